using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

public sealed class TotalsTests
{
    [Fact]
    public void An_offer_has_three_totals_and_each_says_how_it_was_computed()
    {
        var totals = Totals.Of(Some.Offer());

        Assert.Equal((335_000m, "225,000 + 10% × 225,000 + 350,000 / 4"), (totals.Recurring.Amount, totals.Recurring.How));
        Assert.Equal((360_000m, "225,000 + 10% × 225,000 + 350,000 / 4 + 25,000"), (totals.YearOne.Amount, totals.YearOne.How));
        Assert.Equal((1_365_000m, "4 × (225,000 + 10% × 225,000) + 350,000 + 25,000"), (totals.FourYear.Amount, totals.FourYear.How));
        Assert.Equal(247_500m, totals.Cash.Amount);
        Assert.Equal(Currency.Usd, totals.Currency);
    }

    [Fact]
    public void A_counter_changes_all_totals_and_keeps_the_bonus()
    {
        var offer = Some.Offer();
        var counter = offer.With(offer.Base! with { Amount = 240_000 }).With(offer.Equity! with { Amount = 400_000 }).With(offer.SignOn! with { Amount = 30_000 });

        var totals = Totals.Of(counter);

        Assert.Equal((364_000m, 394_000m, 1_486_000m), (totals.Recurring.Amount, totals.YearOne.Amount, totals.FourYear.Amount));
    }

    [Fact]
    public void A_corrected_base_changes_the_bonus_too()
    {
        var offer = Some.Offer();

        var totals = Totals.Of(offer.With(offer.Base! with { Amount = 252_000 }));

        Assert.Equal((364_700m, 389_700m, 1_483_800m), (totals.Recurring.Amount, totals.YearOne.Amount, totals.FourYear.Amount));
    }

    [Fact]
    public void Year_one_of_a_front_loaded_grant_is_unknown_without_percentages()
    {
        var offer = Some.Offer().Without(OfferComponent.Bonus);
        var rival = offer.With(offer.Base! with { Amount = 235_000 }).With(offer.Equity! with { Amount = 420_000, FrontLoaded = true }).With(offer.SignOn! with { Amount = 30_000 });

        var totals = Totals.Of(rival);

        Assert.Equal(340_000m, totals.Recurring.Amount);
        Assert.Null(totals.YearOne.Amount);
        Assert.Contains("percentages", totals.YearOne.How, StringComparison.Ordinal);
        Assert.Equal(1_390_000m, totals.FourYear.Amount);
    }

    [Fact]
    public void Equity_without_a_period_gives_two_readings_and_no_single_total()
    {
        var offer = new Offer(
        [
            Some.Offer().Base! with { Amount = 215_000 },
            new OfferTerm { Component = OfferComponent.Equity, Amount = 70_000 },
            new OfferTerm { Component = OfferComponent.Bonus, Percent = 15, Period = PayPeriod.Year },
            new OfferTerm { Component = OfferComponent.SignOn, SaidNone = true },
        ]);

        var totals = Totals.Of(offer);

        Assert.Null(totals.Recurring.Amount);
        Assert.Equal(["if a 4-year grant", "if per year"], totals.Readings.Select(r => r.Label));
        Assert.Equal((264_750m, 264_750m, 1_059_000m), (totals.Readings[0].Recurring.Amount, totals.Readings[0].YearOne.Amount, totals.Readings[0].FourYear.Amount));
        Assert.Equal((317_250m, 317_250m, 1_269_000m), (totals.Readings[1].Recurring.Amount, totals.Readings[1].YearOne.Amount, totals.Readings[1].FourYear.Amount));
    }

