using CoachBot.Channels.Teams;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Teams;

/// <summary>No more calls than Teams takes in one conversation.</summary>
public sealed class TeamsPaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 17, 19, 40, 0, TimeSpan.Zero);

    [Fact]
    public async Task Seven_calls_go_out_in_a_second_and_the_eighth_in_the_next_while_others_are_not_held_up()
    {
        var clock = new ManualClock(Now);
        var pace = new TeamsPace(clock);
        using var patience = new CancellationTokenSource();
        for (var i = 0; i < 7; i++)
        {
            Assert.True(pace.WaitAsync("a", patience.Token).IsCompletedSuccessfully);
        }

        var eighth = pace.WaitAsync("a", patience.Token);
        Assert.False(eighth.IsCompleted);
        Assert.True(pace.WaitAsync("b", patience.Token).IsCompletedSuccessfully);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => eighth);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(pace.WaitAsync("a", CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Sixty_calls_go_out_in_half_a_minute_and_no_more()
    {
        var clock = new ManualClock(Now);
        var pace = new TeamsPace(clock);
        using var patience = new CancellationTokenSource();
        for (var i = 0; i < 60; i++)
        {
            Assert.True(pace.WaitAsync("a", patience.Token).IsCompletedSuccessfully);
            clock.Advance(TimeSpan.FromMilliseconds(200));
        }

        var next = pace.WaitAsync("a", patience.Token);
        Assert.False(next.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);

        clock.Advance(TimeSpan.FromSeconds(18));
        Assert.True(pace.WaitAsync("a", CancellationToken.None).IsCompletedSuccessfully);
    }
}
