using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>A guide speaks of what was to come when it was written. Once the day is past, "is expected in mid-2026" is told no more.</summary>
internal static partial class Overdue
{
    /// <summary>It tells of a time before today as of one to come.</summary>
    public static bool Is(string sentence, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return ToComePattern().IsMatch(sentence) && TimePattern().Matches(sentence).Any(t => End(t) < today);
    }

    /// <summary>The last day of the time named: "mid-2026" ends with August, "Q1 2026" with March.</summary>
    private static DateOnly End(Match time)
    {
        var year = int.Parse(time.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = time.Groups["month"] is { Success: true, Value: var name } ? (Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1)
            : time.Groups["quarter"] is { Success: true, ValueSpan: var quarter } ? 3 * (quarter[0] - '0')
            : time.Groups["half"] is { Success: true, ValueSpan: var half } ? 6 * (half[0] - '0')
            : time.Groups["part"].Value.ToUpperInvariant() switch { "EARLY" => 4, "SPRING" => 6, "MID" => 8, "SUMMER" => 9, _ => 12 };
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, time.Groups["day"] is { Success: true, ValueSpan: var day } ? Math.Clamp(int.Parse(day, CultureInfo.InvariantCulture), 1, last) : last);
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"\b(?:(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\.? (?:(?<day>\d{1,2})(?:st|nd|rd|th)?,? )?|Q(?<quarter>[1-4])(?: of|,)? |H(?<half>[12]) |(?<part>early|spring|mid|summer|late|fall|autumn|winter|end of)[- ](?:of )?)?(?<year>20[2-4]\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();

    /// <summary>What is to come; of a launch or an opening also what it needs.</summary>
    [GeneratedRegex(@"\b(?:(?:is|are|was|were) (?:\w+ )?(?:expected|planned|scheduled|slated|due|set|targeted|projected|anticipated|coming|approaching|launching|rolling|going|about)|expect(?:s|ing)|upcoming|forthcoming|imminent|impending|will|going live|goes live|go-live|before (?:the|its|our|your)|ahead of|in time for|by (?=(?:the end of |early |late |mid-?|Q[1-4]|H[12]|[A-Z][a-z]+ )?20[2-4]\d)|scheduled for|slated for|targeted for|planned for|on track)\b|\b(?:launch|roll-?out|release|opening|debut|closing|go-live|migration|cut-?over|listing|deadline)\b[^,;.]{0,40}\b(?:requires?|needs?|demands?|calls for|depends on|hinges on|introduces|creates|opens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToComePattern();
}
