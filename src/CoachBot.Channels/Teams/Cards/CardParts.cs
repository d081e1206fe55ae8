using System.Text.Json.Nodes;
using CoachBot.Answers;
using CoachBot.Channels.Rendering;

namespace CoachBot.Channels.Teams.Cards;

/// <summary>Pieces of Adaptive Cards 1.5, the newest that Teams takes from a bot.</summary>
internal static class CardParts
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // A column weight of a cell; the sum of the bar is 40.
    private const int Cells = 40;

    public static JsonObject Card(IEnumerable<JsonNode> body, IEnumerable<JsonNode> actions, string fallback)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = fallback,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray([.. body]),
        };
        var all = actions.ToArray();
        if (all.Length > 0)
        {
            card["actions"] = new JsonArray(all);
        }

        return card;
    }

    public static JsonObject Title(string text) => Text(text, "Bolder");

    public static JsonObject Text(string text, string? weight = null, string? color = null, bool subtle = false)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (weight is not null)
        {
            block["weight"] = weight;
        }

        if (color is not null)
        {
            block["color"] = color;
        }

        if (subtle)
        {
            block["isSubtle"] = true;
            block["size"] = "Small";
        }

        return block;
    }

    /// <summary>A box that stands out: words to say.</summary>
    public static JsonObject Box(IEnumerable<JsonNode> items) =>
        new() { ["type"] = "Container", ["style"] = "emphasis", ["items"] = new JsonArray([.. items]) };

    /// <summary>The band as coloured columns: the range grey, the offer blue, the ask green; the caption says the same.</summary>
    public static IEnumerable<JsonNode> Bar(AnswerBand band)
    {
        yield return Text(SafeMarkdown.Of(band.Caption), subtle: true);
        yield return new JsonObject
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new JsonArray([.. BandBar.Runs(band, Cells).Select(run => Column(run.Cell, run.Width))]),
        };
    }

    /// <summary>A press says the label, as if it had been typed.</summary>
    public static JsonObject SayButton(string label) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = label,
        ["data"] = new JsonObject { ["say"] = label },
    };

    private static JsonObject Column(BandCell cell, int width)
    {
        var column = new JsonObject
        {
            ["type"] = "Column",
            ["width"] = width,
            ["spacing"] = "None",
            ["minHeight"] = "14px",
            ["items"] = new JsonArray(),
        };
        if (StyleOf(cell) is { } style)
        {
            column["style"] = style;
        }

        return column;
    }

    private static string? StyleOf(BandCell cell) => cell switch
    {
        BandCell.Range => "emphasis",
        BandCell.Offer => "accent",
        BandCell.Ask => "good",
        _ => null,
    };
}
