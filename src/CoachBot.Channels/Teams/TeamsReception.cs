using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.Teams;

/// <summary>Takes an activity in: stored first, acknowledged next, answered afterwards.</summary>
public sealed class TeamsReception(IInbox inbox, TurnRunner turns, TeamsWaiters waiters, TimeProvider clock)
{
    public async Task<IResult> AcceptAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        if (TeamsInbound.Read(activity, clock.GetUtcNow()) is not { } message)
        {
            return ReceivedQuietly(activity);
        }

        return activity.Text("deliveryMode") == "expectReplies"
            ? await AnswerInPlaceAsync(message, cancellationToken)
            : await AnswerLaterAsync(message, cancellationToken);
    }

    private static IResult ReceivedQuietly(JsonElement activity) =>
        activity.Text("type") == "invoke" ? Results.StatusCode(StatusCodes.Status501NotImplemented) : Results.Accepted();

    private async Task<IResult> AnswerLaterAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (await inbox.AcceptAsync(message, null, cancellationToken))
        {
            turns.Submit(message);
        }

        return Results.Accepted();
    }

    private async Task<IResult> AnswerInPlaceAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await inbox.AcceptAsync(message, null, cancellationToken))
        {
            return Replies(null, message);
        }

        var expected = waiters.Expect(message.EventId);
        turns.Submit(message);
        return Replies(await waiters.WaitAsync(message.EventId, expected, clock, cancellationToken), message);
    }

    private static IResult Replies(Reply? reply, IncomingMessage message)
    {
        var address = JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress!)!;
        var activities = reply is null ? new JsonArray() : new JsonArray(TeamsOutbound.Render(reply, address));
        return Results.Json(new JsonObject { ["activities"] = activities });
    }
}
