namespace CoachBot.Offers;

/// <summary>Brings a figure to whole currency units and tells what cannot be meant. What cannot be meant is asked about, never taken.</summary>
internal static class PlausiblePay
{
    /// <summary>How much larger amounts run in currencies of small units, such as the rupee or the yen.</summary>
    private const decimal SmallUnitFactor = 1_000;
    private const decimal MiddlingUnitFactor = 10;

    /// <summary>The amount of a figure as this part of an offer: "225 base" is 225,000, for nobody earns 225 a year.</summary>
    public static decimal Scaled(decimal value, Quantity quantity, PayPeriod period)
    {
        var written = value * quantity.Scale;
        var isThousands = !quantity.HasScale && value < 1_000 && period is not (PayPeriod.Hour or PayPeriod.Month or PayPeriod.Day or PayPeriod.Week) && value >= 1;
        return isThousands ? written * 1_000 : written;
    }

    /// <summary>The amount lies where such a part of an offer can lie.</summary>
    public static bool IsSane(OfferComponent component, decimal amount, Currency currency, PayPeriod period, bool hasLakhs = false)
    {
        var (low, high) = Limits(component, period);
        var factor = CurrencyNames.HasSmallUnit(currency) || hasLakhs ? SmallUnitFactor : CurrencyNames.HasMiddlingUnit(currency) ? MiddlingUnitFactor : 1;
        return amount >= low && amount <= high * factor;
    }

    /// <summary>"$3 base" stays three dollars: a sign with so small a figure is a slip, not thousands.</summary>
    public static bool IsTooSmallToScale(Quantity quantity, OfferComponent component) =>
        !quantity.HasScale && quantity.Period is PayPeriod.Unknown or PayPeriod.Year && component is OfferComponent.Base or OfferComponent.TotalComp && quantity.Value < 15;

    private static (decimal Low, decimal High) Limits(OfferComponent component, PayPeriod period) => (component, period) switch
    {
        (_, PayPeriod.Hour) => (5, 2_000),
        (_, PayPeriod.Day) => (40, 10_000),
        (_, PayPeriod.Week) => (150, 50_000),
        (_, PayPeriod.Month) => (400, 300_000),
        (OfferComponent.Base, _) => (12_000, 3_000_000),
        (OfferComponent.TotalComp, _) => (15_000, 50_000_000),
        (OfferComponent.Equity, _) => (2_500, 100_000_000),
        (OfferComponent.Refresher, _) => (1_000, 20_000_000),
        (OfferComponent.SignOn, _) => (500, 10_000_000),
        (OfferComponent.Relocation, _) => (200, 500_000),
        _ => (100, 10_000_000),
    };
}
