using CoachBot.Coaching;
using CoachBot.Guides;

namespace CoachBot.Tests.Coaching;

public sealed class PositionTests
{
    [Fact]
    public void A_bonus_the_guide_does_not_count_is_left_out_of_the_comparison()
    {
        var position = Position.Of(Some.Offer(Some.Base(225_000), Some.Grant(350_000), Some.Bonus(10)), Some.Row(total: Some.Band(284_000, 392_000)));

        Assert.Equal((312_500, true, "225,000 + 350,000 / 4"), (position.LikeForLike, position.BonusLeftOut, position.How));
        Assert.Equal(0.264m, Math.Round(position.Total!.Value, 3));
    }

    [Fact]
    public void A_bonus_the_guide_counts_is_counted()
    {
        var position = Position.Of(Some.Offer(Some.Base(200_000), Some.Grant(200_000), Some.Bonus(10)), Some.Row(totalHasBonus: true));

        Assert.Equal((270_000, false), (position.LikeForLike, position.BonusLeftOut));
    }

    [Fact]
    public void Equity_is_placed_year_against_year()
    {
        var yearly = Some.Row(equity: Some.Band(40_000, 80_000), unit: EquityUnit.Annual, basis: TotalBasis.WholeEquity);

        Assert.Equal(0.5m, Position.Of(Some.Offer(Some.Base(200_000), Some.Grant(240_000)), yearly).Equity);
    }

    [Fact]
    public void An_offer_in_another_currency_is_not_placed()
    {
        Assert.True(Position.Of(Some.Offer(Some.Base(140_000, "EUR"), Some.Grant(60_000, "EUR")), Some.Row()).IsEmpty);
    }

    [Fact]
    public void A_total_that_counts_equity_is_not_met_by_an_offer_without_known_equity()
    {
        Assert.Null(Position.Of(Some.Offer(Some.Base(210_000)), Some.Row()).LikeForLike);
    }
}
