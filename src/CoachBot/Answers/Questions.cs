using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;
using Totals = CoachBot.Offers.Totals;

namespace CoachBot.Answers;

/// <summary>What to ask back, most useful first. The reader's own questions (what was unclear in a figure) come before what is missing.</summary>
internal static class Questions
{
    public static IEnumerable<string> Of(Turn turn)
    {
        // The currency is asked below, and only where the guide's row does not settle it.
        foreach (var question in turn.Reading.Questions.Where(q => q != ReadingQuestions.Currency))
        {
            yield return turn.Book.Quote(question, FigureOrigin.User, "your own words, asked back") + Stakes(turn, question);
        }

        // What was left open before is asked again until it is settled.
        if (turn.Talk.Offer.Find(OfferComponent.Ambiguous) is { Candidates: [var one, var other] } open && turn.Reading.Questions.All(q => q == ReadingQuestions.Currency) && one.Component != other.Component)
        {
            yield return $"Is {turn.Book.Quote(open.Raw, FigureOrigin.User, "your own words, asked back")} the {TermFactory.Name(one.Component)} or the {TermFactory.Name(other.Component)}?";
        }

        if (DoubtfulGrant(turn) is { } doubtful)
        {
            yield return doubtful;
        }

        if (turn.Talk.Offer is { TotalComp.Amount: { } total, Base.Amount: { } basePay } && total < basePay)
        {
            yield return "Your total is below your base: which of the two is right?";
        }

        if (turn.Reading.AlsoNamed.Count > 0)
        {
            yield return $"I took this as {turn.Talk.CompanyName}'s. Tell me {PackageWords.Joined(turn.Reading.AlsoNamed)}'s offer in a message of its own, and I compare.";
        }

        if (turn.Advice.Match is GuideMatch.NoCompany)
        {
            yield return "Which company is it, and where?";
        }
        else if (turn.Advice.Match is GuideMatch.Found { Row: null, How: RegionMatch.NotNamed or RegionMatch.Several } found)
        {
            yield return $"Which place: {GuideLines.Rows(turn, found.Guide, "or")}?{(NeedsCurrency(turn) ? " That also settles the currency." : "")}";
        }
        else if (turn.Advice.Match is GuideMatch.Found { Row: null, How: RegionMatch.LevelUnclear } levels)
        {
            yield return $"Which level: {GuideLines.Levels(turn, levels.Guide)}?";
        }
        else if (turn.Advice is { Match: GuideMatch.Found { Row: null, How: RegionMatch.NoSuchRow } elsewhere, Posted: null } && !turn.Talk.Offer.IsEmpty)
        {
            yield return $"Is there a posted pay range? Or shall I use {GuideLines.Rows(turn, elsewhere.Guide, "or")} as a stand-in?";
        }
        else if (turn.Advice.Match is GuideMatch.NoGuide && turn.Talk.Place is null)
        {
            yield return $"Which role{(NeedsCurrency(turn) ? ", city and currency" : " and city")}, and is there a posted pay range?";
        }
        else if (NeedsCurrency(turn))
        {
            yield return "Which currency is that in?";
        }

        if (turn.Talk.Offer is { TotalComp.Amount: not null, Base: null, Equity: null })
        {
            yield return "How does the total split into base, equity, bonus and sign-on?";
        }

        foreach (var rival in turn.Talk.Rivals.Where(r => r.Offer.Equity is { FrontLoaded: true, Schedule.Count: 0 }))
        {
            yield return $"What are {rival.Name}'s yearly vesting percentages?";
        }
    }

    /// <summary>Asked until it is settled, with the words to say too: they ask for no equity before.</summary>
    public static string? DoubtfulGrant(Turn turn) =>
        turn.Advice.Row is { } row && turn.Talk.Offer.Equity is { } grant && EquityScale.IsRatherYearly(grant, row)
            ? $"Is {turn.Book.Quote(grant.Raw, FigureOrigin.User, "your own words, asked back")} {ReadingQuestions.EquityPeriod} As a whole it is far below the guide's row, so I ask for no equity yet."
            : null;

    /// <summary>A higher base alone does not tell whether an offer is the better one.</summary>
    public static IEnumerable<string> HalfKnownRivals(Turn turn) =>
        turn.Advice.Rivals.HalfKnown.Select(r => $"You told me only {r.Rival.Name}'s base, so I cannot tell yet which offer is the better one. Which equity, bonus and sign-on come with it? Put {r.Rival.Name}'s name to them.");

    /// <summary>What hangs on the answer: two readings of the equity are a sum apart.</summary>
    private static string Stakes(Turn turn, string question)
    {
        var readings = Totals.Of(turn.Talk.Offer).Readings;
        return question.Contains(ReadingQuestions.EquityPeriod, StringComparison.Ordinal) && readings is [{ Recurring.Amount: { } one }, { Recurring.Amount: { } other }] && turn.Talk.Offer.Base is { } pay
            ? $" It changes your total by {turn.Book.Money(Math.Abs(one - other), pay.Currency, PayPeriod.Year, FigureOrigin.Computed, "the gap between the two readings")} a year."
            : "";
    }

    private static bool NeedsCurrency(Turn turn) =>
        turn.Talk.Offer.Terms.Any(t => !t.Currency.IsKnown && (t.Amount ?? t.Low ?? t.FaceValue) is not null && t.Component != OfferComponent.Ambiguous);
}
