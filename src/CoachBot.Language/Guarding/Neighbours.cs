using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>
/// What stands beside a figure: only words known to leave it as it is ("of", "in", "base"), or those of the original. So "nearly",
/// "thousand", "off" and words nobody thought of are all refused in one place.
/// </summary>
internal static partial class Neighbours
{
    /// <param name="text">A rewrite or the beginning of one, marked, in small letters.</param>
    /// <param name="seen">Marks that came before.</param>
    public static RewriteFault? Fault(LineFacts original, string text, Tongue tongue, int seen)
    {
        var words = TongueWords.Of(tongue);
        var known = original.Neighbours;
        var found = Of(text);
        for (var i = 0; i < found.Count; i++)
        {
            var (said, meant) = (found[i], known[seen + i]);
            if (!Touches(said.Before, meant.Before, " \"“„«(¿¡") || !Touches(said.After, meant.After, " .,;:!?\"”“»)…—"))
            {
                return RewriteFault.Mark;
            }

            if (said.HasOr && !meant.HasOr)
            {
                return RewriteFault.Mark;
            }

            if (!Stays("before", said.Left, meant, words, tongue) || !Stays("after", said.Right, meant, words, tongue))
            {
                return RewriteFault.Unit;
            }
        }

        // "⟦1⟧ in cash", "⟦1⟧ in options": what it is paid in must stand in the original so.
        if (tongue == Tongue.English && PaidIn().Matches(text).Any(m => !words.Lists("stop", m.Groups[1].Value) && !words.IsMeasure(m.Groups[1].Value) && !original.Small.Contains($"in {m.Groups[1].Value}", StringComparison.Ordinal)))
        {
            return RewriteFault.Unit;
        }

        return NumberIsSplit(text) && !NumberIsSplit(original.Small) ? RewriteFault.NumberWord : null;
    }

    private static bool Stays(string list, string word, Place meant, TongueWords words, Tongue tongue) =>
        word.Length == 0 || words.Lists(list, word) || (tongue == Tongue.English && (word == meant.Left || word == meant.Right)) || TongueWords.Components.Concat(["year"]).Any(c => words.Has(c, word))
        || (TongueWords.Periods.Any(p => words.Has(p, word)) && TongueWords.Periods.Any(p => TongueWords.Of(Tongue.English).Has(p, meant.Right)));

    private static bool Touches(char said, char meant, string fine) => fine.Contains(said, StringComparison.Ordinal) || said == meant;

    /// <summary>What stands beside each mark of a text, in order.</summary>
    /// <param name="text">Marked, in small letters.</param>
    public static IReadOnlyList<Place> Of(string text) =>
        [.. MarkedLine.Marks().Matches(text).Select(m => new Place(
            m.Index == 0 ? ' ' : text[m.Index - 1],
            m.Index + m.Length == text.Length ? ' ' : text[m.Index + m.Length],
            Left().Match(text[..m.Index]).Groups[1].Value,
            Right().Match(text[(m.Index + m.Length)..]).Groups[1].Value,
            Or().IsMatch(text[(m.Index + m.Length)..])))];

    private static bool NumberIsSplit(string text) => Split().IsMatch(text);

    /// <summary>Letters and words on both sides of a mark; no word where a sign or a mark comes between.</summary>
    /// <param name="HasOr">An "or" stands between this figure and the next one of the sentence.</param>
    internal sealed record Place(char Before, char After, string Left, string Right, bool HasOr);

    [GeneratedRegex(@"^[^⟦.?!]*\b(?:or|oder|ou|o)\b[^⟦.?!]*⟦", RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"([\p{L}'-]+)[ ""“„«(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    [GeneratedRegex(@"^[ \-–/]*([\p{L}'-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Right();

    [GeneratedRegex(@"⟦[0-9]+⟧\s+in\s+(?:a |an |the )?([\p{L}-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PaidIn();

    /// <summary>"Every four years", "four or five".</summary>
    [GeneratedRegex(@"\b(?:every|each|per|after|within|alle|tous les|cada|a cada)\s+(?:two|three|four|five|six|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|dois|três|quatro)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Split();
}
