using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Coaching;

public sealed class PlannerTests
{
    [Fact]
    public void Low_leverage_aims_at_sixty_percent_of_the_band_and_opens_at_eighty()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(250_000)));

        Assert.Equal(new PlanPoint(230_000, 320_000), plan.Target);
        Assert.Equal(new PlanPoint(240_000, 350_000), plan.Anchor);
    }

    [Theory]
    [InlineData(2, 235_000, 245_000)]
    [InlineData(4, 240_000, 250_000)]
    public void More_leverage_aims_and_opens_higher(int points, int target, int anchor)
    {
        var plan = Some.Plan(Some.Offer(Some.Base(215_000)), points: points);

        Assert.Equal((target, anchor), (plan.Target.Base, plan.Anchor.Base));
    }

    [Fact]
    public void A_computed_opening_is_held_to_the_uplift_limit()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(210_000)));

        // 294,000, as somebody would say it.
        Assert.Equal(295_000, plan.Anchor.Equity);
    }

    [Fact]
    public void An_offer_under_the_band_may_be_lifted_into_it()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(150_000)));

        Assert.Equal(240_000, plan.Anchor.Base);
    }

    [Fact]
    public void Nothing_is_ever_asked_below_the_offer()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(260_000), Some.Grant(500_000)), guide: Some.Guide(Some.Ask(FigureComponent.Base, 245_000), Some.Ask(FigureComponent.Equity, 380_000)));

        Assert.True(plan.Ask.IsEmpty);
        Assert.Equal(new PlanPoint(260_000, 500_000), plan.Target);
        Assert.Equal(new PlanPoint(260_000, 500_000), plan.Anchor);
    }

    [Fact]
    public void The_guides_own_ask_is_spoken_and_flagged_where_it_is_far_over_the_offer()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(220_000), Some.Grant(250_000)), guide: Some.Guide(Some.Ask(FigureComponent.Base, 245_000), Some.Ask(FigureComponent.Equity, 390_000)));

        Assert.Equal((245_000, AskSource.Guide), (plan.Ask.Base, plan.Ask.BaseSource));
        Assert.Equal((390_000, AskSource.Guide), (plan.Ask.Equity, plan.Ask.EquitySource));
        var flag = Assert.Single(plan.Ask.Flags);
        Assert.Equal((OfferComponent.Equity, "56% over the offer"), (flag.Component, flag.Text));
    }

    [Fact]
    public void A_guides_ask_below_the_target_is_raised_to_it()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(205_000)), guide: Some.Guide(Some.Ask(FigureComponent.Base, 215_000)));

        Assert.Equal(230_000, plan.Ask.Base);
    }

    [Fact]
    public void A_guides_ask_keeps_its_place_in_the_band_of_another_region_and_currency()
    {
        var london = Some.Row(Some.Band(100_000, 120_000, "GBP"), Some.Band(80_000, 160_000, "GBP"), Some.Band(120_000, 160_000, "GBP")) with { Name = "London", Currency = Currency.Gbp };

        var plan = Some.Plan(Some.Offer(Some.Base(101_000, "GBP"), Some.Grant(90_000, "GBP")), london, Some.Guide(Some.Ask(FigureComponent.Base, 245_000), Some.Ask(FigureComponent.Equity, 380_000)));

        Assert.Equal((118_000, 150_000, Currency.Gbp), (plan.Ask.Base, plan.Ask.Equity, plan.Currency));
    }

    [Fact]
    public void A_floor_a_rival_or_a_counter_is_never_taken_for_an_ask()
    {
        var guide = Some.Guide([.. new[] { FigureStance.Floor, FigureStance.Competing, FigureStance.Counter, FigureStance.Initial, FigureStance.Reference }
            .Select(stance => Some.Ask(FigureComponent.Base, 249_000) with { Stance = stance })]);

        var plan = Some.Plan(Some.Offer(Some.Base(220_000)), guide: guide);

        Assert.Equal(AskSource.Computed, plan.Ask.BaseSource);
    }

    [Fact]
    public void Equity_of_unknown_period_is_asked_about_and_not_asked_for()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(70_000) with { Period = PayPeriod.Unknown, VestYears = null }));

        Assert.Null(plan.Ask.Equity);
        Assert.Null(plan.Target.Equity);
        Assert.Null(plan.Ask.Total);
        Assert.NotNull(plan.Ask.Base);
    }

    [Fact]
    public void A_yearly_column_is_asked_for_in_the_users_own_grant()
    {
        var row = Some.Row(equity: Some.Band(40_000, 80_000), total: Some.Band(240_000, 330_000), unit: EquityUnit.Annual, basis: TotalBasis.WholeEquity);

        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(200_000)), row);

        Assert.Equal(255_000, plan.Target.Equity);
        Assert.Equal(PayPeriod.GrantTotal, plan.Scale.Period);
    }

    [Fact]
    public void The_ladder_goes_half_the_way_then_three_tenths_then_the_rest()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(250_000)), guide: Some.Guide(Some.Ask(FigureComponent.Base, 250_000), Some.Ask(FigureComponent.Equity, 400_000)));

        Assert.Equal([new PlanPoint(240_000, 360_000), new PlanPoint(234_000, 335_000), new PlanPoint(230_000, 320_000)], plan.Ladder);
    }

    [Fact]
    public void The_spoken_total_is_the_sum_of_the_spoken_parts_counted_as_the_guide_counts()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(220_000), Some.Grant(250_000), Some.Bonus(10)), guide: Some.Guide(Some.Ask(FigureComponent.Base, 245_000), Some.Ask(FigureComponent.Equity, 390_000)));

        Assert.Equal((342_500, "245,000 + 390,000 / 4", false), (plan.Ask.Total, plan.Ask.TotalHow, plan.Ask.TotalHasBonus));
    }

    [Fact]
    public void Base_is_rounded_to_500_and_a_grant_to_5000_before_any_clamp()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(212_345), Some.Grant(262_222)), Some.Row(Some.Band(201_111, 251_777), Some.Band(203_333, 401_777)));

        Assert.Equal(0m, plan.Target.Base % 500m);
        Assert.Equal(0m, plan.Target.Equity % 5_000m);
    }
}
