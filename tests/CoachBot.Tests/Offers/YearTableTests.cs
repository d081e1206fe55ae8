using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

public sealed class YearTableTests
{
    [Fact]
    public void An_even_grant_gives_four_like_years_and_the_sign_on_once()
    {
        var table = YearTable.Of(Some.Offer());

        Assert.Equal([360_000m, 335_000m, 335_000m, 335_000m], table.Years.Select(y => y.Total));
        Assert.True(table.IsEven);
    }

    [Fact]
    public void A_back_loaded_grant_pays_by_its_percentages()
    {
        var offer = Some.Offer();

        var table = YearTable.Of(offer.With(offer.Equity! with { Amount = 400_000, Schedule = [5, 15, 40, 40] }));

        Assert.Equal([20_000m, 60_000m, 160_000m, 160_000m], table.Years.Select(y => y.Equity));
        Assert.False(table.IsEven);
        Assert.Equal(100_000m, table.AverageEquity);
    }

    [Fact]
    public void Behind_a_cliff_of_two_years_all_that_was_held_back_vests_at_once()
    {
        var offer = Some.Offer();
        var cliff = offer.With(offer.Equity! with { Amount = 400_000, CliffMonths = 24 });

        Assert.Equal([0m, 200_000m, 100_000m, 100_000m], YearTable.Of(cliff).Years.Select(y => y.Equity));
        Assert.Equal(272_500m, Totals.Of(cliff).YearOne.Amount);
    }

    [Fact]
    public void A_cliff_of_one_year_changes_no_year() =>
        Assert.True(YearTable.Of(Some.Offer().With(Some.Offer().Equity! with { CliffMonths = 12 })).IsEven);

    [Fact]
    public void A_grant_of_three_years_leaves_the_fourth_without_equity()
    {
        var offer = Some.Offer();

        var table = YearTable.Of(offer.With(offer.Equity! with { Amount = 300_000, VestYears = 3, VestSource = VestSource.Explicit }));

        Assert.Equal([100_000m, 100_000m, 100_000m, 0m], table.Years.Select(y => y.Equity));
    }

    [Fact]
    public void A_sign_on_in_two_parts_and_a_bonus_of_the_first_year_are_paid_in_their_years()
    {
        var offer = Some.Offer();
        var parts = offer.With(offer.SignOn! with { Amount = 40_000, Schedule = [62.5m, 37.5m] }).With(offer.Bonus! with { Percent = null, Amount = 30_000, FirstYearOnly = true });

        Assert.Equal([55_000m, 15_000m, 0m, 0m], YearTable.Of(parts).Years.Select(y => y.Once));
        Assert.Equal(0m, YearTable.Of(parts).Years[0].Bonus);
    }

    [Fact]
    public void The_years_add_up_to_the_four_year_total()
    {
        var offer = Some.Offer();
        foreach (var equity in new[] { offer.Equity!, offer.Equity! with { Schedule = [40, 30, 20, 10] }, offer.Equity! with { CliffMonths = 18 }, offer.Equity! with { VestYears = 5 }, offer.Equity! with { Amount = 90_000, Period = PayPeriod.Year } })
        {
            var told = offer.With(equity).With(offer.Bonus! with { Percent = null, Amount = 30_000, FirstYearOnly = true });

            Assert.Equal(Totals.Of(told).FourYear.Amount, YearTable.Of(told).Years.Take(4).Sum(y => y.Total));
            Assert.Equal(Totals.Of(told).YearOne.Amount, YearTable.Of(told).Years[0].Total);
        }
    }

    [Fact]
    public void What_cannot_be_told_is_named()
    {
        var offer = Some.Offer();

        var loaded = YearTable.Of(offer.With(offer.Equity! with { FrontLoaded = true }));

        Assert.Empty(loaded.Years);
        Assert.Contains("percentages", loaded.Missing, StringComparison.Ordinal);
        Assert.Contains("base", YearTable.Of(offer.Without(OfferComponent.Base)).Missing, StringComparison.Ordinal);
    }
}
