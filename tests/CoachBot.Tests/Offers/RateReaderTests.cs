using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

public sealed class RateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory]
    [InlineData("1 eur = 1.08 usd", "EUR USD 1.08")]
    [InlineData("€1 is $1.08", "EUR USD 1.08")]
    [InlineData("1 usd is 84 rupees", "USD INR 84")]
    [InlineData("rate is 1.10 usd per eur", "EUR USD 1.1")]
    [InlineData("84 rupees to the dollar", "USD INR 84")]
    [InlineData("its 0.78 gbp for one usd", "USD GBP 0.78")]
    [InlineData("eur/usd at 1.08", "EUR USD 1.08")]
    [InlineData("eur to usd is 1.08", "EUR USD 1.08")]
    [InlineData("convert it to gbp, 1 usd is 0.78 gbp", "USD GBP 0.78")]
    [InlineData("140k eur base and 15% bonus", "")]
    [InlineData("225 usd base, 350 usd rsu", "")]
    [InlineData("base is 225 usd per year", "")]
    public void A_rate_is_read_with_both_its_currencies(string message, string expected)
    {
        var rate = RateReader.Read(MessageText.Of(message), Today).Rate;

        Assert.Equal(expected, rate is null ? "" : $"{rate.From} {rate.To} {rate.Rate}");
    }

    [Fact]
    public void A_bare_rate_and_the_currency_asked_for_are_told_apart()
    {
        var said = RateReader.Read(MessageText.Of("whats that in euros at 0.92"), Today);

        Assert.Equal((null, 0.92m, Currency.Eur), (said.Rate, said.Bare, said.Into));
    }

    [Fact]
    public void A_rate_converts_in_both_directions_and_shows_the_sum()
    {
        var rate = new ExchangeRate(Currency.Eur, Currency.Usd, 1.25m, Today);

        Assert.Equal((125_000m, "100,000 × 1.25"), rate.Convert(100_000, Currency.Eur));
        Assert.Equal((80_000m, "100,000 / 1.25"), rate.Convert(100_000, Currency.Usd));
    }
}
