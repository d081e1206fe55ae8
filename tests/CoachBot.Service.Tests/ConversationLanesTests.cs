using CoachBot.Channels.Turns;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>Order within a conversation, company between conversations, and a stop that waits.</summary>
public sealed class ConversationLanesTests : IDisposable
{
    private readonly ConversationLanes _lanes = new(Microsoft.Extensions.Options.Options.Create(new LimitsOptions()));

    public void Dispose() => _lanes.Dispose();

    [Fact]
    public async Task One_conversation_is_worked_in_order_and_one_piece_at_a_time()
    {
        var done = new List<int>();
        var work = Enumerable.Range(0, 50).Select(i => _lanes.RunAsync(Some.Key(), async _ =>
        {
            await Task.Yield();
            done.Add(i);
        })).ToList();

        await Task.WhenAll(work);

        Assert.Equal(Enumerable.Range(0, 50), done);
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        var slow = new TaskCompletionSource();
        var first = _lanes.RunAsync(Some.Key(), _ => slow.Task);

        await _lanes.RunAsync(Some.Key(conversation: "c2"), _ => Task.CompletedTask);

        Assert.False(first.IsCompleted);
        slow.SetResult();
        await first;
    }

    [Fact]
    public async Task Stopping_lets_running_work_finish_and_starts_nothing_new()
    {
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var next = false;
        var running = _lanes.RunAsync(Some.Key(), async _ =>
        {
            begun.SetResult();
            await finish.Task;
        });
        _lanes.Enqueue(Some.Key(), _ => Task.FromResult(next = true));
        await begun.Task;

        var stopped = _lanes.DrainAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        finish.SetResult();
        await stopped;

        Assert.True(running.IsCompletedSuccessfully);
        Assert.False(next);
    }

    [Fact]
    public async Task What_does_not_finish_in_time_is_cancelled()
    {
        var begun = new TaskCompletionSource();
        var running = _lanes.RunAsync(Some.Key(), async cancellationToken =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        await begun.Task;
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        await _lanes.DrainAsync(soon.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
