using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Coaching;

public sealed class PackagesTests
{
    [Theory]
    [InlineData(210_000, 250_000, 10, 25_000)]
    [InlineData(201_000, 210_000, 0, 0)]
    [InlineData(225_000, 310_000, 15, 40_000)]
    public void Three_packages_add_about_the_same_a_year(int pay, int grant, int bonus, int signOn)
    {
        var plan = Some.Plan(Some.Offer(Some.Base(pay), Some.Grant(grant), Some.Bonus(bonus), Some.SignOn(signOn)));

        Assert.Equal(3, plan.Packages.Count);
        Assert.All(plan.Packages, p => Assert.InRange(p.YearlyGain, plan.Packages[0].YearlyGain - 1_300m, plan.Packages[0].YearlyGain + 1_300m));
        Assert.All(plan.Packages, p => Assert.True(p.Base is null || p.Base >= pay));
        Assert.All(plan.Packages, p => Assert.True(p.Equity is null || p.Equity >= grant));
    }

    [Fact]
    public void The_sum_of_a_package_counts_base_with_bonus_a_grant_over_its_vest_and_a_one_off_over_four_years()
    {
        var plan = Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(250_000), Some.Bonus(10), Some.SignOn(20_000)));

        Assert.All(plan.Packages, p =>
            Assert.Equal(p.YearlyGain, ((p.Base!.Value - 210_000m) * 1.1m) + (((p.Equity ?? 250_000m) - 250_000m) / 4m) + (((p.SignOn ?? 20_000m) - 20_000m) / 4m)));
    }

    [Fact]
    public void After_they_came_back_the_ask_goes_down_the_ladder_of_the_first_ask()
    {
        var opening = Some.Offer(Some.Base(210_000), Some.Grant(250_000));
        var guide = Some.Guide(Some.Ask(FigureComponent.Base, 250_000), Some.Ask(FigureComponent.Equity, 400_000));
        Plan After(int rounds, Offer now) => Planner.Make(new PlanInput(now, GuideAsk.Of(guide), Some.Row(), new Leverage(0, []), IsListed: true, rounds, opening), new CoachingOptions());

        Assert.Equal((240_000, 360_000, AskSource.Ladder), (After(1, Some.Offer(Some.Base(220_000), Some.Grant(280_000))).Ask is var one ? one.Base : 0, one.Equity, one.BaseSource));
        Assert.Equal((234_000, 335_000), (After(2, Some.Offer(Some.Base(225_000), Some.Grant(300_000))).Ask is var two ? two.Base : 0, two.Equity));
        Assert.Null(After(2, Some.Offer(Some.Base(236_000), Some.Grant(300_000))).Ask.Base);
    }
}
