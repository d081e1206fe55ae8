using System.Text.RegularExpressions;
using CoachBot.Coaching;

namespace CoachBot.Language.Guarding;

/// <summary>English only: the classes of the coach's own table, and whether a line still talks of the same thing.</summary>
internal static partial class Sentences
{
    /// <summary>Letters two words must share to count as the same ("budget", "budgeted").</summary>
    private const int Stem = 5;

    private static readonly TongueWords English = TongueWords.Of(Wording.Tongue.English);

    /// <summary>A sentence of a class that the original has not: what the coach itself would not let be said.</summary>
    public static RewriteFault? NewClass(string original, string text)
    {
        var known = SentenceSplitter.Split(original).Select(s => Class(s.Text)).ToHashSet();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var found = Class(sentence.Text);
            if (!known.Contains(found) && Fault(found) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Nothing of what the original was about is left, or most of the line is new.</summary>
    public static RewriteFault? Unrelated(string original, string text)
    {
        if (original.Contains('?', StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal))
        {
            return RewriteFault.Unrelated;
        }

        var before = Content(original);
        var after = Content(text);
        if (before.Count == 0)
        {
            return null;
        }

        var kept = before.Count(after.Contains);
        var added = after.Count(w => !before.Contains(w));
        return kept * 3 < before.Count || added > before.Count + 10 ? RewriteFault.Unrelated : null;
    }

    private static SentenceClass Class(string sentence) => SentenceRules.Classify(MarkedLine.WithoutMarks(sentence), [], [], namesOthers: false).Class;

    private static RewriteFault? Fault(SentenceClass found) => found switch
    {
        SentenceClass.Floor => RewriteFault.Floor,
        SentenceClass.Rival => RewriteFault.Rival,
        SentenceClass.Promise => RewriteFault.Promise,
        _ => null,
    };

    private static HashSet<string> Content(string text) =>
        [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).Where(w => w.Length > 3 && !English.Lists("stop", w) && !English.Has("year", w) && English.Numbers(w).Count == 0 && !TongueWords.Components.Any(c => English.Has(c, w))).Select(w => w.Length > Stem ? w[..Stem] : w)];

    [GeneratedRegex(@"\p{L}[\p{L}'-]*")]
    private static partial Regex Word();
}
