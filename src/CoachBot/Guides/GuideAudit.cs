using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Problems of a guide that depend on the day and on what is known about its company. What is wrong in the file itself is in <see cref="Guide.Problems"/>.</summary>
public static partial class GuideAudit
{
    /// <param name="today">Compared with the guide's own review date; a guide without one is never overdue, its age is unknown.</param>
    public static IReadOnlyList<GuideProblem> Audit(Guide guide, DateOnly today, CompanyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(facts);
        var problems = new List<GuideProblem>();
        if (guide.NextReviewDue is { } due && due < today)
        {
            problems.Add(new GuideProblem("review.overdue", ProblemSeverity.Warning, FormattableString.Invariant($"The guide was due for review on {due:yyyy-MM-dd}: check its figures and set a new date."), 0));
        }

        foreach (var fact in facts.For(guide.CompanySlug))
        {
            if (Contradiction(guide, fact) is { } words)
            {
                problems.Add(new GuideProblem("status.outdated", ProblemSeverity.Warning, $"The guide says \"{words}\". {fact.Says}", 0));
            }
        }

        return problems;
    }

    /// <summary>Two files for one company and role: only the first by path is ever found.</summary>
    public static IEnumerable<(string Path, GuideProblem Problem)> Duplicates(GuideCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        foreach (var same in catalog.Guides.GroupBy(g => (g.CompanySlug, g.RoleSlug)).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                yield return (other.Path, new GuideProblem("guide.duplicate", ProblemSeverity.Warning, $"{first.Path} is for the same company and role: only that one is used. Keep one of them.", 0));
            }
        }
    }

    /// <summary>The guide's words that the fact overtakes; null when it says nothing against it.</summary>
    private static string? Contradiction(Guide guide, CompanyFact fact)
    {
        var overtaken = fact.Status switch
        {
            CompanyStatus.Listed => Unlisted(),
            CompanyStatus.Acquired => Independent(),
            CompanyStatus.Licensed => Sold(),
            _ => null,
        };
        if (overtaken is null)
        {
            return null;
        }

        foreach (var text in Texts(guide))
        {
            var match = text is null ? Match.Empty : overtaken.Match(text);
            if (match.Success)
            {
                return match.Value;
            }
        }

        return null;
    }

    private static IEnumerable<string?> Texts(Guide guide)
    {
        yield return guide.DnaSummary;
        foreach (var row in guide.Regions.Take(1))
        {
            yield return row.EquityHeader;
        }

        foreach (var lever in guide.Levers)
        {
            yield return lever.Title;
            yield return lever.Speech;
            yield return lever.Advice;
        }

        foreach (var script in guide.Scripts)
        {
            yield return script.Speech;
            yield return script.Advice;
        }
    }

    [GeneratedRegex(@"\bpre[- ]?ipo\b|\bipo (imminent|on the horizon|timeline|window|readiness)\b|\b(imminent|upcoming|pending|planned) ipo\b|\billiquid(ity)?\b|\bprivate (company|equity|valuation)\b|\b409A\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unlisted();

    [GeneratedRegex(@"\bpre[- ]?ipo\b|\bipo (imminent|on the horizon|timeline|window)\b|\bgrowth[- ]stage\b|\bindependent(ly)?\b|\billiquid(ity)?\b|\bliquidity risk\b|\bprivate company\b", RegexOptions.IgnoreCase)]
    private static partial Regex Independent();

    [GeneratedRegex(@"\bpre[- ]?ipo\b|\bacquisition (by|of)\b|\bacquired by\b|\bbuy-?out\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sold();
}
