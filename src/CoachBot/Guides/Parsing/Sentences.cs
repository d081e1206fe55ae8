namespace CoachBot.Guides;

/// <param name="Start">Index in the whole text.</param>
internal readonly record struct Sentence(string Text, int Start);

/// <summary>Cuts a text into sentences. A point inside a number or after a short form ("vs.") does not end one.</summary>
internal static class Sentences
{
    private static readonly string[] ShortForms = ["vs", "e.g", "i.e", "approx", "est", "Sr", "Jr", "Inc", "U.S", "U.K", "No", "etc"];

    public static IEnumerable<Sentence> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends(text, i))
            {
                yield return new Sentence(text[start..(i + 1)], start);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return new Sentence(text[start..], start);
        }
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '\n')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))
        {
            return false;
        }

        return text[at] != '.' || !Array.Exists(ShortForms, f => at >= f.Length && string.CompareOrdinal(text, at - f.Length, f, 0, f.Length) == 0 && (at == f.Length || !char.IsLetterOrDigit(text[at - f.Length - 1])));
    }
}
