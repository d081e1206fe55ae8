using CoachBot.Answers;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The range for the role as the reason behind an ask, every figure recorded: true whatever the user has, and nobody's floor.</summary>
/// <param name="Place">The row's name as it is spoken; null for a posted range.</param>
/// <param name="Base">"$210,000 to $262,000".</param>
public sealed record RangeWords(string? Place, string Base)
{
    /// <summary>What the figures are of: "base", or "equity" where only equity is asked for.</summary>
    public string Part { get; init; } = "base";

    /// <summary>"For this role in NYC I see base at ...", "The posted range for this role is ...".</summary>
    public string Brief => Place is null ? $"The posted range for this role is {Base}." : $"For this role{Places.After(Place)} I see {Part} at {Base}.";

    /// <summary>The same for a longer speech.</summary>
    public string Full => Place is null ? Brief : $"The data I have for this role{Places.After(Place)} puts {Part} at {Base}.";

    /// <summary>The posted range where one was told, else the row's; null without both ends of either, or where no base is asked for: a range below the offer is no reason.</summary>
    /// <param name="offered">How the offer's base was told: beside a monthly one a yearly range says that it is yearly.</param>
    public static RangeWords? Of(GuideRegion? row, Plan? plan, PostedRange? posted, FigureBook book, OfferTerm? offered = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        // A range that ends below the ask speaks against it.
        return plan is not null && plan.Ask.Base > (posted?.High ?? row?.Base?.High) ? null
            : plan is not null && plan.Ask.Base is null ? OfEquity(row, plan, book)
            : posted is not null && plan is not null
                ? new RangeWords(null, $"{book.Money(posted.Low, plan.Currency, PayPeriod.Year, FigureOrigin.User, "the posted range you told me, low end")} to {book.Money(posted.High, plan.Currency, PayPeriod.Year, FigureOrigin.User, "the posted range you told me, top")}{PerYear(offered)}")
                : Of(row, book) is { } own ? own with { Base = own.Base + (row?.Base?.Period == PayPeriod.Month ? "" : PerYear(offered)) } : null;
    }

    /// <summary>The row's equity in the plan's scale, where equity is all that is asked for; null without both ends.</summary>
    private static RangeWords? OfEquity(GuideRegion? row, Plan plan, FigureBook book)
    {
        if (row?.Equity is null || plan.Ask.Equity is null || row.Equity.Currency != plan.Currency || plan.Scale.BandOf(row) is not { } band || band.High <= band.Low || plan.Ask.Equity > band.High)
        {
            return null;
        }

        string End(decimal amount, string how) => book.Money(amount, plan.Currency, plan.Scale.Period, FigureOrigin.Guide, how);
        var unit = plan.Scale.Period == PayPeriod.Year ? "a year" : $"over {book.Years(plan.Scale.VestYears, FigureOrigin.User)} years";
        return new RangeWords(book.Quote(Places.Short(row), FigureOrigin.Guide, "the row's name"), $"{End(band.Low, "equity, low end of the row")} to {End(band.High, "equity, top of the row")} {unit}") { Part = "equity" };
    }

    private static string PerYear(OfferTerm? offered) => offered is { Period: not (PayPeriod.Year or PayPeriod.Unknown) } ? " a year" : "";

    /// <summary>The row's own; null without a row or without both ends of its base.</summary>
    public static RangeWords? Of(GuideRegion? row, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (row?.Base is not { Low: { } low, High: { } high } band)
        {
            return null;
        }

        string End(decimal amount, string how) => book.Money(amount, band.Currency, band.Period, FigureOrigin.Guide, how);
        return new RangeWords(
            book.Quote(Places.Short(row), FigureOrigin.Guide, "the row's name"),
            $"{End(low, "base, low end of the row")} to {End(high, "base, top of the row")}{PackageWords.PerPeriod(band.Period)}");
    }
}
