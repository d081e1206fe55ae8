namespace CoachBot.Channels;

/// <summary>
/// An answer uses bold, lists and quotes only. Text a person wrote may stand in it, so whatever could become a tag, a
/// link or a picture is made to stand for itself, before the client's own sanitising. A new line stays a new line:
/// two spaces at the end of a line say so in Markdown.
/// </summary>
public static class SafeMarkdown
{
    private const string Paragraph = "\u2029";

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .ReplaceLineEndings("\n")
            .Replace("\n\n", Paragraph, StringComparison.Ordinal)
            .Replace("\n", "  \n", StringComparison.Ordinal)
            .Replace(Paragraph, "\n\n", StringComparison.Ordinal);
    }
}
