using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Answers to Bot Framework activities.</summary>
public static class TeamsOutbound
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Where others read along only the public text goes, without the choices that would invite figures there.</summary>
    public static JsonNode Render(Reply reply, TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(address);
        var shared = reply.Surface == Surface.Shared;
        var actions = shared ? [] : reply.Answer.Choices.Select(c => new { type = "imBack", title = c.Label, value = c.Label }).ToArray();
        return JsonSerializer.SerializeToNode(
            new
            {
                type = "message",
                text = SafeMarkdown.Of(shared ? reply.Answer.PublicText : reply.Answer.Text),
                textFormat = "markdown",
                from = new { id = address.BotId },
                recipient = new { id = address.UserId },
                conversation = new { id = address.ConversationId },
                replyToId = address.ActivityId,
                suggestedActions = actions.Length == 0 ? null : new { to = new[] { address.UserId }, actions },
            },
            Json)!;
    }

    /// <summary>Ids hold ':', ';', '=', '@' and '/': each is one percent-encoded segment.</summary>
    public static Uri ReplyUri(TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var activities = $"{address.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(address.ConversationId)}/activities";
        return new Uri(address.ActivityId is { } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities);
    }
}
