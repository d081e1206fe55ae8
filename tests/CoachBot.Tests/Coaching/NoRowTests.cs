using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Coaching;

/// <summary>A place or a company without market numbers: the posted range first, then a rule of thumb that says what it is.</summary>
public sealed class NoRowTests
{
    private const string InSanFrancisco = "coreweave, ml engineer, san francisco: $220k base, $300k rsus over 4 years";

    [Fact]
    public async Task The_posted_range_is_asked_for_before_any_rule_of_thumb_and_the_rows_there_are_are_offered()
    {
        var answer = await new Talk().SayAsync(InSanFrancisco);

        var text = answer.Text;
        Assert.Contains("rule of thumb", text, StringComparison.Ordinal);
        Assert.Contains("$246.5K base (12% over the offer)", text, StringComparison.Ordinal);
        Assert.Contains("$233K base (6% over the offer)", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("posted or budgeted", StringComparison.Ordinal) < text.IndexOf("rule of thumb", StringComparison.Ordinal));
        Assert.Contains(answer.Questions, q => q.Contains("NYC", StringComparison.Ordinal) && q.Contains("stand-in", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Say, s => s.Contains("see base at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_posted_range_that_was_told_outranks_everything()
    {
        var talk = new Talk();
        await talk.SayAsync(InSanFrancisco);

        var answer = await talk.SayAsync("the posted range is 200k to 260k");

        Assert.DoesNotContain("rule of thumb", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Say, s => s.Contains("a base of $248,000", StringComparison.Ordinal) && s.Contains("The posted range for this role is $200,000 to $260,000.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_company_without_a_guide_gets_the_same()
    {
        var answer = await new Talk().SayAsync("got an offer from Zyxland Robotics in boston, $150k base and 10% bonus");

        Assert.Contains("a rule of thumb, not market data", answer.Text, StringComparison.Ordinal);
        Assert.Contains("$168K base (12% over the offer)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_named_afterwards_is_used()
    {
        var talk = new Talk();
        await talk.SayAsync(InSanFrancisco);

        var answer = await talk.SayAsync("use new york");

        Assert.DoesNotContain("rule of thumb", answer.Text, StringComparison.Ordinal);
        Assert.NotNull((await talk.CaseAsync())!.Region);
    }
}
