using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Guides;

public sealed class PayCellTests
{
    [Theory]
    [InlineData("$210K-$262K", "USD", 210_000, 262_000)]
    [InlineData("$140,000 - $175,000", "USD", 140_000, 175_000)]
    [InlineData("£65K–£88K (+5-10% effective vs Paris)", "GBP", 65_000, 88_000)]
    [InlineData("€70K – €90K", "EUR", 70_000, 90_000)]
    [InlineData("EUR 115,000 - EUR 158,000", "EUR", 115_000, 158_000)]
    [InlineData("₹43,00,000 - ₹52,00,000", "INR", 4_300_000, 5_200_000)]
    [InlineData("₹22L-₹42L", "INR", 2_200_000, 4_200_000)]
    [InlineData("INR 22L–INR 42L", "INR", 2_200_000, 4_200_000)]
    [InlineData("₪380K–₪520K", "ILS", 380_000, 520_000)]
    [InlineData("S$120K-S$160K", "SGD", 120_000, 160_000)]
    [InlineData("SGD 120K–160K", "SGD", 120_000, 160_000)]
    [InlineData("C$120K-C$160K", "CAD", 120_000, 160_000)]
    [InlineData("CAD 120K–160K", "CAD", 120_000, 160_000)]
    [InlineData("A$120K-A$160K", "AUD", 120_000, 160_000)]
    [InlineData("¥600K-¥900K", "CNY", 600_000, 900_000)]
    [InlineData("JPY 8M–JPY 12M", "JPY", 8_000_000, 12_000_000)]
    [InlineData("HK$700K-HK$1.1M", "HKD", 700_000, 1_100_000)]
    [InlineData("R$1,440K-R$1,800K", "BRL", 1_440_000, 1_800_000)]
    [InlineData("DKK 600K–800K", "DKK", 600_000, 800_000)]
    [InlineData("SEK 664K–1,166K/yr", "SEK", 664_000, 1_166_000)]
    [InlineData("PLN 300K–380K", "PLN", 300_000, 380_000)]
    [InlineData("CHF 150K-CHF 190K", "CHF", 150_000, 190_000)]
    [InlineData("IDR 1.2B – IDR 1.8B", "IDR", 1_200_000_000, 1_800_000_000)]
    [InlineData("KRW 120M-KRW 180M", "KRW", 120_000_000, 180_000_000)]
    [InlineData("AED 400K–AED 520K", "AED", 400_000, 520_000)]
    [InlineData("SAR 400K–SAR 520K", "SAR", 400_000, 520_000)]
    [InlineData("NT$2.2M-NT$3M", "TWD", 2_200_000, 3_000_000)]
    [InlineData("UYU 2,800,000 - 4,500,000", "UYU", 2_800_000, 4_500_000)]
    [InlineData("VND 900M–1.2B", "VND", 900_000_000, 1_200_000_000)]
    [InlineData("500,000–700,000 DKK", "DKK", 500_000, 700_000)]
    [InlineData("$0-$30K (senior only)", "USD", 0, 30_000)]
    [InlineData("$200–215K", "USD", 200_000, 215_000)]
    [InlineData("**$388K-$548K**", "USD", 388_000, 548_000)]
    [InlineData("$175K - $215K (GBP equivalent)", "USD", 175_000, 215_000)]
    [InlineData("$150K", "USD", 150_000, 150_000)]
    public void Amounts_are_read_with_their_currency(string cell, string currency, double low, double high)
    {
        var band = BaseOf(cell);

        Assert.Equal((new Currency(currency), (decimal)low, (decimal)high), (band.Currency, band.Low, band.High));
        Assert.Equal(cell, band.Raw);
    }

    [Theory]
    [InlineData("£78,000-£115,000 / $98,000-$145,000")]
    [InlineData("£78K / $98K - £115K / $145K")]
    [InlineData("£78K - £115K ($98K - $145K)")]
    public void A_cell_with_two_currencies_keeps_both(string cell)
    {
        var band = BaseOf(cell);

        Assert.Equal((Currency.Gbp, 78_000m, 115_000m), (band.Currency, band.Low, band.High));
        Assert.Equal((Currency.Usd, 98_000m, 145_000m), (band.Alternate!.Currency, band.Alternate.Low, band.Alternate.High));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("None")]
    [InlineData("Choose Your Mix")]
    [InlineData("Varies by location (60–100% of NYC)")]
    [InlineData("13,000 – 27,000 options")]
    [InlineData("MELI RSUs")]
    public void Words_and_share_counts_are_no_money_and_stay_as_written(string cell)
    {
        var band = Row("$100K-$140K", cell, "10%").Equity!;

        Assert.False(band.HasFigures);
        Assert.Equal(cell, band.Raw);
    }

