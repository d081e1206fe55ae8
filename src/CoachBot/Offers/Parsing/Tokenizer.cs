using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Cuts a message into words, numbers, times, dates and signs, once and from left to right.</summary>
internal static partial class Tokenizer
{
    /// <summary>What may be glued behind a number and leaves it one. "8xh100" is a word.</summary>
    private static readonly FrozenSet<string> Suffixes = new[]
    {
        "k", "m", "mm", "mn", "mio", "mil", "l", "lac", "lacs", "lakh", "lakhs", "cr", "crore", "crores", "b", "bn", "lpa", "y", "yr", "yrs", "year", "years",
        "mo", "mos", "month", "months", "h", "hr", "hrs", "hour", "hours", "min", "mins", "minutes", "d", "days", "th", "st", "nd", "rd", "pct", "percent", "x", "ish", "kish",
        "bps", "yoe", "e", "o", "ª", "º", "ème",
    }.ToFrozenSet();

    /// <summary>Words that may stand glued before a number: "USD225k", "TC380".</summary>
    private static readonly FrozenSet<string> Prefixes = new[] { "tc", "base", "ote", "ctc", "rsu", "rsus", "bonus", "kr", "nt", "signon", "equity", "salary", "stock", "yoe", "on", "sign", "total", "comp", "relo", "to", "at" }.ToFrozenSet();

    private static readonly SearchValues<char> OfPhone = SearchValues.Create("0123456789+-.() ");

    /// <summary>"+1 22 333 4444" has no fewer figures.</summary>
    private const int FewestInPhone = 9;

    /// <summary>A comment of a page that is longer is read.</summary>
    private const int LongestComment = 2_000;

    /// <summary>Chinese, Japanese and Korean letters start here; they are written without a blank before a number ("年収1,400万円").</summary>
    private const char FirstOfEast = '\u3000';

    /// <summary>Makes a picture of the sign before it: "➡️".</summary>
    private const char VariationSelector = '\uFE0F';

    public static List<Token> Read(string text)
    {
        text = WithZeros(text);
        var tokens = new List<Token>(Math.Min(text.Length / 4, 4096) + 4);
        var at = 0;
        while (at < text.Length)
        {
            at = Next(text, at, tokens);
        }

        return tokens;
    }

    private static int Next(string text, int at, List<Token> tokens)
    {
        var c = text[at];
        if (c is '\n' or '\r')
        {
            tokens.Add(new Token(TokenKind.LineEnd, at, at + 1, "\n"));
            return at + 1;
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c) || c is VariationSelector)
        {
            return at + 1;
        }

        if (c == '<' && TagEnd(text, at) is { } tagEnd)
        {
            return tagEnd;
        }

        if (char.IsAsciiDigit(c) || (c is '+' or '(' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Figures(text, at, tokens);
        }

        if (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
        {
            return LeadingPoint(text, at, tokens);
        }

        return char.IsLetter(c) || char.IsDigit(c) ? Word(text, at, tokens) : Sign(text, at, tokens);
    }

    /// <summary>"2o5k" is 205k: an o between digits is a zero, at its own place in the text.</summary>
    private static string WithZeros(string text)
    {
        char[]? changed = null;
        for (var at = text.AsSpan().IndexOfAny('o', 'O'); at >= 0 && at + 1 < text.Length;)
        {
            var goesOn = char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is ',' or '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])) || (text[at + 1] is 'k' or 'K' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])));
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && goesOn && (at < 2 || !char.IsLetter(text[at - 2])))
            {
                (changed ??= text.ToCharArray())[at] = '0';
            }

            var next = text.AsSpan(at + 1).IndexOfAny('o', 'O');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return changed is null ? text : new string(changed);
    }

    /// <summary>The end of an HTML tag; null where "&lt;" is just a sign. Tags are short: a lone sign must not eat the message.</summary>
    private static int? TagEnd(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            return null;
        }

        if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) && text.AsSpan(at, Math.Min(LongestComment, text.Length - at)).IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
        {
            return at + end + 3;
        }

