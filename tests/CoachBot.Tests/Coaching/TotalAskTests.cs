using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

/// <summary>A total a user wants to ask for becomes parts that add up to it.</summary>
public sealed class TotalAskTests
{
    private static readonly CoachingOptions Options = new();

    [Theory]
    [InlineData(400_000, 255_000)]
    [InlineData(375_500, 240_000)]
    [InlineData(900_000, 255_000)]
    public void The_rest_beside_base_is_asked_as_equity_and_never_less_than_the_total(decimal wanted, decimal asked)
    {
        var offer = Some.Offer(Some.Base(225_000), Some.Grant(350_000));

        var parts = TotalAsk.Of(wanted, asked, 225_000m, 350_000m, offer, EquityScale.FourYearGrant, Options)!;

        Assert.Equal(asked, parts.Base);
        Assert.InRange(asked + (parts.Equity!.Value / 4m), wanted, wanted + (Options.GrantStep / 4m));
    }

    [Fact]
    public void A_total_the_asked_base_passes_already_moves_base_alone()
    {
        var offer = Some.Offer(Some.Base(225_000), Some.Grant(350_000));

        var parts = TotalAsk.Of(330_000m, 255_000m, 225_000m, 350_000m, offer, EquityScale.FourYearGrant, Options)!;

        Assert.Equal((242_500m, null), (Math.Floor(parts.Base!.Value / 500m) * 500m, parts.Equity));
    }

    [Fact]
    public void A_total_they_offer_already_is_no_ask() =>
        Assert.Null(TotalAsk.Of(300_000m, 255_000m, 225_000m, 350_000m, Some.Offer(Some.Base(225_000), Some.Grant(350_000)), EquityScale.FourYearGrant, Options));
}
