using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>Whether a line still says what it said: no sentence from nowhere, no class of sentence the coach would not let be said.</summary>
internal static partial class Sentences
{
    /// <summary>Letters two words must share to count as the same ("budget", "budgeted").</summary>
    private const int Stem = 5;

    /// <summary>Of a line with fewer words of content, nothing can be told by how many are left.</summary>
    private const int Telling = 3;

    private static readonly TongueWords English = TongueWords.Of(Tongue.English);

    public static IEnumerable<SentenceClass> ClassesOf(string text) => SentenceSplitter.Split(text).Select(s => Class(s.Text));

    /// <summary>English: a sentence of a class that the original has not.</summary>
    public static RewriteFault? NewClass(IReadOnlySet<SentenceClass> known, string text)
    {
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

    /// <summary>Nothing of what the original was about is left, or something came in that it was not about.</summary>
    public static RewriteFault? Unrelated(string original, string text, Tongue tongue)
    {
        if (original.Contains('?', StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal))
        {
            return RewriteFault.Unrelated;
        }

        var sentences = SentenceSplitter.Split(text);
        if (tongue != Tongue.English)
        {
            return sentences.Count > SentenceSplitter.Split(original).Count ? RewriteFault.Unrelated : null;
        }

        var before = Content(original).Select(Short).ToHashSet(StringComparer.Ordinal);
        var after = Content(text);
        return before.Count >= Telling && before.Count(w => after.Any(a => Short(a) == w)) * 3 < before.Count ? RewriteFault.Unrelated
            : sentences.SelectMany(s => Clauses(s.Text)).Any(c => IsFromNowhere(c, before)) ? RewriteFault.Unrelated
            : null;
    }

    /// <summary>A clause without a figure that has less in common with the original than is new in it, and is more than a courtesy.</summary>
    private static bool IsFromNowhere(string clause, HashSet<string> before)
    {
        var words = Content(clause);
        var shared = words.Count(w => before.Contains(Short(w)));
        var added = words.Where(w => !before.Contains(Short(w))).ToList();
        var benign = added.Count(w => English.Lists("benign", w) || English.Lists("courtesy", w));
        return words.Count > 0 && MarkedLine.MarksOf(clause).Count == 0
            && (shared > 0 ? added.Count - benign > shared : benign < words.Count || (words.Count > 1 && !words.Any(w => English.Lists("courtesy", w))));
    }

    private static string[] Clauses(string sentence) => Joint().Split(sentence);

    private static SentenceClass Class(string sentence) => SentenceRules.Classify(MarkedLine.WithoutMarks(sentence), [], [], namesOthers: false).Class;

    private static RewriteFault? Fault(SentenceClass found) => found switch
    {
        SentenceClass.Floor => RewriteFault.Floor,
        SentenceClass.Rival => RewriteFault.Rival,
        SentenceClass.Promise => RewriteFault.Promise,
        _ => null,
    };

    private static string Short(string word)
    {
        var bare = Ending().Replace(word, "");
        return bare.Length > Stem ? bare[..Stem] : bare;
    }

    private static HashSet<string> Content(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(w => w.AsSpan().IndexOf('\'') is not (>= 0 and < 3) && w.Length > 2 && !English.Lists("stop", w)).Distinct(StringComparer.Ordinal).Where(w => !English.IsMeasure(w))];

    [GeneratedRegex("(?<=..)(?:'s|ing|ed|es|s|e)$")]
    private static partial Regex Ending();

    /// <summary>Where one thought may end and another begin.</summary>
    [GeneratedRegex(@"[;:—–()]|,\s+|\s-\s|\s(?:because|since|while|as|so that)\s|\sand\s+(?=(?:i|you|we|it|this|that|there|my|your)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\p{L}[\p{L}'-]*")]
    private static partial Regex Word();
}
