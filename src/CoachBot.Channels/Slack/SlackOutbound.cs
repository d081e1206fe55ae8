using System.Text.Json.Nodes;
using CoachBot.Answers;

namespace CoachBot.Channels.Slack;

/// <summary>Answers in Block Kit, within Slack's limits: what is too long for one message goes on in the next, and no word is lost.</summary>
public static class SlackOutbound
{
    /// <summary>Opens the offer form.</summary>
    public const string OfferForm = "offer_form";

    /// <summary>Begins the action ids of buttons whose value is said when they are pressed.</summary>
    public const string Choice = "choice.";

    // Slack's limits: 50 blocks, about 13,200 characters over all of them, 3,000 a section, 4,000 of text, 75 and 2,000 a button, 25 buttons.
    private const int MostBlocks = 48;
    private const int MostCharacters = 12_000;
    private const int LongestSection = 3000;
    private const int LongestText = 3800;
    private const int LongestContext = 2000;
    private const int LongestLabel = 75;
    private const int LongestValue = 2000;
    private const int MostButtons = 10;

    /// <summary>The private answer, as one message or several.</summary>
    public static IReadOnlyList<JsonObject> Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var blocks = answer.Sections.SelectMany(Section).ToList();
        if (Buttons(answer.Choices) is { } buttons)
        {
            blocks.Add(buttons);
        }

        return Messages(blocks);
    }

    /// <summary>What everybody may read: no figure, no buttons that would invite some.</summary>
    public static JsonObject RenderPublic(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Message(SlackText.Mrkdwn(answer.PublicText), []);
    }

    /// <summary>The same words without blocks, where Slack would not take these.</summary>
    public static IReadOnlyList<JsonObject> RenderPlain(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. SlackPieces.Of(SlackText.Mrkdwn(answer.Text), LongestText).Select(t => Message(t, []))];
    }

    public static JsonObject Button(string actionId, string label, string value) => new()
    {
        ["type"] = "button",
        ["action_id"] = actionId,
        ["text"] = Plain(label),
        ["value"] = SlackPieces.Cut(value, LongestValue),
    };

    public static JsonObject Plain(string text, int longest = LongestLabel) =>
        new() { ["type"] = "plain_text", ["text"] = SlackPieces.Cut(text, longest) };

    public static JsonObject Mrkdwn(string mrkdwn) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = mrkdwn } };

    private static IEnumerable<JsonObject> Section(AnswerSection section)
    {
        var text = SlackText.Mrkdwn(section.Title.Length == 0 ? section.Text : $"**{section.Title}**\n{section.Text}");
        return section.Id == "sources" && text.Length <= LongestContext
            ? [Context(text)]
            : SlackPieces.Of(text, LongestSection).Select(Mrkdwn);
    }

    private static JsonObject Context(string mrkdwn) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "mrkdwn", ["text"] = mrkdwn }),
    };

    private static JsonObject? Buttons(IReadOnlyList<Choice> choices) => choices.Count == 0 ? null : new JsonObject
    {
        ["type"] = "actions",
        ["elements"] = new JsonArray([.. choices.Take(MostButtons).Select((c, i) => Button($"{Choice}{i}.{c.Id}", c.Label, c.Label))]),
    };

    private static List<JsonObject> Messages(IReadOnlyList<JsonObject> blocks)
    {
        var messages = new List<JsonObject>();
        var (taken, characters) = (new List<JsonObject>(), 0);
        foreach (var block in blocks)
        {
            var length = TextOf(block).Length;
            if (taken.Count > 0 && (taken.Count == MostBlocks || characters + length > MostCharacters))
            {
                messages.Add(Message(taken));
                (taken, characters) = ([], 0);
            }

            taken.Add(block);
            characters += length;
        }

        messages.Add(Message(taken));
        return messages;
    }

    private static JsonObject Message(IReadOnlyList<JsonObject> blocks) =>
        Message(SlackPieces.Cut(string.Join("\n\n", blocks.Select(TextOf).Where(t => t.Length > 0)), LongestText), blocks);

    /// <summary>The text is for notifications and screen readers; links are never unfolded.</summary>
    private static JsonObject Message(string text, IReadOnlyList<JsonObject> blocks)
    {
        var message = new JsonObject { ["text"] = text, ["unfurl_links"] = false, ["unfurl_media"] = false };
        if (blocks.Count > 0)
        {
            message["blocks"] = new JsonArray([.. blocks]);
        }

        return message;
    }

    private static string TextOf(JsonObject block) => (string?)block["type"] switch
    {
        "section" => (string)block["text"]!["text"]!,
        "context" => (string)block["elements"]![0]!["text"]!,
        _ => "",
    };
}
