using System.Collections.Concurrent;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Requests that want the reply in their own response ("expectReplies").</summary>
public sealed class TeamsWaiters
{
    // The sender waits 10 to 15 seconds and then sends the activity again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<Reply>> _waiting = new();

    /// <summary>Must be called before the turn is submitted.</summary>
    public Task<Reply> Expect(string eventId) =>
        _waiting.GetOrAdd(eventId, _ => new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Null when it takes too long; the reply then goes to the service address.</summary>
    public async Task<Reply?> WaitAsync(string eventId, Task<Reply> reply, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        try
        {
            return await reply.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            _waiting.TryRemove(eventId, out _);
        }
    }

    public bool Offer(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return _waiting.TryRemove(reply.EventId, out var waiter) && waiter.TrySetResult(reply);
    }
}
