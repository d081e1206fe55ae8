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
            var match = Numbered().Match(line);
            if (!match.Success || !int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != lines.Count + 1)
            {
                return null;
            }

            lines.Add(match.Groups["text"].Value);
        }

        return lines.Count == wanted ? lines : null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})\s?\|\s*(?<text>.*)$")]
    private static partial Regex Numbered();
}
