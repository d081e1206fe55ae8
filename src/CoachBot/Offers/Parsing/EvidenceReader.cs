using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>What the user says they have done ("i cut training cost 35% on a 512 gpu cluster"): their own words, to be said as a reason and never added to.</summary>
internal static partial class EvidenceReader
{
    /// <summary>Name of the user's fact that keeps it.</summary>
    public const string Fact = "evidence";

    /// <summary>Null where nothing of the kind is told, or it is about the pay talk itself.</summary>
    public static string? Of(string text, FigureReading figures)
    {
        if (figures.Terms.Count > 0 || figures.Corrections.Count > 0 || figures.Rivals.Count > 0 || figures.CurrentPay.Count > 0 || figures.Floor is not null || text.Contains('?', StringComparison.Ordinal) || figures.Forfeits.Count > 0)
        {
            return null;
        }

        var match = DonePattern().Match(text);
        return match.Success && !TalkPattern().IsMatch(match.Groups["done"].Value) ? "I" + match.Groups["done"].Value.Trim().TrimEnd('.', ',', ';', ' ')[1..] : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:ok|so|also|and|fyi|btw|for (?:the )?(?:script|record|context)|(?:my )?(?:evidence|achievement|best (?:work|win|result)|proof|impact|win|highlight)s?)\b[ :,-]*(?:is (?:that )?|was (?:that )?|that )?)*(?<done>i(?:['’]ve| have)? (?:personally |also |recently |single-?handedly |just )?(?:led|built|cut|reduced|shipped|saved|scaled|launched|grew|designed|wrote|improved|migrated|trained|optimi[sz]ed|rebuilt|mentored|increased|doubled|tripled|halved|delivered|deployed|fine-?tuned|tuned|created|automated|rewrote|architected|published|patented|invented|maintain(?:ed)?|co-?founded|founded|managed|sped up|brought down)\b[^\n]{8,150}?)[.!]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DonePattern();

    /// <summary>"i cut my ask", "i improved my offer", "i created an account".</summary>
    [GeneratedRegex(@"\b(?:my (?:ask|counter|offer|number|target|floor|base|salary|resume|cv|email|account|mind)|the (?:ask|counter|offer|recruiter)|asks?|counter(?:ed)?|negotiat\w+|salary|sign[- ]?on|signing|recruiter|interview\w*|savings?|account|you|your)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TalkPattern();
}
