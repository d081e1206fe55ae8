using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Tests.Guides;

/// <summary>The row of a guide as an offer is held against it.</summary>
public sealed class MeasuredRowTests
{
    [Fact]
    public void A_row_by_the_month_is_measured_by_the_year()
    {
        var row = Some.Row() with { Base = Some.Band(5_000, 6_000) with { Period = PayPeriod.Month }, Total = Some.Band(6_000, 8_000) with { Period = PayPeriod.Month } };

        var measured = row.Measured();

        Assert.True(measured.IsFromMonths);
        Assert.Equal((60_000m, 72_000m, PayPeriod.Year), (measured.Base!.Low, measured.Base.High, measured.Base.Period));
        Assert.Equal(96_000m, measured.Total!.High);
    }

    [Fact]
    public void A_row_by_the_year_stays_as_it_is()
    {
        var row = Some.Row();

        Assert.Same(row, row.Measured());
    }

    [Theory]
    [InlineData("Carry/Bonus", true)]
    [InlineData("Profit Sharing", true)]
    [InlineData("Stock/Bonus", true)]
    [InlineData("Equity/Profit Sharing (Annual)", false)]
    [InlineData("RSUs (4yr)", false)]
    [InlineData("Options", false)]
    public void A_column_that_is_no_equity_of_its_own_is_left_out(string header, bool isLeftOut)
    {
        var measured = (Some.Row() with { EquityHeader = header }).Measured();

        Assert.Equal(isLeftOut, measured.IsWithoutEquity);
        Assert.Equal(isLeftOut, measured.Equity is null);
    }

    [Fact]
    public void Equity_in_another_currency_than_the_base_is_not_measured()
    {
        var row = Some.Row();
        var foreign = row with { Equity = row.Equity! with { Currency = new Currency("CHF") } };

        Assert.NotNull(EquityScale.FourYearGrant.BandOf(row));
        Assert.Null(EquityScale.FourYearGrant.BandOf(foreign));
    }
}
