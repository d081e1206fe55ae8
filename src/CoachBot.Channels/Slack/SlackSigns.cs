using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>A sign of life in a private thread when the answer takes longer than a moment; Slack takes it away when the answer comes.</summary>
public sealed class SlackSigns(SlackErrands errands, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _waiting = new();

    public void Begin(string eventId, SlackAddress address)
    {
        if (address is not { Private: true, Channel: { } channel, Thread: { } thread })
        {
            return;
        }

        var over = new CancellationTokenSource();
        if (_waiting.TryAdd(eventId, over))
        {
            _ = ShowAsync(address, channel, thread, over.Token);
        }
        else
        {
            over.Dispose();
        }
    }

    public void End(string eventId)
    {
        if (_waiting.TryRemove(eventId, out var over))
        {
            over.Cancel();
            over.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var eventId in _waiting.Keys)
        {
            End(eventId);
        }
    }

    private async Task ShowAsync(SlackAddress address, string channel, string thread, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!cancellationToken.IsCancellationRequested)
        {
            errands.Begin(address, "assistant.threads.setStatus", _ => Task.FromResult(new JsonObject
            {
                ["channel_id"] = channel,
                ["thread_ts"] = thread,
                ["status"] = "is working out the numbers ...",
            }));
        }
    }
}
