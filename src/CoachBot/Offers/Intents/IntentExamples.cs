using System.Reflection;

namespace CoachBot.Offers;

/// <summary>Messages people send, by what they want: one file of <c>Data</c> an intent, one message a line.</summary>
/// <remarks>A message that is read wrongly is mended by adding it, and a few like it, to the file of what it wants.</remarks>
internal static class IntentExamples
{
    private const string Folder = "CoachBot.Offers.Intents.Data.";
    private const string Extension = ".txt";

    /// <summary>All examples; blank lines and comments (#) are none.</summary>
    public static IReadOnlyList<(Intent Intent, string Text)> All()
    {
        var assembly = typeof(IntentExamples).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(n => Of(assembly, n))];
    }

    private static IEnumerable<(Intent, string)> Of(Assembly assembly, string name)
    {
        var intent = Enum.Parse<Intent>(name[Folder.Length..^Extension.Length].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                yield return (intent, line);
            }
        }
    }
}
