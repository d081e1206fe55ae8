using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Teams;

/// <summary>Activities that want their answer in the response: card actions and feedback.</summary>
public sealed partial class TeamsInvokes(TeamsForms forms, TimeProvider clock, ILogger<TeamsInvokes> log)
{
    public Task<IResult> AnswerAsync(JsonElement activity, CancellationToken cancellationToken) => activity.Text("name") switch
    {
        "adaptiveCard/action" => ActAsync(activity, cancellationToken),
        "message/submitAction" => Task.FromResult(Feedback(activity)),
        _ => Task.FromResult(Results.StatusCode(StatusCodes.Status501NotImplemented)),
    };

    private async Task<IResult> ActAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        var action = activity.Child("value")?.Child("action");
        if (action.Text("type") != "Action.Execute"
            || action?.Child("data") is not { } data || !OfferFormCard.IsFrom(data)
            || TeamsInbound.MessageOf(activity, clock.GetUtcNow(), "") is not { Surface: Surface.Private } message)
        {
            return BadRequest();
        }

        var address = JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress!)!;
        return action.Text("verb") switch
        {
            // The answer goes below the card that was pressed, not under the press itself.
            OfferForm.Verb => Card((await forms.TakeAsync(activity, message with { ReplyAddress = JsonSerializer.Serialize(address with { ActivityId = activity.Text("replyToId") }) }, data, cancellationToken)).Card),
            OfferFormCard.RefreshVerb => Card(await forms.CurrentAsync(message, address, cancellationToken)),
            _ => BadRequest(),
        };
    }

    /// <summary>Counted in the log by its kind; what was written is neither kept nor logged. The protocol wants an empty object.</summary>
    private IResult Feedback(JsonElement activity)
    {
        var reaction = activity.Child("value")?.Child("actionValue").Text("reaction");
        LogFeedback(reaction is "like" or "dislike" ? reaction : "other");
        return Results.Json(new JsonObject());
    }

    private static IResult Card(JsonObject card) => Results.Json(new JsonObject { ["statusCode"] = 200, ["type"] = CardParts.ContentType, ["value"] = card });

    private static IResult BadRequest() => Results.Json(new JsonObject
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "This card does not offer that." },
    });

    [LoggerMessage(LogLevel.Information, "Feedback on an answer: {Reaction}")]
    private partial void LogFeedback(string reaction);
}
