using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>
/// The open sockets. A socket is woken, then reads the transcript from where it stands: replay and live are the same
/// path, so nothing comes twice, nothing is missed and nothing overtakes.
/// </summary>
public sealed class WebChatStreams(ITranscript transcript, WebChatDrafts drafts, TimeProvider clock)
{
    // Should a wake-up ever be lost between processes, the line comes this much later.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Sends what stands in the transcript after the watermark and all that joins it, until the client goes or the service stops.</summary>
    public async Task RunAsync(WebSocket socket, ConversationKey key, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(key);
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watching = transcript.Watch(key, () => wake.Writer.TryWrite(true));
        using var drafting = drafts.Watch(key, () => wake.Writer.TryWrite(true));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ends = new[] { HearAsync(socket, over.Token), SendAsync(socket, key, after, wake.Reader, over.Token) };
        await Task.WhenAny(ends);
        await over.CancelAsync();
        await Task.WhenAll(ends);
    }

    private async Task SendAsync(WebSocket socket, ConversationKey key, long after, ChannelReader<bool> wake, CancellationToken cancellationToken)
    {
        try
        {
            (GrowingAnswer? Answer, int Number) shown = default;
            while (true)
            {
                after = await CatchUpAsync(socket, key, after, cancellationToken);
                shown = await GrowAsync(socket, key, after, shown, cancellationToken);
                await WaitAsync(wake, cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client went away or the service stops; the client comes back with its watermark.
        }
    }

    private static async Task WaitAsync(ChannelReader<bool> wake, CancellationToken cancellationToken)
    {
        try
        {
            await wake.ReadAsync(cancellationToken).AsTask().WaitAsync(Longest, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing was heard: look anyway.
        }
    }

    private async Task<long> CatchUpAsync(WebSocket socket, ConversationKey key, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await transcript.ReadAsync(key, after, cancellationToken);
            if (entries.Count > 0)
            {
                var frame = JsonSerializer.SerializeToUtf8Bytes(WebChatOutbound.ActivitySet(key, entries, after));
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                after = entries[^1].Sequence;
            }

            // What joined since the read has woken us already.
            if (entries.Count < ITranscript.MostAtOnce)
            {
                return after;
            }
        }
    }

    /// <summary>Shows what has been added to the answer that is being worded. Its end comes over the transcript.</summary>
    private async Task<(GrowingAnswer? Answer, int Number)> GrowAsync(WebSocket socket, ConversationKey key, long after, (GrowingAnswer? Answer, int Number) shown, CancellationToken cancellationToken)
    {
        if (drafts.Latest(key) is not { } latest || latest == shown.Answer)
        {
            return shown;
        }

        var number = latest.EventId == shown.Answer?.EventId ? shown.Number + 1 : 1;
        var frame = JsonSerializer.SerializeToUtf8Bytes(WebChatOutbound.Growing(key, latest, number, after, clock.GetUtcNow()));
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        return (latest, number);
    }

    /// <summary>The client sends empty text frames to see whether the line is alive; nothing it sends here is read.</summary>
    private static async Task HearAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
                // Ignored on purpose.
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }
    }
}
