using System.Text.RegularExpressions;

namespace CoachBot.Rehearsals;

/// <summary>Tells a better line from one that was said already.</summary>
internal static partial class SameWords
{
    /// <summary>Two lines with this share of the words of the shorter one in common say the same.</summary>
    private const double Most = 0.75;

    /// <summary>The figures of the better line were all said, in much the same words.</summary>
    public static bool Are(string? said, string better)
    {
        if (said is null)
        {
            return false;
        }

        var (one, other) = (Of(said), Of(better));
        return other.Any(w => char.IsDigit(w[0])) && Leading(better).IsSubsetOf(one) && (double)one.Intersect(other).Count() / Math.Min(one.Count, other.Count) >= Most;
    }

    /// <summary>The figures of the sentence that asks; the reason behind it may quote others.</summary>
    private static HashSet<string> Leading(string better) => [.. Of(Sentences().Split(better).First(s => s.Any(char.IsDigit))).Where(w => char.IsDigit(w[0]))];

    private static HashSet<string> Of(string text) => [.. Word().Matches(text.ToUpperInvariant()).Select(m => m.Value.Replace(",", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"\d[\d,.]*\d|[\w']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex Sentences();
}
