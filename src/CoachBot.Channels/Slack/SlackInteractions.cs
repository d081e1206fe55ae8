using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Channels.Slack;

/// <summary>Slash commands, buttons and the offer form. What they say becomes a message like any other; what is malformed is passed over quietly.</summary>
public sealed class SlackInteractions(SlackReception reception, SlackErrands errands, TimeProvider clock)
{
    private const int LongestValue = 2000;

    /// <summary>/coach: with words, they are answered to the writer alone; without, it says what it can do and offers the form.</summary>
    public async Task<IResult> CommandAsync(IReadOnlyDictionary<string, StringValues> form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Of("team_id") is not { } team || Of("user_id") is not { } user)
        {
            return Results.BadRequest();
        }

        var address = new SlackAddress(team, Of("enterprise_id"), user, Of("channel_id"), null, true, Of("response_url"));
        var words = SlackText.Plain(Of("text") ?? "", null);
        if (words.Length == 0)
        {
            return Results.Json(Alone("Tell me the offer after the command: /coach CoreWeave offer, ML engineer in New York, 225k base. Or fill in the form. Only you see this.", withForm: true));
        }

        var message = SlackInbound.Words(address, $"c:{Of("trigger_id") ?? Guid.NewGuid().ToString("N")}", words, clock.GetUtcNow());
        var accepted = await reception.AcceptAsync(message, address, cancellationToken);
        return accepted is IStatusCodeHttpResult { StatusCode: not StatusCodes.Status200OK }
            ? Results.Json(Alone("I am very busy at the moment. Please send that once more in a minute.", withForm: false))
            : Results.Json(Alone("One moment. Only you will see the answer.", withForm: false));

        string? Of(string name) => form.GetValueOrDefault(name).ToString() is { Length: > 0 } value ? value : null;
    }

    public async Task<IResult> AcceptAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var enterprise = payload.Child("enterprise").Text("id");
        var team = payload.Child("team").Text("id") ?? payload.Child("user").Text("team_id") ?? enterprise;
        if (team is null || payload.Child("user").Text("id") is not { Length: > 0 } user)
        {
            return Results.Ok();
        }

        var channel = payload.Child("channel").Text("id") ?? payload.Child("container").Text("channel_id");
        var thread = payload.Child("message").Text("thread_ts") ?? payload.Child("container").Text("thread_ts");
        var isPrivate = channel is null || channel.StartsWith('D');
        var address = new SlackAddress(team, enterprise, user, channel, thread, isPrivate);
        return payload.Text("type") switch
        {
            "block_actions" => await PressedAsync(payload, address, cancellationToken),
            "view_submission" => await SubmittedAsync(payload, address, cancellationToken),
            _ => Results.Ok(),
        };
    }

    private async Task<IResult> PressedAsync(JsonElement payload, SlackAddress address, CancellationToken cancellationToken)
    {
        var action = payload.Items("actions").FirstOrDefault();
        var id = action.Text("action_id") ?? "";
        if (id == SlackOutbound.OfferForm && payload.Text("trigger_id") is { Length: > 0 } trigger)
        {
            // The trigger is good for three seconds: the form comes before anything else.
            errands.Begin(address, "views.open", _ => Task.FromResult(new JsonObject { ["trigger_id"] = trigger, ["view"] = SlackOfferForm.View(address) }));
            return Results.Ok();
        }

        var said = action.Text("value");
        if (!id.StartsWith(SlackOutbound.Choice, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(said) || said.Length > LongestValue)
        {
            return Results.Ok();
        }

        var where = payload.Child("container").Text("message_ts") ?? payload.Child("view").Text("id") ?? "";
        var eventId = $"a:{where}:{id}:{action.Text("action_ts") ?? payload.Text("trigger_id")}";
        return await reception.AcceptAsync(SlackInbound.Words(address, eventId, said, clock.GetUtcNow()), address, cancellationToken);
    }

    private async Task<IResult> SubmittedAsync(JsonElement payload, SlackAddress sender, CancellationToken cancellationToken)
    {
        if (payload.Child("view") is not { } view || view.Text("callback_id") != SlackOfferForm.Callback)
        {
            return Results.Ok();
        }

        if (SlackOfferForm.Problems(view) is { Count: > 0 } problems)
        {
            return Results.Json(new { response_action = "errors", errors = problems });
        }

        var address = AnswerTo(view.Text("private_metadata"), sender);
        var message = SlackInbound.Words(address, $"v:{view.Text("id")}:{payload.Text("trigger_id")}", SlackOfferForm.Words(view), clock.GetUtcNow());
        return await reception.AcceptAsync(message, address, cancellationToken);
    }

    /// <summary>Where the form was opened; the person's own direct messages where that is not theirs or cannot be read.</summary>
    private static SlackAddress AnswerTo(string? metadata, SlackAddress sender)
    {
        try
        {
            return metadata is not null && JsonSerializer.Deserialize<SlackAddress>(metadata) is { } kept
                && (kept.Team, kept.User) == (sender.Team, sender.User)
                ? kept with { Private = kept.Channel is null || kept.Channel.StartsWith('D'), ResponseUrl = null }
                : sender;
        }
        catch (JsonException)
        {
            return sender;
        }
    }

    private static JsonObject Alone(string text, bool withForm)
    {
        var message = new JsonObject { ["response_type"] = "ephemeral", ["text"] = text };
        if (withForm)
        {
            message["blocks"] = new JsonArray(
                SlackOutbound.Mrkdwn(SlackText.Escaped(text)),
                new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(SlackOutbound.Button(SlackOutbound.OfferForm, "Fill in the offer", "form")) });
        }

        return message;
    }
}
