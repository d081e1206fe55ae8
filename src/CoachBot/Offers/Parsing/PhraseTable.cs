using System.Runtime.InteropServices;

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

    private readonly Dictionary<string, List<Phrase>> _byFirstWord = [];
    private readonly WordMarks _firstWords;

    public PhraseTable(params IEnumerable<(T Tag, string Phrases)> lines)
    {
        foreach (var (tag, phrases) in lines)
        {
            foreach (var phrase in phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(tag, phrase);
            }
        }

        _firstWords = new WordMarks(_byFirstWord.Keys);
    }

    /// <summary>The longest phrase starting at each token, none overlapping an earlier one.</summary>
    public List<PhraseHit<T>> Find(MessageText message)
    {
        var hits = new List<PhraseHit<T>>();
        var marks = message.Marks;
        for (var at = 0; at < marks.Length; at++)
        {
            if (_firstWords.MayHold(marks[at]) && LongestAt(message, at) is { } hit)
            {
                hits.Add(hit);
                at = hit.Last;
            }
        }

        return hits;
    }

    /// <summary>Every phrase found, overlapping ones too, in order of appearance.</summary>
    public List<PhraseHit<T>> FindAll(MessageText message)
    {
        var hits = new List<PhraseHit<T>>();
        var marks = message.Marks;
        for (var at = 0; at < marks.Length; at++)
        {
            if (!_firstWords.MayHold(marks[at]))
            {
                continue;
            }

            var next = NextAt(message, at);
            foreach (var phrase in StartingAt(message, at))
            {
                if ((phrase.Second & next) != 0 && End(message, phrase.Parts, 1, at + 1, message.SentenceOf(at)) is { } end)
                {
                    hits.Add(new PhraseHit<T>(phrase.Tag, at, end - 1));
                }
            }
        }

        return hits;
    }

    private void Add(T tag, string phrase)
    {
        var parts = Array.ConvertAll(phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), Part.Of);
        if (Array.Exists(parts, p => p.Words.Contains("")))
        {
            // "a|b|": a slip of the pen that would match where nothing is said.
            throw new FormatException($"\"{phrase}\" has an empty alternative.");
        }

        foreach (var first in parts[0].Words)
        {
            if (!_byFirstWord.TryGetValue(first, out var list))
            {
                _byFirstWord[first] = list = [];
            }

            list.Add(new Phrase(parts, tag, parts.Length > 1 && parts[1].IsPlain ? WordMarks.Bits(parts[1].Words) : ulong.MaxValue));
        }
    }

    private ReadOnlySpan<Phrase> StartingAt(MessageText message, int at)
    {
        ref readonly var token = ref message.At(at);
        return _byFirstWord.TryGetValue(token.Kind == TokenKind.Number ? Part.AnyNumber : token.Text, out var list) ? CollectionsMarshal.AsSpan(list) : [];
    }

    /// <summary>The bit of the word that follows; all bits where no word does, since a hyphen or a number says nothing yet.</summary>
    private static ulong NextAt(MessageText message, int at) => message.At(at + 1).Kind == TokenKind.Word ? WordMarks.Bit(message.Marks[at + 1]) : ulong.MaxValue;

    private PhraseHit<T>? LongestAt(MessageText message, int at)
    {
        PhraseHit<T>? best = null;
        var next = NextAt(message, at);
        foreach (var phrase in StartingAt(message, at))
        {
            if ((phrase.Second & next) != 0 && End(message, phrase.Parts, 1, at + 1, message.SentenceOf(at)) is { } end && (best is null || end - 1 > best.Value.Last))
            {
                best = new PhraseHit<T>(phrase.Tag, at, end - 1);
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

        /// <summary>One of its words must stand there.</summary>
        public bool IsPlain => !IsGap && !IsOptional && !TakesNumber;

        public static Part Of(string written)
        {
            var words = written.Split('|');
            var isOptional = Array.Exists(words, w => w.Length > 1 && w[^1] == '?');
            return new Part(isOptional ? Array.ConvertAll(words, w => w.Length > 1 ? w.TrimEnd('?') : w) : words, isOptional);
        }

        public bool Is(in Token token) => token.Kind == TokenKind.Number ? TakesNumber : Array.IndexOf(Words, token.Text) >= 0;
    }

    /// <param name="Second">The bits of the words that may follow the first; all where anything may.</param>
    private readonly record struct Phrase(Part[] Parts, T Tag, ulong Second);
}
