using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>
/// Decides whether a model's line may stand for the original. It trusts nothing: the same figures in the same places, nothing added that
/// could bind, expose or misrepresent the user, nothing flipped. What does not pass is dropped, and the original stands.
/// </summary>
/// <param name="companies">The companies named in a text, as the guide library knows them.</param>
internal sealed class RewriteGuard(Func<string, IReadOnlyList<string>> companies)
{
    private const double LongestShare = 1.6;
    private const int LongestExtra = 40;
    private const double ShortestShare = 0.4;

    /// <summary>A whole line. Null: it may stand.</summary>
    public RewriteFault? Check(MarkedLine original, string rewrite, Tongue tongue) => Check(original, new LineFacts(original.Text), rewrite, tongue);

    /// <summary>The same, where the original's facts are at hand.</summary>
    public RewriteFault? Check(MarkedLine original, LineFacts facts, string rewrite, Tongue tongue) =>
        CheckPart(original, facts, rewrite, tongue, before: "") ?? Whole(facts, Normal(rewrite), tongue);

    /// <summary>A part of a line, up to the end of a sentence: whatever is wrong already is seen. Null: this much may be shown.</summary>
    /// <param name="before">What of the line came before the part and has passed.</param>
    public RewriteFault? CheckPart(MarkedLine original, LineFacts facts, string rewrite, Tongue tongue, string before)
    {
        // First: what follows reads the text often, so it must not be long.
        if (before.Length + rewrite.Length > (facts.Text.Length * LongestShare) + LongestExtra)
        {
            return RewriteFault.TooLong;
        }

        var text = Normal(rewrite);
        var small = text.ToLowerInvariant();
        var seen = MarkedLine.MarksOf(before).Count;
        return Surface.Fault(facts.Text, text)
            ?? Marks(original, text, seen)
            ?? Surface.Sign(facts.Text, text)
            ?? Units(facts, small, tongue, seen)
            ?? Tongues.Fault(small, tongue)
            ?? Claims(facts, small, tongue)
            ?? Added(facts, small, tongue)
            ?? Neighbours.Fault(facts, small, tongue, seen)
            ?? Names.Fault(facts.Text, text, tongue, companies)
            ?? (tongue == Tongue.English ? facts.Speaks.Fault(small) : null)
            ?? Vocabulary.Fault(facts, small, tongue);
    }

    /// <summary>Makes ready what the first check would otherwise wait for.</summary>
    public void Warm()
    {
        const string Line = "I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years, not less. What flexibility is there this week?";
        foreach (var tongue in TongueWords.Tongues)
        {
            Check(new MarkedLine(Line, ["", ""]), Line, tongue);
        }
    }

    /// <summary>One kind of quote and apostrophe, so that the word lists need no other.</summary>
    internal static string Normal(string text) => text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();

    /// <param name="seen">Marks that came before.</param>
    private static RewriteFault? Marks(MarkedLine original, string text, int seen)
    {
        var marks = MarkedLine.MarksOf(text);
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] != seen + i + 1 || seen + i >= original.Figures.Count)
            {
                return RewriteFault.Mark;
            }
        }

        var rest = MarkedLine.WithoutMarks(text);
        return rest.AsSpan().ContainsAny('⟦', '⟧') ? RewriteFault.Mark : rest.Any(char.IsNumber) ? RewriteFault.Digit : null;
    }

    /// <summary>A period right after a figure must be the one the original says of it: "12 months" is no "12 a month".</summary>
    private static RewriteFault? Units(LineFacts facts, string text, Tongue tongue, int seen)
    {
        var units = FigurePlaces.UnitsOf(text, tongue);
        for (var i = 0; i < units.Count; i++)
        {
            var known = facts.Units[seen + i];
            var isYearly = units[i] is { Period: "year", IsRate: true } && facts.Periods.Contains("year") && known.Period.Length == 0;
            if (units[i].Period.Length > 0 && units[i] != known && !isYearly)
            {
                return RewriteFault.Unit;
            }
        }

        return null;
    }

    private static RewriteFault? Claims(LineFacts facts, string text, Tongue tongue)
    {
        var words = TongueWords.Of(tongue);
        if (!words.HasAnyClaim(text))
        {
            return tongue == Tongue.English ? Sentences.NewClass(facts.Classes, text) : null;
        }

        foreach (var (name, fault) in TongueWords.Claims)
        {
            var said = words.Found(name, text);
            if (said.Count == 0)
            {
                continue;
            }

            if (!Covers(facts.Claims(name), said, tongue))
            {
                return fault;
            }
        }

        return tongue == Tongue.English ? Sentences.NewClass(facts.Classes, text) : null;
    }

    /// <summary>In English the very words of the original, each no more often; in another language no more of them.</summary>
    private static bool Covers(IReadOnlyList<string> known, IReadOnlyList<string> said, Tongue tongue)
    {
        var left = known.ToList();
        return tongue == Tongue.English ? said.All(left.Remove) : said.Count <= left.Count;
    }

    /// <summary>A number word, negation, period, part or direction that the original has not.</summary>
    private static RewriteFault? Added(LineFacts facts, string text, Tongue tongue)
    {
        var words = TongueWords.Of(tongue);
        var left = facts.Numbers.ToList();
        return !words.Numbers(text).All(left.Remove) ? RewriteFault.NumberWord
            : facts.Negations == 0 && words.Has("negation", text) ? RewriteFault.Negation
            : !Covers(facts.Down, words.Found("down", text), tongue) ? RewriteFault.Direction
            : TongueWords.Periods.Any(p => !facts.Periods.Contains(p) && words.Has(p, text)) ? RewriteFault.Unit
            : TongueWords.Components.Any(c => !facts.Components.Contains(c) && words.Has(c, text)) ? RewriteFault.Part
            : null;
    }

    /// <summary>What only the whole line can tell: nothing lost, nothing flipped, each figure where it was.</summary>
    private static RewriteFault? Whole(LineFacts facts, string text, Tongue tongue)
    {
        var words = TongueWords.Of(tongue);
        var small = text.ToLowerInvariant();
        if (string.IsNullOrWhiteSpace(text))
        {
            return RewriteFault.Empty;
        }

        if (MarkedLine.MarksOf(text).Count != facts.Places.Count)
        {
            return RewriteFault.Mark;
        }

        if (text.Length < facts.Text.Length * ShortestShare)
        {
            return RewriteFault.TooShort;
        }

        var negations = words.Count("negation", small);
        return !words.Numbers(small).SequenceEqual(facts.Numbers) ? RewriteFault.NumberWord
            : !facts.Periods.All(p => words.Has(p, small)) ? RewriteFault.Unit
            : !facts.Components.All(c => words.Has(c, small)) || !FigurePlaces.Of(small, tongue).SequenceEqual(facts.Places) ? RewriteFault.Part
            : (negations == 0) != (facts.Negations == 0) || (tongue == Tongue.English && negations != facts.Negations) ? RewriteFault.Negation
            : Sentences.Unrelated(facts.Text, text, tongue);
    }
}
