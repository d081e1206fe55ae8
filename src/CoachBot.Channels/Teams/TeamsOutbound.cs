using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoachBot.Answers;
using CoachBot.Channels.Rendering;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Answers to Bot Framework activities, and the addresses they go to.</summary>
public static class TeamsOutbound
{
    // Teams takes 100 KB in UTF-16, some connectors less: what is longer goes in pieces.
    internal const int LongestText = 10_000;

    // The lengths a client shows.
    private const int LongestSourceName = 80;
    private const int LongestSourceDetail = 160;
    private const int MostSources = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>
    /// The activities of a reply, in order. In private a card where one suits, else text. Where others read along only the
    /// public text, without the choices that would invite figures there.
    /// </summary>
    public static IReadOnlyList<JsonObject> Render(Reply reply, TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(address);
        return reply.Surface == Surface.Shared ? Texts(reply.Answer.PublicText, reply.Answer, address)
            : AnswerCard.Suits(reply.Answer) ? [WithMarks(Card(address, AnswerCard.Of(reply.Answer), Summary(reply.Answer)), reply.Answer, "")]
            : RenderText(reply, address);
    }

    /// <summary>The reply as text alone, for a client that refuses the card.</summary>
    public static IReadOnlyList<JsonObject> RenderText(Reply reply, TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Texts(reply.Surface == Surface.Shared ? reply.Answer.PublicText : reply.Answer.Text, reply.Answer, address);
    }

    /// <summary>The answer holds something that others must not read.</summary>
    public static bool HasPrivatePart(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.PublicText != answer.Text;
    }

    /// <summary>What a group sees of an answer that went to one person.</summary>
    public static JsonNode AnsweredInPrivate(TeamsAddress address) => Text(address, "I have answered you in our private chat, because others can read here.");

    /// <summary>An answer as far as it is worded, from its beginning.</summary>
    /// <param name="streamId">What the connector called the first part; null for the first part.</param>
    internal static JsonObject Part(TeamsAddress address, string text, string? streamId, int sequence)
    {
        var activity = Text(address, text);
        activity["type"] = "typing";
        return InStream(activity, "streaming", streamId, sequence);
    }

    /// <summary>The message that ends a growing answer.</summary>
    /// <param name="answer">Whose bars and buttons stand below the text; null for none.</param>
    internal static JsonObject Last(JsonObject message, Answer? answer, string streamId)
    {
        if (answer is not null && AnswerCard.HasMoreThanText(answer))
        {
            message["attachments"] = new JsonArray(Attachment(AnswerCard.Below(answer)));
        }

        return InStream(message, "final", streamId, null);
    }

    public static JsonNode Typing(TeamsAddress address) => Activity(address, "typing");

    /// <param name="summary">What a notification shows.</param>
    public static JsonObject Card(TeamsAddress address, JsonObject card, string summary)
    {
        var activity = Activity(address, "message");
        activity["summary"] = summary;
        activity["attachments"] = new JsonArray(Attachment(card));
        return activity;
    }

    public static JsonNode PrivateConversation(TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return JsonSerializer.SerializeToNode(
            new
            {
                isGroup = false,
                bot = new { id = address.BotId },
                members = new[] { new { id = address.UserId } },
                tenantId = address.TenantId,
                channelData = new { tenant = new { id = address.TenantId } },
            },
            Json)!;
    }

    public static Uri ConversationsUri(TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new Uri($"{address.ServiceUrl.TrimEnd('/')}/v3/conversations");
    }

    /// <summary>Ids hold ':', ';', '=', '@' and '/': each is one percent-encoded segment.</summary>
    public static Uri ReplyUri(TeamsAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var activities = $"{address.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(address.ConversationId)}/activities";
        return new Uri(address.ActivityId is { } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities);
    }

    private static IReadOnlyList<JsonObject> Texts(string text, Answer answer, TeamsAddress address)
    {
        var pieces = LongText.Split(text, LongestText);
        return [.. pieces.Select((piece, i) => i < pieces.Count - 1 ? Text(address, piece) : WithMarks(Text(address, piece), answer, piece))];
    }

    private static JsonObject Attachment(JsonObject card) => new() { ["contentType"] = CardParts.ContentType, ["content"] = card };

    /// <summary>The last part has no number.</summary>
    private static JsonObject InStream(JsonObject activity, string type, string? streamId, int? sequence)
    {
        var stream = new JsonObject { ["type"] = "streaminfo", ["streamType"] = type };
        if (streamId is not null)
        {
            stream["streamId"] = streamId;
        }

        if (sequence is { } number)
        {
            stream["streamSequence"] = number;
        }

        if (activity["entities"] is JsonArray entities)
        {
            entities.Add(stream);
        }
        else
        {
            activity["entities"] = new JsonArray(stream);
        }

        return activity;
    }

    internal static JsonObject Text(TeamsAddress address, string text)
    {
        var activity = Activity(address, "message");
        activity["text"] = SafeMarkdown.Of(text);
        activity["textFormat"] = "markdown";
        return activity;
    }

    private static JsonObject Activity(TeamsAddress address, string type)
    {
        ArgumentNullException.ThrowIfNull(address);
        return JsonSerializer.SerializeToNode(
            new
            {
                type,
                from = new { id = address.BotId },
                recipient = new { id = address.UserId },
                conversation = new { id = address.ConversationId },
                replyToId = address.ActivityId,
            },
            Json)!.AsObject();
    }

    /// <summary>The first lines without marks.</summary>
    private static string Summary(Answer answer)
    {
        var text = answer.Text.Replace("**", "", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return LongText.Split(text, 120)[0];
    }

    /// <summary>Thumbs under an answer with substance; the label only where a model wrote; sources as far as the text names them.</summary>
    private static JsonObject WithMarks(JsonObject activity, Answer answer, string text)
    {
        if (AnswerCard.Suits(answer))
        {
            activity["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        }

        var cited = answer.Citations.Take(MostSources).Select((c, i) => (Source: c, Position: i + 1)).Where(c => text.Contains($"[{c.Position}]", StringComparison.Ordinal)).ToList();
        if (answer.ModelWritten || cited.Count > 0)
        {
            activity["entities"] = new JsonArray(Label(answer.ModelWritten, cited));
        }

        return activity;
    }

    private static JsonObject Label(bool modelWritten, List<(Citation Source, int Position)> cited)
    {
        var label = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (modelWritten)
        {
            label["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        if (cited.Count > 0)
        {
            label["citation"] = new JsonArray([.. cited.Select(c => Claim(c.Source, c.Position))]);
        }

        return label;
    }

    private static JsonObject Claim(Citation source, int position) => new()
    {
        ["@type"] = "Claim",
        ["position"] = position,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = LongText.Split(source.Title, LongestSourceName)[0],
            ["abstract"] = LongText.Split(source.Detail.Length > 0 ? source.Detail : source.Title, LongestSourceDetail)[0],
        },
    };
}
