namespace CoachBot.Tests.Conversations;

/// <summary>A number the user told them is what the next words are built from.</summary>
public sealed class ToldNumberTests
{
    private const string Offer = "coreweave nyc, 225 base, 350k rsu over 4 years";

    private const string NoOffer = "no offer yet, recruiter call with coreweave nyc, they will ask my expectations";

    [Theory]
    [InlineData("i told the recruiter 245", "As I said, a base of $245,000, and with it $510,000 in RSUs over four years and a $10,000 sign-on.")]
    [InlineData("I already told HR 252k", "As I said, a base of $252,000, and with it $510,000 in RSUs over four years.")]
    [InlineData("i told the recruiter 250 base and 480k rsu", "As I said, a base of $250,000 and $480,000 in RSUs over four years.")]
    [InlineData("i gave the hiring manager 260 yesterday", "As I said, a base of $260,000, and with it $510,000 in RSUs over four years.")]
    public async Task The_first_ask_starts_from_it(string told, string said)
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync(told);
        var answer = await talk.SayAsync("what do i ask?");

        Assert.Contains(answer.Say, s => s.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain("Before you say it", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i told the recruiter 250", "As I said, a base of $250,000, and with it $470,000")]
    [InlineData("i told them 255 and 510k", "I'm asking for a base of $248,000 and $470,000")]
    [InlineData("i told the recruiter 230", "I'm asking for $470,000 in RSUs")]
    public async Task After_they_came_back_it_is_held_where_it_was_no_opening(string told, string said)
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync(told);
        var answer = await talk.SayAsync("they came back at 236 and 380k");

        Assert.Contains(answer.Say, s => s.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain("Before you say it", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i told the recruiter 250")]
    [InlineData("I told my recruiter $250k base")]
    [InlineData("i gave HR 250,000")]
    public async Task Told_before_any_offer_it_is_kept_and_said_again(string told)
    {
        var talk = new Talk();
        await talk.SayAsync(NoOffer);
        Assert.Contains("Noted: you told", (await talk.SayAsync(told)).Text, StringComparison.Ordinal);
        Assert.Contains((await talk.SayAsync("what number should i say")).Say, s => s.Contains("As I said, I'm at $250,000 base", StringComparison.Ordinal));
        Assert.Contains((await talk.SayAsync("they offered 225 base and 350k rsu over 4 years")).Say, s => s.Contains("As I said, a base of $250,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_call_a_lower_number_told_stays_and_the_rest_steps_down()
    {
        var talk = new Talk();
        foreach (var line in new[] { Offer, "i told the recruiter 245", "i'm on the call now" })
        {
            await talk.SayAsync(line);
        }

        Assert.Contains("$245,000 base and $470,000", Assert.Single((await talk.SayAsync("we can do 235")).Say), StringComparison.Ordinal);
        Assert.Contains("$245,000 base and $445,000", Assert.Single((await talk.SayAsync("238 and 370k then")).Say), StringComparison.Ordinal);
        Assert.Contains((await talk.SayAsync("call over")).Say, s => s.Contains("As I said, a base of $245,000, and with it $445,000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("i told my wife 250")]
    [InlineData("i said 250")]
    [InlineData("i told the recruiter i have 10 years of experience")]
    [InlineData("i told the recruiter i can start in 60 days")]
    [InlineData("i told you 250")]
    [InlineData("the recruiter told me 250")]
    public async Task What_was_told_to_somebody_else_or_is_no_pay_is_not_kept(string line)
    {
        var talk = new Talk();
        await talk.SayAsync(NoOffer);
        Assert.DoesNotContain("Noted: you told", (await talk.SayAsync(line)).Text, StringComparison.Ordinal);
    }
}
