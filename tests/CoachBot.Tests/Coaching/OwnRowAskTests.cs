using CoachBot.Coaching;
using CoachBot.Guides;

namespace CoachBot.Tests.Coaching;

/// <summary>A figure the guide names for the user's own row is asked for as it stands; one named for another row is carried over.</summary>
public sealed class OwnRowAskTests
{
    private const string Rows = """
        ### Data Engineer | Acme Negotiation Guide

        | Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
        |---|---|---|---|---|
        | Albany NY | $200,000-$255,000 | $200,000-$350,000 | $40,000-$65,000 | $290,000-$407,500 |
        | New York | $210,000-$265,000 | $220,000-$380,000 | $42,000-$68,000 | $307,000-$428,000 |
        | London | £110,000-£165,000 | £85,000-£265,000 | £10,000-£15,000 | £141,250-£246,250 |
        | Copenhagen | DKK 690,000-DKK 930,000 | DKK 240,000-DKK 480,000 | DKK 55,000-DKK 95,000 | DKK 805,000-DKK 1,145,000 |


        """;

    [Theory]
    [InlineData("Anchor at $265K base / $380K RSU (4yr) for New York, targeting $470K total comp.", "New York", 265_000, 380_000)]
    [InlineData("Anchor at $265K base / $380K RSU (4yr) for New York, targeting $470K total comp.", "Albany NY", 255_000, 350_000)]
    [InlineData("Open at $250,000 base (Albany) or $262,000 base (New York).", "New York", 262_000, null)]
    [InlineData("Open at $250,000 base (Albany) or $262,000 base (New York).", "Albany NY", 250_000, null)]
    [InlineData("In Albany, push for $251K base. In New York, push for $263K / €240K base.", "New York", 263_000, null)]
    [InlineData("\"I lead data teams. For London: £160K base and £255K equity/4yr. For New York: $260K base and $378K equity/4yr.\"", "London", 160_000, 255_000)]
    [InlineData("\"I lead data teams. For London: £160K base and £255K equity/4yr. For New York: $260K base and $378K equity/4yr.\"", "New York", 260_000, 378_000)]
    [InlineData("I'm asking for a base of DKK 900,000 / £158,000 with DKK 450,000 / £250,000 in equity over 4 years.", "London", 158_000, 250_000)]
    [InlineData("I'm asking for a base of DKK 900,000 / £158,000 with DKK 450,000 / £250,000 in equity over 4 years.", "Copenhagen", 900_000, 450_000)]
    public void The_guides_figure_for_a_row_is_the_ask_there(string script, string row, int basePay, int? equity)
    {
        var ask = AskIn(script, row);

        Assert.Equal(basePay, ask.Base);
        Assert.True(equity is null || ask.Equity == equity, $"{ask.Equity}");
    }

    [Fact]
    public void A_lever_asks_for_its_row_where_the_script_asks_nothing() =>
        Assert.Equal(164_000m, AskIn("Lead with scope.", "London", "1. **Scope:** \"I'm requesting base compensation of DKK 900,000 / £164,000 for it.\"").Base);

    [Fact]
    public void What_a_lever_asks_elsewhere_is_nothing_here() =>
        Assert.NotEqual(164_000m, AskIn("Lead with scope.", "New York", "1. **Scope:** \"I'm requesting a base of £164,000 for it.\"").Base);

    [Theory]
    [InlineData("\"Acme. Levels data for London: £162K base.\"", "London")]
    [InlineData("\"Holding Initech London: £162K base.\"", "London")]
    [InlineData("My accept-at floor should be £162,000 base.", "London")]
    public void What_is_quoted_held_or_a_floor_is_no_ask(string script, string row) => Assert.NotEqual(162_000m, AskIn(script, row).Base);

    [Fact]
    public void An_ask_without_a_verb_brings_its_sign_on()
    {
        var ask = AskIn("\"I lead teams. Acme's data opportunity: $250K base, $340K equity/4yr, and a $25K signing bonus.\"", "Albany NY");

        Assert.Equal((250_000m, 340_000m, 25_000m), (ask.Base, ask.Equity, ask.SignOn));
    }

    private static SpokenAsk AskIn(string script, string row, string levers = "")
    {
        var guide = GuideParser.Parse("acme/data-engineer.md", $"{Rows}**Global Levers**\n{levers}\n\n> **Negotiate Up Strategy:** {script}\n").Guide!;
        var region = guide.Regions.First(r => r.Name == row);
        var code = region.Currency.Code;
        var offer = Some.Offer(Some.Base(region.Base!.Low!.Value + 3_000m, code), Some.Grant(region.Equity!.Low!.Value + 8_000m, code));
        return Planner.Make(new PlanInput(offer, GuideAsk.Of(guide, region), region, new Leverage(0, []), IsListed: true), new CoachingOptions()).Ask;
    }
}
