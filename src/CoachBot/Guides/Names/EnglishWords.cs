namespace CoachBot.Guides;

/// <summary>How usual a word is in English.</summary>
internal enum WordRank
{
    /// <summary>In no list: a name, a misspelling or a word of the trade.</summary>
    None,

    /// <summary>"ripple", "stripe": met now and then.</summary>
    Common,

    /// <summary>"target", "scale": met in any talk.</summary>
    Everyday,
}

/// <summary>The English words of the embedded list; only their hashes are kept (eight bytes a word).</summary>
internal static class EnglishWords
{
    private static readonly Lazy<(HashSet<ulong> Everyday, HashSet<ulong> Common)> Hashes = new(Load);

    /// <summary>The word, or what is left of it without a plural "s" or an "r" ("scaler").</summary>
    /// <param name="word">Lower case.</param>
    public static WordRank Of(ReadOnlySpan<char> word)
    {
        var rank = Listed(word);
        return rank == WordRank.None && word.Length > 4 && word[^1] is 's' or 'r' ? Listed(word[..^1]) : rank;
    }

    private static WordRank Listed(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        return Hashes.Value.Everyday.Contains(hash) ? WordRank.Everyday
            : Hashes.Value.Common.Contains(hash) ? WordRank.Common
            : WordRank.None;
    }

    private static (HashSet<ulong> Everyday, HashSet<ulong> Common) Load()
    {
        var everyday = new HashSet<ulong>(12_000);
        var common = new HashSet<ulong>(30_000);
        var list = everyday;
        foreach (var line in NameLists.Lines("words.txt"))
        {
            if (line[0] == '=')
            {
                list = line == "= everyday" ? everyday : common;
                continue;
            }

            foreach (var word in line.AsSpan().Split(' '))
            {
                list.Add(Hash(line.AsSpan(word)));
            }
        }

        return (everyday, common);
    }

    /// <summary>FNV-1a: the same in every run, and short words do not collide.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }
}
