using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>A figure as it stands in a text: "$210K", "INR 22L", "65,00,000", "15%".</summary>
/// <param name="Start">Index of its currency mark, or of its first digit.</param>
/// <param name="End">Behind suffix, currency code and "+".</param>
/// <param name="Value">With the suffix worked in: 210,000 for "$210K".</param>
/// <param name="Scale">1,000 for "K"; 1 where it has no suffix.</param>
internal readonly record struct MoneyMark(int Start, int End, Currency Currency, decimal Value, decimal Scale, bool IsPercent, bool OpenEnded)
{
    /// <summary>The digits as written: 210 for "$210K".</summary>
    public decimal Written => Scale == 0 ? 0 : Value / Scale;
}

/// <summary>Finds figures in a cell or sentence. One pass, no backtracking.</summary>
internal static class MoneyScan
{
    private const int MostDigits = 18;

    private static readonly (string Word, decimal Scale)[] Suffixes =
    [
        ("million", 1_000_000m), ("billion", 1_000_000_000m), ("crore", 10_000_000m), ("lakhs", 100_000m), ("lakh", 100_000m), ("LPA", 100_000m),
        ("Cr", 10_000_000m), ("mn", 1_000_000m), ("bn", 1_000_000_000m), ("K", 1_000m), ("k", 1_000m), ("M", 1_000_000m), ("m", 1_000_000m), ("B", 1_000_000_000m), ("L", 100_000m),
    ];

    public static List<MoneyMark> Find(string text)
    {
        // Two figures are the usual cell; the marks are large, so that room for more would cost.
        var marks = new List<MoneyMark>(2);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var mark = Read(text, i, out var next);
            if (mark is { } found)
            {
                marks.Add(found);
            }

            i = next - 1;
        }

        return marks;
    }

    private static MoneyMark? Read(string text, int digits, out int next)
    {
        next = digits;
        while (next < text.Length && (char.IsAsciiDigit(text[next]) || IsInnerMark(text, next)))
        {
            next++;
        }

        var currency = CurrencyMarks.Before(text, digits, out var start);
        var glued = !currency.IsKnown && digits > 0 && (char.IsLetterOrDigit(text[digits - 1]) || text[digits - 1] is '_' or '#' or '.');
        if (glued || next - digits > MostDigits || !decimal.TryParse(Plain(text, digits, next), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        if (next < text.Length && text[next] == '%')
        {
            return new MoneyMark(start, next + 1, Currency.Unknown, value, 1, IsPercent: true, Plus(text, next + 1));
        }

        var scale = Suffix(text, ref next);
        if (scale == 0)
        {
            return null;
        }

        var open = Plus(text, next);
        var end = open ? next + 1 : next;
        if (!currency.IsKnown)
        {
            currency = CurrencyMarks.After(text, end, out end);
        }

        next = end;
        return new MoneyMark(start, end, currency, value * scale, scale, IsPercent: false, open);
    }

    /// <summary>The digits without the Swiss mark between thousands.</summary>
    private static ReadOnlySpan<char> Plain(string text, int from, int to)
    {
        var written = text.AsSpan(from, to - from);
        return written.IndexOfAny('\'', '’') < 0 ? written : written.ToString().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
    }

    private static bool IsInnerMark(string text, int at) =>
        (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1])) || (text[at] is '\'' or '’' && IsSwissThousand(text, at));

    /// <summary>"168'000"</summary>
    private static bool IsSwissThousand(string text, int at) =>
        char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool Plus(string text, int at) => at < text.Length && text[at] == '+';

    /// <summary>1 without a suffix; 0 where letters are glued on that are none ("4yr", "5G").</summary>
    private static decimal Suffix(string text, ref int next)
    {
        var at = next < text.Length && text[next] == ' ' ? next + 1 : next;
        if (at == text.Length || !char.IsAsciiLetter(text[at]))
        {
            return next < text.Length && char.IsLetter(text[next]) ? 0 : 1;
        }

        foreach (var (word, scale) in Suffixes)
        {
            var spaced = at > next;
            if ((spaced && word.Length < 2) || string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            {
                continue;
            }

            var end = at + word.Length;
            if (end == text.Length || !char.IsLetterOrDigit(text[end]))
            {
                next = end;
                return scale;
            }
        }

        return next < text.Length && char.IsLetter(text[next]) ? 0 : 1;
    }
}
