namespace CoachBot.Guides;

/// <summary>Names by their words; the longest that fits is found in one look at its first word.</summary>
internal sealed class NameIndex<T>
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a name. One that is already there keeps its first meaning.</summary>
    public bool Add(string name, T meaning)
    {
        var words = NameTokens.Words(name);
        if (words.Length == 0)
        {
            return false;
        }

        if (!_byFirst.TryGetValue(words[0], out var entries))
        {
            _byFirst[words[0]] = entries = [];
        }

        if (entries.Exists(e => e.Words.AsSpan().SequenceEqual(words)))
        {
            return false;
        }

        var at = entries.FindIndex(e => e.Words.Length < words.Length);
        entries.Insert(at < 0 ? entries.Count : at, new Entry(words, meaning));
        return true;
    }

    /// <summary>The longest name that starts at the token.</summary>
    /// <param name="length">Number of tokens it takes; 0 when there is none.</param>
    public T? Longest(List<NameToken> tokens, int start, out int length)
    {
        if (_byFirst.TryGetValue(tokens[start].Text, out var entries))
        {
            foreach (var entry in entries)
            {
                if (Fits(entry.Words, tokens, start))
                {
                    length = entry.Words.Length;
                    return entry.Meaning;
                }
            }
        }

        length = 0;
        return default;
    }

    private static bool Fits(string[] words, List<NameToken> tokens, int start)
    {
        if (start + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (tokens[start + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string[] Words, T Meaning);
}
