using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>A letter or mail: each term beside the words it stands in, and nothing used before the user says it is right.</summary>
internal static class LetterAnswers
{
    private const int LongestQuote = 90;

    public static Answer Proposed(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("letter", "", $"I read {(turn.Talk.CompanyName is { } company ? $"{company}'s letter" : "the letter")} and use nothing of it until you say it is right.");
        draft.Lines("terms", "From the letter", turn.Talk.Proposed.Select(t => Line(turn, t)));
        if (turn.Reading.HasInjection)
        {
            draft.Section("orders", "", "It also speaks to a machine; I take that as words of the letter and do nothing it says.");
        }

        draft.Ask("Is that right? Say yes and I use it, or put a part right.");
        return draft.Ask(Questions.Of(turn)).Build();
    }

    public static Answer Settled(Turn turn) => turn.Reading.Confirms == true
        ? OfferAnswers.Standing(turn)
        : turn.Draft().Section("letter", "", "Then I use nothing of the letter. Tell me the terms in your own words, for example base, equity, bonus and sign-on.").Open().Build();

    private static string Line(Turn turn, OfferTerm term)
    {
        var quote = term.Raw.ReplaceLineEndings(" ");
        quote = quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote;
        var words = PackageWords.Listed(new Offer([term]), turn.Book);
        return $"- {(words.Length == 0 ? "unclear" : words)}: \"{turn.Book.Quote(quote, FigureOrigin.User, "words of the letter")}\"";
    }
}