    [Fact]
    public void Virtual_shares_stand_apart_from_cash()
    {
        var offer = new Offer(
        [
            new OfferTerm { Component = OfferComponent.Base, Amount = 140_000, Currency = Currency.Eur, Period = PayPeriod.Year },
            new OfferTerm { Component = OfferComponent.Bonus, Percent = 15, Period = PayPeriod.Year },
            new OfferTerm { Component = OfferComponent.Equity, Instrument = Instrument.Vsop, Amount = 60_000, Currency = Currency.Eur, Period = PayPeriod.GrantTotal, VestYears = 4, VestSource = VestSource.Assumed },
        ]);

        var totals = Totals.Of(offer);

        Assert.True(totals.EquityIsIlliquid);
        Assert.Equal((161_000m, 176_000m, 704_000m), (totals.Cash.Amount, totals.Recurring.Amount, totals.FourYear.Amount));
    }

    [Fact]
    public void An_uneven_schedule_weighs_year_one()
    {
        var offer = Some.Offer();

        var totals = Totals.Of(offer.With(offer.Equity! with { Schedule = [5, 15, 40, 40] }));

        Assert.Equal(225_000m + 22_500m + 17_500m + 25_000m, totals.YearOne.Amount);
        Assert.Equal(1_365_000m, totals.FourYear.Amount);
    }

    [Fact]
    public void Of_a_five_year_vest_four_years_count()
    {
        var offer = Some.Offer();

        var totals = Totals.Of(offer.With(offer.Equity! with { VestYears = 5 }));

        Assert.Equal(225_000m + 22_500m + 70_000m, totals.Recurring.Amount);
        Assert.Equal((4 * 247_500m) + 280_000m + 25_000m, totals.FourYear.Amount);
    }

    [Fact]
    public void A_sign_on_over_two_years_counts_in_year_one_with_its_first_part()
    {
        var offer = Some.Offer();

        var totals = Totals.Of(offer.With(offer.SignOn! with { Amount = 50_000, Schedule = [60, 40] }));

        Assert.Equal(335_000m + 30_000m, totals.YearOne.Amount);
        Assert.Equal(1_340_000m + 50_000m, totals.FourYear.Amount);
    }

    [Fact]
    public void Monthly_and_hourly_base_show_the_step()
    {
        var month = Totals.Of(new Offer([new OfferTerm { Component = OfferComponent.Base, Amount = 8_500, Period = PayPeriod.Month }]));
        var hour = Totals.Of(new Offer([new OfferTerm { Component = OfferComponent.Base, Amount = 95, Period = PayPeriod.Hour }]));

        Assert.Equal((102_000m, "8,500 × 12 months"), (month.Recurring.Amount, month.Recurring.How));
        Assert.Equal((197_600m, "95 × 2,080 hours"), (hour.Recurring.Amount, hour.Recurring.How));
    }

    [Fact]
    public void Different_currencies_are_never_added()
    {
        var offer = Some.Offer();

        var totals = Totals.Of(offer.With(offer.SignOn! with { Currency = Currency.Eur }));

        Assert.Null(totals.Recurring.Amount);
        Assert.Contains("currencies", totals.Recurring.How, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfferComponent.Base, "base is not known")]
    public void A_missing_part_gives_a_reason_and_no_total(OfferComponent missing, string reason)
    {
        var totals = Totals.Of(Some.Offer().Without(missing));

        Assert.Null(totals.FourYear.Amount);
        Assert.Contains(reason, totals.FourYear.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_alone_is_not_split()
    {
        var totals = Totals.Of(new Offer([new OfferTerm { Component = OfferComponent.TotalComp, Amount = 380_000, Period = PayPeriod.Year }]));

        Assert.Equal(380_000m, totals.Recurring.Amount);
        Assert.Null(totals.YearOne.Amount);
    }

    [Fact]
    public void Options_without_a_price_have_no_total()
    {
        var offer = new Offer([Some.Offer().Base!, new OfferTerm { Component = OfferComponent.Equity, Instrument = Instrument.Options, FaceValue = 180_000, Period = PayPeriod.GrantTotal, VestYears = 4 }]);

        var totals = Totals.Of(offer);

        Assert.Null(totals.Recurring.Amount);
        Assert.Equal(225_000m, totals.Cash.Amount);
    }
}
