using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoachBot.Answers;
using CoachBot.Channels.Rendering;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>Answers to activities of the web chat.</summary>
public static class WebChatOutbound
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly object Coach = new { id = "coach", name = "CoachBot", role = "bot" };

    /// <summary>The same line always has the same id, so a reply can name what it answers.</summary>
    public static string ActivityId(string conversation, string origin) => $"{conversation}|{origin}";

    public static TranscriptLine Render(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var origin = $"r:{reply.EventId[(reply.EventId.IndexOf('|', StringComparison.Ordinal) + 1)..]}";
        var repliesTo = reply.IsReminder ? null : reply.EventId;
        return reply.Surface == Surface.Shared
            ? Line(origin, SafeMarkdown.Of(reply.Answer.PublicText), reply.Key.User, [], repliesTo)
            : Line(origin, SafeMarkdown.Of(reply.Answer.Text), reply.Key.User, reply.Answer.Choices.Select(c => new Ask(c.Label, c.Label)), repliesTo, Pictures(reply.Answer.Bands), Votable(ActivityId(reply.Key.Conversation, origin)), reply.WasDrafted ? new { streamType = "final", streamId = DraftId(reply.EventId) } : null);
    }

    /// <summary>An answer as far as it is worded, as the client shows it growing. The first of a draft has the id that the others and the end name.</summary>
    /// <param name="number">1 for the first that this client gets.</param>
    /// <param name="after">Where the client stands in the transcript.</param>
    internal static JsonObject Growing(ConversationKey key, GrowingAnswer answer, int number, long after, DateTimeOffset now)
    {
        var draft = DraftId(answer.EventId);
        var activity = new JsonObject
        {
            ["type"] = "typing",
            ["from"] = JsonSerializer.SerializeToNode(Coach, Json),
            ["text"] = SafeMarkdown.Of(answer.Text),
            ["textFormat"] = "markdown",
            ["replyToId"] = answer.EventId,
            ["channelData"] = new JsonObject { ["streamType"] = "streaming", ["streamSequence"] = number },
        };
        if (number > 1)
        {
            activity["channelData"]!["streamId"] = draft;
        }

        var id = number == 1 ? draft : string.Create(CultureInfo.InvariantCulture, $"{draft}:{number}");
        return Set([Placed(activity, key, id, now, now.ToUnixTimeMilliseconds())], after);
    }

    private static string DraftId(string eventId) => $"{eventId}:draft";

    /// <summary>What a new conversation begins with.</summary>
    public static TranscriptLine Welcome(string user) => Line(
        "welcome",
        """
        Hi, I am your **salary negotiation coach**.

        Tell me the offer in your own words: company, role, place and the numbers. I place it in the band, say what to ask for, and give you the words for the call.
        """,
        user,
        [
            new Ask("Try an example offer", "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say"),
            new Ask(OfferForm.Command, OfferForm.Command),
            new Ask("They say it is final", "they say the offer is final, what now"),
            new Ask("What can you do?", "what can you do?"),
        ],
        null);

    /// <summary>The answer to a file that could not be read.</summary>
    /// <param name="why">In words for the person.</param>
    public static TranscriptLine NotRead(string user, string repliesTo, string origin, string why) => Line($"f:{origin}", SafeMarkdown.Of(why), user, [], repliesTo);

    /// <summary>The offer form.</summary>
    public static TranscriptLine Form(string user, string repliesTo, string origin, JsonObject card) => Line(
        $"f:{origin}",
        "",
        user,
        [],
        repliesTo,
        [new { contentType = CardParts.ContentType, content = card }]);

    /// <summary>Lines of the transcript as the client wants them: with id, time, and a rising number that fixes their order on the screen.</summary>
    public static JsonObject ActivitySet(ConversationKey key, IReadOnlyList<TranscriptEntry> entries, long after)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(entries);
        return Set(entries.Select(e => Placed(JsonNode.Parse(e.Content)!.AsObject(), key, ActivityId(key.Conversation, e.Origin), e.ShownAt, e.Sequence)), entries.Count == 0 ? after : entries[^1].Sequence);
    }

    private static JsonObject Set(IEnumerable<JsonObject> activities, long watermark) => new()
    {
        ["activities"] = new JsonArray([.. activities]),
        ["watermark"] = watermark.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The activity in its conversation, at its time and in its order.</summary>
    private static JsonObject Placed(JsonObject activity, ConversationKey key, string id, DateTimeOffset at, long sequence)
    {
        activity["id"] = id;
        activity["timestamp"] = at.ToString("O", CultureInfo.InvariantCulture);
        activity["channelId"] = "webchat";
        activity["conversation"] = new JsonObject { ["id"] = key.Conversation };
        var data = activity["channelData"] as JsonObject ?? [];
        data["webchat:sequence-id"] = sequence;
        activity["channelData"] = data;
        return activity;
    }

    private static object[]? Pictures(IReadOnlyList<AnswerBand> bands) =>
        bands.Count == 0 ? null : [new { contentType = "image/svg+xml", contentUrl = BandPicture.Address(bands), name = BandPicture.Words(bands) }];

    /// <summary>Two thumbs. The client's report does not say which message it means, so each action carries the message's id.</summary>
    private static object[] Votable(string id) =>
    [
        new Dictionary<string, object>
        {
            ["type"] = "https://schema.org/Message",
            ["@context"] = "https://schema.org",
            ["@type"] = "Message",
            ["@id"] = "",
            ["potentialAction"] = new[] { Vote("LikeAction", id), Vote("DislikeAction", id) },
        },
    ];

    private static Dictionary<string, object> Vote(string kind, string id) => new()
    {
        ["@type"] = kind,
        ["@id"] = $"{kind}|{id}",
        ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new Dictionary<string, string> { ["@type"] = "EntryPoint", ["urlTemplate"] = "ms-directline://postback" },
    };

    private static TranscriptLine Line(string origin, string text, string user, IEnumerable<Ask> choices, string? repliesTo, object[]? attachments = null, object[]? entities = null, object? channelData = null)
    {
        var actions = choices.Select(c => new { type = "imBack", title = c.Title, value = c.Said }).ToArray();
        var activity = new
        {
            type = "message",
            text,
            textFormat = "markdown",
            from = Coach,
            recipient = new { id = user },
            replyToId = repliesTo,
            inputHint = "acceptingInput",
            attachments,
            entities,
            channelData,
            suggestedActions = actions.Length == 0 ? null : new { to = new[] { user }, actions },
        };
        return new TranscriptLine(origin, JsonSerializer.Serialize(activity, Json));
    }

    /// <summary>A button: what stands on it and what is said when it is pressed.</summary>
    private sealed record Ask(string Title, string Said);
}
