using System.Globalization;
using System.Text;

namespace CoachBot.Offers;

/// <summary>Reads the figures of a number with its separators: "1,200,000", "2,25,000", "35.000", "1.2", "120'000".</summary>
internal static class NumberScan
{
    /// <summary>More digits than this are no pay but a key or an account.</summary>
    private const int MaxDigits = 15;

    /// <summary>Words that a number of their own follows.</summary>
    private static readonly string[] Counted = ["offer", "option", "no", "nr", "number", "round", "level", "year", "yr", "plan", "package", "choice", "version", "job", "company"];

    /// <summary>How many tokens back a way of writing is looked for.</summary>
    private const int Habit = 60;

    /// <summary>The number starting at a digit, and where it ends.</summary>
    /// <param name="before">The tokens read so far: who wrote one amount with blanks writes the next so too.</param>
    /// <returns>A value of -1 where the digits are too many to be an amount.</returns>
    public static (decimal Value, int End, bool Separated) Read(string text, int start, List<Token> before)
    {
        if (SpacedEnd(text, start, before) is { } spaced)
        {
            return (decimal.Parse(text[start..spaced].Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture), spaced, true);
        }

        var groups = new List<(int Start, int End)>();
        var separators = new StringBuilder();
        var at = start;
        while (true)
        {
            var end = EndOfDigits(text, at);
            groups.Add((at, end));
            if (end + 1 >= text.Length || !IsSeparator(text, end) || !char.IsAsciiDigit(text[end + 1]) || groups.Count > 6)
            {
                break;
            }

            separators.Append(text[end] is '.' or ',' ? text[end] : '\'');
            at = end + 1;
        }

        return Interpret(text, groups, separators.ToString());
    }

