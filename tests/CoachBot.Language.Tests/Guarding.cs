using CoachBot.Language.Guarding;
using CoachBot.Tests;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>A line and a rewrite of it.</summary>
internal sealed record Rewrite(MarkedLine Original, string Text, Tongue Tongue, string Kind);

/// <summary>The guard as the coach sets it up, and the honest rewrites of tests/rewrites.</summary>
internal static class Guarding
{
    public static RewriteGuard Guard { get; } = CoachLanguage.GuardFor(() => Support.Bench.Guides);

    public static IReadOnlyList<Rewrite> Honest { get; } = [.. Read()];

    public static MarkedLine Line(string marked) => new(marked, [.. MarkedLine.MarksOf(marked).Select(n => $"${n}00,000")]);

    private static IEnumerable<Rewrite> Read()
    {
        var original = Line("");
        foreach (var line in File.ReadLines(Path.Combine(Project.Folder, "tests", "rewrites", "honest.md")))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                original = Line(line[2..]);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return new Rewrite(original, line[5..], TongueOf(line[2..4]), "by hand");
            }
        }
    }

    public static Tongue TongueOf(string code) => code switch
    {
        "de" => Tongue.German,
        "fr" => Tongue.French,
        "es" => Tongue.Spanish,
        "pt" => Tongue.Portuguese,
        _ => Tongue.English,
    };
}
