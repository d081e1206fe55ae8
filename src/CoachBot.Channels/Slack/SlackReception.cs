using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.Slack;

/// <summary>Takes a message in: stored first, acknowledged next, answered afterwards. Slack waits three seconds, we take one at most.</summary>
public sealed class SlackReception(IInbox inbox, TurnRunner turns, ConversationLanes lanes, SlackZones zones, SlackThreadNotes threads, SlackSigns signs)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>What is said without a mention in a thread of others is passed over.</summary>
    public async Task<IResult> AcceptAsync(SlackEvent.SaidInThread said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return await threads.IsInAsync(said.Address, cancellationToken) ? await AcceptAsync(said.Message, said.Address, cancellationToken) : Results.Ok();
    }

    /// <summary>503 where the store does not take it in time: Slack then sends it again, and what was taken meanwhile is known.</summary>
    public async Task<IResult> AcceptAsync(IncomingMessage message, SlackAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (lanes.IsFull)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var local = message with { SentAt = await zones.LocalAsync(address, message.SentAt) };

        // Not the request's token: what Slack gave up waiting for is still taken in whole.
        var taking = TakeAsync(local, address, CancellationToken.None);
        if (await Task.WhenAny(taking, Task.Delay(Patience, cancellationToken)) != taking)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        await taking;
        return Results.Ok();
    }

    private async Task TakeAsync(IncomingMessage message, SlackAddress address, CancellationToken cancellationToken)
    {
        if (await inbox.AcceptAsync(message, null, cancellationToken))
        {
            signs.Begin(message.EventId, address);
            turns.Submit(message);
            await threads.NoteAsync(address, cancellationToken);
        }
    }
}
