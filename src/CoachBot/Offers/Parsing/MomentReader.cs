namespace CoachBot.Offers;

/// <summary>A moment named in a message.</summary>
internal sealed record Moment(int First, int Last, DateTimeOffset Resolved, bool HasTime);

/// <summary>Resolves times and dates in words and figures.</summary>
internal static class MomentReader
{
    /// <summary>A day without a time ends with the working day: the safer reading of "by friday".</summary>
    private static readonly TimeSpan CloseOfBusiness = TimeSpan.FromHours(17);

    /// <summary>Words between a word for a talk and "at 3".</summary>
    private const int MostFromTalk = 6;

    private const int NoonMinutes = 12 * 60;

    private static readonly TimeSpan LastMinute = new(23, 59, 0);

    /// <summary>The moment whose words start at this token; null where none does.</summary>
    public static Moment? At(MessageText message, int at, DateTimeOffset now) => Span(message, at, now) ?? DayThenTime(message, at, now) ?? TimeThenDay(message, at, now);

    /// <summary>"in 20 min", "in an hour", "in half an hour", "in 3 days", "20 min from now".</summary>
    private static Moment? Span(MessageText message, int at, DateTimeOffset now)
    {
        if (message.WordAt(at, "daqui") && message.WordAt(at + 1, "a"))
        {
            // "daqui a 1 hora"
            at++;
        }
        else if (!message.WordAt(at, "in", "within", "dans", "em", "en", "binnen"))
        {
            return Left(message, at, now);
        }

        var start = at + 1;
        while (message.WordAt(start, "about", "like", "the", "next", "around", "less", "than") || message.At(start).IsSign('~'))
        {
            start++;
        }

        start += message.WordAt(start, "einer", "une", "un", "un'") && message.WordAt(start + 1, "halben", "demi") ? 1 : 0;
        var half = message.WordAt(start, "half", "media", "meia", "demi", "halben");
        start += half ? 1 : 0;
        start += message.At(start).IsSign('-') ? 1 : 0;
        var token = message.At(start);
        if (half && token.Kind == TokenKind.Word && Length(token.Text, 0.5m) is { } part)
        {
            // "en media hora"
            return Resolved(message, at, start, now, part, token.Text);
        }

        if (message.WordAt(start, "a") && message.WordAt(start + 1, "quarter") && message.WordAt(start + 2, "of") && message.WordAt(start + 4, "hour"))
        {
            return Resolved(message, at, start + 4, now, TimeSpan.FromMinutes(15), "min");
        }

        if (WordNumbers.Of(token) is not { } number || (token.Kind == TokenKind.Number && token.Separated))
        {
            return null;
        }

        var glued = token.Kind == TokenKind.Number ? token.Text : "";
        var unit = glued.Length > 0 ? glued : message.At(start + 1).Text;
        var last = glued.Length > 0 ? start : start + 1;
        if (glued.Length == 0 && !half && token is { Kind: TokenKind.Number, Value: 5 or 10 or 15 or 20 or 25 or 30 or 45 } && Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => message.WordAt(i, "call", "calls", "calling", "meeting", "interview", "chat", "screen", "screening", "talk", "talking", "phone", "ringing", "rings", "ring", "recruiter", "hr", "hm")) && (message.WordAt(start + 1, "not", "so", "pls", "please", "and", "what", "whats", "help", "omg", "quick", "i", "need", "how", "any", "gimme", "wat") || start + 1 == message.Count || message.At(start + 1).Kind is TokenKind.Sign or TokenKind.LineEnd && !message.At(start + 1).IsSign('%') && !message.At(start + 1).IsSign('/')))
        {
            // "calling me in 5": minutes.
            return Resolved(message, at, start, now, TimeSpan.FromMinutes((double)number), "min");
        }

