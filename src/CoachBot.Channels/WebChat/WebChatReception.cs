using System.Text.Json;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.WebChat;

/// <summary>Takes an activity in: stored first, acknowledged next, answered afterwards.</summary>
public sealed class WebChatReception(IInbox inbox, TurnRunner turns, Admission admission, TimeProvider clock)
{
    public async Task<IResult> AcceptAsync(JsonElement activity, WebChatToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (activity.Text("type") is null)
        {
            return WebChatAccess.Refuse(StatusCodes.Status400BadRequest, "MissingProperty", "An activity needs a type.");
        }

        if (!admission.Stores(WebChatInbound.KeyOf(token)))
        {
            return WebChatAccess.Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", Admission.TooFast);
        }

        return WebChatInbound.Read(activity, token, clock.GetUtcNow()) is { } message
            ? await AcceptAsync(message, cancellationToken)
            : Taken(WebChatOutbound.ActivityId(token.Conversation, $"q:{Guid.NewGuid():N}"));
    }

    private async Task<IResult> AcceptAsync(WebChatMessage message, CancellationToken cancellationToken)
    {
        if (await inbox.AcceptAsync(message.Message, message.Shown, cancellationToken))
        {
            turns.Submit(message.Message);
        }

        return Taken(message.Message.EventId);
    }

    private static IResult Taken(string id) => Results.Json(new { id });
}
