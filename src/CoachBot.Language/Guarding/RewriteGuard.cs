using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>
/// Decides whether a model's line may stand for the original. It trusts nothing: the same figures in the same places, nothing added that
/// could bind, expose or misrepresent the user, nothing flipped. What does not pass is dropped, and the original stands.
/// </summary>
/// <param name="companies">The companies named in a text, as the guide library knows them.</param>
internal sealed class RewriteGuard(Func<string, IReadOnlyList<string>> companies)
{
    private const double LongestShare = 2.2;
    private const int LongestExtra = 60;
    private const double ShortestShare = 0.4;

    /// <summary>A whole line. Null: it may stand.</summary>
    public RewriteFault? Check(MarkedLine original, string rewrite, Tongue tongue) =>
        CheckPart(original, rewrite, tongue) ?? Whole(original.Text, Normal(rewrite), tongue);

    /// <summary>A line as far as it has come, up to the end of a sentence: whatever is wrong already is seen. Null: this much may be shown.</summary>
    public RewriteFault? CheckPart(MarkedLine original, string rewrite, Tongue tongue)
    {
        var text = Normal(rewrite);
        return Surface.Fault(original.Text, text)
            ?? Marks(original, text)
            ?? Surface.Sign(original.Text, text)
            ?? Tongues.Fault(text, tongue)
            ?? Numbers(original.Text, text, tongue)
            ?? Claims(original.Text, text, tongue)
            ?? Added(original.Text, text, tongue)
            ?? Names.Fault(original.Text, text, tongue, companies)
            ?? (text.Length > (original.Text.Length * LongestShare) + LongestExtra ? RewriteFault.TooLong : null);
    }

    /// <summary>One kind of quote and apostrophe, so that the word lists need no other.</summary>
    internal static string Normal(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();

    private static RewriteFault? Marks(MarkedLine original, string text)
    {
        var marks = MarkedLine.MarksOf(text);
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] != i + 1 || i >= original.Figures.Count)
            {
                return RewriteFault.Mark;
            }
        }

        var rest = MarkedLine.WithoutMarks(text);
        return rest.AsSpan().ContainsAny('⟦', '⟧') ? RewriteFault.Mark : rest.Any(char.IsNumber) ? RewriteFault.Digit : null;
    }

    /// <summary>No number word that the original has not, nor one more often.</summary>
    private static RewriteFault? Numbers(string original, string text, Tongue tongue)
    {
        var left = TongueWords.Of(Tongue.English).Numbers(Normal(original)).ToList();
        return TongueWords.Of(tongue).Numbers(text).All(left.Remove) ? null : RewriteFault.NumberWord;
    }

    private static RewriteFault? Claims(string original, string text, Tongue tongue)
    {
        var (before, after) = (TongueWords.Of(Tongue.English), TongueWords.Of(tongue));
        foreach (var (name, fault) in TongueWords.Claims)
        {
            var said = after.Found(name, text);
            if (said.Count == 0)
            {
                continue;
            }

            // In English the very words of the original, each no more often; in another language no more of them.
            var allowed = before.Found(name, Normal(original)).ToList();
            if (tongue == Tongue.English ? !said.All(allowed.Remove) : said.Count > allowed.Count)
            {
                return fault;
            }
        }

        return tongue == Tongue.English ? Sentences.NewClass(Normal(original), text) : null;
    }

    /// <summary>A negation, a period, a part or a direction that the original has not.</summary>
    private static RewriteFault? Added(string original, string text, Tongue tongue)
    {
        var (before, after) = (TongueWords.Of(Tongue.English), TongueWords.Of(tongue));
        var plain = Normal(original);
        if (after.Has("negation", text) && !before.Has("negation", plain))
        {
            return RewriteFault.Negation;
        }

        if (after.Has("down", text) && !before.Has("down", plain))
        {
            return RewriteFault.Direction;
        }

        return TongueWords.Periods.Any(p => after.Has(p, text) && !before.Has(p, plain)) ? RewriteFault.Unit
            : TongueWords.Components.Any(c => after.Has(c, text) && !before.Has(c, plain)) ? RewriteFault.Part
            : null;
    }

    /// <summary>What only the whole line can tell: nothing lost, nothing flipped, each figure where it was.</summary>
    private static RewriteFault? Whole(string original, string text, Tongue tongue)
    {
        var (before, after) = (TongueWords.Of(Tongue.English), TongueWords.Of(tongue));
        var plain = Normal(original);
        if (string.IsNullOrWhiteSpace(text))
        {
            return RewriteFault.Empty;
        }

        if (MarkedLine.MarksOf(text).Count != MarkedLine.MarksOf(plain).Count)
        {
            return RewriteFault.Mark;
        }

        if (text.Length < plain.Length * ShortestShare)
        {
            return RewriteFault.TooShort;
        }

        if (!after.Numbers(text).SequenceEqual(before.Numbers(plain)))
        {
            return RewriteFault.NumberWord;
        }

        if (TongueWords.Periods.Any(p => after.Has(p, text) != before.Has(p, plain)))
        {
            return RewriteFault.Unit;
        }

        if (TongueWords.Components.Any(c => after.Has(c, text) != before.Has(c, plain)) || !FigurePlaces.Of(text, tongue).SequenceEqual(FigurePlaces.Of(plain, Tongue.English)))
        {
            return RewriteFault.Part;
        }

        if (before.Has("negation", plain) != after.Has("negation", text) || (tongue == Tongue.English && before.Count("negation", plain) != after.Count("negation", text)))
        {
            return RewriteFault.Negation;
        }

        return tongue == Tongue.English ? Sentences.Unrelated(plain, text) : null;
    }
}
