using System.Collections.Frozen;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>The currency notations guides use: signs, codes and Scandinavian "kr".</summary>
internal static class CurrencyMarks
{
    /// <summary>Longest first, so that "HK$" is not read as "$".</summary>
    private static readonly (string Mark, string Code)[] Signs =
    [
        ("HK$", "HKD"), ("NT$", "TWD"), ("MX$", "MXN"), ("NZ$", "NZD"), ("US$", "USD"), ("CA$", "CAD"), ("AU$", "AUD"),
        ("R$", "BRL"), ("S$", "SGD"), ("C$", "CAD"), ("A$", "AUD"), ("zł", "PLN"),
        ("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("₹", "INR"), ("₪", "ILS"), ("₩", "KRW"), ("₫", "VND"), ("¥", "CNY"), ("￥", "CNY"),
    ];

    private static readonly FrozenDictionary<char, (string Mark, string Code)[]> SignsByStart = Signs.GroupBy(s => s.Mark[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenDictionary<char, (string Mark, string Code)[]> SignsByEnd = Signs.GroupBy(s => s.Mark[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenDictionary<string, string> Codes =
        "USD GBP EUR INR ILS SGD CAD AUD CNY HKD BRL DKK SEK NOK PLN CHF IDR KRW AED SAR JPY TWD UYU VND NZD MXN ARS CLP COP ZAR MYR PHP THB CZK HUF RON TRY KES NGN EGP QAR KWD"
            .Split(' ').Select(c => KeyValuePair.Create(c, c))
            .Concat([KeyValuePair.Create("NIS", "ILS"), KeyValuePair.Create("RMB", "CNY"), KeyValuePair.Create("NTD", "TWD")])
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodesBySpan = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mark that ends right before <paramref name="end"/>, one gap allowed.</summary>
    /// <param name="start">Where the mark begins; <paramref name="end"/> when there is none.</param>
    public static Currency Before(string text, int end, out int start)
    {
        var stop = end > 0 && char.IsWhiteSpace(text[end - 1]) ? end - 1 : end;
        if (stop == 0 || !CanBeMark(text[stop - 1]))
        {
            return None(end, out start);
        }

        var sign = SignBefore(text, stop, out start);
        if (sign is not null)
        {
            var gap = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
            return CodeBefore(text, gap, out var codeStart) is { } spoken ? Use(spoken, codeStart, out start) : new Currency(sign);
        }

        return CodeBefore(text, stop, out start) is { } code ? new Currency(code) : None(end, out start);
    }

    /// <summary>The code or "kr" that follows at <paramref name="start"/>, one gap allowed.</summary>
    /// <param name="end">Behind the mark; <paramref name="start"/> when there is none.</param>
    public static Currency After(string text, int start, out int end)
    {
        var at = start < text.Length && text[start] == ' ' ? start + 1 : start;
        foreach (var sign in (ReadOnlySpan<string>)["€", "zł", "£", "₪", "₫", "₩"])
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                var next = at + sign.Length;
                if (next >= text.Length || !char.IsLetterOrDigit(text[next]))
                {
                    end = next;
                    return new Currency(Signs.First(s => s.Mark == sign).Code);
                }
            }
        }

        if (at + 3 <= text.Length && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3])) && CodesBySpan.TryGetValue(text.AsSpan(at, 3), out var code))
        {
            end = at + 3;
            return new Currency(code);
        }

        end = start;
        return Currency.Unknown;
    }

    /// <summary>The currency a column heading or region name states, e.g. "London (GBP £)"; unknown when it states none or several.</summary>
    public static Currency Stated(string text)
    {
        var found = Currency.Unknown;
        for (var i = 0; i < text.Length; i++)
        {
            var stated = At(text, i, out var length);
            if (stated is null)
            {
                continue;
            }

            if (found.IsKnown && found.Code != stated && !(found.Code == "AUD" && stated == "USD"))
            {
                return Currency.Unknown;
            }

            found = found.IsKnown ? found : new Currency(stated);
            i += length - 1;
        }

        return found;
    }

    /// <summary>The text carries a mark of this currency.</summary>
    public static bool Has(string text, Currency currency)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (At(text, i, out var length) is { } code)
            {
                if (code == currency.Code)
                {
                    return true;
                }

                i += length - 1;
            }
        }

        return false;
    }

    private static string? At(string text, int at, out int length)
    {
        length = 0;
        if (!CanBeMark(text[at]) && text[at] != 'z')
        {
            return null;
        }

        foreach (var (mark, code) in SignsByStart.GetValueOrDefault(text[at], []))
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && (!char.IsLetter(mark[0]) || at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                length = mark.Length;
                return code;
            }
        }

        length = 3;
        var whole = at + 3 <= text.Length && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));
        return whole && CodesBySpan.TryGetValue(text.AsSpan(at, 3), out var named) ? named : null;
    }

    /// <summary>Every sign and code starts and ends with such a character; most letters need no closer look.</summary>
    private static bool CanBeMark(char c) => c == '$' || char.IsAsciiLetterUpper(c) || !char.IsAscii(c);

    private static string? SignBefore(string text, int end, out int start)
    {
        foreach (var (mark, code) in SignsByEnd.GetValueOrDefault(text[end - 1], []))
        {
            start = end - mark.Length;
            if (start >= 0 && string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0 && (!char.IsLetter(mark[0]) || start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return code;
            }
        }

        start = end;
        return null;
    }

    private static string? CodeBefore(string text, int end, out int start)
    {
        start = end - 3;
        if (start >= 0 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && CodesBySpan.TryGetValue(text.AsSpan(start, 3), out var code))
        {
            return code;
        }

        start = end;
        return null;
    }

    private static Currency Use(string code, int codeStart, out int start)
    {
        start = codeStart;
        return new Currency(code);
    }

    private static Currency None(int end, out int start)
    {
        start = end;
        return Currency.Unknown;
    }
}
