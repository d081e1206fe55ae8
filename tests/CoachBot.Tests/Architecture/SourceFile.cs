namespace CoachBot.Tests.Architecture;

/// <summary>A file of the repository: its path from the root, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    // What builds, package managers and the service itself leave behind is not the project's.
    private static readonly string[] NotOurs = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "data", "TestResults"];

    private static readonly string[] Pictures = [".png", ".jpg", ".ico", ".gif", ".woff2", ".db", ".key"];

    /// <summary>Every text file below a folder of the repository; "" for all.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, string pattern = "*") =>
        [.. Walk(new DirectoryInfo(System.IO.Path.Combine(Project.Folder, folder)), pattern)
            .Select(f => new SourceFile(System.IO.Path.GetRelativePath(Project.Folder, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The name of the project the file belongs to: the folder under "src" or "tests".</summary>
    public string Owner => Path.Split('/') is [_, var project, _, ..] ? project : "";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>"path:line: the line" for each line that holds what is looked for.</summary>
    public IEnumerable<string> Lines(Func<string, bool> holds) =>
        Text.Split('\n').Select((line, i) => (line, Number: i + 1)).Where(l => holds(l.line)).Select(l => $"{Path}:{l.Number}: {l.line.Trim()}");

    private static IEnumerable<string> Walk(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Where(f => f.Name != ".git" && !Pictures.Contains(f.Extension, StringComparer.OrdinalIgnoreCase)).Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name, StringComparer.Ordinal)).SelectMany(d => Walk(d, pattern)));
}
