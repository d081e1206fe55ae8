using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>Tells the numbers that are no money: years, GPUs, levels, retirement plans, ranks, durations.</summary>
internal static class NumberUses
{
    private static readonly FrozenSet<string> CountedThings = new[]
    {
        "gpu", "gpus", "h100", "h100s", "h200", "h200s", "a100", "a100s", "b200", "b200s", "nodes", "node", "cores", "people", "ppl", "employees", "engineers", "engineer", "devs", "developers", "reports", "directs", "headcount", "heads",
        "data", "numbers", "figures", "offers", "rounds", "round", "interviews", "interviewers", "companies", "startups", "times", "pages", "questions", "points", "stars", "weeks", "week", "wks", "days", "day", "months", "month",
        "mos", "years", "year", "yrs", "yr", "y", "hours", "hour", "hrs", "hr", "minutes", "minute", "mins", "min", "yoe", "pto", "vacation", "users", "customers", "clients", "tokens", "params", "parameters", "models", "papers", "patents", "commits",
        "projects", "teams", "team", "kids", "children", "miles", "km", "sqft", "am", "pm", "oclock", "th", "candidates", "recruiters", "messages", "emails", "calls", "steps", "levels", "percentile", "x", "qps", "rps", "ms", "tb", "gb",
        "grants", "halves", "halfs", "tranches", "chunks", "parts", "others", "things", "reasons", "mistakes", "errors", "typos", "fixes", "corrections", "slips", "edits", "updates", "changes", "lines", "words", "sentences", "bullets", "seconds", "salaries", "payments", "paychecks", "instalments", "installments", "business", "working", "paid", "holidays", "folks", "friends", "colleagues", "cities", "countries", "b", "bn", "billion", "trillion",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> NumberedThings = new[]
    {
        "level", "lvl", "levels", "yoe", "grade", "tier", "series", "lever", "step", "page", "phase", "version", "gpt", "llama", "claude", "age", "aged", "room", "ext", "extension", "building", "suite", "top", "number", "no", "since",
        "class", "zone", "ic", "l", "e", "q", "section", "form", "gate", "floor#", "pin", "code", "codes", "otp", "zip", "zipcode", "postcode", "apt", "apartment", "dob", "ssn", "badge", "desk", "seat", "bus", "highway", "hwy", "route", "exit", "channel", "ch", "lot", "box", "bldg", "invoice", "req", "requisition", "jobid", "unit", "case", "ticket", "issue", "flight", "fortune", "item", "point", "chapter", "ps", "windows", "iphone", "area",
    }.ToFrozenSet();

    /// <summary>"Q3", "L 7": numbers behind a single letter are small; "quick q 6200 EUR" is an amount.</summary>
    private const decimal LargestLetterNumber = 100;

    public static bool IsNotMoney(MessageText message, int at)
    {
        var number = message.Tokens[at];
        if (IsAttainment(message, at) || IsSplit(message, at) || IsRetirementPlan(message, at) || IsParagraph(message, at) || IsCalendarYear(message, at) || IsBesideMonth(message, at) || IsListNumber(message, at) || IsDayOfMonth(message, at) || IsHour(message, at) || MomentReader.IsSpoken(message, at))
        {
            return true;
        }

        return number.Text switch
        {
            "" => IsAddress(message, at) || (IsCounted(message, at) && CurrencyNames.Of(message.At(at - 1), message.Text) is null) || IsNumbered(message, at),
            "k" or "kish" or "m" or "mm" or "mn" or "mio" or "mil" or "ish" => message.WordAt(at + 1, "employees", "users", "customers", "gpus", "people", "params", "parameters", "tokens", "miles", "steps", "qps", "rps", "followers", "lines", "nodes", "papers", "downloads", "run", "race"),
            "l" or "lac" or "lacs" or "lakh" or "lakhs" or "cr" or "crore" or "crores" or "lpa" or "pct" or "percent" or "bps" => false,
            _ => MyriadNumbers.Of(number.Text) is null && CurrencyNames.OfSuffix(number.Text) is null && CurrencyNames.OfSuffix(number.Text[1..]) is null,
        };
    }

    /// <summary>"at 100% attainment", "Zielerreichung 100 %": how much of a target is met, not how much is paid.</summary>
    private static bool IsAttainment(MessageText message, int at)
    {
        var behind = message.At(at + 1).IsSign('%') || message.WordAt(at + 1, "percent", "pct") ? at + 2 : at;
        return message.Tokens[at] is { Value: >= 50 and <= 200 } && behind > at && (message.WordAt(at - 1, "zielerreichung", "attainment", "achievement", "zielerfüllung", "payout") || message.WordAt(behind, "attainment", "achievement", "zielerreichung", "achieved") || (message.WordAt(behind, "of") && message.WordAt(behind + 1, "target", "targets", "goal", "goals", "quota")));
    }

    /// <summary>"60/40 cash equity": shares of a whole.</summary>
    private static bool IsSplit(MessageText message, int at)
    {
        var first = message.At(at + 1).IsSign('/') ? at : at - 2;
        return message.At(first + 1).IsSign('/') && message.At(first) is { Kind: TokenKind.Number, Text: "" } one && message.At(first + 2) is { Kind: TokenKind.Number, Text: "" } two && one.Value + two.Value == 100
            && message.WordAt(first + 3, "cash", "equity", "split", "stock", "base", "mix");
    }

    /// <summary>"an 83(b) election", "section 1202": a paragraph of the law.</summary>
    private static bool IsParagraph(MessageText message, int at) =>
        (message.Tokens[at].Value == 83 && (message.Tokens[at].Text == "b" || (message.At(at + 1).IsSign('(') && message.WordAt(at + 2, "b")) || message.WordAt(at + 1, "b"))) || message.WordAt(at - 1, "section", "paragraph", "clause", "article", "§", "abschnitt") || message.At(at - 1).IsSign('§');

    /// <summary>"401k" is a retirement plan unless words of pay stand beside it: "rsu grant of 401k".</summary>
    private static bool IsRetirementPlan(MessageText message, int at)
    {
        if (message.Tokens[at] is not { Value: 401 or 403 } plan || !(plan.Text is "k" or "b" || message.At(at + 1).IsSign('(')) || CurrencyNames.Of(message.At(at - 1), message.Text) is not null || CurrencyNames.Of(message.At(at + 1), message.Text) is not null)
        {
            return false;
        }

        var before = at - 1;
        while (message.WordAt(before, "of", "is", "at", "in", "a", "to") || message.At(before).IsSign(':'))
        {
            before--;
        }

        return !message.WordAt(before, "base", "salary", "rsu", "rsus", "grant", "equity", "stock", "tc", "total", "comp", "options", "on", "bonus")
            && !message.WordAt(at + 1, "base", "tc", "total", "rsu", "rsus", "equity", "in", "over", "stock", "grant", "sign", "signing") && !message.At(at + 1).IsSign('/');
    }

    /// <summary>"2026" and the like, unless the word behind counts units ("2025 RSUs") or a currency stands before.</summary>
    private static bool IsCalendarYear(MessageText message, int at)
    {
        var token = message.Tokens[at];
        return token is { Value: >= 1960 and <= 2039, Text: "", Separated: false } && token.End - token.Start == 4
            && CurrencyNames.Of(message.At(at - 1), message.Text) is null && CurrencyNames.Of(message.At(at + 1), message.Text) is null
            && !message.WordAt(at + 1, "rsu", "rsus", "options", "shares", "units", "isos", "nsos", "ppus", "sign", "signing", "relo", "relocation");
    }

    /// <summary>"joining by 15 jan", "on december 3": a day.</summary>
    private static bool IsBesideMonth(MessageText message, int at) =>
        message.Tokens[at] is { Text: "" or "th" or "st" or "nd" or "rd", Value: >= 1 and <= 31, Separated: false } day && day.Value == decimal.Truncate(day.Value) && CurrencyNames.Of(message.At(at - 1), message.Text) is null
        && ((DayReader.IsMonth(message.At(message.WordAt(at + 1, "of") ? at + 2 : at + 1)) && !(message.WordAt(at + 1, "may") && message.WordAt(at + 2, "be", "not", "do", "go", "have", "work", "seem"))) || (DayReader.IsMonth(message.At(at - 1)) && !message.WordAt(at - 1, "may")));

    /// <summary>"on 11/18": a date without a year. No offer is written in so small figures.</summary>
    private static bool IsDayOfMonth(MessageText message, int at)
    {
        var first = message.At(at + 1).IsSign('/') ? at : at - 2;
        return message.At(first + 1).IsSign('/') && !message.At(first - 1).IsSign('/') && !message.At(first + 3).IsSign('/') && !message.At(first + 3).IsSign('%')
            && message.At(first) is { Kind: TokenKind.Number, Text: "", Value: >= 1 and <= 12 } && message.At(first + 2) is { Kind: TokenKind.Number, Text: "", Value: >= 1 and <= 31 } && message.At(first).End - message.At(first).Start <= 2
            && (message.WordAt(first - 1, "on", "by", "before", "until", "till", "for", "due", "date", "expires", "starts", "start", "starting", "from", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "onsite", "interview", "round", "loop", "final", "call") || message.At(first + 3).Kind == TokenKind.Time);
    }

    /// <summary>"HR is calling at 5", "call at 11", and the age of "explain it like im 5": an hour, whatever else the message counts in.</summary>
    private static bool IsHour(MessageText message, int at) =>
        (message.At(at).Value < 10 && message.WordAt(at - 1, "im") && message.WordAt(at - 2, "like")) || message.Tokens[at] is { Text: "", Value: >= 1 and <= 12 } hour && hour.Value == decimal.Truncate(hour.Value) && message.WordAt(at - 1, "at", "by", "around", "um", "à")
        && message.WordAt(at - 2, "call", "calls", "calling", "called", "ring", "rings", "ringing", "meeting", "meet", "mtg", "speak", "speaking", "talk", "talking", "chat", "phone", "phoning", "today", "tomorrow", "tonight", "back", "me", "us", "interview", "appel");

    /// <summary>"1. base", "2) equity" at the start of a line.</summary>
    private static bool IsListNumber(MessageText message, int at)
    {
        var startsLine = at == 0 || message.Tokens[at - 1].Kind == TokenKind.LineEnd;
        var next = message.At(at + 1);
        return startsLine && message.Tokens[at] is { Value: <= 20, Text: "" } number && (next.IsSign(')') || (next.IsSign('.') && number.Touches(next)));
    }

    /// <summary>"250 w 57th", "1600 amphitheatre pkwy".</summary>
    private static bool IsAddress(MessageText message, int at) =>
        (message.WordAt(at + 1, "w", "e", "n", "s", "west", "east", "north", "south") && message.At(at + 2) is { Kind: TokenKind.Number, Text: "th" or "st" or "nd" or "rd" })
        || (message.At(at + 1).Kind == TokenKind.Word && message.WordAt(at + 2, "street", "ave", "avenue", "blvd", "boulevard", "pkwy", "parkway", "drive", "lane", "plaza"));

    private static bool IsCounted(MessageText message, int at)
    {
        var next = message.At(at + 1);
        if (next.IsSign('-') && message.Tokens[at].Touches(next) && message.At(at + 2).Kind == TokenKind.Word)
        {
            next = message.At(at + 2);
        }

        return next.Kind == TokenKind.Word && CountedThings.Contains(next.Text) && !IsPeriodOfPay(message, at) && !(next.Text is "yoe" or "l" && message.Tokens[at].Value > 60);
    }

    /// <summary>"225 year" is a slip of the pen for a year's pay, "4 year" is a time.</summary>
    private static bool IsPeriodOfPay(MessageText message, int at) => message.WordAt(at + 1, "year", "yr", "y", "month", "hour", "hr") && message.Tokens[at].Value > 60;

    /// <summary>"por mês e 12% de bônus": a word between two figures, and no level.</summary>
    private static bool IsAnd(MessageText message, int at) => message.WordAt(at - 1, "e") && (message.At(at + 1).IsSign('%') || message.At(at - 2).Kind == TokenKind.Number || message.WordAt(at - 2, "mês", "mes", "mese", "ano", "anno", "bruto", "brutos", "lordi", "fixo", "fisso"));

    /// <summary>"microsoft 64": its levels are numbers.</summary>
    public static bool IsMicrosoftLevel(MessageText message, int at) =>
        message.WordAt(at - 1, "microsoft", "msft", "ms") && message.At(at) is { Kind: TokenKind.Number, Text: "", Value: >= 59 and <= 80 } && !CurrencyNames.IsWord(message.At(at + 1).Text) && !message.WordAt(at + 1, "base", "lakh", "lakhs", "lpa", "k");

    private static bool IsNumbered(MessageText message, int at)
    {
        var before = message.At(at - 1);
        var isMicrosoft = IsMicrosoftLevel(message, at);
        var isDay = message.WordAt(at - 1, "day", "month", "week", "wk") && message.WordAt(at - 2, "at", "on", "in", "after", "by", "from", "until", "till", "of") && message.Tokens[at] is { Text: "", Value: <= 60 };
        return before.IsSign('#') || isMicrosoft || isDay || (before.IsWord("floor") && message.WordAt(at - 2, "on") && message.Tokens[at].Value <= 150) || (message.WordAt(at - 1, "year", "yr", "month") && message.Tokens[at].Value <= 5) || before.IsSign('@') && message.Tokens[at].Value < 1
            || (before.Kind == TokenKind.Word && NumberedThings.Contains(before.Text) && !(before.Text == "no" && message.Tokens[at].Value >= 100) && !(before.Text == "top" && message.WordAt(at - 2, "on")) && (before.Text.Length > 1 || message.Tokens[at].Value < LargestLetterNumber) && !IsAnd(message, at))
            || (before.Kind == TokenKind.Word && before.Text == "of" && message.WordAt(at - 2, "team", "org", "group", "class"));
    }
}
