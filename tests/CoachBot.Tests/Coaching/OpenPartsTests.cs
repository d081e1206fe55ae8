using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Coaching;

/// <summary>Equity is not named where the row gives none.</summary>
public sealed class OpenPartsTests
{
    private static readonly GuideRegion Without = Some.Row() with { Equity = new Band(null, null, Currency.Unknown, PayPeriod.Unknown, "None"), Bonus = Some.Band(60_000, 120_000) };

    private static readonly OfferCase Talk = new() { Offer = Some.Offer(Some.Base(210_000)) };

    [Fact]
    public void A_row_with_equity_names_it() => Assert.Equal("base, equity or a one-off sign-on can each carry some of it", OpenParts.All(Some.Row(), Talk, null));

    [Fact]
    public void A_row_without_names_the_bonus() => Assert.Equal("base, bonus or a one-off sign-on can each carry some of it", OpenParts.All(Without, Talk, null));

    [Fact]
    public void Without_both_base_and_a_one_off_are_left() =>
        Assert.Equal("base or a one-off sign-on can each carry some of it", OpenParts.All(Without with { Bonus = null }, Talk, null));

    [Fact]
    public void An_offer_with_equity_names_it_whatever_the_row_says() =>
        Assert.Equal("equity or a sign-on", OpenParts.Instead(Without, new OfferCase { Offer = Some.Offer(Some.Base(210_000), Some.Grant(90_000)) }, null));

    [Theory]
    [InlineData("a one-off sign-on could carry some of it", "a sign-on", OfferComponent.Base, OfferComponent.Equity)]
    [InlineData("base or equity can each carry some of it", "equity", OfferComponent.SignOn)]
    [InlineData("the level and the start date would be worth a look", "an early first review with a date", OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn)]
    public void What_they_said_cannot_move_is_not_named(string all, string instead, params OfferComponent[] closed)
    {
        var talk = Talk with { Fixed = closed };

        Assert.Equal(all, OpenParts.All(Some.Row(), talk, null));
        Assert.Equal(instead, OpenParts.Instead(Some.Row(), talk, null));
    }
}
