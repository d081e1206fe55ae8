using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>A message from the web chat and the line that shows it to its writer.</summary>
public sealed record WebChatMessage(IncomingMessage Message, TranscriptLine Shown);

/// <summary>Activities of the web chat to messages. Who is speaking comes from the token, never from the activity.</summary>
public static partial class WebChatInbound
{
    public const string Channel = "web";

    /// <summary>The web chat has no workspaces.</summary>
    public const string Tenant = "-";

    public static ConversationKey KeyOf(WebChatToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new ConversationKey(Channel, Tenant, token.User, token.Conversation);
    }

    /// <summary>Null for activities that need no answer: events, typing, conversation updates and kinds we do not know.</summary>
    public static WebChatMessage? Read(JsonElement activity, WebChatToken token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (activity.Text("type") != "message")
        {
            return null;
        }

        var clientId = activity.Child("channelData").Text("clientActivityID");
        var origin = OriginOf(clientId);
        var message = new IncomingMessage
        {
            Key = KeyOf(token),
            EventId = WebChatOutbound.ActivityId(token.Conversation, origin),
            Text = TextOf(activity),
            SentAt = JsonReading.SentAt(activity, now),
        };
        return new WebChatMessage(message, new TranscriptLine(origin, Echo(activity, message, clientId, activity.Text("text") ?? "", IsPostBack(activity))));
    }

    /// <summary>The same message saying something else, visibly: a form that was sent, a file.</summary>
    /// <param name="origin">What makes a repeat a repeat; null keeps the client's own id.</param>
    public static WebChatMessage Saying(this WebChatMessage message, JsonElement activity, string said, string shown, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var name = origin ?? message.Shown.Origin;
        var saying = message.Message with { Text = said, EventId = WebChatOutbound.ActivityId(message.Message.Key.Conversation, name) };
        return new WebChatMessage(saying, new TranscriptLine(name, Echo(activity, saying, activity.Child("channelData").Text("clientActivityID"), shown, false)));
    }

    /// <summary>The client's own id of the activity is what makes a repeat a repeat; one that could do harm as a key is hashed.</summary>
    private static string OriginOf(string? clientId) =>
        clientId is null ? $"u:{Guid.NewGuid():N}"
        : HarmlessId().IsMatch(clientId) ? $"u:{clientId}"
        : $"u:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientId)))}";

    private static string TextOf(JsonElement activity) =>
        activity.Text("text") ?? activity.Text("value") ?? activity.Child("value").Text("text") ?? "";

    /// <summary>Only what the writer may see again goes back, as plain text: a crafted activity cannot bring markup, cards or another name.</summary>
    private static string Echo(JsonElement activity, IncomingMessage message, string? clientId, string text, bool postBack)
    {
        var line = new
        {
            type = "message",
            text,
            textFormat = "plain",
            locale = activity.Text("locale"),
            localTimestamp = message.SentAt.ToString("O", CultureInfo.InvariantCulture),
            from = new { id = message.Key.User, role = "user" },
            channelData = new { clientActivityID = clientId, postBack = postBack ? true : (bool?)null },
        };
        return JsonSerializer.Serialize(line, WebChatOutbound.Json);
    }

    public static bool IsHarmlessId(string? id) => id is not null && HarmlessId().IsMatch(id);

    private static bool IsPostBack(JsonElement activity) => activity.Child("channelData") is { } data && data.IsTrue("postBack");

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex HarmlessId();
}
