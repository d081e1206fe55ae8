using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Answers;
using CoachBot.Channels.Rendering;

namespace CoachBot.Channels.Slack;

/// <summary>Answers in Block Kit, within Slack's limits: what is too long for one message goes on in the next, and no word is lost.</summary>
public static class SlackOutbound
{
    /// <summary>Opens the offer form.</summary>
    public const string OfferForm = "offer_form";

    /// <summary>Begins the action ids of buttons whose value is said when they are pressed.</summary>
    public const string Choice = "choice.";

    /// <summary>The action id of the two buttons that say whether an answer was useful; their values are the votes.</summary>
    public const string Feedback = "feedback";

    /// <summary>The block with the offer drawn in characters; the sections say the same in words.</summary>
    private const string Picture = "bands";

    // A code block on a phone shows about 36 characters a line.
    private const int Cells = 16;

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
        var blocks = answer.Sections.SelectMany(s => s.Id == "stand" && answer.Bands.Count > 0 ? [.. Section(s), Bands(answer.Bands)] : Section(s));
        return Messages([.. blocks, .. Pressed(answer)]);
    }

    /// <summary>What stands below an answer that is there as text: the picture and the buttons.</summary>
    public static IReadOnlyList<JsonObject> Below(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Bands.Count > 0 ? [Bands(answer.Bands), .. Pressed(answer)] : Pressed(answer);
    }

    /// <summary>For one person among others: such messages know nothing of unfurling.</summary>
    public static JsonObject Alone(JsonObject message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Remove("unfurl_links");
        message.Remove("unfurl_media");
        return message;
    }

    /// <summary>What everybody may read: no figure, no buttons that would invite some.</summary>
    public static JsonObject RenderPublic(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Message(SlackText.Mrkdwn(answer.PublicText), []);
    }

    /// <summary>The words of a message without its blocks, where Slack would not take these.</summary>
    public static IReadOnlyList<JsonObject> RenderPlain(JsonObject message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var words = message["blocks"] is JsonArray blocks ? Words(blocks.OfType<JsonObject>()) : (string)message["text"]!;
        return [.. SlackPieces.Of(words, LongestText).Select(t => Message(t, []))];
    }

    /// <summary>The answer to a file.</summary>
    public static JsonObject NoFiles(SlackAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var message = Message("I cannot open files in Slack. Please paste the text of the offer here: the numbers are all I need.", []);
        message["channel"] = place.Channel;
        if (place.Thread is { } thread)
        {
            message["thread_ts"] = thread;
        }

        return message;
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
        return section.Id is "sources" or "worded" && text.Length <= LongestContext
            ? [Context(text)]
            : SlackPieces.Of(text, LongestSection).Select(Mrkdwn);
    }

    private static JsonObject[] Pressed(Answer answer) => Buttons(answer.Choices) is { } buttons ? [buttons, Votes()] : [Votes()];

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
        Message(SlackPieces.Cut(Words(blocks), LongestText), blocks);

    private static string Words(IEnumerable<JsonObject> blocks) =>
        string.Join("\n\n", blocks.Where(b => (string?)b["block_id"] != Picture).Select(TextOf).Where(t => t.Length > 0));

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

    /// <summary>One line a part: its cells, the guide's range in figures.</summary>
    private static JsonObject Bands(IReadOnlyList<AnswerBand> bands)
    {
        var drawing = new StringBuilder("```\n");
        foreach (var band in bands)
        {
            var bar = string.Concat(BandBar.Cells(band, Cells).Select(CharacterOf));
            drawing.Append(band.Name.PadRight(7)).Append(bar).Append(' ').Append(band.Low.Text).Append('-').Append(band.High.Text).Append('\n');
        }

        drawing.Append("```\n").Append(bands.Any(b => b.Ask is not null) ? "● the offer  ◆ what to ask  ▒ the guide's range" : "● the offer  ▒ the guide's range");
        var block = Mrkdwn(drawing.ToString());
        block["block_id"] = Picture;
        return block;
    }

    private static char CharacterOf(BandCell cell) => cell switch
    {
        BandCell.Range => '▒',
        BandCell.Offer => '●',
        BandCell.Ask => '◆',
        _ => '·',
    };

    private static JsonObject Votes() => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = Feedback,
            ["positive_button"] = new JsonObject { ["text"] = Plain("Useful"), ["accessibility_label"] = "This answer was useful", ["value"] = Turns.Votes.Useful },
            ["negative_button"] = new JsonObject { ["text"] = Plain("Not useful"), ["accessibility_label"] = "This answer was not useful", ["value"] = Turns.Votes.NotUseful },
        }),
    };

    private static string TextOf(JsonObject block) => (string?)block["type"] switch
    {
        "section" => (string)block["text"]!["text"]!,
        "context" => (string)block["elements"]![0]!["text"]!,
        _ => "",
    };
}
