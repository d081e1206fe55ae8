using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>
/// A sign of life when the answer takes longer than a moment. Slack takes it away when a message comes; an answer that one person alone sees
/// is none, so it is taken away by us.
/// </summary>
public sealed class SlackSigns(SlackErrands errands, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _waiting = new();
    private readonly ConcurrentDictionary<string, SlackAddress> _shown = new();

    public void Begin(string eventId, SlackAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Channel is not { } channel || (address.Thread ?? address.Moment) is not { } thread)
        {
            return;
        }

        var over = new CancellationTokenSource();
        if (_waiting.TryAdd(eventId, over))
        {
            _ = ShowAsync(eventId, address, channel, thread, over.Token);
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

        if (_shown.TryRemove(eventId, out var address))
        {
            Say(address, address.Channel!, (address.Thread ?? address.Moment)!, "");
        }
    }

    public void Dispose()
    {
        foreach (var eventId in _waiting.Keys)
        {
            End(eventId);
        }
    }

    private async Task ShowAsync(string eventId, SlackAddress address, string channel, string thread, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!cancellationToken.IsCancellationRequested)
        {
            _shown[eventId] = address;
            Say(address, channel, thread, "is working out the numbers ...");
        }
    }

    private void Say(SlackAddress address, string channel, string thread, string status) =>
        errands.Begin(address, "assistant.threads.setStatus", _ => Task.FromResult(new JsonObject
        {
            ["channel_id"] = channel,
            ["thread_ts"] = thread,
            ["status"] = status,
        }));
}
