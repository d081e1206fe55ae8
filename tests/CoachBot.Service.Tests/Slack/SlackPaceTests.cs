using CoachBot.Channels.Slack;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Slack;

/// <summary>How fast methods are called.</summary>
public sealed class SlackPaceTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    private readonly ManualClock _clock = new(Some.Moment);

    [Theory]
    [InlineData("conversations.open", 50)]
    [InlineData("users.info", 100)]
    [InlineData("chat.postEphemeral", 100)]
    public async Task A_method_is_called_as_often_a_minute_as_its_tier_allows_in_each_workspace(string method, int most)
    {
        var pace = new SlackPace(_clock);
        for (var i = 0; i < most; i++)
        {
            await pace.WaitAsync("T1", method, null, default).WaitAsync(Moment);
        }

        using var enough = new CancellationTokenSource();
        var oneMore = pace.WaitAsync("T1", method, null, enough.Token);
        await pace.WaitAsync("T2", method, null, default).WaitAsync(Moment);

        Assert.NotSame(oneMore, await Task.WhenAny(oneMore, Task.Delay(Moment)));
        await enough.CancelAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await pace.WaitAsync("T1", method, null, default).WaitAsync(Moment);
    }

    [Fact]
    public async Task After_429_the_whole_method_pauses_in_that_workspace()
    {
        var pace = new SlackPace(_clock);
        pace.Hold("T1", "chat.postMessage", TimeSpan.FromSeconds(30));

        using var enough = new CancellationTokenSource();
        var held = pace.WaitAsync("T1", "chat.postMessage", "C9", enough.Token);
        await pace.WaitAsync("T1", "users.info", null, default).WaitAsync(Moment);
        await pace.WaitAsync("T2", "chat.postMessage", "C9", default).WaitAsync(Moment);

        Assert.NotSame(held, await Task.WhenAny(held, Task.Delay(Moment)));
        await enough.CancelAsync();
        _clock.Advance(TimeSpan.FromSeconds(31));
        await pace.WaitAsync("T1", "chat.postMessage", "C9", default).WaitAsync(Moment);
    }
}
