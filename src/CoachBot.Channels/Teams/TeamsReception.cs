using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Takes an activity in: stored first, acknowledged next, answered afterwards.</summary>
public sealed class TeamsReception(
    IInbox inbox,
    TurnRunner turns,
    ConversationLanes lanes,
    TeamsWaiters waiters,
    TeamsTyping typing,
    TeamsForms forms,
    TeamsInvokes invokes,
    TeamsClicks clicks,
    IOptions<TeamsOptions> options,
    TimeProvider clock)
{
    // What a person would ask first; the answer says what the coach does.
    private const string FirstQuestion = "What can you do?";

    public Task<IResult> AcceptAsync(JsonElement activity, CancellationToken cancellationToken) => activity.Text("type") switch
    {
        "message" when TeamsInbound.Read(activity, clock.GetUtcNow()) is { } message => AcceptAsync(activity, message, cancellationToken),
        "invoke" => invokes.AnswerAsync(activity, cancellationToken),
        "installationUpdate" when activity.Text("action") is "add" or "add-upgrade" => WelcomeAsync(activity, cancellationToken),
        "conversationUpdate" when AddsTheBot(activity) => WelcomeAsync(activity, cancellationToken),
        _ => Task.FromResult(Results.Accepted()),
    };

    private Task<IResult> AcceptAsync(JsonElement activity, IncomingMessage message, CancellationToken cancellationToken) =>
        lanes.IsFull ? Task.FromResult(Results.StatusCode(StatusCodes.Status429TooManyRequests))
        : activity.Child("value") is { } value && OfferFormCard.IsFrom(value) ? forms.SubmittedAsync(activity, message, value, cancellationToken)
        : message.Surface == Surface.Private && OfferForm.IsAsked(message.Text) ? forms.ShowAsync(message)
        : activity.Text("deliveryMode") == "expectReplies" ? AnswerInPlaceAsync(message, cancellationToken)
        : AnswerLaterAsync(message, cancellationToken);

    private async Task<IResult> AnswerLaterAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (await inbox.AcceptAsync(message, null, cancellationToken))
        {
            turns.Submit(message);
            typing.Watch(message);
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

    /// <summary>Two activities tell of one installation within a moment: one welcome, and only to a person alone.</summary>
    private async Task<IResult> WelcomeAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        if (options.Value.Welcome
            && TeamsInbound.MessageOf(activity, clock.GetUtcNow(), FirstQuestion) is { Surface: Surface.Private } message
            && clicks.IsFirst($"welcome|{message.Key.Tenant}|{message.Key.Conversation}"))
        {
            return await AnswerLaterAsync(message, cancellationToken);
        }

        return Results.Accepted();
    }

    private static bool AddsTheBot(JsonElement activity) =>
        activity.Child("recipient").Text("id") is { } bot && activity.Items("membersAdded").Any(m => m.Text("id") == bot);

    private static IResult Replies(Reply? reply, IncomingMessage message)
    {
        var address = JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress!)!;
        var activities = reply is null ? new JsonArray() : new JsonArray([.. TeamsOutbound.Render(reply, address)]);
        return Results.Json(new JsonObject { ["activities"] = activities });
    }
}
