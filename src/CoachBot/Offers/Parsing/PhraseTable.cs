namespace CoachBot.Offers;

/// <summary>Where a phrase was found.</summary>
internal readonly record struct PhraseHit<T>(T Tag, int First, int Last);

/// <summary>
/// Phrases and what they mean, looked up by first word: one pass over a message whatever the number of phrases.
/// </summary>
/// <remarks>
/// A line holds phrases divided by ";". Words of a phrase are divided by spaces; "a|b" is either word, "#" any number with or without its currency, "*" up to four words of the same sentence,
/// a trailing "?" on a word makes it optional (never the first).
/// </remarks>
internal sealed class PhraseTable<T>
{
    private const int MaxGap = 4;

    private static readonly List<(Part[] Parts, T Tag)> None = [];

    private readonly Dictionary<string, List<(Part[] Parts, T Tag)>> _byFirstWord = new(Words.Default);

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
        var parts = Array.ConvertAll(phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), Part.Of);
        foreach (var first in parts[0].Words)
        {
            if (!_byFirstWord.TryGetValue(first, out var list))
            {
                _byFirstWord[first] = list = [];
            }

            list.Add((parts, tag));
        }
    }

    private List<(Part[] Parts, T Tag)> StartingAt(MessageText message, int at)
    {
        ref readonly var token = ref message.At(at);
        var key = token.Kind == TokenKind.Number ? Part.AnyNumber : token.Text;
        return _byFirstWord.TryGetValue(key, out var list) ? list : None;
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
    private static int? End(MessageText message, Part[] parts, int part, int at, int sentence)
    {
        if (part == parts.Length)
        {
            return at;
        }

        if (parts[part].IsGap)
        {
            return AfterGap(message, parts, part, at, sentence);
        }

        if (at < message.Count && message.SentenceOf(at) == sentence && parts[part].Is(in message.At(at)) && End(message, parts, part + 1, at + 1, sentence) is { } end)
        {
            return end;
        }

        // A hyphen within a compound ("sign-on", "front-loaded") is no word of its own.
        if (at < message.Count && message.Tokens[at].IsSign('-') && part > 0 && message.Tokens[at - 1].Touches(message.Tokens[at]) && at + 1 < message.Count && !message.Tokens[at - 1].IsSign('-'))
        {
            return End(message, parts, part, at + 1, sentence);
        }

        // "im at CAD 126k": a currency before a figure is no word of its own either.
        if (parts[part].TakesNumber && message.At(at + 1).Kind == TokenKind.Number && message.SentenceOf(at) == sentence && CurrencyNames.Of(message.At(at), message.Text) is not null)
        {
            return End(message, parts, part, at + 1, sentence);
        }

        return parts[part].IsOptional ? End(message, parts, part + 1, at, sentence) : null;
    }

    private static int? AfterGap(MessageText message, Part[] parts, int part, int at, int sentence)
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

    /// <summary>One place of a phrase.</summary>
    private sealed class Part
    {
        public const string AnyNumber = "#";

        private Part(string[] words, bool isOptional)
        {
            Words = words;
            IsOptional = isOptional;
            IsGap = words[0] == "*";
            TakesNumber = Array.IndexOf(words, AnyNumber) >= 0;
        }

        public string[] Words { get; }

        public bool IsGap { get; }

        public bool IsOptional { get; }

        public bool TakesNumber { get; }

        public static Part Of(string written)
        {
            var words = written.Split('|');
            var isOptional = Array.Exists(words, w => w.Length > 1 && w[^1] == '?');
            return new Part(isOptional ? Array.ConvertAll(words, w => w.Length > 1 ? w.TrimEnd('?') : w) : words, isOptional);
        }

        public bool Is(in Token token) => token.Kind == TokenKind.Number ? TakesNumber : Array.IndexOf(Words, token.Text) >= 0;
    }

    /// <summary>Compares words by few of their letters first: a table is asked for every word of a message, and nearly always has none.</summary>
    private sealed class Words : IEqualityComparer<string>
    {
        public static Words Default { get; } = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string obj) => obj.Length == 0 ? 0 : (obj.Length << 24) ^ (obj[0] << 16) ^ (obj[obj.Length / 2] << 8) ^ obj[^1];
    }
}
