using CoachBot.Answers;

namespace CoachBot.Tests.Conversations;

/// <summary>The one page: always current, and nothing private in the one to be shared.</summary>
public sealed class BriefTests
{
    private const string Offer = "coreweave ml engineer nyc: $225k base, $350k rsus over 4 years, 10% bonus";

    [Fact]
    public async Task The_private_one_shows_the_walk_away_number_and_the_shareable_one_does_not()
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync("my floor is 219k base");

        var own = await talk.SayAsync("brief");
        var forOthers = await talk.SayAsync("shareable brief for my partner");

        Assert.Contains("$219,000", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("219", forOthers.Text, StringComparison.Ordinal);
        Assert.False(FigureLedger.ShowsPrivate(forOthers));
        Assert.True(FigureLedger.ShowsPrivate(own));
    }

    [Fact]
    public async Task It_follows_the_talk()
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);
        await talk.SayAsync("they came back at 240/400/30");

        var brief = await talk.SayAsync("brief");

        Assert.Contains("$240K base", brief.Text, StringComparison.Ordinal);
        Assert.Contains("Thank them, and make the next, smaller ask as a trade.", brief.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$225", brief.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_offer_it_says_what_it_needs()
    {
        var brief = await new Talk().SayAsync("brief");

        Assert.Contains("Tell me the company, the place and the offer", brief.Text, StringComparison.Ordinal);
    }
}
