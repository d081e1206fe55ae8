using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>"Start over": the next message begins a case of its own; what was told before is kept beside it until it is deleted.</summary>
internal sealed partial class FreshStart : Aside
{
    public static FreshStart? For(Reading reading) => Pattern().IsMatch(reading.Text) ? new FreshStart() : null;

    public override Conversation Told(Conversation before, Reading reading) => before with { Current = -1 };

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation told)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(told);
        var kept = told.Cases.Where(c => !c.Offer.IsEmpty).Select(c => c.CompanyName).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var draft = turn.Draft();
        draft.Section("fresh", "", "A fresh start. Tell me the offer: company, role, place, base, equity, bonus, sign-on.", kept.Count > 0 ? $"What you told me of {PackageWords.Joined(kept)} is kept; name it to go back. \"Delete my data\" removes it." : null);
        return (draft.Open().Build(), told);
    }

    [GeneratedRegex(@"^\W*(?:ok(?:ay)?\W+|so\W+|please\W+|can we\W+|lets?\W+|let's\W+)*(?:(?:start|begin) (?:over|again|afresh|anew|fresh|from scratch)|restart|reset(?: (?:this|the) (?:chat|talk|conversation))?|(?:new|fresh) (?:start|talk|chat|conversation|session)|from scratch|otro caso|von vorn(?:e)?|neu anfangen|recommençons|empezar de nuevo)(?: please| pls)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
