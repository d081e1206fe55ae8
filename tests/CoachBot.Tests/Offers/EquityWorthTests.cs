using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

public sealed class EquityWorthTests
{
    private static readonly OfferTerm Options = new() { Component = OfferComponent.Equity, Instrument = Instrument.Options, Units = 50_000, Strike = 4, Currency = Currency.Usd, CurrencySource = CurrencySource.Inferred };

    private static readonly CompanyWorth Company = new() { FullyDiluted = 80_000_000, FairPrice = 6, PreferredPrice = 12.5m, Preferences = 400_000_000, Exit = 5_000_000_000, Dilution = 20 };

    [Theory]
    [InlineData(WorthKind.Ownership, 0.0625)]
    [InlineData(WorthKind.ExerciseCost, 200_000)]
    [InlineData(WorthKind.AtFairPrice, 100_000)]
    [InlineData(WorthKind.AtPreferredPrice, 425_000)]
    [InlineData(WorthKind.AtExit, 2_100_000)]
    [InlineData(WorthKind.BreakEven, 800_000_000)]
    public void Options_are_counted_from_told_figures_each_with_its_sum(WorthKind kind, decimal expected)
    {
        var line = EquityWorth.Of(Options, Company).Lines.Single(l => l.Kind == kind);

        Assert.Equal(expected, line.Amount);
        Assert.NotEmpty(line.How);
    }

    [Fact]
    public void Without_a_price_or_a_share_count_there_is_no_value_and_what_is_missing_is_named()
    {
        var worth = EquityWorth.Of(Options with { Strike = null }, CompanyWorth.Untold);

        Assert.Empty(worth.Lines);
        Assert.Contains("the fully diluted share count", worth.Missing);
        Assert.Contains("the strike price", worth.Missing);
        Assert.Contains("the last 409A with its date", worth.Missing);
        Assert.Contains("what is paid out before common stock", worth.Missing);
    }

    [Fact]
    public void A_share_of_the_company_is_weighed_by_its_valuation_as_an_upper_bound()
    {
        var share = new OfferTerm { Component = OfferComponent.Equity, Percent = 0.05m };

        var worth = EquityWorth.Of(share, new CompanyWorth { Valuation = 2_500_000_000, Currency = Currency.Eur });

        Assert.Equal((WorthKind.AtValuation, 1_250_000m, "0.05% × 2,500,000,000"), (worth.Lines[0].Kind, worth.Lines[0].Amount, worth.Lines[0].How));
        Assert.Equal(Currency.Eur, worth.Currency);
        Assert.DoesNotContain("how many units", worth.Missing);
    }

    [Fact]
    public void Options_under_water_are_worth_nothing_and_never_less() =>
        Assert.Equal(0m, EquityWorth.Of(Options, Company with { FairPrice = 3 }).Lines.Single(l => l.Kind == WorthKind.AtFairPrice).Amount);

    [Fact]
    public void An_exit_below_the_preferences_brings_nothing() =>
        Assert.Equal(0m, EquityWorth.Of(Options, Company with { Exit = 300_000_000 }).Lines.Single(l => l.Kind == WorthKind.AtExit).Amount);

    [Fact]
    public void A_strike_in_one_currency_and_a_price_in_another_make_no_spread()
    {
        var worth = EquityWorth.Of(Options with { CurrencySource = CurrencySource.Explicit, Currency = Currency.Eur }, Company with { Currency = Currency.Usd });

        Assert.DoesNotContain(worth.Lines, l => l.Kind is WorthKind.AtFairPrice or WorthKind.AtPreferredPrice or WorthKind.ExerciseCost);
    }

    [Theory]
    [InlineData("fully diluted is 80 million", "80000000|||||")]
    [InlineData("there are 120m shares outstanding", "120000000|||||")]
    [InlineData("409a is $6.10", "|6.10||||")]
    [InlineData("the fmv was 2.15", "|2.15||||")]
    [InlineData("last preferred price was $31.20", "||31.20|||")]
    [InlineData("investors paid 12.5 a share", "||12.5|||")]
    [InlineData("its valued at 12bn", "|||12000000000||")]
    [InlineData("at a 900m valuation", "|||900000000||")]
    [InlineData("they raised 300m at 4b", "|||4000000000||")]
    [InlineData("series c at 900m post", "|||900000000||")]
    [InlineData("liquidation prefs are 400m", "||||400000000|")]
    [InlineData("what if they exit at 5b", "|||||5000000000")]
    [InlineData("worth at a 3 billion exit?", "|||||3000000000")]
    [InlineData("if they ipo at 10 billion", "|||||10000000000")]
    [InlineData("225 base, 350k rsu over 4, preferred start in may, 3 rounds of interviews", "|||||")]
    [InlineData("share price is not told, they raised base to 240", "|||||")]
    public void What_is_told_of_the_company_is_read(string message, string expected)
    {
        var worth = WorthReader.Read(MessageText.Of(message), []);

        Assert.Equal(expected, FormattableString.Invariant($"{worth.FullyDiluted}|{worth.FairPrice}|{worth.PreferredPrice}|{worth.Valuation}|{worth.Preferences}|{worth.Exit}"));
    }

    [Fact]
    public void What_is_told_later_goes_over_what_was_told_before()
    {
        var told = Company.With(new CompanyWorth { FairPrice = 7 });

        Assert.Equal((7m, 12.5m), (told.FairPrice, told.PreferredPrice));
        Assert.Equal(Company, Company.With(CompanyWorth.Untold));
    }
}
