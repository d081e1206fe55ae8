using System.Text.Json.Nodes;
using CoachBot.Answers;

namespace CoachBot.Channels.Teams.Cards;

/// <summary>An answer as a card: its sections in order, words to say in a box, the offer against the range as bars, choices as buttons.</summary>
internal static class AnswerCard
{
    private const string Quote = "> ";
    private const string SourcesId = "sources";

    // With the offer form these are the five buttons that the official reader of cards draws.
    private const int MostChoices = 4;

    /// <summary>A card is drawn where it shows more than text would: something to say, to press or to look at.</summary>
    public static bool Suits(Answer answer) => answer.Choices.Count > 0 || answer.Bands.Count > 0 || answer.Say.Count > 0;

    public static JsonObject Of(Answer answer) => CardParts.Card(
        [.. answer.Sections.SelectMany((s, i) => Section(s, answer, i > 0)), .. Sources(answer)],
        Buttons(answer),
        SafeMarkdown.Of(answer.Text));

    /// <summary>Something of the answer cannot be shown as text.</summary>
    public static bool HasMoreThanText(Answer answer) => answer.Choices.Count > 0 || answer.Bands.Count > 0 || answer.Citations.Count > 0;

    /// <summary>That, for below the text: the bars, the sources and the buttons.</summary>
    public static JsonObject Below(Answer answer) => CardParts.Card(
        [.. answer.Bands.SelectMany(CardParts.Bar), .. Sources(answer)],
        Buttons(answer),
        SafeMarkdown.Of(string.Join('\n', answer.Bands.Select(b => b.Caption))));

    private static JsonObject[] Buttons(Answer answer) => [.. answer.Choices.Take(MostChoices).Select(c => CardParts.SayButton(c.Label)), .. OfferFormButton(answer)];

    private static List<JsonNode> Section(AnswerSection section, Answer answer, bool apart)
    {
        var lines = Lines(section.Text).ToList();
        var items = new List<JsonObject>();
        if (section.Title.Length > 0)
        {
            items.Add(CardParts.Title(SafeMarkdown.Of(section.Title)));
        }

        items.AddRange(lines.Where(l => !l.Spoken).Select(l => CardParts.Text(l.Text, subtle: section.Id == "sources")));
        if (lines.Any(l => l.Spoken))
        {
            items.Add(CardParts.Box(lines.Where(l => l.Spoken).Select(l => CardParts.Text(l.Text))));
        }

        if (apart && items.Count > 0)
        {
            items[0]["spacing"] = "Medium";
        }

        return section.Id == "stand" ? [.. items, .. answer.Bands.SelectMany(CardParts.Bar)] : [.. items];
    }

    /// <summary>One block a line; the lines of a list stay together, because a list is drawn as one.</summary>
    private static IEnumerable<(string Text, bool Spoken)> Lines(string text)
    {
        var list = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                list.Add(Safe(line));
                continue;
            }

            if (list.Count > 0)
            {
                yield return (string.Join('\n', list), false);
                list.Clear();
            }

            yield return line.StartsWith(Quote, StringComparison.Ordinal) ? (Safe(line[Quote.Length..]), true) : (Safe(line), false);
        }

        if (list.Count > 0)
        {
            yield return (string.Join('\n', list), false);
        }
    }

    private static string Safe(string line) => SafeMarkdown.Of(line);

    /// <summary>Folded, with a button of its own in the body: a card has room for five buttons below.</summary>
    private static IEnumerable<JsonNode> Sources(Answer answer) => answer.Citations.Count == 0 ? [] :
    [
        new JsonObject
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = "Sources", ["targetElements"] = new JsonArray(SourcesId) }),
        },
        new JsonObject
        {
            ["type"] = "Container",
            ["id"] = SourcesId,
            ["isVisible"] = false,
            ["items"] = new JsonArray([.. answer.Citations.Select(c => CardParts.Text(SafeMarkdown.Of($"{c.Title}. {c.Detail}"), subtle: true))]),
        },
    ];

    private static IEnumerable<JsonObject> OfferFormButton(Answer answer) => answer.Bands.Count == 0 ? [] : [CardParts.SayButton(OfferForm.Command)];
}
