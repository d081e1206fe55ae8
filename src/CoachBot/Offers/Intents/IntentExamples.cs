namespace CoachBot.Offers;

/// <summary>Messages people send, by what they want: one file of <c>Data</c> an intent, one message a line.</summary>
/// <remarks>A message that is read wrongly is mended by adding it, and a few like it, to the file of what it wants.</remarks>
internal static class IntentExamples
{
    private const string Folder = "Offers.Intents.Data";

    /// <summary>All examples; blank lines and comments (#) are none.</summary>
    public static IReadOnlyList<(Intent Intent, string Text)> All() => [.. EmbeddedText.Files(Folder).SelectMany(Of)];

    private static IEnumerable<(Intent, string)> Of(string file)
    {
        var intent = Enum.Parse<Intent>(Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return EmbeddedText.Lines(Folder, file).Select(l => (intent, l));
    }
}
