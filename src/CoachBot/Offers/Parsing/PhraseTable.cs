namespace CoachBot.Offers;

/// <summary>Where a phrase was found.</summary>
internal readonly record struct PhraseHit<T>(T Tag, int First, int Last);

/// <summary>
/// Phrases and what they mean, looked up by first word: one pass over a message whatever the number of phrases.
/// </summary>
/// <remarks>
/// A line holds phrases divided by ";". Words of a phrase are divided by spaces; "a|b" is either word, "#" any number, "*" up to four words of the same sentence,
/// a trailing "?" on a word makes it optional (never the first).
/// </remarks>
internal sealed class PhraseTable<T>
{
    private const int MaxGap = 4;

    private readonly Dictionary<string, List<(string[][] Parts, T Tag)>> _byFirstWord = new(StringComparer.Ordinal);

    public PhraseTable(params IEnumerable<(T Tag, string Phrases)> lines)
    {
        foreach (var (tag, phrases) in lines)
        {
            foreach (var phrase in phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(tag, phrase);
            }
        }
    }

    /// <summary>The longest phrase starting at each token, none overlapping an earlier one.</summary>
    public List<PhraseHit<T>> Find(MessageText message)
    {
        var hits = new List<PhraseHit<T>>();
        var at = 0;
        while (at < message.Count)
        {
            if (LongestAt(message, at) is { } hit)
            {
                hits.Add(hit);
                at = hit.Last;
            }

            at++;
        }

        return hits;
    }

    /// <summary>Every phrase found, overlapping ones too, in order of appearance.</summary>
    public List<PhraseHit<T>> FindAll(MessageText message)
    {
        var hits = new List<PhraseHit<T>>();
        for (var at = 0; at < message.Count; at++)
        {
            foreach (var (parts, tag) in StartingAt(message, at))
            {
                if (End(message, parts, 1, at + 1, message.SentenceOf(at)) is { } end)
                {
                    hits.Add(new PhraseHit<T>(tag, at, end - 1));
                }
            }
        }

        return hits;
    }

    private void Add(T tag, string phrase)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('|')).ToArray();
        foreach (var first in parts[0])
        {
            if (!_byFirstWord.TryGetValue(first, out var list))
            {
                _byFirstWord[first] = list = [];
            }

            list.Add((parts, tag));
        }
    }

    private List<(string[][] Parts, T Tag)> StartingAt(MessageText message, int at)
    {
        var token = message.Tokens[at];
        var key = token.Kind == TokenKind.Number ? "#" : token.Text;
        return _byFirstWord.TryGetValue(key, out var list) ? list : [];
    }

    private PhraseHit<T>? LongestAt(MessageText message, int at)
    {
        PhraseHit<T>? best = null;
        foreach (var (parts, tag) in StartingAt(message, at))
        {
            if (End(message, parts, 1, at + 1, message.SentenceOf(at)) is { } end && (best is null || end - 1 > best.Value.Last))
            {
                best = new PhraseHit<T>(tag, at, end - 1);
            }
        }

        return best;
    }

    /// <summary>The token after the phrase; null where it does not stand here.</summary>
    private static int? End(MessageText message, string[][] parts, int part, int at, int sentence)
    {
        if (part == parts.Length)
        {
            return at;
        }

        if (parts[part][0] == "*")
        {
            return AfterGap(message, parts, part, at, sentence);
        }

        if (at < message.Count && message.SentenceOf(at) == sentence && Matches(message.Tokens[at], parts[part]) && End(message, parts, part + 1, at + 1, sentence) is { } end)
        {
            return end;
        }

        // A hyphen within a compound ("sign-on", "front-loaded") is no word of its own.
        if (at < message.Count && message.Tokens[at].IsSign('-') && part > 0 && message.Tokens[at - 1].Touches(message.Tokens[at]) && at + 1 < message.Count && !message.Tokens[at - 1].IsSign('-'))
        {
            return End(message, parts, part, at + 1, sentence);
        }

        return parts[part].Any(p => p.Length > 1 && p[^1] == '?') ? End(message, parts, part + 1, at, sentence) : null;
    }

    private static int? AfterGap(MessageText message, string[][] parts, int part, int at, int sentence)
    {
        for (var gap = 0; gap <= MaxGap && at + gap <= message.Count; gap++)
        {
            if (gap > 0 && message.SentenceOf(at + gap - 1) != sentence)
            {
                return null;
            }

            if (End(message, parts, part + 1, at + gap, sentence) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static bool Matches(Token token, string[] alternatives)
    {
        foreach (var alternative in alternatives)
        {
            var optional = alternative.Length > 1 && alternative[^1] == '?';
            var word = optional ? alternative.AsSpan(0, alternative.Length - 1) : alternative;
            if (token.Kind == TokenKind.Number ? word is "#" : word.SequenceEqual(token.Text))
            {
                return true;
            }
        }

        return false;
    }
}
