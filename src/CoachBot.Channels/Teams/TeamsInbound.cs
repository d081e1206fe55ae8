using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Where a reply goes and in whose name, kept with the message.</summary>
public sealed record TeamsAddress(string ServiceUrl, string ConversationId, string? ActivityId, string? BotId, string? UserId, bool ExpectReplies, string? TenantId = null);

/// <summary>Bot Framework activities to messages.</summary>
public static class TeamsInbound
{
    public const string Channel = "teams";

    /// <summary>Null for activities that need no answer: updates, reactions, typing, installations, kinds we do not know, and what a bot wrote.</summary>
    public static IncomingMessage? Read(JsonElement activity, DateTimeOffset now) =>
        activity.Text("type") != "message" || IsFromBot(activity) ? null : MessageOf(activity, now, WithoutMention(activity));

    /// <summary>A message with these words from the person and place of the activity; null when either is missing.</summary>
    public static IncomingMessage? MessageOf(JsonElement activity, DateTimeOffset now, string text)
    {
        var conversation = activity.Child("conversation");
        var user = activity.Child("from").Text("aadObjectId") ?? activity.Child("from").Text("id");
        if (conversation.Text("id") is not { Length: > 0 } conversationId || string.IsNullOrEmpty(user))
        {
            return null;
        }

        var id = activity.Text("id");
        return new IncomingMessage
        {
            Key = new ConversationKey(Channel, TenantOf(activity) ?? "-", user, conversationId),
            EventId = $"{activity.Text("channelId")}|{conversationId}|{id ?? Guid.NewGuid().ToString("N")}",
            Text = text,
            Surface = SurfaceOf(conversation!.Value),
            SentAt = JsonReading.SentAt(activity, now),
            ReplyAddress = JsonSerializer.Serialize(AddressOf(activity, conversationId, id)),
        };
    }

    /// <summary>Null for channels without tenants.</summary>
    public static string? TenantOf(JsonElement activity) =>
        activity.Child("channelData")?.Child("tenant").Text("id") ?? activity.Child("conversation").Text("tenantId");

    /// <summary>Written by the bot itself or by another one: never answered, or two bots would talk for ever.</summary>
    private static bool IsFromBot(JsonElement activity)
    {
        var from = activity.Child("from");
        return from.Text("role") is "bot" or "skill" || (from.Text("id") is { } id && (id == activity.Child("recipient").Text("id") || id.StartsWith("28:", StringComparison.Ordinal)));
    }

    private static TeamsAddress AddressOf(JsonElement activity, string conversationId, string? id) => new(
        activity.Text("serviceUrl") ?? "",
        conversationId,
        id,
        activity.Child("recipient").Text("id"),
        activity.Child("from").Text("id"),
        activity.Text("deliveryMode") == "expectReplies",
        TenantOf(activity));

    private static Surface SurfaceOf(JsonElement conversation) =>
        conversation.IsTrue("isGroup") || conversation.Text("conversationType") is not (null or "personal") ? Surface.Shared : Surface.Private;

    /// <summary>The bot's own mention goes, found by its entity: names and markup in the text prove nothing. A pressed button says its label.</summary>
    private static string WithoutMention(JsonElement activity)
    {
        var text = activity.Text("text") ?? activity.Child("value").Text("say") ?? activity.Child("value").Text("text") ?? "";
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
