using System.Text;

namespace CoachBot.Guides;

/// <summary>Reads the Markdown files of a folder.</summary>
internal static class GuideFolder
{
    private const long MostBytes = 4_000_000;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,

        // Links could lead round in circles.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System | FileAttributes.Hidden,
    };

    /// <summary>All files below the folder, read side by side. A missing folder has none.</summary>
    public static IReadOnlyList<GuideFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var root = Path.GetFullPath(folder);
        return [.. Directory.EnumerateFiles(root, "*.md", Everywhere).AsParallel().Select(file => ReadFile(root, file))];
    }

    public static GuideFile ReadFile(string root, string file)
    {
        var path = Path.GetRelativePath(root, file).Replace('\\', '/');
        try
        {
            return new FileInfo(file).Length > MostBytes
                ? Refused(path, "guide.tooLarge", $"The file is larger than {MostBytes / 1_000_000} MB: it is no guide.")
                : GuideParser.Parse(path, File.ReadAllText(file, Encoding.UTF8));
        }
        catch (IOException exception)
        {
            return Refused(path, "guide.notAGuide", $"The file cannot be read: {exception.Message}");
        }
        catch (UnauthorizedAccessException exception)
        {
            return Refused(path, "guide.notAGuide", $"The file cannot be read: {exception.Message}");
        }
    }

    private static GuideFile Refused(string path, string code, string message) =>
        new(path, null, [new GuideProblem(code, ProblemSeverity.Error, message, 0)]);
}
