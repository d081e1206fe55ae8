using System.Text.RegularExpressions;
using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>"what if i say google gave 300", "can i say it is in writing?": what the user thinks of saying about an offer elsewhere tells nothing about that offer.</summary>
internal static partial class AskedClaims
{
    /// <summary>Null where nothing of the kind is asked, or of nobody known.</summary>
    public static AskedClaim? Of(string text, IReadOnlyList<Rival> said, OfferCase? current)
    {
        if (current is not { Rivals.Count: > 0 } || said.Count != 1 || !AskingPattern().IsMatch(text) || TellingPattern().IsMatch(text) || current.Rivals.FirstOrDefault(r => string.Equals(r.Name, said[0].Name, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return null;
        }

        var isSaid = said[0].Offer.Terms.All(t => known.Offer.Find(t.Component) is { } told && (told.Amount, told.Percent, told.Units) == (t.Amount, t.Percent, t.Units));
        return new AskedClaim(known.Name, isSaid && (!said[0].StatusSaid || said[0].Status == known.Status));
    }

    /// <summary>"they raised it this morning": news beside the question.</summary>
    [GeneratedRegex(@"\b(?:raised|told me|they (?:just )?(?:said|wrote|sent)|this morning|today|yesterday|now (?:offers?|pays?|at))\b", RegexOptions.IgnoreCase)]
    private static partial Regex TellingPattern();

    [GeneratedRegex(@"\b(?:(?:can|could|may|might|should|shall|would|what if|what happens if|if|is it (?:ok(?:ay)?|fine|bad|safe) (?:if|to)|ok(?:ay)? (?:if|to)|how about) (?:i |we |to )?(?:just |simply |maybe |also |always )*(?:say|tell|told|claim|mention|said|pretend|write|put|quote)|why not (?:just )?(?:say|tell|claim|write))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskingPattern();
}
