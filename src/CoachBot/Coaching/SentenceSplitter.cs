namespace CoachBot.Coaching;

/// <summary>A sentence of a speech.</summary>
/// <param name="Start">Index in the speech.</param>
public readonly record struct Sentence(int Start, string Text)
{
    public int End => Start + Text.Length;
}

/// <summary>Splits a speech into sentences. A point inside "$3.3B", "Fly.io", "vs." or "U.S." ends none.</summary>
public static class SentenceSplitter
{
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "vs.", "etc.", "approx.", "U.S.", "Inc.", "No.", "St.", "Dr.", "yr."];

    public static IReadOnlyList<Sentence> Split(string speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < speech.Length; i++)
        {
            if (EndsAt(speech, i, start) is { } end)
            {
                Add(speech, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(speech, start, speech.Length, sentences);
        return sentences;
    }

    /// <summary>The index after the sentence mark and its closing quotes when a sentence ends here, else null.</summary>
    private static int? EndsAt(string text, int at, int start)
    {
        if (text[at] is not ('.' or '!' or '?' or '…') && !(text[at] == '\n'))
        {
            return null;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is '"' or '\'' or '”' or '’' or ')' or '.' or '!' or '?')
        {
            end++;
        }

        if (text[at] == '\n' || end >= text.Length)
        {
            return end;
        }

        return char.IsWhiteSpace(text[end]) && StartsSentence(text, end) && !EndsWithAbbreviation(text.AsSpan(start, end - start)) ? end : null;
    }

    private static bool StartsSentence(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from >= text.Length || !char.IsLower(text[from]);
    }

    private static bool EndsWithAbbreviation(ReadOnlySpan<char> text)
    {
        foreach (var abbreviation in Abbreviations)
        {
            if (text.EndsWith(abbreviation, StringComparison.OrdinalIgnoreCase)
                && (text.Length == abbreviation.Length || !char.IsLetterOrDigit(text[^(abbreviation.Length + 1)])))
            {
                return true;
            }
        }

        // "D.E. Shaw", "J.P. Morgan": initials before a name.
        return text is [.., var first, '.', var second, '.'] && char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second);
    }

    private static void Add(string speech, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(speech[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(speech[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new Sentence(start, speech[start..end]));
        }
    }
}
