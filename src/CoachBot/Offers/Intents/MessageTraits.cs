using System.Globalization;
using System.Runtime.CompilerServices;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>
/// What messages are compared by: their words, pairs of words and pieces of words, each as a number. Names, figures and times count as
/// their kind, so that "groq offers 210" and "stripe offers 185k" are alike.
/// </summary>
internal static class MessageTraits
{
    /// <summary>Traits are numbers below this.</summary>
    public const int Most = 1 << 17;

    /// <summary>Words compared at the start and at the end of a message; what stands between in a long letter tells nothing new.</summary>
    private const int MostAtStart = 120;
    private const int MostAtEnd = 40;

    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;

    /// <summary>A word of letters without blanks between them, as in Chinese, is not compared beyond this.</summary>
    private const int LongestWord = 24;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Traits of words and pairs of words, and of pieces of words, each as often as it occurs.</summary>
    public static (List<int> Words, List<int> Pieces) Of(ReadOnlySpan<Token> message, NameSpan[] names)
    {
        var words = new List<int>(64);
        var pieces = new List<int>(512);
        var before = 0u;
        var skipped = Math.Max(0, message.Length - MostAtStart - MostAtEnd);
        for (var i = 0; i < message.Length; i++)
        {
            if (i == MostAtStart)
            {
                i += skipped;
            }

            var word = Word(message, ref i, names);
            if (word.Length == 0)
            {
                continue;
            }

            var hash = Hash(Basis, word);
            words.Add(Bucket(hash));
            if (before != 0)
            {
                words.Add(Bucket((before * Prime) ^ hash ^ 0x9E3779B9));
            }

            before = hash;
            AddPieces(word.AsSpan(0, Math.Min(word.Length, LongestWord)), pieces);
        }

        return (words, pieces);
    }

    /// <summary>The word a token counts as; empty where it tells nothing. A name of several words is one.</summary>
    private static string Word(ReadOnlySpan<Token> message, ref int at, NameSpan[] names)
    {
        var token = message[at];
        foreach (var name in names)
        {
            if (token.Start >= name.Start && token.Start < name.End)
            {
                while (at + 1 < message.Length && message[at + 1].Start < name.End)
                {
                    at++;
                }

                return name.Kind;
            }
        }

        if (token.IsSign('@') && at + 1 < message.Length && NameSpan.KindOf(message[at + 1]) is { } kind)
        {
            at++;
            return kind;
        }

        return token.Kind switch
        {
            TokenKind.Word => token.Text,
            TokenKind.Number or TokenKind.Opaque => "#",
            TokenKind.Time => "#:",
            TokenKind.Date => "#-",
            TokenKind.Sign when token.Text is "?" or "!" or "%" or "\"" or "→" || char.IsLetter(token.Text[0]) || char.GetUnicodeCategory(token.Text[0]) is UnicodeCategory.CurrencySymbol => token.Text,
            _ => "",
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPieces(ReadOnlySpan<char> word, List<int> pieces)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded[0] = ' ';
        word.CopyTo(padded[1..]);
        padded[word.Length + 1] = ' ';
        var all = padded[..(word.Length + 2)];
        for (var from = 0; from < all.Length - 1; from++)
        {
            var hash = Basis ^ 0x5bd1e995;
            for (var length = 1; length <= LongestPiece && from + length <= all.Length; length++)
            {
                hash = (hash ^ all[from + length - 1]) * Prime;
                if (length >= ShortestPiece)
                {
                    pieces.Add(Bucket(hash));
                }
            }
        }
    }

    private static uint Hash(uint hash, string word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static int Bucket(uint hash) => (int)((hash ^ (hash >> 15)) * 0x85EBCA6B >> 15);
}

/// <summary>A name in a message.</summary>
/// <param name="End">Index of the character behind it.</param>
/// <param name="Kind">What it counts as.</param>
internal readonly record struct NameSpan(int Start, int End, string Kind)
{
    private const string Company = "@company";
    private const string Role = "@role";
    private const string Place = "@place";

    /// <summary>What a name written as its kind in an example ("@company") counts as; null for any other word.</summary>
    public static string? KindOf(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "company" => Company,
        "role" => Role,
        "place" => Place,
        _ => null,
    };

    /// <summary>The names found in a message. A recruiter is no role where somebody talks to one.</summary>
    public static NameSpan[] Of(Mentions mentions) =>
    [
        .. mentions.Companies.Select(c => new NameSpan(c.Start, c.Start + c.Raw.Length, Company)),
        .. mentions.Role is { } role && !role.Raw.Contains("recruiter", StringComparison.OrdinalIgnoreCase) ? (NameSpan[])[new NameSpan(role.Start, role.Start + role.Raw.Length, Role)] : [],
        .. mentions.Places.Select(p => new NameSpan(p.Start, p.Start + p.Raw.Length, Place)),
    ];
}
