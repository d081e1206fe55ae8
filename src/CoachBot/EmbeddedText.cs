using System.Reflection;

namespace CoachBot;

/// <summary>The text files that ship inside the assembly, each by its folder ("Guides.Data") and its name in it.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Own = typeof(EmbeddedText).Assembly;

    /// <summary>The names of a folder's files, in their order.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var start = Resource(folder, "");
        return Own.GetManifestResourceNames().Where(n => n.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => n[start.Length..]);
    }

    /// <summary>The lines of a file without blank ones and comments (#).</summary>
    public static IEnumerable<string> Lines(string folder, string name) => WithComments(folder, name).Where(l => l[0] != '#');

    /// <summary>The same with the comments, for a file whose headings begin like them (##).</summary>
    public static IReadOnlyList<string> WithComments(string folder, string name)
    {
        using var stream = Own.GetManifestResourceStream(Resource(folder, name)) ?? throw new InvalidOperationException($"The text {name} of {folder} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Resource(string folder, string name) => $"CoachBot.{folder}.{name}";
}
