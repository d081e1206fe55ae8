using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Language.Rephrasing;

/// <summary>Lines as they go to the model and come back: "1| text".</summary>
internal static partial class NumberedLines
{
    public static string Write(IReadOnlyList<WordableLine> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}| {lines[i].Marked.Text}\n");
        }

        return text.ToString();
    }

    /// <summary>Exactly the wanted lines in order; null for anything else, words around them included.</summary>
    public static IReadOnlyList<string>? Read(string reply, int wanted)
    {
        var lines = new List<string>();
        foreach (var line in reply.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Text(line, lines.Count + 1) is not { } text)
            {
                return null;
            }

            lines.Add(text);
        }

        return lines.Count == wanted ? lines : null;
    }

    /// <summary>The text of a line, whole or only begun; null where it is not the wanted one.</summary>
    public static string? Text(string line, int number)
    {
        var match = Numbered().Match(line.TrimStart());
        return match.Success && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == number ? match.Groups["text"].Value : null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})\s?\|\s*(?<text>.*)$")]
    private static partial Regex Numbered();
}
