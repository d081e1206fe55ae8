using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Channels.Slack;

/// <summary>The offer as a form, for those who would rather fill in than type. What is filled in is said as a message, and read like one.</summary>
public static partial class SlackOfferForm
{
    public const string Callback = "offer";

    private const int LongestInput = 200;

    private static readonly Field[] Fields =
    [
        new("company", "Company", "CoreWeave", false),
        new("role", "Role", "ML engineer", false),
        new("place", "Place", "New York", false),
        new("base", "Base salary a year", "225,000 USD", true),
        new("equity", "Equity", "350k RSUs over 4 years", true),
        new("bonus", "Bonus", "10%", true),
        new("signon", "Sign-on", "25k", true),
        new("call", "When is the call?", "today at 3pm", false),
    ];

    /// <param name="answerTo">Where the answer goes; comes back with the form.</param>
    public static JsonObject View(SlackAddress answerTo) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["private_metadata"] = JsonSerializer.Serialize(answerTo),
        ["title"] = SlackOutbound.Plain("Your offer", 24),
        ["submit"] = SlackOutbound.Plain("Get the words", 24),
        ["close"] = SlackOutbound.Plain("Cancel", 24),
        ["blocks"] = new JsonArray([
            SlackOutbound.Mrkdwn("Fill in what you know; leave the rest empty. Only you see the answer."),
            .. Fields.Select(Input)]),
    };

    /// <summary>What is wrong, by block, in words for the person; empty when the form can be read.</summary>
    public static IReadOnlyDictionary<string, string> Problems(JsonElement view)
    {
        var problems = new Dictionary<string, string>();
        foreach (var field in Fields.Where(f => f.IsFigure))
        {
            if (Value(view, field.Id) is { Length: > 0 } value && !Figure().IsMatch(value))
            {
                problems[field.Id] = $"I cannot read a figure in that. Write it like this: {field.Example}.";
            }
        }

        if (problems.Count == 0 && Fields.All(f => !f.IsFigure || Value(view, f.Id).Length == 0))
        {
            problems["base"] = "Fill in at least one figure of the offer.";
        }

        return problems;
    }

    /// <summary>The form as a person would say it.</summary>
    public static string Words(JsonElement view)
    {
        var of = (string id) => Value(view, id);
        string[] who = [of("company").Length > 0 ? $"{of("company")} offer" : "", of("role"), of("place")];
        string[] what =
        [
            of("base").Length > 0 ? $"base {of("base")}" : "",
            of("equity").Length > 0 ? $"equity {of("equity")}" : "",
            of("bonus").Length > 0 ? $"bonus {of("bonus")}" : "",
            of("signon").Length > 0 ? $"sign-on {of("signon")}" : "",
        ];
        var call = of("call").Length > 0 ? $" The call is {of("call")}." : "";
        return $"{string.Join(", ", who.Where(w => w.Length > 0))}. {string.Join(", ", what.Where(w => w.Length > 0))}.{call}".TrimStart('.', ' ');
    }

    private static JsonObject Input(Field field) => new()
    {
        ["type"] = "input",
        ["block_id"] = field.Id,
        ["optional"] = true,
        ["label"] = SlackOutbound.Plain(field.Label),
        ["element"] = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = "value",
            ["max_length"] = LongestInput,
            ["placeholder"] = SlackOutbound.Plain(field.Example),
        },
    };

    private static string Value(JsonElement view, string id)
    {
        var text = view.Child("state")?.Child("values")?.Child(id)?.Child("value").Text("value") ?? "";
        return SlackPieces.Cut(Blanks().Replace(text, " ").Trim().TrimEnd('.'), LongestInput);
    }

    private sealed record Field(string Id, string Label, string Example, bool IsFigure);

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
