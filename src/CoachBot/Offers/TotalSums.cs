namespace CoachBot.Offers;

/// <summary>The sums behind <see cref="Totals"/>, for an offer in one currency.</summary>
internal sealed class TotalSums
{
    private const int Years = 4;
    private const decimal HoursPerYear = 2_080;

    /// <summary>Five days in each of 52 weeks, holidays not taken off.</summary>
    private const decimal DaysPerYear = 260;
    private const decimal WeeksPerYear = 52;

    private readonly Offer _offer;
    private readonly Total _base;
    private readonly Total _bonus;

    public TotalSums(Offer offer)
    {
        _offer = offer;
        _base = BaseOf(offer.Base);
        _bonus = BonusOf(offer.Bonus);
        Cash = Sum(_base, _bonus);
    }

    /// <summary>Base and bonus of one year.</summary>
    public Total Cash { get; }

    public List<TotalsReading> Readings()
    {
        if (_offer is { TotalComp: { } whole } && (_offer.Base is null || (_offer.Equity is null && whole.Amount > _base.Amount)))
        {
            return [OfTotalComp(whole)];
        }

        var equity = _offer.Equity;
        if (equity is null or { SaidNone: true })
        {
            return [Reading("", null, 0)];
        }

        if (equity.Period == PayPeriod.Unknown && equity.Amount is not null)
        {
            return [Reading("if a 4-year grant", equity with { Period = PayPeriod.GrantTotal, VestYears = Years }, Years), Reading("if per year", equity with { Period = PayPeriod.Year }, 1)];
        }

        return [Reading("", equity, equity.VestYears ?? Years)];
    }

    private static TotalsReading OfTotalComp(OfferTerm whole)
    {
        var recurring = whole.Amount is { } amount ? new Total(amount, $"{Totals.Show(amount)} as a total, not split") : new Total(null, "the total is a range");
        var unknown = new Total(null, "only the total is known, not its parts");
        return new TotalsReading("", recurring, unknown, unknown);
    }

    private TotalsReading Reading(string label, OfferTerm? equity, decimal vestYears)
    {
        var signOn = OneOff(OfferComponent.SignOn);
        return new TotalsReading(
            label,
            Sum(Cash, EquityPerYear(equity, vestYears)),
            Sum(Sum(Sum(Cash, EquityOfYearOne(equity, vestYears)), OfYearOne(signOn)), BonusOnce()),
            Sum(Sum(Sum(Times(Years, Cash), EquityOfFourYears(equity, vestYears)), signOn), BonusOnce()));
    }

    private static Total BaseOf(OfferTerm? term) => term switch
    {
        null => new Total(null, "the base is not known"),
        { Amount: null } => new Total(null, "the base is a range"),
        { Period: PayPeriod.Hour } => new Total(term.Amount * HoursPerYear, $"{Totals.Show(term.Amount.Value)} × 2,080 hours"),
        { Period: PayPeriod.Day } => new Total(term.Amount * DaysPerYear, $"{Totals.Show(term.Amount.Value)} × 260 days"),
        { Period: PayPeriod.Week } => new Total(term.Amount * WeeksPerYear, $"{Totals.Show(term.Amount.Value)} × 52 weeks"),
        { Period: PayPeriod.Month } => new Total(term.Amount * 12, $"{Totals.Show(term.Amount.Value)} × 12 months"),
        _ => new Total(term.Amount, Totals.Show(term.Amount.Value)),
    };

    private Total BonusOf(OfferTerm? term) => term switch
    {
        null or { SaidNone: true } or { FirstYearOnly: true } => new Total(0, ""),
        { Months: { } months } when _base.Amount is { } yearly => new Total(decimal.Round(months * yearly / 12, 2), $"{Totals.Show(months)} months of {Totals.Show(yearly)} / 12"),
        { Percent: { } percent } when _base.Amount is { } year => new Total(percent * year / 100, $"{Totals.Show(percent)}% × {Totals.Show(year)}"),
        { Amount: { } amount } => new Total(term.Period == PayPeriod.Month ? amount * 12 : amount, term.Period == PayPeriod.Month ? $"{Totals.Show(amount)} × 12 months" : Totals.Show(amount)),
        { Percent: not null } or { Months: not null } => new Total(null, _base.How),
        _ => new Total(null, "the bonus is a range"),
    };

