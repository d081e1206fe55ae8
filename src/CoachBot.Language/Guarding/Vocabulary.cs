using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>
/// A list of what may come in, not of what may not: each word of a rewrite stands in the original, or in the list of words that are known to
/// add nothing. A word the guard does not know is a word it cannot vouch for.
/// </summary>
internal static partial class Vocabulary
{
    /// <summary>One unknown word in so many is let in, in languages whose list is short; in English none.</summary>
    private const int OneIn = 12;

    private const int Stem = 5;
    private const int ForeignStem = 4;

    /// <param name="text">In small letters.</param>
    public static RewriteFault? Fault(LineFacts original, string text, Tongue tongue)
    {
        var said = Words(text).Distinct(StringComparer.Ordinal).ToList();
        var unknown = Unknown(original, said, tongue).ToHashSet(StringComparer.Ordinal);
        return unknown.Count == 0 ? null
            : tongue == Tongue.English || unknown.Count > said.Count / OneIn || Clause().Split(text).Any(c => Words(c).Count(unknown.Contains) > 1) ? RewriteFault.Unrelated : null;
    }

    /// <summary>The words of a rewrite that the guard cannot vouch for.</summary>
    private static IEnumerable<string> Unknown(LineFacts original, IEnumerable<string> said, Tongue tongue)
    {
        var words = TongueWords.Of(tongue);
        var known = original.Stems(tongue);
        return said.Where(w => !known.Contains(Short(w, tongue)) && !IsHarmless(w, words));
    }

    /// <summary>The beginnings of a text's words, by which two count as the same.</summary>
    /// <param name="text">In small letters.</param>
    public static IReadOnlySet<string> StemsOf(string text, Tongue tongue) => Words(text).Select(w => Short(w, tongue)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The word, or what it is without its ending, is on a list, or the guard reads it elsewhere as a part, a period or a number.</summary>
    private static bool IsHarmless(string word, TongueWords words) =>
        Forms(word).Any(f => words.Lists("benign", f) || words.Lists("stop", f) || words.Lists("courtesy", f) || words.Lists("neutral", f) || words.Lists("aux", f) || words.Lists("self", f)) || words.IsMeasure(word) || word.StartsWith("rsu", StringComparison.Ordinal);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        foreach (var end in new[] { "'s", "s", "es", "d", "ed", "ing", "ly", "n", "en", "e", "er", "es", "em" })
        {
            if (word.Length > end.Length + 2 && word.EndsWith(end, StringComparison.Ordinal))
            {
                var rest = word[..^end.Length];
                yield return rest;
                if (end is "ing" or "ed" or "d")
                {
                    yield return rest + "e";
                    yield return rest[^1] == rest[^2] ? rest[..^1] : rest;
                }
            }
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
    }

    [GeneratedRegex(@"[.,;:!?—–()]|\s-\s|\s(?:and|und|et|y|e)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    private static string Short(string word, Tongue tongue) => (tongue == Tongue.English ? Stem : ForeignStem) is var stem && word.Length > stem ? word[..stem] : word;

    private static IEnumerable<string> Words(string text) => Word().Matches(MarkedLine.WithoutMarks(text)).Select(m => m.Value);

    /// <summary>Two letters say nothing of their own, but "k", "m" and "bn" do.</summary>
    [GeneratedRegex(@"\p{L}{3,}(?:'\p{L}+)?|(?<!['\p{L}])(?:k|m|b|bn|mm|no|go)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
