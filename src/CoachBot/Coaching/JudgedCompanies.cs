using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>
/// A sentence that judges another company by name: "Unlike Initech, Acme offers", "Initech and Hooli do not", "larger than at Hooli". The user cannot
/// vouch for it, and may hold an offer from that very company. Customers, partners and platforms by name are no judgement.
/// </summary>
internal static partial class JudgedCompanies
{
    /// <param name="mentions">The companies in the sentence.</param>
    /// <param name="isOther">It is not the guide's own company.</param>
    public static bool In(string sentence, IReadOnlyList<CompanyMention> mentions, Func<CompanyMention, bool> isOther)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(mentions);
        foreach (var company in mentions)
        {
            // A name may be read with its case folded: it is found again in the sentence.
            var at = isOther(company) ? sentence.IndexOf(company.Raw, StringComparison.Ordinal) : -1;
            if (at >= 0 && (BeforePattern().IsMatch(sentence.AsSpan(0, at)) || AfterPattern().IsMatch(sentence.AsSpan(at + company.Raw.Length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names in a row may stand between: "Unlike Initech, Hooli, and".</summary>
    [GeneratedRegex(@"\b(?:unlike|compared (?:to|with)|in contrast (?:to|with)|versus|vs\.?|beats?|outpac\w+|outperform\w*|surpass\w*|ahead of|behind|superior to|better than|harder than|than(?: (?:at|in|with|those (?:at|of)|that (?:at|of)|what))?)(?:,? (?:and|or|at|both|either|even|most|[A-Z][\w.&']*))*,? $", RegexOptions.IgnoreCase)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?:,? (?:and|or) [\w.&' -]{2,30}?|, [A-Z][\w.&']*)*,? (?:(?:still|simply|just|all|each|both|also) )*(?:do(?:es)? not|don't|doesn't|cannot|can't|could not|couldn't|never|lacks?|fails? to|struggles?(?: to)?|only offers?|offers? (?:only|less|more|better|higher|lower|fully?|no)|would (?:each|all|both)|trails?|(?:is|are) (?:all |both |also |far |still )*(?:competing|fighting|bidding|behind|worse|weaker|smaller|slower)|competes? for)\b")]
    private static partial Regex AfterPattern();
}
