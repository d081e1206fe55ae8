using System.CommandLine;
using System.Text.Json;
using CoachBot.Cli.Wire;
using CoachBot.Guides;

namespace CoachBot.Cli;

/// <summary>`coach guides`: what the library reads from a folder, a line a file.</summary>
internal static class GuidesCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of Markdown guides." };
        var json = new Option<bool>("--json") { Description = "One JSON object a file." };
        var command = new Command("guides", "List the guides of a folder and what was read from them.") { folder, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!path.Exists)
            {
                Console.Error.WriteLine($"There is no folder {path.FullName}.");
                return 1;
            }

            foreach (var file in GuideCatalog.Load(path.FullName).Files)
            {
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(GuideOutput.Of(file), WireJson.OneLine) : Line(file));
            }

            return 0;
        });
        return command;
    }

    private static string Line(GuideFile file) => file.Guide is { } guide
        ? $"{file.Path}: {guide.Company}, {guide.Role}: {guide.Regions.Count} regions, {guide.Levers.Count} levers, {guide.Scripts.Count} scripts{(file.Problems.Count > 0 ? $", {file.Problems.Count} problems" : "")}"
        : $"{file.Path}: refused: {string.Join(" ", file.Problems.Select(p => $"line {p.Line}: {p.Message}"))}";
}