    [Theory]
    [InlineData("$185K–$520K+", 185_000, 520_000)]
    [InlineData("$65K-$140K+ profit sharing", 65_000, 140_000)]
    public void An_open_end_is_kept(string cell, int low, int high)
    {
        var band = BaseOf(cell);

        Assert.Equal((low, high, true), (band.Low, band.High, band.OpenEnded));
    }

    [Fact]
    public void A_monthly_cell_is_monthly_though_its_neighbours_are_not()
    {
        var row = Row("SEK 48K–60K/mo", "$40K–$60K/yr", "—");

        Assert.Equal((PayPeriod.Month, PayPeriod.Year, EquityUnit.Annual), (row.Base!.Period, row.Equity!.Period, row.EquityUnit));
    }

    [Theory]
    [InlineData("8–15%", 8, 15, null)]
    [InlineData("15%", 15, 15, null)]
    [InlineData("25%+", 25, 25, null)]
    [InlineData("10–12% target", 10, 12, null)]
    [InlineData("20–28% + variable", 20, 28, null)]
    [InlineData("$12K-$25K (10-15%)", 10, 15, 12_000)]
    [InlineData("15% target ($19,500 – $25,500)", 15, 15, 19_500)]
    public void A_bonus_is_a_percentage_an_amount_or_both(string cell, int low, int high, int? amount)
    {
        var row = Row("$100K-$140K", "$80K-$160K", cell);

        Assert.Equal((low, high), (row.BonusPercent!.Low, row.BonusPercent.High));
        Assert.Equal(amount, row.Bonus!.Low);
    }

    [Theory]
    [InlineData("Stock (RSU/4yr)", "$80K-$160K", "$130K-$194K", EquityUnit.FourYear, TotalBasis.QuarterOfEquity)]
    [InlineData("Stock (RSU/4yr)", "$80K-$160K", "$190K-$314K", EquityUnit.Conflict, TotalBasis.WholeEquity)]
    [InlineData("Equity (est.)", "$80K-$160K", "$130K-$194K", EquityUnit.FourYear, TotalBasis.QuarterOfEquity)]
    [InlineData("Equity (est.)", "$20K-$40K", "$130K-$194K", EquityUnit.Annual, TotalBasis.WholeEquity)]
    [InlineData("Equity (est.)", "$20K-$40K/yr", "$130K-$194K", EquityUnit.Annual, TotalBasis.WholeEquity)]
    [InlineData("Equity (est.)", "$80K-$160K/4yr", "$130K-$194K", EquityUnit.FourYear, TotalBasis.QuarterOfEquity)]
    [InlineData("Equity (est.)", "None", "$110K-$154K", EquityUnit.Unknown, TotalBasis.NoEquity)]
    public void The_equity_unit_is_settled_row_by_row(string heading, string equity, string total, EquityUnit unit, TotalBasis basis)
    {
        var row = Twin.Guide(script: "> **Negotiate Up Strategy:** \"I need $130K base to join.\"", table: $"""
            | Region | Base Salary | {heading} | Bonus | Total Comp |
            |---|---|---|---|---|
            | Springfield | $100K-$140K | {equity} | 10% | {total} |
            """).Regions[0];

        Assert.Equal((unit, basis), (row.EquityUnit, row.TotalBasis));
    }

    private static Band BaseOf(string cell) => Row(cell, "—", "—").Base!;

    private static GuideRegion Row(string pay, string equity, string bonus) => Twin.Guide(table: $"""
        | Region | Base Salary | Stock | Bonus | Total Comp |
        |---|---|---|---|---|
        | Springfield | {pay} | {equity} | {bonus} | $130K-$194K |
        """).Regions[0];
}
