using System.Globalization;
using System.Text;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>Cleans region names: bold, flags, ":gb:", "(HQ)" and currency notes go, the place stays.</summary>
internal static class RegionNames
{
    public static string Clean(string raw)
    {
        var text = DropNotes(DropShortcodes(DropSymbols(Markup.Plain(raw))));
        var name = text.Trim().TrimEnd(',', '-', '–').Trim();
        name = name.EndsWith(" HQ", StringComparison.Ordinal) ? name[..^3].TrimEnd() : name;
        return name.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : name;
    }

    private static string DropNotes(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text;
        }

        var clean = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '(' ? text.IndexOf(')', i) : -1;
            if (close > i && IsNote(text[(i + 1)..close]))
            {
                i = close;
                continue;
            }

            clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static bool IsNote(string inner) =>
        inner.Trim().Equals("HQ", StringComparison.OrdinalIgnoreCase) || (CurrencyMarks.Stated(inner).IsKnown && inner.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Length <= 3) || IsCurrencyPair(inner);

    /// <summary>"EUR/GBP", "INR/USD equiv".</summary>
    private static bool IsCurrencyPair(string inner)
    {
        var parts = inner.Split('/');
        return parts.Length == 2 && Array.TrueForAll(parts, p => CurrencyMarks.Stated(p) != Currency.Unknown);
    }

    private static string DropSymbols(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (kind is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) || rune.Value < 0x2000)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static string DropShortcodes(string text)
    {
        while (true)
        {
            var open = text.IndexOf(':', StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(':', open + 1);
            if (close < 0 || text.AsSpan(open + 1, close - open - 1).ContainsAny(' ', '(', ')') || close == open + 1)
            {
                return text;
            }

            text = text.Remove(open, close - open + 1);
        }
    }
}
