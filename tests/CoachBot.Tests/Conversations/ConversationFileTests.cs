using System.Globalization;
using CoachBot.Conversations;

namespace CoachBot.Tests.Conversations;

/// <summary>
/// Conversations kept as text files: prose, "> you:" lines with what the person says, and the answer in a fenced block.
/// Run with UPDATE_CONVERSATIONS=1 to write today's answers into the files, then read every one that changed.
/// </summary>
public sealed class ConversationFileTests
{
    private const string You = "> you:";
    private const string Open = "```coach";
    private const string Close = "```";

    private static readonly string Folder = Path.Combine(Project.Folder, "tests", "conversations");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_conversation_goes_as_its_file_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var written = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var played = await PlayAsync(written.Split('\n'));
        if (Environment.GetEnvironmentVariable("UPDATE_CONVERSATIONS") == "1")
        {
            await File.WriteAllTextAsync(path, played);
            return;
        }

        Assert.True(played == written, Difference(file, written.Split('\n'), played.Split('\n')));
    }

    /// <summary>The file as it should read: every line as it is, every answer as the coach gives it now.</summary>
    private static async Task<string> PlayAsync(string[] lines)
    {
        var talk = new Talk(
            Enum.Parse<Surface>(Setting(lines, "surface:") ?? nameof(Surface.Private), ignoreCase: true),
            Setting(lines, "now:") is { } now ? DateTimeOffset.Parse(now, CultureInfo.InvariantCulture) : null);
        var played = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            played.Add(lines[at]);
            if (!lines[at].StartsWith(You, StringComparison.Ordinal))
            {
                continue;
            }

            var said = new List<string> { lines[at][You.Length..].Trim() };
            for (; lines[at + 1].StartsWith('>'); at++)
            {
                played.Add(lines[at + 1]);
                said.Add(lines[at + 1][1..].Trim());
            }

            played.AddRange(["", Open, (await talk.AnswerToAsync(string.Join('\n', said))).ReplaceLineEndings("\n"), Close]);
            at = EndOfAnswer(lines, at);
        }

        return string.Join('\n', played);
    }

    private static string? Setting(string[] lines, string name) =>
        lines.TakeWhile(l => !l.StartsWith('#')).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();

    /// <summary>The last line of the answer that stands under a message; the message's own last line where none does yet.</summary>
    private static int EndOfAnswer(string[] lines, int message)
    {
        var open = Array.FindIndex(lines, message + 1, l => l.Length > 0);
        return open >= 0 && lines[open] == Open ? Array.IndexOf(lines, Close, open) : message;
    }

    /// <summary>The first turn that went differently, as it was expected and as it came.</summary>
    private static string Difference(string file, string[] expected, string[] actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var turn = Array.FindLastIndex(expected, Math.Min(at, expected.Length - 1), l => l.StartsWith(You, StringComparison.Ordinal));
        return $"{file}, line {at + 1}\n--- expected\n{TurnFrom(expected, turn)}\n--- actual\n{TurnFrom(actual, turn)}";
    }

    private static string TurnFrom(string[] lines, int turn) =>
        string.Join('\n', lines.Skip(turn).TakeWhile((l, i) => i == 0 || !l.StartsWith(You, StringComparison.Ordinal)));
}
