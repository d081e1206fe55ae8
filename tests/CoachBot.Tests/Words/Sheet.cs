namespace CoachBot.Tests.Words;

/// <summary>
/// A test kept as a text file: prose, lines that begin with ">" for what goes in, and a fenced block under each for what comes out.
/// Run with UPDATE_WORDS=1 to write today's outcome into the files, then read every one that changed.
/// </summary>
internal static class Sheet
{
    private const string Open = "```";

    private static readonly string Folder = Path.Combine(Project.Folder, "tests", "words");

    /// <summary>What goes in, in the file's order.</summary>
    public static IReadOnlyList<string> Inputs(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(l => l.StartsWith("> ", StringComparison.Ordinal)).Select(l => l[2..])];

    public static async Task HoldsAsync(string file, Func<string, Task<string>> outcome)
    {
        var path = Path.Combine(Folder, file);
        var written = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var played = await PlayAsync(written.Split('\n'), outcome);
        if (Environment.GetEnvironmentVariable("UPDATE_WORDS") == "1")
        {
            await File.WriteAllTextAsync(path, played);
            return;
        }

        var (expected, actual) = (written.Split('\n'), played.Split('\n'));
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        Assert.True(played == written, $"{file}, line {at + 1}\n--- expected\n{Around(expected, at)}\n--- actual\n{Around(actual, at)}");
    }

    private static async Task<string> PlayAsync(string[] lines, Func<string, Task<string>> outcome)
    {
        var played = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            played.Add(lines[at]);
            if (lines[at].StartsWith("> ", StringComparison.Ordinal))
            {
                played.AddRange([Open, await outcome(lines[at][2..]), Open]);
                if (at + 1 < lines.Length && lines[at + 1] == Open)
                {
                    at = Array.IndexOf(lines, Open, at + 2);
                }
            }
        }

        return string.Join('\n', played);
    }

    private static string Around(string[] lines, int at) => string.Join('\n', lines.Skip(Math.Max(0, at - 4)).Take(12));
}
