using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"what should i ask them": questions to put to the other side, picked by what is missing in what was told.</summary>
internal static partial class TheirQuestions
{
    /// <summary>More are not asked on one call.</summary>
    private const int Most = 6;

    private const int Longest = 100;

    /// <summary>Null where they are not asked for.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Floor: null } reading || reading.Text.Length > Longest || !AskedPattern().IsMatch(reading.Text))
        {
            return null;
        }

        var draft = turn.Draft();
        draft.Lines("ask", "Ask them", Missing(turn).Take(Most).Select(q => $"- “{turn.Book.Quote(q, FigureOrigin.Setting, "a question to ask")}”"));
        draft.Section("how", "", "One at a time, and write the answers down: what is not in the letter does not count.");
        return draft.Offer(turn.Talk.Offer.IsEmpty ? [] : Choices.AboutOffer(turn)).Build();
    }

    private static IEnumerable<string> Missing(Turn turn)
    {
        var (talk, offer) = (turn.Talk, turn.Talk.Offer);
        if (turn.Advice.Posted is null)
        {
            yield return "What range is posted or budgeted for this role and level?";
        }

        if (talk.Level is null)
        {
            yield return "Which level is this offer at, and what separates it from the next one?";
        }

        if (offer.Equity is null or { SaidNone: false })
        {
            yield return offer.Equity is { Instrument: Instrument.Options or Instrument.Vsop or Instrument.Phantom }
                ? "How many shares are there fully diluted, what are the strike and the last 409A, and how long may I exercise after leaving?"
                : offer.Equity is { Units: null, Amount: not null } ? "How is the grant turned into shares: at which price, and on which day?" : "What kind of equity is it, how much, and how is it valued?";
            if (offer.Equity is not { Schedule.Count: > 0 })
            {
                yield return "What is the vesting schedule, when does it start, and is there a cliff?";
            }
        }

        if (offer.Bonus is not { SaidNone: true })
        {
            yield return offer.Bonus is null ? "Is there a bonus, and how is it set?"
                : offer.Bonus.BonusKind == BonusKind.Guaranteed ? "How is the bonus set after the first year?" : "What has the bonus paid out in the last two years, and could the first year be guaranteed?";
        }

        if (offer.SignOn is { SaidNone: false, ClawbackMonths: null })
        {
            yield return "Is the sign-on due back if I leave, for how long, and does that shrink month by month?";
        }

        if (offer.Find(OfferComponent.Refresher) is null)
        {
            yield return "Is there a yearly refresh of the equity, and what decides its size?";
        }

        yield return "When is the first pay review, and can its date stand in the letter?";
        if (talk.Deadline is null)
        {
            yield return "By when do you need my answer?";
        }
    }

    [GeneratedRegex(@"\b(?:what|which|any|some|good|list of|give me)\b.{0,16}?\b(?:else )?(?:questions? )?(?:should|can|could|do|shall|would|must|to) (?:i |we )?ask (?:them|him|her|the (?:recruiter|hr|hiring manager|manager|company)|hr|recruiter|my recruiter|about the offer|on the call)\b(?! (?:for|to))|\bquestions? (?:to|for|(?:i|we) (?:should|can|could|must)|should i) (?:ask|them|the recruiter|hr|my recruiter)\b(?! me)|\bwhat(?:'?s| is|s)? missing (?:from|in) (?:the |my )?(?:offer|letter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();
}
