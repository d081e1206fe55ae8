using System.Text.RegularExpressions;

namespace CoachBot.Rehearsals;

/// <summary>Figures that are quoted as a reason ("because base runs 210 to 262", "others get 260") and ask for nothing.</summary>
internal static partial class Evidence
{
    /// <summary>The words without the clauses that quote such figures; a clause that asks stays whole.</summary>
    public static string Without(string text) =>
        string.Concat(Clauses().Split(text).Select(clause => Digits().IsMatch(clause) && Quotes().IsMatch(clause) && !Asks().IsMatch(clause) ? " " : clause));

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>After a stop that stands between no digits, and before the words a reason or an ask begins with.</summary>
    [GeneratedRegex(@"(?<=[;!?]|[,.](?!\d))|(?=\b(?:because|cause|since|given|based on|considering|while|whereas|which is|seeing that|as (?:the|base|i (?:see|read|found|led|have)|you|others|similar|my)|so (?:i|could|can|what)|but|i'?m asking|i am asking|i'?d like|i would like|i want|could (?:you|we)|can (?:you|we))\b)", Plain)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(because|cause|since|given|considering|whereas|seeing that|which is|as)\b(?! i'?(m asking| said|d said| told| mentioned| asked))|\b(range|ranges|band|bands|market|data|guide|research|levels|glassdoor|blind|salary sites?|median|average|percentile|similar roles?|comparable|comparables|peers?|others|everyone|people|colleagues?|posted|posting|benchmark\w*|survey)\b[^\d]{0,30}\b(runs?|pays?|goes|ranges?|spans?|lies|sits|shows?|says?|gets?|make|earn|is|are|starts?|tops?|of)\b|\b(base|pay|salar(y|ies)|equity|rsus?)\b[^\d]{0,30}\b(runs?|goes|ranges?|spans?|lies|sits|(is|are) (between|from|up to|usually)|starts?|tops?)\b|\b(inside|within|top of|middle of|upper end of) (the |your )?(range|band)\b", Plain)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\b(ask(ing)?|looking for|hoping|aiming|i'?d (like|love|want|need|be)|i (want|need|expect|deserve|would)|could (you|we)|can (you|we)|would you|let'?s|how about|what about|meet|get to|my (ask|number|expectation|target))\b", Plain)]
    private static partial Regex Asks();
}
