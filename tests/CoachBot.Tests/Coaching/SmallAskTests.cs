using CoachBot.Guides;

namespace CoachBot.Tests.Coaching;

/// <summary>What is too little to say is not asked for, and what a limit cuts is rounded as people say it.</summary>
public sealed class SmallAskTests
{
    [Theory]
    [InlineData(241_000, 300_000, 244_000, 400_000, false, true)]
    [InlineData(241_000, 300_000, 247_000, 400_000, true, true)]
    [InlineData(185_000, 394_000, 187_000, 400_000, false, false)]
    [InlineData(200_000, 150_000, 200_000, 155_000, false, false)]
    [InlineData(241_000, 229_000, 245_000, 240_000, true, true)]
    [InlineData(200_000, 200_000, 200_000, 240_000, false, true)]
    public void A_part_that_adds_next_to_nothing_is_not_asked_for(int basePay, int equity, int asksBase, int asksEquity, bool isBaseAsked, bool isEquityAsked)
    {
        var row = Some.Row(Some.Band(180_000, asksBase), Some.Band(100_000, asksEquity));
        var guide = Some.Guide(Some.Ask(FigureComponent.Base, asksBase), Some.Ask(FigureComponent.Equity, asksEquity)) with { Regions = [row] };

        var ask = Some.Plan(Some.Offer(Some.Base(basePay), Some.Grant(equity)), row, guide).Ask;

        Assert.Equal((isBaseAsked, isEquityAsked), (ask.Base is not null, ask.Equity is not null));
    }

    [Fact]
    public void Where_base_and_equity_add_nothing_the_sign_on_is_what_is_asked()
    {
        var row = Some.Row(Some.Band(180_000, 241_000), Some.Band(100_000, 400_000));
        var guide = Some.Guide(Some.Ask(FigureComponent.Base, 241_000), Some.Ask(FigureComponent.Equity, 400_000), Some.Ask(FigureComponent.SignOn, 30_000)) with { Regions = [row] };

        Assert.True(Some.Plan(Some.Offer(Some.Base(240_000), Some.Grant(398_000)), row, guide).Ask.IsOneOff);
    }

    [Theory]
    [InlineData(147_000, 176_000)]
    [InlineData(192_000, 230_000)]
    [InlineData(73_300, 88_000)]
    public void A_base_cut_by_the_limit_is_round(int offered, int asked)
    {
        var row = Some.Row(Some.Band(offered - 5_000, offered * 2m));

        Assert.Equal(asked, Some.Plan(Some.Offer(Some.Base(offered), Some.Grant(300_000)), row).Ask.Base);
    }

    [Theory]
    [InlineData(108_000, 150_000)]
    [InlineData(28_000, 39_000)]
    public void So_is_equity(int offered, int asked)
    {
        var row = Some.Row(equity: Some.Band(offered - 1_000, offered * 4m));

        Assert.Equal(asked, Some.Plan(Some.Offer(Some.Base(210_000), Some.Grant(offered)), row).Ask.Equity);
    }
}
