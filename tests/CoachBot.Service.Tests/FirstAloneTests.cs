using CoachBot.Channels.Turns;

namespace CoachBot.Service.Tests;

/// <summary>What is due after a crash is not all sent at the same moment: a second crash would repeat all of it.</summary>
public sealed class FirstAloneTests
{
    [Fact]
    public async Task The_others_wait_until_the_first_is_through_and_then_go_together()
    {
        var first = new FirstAlone(TimeProvider.System);
        var (open, rest) = (new TaskCompletionSource(), new TaskCompletionSource());
        var begun = 0;
        Task Deliver(Task until)
        {
            Interlocked.Increment(ref begun);
            return until;
        }

        var one = first.RunAsync("msteams", () => Deliver(open.Task), CancellationToken.None);
        var others = Enumerable.Range(0, 5).Select(_ => first.RunAsync("msteams", () => Deliver(rest.Task), CancellationToken.None)).ToList();
        var elsewhere = first.RunAsync("slack", () => Deliver(rest.Task), CancellationToken.None);
        Assert.Equal(2, begun);

        open.SetResult();
        await one;
        while (Volatile.Read(ref begun) < 7)
        {
            await Task.Yield();
        }

        Assert.All(others, o => Assert.False(o.IsCompleted));
        rest.SetResult();
        await Task.WhenAll([.. others, elsewhere]);
    }

    [Fact]
    public async Task A_first_that_fails_holds_nobody_up()
    {
        var first = new FirstAlone(TimeProvider.System);

        await Assert.ThrowsAsync<TimeoutException>(() => first.RunAsync("msteams", () => throw new TimeoutException(), CancellationToken.None));
        var went = false;
        await first.RunAsync("msteams", () => Task.FromResult(went = true), CancellationToken.None);

        Assert.True(went);
    }

    [Fact]
    public async Task A_first_that_hangs_holds_the_others_up_for_seconds_only()
    {
        var clock = new ManualTimers();
        var first = new FirstAlone(clock);
        _ = first.RunAsync("msteams", () => new TaskCompletionSource().Task, CancellationToken.None);
        var went = new TaskCompletionSource();
        var second = first.RunAsync("msteams", () => { went.SetResult(); return Task.CompletedTask; }, CancellationToken.None);
        Assert.False(went.Task.IsCompleted);

        clock.FireAll();

        await second;
        Assert.True(went.Task.IsCompleted);
    }

    /// <summary>Timers that are due when the test says so.</summary>
    private sealed class ManualTimers : TimeProvider
    {
        private readonly List<Action> _due = [];

        public void FireAll() => _due.ForEach(d => d());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _due.Add(() => callback(state));
            return TimeProvider.System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
