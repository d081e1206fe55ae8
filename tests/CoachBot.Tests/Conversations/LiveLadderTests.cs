namespace CoachBot.Tests.Conversations;

/// <summary>On a call the ask comes down the plan's own ladder, and a question is no offer.</summary>
public sealed class LiveLadderTests
{
    private const string Offer = "coreweave nyc, 225 base, 350k rsu over 4 years";

    [Fact]
    public async Task Each_move_of_theirs_brings_one_step_and_none_brings_the_same_again()
    {
        var talk = await OnTheCallAsync();
        await SaysAsync(talk, "they said they can go to 235", "$248,000 base and $470,000");
        await SaysAsync(talk, "235 is what we can do", "$248,000 base and $470,000");
        await SaysAsync(talk, "ok, 238 and 380k then", "$244,000 base and $445,000");
        await SaysAsync(talk, "240", "$241,000 base and $430,000");
        await SaysAsync(talk, "242 base and 430k rsus", "put that in writing");
    }

    [Theory]
    [InlineData("they asked if i'd sign for 240")]
    [InlineData("would you accept 240?")]
    [InlineData("can you sign today at 240")]
    [InlineData("if we get to 240, would you say yes?")]
    [InlineData("would 240 work for you")]
    [InlineData("they asked would i take 240")]
    public async Task A_closing_question_is_answered_with_a_condition_and_not_written_down(string line)
    {
        var talk = await OnTheCallAsync();
        await talk.SayAsync("they can go to 235");
        var answer = await talk.SayAsync(line);

        Assert.Equal("If $240,000 base comes with $470,000 in RSUs over four years, I can answer fast.", Assert.Single(answer.Say));
        Assert.DoesNotContain("Write down", answer.Text, StringComparison.Ordinal);
        Assert.Equal(235_000m, Assert.Single((await talk.ConversationAsync())!.Call!.Heard).Amount);
    }

    [Theory]
    [InlineData("we can do 240 if you sign today")]
    [InlineData("we could go to 240")]
    [InlineData("our final offer is 240")]
    [InlineData("240 base, does that work?")]
    public async Task What_they_do_is_an_offer_whatever_it_hangs_on(string line)
    {
        var talk = await OnTheCallAsync();
        Assert.Contains("Write down $240K base", (await talk.SayAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_they_closed_is_not_asked_for_again_on_the_call()
    {
        var talk = await OnTheCallAsync();
        await talk.SayAsync("equity can't move");
        Assert.DoesNotContain((await talk.SayAsync("base could be 235")).Say, s => s.Contains("RSU", StringComparison.Ordinal));
        Assert.Contains("sign-on", Assert.Single((await talk.SayAsync("would you sign for 240?")).Say), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what do you make now?")]
    [InlineData("what are your salary expectations?")]
    public async Task The_range_to_name_starts_at_the_ask(string line)
    {
        var talk = await OnTheCallAsync();
        var say = Assert.Single((await talk.SayAsync(line)).Say);

        Assert.Contains("$255,000 to $262,000", say, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_call_the_ask_does_not_climb_back()
    {
        var talk = await OnTheCallAsync();
        await talk.SayAsync("we can go to 235");
        await talk.SayAsync("ok 237 and 375k");
        Assert.Contains((await talk.SayAsync("call over")).Say, s => s.Contains("a base of $244,000 and $445,000", StringComparison.Ordinal));
    }

    private static async Task<Talk> OnTheCallAsync()
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync("i'm on the call now");
        return talk;
    }

    private static async Task SaysAsync(Talk talk, string heard, string said) =>
        Assert.Contains(said, Assert.Single((await talk.SayAsync(heard)).Say), StringComparison.Ordinal);
}
