namespace CoachBot.Offers;

/// <summary>
/// The files of <c>Phrases</c>: one phrase a line in the words of <see cref="PhraseTable{T}"/>; a heading in brackets says what those below it
/// mean, "//" begins a comment.
/// </summary>
/// <remarks>A wording that is not understood is mended by a line there.</remarks>
internal static class PhraseFile
{
    private const string Folder = "Offers.Phrases";

    /// <summary>Phrases that all mean the same.</summary>
    public static IEnumerable<(bool Tag, string Phrase)> Read(string name) => Read(name, _ => true);

    /// <summary>The headings are the names of an enumeration.</summary>
    public static IEnumerable<(T Tag, string Phrase)> Read<T>(string name)
        where T : struct, Enum => Read(name, Enum.Parse<T>);

    /// <param name="tag">What a heading means; "" is none.</param>
    public static IEnumerable<(T Tag, string Phrase)> Read<T>(string name, Func<string, T> tag)
    {
        var heading = "";
        foreach (var line in EmbeddedText.WithComments(Folder, name + ".txt"))
        {
            if (line[0] == '[')
            {
                heading = line[1..^1];
            }
            else if (!line.StartsWith("//", StringComparison.Ordinal))
            {
                yield return (tag(heading), line);
            }
        }
    }
}