    /// <summary>"5 400 €", "PLN 28 500": three figures behind a blank are the rest of an amount only where its currency stands beside; "225 350 25" are three numbers.</summary>
    private static int? SpacedEnd(string text, int start, List<Token> before)
    {
        var first = EndOfDigits(text, start);
        var end = first;
        while (end + 3 < text.Length && text[end] == ' ' && EndOfDigits(text, end + 1) == end + 4)
        {
            end += 4;
        }

        if (end == first || first - start > 3 || (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))))
        {
            return null;
        }

        return CurrencyBehind(text, end) || IsMillion(text, start, first, end, before) || (end - first == 4 && (CurrencyAhead(text, start) || IsHabit(text, before) || IsPaid(text, end)) && (end == text.Length || !char.IsLetter(text[end]))) ? end : null;
    }

    /// <summary>"kr 1 150 000", "1 200 000 in RSUs": one figure and two groups of three are a million, unless a word counts with the first ("offer 1 150 000 base").</summary>
    private static bool IsMillion(string text, int start, int first, int end, List<Token> before) =>
        first - start == 1 && end - first == 8 && text[start] != '0' && (end == text.Length || !char.IsLetter(text[end]))
        && !(before is [.., { Kind: TokenKind.Word } counted] && Counted.Contains(counted.Text));

    private static readonly string[] PaidBy = [" a month", " per month", " a year", " per year", " monthly", " yearly", "/month", "/mo", "/year", " pro Monat", " par mois", " al mes", " por mês", " i månaden", " pr måned", " brutto", " gross"];

    /// <summary>"76 500 a month", "32 000 per year".</summary>
    private static bool IsPaid(string text, int end) =>
        Array.Exists(PaidBy, p => text.AsSpan(end).StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private static bool IsHabit(string text, List<Token> before)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - Habit; i--)
        {
            if (before[i] is { Kind: TokenKind.Number, Separated: true } number && text.AsSpan(number.Start, number.End - number.Start).Contains(' '))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CurrencyBehind(string text, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var last = at;
        while (last < text.Length && last - at < 8 && char.IsLetter(text[last]))
        {
            last++;
        }

        return last > at ? CurrencyNames.OfSuffix(text[at..last].ToLowerInvariant()) is not null || text[at..last].Equals("kr", StringComparison.OrdinalIgnoreCase) : at < text.Length && CurrencyNames.IsSign(text[at].ToString());
    }

    private static bool CurrencyAhead(string text, int start)
    {
        var end = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
        var first = end;
        while (first > 0 && end - first < 8 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        // Whoever writes "$" or "£" writes commas: "$225 350 rsu" are two amounts.
        return end > first ? CurrencyNames.OfSuffix(text[first..end].ToLowerInvariant()) is { Code: not "USD" and not "GBP" } : end > 0 && text[end - 1] is not ('$' or '£') && CurrencyNames.IsSign(text[end - 1].ToString());
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A plain space separates thousands only before "000": "225 350 25" are three numbers.</summary>
    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        '.' or ',' or '\'' or '’' or '\u00a0' or '\u202f' or '\u2009' => true,
        ' ' => at + 4 <= text.Length && text.AsSpan(at + 1, 3) is "000" && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])),
        _ => false,
    };

    private static (decimal Value, int End, bool Separated) Interpret(string text, List<(int Start, int End)> groups, string separators)
    {
        var thousands = ThousandGroups(groups, separators);
        if (thousands == groups.Count - 1 && groups.Count == 2 && separators == "." && IsDecimalAfterAll(text, groups))
        {
            thousands = 0;
        }

        var last = groups.Count - 1;
        if (thousands == last)
        {
            return Of(text, groups, last, null, thousands > 0);
        }

        var fractionFits = thousands == last - 1 && separators[last - 1] != '\'' && (thousands == 0 || separators[last - 1] != separators[0]);
        if (fractionFits && (separators[last - 1] == '.' || IsDecimalComma(text, groups)))
        {
            return Of(text, groups, last - 1, groups[last], thousands > 0);
        }

        return groups.Count == 2 && separators == "." ? Of(text, groups, 0, groups[1], false) : Of(text, groups, 0, null, false);
    }

    /// <summary>How many groups after the first are groups of thousands; Indian writing has two digits in all but the last.</summary>
    private static int ThousandGroups(List<(int Start, int End)> groups, string separators)
    {
        if (groups.Count == 1 || Length(groups[0]) > 3)
        {
            return 0;
        }

        var count = 0;
        while (count + 1 < groups.Count && separators[count] == separators[0] && Length(groups[count + 1]) is 3 or 2)
        {
            count++;
        }

        while (count > 0 && Length(groups[count]) != 3)
        {
            count--;
        }

        for (var i = 1; i < count; i++)
        {
            if (Length(groups[i]) != 3 && separators[0] != ',')
            {
                return 0;
            }
        }

        return count;
    }

    /// <summary>"1.250m", "3.125%" and "0.125" are decimals; "35.000" is not.</summary>
    private static bool IsDecimalAfterAll(string text, List<(int Start, int End)> groups)
    {
        var end = groups[^1].End;
        var next = end < text.Length ? text[end] : ' ';
        return text[groups[0].Start] == '0' || next is '%' or 'k' or 'K' or 'm' or 'M' or 'b' or 'B';
    }

    /// <summary>"85,5k" and "1,5" are decimals; "225,35" is a list.</summary>
    private static bool IsDecimalComma(string text, List<(int Start, int End)> groups)
    {
        var end = groups[^1].End;
        return Length(groups[^1]) <= 2 && (groups.Count > 2 || Length(groups[0]) <= 2 || (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '%')));
    }

    private static int Length((int Start, int End) group) => group.End - group.Start;

    private static (decimal Value, int End, bool Separated) Of(string text, List<(int Start, int End)> groups, int lastWhole, (int Start, int End)? fraction, bool separated)
    {
        var digits = new StringBuilder();
        for (var i = 0; i <= lastWhole; i++)
        {
            digits.Append(text, groups[i].Start, Length(groups[i]));
        }

        var end = groups[lastWhole].End;
        if (fraction is { } decimals)
        {
            digits.Append('.').Append(text, decimals.Start, Math.Min(Length(decimals), MaxDigits));
            end = decimals.End;
        }

        var value = digits.Length > 2 * MaxDigits || end - groups[0].Start > 2 * MaxDigits || lastWhole == 0 && Length(groups[0]) > MaxDigits
            ? -1
            : decimal.Parse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return (value, end, separated);
    }
}
