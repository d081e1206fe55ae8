using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// What the guide's levers say about the work itself, for a speech that has too little of the guide's own: a true reason of this company's says more
/// than a courtesy that fits any.
/// </summary>
internal static partial class LeverReasons
{
    private const int FewestWords = 8;
    private const int MostWords = 32;

    /// <summary>One sentence a lever at most, those that name the company or the work to come first.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<IReadOnlyList<WrittenSentence>> levers, string company) => levers
        .Select(lever => lever.Where(IsReason).Select(w => Joints.Freed(w.Text!)).MaxBy(text => Weight(text, company)))
        .OfType<string>()
        .Distinct()
        .OrderByDescending(text => Weight(text, company));

    private static int Weight(string text, string company) =>
        (text.Contains(company, StringComparison.OrdinalIgnoreCase) ? 2 : 0) + (text.StartsWith("In this role I would", StringComparison.Ordinal) ? 1 : 0) - (text.StartsWith("My ", StringComparison.Ordinal) ? 2 : 0);

    /// <summary>Says much the same: half of the longer words of the shorter one stand in the other.</summary>
    public static bool IsTwin(string one, string other)
    {
        var (a, b) = (Long(one), Long(other));
        return a.Count > 0 && b.Count > 0 && a.Intersect(b, StringComparer.OrdinalIgnoreCase).Count() * 2 >= Math.Min(a.Count, b.Count);
    }

    /// <summary>Says it over again: most of the longer words of the shorter one, and enough of them to be no chance.</summary>
    public static bool IsRepeat(string one, string other)
    {
        var (a, b) = (Long(one), Long(other));
        return Math.Min(a.Count, b.Count) is >= 4 and var fewest && a.Intersect(b, StringComparer.OrdinalIgnoreCase).Count() * 5 >= fewest * 3;
    }

    private static HashSet<string> Long(string text) => text.Split([' ', ',', '.', ';', ':', '—', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 4).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsReason(WrittenSentence sentence) =>
        sentence is { Class: SentenceClass.Plain, Text: { } text, After: null, Omitted: null }
        && Grammar.Words(text) is >= FewestWords and <= MostWords
        && !Joints.PointsBack(text) && !PayPattern().IsMatch(text);

    /// <summary>About pay, or an ask of its own: the speech has its ask.</summary>
    [GeneratedRegex(@"\b(?:comp|compensation|pay|paid|equity|stock|RSUs?|premium|packages?|base|salar(?:y|ies)|bonus|shares?|options?|vest\w*|offers?|market|TC|refresh\w*|sign-?on|valuation|leverage|replace\w*|scarce|scarcity|rare|rarity|talent|shortage|globally|worldwide|people|weapon|shareholders?|publicly traded|listed on|fewer than|in-demand|demand|retention|proportionally|greater|equally|likewise|same|request\w*|discuss|let me|negotiat\w*|I(?:'d| would)(?: also)? (?:like|love|expect|want|need)|I (?:expect|want|hope|ask|propose))\b|[?""“]", RegexOptions.IgnoreCase)]
    private static partial Regex PayPattern();
}
