using System.Collections.Concurrent;
using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>A sign of life for an answer that takes longer than two seconds, renewed every three, the time a client shows it.</summary>
public sealed class TeamsTyping(TeamsConnector connector, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Begins to watch; must be called after the turn was submitted, so that a reply that is already out costs one wait at most.</summary>
    public void Watch(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _ = WatchAsync(message.EventId, message.ReplyAddress);
    }

    /// <summary>The answer is on its way.</summary>
    public void Done(string eventId)
    {
        if (_waiting.TryRemove(eventId, out var waiting))
        {
            waiting.SetResult();
        }
    }

    private async Task WatchAsync(string eventId, string? stored)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (stored is null || JsonSerializer.Deserialize<TeamsAddress>(stored) is not { } address || !_waiting.TryAdd(eventId, answered))
        {
            return;
        }

        var until = clock.GetUtcNow() + Longest;
        for (var wait = Patience; clock.GetUtcNow() < until; wait = Renewal)
        {
            await answered.Task.WaitAsync(wait, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (answered.Task.IsCompleted)
            {
                break;
            }

            // A failure is nobody's loss: the answer itself is still to come.
            await Task.WhenAny(connector.TypingAsync(address, CancellationToken.None));
        }

        _waiting.TryRemove(eventId, out _);
    }
}
