using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Where a reply goes and in whose name, kept with the message.</summary>
public sealed record TeamsAddress(string ServiceUrl, string ConversationId, string? ActivityId, string? BotId, string? UserId, bool ExpectReplies);

/// <summary>Bot Framework activities to messages.</summary>
public static class TeamsInbound
{
    public const string Channel = "teams";

    /// <summary>Null for activities that need no answer: updates, reactions, typing, installations, kinds we do not know.</summary>
    public static IncomingMessage? Read(JsonElement activity, DateTimeOffset now)
    {
        var conversation = activity.Child("conversation");
        var user = activity.Child("from").Text("aadObjectId") ?? activity.Child("from").Text("id");
        if (activity.Text("type") != "message" || conversation.Text("id") is not { Length: > 0 } conversationId || user is null)
        {
            return null;
        }

        var id = activity.Text("id");
        return new IncomingMessage
        {
            Key = new ConversationKey(Channel, TenantOf(activity), user, conversationId),
            EventId = $"{activity.Text("channelId")}|{conversationId}|{id ?? Guid.NewGuid().ToString("N")}",
            Text = WithoutMention(activity),
            Surface = SurfaceOf(conversation!.Value),
            SentAt = JsonReading.SentAt(activity, now),
            ReplyAddress = JsonSerializer.Serialize(AddressOf(activity, conversationId, id)),
        };
    }

    private static TeamsAddress AddressOf(JsonElement activity, string conversationId, string? id) => new(
        activity.Text("serviceUrl") ?? "",
        conversationId,
        id,
        activity.Child("recipient").Text("id"),
        activity.Child("from").Text("id"),
        activity.Text("deliveryMode") == "expectReplies");

    private static string TenantOf(JsonElement activity) =>
        activity.Child("channelData")?.Child("tenant").Text("id") ?? activity.Child("conversation").Text("tenantId") ?? "-";

    private static Surface SurfaceOf(JsonElement conversation) =>
        conversation.IsTrue("isGroup") || conversation.Text("conversationType") is not (null or "personal") ? Surface.Shared : Surface.Private;

    /// <summary>The bot's own mention goes, found by its entity: names and markup in the text prove nothing.</summary>
    private static string WithoutMention(JsonElement activity)
    {
        var text = activity.Text("text") ?? activity.Child("value").Text("text") ?? "";
        var bot = activity.Child("recipient").Text("id");
        foreach (var entity in activity.Items("entities"))
        {
            if (entity.Text("type") == "mention" && bot is not null && entity.Child("mentioned").Text("id") == bot && entity.Text("text") is { Length: > 0 } mention)
            {
                text = text.Replace(mention, "", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }
}
