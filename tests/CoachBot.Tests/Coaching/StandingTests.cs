using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Tests.Coaching;

public sealed class StandingTests
{
    private static readonly Offer Own = Some.Offer(Some.Base(225_000), Some.Grant(350_000), Some.Bonus(10));

    [Fact]
    public void A_stronger_written_offer_is_used()
    {
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("NVIDIA", null, RivalStatus.WrittenOffer, Some.Offer(Some.Base(235_000), Some.Grant(420_000)))] });

        Assert.Equal("NVIDIA", rivals.Usable?.Rival.Name);
        Assert.Equal((340_000, 335_000), (rivals.Usable?.RivalYearly, rivals.Usable?.OwnYearly));
    }

    [Fact]
    public void A_weaker_offer_is_not_used_because_it_drags_the_ask_down()
    {
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Acme", null, RivalStatus.WrittenOffer, Some.Offer(Some.Base(200_000)))] });

        Assert.Null(rivals.Usable);
        Assert.Single(rivals.Weaker);
    }

    [Fact]
    public void A_higher_base_of_which_the_rest_is_untold_is_neither_stronger_nor_weaker()
    {
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Acme", null, RivalStatus.WrittenOffer, Some.Offer(Some.Base(240_000)))] });

        Assert.Null(rivals.Usable);
        Assert.Empty(rivals.Weaker);
        Assert.Single(rivals.HalfKnown);
    }

    [Fact]
    public void A_higher_base_with_no_equity_said_is_weaker()
    {
        var none = new OfferTerm { Component = OfferComponent.Equity, SaidNone = true };
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Acme", null, RivalStatus.WrittenOffer, Some.Offer(Some.Base(240_000), none))] });

        Assert.Single(rivals.All);
        Assert.Empty(rivals.HalfKnown);
    }

    [Fact]
    public void A_process_is_used_only_as_a_process()
    {
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Meta", null, RivalStatus.InProcess, Offer.Nothing)] });

        Assert.Equal("I'm also in process with Meta, so I'd like to settle this soon.", RivalWords.Line(rivals.Usable!.Rival, Some.Book()));
    }

    [Fact]
    public void A_withdrawn_offer_is_gone()
    {
        var rivals = Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Meta", null, RivalStatus.Withdrawn, Some.Offer(Some.Base(400_000)))] });

        Assert.Null(rivals.Usable);
        Assert.Empty(rivals.All);
    }

    [Fact]
    public void An_offer_in_another_currency_is_neither_stronger_nor_weaker()
    {
        var check = Assert.Single(Standing.Of(new OfferCase { Offer = Own, Rivals = [new Rival("Monzo", null, RivalStatus.WrittenOffer, Some.Offer(Some.Base(400_000, "GBP")))] }).All);

        Assert.False(check.IsStronger);
        Assert.False(check.IsWeaker);
    }
}
