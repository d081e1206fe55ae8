using System.Collections.Concurrent;

namespace CoachBot.Channels.Teams;

/// <summary>Keeps a conversation below what Teams allows a bot: 7 calls a second and 60 in half a minute.</summary>
/// <remarks>Rule: Teams, "Rate limits for bots", per bot and thread.</remarks>
public sealed class TeamsPace(TimeProvider clock)
{
    private const int MostInSecond = 7;
    private const int MostInWindow = 60;
    private const int MostConversations = 10_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Returns when the next call may go out, and counts it.</summary>
    public async Task WaitAsync(string conversation, CancellationToken cancellationToken)
    {
        while (TakeOrWait(conversation) is { } wait)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Null when the call may go out now.</summary>
    private TimeSpan? TakeOrWait(string conversation)
    {
        if (_sent.Count > MostConversations)
        {
            Forget();
        }

        var sent = _sent.GetOrAdd(conversation, _ => new Queue<DateTimeOffset>());
        var now = clock.GetUtcNow();
        lock (sent)
        {
            while (sent.TryPeek(out var oldest) && now - oldest >= Window)
            {
                sent.Dequeue();
            }

            if (sent.Count >= MostInWindow)
            {
                return sent.Peek() + Window - now;
            }

            if (sent.Count >= MostInSecond && sent.ElementAt(sent.Count - MostInSecond) is var seventh && now - seventh < Second)
            {
                return seventh + Second - now;
            }

            sent.Enqueue(now);
            return null;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (conversation, sent) in _sent)
        {
            lock (sent)
            {
                if (sent.Count == 0 || now - sent.Last() >= Window)
                {
                    _sent.TryRemove(conversation, out _);
                }
            }
        }
    }
}
