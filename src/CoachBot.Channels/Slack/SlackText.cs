using System.Text.RegularExpressions;

namespace CoachBot.Channels.Slack;

/// <summary>Slack's text to plain text and back. See https://docs.slack.dev/messaging/formatting-message-text</summary>
public static partial class SlackText
{
    /// <summary>What a person wrote: links, mentions and dates as they read, entities decoded, the bot's own mention left out.</summary>
    /// <param name="bot">The bot's user id; null where it is not known.</param>
    public static string Plain(string text, string? bot)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Special().Replace(text, m => Read(m.Groups["what"].Value, m.Groups["label"].Success ? m.Groups["label"].Value : null, bot));
        return plain
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Trim();
    }

    /// <summary>The three characters Slack reads as markup; quotation marks and the rest must stay.</summary>
    public static string Escaped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>An answer's Markdown (bold, lists, quotes) in Slack's own markup.</summary>
    public static string Mrkdwn(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Select(Line));
    }

    private static string Line(string line)
    {
        var quote = line.StartsWith("> ", StringComparison.Ordinal) || line == ">";
        var item = ListMark().Match(line);
        var (mark, rest) = quote ? (">", line[1..]) : item.Success ? ($"{item.Groups["indent"].Value}• ", line[item.Length..]) : ("", line);
        return mark + Bold().Replace(Escaped(rest), "*${text}*");
    }

    private static string Read(string what, string? label, string? bot) => what switch
    {
        _ when what.Length == 0 => "",
        ['@', .. var user] => user == bot ? "" : label is null ? "@somebody" : $"@{label}",
        ['#', ..] => label is null ? "#channel" : $"#{label}",
        ['!', .. var command] => label ?? $"@{command.Split('^')[0]}",
        _ => label ?? (what.StartsWith("mailto:", StringComparison.Ordinal) ? what["mailto:".Length..] : what),
    };

    [GeneratedRegex(@"<(?<what>[^<>|]*)(?:\|(?<label>[^<>]*))?>", RegexOptions.None, 1000)]
    private static partial Regex Special();

    [GeneratedRegex(@"^(?<indent>\s*)[-*]\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\*\*(?<text>[^*\n]+)\*\*")]
    private static partial Regex Bold();
}
