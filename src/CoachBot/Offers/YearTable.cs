namespace CoachBot.Offers;

/// <summary>What one year of an offer pays, in whole currency units.</summary>
/// <param name="Year">1 for the first.</param>
/// <param name="Equity">What vests in this year.</param>
/// <param name="Once">Sign-on and a bonus of the first year alone.</param>
public sealed record YearPay(int Year, decimal Base, decimal Bonus, decimal Equity, decimal Once)
{
    public decimal Total => Base + Bonus + Equity + Once;
}

/// <summary>An offer year by year, as its grant vests and its sign-on is paid.</summary>
/// <param name="Years">Four, or as many as the grant vests in; empty where they cannot be told.</param>
/// <param name="Missing">Why they cannot; empty where they can.</param>
/// <param name="IsEven">Every year is like the other, apart from what is paid once.</param>
public sealed record YearTable(Currency Currency, IReadOnlyList<YearPay> Years, string Missing, bool IsEven)
{
    private const int FewestYears = 4;
    private const int MonthsOfYear = 12;

    /// <summary>The average of all years' equity.</summary>
    public decimal AverageEquity => Years.Count == 0 ? 0 : Years.Average(y => y.Equity);

    public static YearTable Of(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var totals = Totals.Of(offer);
        if (totals is not { Cash.Amount: { } cash, Readings: [{ Recurring.Amount: not null }] })
        {
            return None(totals.Readings is [{ Recurring: { Amount: null, How: var why } }] ? why : totals.Cash.Amount is null ? totals.Cash.How : totals.Recurring.How);
        }

        if (offer.Base is null)
        {
            return None("only the total is known, not its parts");
        }

        if (offer.Equity is { FrontLoaded: true, Schedule.Count: 0 })
        {
            return None("the grant is front loaded and the yearly percentages are not known");
        }

        var vest = Vest(offer.Equity);
        var count = Math.Max(FewestYears, vest.Count);
        var bonus = cash - BaseOf(offer, cash);
        List<YearPay> years = [.. Enumerable.Range(0, count).Select(y => new YearPay(y + 1, cash - bonus, bonus, y < vest.Count ? vest[y] : 0, Once(offer, y)))];
        return new YearTable(totals.Currency, years, "", years.TrueForAll(y => y.Equity == years[0].Equity));

        YearTable None(string why) => new(totals.Currency, [], why, false);
    }

    /// <summary>The base of a year: what is left of a year's cash without the bonus.</summary>
    private static decimal BaseOf(Offer offer, decimal cash) => Totals.Of(offer.Without(OfferComponent.Bonus)).Cash.Amount ?? cash;

    /// <summary>What vests in each year; every year the same where the equity is told by the year.</summary>
    private static List<decimal> Vest(OfferTerm? equity)
    {
        if (equity is not { SaidNone: false, Amount: { } amount })
        {
            return [];
        }

        if (equity.Period == PayPeriod.Year)
        {
            return [.. Enumerable.Repeat(amount, FewestYears)];
        }

        if (equity.Schedule.Count > 0)
        {
            return [.. equity.Schedule.Select(percent => amount * percent / 100)];
        }

        var vestYears = equity.VestYears ?? FewestYears;
        List<decimal> parts = [.. Enumerable.Range(0, (int)Math.Ceiling(vestYears)).Select(y => amount * Math.Min(1, vestYears - y) / vestYears)];

        // Behind a cliff of more than a year all that was held back vests at once.
        var held = equity.CliffMonths is > MonthsOfYear and var cliff ? Math.Min(parts.Count - 1, ((int)cliff - 1) / MonthsOfYear) : 0;
        return [.. parts.Select((p, y) => y < held ? 0 : y == held ? parts.Take(held + 1).Sum() : p)];
    }

    private static decimal Once(Offer offer, int year)
    {
        var signOn = offer.SignOn is not { SaidNone: false, Amount: { } amount } term ? 0
            : term.Schedule.Count > 1 ? year < term.Schedule.Count ? amount * term.Schedule[year] / 100 : 0
            : year == 0 ? amount : 0;
        return signOn + (year == 0 && offer.Bonus is { FirstYearOnly: true, SaidNone: false, Amount: { } first } ? first : 0);
    }
}
