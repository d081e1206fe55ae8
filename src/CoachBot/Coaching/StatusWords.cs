using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Words that rest on a company being private or before its listing. Once a dated fact says otherwise they are taken out, or the sentence is.</summary>
public static partial class StatusWords
{
    /// <summary>Takes out what can go without harm to the grammar.</summary>
    public static string Remove(string sentence)
    {
        foreach (var (pattern, replacement) in Edits())
        {
            sentence = pattern.Replace(sentence, replacement);
        }

        return sentence;
    }

    public static bool Remain(string sentence) => StatusPattern().IsMatch(sentence);

    /// <summary>The sentence speaks as if the company belonged to, or worked as one with, who only took a licence.</summary>
    public static bool TiesTo(string partner, string sentence)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(sentence);
        var at = sentence.IndexOf(partner, StringComparison.OrdinalIgnoreCase);
        return AcquiredPattern().IsMatch(sentence)
            || (at >= 0 && ((at > 0 && sentence[at - 1] is '-' or '–' or '/') || TiePattern().IsMatch(sentence[(at + partner.Length)..])));
    }

    /// <summary>A title without the outdated words: "Pre-IPO Equity — Premium" becomes "Equity — Premium".</summary>
    public static string CleanTitle(string title)
    {
        var clean = TitlePattern().Replace(title, "").Trim(' ', '-', '—', '–', '+', ':');
        return clean.Length == 0 ? title : char.ToUpperInvariant(clean[0]) + clean[1..];
    }

    private static IEnumerable<(Regex Pattern, string Replacement)> Edits() =>
    [
        (WindowPattern(), ""),
        (AdverbPattern(), ""),
        (ListMiddlePattern(), " and "),
        (ListItemPattern(), ""),
        (PurposePattern(), ""),
        (VestingPattern(), ""),
    ];

    [GeneratedRegex(@"\b(?:acquired by|acquisition by|bought by|post-acquisition)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AcquiredPattern();

    [GeneratedRegex(@"^(?:[-–/]\w|'s (?:deal|fleet|acquisition|ownership|purchase)| (?:deal|fleet|acquisition|buyout|parent|is paying|paid|bought|acquired|integration))", RegexOptions.IgnoreCase)]
    private static partial Regex TiePattern();

    [GeneratedRegex(@"\b(?:pre-?IPO|IPO\b|IPO-\w+|S-1\b|illiquid\w*|liquidity risk|growth-stage|409A|pre-?public|going public|private[- ](?:company|stock|equity|market)|still private|unlisted|flotation|stock-market debut|not yet tradable|nobody can sell|venture-backed|independent (?:company|maker|player|vendor)|last independent|takeover|acquisition on the horizon|(?:from )?(?:a |an )?(?:private|start-?up|venture|scale-?up)(?: (?:company|stage|firm))? to (?:a |an )?(?:public|listed)\b|(?:path|road|journey|run-?up|transition\w*|prepar\w+|readying|becoming|become|on the way|toward|towards|ready) (?:\w+ )?(?:to|for|towards?)? ?(?:being |becoming |going )?(?:a |the )?(?:public (?:company|market|markets|listing|offering|status|debut)|listing|listed company)|public[- ](?:company[- ]|market[- ])?(?:readiness|debut|listing ahead))", RegexOptions.IgnoreCase)]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"\bpre-?IPO to (?:post-?IPO|public)\b\s*|\b(?:pre-?IPO|(?<!post-?)IPO|growth-stage)\b[\s-]*", RegexOptions.IgnoreCase)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"\s+(?:in|during|through|at|before) (?:the|this|its|our) (?:pre-?IPO|IPO)(?: (?:window|stage|phase|period))?(?=[\s,.;:!?—–]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex WindowPattern();

    [GeneratedRegex(@"(?<=\w) pre-?IPO(?=[,.;:!?]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex AdverbPattern();

    [GeneratedRegex(@",\s*(?:the )?(?:illiquidity|liquidity)(?: risk)?,\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ListMiddlePattern();

    [GeneratedRegex(@"(?<=,\s)(?:the )?(?:illiquidity|liquidity)(?: risk)?,\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ListItemPattern();

    [GeneratedRegex(@"\s+to (?:offset|compensate for|account for|make up for) (?:the )?(?:illiquidity|liquidity risk|illiquidity risk)(?=[,.;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex PurposePattern();

    [GeneratedRegex(@",? plus accelerated vesting tied to (?:the )?IPO", RegexOptions.IgnoreCase)]
    private static partial Regex VestingPattern();
}