        return Length(unit, half ? number / 2 : number) is { } length ? Resolved(message, at, last, now, length, unit) : null;
    }

    /// <summary>"72 hours to decide", "3 days left", "24h exploding", "gave me a week": the time that is left.</summary>
    private static Moment? Left(MessageText message, int at, DateTimeOffset now)
    {
        var token = message.At(at);
        if (token.Kind == TokenKind.Word && message.WordAt(at + 1, "week", "weeks", "day", "days") && !message.WordAt(at + 2, "of", "off", "vacation", "pto") && WordNumbers.Of(token) is { } spelled)
        {
            token = new Token(TokenKind.Number, token.Start, token.End, "", spelled);
        }

        if (token is not { Kind: TokenKind.Number, Separated: false, Value: >= 1 and <= 500 } || message.WordAt(at - 1, "last", "past", "for"))
        {
            return null;
        }

        var last = token.Text.Length > 0 ? at : at + 1;
        var unit = token.Text.Length > 0 ? token.Text : message.At(last).Text;
        if (Length(unit, token.Value) is not { } length)
        {
            return null;
        }

        var isLeft = message.WordAt(last + 1, "left", "remaining", "deadline", "window", "exploding", "ultimatum") || (message.WordAt(last + 1, "from") && message.WordAt(last + 2, "now", "today", "rn")) || (message.WordAt(last + 1, "to") && message.WordAt(last + 2, "decide", "sign", "respond", "answer", "accept", "reply", "think", "choose", "confirm", "say")) || (message.WordAt(last + 1, "before", "till", "until") && message.WordAt(last + 2, "i", "my", "the", "they", "we", "call", "she", "he"));
        var isGiven = message.WordAt(at - 1, "me", "us", "only", "just", "have", "got") && Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => message.WordAt(i, "gave", "give", "giving", "given", "have", "got", "only"));
        return (isLeft || ((token.Text.Length > 0 || unit is "hour" or "hours" or "hrs" or "day" or "days") && IsExploding(message)) || (isGiven && (unit is "day" or "days" or "week" or "weeks" or "hour" or "hours" or "hrs" || (unit == "h" && token.Value >= 12)))) && (unit is not ("m" or "d" or "h") || token.Text.Length > 0) ? Resolved(message, at, last, now, length, unit) : null;
    }

    /// <summary>The offer is said to be gone when its time is up.</summary>
    public static bool IsExploding(MessageText message) => message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "exploding" or "explodes" or "ultimatum");

    private static Moment Resolved(MessageText message, int at, int last, DateTimeOffset now, TimeSpan length, string unit)
    {
        _ = message;
        var isDays = length >= TimeSpan.FromDays(1) && unit[0] is 'd' or 'w';
        return isDays ? new Moment(at, last, EndOf(now.Date + length, now), false) : new Moment(at, last, now + length, true);
    }

    private static TimeSpan? Length(string unit, decimal number) => number > 1_000 ? null : unit switch
    {
        "min" or "mins" or "minute" or "minutes" or "m" or "minuten" or "minutos" or "minuti" => TimeSpan.FromMinutes((double)number),
        "h" or "hr" or "hrs" or "hour" or "hours" or "stunde" or "hora" or "heure" or "stunden" or "horas" or "heures" or "uren" => TimeSpan.FromHours((double)number),
        "d" or "day" or "days" or "tagen" or "tage" or "días" or "dias" or "jours" or "dagen" => TimeSpan.FromDays((double)number),
        "week" or "weeks" or "wk" or "wks" => TimeSpan.FromDays(7 * (double)number),
        _ => null,
    };

    private static Moment? DayThenTime(MessageText message, int at, DateTimeOffset now)
    {
        if (DayReader.At(message, at, now) is not { } day)
        {
            return null;
        }

        return TimeAt(message, Skip(message, day.Last + 1)) is { } time
            ? new Moment(at, time.Last, Local(day.Date, message.WordAt(at, "tonight", "tonite") && time.Minutes < NoonMinutes ? time.Minutes + NoonMinutes : time.Minutes, now), true)
            : new Moment(at, day.Last, day.Time is { } of ? Local(day.Date, (int)of.TotalMinutes, now) : EndOf(day.Date, now), day.Time is not null);
    }

    private static Moment? TimeThenDay(MessageText message, int at, DateTimeOffset now)
    {
        if (TimeAt(message, at) is not { } time)
        {
            return null;
        }

        if (DayReader.At(message, SkipOn(message, time.Last + 1), now) is { } day)
        {
            return new Moment(at, day.Last, Local(day.Date, time.Minutes, now), true);
        }

        var today = Local(now.Date, time.Minutes, now);
        return new Moment(at, time.Last, today < now ? today.AddDays(1) : today, true);
    }

    private static int Skip(MessageText message, int at) => message.WordAt(at, "a") && message.WordAt(at + 1, "las", "la") ? at + 2 : message.WordAt(at, "at", "by", "around", "às", "ao", "um", "à", "gegen", "before", "avant", "vor") || message.At(at).IsSign('@') || message.At(at).IsSign(',') ? at + 1 : at;

    private static int SkipOn(MessageText message, int at) => message.WordAt(at, "on", "this") || message.At(at).IsSign(',') ? at + 1 : at;

    /// <summary>"3pm", "15:00", "noon", and "at 3" beside a word for a talk.</summary>
    private static (int Minutes, int Last)? TimeAt(MessageText message, int at)
    {
        var token = message.At(at);
        if (token.Kind == TokenKind.Time)
        {
            return ((int)token.Value, at);
        }

        if (token.Kind == TokenKind.Word)
        {
            if (message.WordAt(at, "quarter", "half") && message.WordAt(at + 1, "past", "after", "to", "til") && HourOf(message.At(at + 2)) is { } of)
            {
                // "quarter past 3"
                var whole = WorkingHour(of) * 60;
                var part = token.Text == "half" ? 30 : 15;
                return (message.WordAt(at + 1, "to", "til") ? whole - part : whole + part, at + 2);
            }

            if (message.WordAt(at, "meio") && (message.WordAt(at + 1, "dia") || (message.At(at + 1).IsSign('-') && message.WordAt(at + 2, "dia"))))
            {
                return (12 * 60, message.WordAt(at + 1, "dia") ? at + 1 : at + 2);
            }

            if (token.Text is not ("a" or "an" or "one") && HourOf(token) is { } hour && message.WordAt(at - 1, "at") && IsOfTalk(message, at - 2))
            {
                // "the call is at four"
                return (WorkingHour(hour) * 60, at);
            }

            return token.Text switch
            {
                "noon" or "meiodia" or "mittag" or "midday" or "midi" or "mediodía" or "mediodia" => (12 * 60, at),
                "midnight" => ((23 * 60) + 59, at),
                _ => null,
            };
        }

        if (IsSpoken(message, at))
        {
            return ((WorkingHour(decimal.Truncate(token.Value / 100)) * 60) + (int)(token.Value % 100), at);
        }

        if (token is { Kind: TokenKind.Number, Text: "h", Separated: false, Value: >= 7 and <= 21 } && decimal.Truncate(token.Value) == token.Value && message.WordAt(at - 1, "à", "a", "vers", "las", "às", "um", "at", "avant", "for"))
        {
            // "un appel à 17h"
            return ((int)token.Value * 60, at);
        }

        if (token is { Kind: TokenKind.Number, Text: "", Separated: false, Value: >= 0 and <= 23 } && decimal.Truncate(token.Value) == token.Value && message.WordAt(at + 1, "uhr"))
        {
            // "Donnerstag 18 Uhr"
            return ((int)token.Value * 60, at + 1);
        }

        var isHour = token is { Kind: TokenKind.Number, Text: "", Separated: false, Value: >= 1 and <= 12 } && decimal.Truncate(token.Value) == token.Value && (message.WordAt(at - 1, "at", "las", "às", "um", "à") || message.At(at - 1).IsSign('@')) && (message.WordAt(at - 2, "a", "mañana", "amanhã", "demain", "morgen", "hoy", "hoje", "heute", "aujourdhui", "today", "tomorrow", "tmrw", "recruiter", "them", "me") || IsOfTalk(message, at - 2));
        isHour |= token is { Kind: TokenKind.Number, Text: "", Separated: false, Value: >= 1 and <= 12 } && decimal.Truncate(token.Value) == token.Value && message.WordAt(at - 1, "by", "until", "till", "before") && message.WordAt(at + 1, "today", "tomorrow", "tmrw", "tonight");
        if (!isHour || message.At(at + 1).Kind == TokenKind.Number || message.At(at + 1).IsSign('/') || message.At(at + 1).IsSign('%') || message.WordAt(at + 1, "percent", "pct", "years", "yoe", "offers", "base", "k", "x"))
        {
            return null;
        }

        return (WorkingHour(token.Value) * 60, at);
    }

    /// <summary>Dictated: "the call is at three forty five".</summary>
    public static bool IsSpoken(MessageText message, int at) =>
        message.At(at) is { Kind: TokenKind.Number, Text: "", Value: >= 100 and < 1_260 } token && char.IsLetter(message.Text[token.Start]) && token.Value % 100 < 60 && message.WordAt(at - 1, "at", "til", "until", "for") && IsOfTalk(message, at - 2);

    /// <summary>"3", "three".</summary>
    private static decimal? HourOf(Token token) => token is { Kind: TokenKind.Number, Text.Length: > 0 } ? null : WordNumbers.Of(token) is { } hour and >= 1 and <= 12 && decimal.Truncate(hour) == hour ? hour : null;

    /// <summary>"recruiter rings at 3", "talking to groq about it at 4": a word for a talk a few words before.</summary>
    private static bool IsOfTalk(MessageText message, int last)
    {
        for (var i = last; i >= 0 && i > last - MostFromTalk && message.SentenceOf(i) == message.SentenceOf(last); i--)
        {
            if (message.WordAt(i, "call", "calls", "calling", "meeting", "mtg", "interview", "chat", "screen", "phone", "zoom", "rings", "ringing", "talk", "talking", "speak", "speaking", "sync", "meet"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"at 3" is in the afternoon: nobody calls at night.</summary>
    private static int WorkingHour(decimal told) => told <= 7 ? (int)told + 12 : (int)told;

    private static DateTimeOffset Local(DateTime date, int minutes, DateTimeOffset now) => new(date.Date.AddMinutes(minutes), now.Offset);

    private static DateTimeOffset EndOf(DateTime date, DateTimeOffset now)
    {
        var close = new DateTimeOffset(date.Date + CloseOfBusiness, now.Offset);
        return close < now ? new DateTimeOffset(date.Date + LastMinute, now.Offset) : close;
    }
}
