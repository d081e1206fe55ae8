using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Teams;

/// <summary>Brings replies to the address their message came with; what is private goes to the one-to-one chat.</summary>
public sealed partial class TeamsReplySender(TeamsConnector connector, IOutbox outbox, TeamsWaiters waiters, TeamsTyping typing, TeamsDrafts drafts, ILogger<TeamsReplySender> log) : IReplySender
{
    public string Channel => TeamsInbound.Channel;

    public async Task SendAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var reply = pending.Reply;
        typing.Done(reply.EventId);
        var delivery = await DeliverAsync(reply, pending.Address, cancellationToken);
        if (delivery.Arrived)
        {
            await outbox.DeliveredAsync(reply, null, cancellationToken);
            return;
        }

        LogParked(reply.EventId, delivery.Failure!);
        await outbox.ParkAsync(reply, delivery.Failure!, cancellationToken);
    }

    private async Task<Delivery> DeliverAsync(Reply reply, string? stored, CancellationToken cancellationToken)
    {
        if (stored is null || JsonSerializer.Deserialize<TeamsAddress>(stored) is not { } address)
        {
            return new Delivery("no reply address");
        }

        if (waiters.Offer(reply))
        {
            return new Delivery(null);
        }

        if (drafts.Take(reply.EventId) is { } grown && await grown.EndAsync(reply, cancellationToken) is { } ended)
        {
            return ended;
        }

        return reply.Surface == Surface.Shared && TeamsOutbound.HasPrivatePart(reply.Answer)
            ? await DeliverInPrivateAsync(reply, address, cancellationToken)
            : await PostAsync(reply, address, cancellationToken);
    }

    /// <summary>The answer to the person alone, then a line without any figure where they asked. Where no private chat can be had, only the line.</summary>
    private async Task<Delivery> DeliverInPrivateAsync(Reply reply, TeamsAddress group, CancellationToken cancellationToken)
    {
        var alone = await connector.PrivateAsync(group, cancellationToken);
        var told = alone is not null && (await PostAsync(reply with { Surface = Surface.Private }, alone, cancellationToken)).Arrived;
        return told
            ? await connector.PostAsync(group, TeamsOutbound.AnsweredInPrivate(group), cancellationToken)
            : await PostAsync(reply, group, cancellationToken);
    }

    /// <summary>A card that is refused for what it is goes as text.</summary>
    private async Task<Delivery> PostAsync(Reply reply, TeamsAddress address, CancellationToken cancellationToken)
    {
        var delivery = await PostAllAsync(TeamsOutbound.Render(reply, address), address, cancellationToken);
        return delivery.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
            ? await PostAllAsync(TeamsOutbound.RenderText(reply, address), address, cancellationToken)
            : delivery;
    }

    private async Task<Delivery> PostAllAsync(IReadOnlyList<JsonObject> activities, TeamsAddress address, CancellationToken cancellationToken)
    {
        var last = new Delivery("nothing to send");
        foreach (var activity in activities)
        {
            last = await connector.PostAsync(address, activity, cancellationToken);
            if (!last.Arrived)
            {
                return last;
            }
        }

        return last;
    }

    [LoggerMessage(LogLevel.Warning, "The reply to {EventId} was set aside: {Failure}")]
    private partial void LogParked(string eventId, string failure);
}
