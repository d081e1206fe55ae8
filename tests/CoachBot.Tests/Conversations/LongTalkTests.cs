using System.Globalization;

namespace CoachBot.Tests.Conversations;

/// <summary>What is kept of a talk is read and written with every message: it must not grow with the talk.</summary>
public sealed class LongTalkTests
{
    [Fact]
    public async Task A_hundred_counters_leave_the_latest_twelve_versions_and_the_opening_offer()
    {
        var talk = new Talk();
        await talk.SayAsync("coreweave ML engineer nyc, 225 base, 350k rsu over 4 years");
        for (var i = 1; i <= 100; i++)
        {
            await talk.SayAsync(string.Create(CultureInfo.InvariantCulture, $"they came back at {225_000 + (i * 100)} base"));
        }

        var kept = await talk.CaseAsync();
        Assert.Equal(235_000m, kept!.Offer.Base!.Amount);
        Assert.Equal(12, kept.Earlier.Count);
        Assert.Equal(234_900m, kept.Earlier[^1].Base!.Amount);
        Assert.Equal(225_000m, kept.Opening!.Base!.Amount);
        Assert.Equal(100, kept.Rounds);

        await talk.SayAsync("undo");
        Assert.Equal(234_900m, (await talk.CaseAsync())!.Offer.Base!.Amount);
    }
}
