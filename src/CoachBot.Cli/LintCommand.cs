using System.CommandLine;
using CoachBot.Guides;

namespace CoachBot.Cli;

/// <summary>`coach lint`: every fault of a folder of guides with its line, and how to mend it.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of Markdown guides." };
        var command = new Command("lint", "List what is wrong in the guides of a folder; exit code 1 on any error.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            Console.Error.WriteLine($"There is no folder {folder.FullName}.");
            return 1;
        }

        var facts = CompanyFacts.Load(Path.Combine(folder.FullName, "facts.yaml"));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var counts = new Dictionary<ProblemSeverity, int>();
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var catalog = GuideCatalog.Load(folder.FullName);
        var files = catalog.Files;
        var duplicates = GuideAudit.Duplicates(catalog).ToLookup(d => d.Path, d => d.Problem);
        foreach (var file in files)
        {
            foreach (var problem in file.Problems.Concat(file.Guide is { } guide ? GuideAudit.Audit(guide, today, facts) : []).Concat(duplicates[file.Path]))
            {
                counts[problem.Severity] = counts.GetValueOrDefault(problem.Severity) + 1;
                codes[problem.Code] = codes.GetValueOrDefault(problem.Code) + 1;
                Console.WriteLine($"{file.Path}:{problem.Line}: {problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Message}");
            }
        }

        Console.WriteLine();
        foreach (var (code, count) in codes.OrderByDescending(c => c.Value))
        {
            Console.WriteLine($"{count,7}  {code}");
        }

        Console.WriteLine($"{files.Count} files, {files.Count(f => f.Guide is null)} refused: {counts.GetValueOrDefault(ProblemSeverity.Error)} errors, {counts.GetValueOrDefault(ProblemSeverity.Warning)} warnings, {counts.GetValueOrDefault(ProblemSeverity.Note)} notes.");
        return counts.ContainsKey(ProblemSeverity.Error) ? 1 : 0;
    }
}
