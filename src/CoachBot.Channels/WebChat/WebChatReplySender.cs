using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>A web chat reply is delivered when it stands in the transcript; both happen in one transaction, so exactly once.</summary>
public sealed class WebChatReplySender(IOutbox outbox, WebChatStreams streams) : IReplySender
{
    public string Channel => WebChatInbound.Channel;

    public async Task SendAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        await outbox.DeliveredAsync(pending.Reply, WebChatOutbound.Render(pending.Reply), cancellationToken);
        streams.Wake(pending.Reply.Key.Conversation);
    }
}
