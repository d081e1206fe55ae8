using CoachBot.Answers;

namespace CoachBot.Rehearsals;

/// <summary>The feedback after a rehearsal: what went well, then each fault with what was said and a better line with the user's true figures.</summary>
internal static class Feedback
{
    private const int LongestQuote = 110;

    public static void Add(AnswerDraft draft, Turn turn, Rehearsal rehearsal)
    {
        if (rehearsal.Exchanges.Count == 0)
        {
            draft.Section("feedback", "", "We ended before you said anything, so there is nothing to judge. Whenever you like: \"play the recruiter\".");
            return;
        }

        var marks = Rubric.Of(rehearsal, turn.Talk, turn.Advice.Plan);
        var words = new TrueWords(turn, rehearsal);
        draft.Lines("good", "What you did well", marks.Where(m => m.Verdict == Verdict.Good).GroupBy(m => m.Quote).Select(g => $"- {string.Join(' ', g.Select(m => m.Note))}{Quoted(turn, g.Key)}"));
        var told = new HashSet<string>(StringComparer.Ordinal);
        draft.Lines("better", "For the real call", marks.Where(m => m.Verdict == Verdict.Missed).Select(m => $"- {m.Note}{Given(turn, rehearsal, m)}{Quoted(turn, m.Quote)}{(Better(m.Item, words) is { } better && told.Add(better) && !SameWords.Are(m.Quote, better) ? $" Better: {draft.Line(better)}{(m.Item == RubricItem.Silence ? " Then wait." : "")}" : "")}"));
        draft.Section("result", "", Result(turn, rehearsal));
    }

    /// <summary>How much a step down gave away, and what they had come up by then.</summary>
    private static string Given(Turn turn, Rehearsal rehearsal, RubricMark mark)
    {
        var figures = new AskedFigures(rehearsal, null);
        var line = mark.Item == RubricItem.Concession ? rehearsal.Exchanges.FirstOrDefault(e => e.Said == mark.Quote && figures.Concession(e) is not null) : null;
        if (line is null || figures.Concession(line) is not { } step)
        {
            return "";
        }

        var words = new RecruiterWords(rehearsal, turn.Talk.CompanyName, turn.Book);
        return $" With {words.Words(figures.Table(line))} on the table you came down by {words.Down(step.Down)}.";
    }

    /// <summary>What was reached, and, now that it is over, what could have been.</summary>
    private static string Result(Turn turn, Rehearsal rehearsal)
    {
        var words = new RecruiterWords(rehearsal, turn.Talk.CompanyName, turn.Book);
        var reached = words.Words(rehearsal.Offered);
        var most = words.Words(rehearsal.Limits.Top);
        var gain = rehearsal.Offered.PerYear(rehearsal.Scale) - rehearsal.Opening.PerYear(rehearsal.Scale);
        var tail = reached == most ? "That was all there was." : $"The most I would have given: {most}.";
        return $"{(gain > 0m ? "You moved me to" : "We ended at")} {reached}. {tail} Both are practice figures, not {turn.Talk.CompanyName ?? "the company"}'s. Your real offer is unchanged.";
    }

    private static string? Better(RubricItem item, TrueWords words) => item switch
    {
        RubricItem.WalkAway => null,
        RubricItem.Target => words.Target,
        RubricItem.Counter => words.Counter,
        RubricItem.Opening or RubricItem.Ambition => words.Ask,
        RubricItem.Rationale => words.Reason,
        RubricItem.Close => TrueWords.Close,
        RubricItem.FloorLeak => words.AskAlone,
        RubricItem.Apology => $"I'm keen to join. {words.AskAlone}",
        RubricItem.Silence => words.AskAlone,
        RubricItem.Rival => words.Rival,
        RubricItem.Split => TrueWords.Trade,
        RubricItem.PresentPay => TrueWords.NoPay,
        RubricItem.LeftOut => words.AskAlone,
        RubricItem.Concession => TrueWords.Return,
        RubricItem.Needs => words.Reason,
        _ => TrueWords.Calm,
    };

    private static string Quoted(Turn turn, string? quote)
    {
        if (quote is null)
        {
            return "";
        }

        var plain = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('“', '"').Replace('”', '"').Trim('"');
        var cut = plain.Length <= LongestQuote ? plain : plain[..(plain.LastIndexOf(' ', LongestQuote) is > 40 and var at ? at : LongestQuote)] + " …";
        if (!cut.Any(char.IsLetterOrDigit))
        {
            return " You said nothing, and they went on.";
        }

        return FigureLedger.IsMalformed(cut) ? "" : $" You said: “{turn.Book.Quote(cut, FigureOrigin.User, "your words in the rehearsal")}”.";
    }
}