        var close = text.AsSpan(at, Math.Min(120, text.Length - at)).IndexOf('>');
        return close < 0 ? null : at + close + 1;
    }

    private static int Figures(string text, int at, List<Token> tokens)
    {
        if (PhoneEnd(text, at) is { } phoneEnd)
        {
            return Added(tokens, new Token(TokenKind.Opaque, at, phoneEnd, ""));
        }

        if (!char.IsAsciiDigit(text[at]))
        {
            return Sign(text, at, tokens);
        }

        return ClockOrCalendar.TryRead(text, at, out var moment) ? Added(tokens, moment) : Number(text, at, tokens);
    }

    /// <summary>The end of a phone number; null where none starts.</summary>
    private static int? PhoneEnd(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(40, text.Length - at));
        var run = window.IndexOfAnyExcept(OfPhone);
        var figures = 0;
        foreach (var c in run < 0 ? window : window[..run])
        {
            figures += char.IsAsciiDigit(c) ? 1 : 0;
        }

        if (figures < FewestInPhone)
        {
            return null;
        }

        foreach (var phone in Phone().EnumerateMatches(window))
        {
            return at + phone.Length;
        }

        foreach (var phone in SpacedPhone().EnumerateMatches(window))
        {
            // "her number is 415 555 0182"; "225 350 2500" is none.
            if (window[phone.Length - 4] == '0' || PhoneWord().IsMatch(text.AsSpan(Math.Max(0, at - 24), Math.Min(24, at))))
            {
                return at + phone.Length;
            }
        }

        return null;
    }

    /// <summary>".1%" is a tenth.</summary>
    private static int LeadingPoint(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < text.Length && end < at + 8 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return Added(tokens, new Token(TokenKind.Number, at, end, "", decimal.Parse($"0{text[at..end]}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)));
    }

    private static int Number(string text, int at, List<Token> tokens)
    {
        var (value, end, separated) = NumberScan.Read(text, at, tokens);
        var suffixEnd = end;
        while (suffixEnd < text.Length && char.IsLetter(text[suffixEnd]))
        {
            suffixEnd++;
        }

        var suffix = text[end..suffixEnd].ToLowerInvariant();
        var isPlain = suffix.Length == 0 || Suffixes.Contains(suffix) || CurrencyNames.OfSuffix(suffix) is not null || MyriadNumbers.Of(suffix) is not null || (suffix[0] == 'k' && CurrencyNames.OfSuffix(suffix[1..]) is not null);
        if (suffix.Length > 0 && (!isPlain || (suffixEnd < text.Length && char.IsAsciiDigit(text[suffixEnd]))))
        {
            return Word(text, at, tokens);
        }

        return Added(tokens, new Token(value < 0 ? TokenKind.Opaque : TokenKind.Number, at, suffixEnd, suffix, Math.Max(value, 0), separated));
    }

    private static int Word(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
            if (end < text.Length && char.IsAsciiDigit(text[end]) && char.IsLetter(text[end - 1]) && (text[end - 1] >= FirstOfEast || StandsBeforeNumber(Letters(text, at, end))))
            {
                break;
            }
        }

        var letters = Letters(text, at, end);
        if (end < text.Length && text[end] == '$' && CurrencyNames.IsSign($"{letters}$"))
        {
            return Added(tokens, new Token(TokenKind.Sign, at, end + 1, $"{letters}$"));
        }

        return end + 2 < text.Length && IsAddress(text, at, end) ? Address(text, at, tokens) : Added(tokens, new Token(TokenKind.Word, at, end, letters));
    }

    /// <summary>In small letters, without the apostrophes between them.</summary>
    private static string Letters(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return word.ContainsAny('\'', '’', '`')
            ? string.Concat(word.ToArray().Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
            : string.Create(word.Length, word, (small, written) => written.ToLowerInvariant(small));
    }

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or '`' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]);

    private static bool StandsBeforeNumber(string word) => word.Length <= 6 && (Prefixes.Contains(word) || CurrencyNames.IsWord(word));

    private static bool IsAddress(string text, int start, int end) =>
        text.AsSpan(end).StartsWith("://", StringComparison.Ordinal) || (text[end] == '@' && char.IsLetterOrDigit(text[end + 1])) || (end - start == 3 && text[end] == '.' && text.AsSpan(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase));

    private static int Address(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>'))
        {
            end++;
        }

        return Added(tokens, new Token(TokenKind.Opaque, at, end, ""));
    }

    private static int Sign(string text, int at, List<Token> tokens)
    {
        if (text[at] is '-' or '=' && at + 1 < text.Length && text[at + 1] == '>')
        {
            return Added(tokens, new Token(TokenKind.Sign, at, at + 2, "→"));
        }

        var sign = text[at] switch
        {
            '–' or '—' or '−' or '‐' or '‑' => "-",
            '⁄' or '∕' => "/",
            '➡' or '⇒' or '➔' or '⟶' => "→",
            '≈' or '∼' => "~",
            '“' or '”' or '„' => "\"",
            '\u20ac' => "€",
            _ => text[at].ToString(),
        };
        return Added(tokens, new Token(TokenKind.Sign, at, at + 1, sign));
    }

    private static int Added(List<Token> tokens, Token token)
    {
        tokens.Add(token);
        return token.End;
    }

    /// <summary>Spaces only after "+" or a bracket: "225 350 2500" is no phone number.</summary>
    [GeneratedRegex(@"\A(?:\+\d{1,3}[-. ]?\(?\d{2,4}\)?[-. ]?\d{3,4}[-. ]?\d{3,4}|\(\d{3}\) ?\d{3}[-. ]\d{4}|(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4})(?!\w)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\A\d{3} \d{3} \d{4}(?!\w)")]
    private static partial Regex SpacedPhone();

    [GeneratedRegex(@"\b(?:number is|phone|cell|mobile|tel|whatsapp|reach (?:me|her|him|them)|(?:call|text) (?:me|her|him|them))\b[^\d]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex PhoneWord();
}
