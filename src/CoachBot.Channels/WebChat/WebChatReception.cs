using System.Text.Json;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.WebChat;

/// <summary>Takes an activity in: stored first, acknowledged next, answered afterwards.</summary>
public sealed class WebChatReception(IInbox inbox, TurnRunner turns, Admission admission, WebChatForms forms, Votes votes, TimeProvider clock)
{
    private const string VoteEvent = "webchat:activity-status/feedback";

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

        if (WebChatInbound.Read(activity, token, clock.GetUtcNow()) is not { } message)
        {
            await VoteAsync(activity, token, cancellationToken);
            return Taken(WebChatOutbound.ActivityId(token.Conversation, $"q:{Guid.NewGuid():N}"));
        }

        return await forms.TakeAsync(activity, message, cancellationToken) switch
        {
            FormTaken.Offer(var offer) => await AcceptAsync(offer, cancellationToken),
            FormTaken.Shown => Taken(message.Message.EventId),
            _ => await AcceptAsync(message, cancellationToken),
        };
    }

    /// <summary>A message that is already made, e.g. of a file.</summary>
    public async Task<IResult> AcceptAsync(WebChatMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await inbox.AcceptAsync(message.Message, message.Shown, cancellationToken))
        {
            turns.Submit(message.Message);
        }

        return Taken(message.Message.EventId);
    }

    private async Task VoteAsync(JsonElement activity, WebChatToken token, CancellationToken cancellationToken)
    {
        if (activity.Text("name") != VoteEvent || activity.Items("entities").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action)
        {
            return;
        }

        var kind = action.Text("@type");
        var answer = action.Text("@id") is { } id && id.StartsWith($"{kind}|{token.Conversation}|", StringComparison.Ordinal) ? id[(kind!.Length + 1)..] : null;
        if (answer is { Length: < 200 })
        {
            await votes.KeepAsync(WebChatInbound.KeyOf(token), answer, kind == "LikeAction" ? Votes.Useful : kind == "DislikeAction" ? Votes.NotUseful : null, cancellationToken);
        }
    }

    private static IResult Taken(string id) => Results.Json(new { id });
}
