using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>
/// The unit equity is counted in for one talk: the user's own where it is known, else the guide's.
/// A guide's four-year column and a user's yearly figure meet only through this.
/// </summary>
/// <param name="Period"><see cref="PayPeriod.GrantTotal"/> or <see cref="PayPeriod.Year"/>.</param>
/// <param name="VestYears">Years a grant vests over.</param>
public sealed record EquityScale(PayPeriod Period, decimal VestYears)
{
    /// <summary>A yearly figure so near to the low end of the guide's row, or above it, fits the row.</summary>
    private const decimal FitsFrom = 0.75m;

    /// <summary>A part below this share of the low end is hardly ever offered.</summary>
    private const decimal FarBelow = 0.5m;

    /// <summary>A grant over four years, the usual.</summary>
    public static EquityScale FourYearGrant { get; } = new(PayPeriod.GrantTotal, 4m);

    /// <summary>The scale of the offer's equity; null when its period is unknown and must be asked.</summary>
    public static EquityScale? Of(OfferTerm? equity) => equity switch
    {
        null => null,
        { Period: PayPeriod.GrantTotal } => new EquityScale(PayPeriod.GrantTotal, equity.VestYears is > 0 and { } years ? years : 4m),
        { Period: PayPeriod.Year } => new EquityScale(PayPeriod.Year, equity.VestYears is > 0 and { } years ? years : 4m),
        _ => null,
    };

    /// <summary>
    /// What the row's equity column counts. Where it states four years and the totals count all of it, the column stands: authors add whole
    /// grants up far more often than they head a yearly column wrongly. Where words say a year and the totals add up over four, the table stands.
    /// </summary>
    public static EquityUnit UnitOf(GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.EquityUnit switch
        {
            EquityUnit.FourYear or EquityUnit.Annual => row.EquityUnit,
            EquityUnit.Conflict => EquityUnit.FourYear,
            _ => row.TotalBasis switch
            {
                TotalBasis.QuarterOfEquity => EquityUnit.FourYear,
                TotalBasis.WholeEquity => EquityUnit.Annual,
                _ => EquityUnit.Unknown,
            },
        };
    }

    /// <summary>
    /// A grant that is far too small for a row of yearly figures, and would fit it as one of them: many people tell the figure of a year. Until they
    /// say which it is, an ask for equity would be several times what they hold.
    /// </summary>
    public static bool IsRatherYearly(OfferTerm? grant, GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return grant is { Amount: { } amount, Period: PayPeriod.GrantTotal, IsWhole: false } && row.Equity is { Low: { } low } band && band.Currency == grant.Currency && UnitOf(row) is EquityUnit.Annual && amount >= low * FitsFrom && amount / (grant.VestYears ?? 4m) < low * FarBelow;
    }

    /// <summary>The row's totals count a whole grant as if it were paid in a year: nothing a person earns in a year can be held against them.</summary>
    public static bool TotalsCountGrants(GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { EquityUnit: EquityUnit.Conflict, TotalBasis: TotalBasis.WholeEquity };
    }

    /// <summary>An amount of the row's column in this scale; null when the column's unit is unknown.</summary>
    public decimal? FromRow(GuideRegion row, decimal amount)
    {
        decimal? yearly = UnitOf(row) switch
        {
            EquityUnit.FourYear => amount / 4m,
            EquityUnit.Annual => amount,
            _ => null,
        };
        return Period == PayPeriod.Year ? yearly : yearly * VestYears;
    }

    /// <summary>The row's equity band in this scale; null without figures or unit, and where it is in another currency than the row's base.</summary>
    public (decimal Low, decimal High)? BandOf(GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return !IsForeign(row, row.Equity) && row.Equity is { Low: { } low, High: { } high } && FromRow(row, low) is { } l && FromRow(row, high) is { } h ? (l, h) : null;
    }

    /// <summary>"£150K-£192K" beside "$255K-$448K": a part of the row that cannot be measured with its base.</summary>
    public static bool IsForeign(GuideRegion row, Band? part)
    {
        ArgumentNullException.ThrowIfNull(row);
        return part is { HasFigures: true, Currency.IsKnown: true } && row.Currency.IsKnown && part.Currency != row.Currency;
    }

    /// <summary>An amount in this scale as an amount per year.</summary>
    public decimal PerYear(decimal amount) => Period == PayPeriod.Year ? amount : amount / VestYears;
}
