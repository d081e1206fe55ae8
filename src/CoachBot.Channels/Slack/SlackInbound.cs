using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Channels.Slack;

/// <summary>Where an answer goes, kept with its message.</summary>
/// <param name="Team">The workspace whose token is used.</param>
/// <param name="Enterprise">Set where the app is installed for a whole organisation.</param>
/// <param name="Channel">Null: the person's direct messages, opened when needed.</param>
/// <param name="Thread">The thread's first message; null outside threads.</param>
/// <param name="Private">Nobody but the person reads this place.</param>
/// <param name="ResponseUrl">A slash command's own answer address, good for half an hour; null for messages.</param>
public sealed record SlackAddress(string Team, string? Enterprise, string User, string? Channel, string? Thread, bool Private, string? ResponseUrl = null);

/// <summary>What a delivery of the Events API is for us.</summary>
public abstract record SlackEvent
{
    private SlackEvent()
    {
    }

    /// <summary>Somebody says something to the coach.</summary>
    public sealed record Said(IncomingMessage Message, SlackAddress Address) : SlackEvent;

    /// <summary>Somebody goes on in a channel's thread without a mention: for the coach only where it is in that thread already.</summary>
    public sealed record SaidInThread(IncomingMessage Message, SlackAddress Address) : SlackEvent;

    /// <summary>The App Home was opened.</summary>
    public sealed record HomeOpened(SlackAddress Address) : SlackEvent;

    /// <summary>The place to talk was opened and is still empty: prompts to begin with help.</summary>
    public sealed record TalkOpened(SlackAddress Address) : SlackEvent;

    /// <summary>The workspace took the app or its token away.</summary>
    public sealed record Removed(string Team, string? Enterprise) : SlackEvent;

    /// <summary>Nothing to do: bots, edits, deletions, joins, kinds we do not know.</summary>
    public sealed record Nothing : SlackEvent;
}

/// <summary>Slack's event deliveries to messages; pure.</summary>
public static class SlackInbound
{
    public const string Channel = "slack";

    /// <summary>A person has one talk with the coach in a workspace, wherever in it they write.</summary>
    private const string Talk = "talk";

    private const int Longest = 40_000;

    private static readonly SlackEvent Nothing = new SlackEvent.Nothing();

    public static ConversationKey KeyOf(string team, string user) => new(Channel, team, user, Talk);

    /// <param name="delivery">The envelope, type "event_callback".</param>
    public static SlackEvent Read(JsonElement delivery, DateTimeOffset now)
    {
        var enterprise = delivery.Text("enterprise_id");
        var team = delivery.Text("team_id") ?? enterprise;
        if (delivery.Text("type") != "event_callback" || string.IsNullOrEmpty(team) || delivery.Child("event") is not { ValueKind: JsonValueKind.Object } happened)
        {
            return Nothing;
        }

        var context = new Context(team, enterprise, BotOf(delivery), now);
        return happened.Text("type") switch
        {
            "message" => Message(happened, context),
            "app_mention" => Mention(happened, context),
            "app_home_opened" => Home(happened, context),
            "assistant_thread_started" => Assistant(happened, context),
            "app_uninstalled" => new SlackEvent.Removed(team, enterprise),
            "tokens_revoked" when happened.Child("tokens") is { } tokens && tokens.Items("bot").Any() => new SlackEvent.Removed(team, enterprise),
            _ => Nothing,
        };
    }

    /// <summary>A message with the given words of this person; for buttons, forms and commands.</summary>
    public static IncomingMessage Words(SlackAddress address, string eventId, string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(text);
        return new IncomingMessage
        {
            Key = KeyOf(address.Team, address.User),
            EventId = eventId,
            Text = text.Length > Longest ? text[..Longest] : text,
            Surface = address.Private ? Surface.Private : Surface.Shared,
            SentAt = now.ToUniversalTime(),
            ReplyAddress = JsonSerializer.Serialize(address),
        };
    }

    private static SlackEvent Message(JsonElement message, Context context)
    {
        var isDirect = message.Text("channel_type") == "im";
        if (!IsFromPerson(message, context) || Said(message, context, isDirect, message.Text("thread_ts")) is not { } said)
        {
            return Nothing;
        }

        // A mention comes a second time as app_mention; that one is answered.
        var mentions = context.Bot is { } bot && message.Text("text")!.Contains($"<@{bot}>", StringComparison.Ordinal);
        return isDirect || mentions ? said
            : message.Text("thread_ts") is not null ? new SlackEvent.SaidInThread(said.Message, said.Address)
            : Nothing;
    }

    private static SlackEvent Mention(JsonElement message, Context context) =>
        IsFromPerson(message, context) && Said(message, context, false, message.Text("thread_ts") ?? message.Text("ts")) is { } said ? said : Nothing;

    private static SlackEvent.Said? Said(JsonElement message, Context context, bool isDirect, string? thread)
    {
        if (message.Text("channel") is not { Length: > 0 } channel || message.Text("ts") is not { Length: > 0 } moment || message.Text("text") is not { } text)
        {
            return null;
        }

        var address = new SlackAddress(context.Team, context.Enterprise, message.Text("user")!, channel, thread ?? (isDirect ? null : moment), isDirect);
        return new SlackEvent.Said(Words(address, EventIdOf(channel, moment, text), SlackText.Plain(text, context.Bot), SentAt(moment, context.Now)), address);
    }

    /// <summary>
    /// Place, moment and words: the same for every delivery of one message, also where it comes as a message and as a mention, which
    /// have different event ids.
    /// </summary>
    private static string EventIdOf(string channel, string moment, string text) =>
        $"{channel}:{moment}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}";

    private static bool IsFromPerson(JsonElement message, Context context) =>
        message.Text("user") is { Length: > 0 } user
        && user != context.Bot
        && message.Child("bot_id") is null
        && message.Child("bot_profile") is null
        && !message.IsTrue("hidden")
        && message.Text("subtype") is null or "file_share" or "thread_broadcast" or "me_message";

    private static SlackEvent Home(JsonElement opened, Context context)
    {
        if (opened.Text("user") is not { Length: > 0 } user)
        {
            return Nothing;
        }

        var address = new SlackAddress(context.Team, context.Enterprise, user, opened.Text("channel"), null, true);
        return opened.Text("tab") switch
        {
            "home" => new SlackEvent.HomeOpened(address),
            "messages" => new SlackEvent.TalkOpened(address),
            _ => Nothing,
        };
    }

    private static SlackEvent Assistant(JsonElement started, Context context)
    {
        var thread = started.Child("assistant_thread");
        return thread.Text("user_id") is { Length: > 0 } user && thread.Text("channel_id") is { } channel && thread.Text("thread_ts") is { } at
            ? new SlackEvent.TalkOpened(new SlackAddress(context.Team, context.Enterprise, user, channel, at, true))
            : Nothing;
    }

    private static string? BotOf(JsonElement delivery) =>
        delivery.Items("authorizations").Where(a => a.IsTrue("is_bot")).Select(a => a.Text("user_id")).FirstOrDefault();

    private static DateTimeOffset SentAt(string moment, DateTimeOffset now) =>
        decimal.TryParse(moment, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(seconds - now.ToUnixTimeSeconds()) < 7 * 24 * 3600
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : now.ToUniversalTime();

    private sealed record Context(string Team, string? Enterprise, string? Bot, DateTimeOffset Now);
}
