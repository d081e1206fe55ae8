using System.CommandLine;
using System.Globalization;
using CoachBot.Conversations;

namespace CoachBot.Cli;

/// <summary>The options several commands share.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Guides() => new("--guides") { Description = "Folder of guides (default: the project's seeds)." };

    public static Option<string?> Now() => new("--now") { Description = "The moment to answer for, as ISO 8601 with offset (default: now)." };

    public static Option<Surface> On() => new("--surface") { Description = "private, or shared where others can read.", DefaultValueFactory = _ => Surface.Private };

    public static Option<bool> Lines() => new("--jsonl") { Description = "One JSON object a line from standard input, one a line to standard output." };

    public static DateTimeOffset Moment(string? now) =>
        DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment) ? moment : TimeProvider.System.GetLocalNow();
}
