using CoachBot.Tests;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>The phrases of tests/rewrites/adversarial.md, and the places of a line they are put into.</summary>
internal static class Intruders
{
    public static IReadOnlyList<(string Kind, IReadOnlyList<string> Phrases)> All { get; } = [.. Read()];

    /// <summary>How many ways there are to put a phrase into a line.</summary>
    public const int Ways = 8;

    public static IReadOnlyList<(Tongue Tongue, string Phrase)> InTongues { get; } =
        [.. File.ReadLines(Path.Combine(Project.Folder, "tests", "rewrites", "adversarial-tongues.md")).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => (Guarding.TongueOf(l[2..4]), l[5..]))];

    /// <summary>The line with a phrase at its end, before it, or as a clause of it.</summary>
    public static string Into(string text, string phrase, int way)
    {
        var small = char.ToLowerInvariant(phrase[0]) + phrase[1..];
        var clause = phrase.StartsWith("I ", StringComparison.Ordinal) || phrase.StartsWith("I'", StringComparison.Ordinal) ? phrase : small;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var stop = text.IndexOfAny(['.', '?', '!']);
        return way switch
        {
            0 => $"{text.TrimEnd()} {phrase}.",
            1 => $"{phrase}. {text}",
            2 when stop > 0 => $"{text[..stop]}, and {clause}{text[stop..]}",
            3 when comma > 0 => $"{text[..comma]}, {clause}{text[comma..]}",
            4 when stop > 0 => $"{text[..stop]} as {clause}{text[stop..]}",
            5 when stop > 0 => $"{text[..stop]}; {clause}{text[stop..]}",
            6 => $"{text.TrimEnd('.', '?', '!', ' ')} ({clause}).",
            _ => $"{text.TrimEnd('.', '?', '!', ' ')} - {clause}.",
        };
    }

    private static IEnumerable<(string Kind, IReadOnlyList<string> Phrases)> Read()
    {
        var kind = "";
        var phrases = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Project.Folder, "tests", "rewrites", "adversarial.md")).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (phrases.Count > 0)
                {
                    yield return (kind, phrases);
                }

                (kind, phrases) = (line[3..], []);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                phrases.Add(line[2..]);
            }
        }
    }
}
