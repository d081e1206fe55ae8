using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>Compares the front matter with the table. The table is the truth: every disagreement is reported and none is taken over.</summary>
internal static class FrontMatterCheck
{
    public static IEnumerable<GuideProblem> Of(Guide guide, FrontMatter? head)
    {
        if (head is null || (guide.Regions.Count == 0 && guide.Levels.Count == 0))
        {
            yield break;
        }

        var rows = guide.Layout == GuideLayout.LevelTitle ? guide.Levels : guide.Regions;
        var taken = new HashSet<GuideRegion>(ReferenceEqualityComparer.Instance);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in head.Pay)
        {
            var name = RegionNames.Clean(entry.Text("region") ?? "");
            names.Add(name);
            var row = rows.FirstOrDefault(r => !taken.Contains(r) && r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (row is null)
            {
                yield return new GuideProblem("frontMatter.region", ProblemSeverity.Warning, $"The front matter has the region \"{name}\", the table has not.", entry.Line);
                continue;
            }

            taken.Add(row);
            foreach (var problem in Compare(guide.Layout, rows, row, entry))
            {
                yield return problem;
            }
        }

        foreach (var row in rows.Where(r => !names.Contains(r.Name)).DistinctBy(r => r.Name))
        {
            yield return new GuideProblem("frontMatter.region", ProblemSeverity.Note, $"The table has the region {row.Name}, the front matter has not.", 1);
        }
    }

    private static IEnumerable<GuideProblem> Compare(GuideLayout layout, IReadOnlyList<GuideRegion> rows, GuideRegion row, FrontMatterPay entry)
    {
        if (row.Currency.IsKnown && entry.Text("currency") is { } code && code != row.Currency.Code && !IsMixed(row, code))
        {
            yield return new GuideProblem("frontMatter.currency", ProblemSeverity.Warning, $"{row.Name}: the front matter says {code}, the table {row.Currency}.", entry.Line);
        }

        var pairs = new (string Key, decimal? Low, decimal? High)[]
        {
            ("base", row.Base?.Low, row.Base?.High),
            ("stock", row.Equity?.Low, row.Equity?.High),
            ("signing_bonus", row.SignOn?.Low, row.SignOn?.High),
            ("total_comp", Total(layout, rows, row)?.Low, Total(layout, rows, row)?.High),
            ("bonus", row.Bonus?.Low, row.Bonus?.High),
        };
        foreach (var (key, low, high) in pairs)
        {
            var reversed = low > high && entry.Number($"{key}_low") == high && entry.Number($"{key}_high") == low;
            if (!reversed && (Differs(entry.Number($"{key}_low"), low) || Differs(entry.Number($"{key}_high"), high)))
            {
                yield return new GuideProblem("frontMatter.figure", ProblemSeverity.Warning, FormattableString.Invariant($"{row.Name}: {key} is {entry.Text($"{key}_low")} to {entry.Text($"{key}_high")} in the front matter, {low} to {high} in the table."), entry.Line);
            }
        }

        if (entry.Number("bonus_pct") is { } percent && row.BonusPercent is { } range && (percent < range.Low || percent > range.High || range.Low != range.High))
        {
            yield return new GuideProblem("frontMatter.figure", ProblemSeverity.Note, FormattableString.Invariant($"{row.Name}: bonus_pct is {percent} in the front matter, {range.Raw} in the table."), entry.Line);
        }
    }

    /// <summary>Another cell of the row is in that currency: then the row is what needs mending.</summary>
    private static bool IsMixed(GuideRegion row, string code) =>
        new[] { row.Base, row.Equity, row.Bonus, row.Total }.Any(b => b is { HasFigures: true } && b.Currency.Code == code);

    /// <summary>For a level pivot the front matter gives the span over all levels.</summary>
    private static Band? Total(GuideLayout layout, IReadOnlyList<GuideRegion> rows, GuideRegion row)
    {
        if (layout != GuideLayout.LevelPivot)
        {
            return row.Total;
        }

        var all = rows.Where(r => r.RawName == row.RawName && r.Total is { HasFigures: true }).Select(r => r.Total!).ToList();
        return all.Count == 0 ? null : new Band(all.Min(b => b.Low), all.Max(b => b.High ?? b.Low), row.Currency, PayPeriod.Year, "");
    }

    /// <summary>A figure the front matter lost (null) is no disagreement about its size.</summary>
    private static bool Differs(decimal? stated, decimal? read) => stated is not null && read is not null && stated != read;
}
