using CoachBot.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Offers;

/// <summary>The totals against a sum that goes year by year and knows nothing of how <see cref="Totals"/> adds.</summary>
public sealed class TotalsProperties
{
    /// <summary>A bonus in months is rounded to cents once, and stands four times in four years.</summary>
    private const decimal Tolerance = 0.02m;

    private static readonly IReadOnlyList<decimal>[] Schedules = [[], [], [5, 15, 40, 40], [40, 30, 20, 10], [25, 25, 25, 25], [50, 30, 20], [10, 20, 30, 20, 20]];

    private static readonly Gen<Offer> Offers =
        from basePay in Gen.Elements(new Pay(235_000, Currency.Usd, PayPeriod.Year), new Pay(8_900, Currency.Usd, PayPeriod.Month), new Pay(110, Currency.Usd, PayPeriod.Hour), new Pay(750, Currency.Usd, PayPeriod.Day), new Pay(4_100, Currency.Usd, PayPeriod.Week))
        from more in Gen.Choose(0, 60)
        from grant in Gen.Choose(0, 900)
        from isYearly in Gen.Elements(true, false, false)
        from years in Gen.Choose(1, 6)
        from schedule in Gen.Elements(Schedules)
        from bonus in Gen.Choose(0, 3)
        from bonusFigure in Gen.Choose(1, 40)
        from signOn in Gen.Choose(0, 90)
        from split in Gen.Elements(0, 50, 60)
        select Offer(basePay with { Amount = basePay.Amount + more }, grant * 1000m, isYearly, years, schedule, bonus, bonusFigure, signOn * 1000m, split);

    [Fact]
    public void Totals_equal_a_sum_year_by_year() => Prop.ForAll(Arb.From(Offers), offer =>
    {
        var totals = Totals.Of(offer);
        var cash = Cash(offer);
        var vests = Enumerable.Range(0, 40).Select(year => Vest(offer.Equity, year)).ToList();
        var (first, signOn) = (SignOnOfYearOne(offer.SignOn), offer.SignOn?.Amount ?? 0);
        var perYear = offer.Equity switch { null => 0, { Period: PayPeriod.Year, Amount: { } a } => a, var e => e.Amount!.Value / e.VestYears!.Value };

        AssertNear(cash, totals.Cash, offer, "cash");
        AssertNear(cash + perYear, totals.Recurring, offer, "recurring");
        AssertNear(cash + vests[0] + first, totals.YearOne, offer, "year one");
        AssertNear((4 * cash) + vests.Take(4).Sum() + signOn, totals.FourYear, offer, "four years");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(PropertyRuns.Of(400)));

    private static decimal Cash(Offer offer)
    {
        var pay = offer.Base!;
        var year = pay.Amount!.Value * pay.Period switch { PayPeriod.Month => 12, PayPeriod.Week => 52, PayPeriod.Day => 260, PayPeriod.Hour => 2080, _ => 1 };
        return year + offer.Bonus switch { { Percent: { } percent } => year * percent / 100, { Months: { } months } => year * months / 12, { Amount: { } amount } => amount, _ => 0 };
    }

    /// <summary>What vests in a year, counted from 0.</summary>
    private static decimal Vest(OfferTerm? grant, int year) => grant switch
    {
        null => 0,
        { Period: PayPeriod.Year } => grant.Amount!.Value,
        { Schedule: { Count: > 0 } parts } => year < parts.Count ? grant.Amount!.Value * parts[year] / 100 : 0,
        _ => year < grant.VestYears ? grant.Amount!.Value / grant.VestYears!.Value : 0,
    };

    private static decimal SignOnOfYearOne(OfferTerm? signOn) => signOn switch
    {
        null => 0,
        { Schedule: [var first, _] } => signOn.Amount!.Value * first / 100,
        _ => signOn.Amount!.Value,
    };

    private static Offer Offer(Pay basePay, decimal grant, bool isYearly, int years, IReadOnlyList<decimal> schedule, int bonus, int bonusFigure, decimal signOn, int split)
    {
        var terms = new List<OfferTerm> { new() { Component = OfferComponent.Base, Amount = basePay.Amount, Currency = basePay.Currency, Period = basePay.Period } };
        var part = new OfferTerm { Component = OfferComponent.Bonus, Period = PayPeriod.Year };
        if (bonus > 0)
        {
            terms.Add(bonus == 1 ? part with { Percent = bonusFigure } : bonus == 2 ? part with { Amount = bonusFigure * 1000m, Currency = basePay.Currency } : part with { Months = bonusFigure % 6 });
        }

        if (grant > 0)
        {
            var equity = new OfferTerm { Component = OfferComponent.Equity, Instrument = Instrument.Rsu, Amount = grant, Currency = basePay.Currency };
            terms.Add(isYearly ? equity with { Period = PayPeriod.Year } : equity with { Period = PayPeriod.GrantTotal, VestYears = schedule.Count > 0 ? schedule.Count : years, VestSource = VestSource.Explicit, Schedule = schedule });
        }

        if (signOn > 0)
        {
            terms.Add(new OfferTerm { Component = OfferComponent.SignOn, Amount = signOn, Currency = basePay.Currency, Period = PayPeriod.OneTime, Schedule = split == 0 ? [] : [split, 100 - split] });
        }

        return new Offer(terms);
    }

    private static void AssertNear(decimal expected, Total total, Offer offer, string what) =>
        Assert.True(total.Amount is { } amount && Math.Abs(amount - expected) <= Tolerance, $"{what}: {total.Amount} ({total.How}) instead of {expected} for {ReadingNotation.Of(offer.Terms)}");
}
