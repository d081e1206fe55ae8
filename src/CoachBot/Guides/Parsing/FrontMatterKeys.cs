using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Checks the keys of the front matter: unknown ones (passed over), dates that are none, a company that is not the title's.</summary>
internal static class FrontMatterKeys
{
    private static readonly FrozenSet<string> Known =
        "company company_display role role_display role_type last_updated data_quality salary_data_quarter next_review_due compensation level_mapping data_sources negotiation_dna_summary industry hq_location ticker author stock_type stock_vest_years"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Dates = ["last_updated", "next_review_due"];

    public static IEnumerable<GuideProblem> Of(FrontMatter? head, Guide guide)
    {
        if (head is null)
        {
            yield break;
        }

        foreach (var key in head.Values.Keys.Where(k => !k.Contains('.', StringComparison.Ordinal) && !Known.Contains(k)))
        {
            yield return new GuideProblem("frontMatter.unknownKey", ProblemSeverity.Note, $"The front matter has the key \"{key}\", which says nothing to this library: it was passed over.", head.LineOf(key));
        }

        foreach (var key in Dates.Where(k => head.Text(k) is not null && head.Date(k) is null))
        {
            yield return new GuideProblem("frontMatter.date", ProblemSeverity.Warning, $"{key} is \"{head.Text(key)}\", no date: write it as 2026-02-23.", head.LineOf(key));
        }

        if (guide.LastUpdated > guide.NextReviewDue)
        {
            yield return new GuideProblem("frontMatter.date", ProblemSeverity.Warning, "The next review is due before the last update: mend one of the two dates.", head.LineOf("next_review_due"));
        }

        if (head.Text("company") is { } slug && guide.Company.Length > 0 && !Speaks(slug, guide.Company))
        {
            yield return new GuideProblem("company.several", ProblemSeverity.Warning, $"The front matter is for \"{slug}\", the title for {guide.Company}: a file is for one company.", head.LineOf("company"));
        }
    }

    /// <summary>They share a word, or one is the other without its gaps ("paloalto", "Palo Alto").</summary>
    private static bool Speaks(string slug, string company)
    {
        var words = NameTokens.Words(company).Where(w => w != "and").ToArray();
        var parts = slug.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var (joined, whole) = (string.Concat(words), string.Concat(parts));
        var initials = string.Concat(words.Select(w => w[0]));
        return initials.StartsWith(whole, StringComparison.OrdinalIgnoreCase) || words.Intersect(parts, StringComparer.OrdinalIgnoreCase).Any() || (joined.Length > 0 && whole.Length > 0 && (joined.Contains(whole, StringComparison.OrdinalIgnoreCase) || whole.Contains(joined, StringComparison.OrdinalIgnoreCase)));
    }
}
