using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>Resolves the names of days: "friday", "tomorrow", "end of week", "Nov 20", "2026-11-20".</summary>
internal static class DayReader
{
    /// <summary>In English, German, French, Spanish and Portuguese.</summary>
    private static readonly FrozenDictionary<string, int> Months =
        ("jan january januar janvier enero janeiro; feb february februar février fevrier febrero fevereiro; mar march märz maerz mars marzo março marco; apr april avril abril; may mai mayo maio; jun june juni juin junio junho; "
        + "jul july juli juillet julio julho; aug august août aout agosto; sep sept september septembre septiembre setembro; oct october oktober okt octobre octubre outubro; nov november novembre noviembre novembro; dec december dezember dez décembre decembre diciembre dic dezembro")
        .Split(';').SelectMany((names, i) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => (Name: n, Month: i + 1))).ToFrozenDictionary(m => m.Name, m => m.Month, StringComparer.Ordinal);

    /// <summary>The day whose words start at this token, with a time of day where the words mean one ("tonight"); null where none does.</summary>
    public static (DateTime Date, int Last, TimeSpan? Time)? At(MessageText message, int at, DateTimeOffset now)
    {
        var token = message.At(at);
        return token.Kind switch
        {
            TokenKind.Date => FromFigures((int)token.Value, at, now),
            TokenKind.Word => Relative(message, at, now) ?? Weekday(message, at, now) ?? EndOf(message, at, now) ?? MonthFirst(message, at, now),
            TokenKind.Number => DayFirst(message, at, now) ?? Slashed(message, at, now),
            _ => null,
        };
    }

    private static (DateTime, int, TimeSpan?)? FromFigures(int value, int at, DateTimeOffset now)
    {
        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        return (year == 0 ? Coming(month, day, now) : Date(year, month, day)) is { } date ? (date, at, null) : null;
    }

    private static (DateTime, int, TimeSpan?)? Relative(MessageText message, int at, DateTimeOffset now)
    {
        if (message.WordAt(at, "morgen") && message.WordAt(at - 1, "guten", "schönen", "good"))
        {
            return null;
        }

        switch (message.At(at).Text)
        {
            case "today" or "tdy" or "2day" or "heute" or "hoy" or "hoje" or "aujourdhui":
                return (now.Date, at, null);
            case "tonight" or "tonite":
                return (now.Date, at, TimeSpan.FromHours(20));
            case "tomorrow" or "tmrw" or "tmr" or "tmw" or "tomo" or "2moro" or "tomorow" or "tommorow" or "tommorrow" or "mañana" or "amanhã" or "demain" or "morgen":
                var morning = message.WordAt(at + 1, "morning");
                var afternoon = message.WordAt(at + 1, "afternoon");
                var close = message.WordAt(at + 1, "eod", "cob");
                return (now.Date.AddDays(1), morning || afternoon || close ? at + 1 : at, morning ? TimeSpan.FromHours(9) : afternoon ? TimeSpan.FromHours(13) : close ? TimeSpan.FromHours(17) : null);
            case "eod" or "cob":
                return Following(message, at + 1, now) ?? (now.Date, at, TimeSpan.FromHours(17));
            case "eow":
                return (Next(now, DayOfWeek.Friday), at, null);
            case "eom":
                return (MonthEnd(now), at, null);
            default:
                return null;
        }
    }

    /// <summary>"eod tomorrow", "end of day on friday": the end of that day.</summary>
    private static (DateTime, int, TimeSpan?)? Following(MessageText message, int at, DateTimeOffset now)
    {
        var start = message.WordAt(at, "on", "this") ? at + 1 : at;
        return (Relative(message, start, now) ?? Weekday(message, start, now) ?? MonthFirst(message, start, now)) is { } day ? (day.Item1, day.Item2, TimeSpan.FromHours(17)) : null;
    }

    private static (DateTime, int, TimeSpan?)? EndOf(MessageText message, int at, DateTimeOffset now)
    {
        if (message.WordAt(at, "next") && message.WordAt(at + 1, "week"))
        {
            return (Next(now, DayOfWeek.Friday).AddDays(7), at + 1, null);
        }

        if (!message.WordAt(at, "end", "close") || !message.WordAt(at + 1, "of"))
        {
            return null;
        }

        var unit = message.WordAt(at + 2, "the", "this", "next") ? at + 3 : at + 2;
        var later = message.WordAt(at + 2, "next");
        return message.At(unit).Text switch
        {
            "day" or "business" => Following(message, unit + 1, now) ?? (now.Date, unit, TimeSpan.FromHours(17)),
            "week" => (Next(now, DayOfWeek.Friday).AddDays(later ? 7 : 0), unit, null),
            "month" => (later ? MonthEnd(now.AddMonths(1)) : MonthEnd(now), unit, null),
            _ => null,
        };
    }

    /// <summary>The coming one, today included; "next friday" is the one of next week.</summary>
    private static (DateTime, int, TimeSpan?)? Weekday(MessageText message, int at, DateTimeOffset now)
    {
        var isNext = message.WordAt(at, "next");
        var name = message.At(at + (isNext || message.WordAt(at, "this", "coming") ? 1 : 0));
        var last = at + (isNext || message.WordAt(at, "this", "coming") ? 1 : 0);
        if (name.Kind != TokenKind.Word || DayOf(name.Text) is not { } day || (name.Text is "sun" or "sat" or "wed" or "mon" or "sexta" && !IsDayWord(message, last)))
        {
            return null;
        }

        var dated = message.At(last + 1).IsSign(',') ? last + 2 : last + 1;
        if ((MonthFirst(message, dated, now) ?? (message.At(dated).Kind == TokenKind.Number ? DayFirst(message, dated, now) : null)) is { } told)
        {
            // "friday, november 27": the date says which friday.
            return told;
        }

        var date = Next(now, day);
        var monday = now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7));

        // "next friday", "wednesday next week"
        var isOfNext = !isNext && message.WordAt(last + 1, "next", "nächste", "nächster") && message.WordAt(last + 2, "week", "wk", "woche");
        return ((isNext || isOfNext) && date < monday.AddDays(7) ? date.AddDays(7) : date, isOfNext ? last + 2 : last, null);
    }

    /// <summary>"sat" and "sun" are words too: a day only behind a preposition or a time.</summary>
    private static bool IsDayWord(MessageText message, int at) =>
        message.WordAt(at - 1, "prazo", "até", "na", "on", "by", "until", "till", "before", "this", "next", "call", "due", "coming") || message.At(at + 1).Kind == TokenKind.Time || message.WordAt(at + 1, "at", "morning", "afternoon");

    private static DayOfWeek? DayOf(string word) => word switch
    {
        "monday" or "mon" or "montag" or "lunes" or "lundi" => DayOfWeek.Monday,
        "tuesday" or "tue" or "tues" or "dienstag" or "martes" or "mardi" => DayOfWeek.Tuesday,
        "wednesday" or "wed" or "weds" or "mittwoch" or "miércoles" or "miercoles" or "mercredi" => DayOfWeek.Wednesday,
        "thursday" or "thu" or "thur" or "thurs" or "donnerstag" or "jueves" or "jeudi" => DayOfWeek.Thursday,
        "friday" or "fri" or "freitag" or "viernes" or "vendredi" or "sexta" => DayOfWeek.Friday,
        "saturday" or "sat" => DayOfWeek.Saturday,
        "sunday" or "sun" => DayOfWeek.Sunday,
        _ => null,
    };

    /// <summary>"Nov 20", "november 20th".</summary>
    private static (DateTime, int, TimeSpan?)? MonthFirst(MessageText message, int at, DateTimeOffset now) =>
        MonthOf(message.At(at).Text) is { } month && message.At(at + 1) is { Kind: TokenKind.Number, Text: "" or "th" or "st" or "nd" or "rd", Value: >= 1 and <= 31 } day && Coming(month, (int)day.Value, now) is { } date
            ? (date, at + 1, null)
            : null;

    /// <summary>"20 nov", "20th of november", "the 25th".</summary>
    private static (DateTime, int, TimeSpan?)? DayFirst(MessageText message, int at, DateTimeOffset now)
    {
        var number = message.At(at);
        if (number is not { Text: "" or "th" or "st" or "nd" or "rd", Value: >= 1 and <= 31, Separated: false } || decimal.Truncate(number.Value) != number.Value)
        {
            return null;
        }

        var name = message.WordAt(at + 1, "of", "de") || message.At(at + 1).IsSign('.') ? at + 2 : at + 1;
        if (message.At(name).Kind == TokenKind.Word && MonthOf(message.At(name).Text) is { } month)
        {
            return Coming(month, (int)number.Value, now) is { } date ? (date, name, null) : null;
        }

        if (number.Text.Length == 0 || !message.WordAt(at - 1, "the"))
        {
            return null;
        }

        var day = (int)number.Value;
        var ahead = day >= now.Day ? now : now.AddMonths(1);
        return Date(ahead.Year, ahead.Month, day) is { } inMonth ? (inMonth, at, null) : null;
    }

    /// <summary>"11/20" behind "by" or "on": elsewhere it may be two figures of pay.</summary>
    private static (DateTime, int, TimeSpan?)? Slashed(MessageText message, int at, DateTimeOffset now)
    {
        var month = message.At(at);
        var day = message.At(at + 2);
        var isDate = month is { Text: "", Value: >= 1 and <= 12 } && message.At(at + 1).IsSign('/') && day is { Kind: TokenKind.Number, Text: "", Value: >= 1 and <= 31 } && !message.At(at + 3).IsSign('/');
        return isDate && message.WordAt(at - 1, "by", "on", "until", "till", "before", "expires", "due") && Coming((int)month.Value, (int)day.Value, now) is { } date ? (date, at + 2, null) : null;
    }

    /// <summary>The name of a month, whole or in three letters.</summary>
    public static bool IsMonth(Token token) => token.Kind == TokenKind.Word && MonthOf(token.Text) is not null;

    private static int? MonthOf(string word) => Months.TryGetValue(word, out var month) ? month : null;

    private static DateTime? Coming(int month, int day, DateTimeOffset now) => Date(now.Year, month, day) is not { } date ? null : date < now.Date ? Date(now.Year + 1, month, day) : date;

    private static DateTime? Date(int year, int month, int day) => year is >= 2000 and <= 2100 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : null;

    private static DateTime Next(DateTimeOffset now, DayOfWeek day) => now.Date.AddDays(((int)day - (int)now.DayOfWeek + 7) % 7);

    private static DateTime MonthEnd(DateTimeOffset now) => new(now.Year, now.Month, DateTime.DaysInMonth(now.Year, now.Month), 0, 0, 0, DateTimeKind.Unspecified);
}
