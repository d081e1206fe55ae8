using System.Text.Json;

namespace CoachBot.Service.Tests.Slack;

/// <summary>Slack's limits on what is posted, as a judge: each breach in words.</summary>
internal static class BlockKit
{
    private static readonly Dictionary<string, int> TextLimits = new() { ["section"] = 3000, ["header"] = 150, ["context"] = 2000 };

    public static IReadOnlyList<string> Breaches(JsonElement message) => [.. Of(message)];

    public static IEnumerable<string> BreachesOfView(JsonElement view)
    {
        var blocks = view.GetProperty("blocks").EnumerateArray().ToList();
        if (blocks.Count > 100)
        {
            yield return $"{blocks.Count} blocks in a view";
        }

        foreach (var name in (string[])["title", "submit", "close"])
        {
            if (view.TryGetProperty(name, out var text) && text.GetProperty("text").GetString()!.Length > 24)
            {
                yield return $"{name} is longer than 24";
            }
        }

        if (view.TryGetProperty("private_metadata", out var metadata) && metadata.GetString()!.Length > 3000)
        {
            yield return "private_metadata is longer than 3000";
        }

        foreach (var breach in blocks.SelectMany(OfBlock))
        {
            yield return breach;
        }
    }

    private static IEnumerable<string> Of(JsonElement message)
    {
        if (!message.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 and <= 4000 })
        {
            yield return "text is missing or longer than 4000";
        }

        if (!message.TryGetProperty("blocks", out var blocks))
        {
            yield break;
        }

        var all = blocks.EnumerateArray().ToList();
        if (all.Count is 0 or > 50)
        {
            yield return $"{all.Count} blocks";
        }

        if (all.Sum(b => Texts(b).Sum(t => t.Length)) > 13_000)
        {
            yield return "msg_blocks_too_long";
        }

        foreach (var breach in all.SelectMany(OfBlock))
        {
            yield return breach;
        }
    }

    private static IEnumerable<string> OfBlock(JsonElement block)
    {
        var type = block.GetProperty("type").GetString()!;
        if (TextLimits.TryGetValue(type, out var longest))
        {
            foreach (var text in Texts(block).Where(t => t.Length == 0 || t.Length > longest))
            {
                yield return $"{type} text of {text.Length}";
            }
        }

        var elements = type == "actions" ? block.GetProperty("elements").EnumerateArray().ToList() : [];
        foreach (var element in elements)
        {
            if (element.GetProperty("text").GetProperty("text").GetString()!.Length is 0 or > 75)
            {
                yield return "button text";
            }

            if (element.GetProperty("value").GetString()!.Length > 2000 || element.GetProperty("action_id").GetString()!.Length > 255)
            {
                yield return "button value or action_id";
            }
        }

        if (type == "actions" && elements.Count is 0 or > 25)
        {
            yield return "number of elements";
        }

        var ids = elements.Select(e => e.GetProperty("action_id").GetString()).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "action_id twice in a block";
        }
    }

    private static IEnumerable<string> Texts(JsonElement block)
    {
        if (block.TryGetProperty("text", out var text))
        {
            yield return text.GetProperty("text").GetString()!;
        }

        if (block.GetProperty("type").GetString() == "context")
        {
            foreach (var element in block.GetProperty("elements").EnumerateArray())
            {
                yield return element.GetProperty("text").GetString()!;
            }
        }
    }
}
