using System.Globalization;
using CoachBot.Answers;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>What must be said aloud about the guide's data: its age, its quality, where it contradicts itself.</summary>
public static class GuideCautions
{
    /// <summary>Relative error from which a total is "roughly" right; above <see cref="Off"/> it does not add up.</summary>
    private const decimal Roughly = 0.03m;
    private const decimal Off = 0.10m;

    public static IReadOnlyList<string> Of(Guide guide, GuideRegion? row, DateOnly today, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(book);
        return [.. new[] { Age(guide, today, book), row is { IsFromMonths: true } ? $"It states this row by the month; my figures are twelve times that, by the year." : null, row is { IsWithoutEquity: true, EquityHeader: { } column } ? $"Its column \"{book.Quote(column, FigureOrigin.Guide, "a column's heading")}\" is no equity of its own: I ask and measure nothing for it." : null, row?.Equity is { } equity && EquityScale.IsForeign(row, equity) ? $"Its equity for this place is in {equity.Currency.Code}, so I measure none of yours against it." : null, Conflict(row), Total(row, book) }.OfType<string>()];
    }

    /// <summary>"2025-Q4 data, medium quality, review overdue since 2026-05-23", or that the guide states none of it.</summary>
    public static string Age(Guide guide, DateOnly today, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(book);
        if (guide.LastUpdated is null && guide.SalaryQuarter is null)
        {
            return "This guide has no update date: its age is unknown.";
        }

        var parts = new List<string>();
        if (guide.SalaryQuarter is { } quarter)
        {
            parts.Add($"{book.Quote(quarter, FigureOrigin.Guide, "the guide's data quarter")} data");
        }

        if (guide.DataQuality is { } quality)
        {
            parts.Add($"{quality.ToString().ToLowerInvariant()} quality");
        }

        if (guide.NextReviewDue is { } due)
        {
            var date = book.When(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.Guide, "the guide's review date");
            parts.Add(due < today ? $"review overdue since {date}" : $"next review {date}");
        }

        return $"Guide: {string.Join(", ", parts)}.";
    }

    private static string? Conflict(GuideRegion? row) => row is { EquityUnit: EquityUnit.Conflict }
        ? EquityScale.TotalsCountGrants(row)
            ? "The guide contradicts itself on equity: its column is over four years, its totals count all of it in one. I go by the column, and hold nothing against the totals."
            : "The guide contradicts itself on equity: its table adds up over four years, its script says per year. I go by the table."
        : null;

    private static string? Total(GuideRegion? row, FigureBook book) => row?.TotalError switch
    {
        null or <= Roughly => null,
        { } error when error <= Off => $"Its totals are off by up to {book.Percent(Rounding.Percent(error), FigureOrigin.Guide, "largest gap between the row's total and its parts")}.",
        { } error => $"Its totals do not add up (off by {book.Percent(Rounding.Percent(error), FigureOrigin.Guide, "largest gap between the row's total and its parts")}): trust base and equity more than the total.",
    };
}