    /// <summary>The average year of a grant.</summary>
    private static Total EquityPerYear(OfferTerm? equity, decimal vestYears) => Grant(equity) switch
    {
        null => new Total(0, ""),
        { Amount: null } missing => missing,
        { Amount: { } amount } when equity!.Period == PayPeriod.Year => new Total(amount, Totals.Show(amount)),
        { Amount: { } amount } => new Total(amount / vestYears, $"{Totals.Show(amount)} / {Totals.Show(vestYears)}"),
    };

    private static Total EquityOfYearOne(OfferTerm? equity, decimal vestYears)
    {
        if (equity is { FrontLoaded: true, Schedule.Count: 0 })
        {
            return new Total(null, "the grant is front loaded and the yearly percentages are not known");
        }

        if (equity is { CliffMonths: > 12 and var cliff, Schedule.Count: 0, Amount: not null, Period: not PayPeriod.Year })
        {
            return new Total(0, $"0 before month {cliff}");
        }

        return equity is { Amount: { } amount, Schedule: [var first, ..], Period: not PayPeriod.Year } ? new Total(amount * first / 100, $"{Totals.Show(amount)} × {Totals.Show(first)}%") : EquityPerYear(equity, vestYears);
    }

    /// <summary>What vests in four years: of a longer vest only that part, of a shorter one all of it, once.</summary>
    private static Total EquityOfFourYears(OfferTerm? equity, decimal vestYears)
    {
        var grant = Grant(equity);
        if (grant?.Amount is not { } amount)
        {
            return grant ?? new Total(0, "");
        }

        if (equity!.Period == PayPeriod.Year)
        {
            return new Total(amount * Years, $"{Years} × {Totals.Show(amount)}");
        }

        if (vestYears <= Years)
        {
            return new Total(amount, Totals.Show(amount));
        }

        return equity switch
        {
            { FrontLoaded: true, Schedule.Count: 0 } => new Total(null, "the grant is front loaded over more than four years and the yearly percentages are not known"),
            { Schedule.Count: > Years } => new Total(amount * equity.Schedule.Take(Years).Sum() / 100, $"{Totals.Show(amount)} × {Totals.Show(equity.Schedule.Take(Years).Sum())}%"),
            _ => new Total(amount * Years / vestYears, $"{Totals.Show(amount)} × {Years}/{Totals.Show(vestYears)}"),
        };
    }

    private static Total? Grant(OfferTerm? equity) => equity switch
    {
        null => null,
        { Amount: { } amount } => new Total(amount, Totals.Show(amount)),
        { Low: not null, RangeIsPercent: false } => new Total(null, "the equity is a range"),
        _ => new Total(null, "the equity has no value yet: units and price, or an amount, are missing"),
    };

    private Total OneOff(OfferComponent component) => _offer.Find(component) switch
    {
        null or { SaidNone: true } => new Total(0, ""),
        { Amount: { } amount } => new Total(amount, Totals.Show(amount)),
        _ => new Total(null, "the sign-on is a range"),
    };

    private Total BonusOnce() => _offer.Bonus is { FirstYearOnly: true, SaidNone: false, Amount: { } amount } ? new Total(amount, $"{Totals.Show(amount)} bonus of the first year") : new Total(0, "");

    /// <summary>A sign-on paid over two years counts with its first part.</summary>
    private Total OfYearOne(Total signOn) => _offer.SignOn is { Schedule: [var first, _, ..] } && signOn.Amount is { } amount
        ? new Total(amount * first / 100, Totals.Show(amount * first / 100))
        : signOn;

    private static Total Times(int count, Total sum) => sum.Amount is { } amount ? new Total(count * amount, $"{count} × ({sum.How})") : sum;

    private static Total Sum(Total left, Total right) => (left.Amount, right.Amount) switch
    {
        (null, _) => left,
        (_, null) => right,
        (_, 0m) when right.How.Length == 0 => left,
        ({ } a, { } b) => new Total(a + b, $"{left.How} + {right.How}"),
    };
}
