using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Coaching;

/// <summary>Equity is not named where the row gives none.</summary>
public sealed class OpenPartsTests
{
    private static readonly GuideRegion Without = Some.Row() with { Equity = new Band(null, null, Currency.Unknown, PayPeriod.Unknown, "None"), Bonus = Some.Band(60_000, 120_000) };

    [Fact]
    public void A_row_with_equity_names_it() => Assert.Equal("base, equity or a one-off sign-on", OpenParts.Of(Some.Row(), Some.Offer(Some.Base(210_000)), null));

    [Fact]
    public void A_row_without_names_the_bonus() => Assert.Equal("base, bonus or a one-off sign-on", OpenParts.Of(Without, Some.Offer(Some.Base(210_000)), null));

    [Fact]
    public void Without_both_base_and_a_one_off_are_left() =>
        Assert.Equal("base or a one-off sign-on", OpenParts.Of(Without with { Bonus = null }, Some.Offer(Some.Base(210_000)), null));

    [Fact]
    public void An_offer_with_equity_names_it_whatever_the_row_says() =>
        Assert.Equal("equity or a sign-on", OpenParts.Instead(Without, Some.Offer(Some.Base(210_000), Some.Grant(90_000)), null));
}
