using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Where an offer stands in the band of one guide row, like for like.</summary>
/// <remarks>Places run from 0 (low end) to 1 (top); below 0 and above 1 are outside the band. Null where either side is unknown.</remarks>
public sealed record Position
{
    public decimal? Base { get; init; }

    /// <summary>Yearly equity against yearly equity.</summary>
    public decimal? Equity { get; init; }

    public decimal? Total { get; init; }

    /// <summary>The offer's yearly pay counted as the guide counts its total, in whole currency units.</summary>
    public decimal? LikeForLike { get; init; }

    /// <summary>The sum behind <see cref="LikeForLike"/>, e.g. "225,000 + 350,000 / 4".</summary>
    public string How { get; init; } = "";

    /// <summary>The offer has a bonus that the guide's total does not count, so it was left out.</summary>
    public bool BonusLeftOut { get; init; }

    /// <summary><see cref="LikeForLike"/> is the total as the user named it: which parts it counts is not known.</summary>
    public bool IsAsNamed { get; init; }

    /// <summary>Nothing could be compared: the row is missing, or the currencies differ.</summary>
    public bool IsEmpty => Base is null && Equity is null && Total is null;

    public static Position Of(Offer offer, GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(row);
        var basePay = YearlyBase(offer, row.Currency);
        var equity = offer.Equity is { Amount: { } amount } term && Same(term, row.Currency) ? amount : (decimal?)null;
        var scale = EquityScale.Of(offer.Equity);
        var position = new Position
        {
            Base = basePay is { } b ? row.Base?.PlaceOf(b) : null,
            Equity = equity is { } e && scale?.BandOf(row) is { } band && band.High > band.Low ? (e - band.Low) / (band.High - band.Low) : null,
        };
        return position.WithTotal(offer, row, basePay, equity, scale);
    }

    /// <summary>The yearly base in this currency; null when it is unknown, a range, or in another currency.</summary>
    public static decimal? YearlyBase(Offer offer, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Base is { Amount: { } amount } term && Same(term, currency)
            ? term.Period switch
            {
                PayPeriod.Month => amount * 12m,
                PayPeriod.Hour => amount * 2080m,
                PayPeriod.Day => amount * 260m,
                PayPeriod.Week => amount * 52m,
                _ => amount,
            }
            : null;
    }

    /// <summary>The bonus per year as an amount, in the base's currency; 0 when none was named, or for the first year alone.</summary>
    public static decimal YearlyBonus(Offer offer, decimal basePay) => offer?.Bonus switch
    {
        { FirstYearOnly: true } => 0m,
        { Percent: { } percent } => basePay * percent / 100m,
        { Months: { } months } => basePay * months / 12m,
        { Amount: { } amount, Period: PayPeriod.Month } => amount * 12m,
        { Amount: { } amount } => amount,
        _ => 0m,
    };

    private static bool Same(OfferTerm term, Currency currency) => term.Currency == currency;

    private Position WithTotal(Offer offer, GuideRegion row, decimal? basePay, decimal? equity, EquityScale? scale)
    {
        if (row.Total is not { HasFigures: true } total || EquityScale.TotalsCountGrants(row) || EquityScale.IsForeign(row, total) || EquityScale.IsForeign(row, row.Equity))
        {
            return this;
        }

        if (KnownTotal.Of(offer, row.Currency) is { } named)
        {
            return this with { Total = total.PlaceOf(named), LikeForLike = named, IsAsNamed = true, How = "the total as you named it" };
        }

        if (basePay is not { } pay)
        {
            return this;
        }

        // A guide that counts equity in its total cannot be met by an offer whose equity is not known.
        var countsEquity = row.TotalBasis is TotalBasis.QuarterOfEquity or TotalBasis.WholeEquity;
        if (countsEquity && (equity is null || scale is null))
        {
            return this;
        }

        var yearlyEquity = countsEquity ? scale!.PerYear(equity!.Value) : 0m;
        var bonus = YearlyBonus(offer, pay);
        var counted = row.TotalHasBonus ? bonus : 0m;
        var sum = pay + counted + yearlyEquity;
        return this with
        {
            Total = total.PlaceOf(sum),
            LikeForLike = sum,
            BonusLeftOut = bonus > 0m && !row.TotalHasBonus,
            How = Sums.Yearly(pay, counted, countsEquity ? equity : null, scale),
        };
    }
}
