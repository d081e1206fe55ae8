namespace CoachBot.Guides;

/// <summary>The name lists that ship inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a list without blank ones and comments (#).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"CoachBot.Guides.Data.{name}")
            ?? throw new InvalidOperationException($"The list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Distinct()];
    }
}
