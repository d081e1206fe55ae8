using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Recognizes a time or a date in figures, so that no part of it is taken for money.</summary>
internal static partial class ClockOrCalendar
{
    /// <summary>"decision date is " is no longer.</summary>
    private const int LongestLead = 24;

    public static bool TryRead(string text, int at, out Token token)
    {
        token = default;
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.'))
        {
            return false;
        }

        if (!MayBe(text, at))
        {
            return false;
        }

        var window = text.Substring(at, Math.Min(24, text.Length - at));
        if (RoundTheClock().Match(window) is { Success: true } always)
        {
            token = new Token(TokenKind.Opaque, at, at + always.Length, "");
            return true;
        }

        return TryTime(window, at, out token) || TryDate(window, at, out token) || (OnDay().IsMatch(text.AsSpan(Math.Max(0, at - LongestLead), Math.Min(at, LongestLead))) && TryDay(window, at, out token));
    }

    /// <summary>Up to four figures, and behind them what parts a time or a date: most figures are pay, and looked at no further.</summary>
    private static bool MayBe(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var isSpaced = end + 1 < text.Length && text[end] == ' ';
        return end - at <= 4 && end < text.Length && (isSpaced ? text[end + 1] is 'a' or 'A' or 'p' or 'P' : text[end] is ':' or '/' or '-' or '.' or 'a' or 'A' or 'p' or 'P' or 'h' or 'H');
    }

    /// <summary>"on 25/11", "by 11/25": day and month where the words before say so; of two that could be months the first is one.</summary>
    private static bool TryDay(string window, int at, out Token token)
    {
        token = default;
        var match = DayAndMonth().Match(window);
        var (one, two) = (Int(match, "one"), Int(match, "two"));
        var (month, day) = one > 12 || match.Groups["dot"].Success ? (two, one) : (one, two);
        if (!match.Success || month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        token = new Token(TokenKind.Date, at, at + match.Length, "", (month * 100) + day);
        return true;
    }

    private static bool TryTime(string window, int at, out Token token)
    {
        token = default;
        var match = Clock().Match(window);
        if (!match.Success || Int(match, "h") > 23 || Int(match, "m") > 59)
        {
            return false;
        }

        var hour = Int(match, "h");
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "P" => hour < 12 ? hour + 12 : hour,
            "A" => hour % 12,
            // Without a half of the day, one to seven are in the afternoon: nobody has a call at three in the night.
            _ => hour is >= 1 and <= 7 && match.Groups["h"].Value[0] != '0' ? hour + 12 : hour,
        };
        token = new Token(TokenKind.Time, at, at + match.Length, "", (hour * 60) + Int(match, "m"));
        return true;
    }

    private static bool TryDate(string window, int at, out Token token)
    {
        token = default;
        var match = Iso().Match(window);
        match = match.Success ? match : Dotted().Match(window);
        match = match.Success ? match : Slashed().Match(window);
        match = match.Success ? match : Birthday().Match(window);
        if (!match.Success || Int(match, "mo") is < 1 or > 12 || Int(match, "d") is < 1 or > 31)
        {
            return false;
        }

        var year = Int(match, "y");
        token = new Token(TokenKind.Date, at, at + match.Length, "", ((year is > 0 and < 100 ? year + 2000 : year) * 10000) + (Int(match, "mo") * 100) + Int(match, "d"));
        return true;
    }

    private static int Int(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?:24/7(?:/365)?|9[-/]5|996|50/50|1:1|360/365)(?![\w/%])")]
    private static partial Regex RoundTheClock();

    [GeneratedRegex(@"\A(?:(?<h>\d{1,2})(?::(?<m>\d{2}))? ?(?<half>[aApP])\.?[mM](?![a-zA-Z])|(?<h>\d{1,2}):(?<m>\d{2})(?!\d)|(?<h>\d{1,2})[hH](?<m>[0-5]\d)(?![\da-zA-Z]))")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A(?<y>\d{4})-(?<mo>\d{1,2})-(?<d>\d{1,2})(?!\d)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A(?<d>\d{1,2})\.(?<mo>\d{1,2})\.(?<y>\d{4}|\d{2})(?!\d)")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\A(?<mo>\d{1,2})/(?<d>\d{1,2})/(?<y>20\d{2})(?!\d)")]
    private static partial Regex Slashed();

    /// <summary>"3/14/91": no offer has so small a first figure before so small a second one.</summary>
    [GeneratedRegex(@"\A(?<mo>0?[1-9]|1[0-2])/(?<d>0?[1-9]|[12]\d|3[01])/(?<y>\d{2}|19\d{2})(?![\d/%k.,])")]
    private static partial Regex Birthday();

    [GeneratedRegex(@"\A(?<one>\d{1,2})(?:/|(?<dot>\.))(?<two>\d{1,2})(?(dot)\.)(?![\d/%k,]|[./]\d| ?(?:rsu|equity|stock|base|bonus|sign|vest|split|pct|percent|years?|yrs?|usd|eur|gbp|k)\b)")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"(?<!\b(?:sign|join)(?:ing)?[- ]?)(?:\b(?:on|by|until|till|before|due|am|bis|zum|vor|le|el|dia|día|em|tuesday|monday|wednesday|thursday|friday|mon|tue|wed|thu|fri)\.?,?\s|\b(?:expir\w+|deadline|date|starts?|starting|ends|lapses|valid)(?: (?:is|on|date|by|from|through|thru))*:?\s)$", RegexOptions.IgnoreCase)]
    private static partial Regex OnDay();
}
