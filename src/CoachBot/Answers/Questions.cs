using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What to ask back, most useful first. The reader's own questions (what was unclear in a figure) come before what is missing.</summary>
internal static class Questions
{
    public static IEnumerable<string> Of(Turn turn)
    {
        foreach (var question in turn.Reading.Questions)
        {
            yield return turn.Book.Quote(question, FigureOrigin.User, "your own words, asked back");
        }

        if (turn.Advice.Match is GuideMatch.NoCompany)
        {
            yield return "Which company is it, and where?";
        }
        else if (turn.Advice.Match is GuideMatch.Found { Row: null, How: RegionMatch.NotNamed or RegionMatch.Several } found)
        {
            yield return $"Which place: {GuideLines.Rows(turn, found.Guide)}?{(NeedsCurrency(turn) ? " That also settles the currency." : "")}";
        }
        else if (turn.Advice.Match is GuideMatch.NoGuide && turn.Talk.Place is null)
        {
            yield return "Which role and city, and is there a posted pay range?";
        }

        if (NeedsCurrency(turn) && turn.Advice.Match is not GuideMatch.Found { How: RegionMatch.NotNamed })
        {
            yield return "Which currency is that in?";
        }

        foreach (var rival in turn.Talk.Rivals.Where(r => r.Offer.Equity is { FrontLoaded: true, Schedule.Count: 0 }))
        {
            yield return $"What are {rival.Name}'s yearly vesting percentages?";
        }
    }

    private static bool NeedsCurrency(Turn turn) =>
        turn.Talk.Offer.Terms.Any(t => !t.Currency.IsKnown && (t.Amount ?? t.Low ?? t.FaceValue) is not null && t.Component != OfferComponent.Ambiguous);
}
