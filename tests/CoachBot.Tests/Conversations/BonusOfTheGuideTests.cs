using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Tests.Guides;

namespace CoachBot.Tests.Conversations;

/// <summary>What a guide asks of the bonus is not asked for, and that is told.</summary>
public sealed class BonusOfTheGuideTests
{
    private const string Table = """
        | Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
        |---|---|---|---|---|
        | Springfield | $180K-$240K | None | $110K-$330K | $290K-$570K |
        """;

    private const string LeftOut = "it asks for a";

    [Theory]
    [InlineData("I'm targeting $230K base and a guaranteed first-year bonus of $120K.", "10% bonus", true)]
    [InlineData("I'm targeting $230K base with a 30% target bonus.", "10% bonus", true)]
    [InlineData("I'm targeting $230K base with a 10% target bonus.", "10% bonus", false)]
    [InlineData("Thank you for the offer of $[X]K base and 15% bonus. I'm targeting $230K base.", "10% bonus", false)]
    [InlineData("I'm targeting $230K base and a $30K signing bonus.", "10% bonus", false)]
    public async Task A_bonus_the_guide_asks_for_is_listed_as_left_out(string script, string bonus, bool isListed)
    {
        var text = await ScriptAsync(script, $"$185K base, {bonus}");

        Assert.Equal(isListed, text.Contains(LeftOut, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_total_under_the_rows_is_told() =>
        Assert.Contains("the guide's totals for this row start at $290,000, bonus counted", await ScriptAsync("I'm targeting $230K base.", "$185K base, 10% bonus"), StringComparison.Ordinal);

    [Fact]
    public async Task A_total_within_the_rows_is_not() =>
        Assert.DoesNotContain("totals for this row start", await ScriptAsync("I'm targeting $230K base.", "$185K base, 60% bonus"), StringComparison.Ordinal);

    private static async Task<string> ScriptAsync(string script, string offer)
    {
        var catalog = GuideCatalog.Of([Twin.File(company: "Zyphor", path: "zyphor/data-engineer.md", table: Table, script: $"> **Negotiate Up Strategy:** \"{script}\"")]);
        var handler = new TurnHandler(() => catalog, new Coach(new CoachingOptions(), CompanyFacts.None, PayLaw.None), new InMemoryConversationStore());
        return (await handler.HandleAsync(Some.Message($"my Zyphor offer, data engineer, Springfield: {offer}. script"), CancellationToken.None)).Text;
    }
}
