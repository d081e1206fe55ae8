using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What was understood with a model's help: shown beside the user's own words, and used only after a yes.</summary>
internal static class UnderstoodAnswers
{
    public static Answer Ask(Turn turn)
    {
        var draft = turn.Draft();
        draft.Lines("understood", "I understood", turn.Talk.Proposed.Select(t => Line(turn, t)));
        return draft.Ask("Is that right? Say yes and I use it, or put a part right.").Build();
    }

    private static string Line(Turn turn, OfferTerm term) =>
        $"- {PackageWords.Listed(new Offer([term]), turn.Book)}: \"{turn.Book.Quote(term.Raw.ReplaceLineEndings(" "), FigureOrigin.User, "your words")}\"";
}
