using System.Text.Json.Nodes;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;

namespace CoachBot.Channels.Slack;

/// <summary>The App Home: the person's cases, for their eyes only, and how to begin.</summary>
public static class SlackHome
{
    private const int MostCases = 20;
    private const int LongestLine = 1500;

    private static readonly (string Title, string Said)[] Beginnings =
    [
        ("Try an example offer", "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say"),
        ("They say it is final", "they say the offer is final, what now"),
        ("Rehearse the call", "let's rehearse the call"),
        ("What can you do?", "what can you do?"),
    ];

    /// <param name="talk">Null for somebody who has told nothing yet.</param>
    public static JsonObject View(Conversation? talk)
    {
        var cases = talk?.Cases.Where(c => c.CompanyName is not null || !c.Offer.IsEmpty).ToList() ?? [];
        var blocks = new List<JsonNode>
        {
            new JsonObject { ["type"] = "header", ["text"] = SlackOutbound.Plain("Salary negotiation coach", 150) },
            SlackOutbound.Mrkdwn("Tell me the offer, get the words for the call. Write to me under *Messages*, or fill in the form."),
            new JsonObject
            {
                ["type"] = "actions",
                ["elements"] = new JsonArray(
                    SlackOutbound.Button(SlackOutbound.OfferForm, "Fill in an offer", "form"),
                    SlackOutbound.Button($"{SlackOutbound.Choice}home.help", "What can you do?", "what can you do?")),
            },
            new JsonObject { ["type"] = "divider" },
            SlackOutbound.Mrkdwn(cases.Count == 0 ? "*Your cases*\nNone yet." : "*Your cases* (only you see them)"),
        };
        blocks.AddRange(cases.TakeLast(MostCases).Reverse().Select(c => SlackOutbound.Mrkdwn(Line(c, c == talk?.CurrentCase))));
        blocks.Add(new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "mrkdwn",
                ["text"] = "If this is your employer's workspace, its administrators may be able to read what is written here. Say \"delete my data\" and everything kept about you is deleted.",
            }),
        });
        return new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks]) };
    }

    public static JsonObject Prompts(SlackAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var prompts = new JsonObject
        {
            ["channel_id"] = place.Channel,
            ["title"] = "Tell me the offer in your own words, or begin here:",
            ["prompts"] = new JsonArray([.. Beginnings.Select(b => new JsonObject { ["title"] = b.Title, ["message"] = b.Said })]),
        };
        if (place.Thread is { } thread)
        {
            prompts["thread_ts"] = thread;
        }

        return prompts;
    }

    private static string Line(OfferCase talk, bool isCurrent)
    {
        var terms = talk.Offer.IsEmpty ? "no figures yet" : PackageWords.Listed(talk.Offer, new FigureBook());
        var when = talk.Deadline is { } deadline ? $"\nTime: {deadline.Raw}" : "";
        var state = talk.Accepted ? " (accepted)" : isCurrent ? " (current)" : "";
        string?[] name = [talk.CompanyName ?? "An offer", talk.RoleSlug?.Replace('-', ' '), talk.Place?.Raw];
        return SlackPieces.Cut($"*{SlackText.Escaped(string.Join(", ", name.Where(n => n is not null)))}*{state}\n{SlackText.Escaped(terms + when)}", LongestLine);
    }
}
