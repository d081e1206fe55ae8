namespace CoachBot.Channels;

/// <summary>
/// An answer uses bold, lists and quotes only. Text a person wrote may stand in it, so whatever could become a tag, a
/// link or a picture is made to stand for itself, before the client's own sanitising.
/// </summary>
public static class SafeMarkdown
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal);
    }
}
