using System.Text.RegularExpressions;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Rehearsals;

/// <summary>The recruiter remembers a number, and what a line asks for is told from what it only quotes.</summary>
public sealed class RehearsalMemoryTests
{
    private const string Offer = "coreweave ML engineer nyc, 225 base, 350k rsu over 4 years";

    [Theory]
    [InlineData("I'm asking for a base of $255,000 and $510,000 in RSUs, because base runs 210 to 262 for this role", 255_000, 510_000)]
    [InlineData("since similar roles pay 250 to 262, could you do 255 and 510k?", 255_000, 510_000)]
    [InlineData("The market data shows 262 at the top, so I'd like 255 base", 255_000, null)]
    [InlineData("255 and 510k as I said", 255_000, 510_000)]
    [InlineData("a base of 255, others get 262", 255_000, null)]
    [InlineData("a base of 250 and 480k in rsus", 250_000, 480_000)]
    [InlineData("I want 250 because I led the team", 250_000, null)]
    [InlineData("Because I led GPU training on 4000 GPUs and cut cost by 30%.", null, null)]
    [InlineData("because the guide says 210 to 262", null, null)]
    [InlineData("what's the budgeted range?", null, null)]
    public async Task A_figure_quoted_as_a_reason_is_not_asked_for(string line, int? basePay, int? equity)
    {
        var talk = new Talk();
        foreach (var said in new[] { Offer, "play the recruiter", line })
        {
            await talk.SayAsync(said);
        }

        var asked = (await talk.ConversationAsync())!.Rehearsal!.LastAsk;
        Assert.Equal(basePay, asked.Base);
        Assert.Equal(equity, asked.Equity);
    }

    [Theory]
    [InlineData("friendly")]
    [InlineData("firm")]
    [InlineData("evasive")]
    public async Task A_number_once_named_is_not_asked_for_again_and_no_line_comes_twice_in_a_row(string temperament)
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync($"play the recruiter, {temperament}");
        var before = "";
        foreach (var line in new[]
        {
            "I'm asking for 255 base and 510k in RSUs", "because I led the training team", "what could you do on equity?", "what's the budgeted range?", "my experience fits the role",
            "how would you get to it?", "and my results are strong", "what do you need from me?", "I bring ten years of experience", "so what now?",
        })
        {
            var text = (await talk.SayAsync(line)).Text;
            Assert.DoesNotMatch(new Regex("what (is your|figure|number)|which one\\?|in figures|ballpark|expectations|give me a number|have in mind|like to see\\?", RegexOptions.IgnoreCase), text);
            Assert.NotEqual(before, text);
            before = text;
        }
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("feedback")]
    [InlineData("how did i do?")]
    [InlineData("pause and coach me")]
    public async Task After_the_end_the_feedback_can_be_had_once_more(string again)
    {
        var talk = new Talk();
        foreach (var said in new[] { Offer, "play the recruiter", "I'd like 255 base and 510k RSUs, based on the range", "Ok thanks. Please put it in writing" })
        {
            await talk.SayAsync(said);
        }

        Assert.Contains((await talk.SayAsync(again)).Sections, s => s.Id == "good");
        Assert.Contains("Recruiter", (await talk.SayAsync("go on")).Text, StringComparison.Ordinal);
        Assert.NotNull((await talk.ConversationAsync())!.Rehearsal);
    }

    [Fact]
    public async Task Another_message_closes_the_rehearsal_for_good()
    {
        var talk = new Talk();
        foreach (var said in new[] { Offer, "play the recruiter", "I'd like 255 base", "stop", "what should i ask for?" })
        {
            await talk.SayAsync(said);
        }

        Assert.DoesNotContain((await talk.SayAsync("stop")).Sections, s => s.Id is "good" or "better");
    }
}
