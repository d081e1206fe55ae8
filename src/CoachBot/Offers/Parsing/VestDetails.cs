namespace CoachBot.Offers;

/// <summary>What is said about how a grant vests or a payment must be paid back, apart from its amount.</summary>
internal sealed record VestDetail(int First, int Last)
{
    public decimal? Years { get; init; }

    /// <summary>Percent of the grant per year, adding up to 100.</summary>
    public IReadOnlyList<decimal> Schedule { get; init; } = [];

    public bool FrontLoaded { get; init; }

    public int? CliffMonths { get; init; }

    public int? ClawbackMonths { get; init; }

    public VestRhythm Rhythm { get; init; }
}

/// <summary>Finds vesting years, schedules, cliffs and clawbacks: "over 4", "rsu/4", "4yr vest", "5/15/40/40", "1 year cliff".</summary>
internal sealed class VestDetails(MessageText message)
{
    private const decimal LongestVest = 10;

    /// <summary>A larger number is money: the question tells of an offer too.</summary>
    private const decimal LeastPay = 50;

    private readonly List<VestDetail> _found = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>The details in order, and the number tokens they use up.</summary>
    public static (List<VestDetail> Details, HashSet<int> Taken) Find(MessageText message)
    {
        var reader = new VestDetails(message);
        for (var at = 0; at < message.Count; at++)
        {
            at = reader.At(at);
        }

        return (reader._found, reader._taken);
    }

    private int At(int at)
    {
        var detail = Schedule(at) ?? Fraction(at) ?? Cliff(at) ?? Clawback(at) ?? Loaded(at) ?? FirstYear(at) ?? Rhythm(at) ?? Over(at) ?? Slash(at) ?? Span(at);
        if (detail is null)
        {
            return at;
        }

        _found.Add(detail);
        for (var i = detail.First; i <= detail.Last; i++)
        {
            _taken.Add(i);
        }

        return detail.Last;
    }

    /// <summary>Three to six percentages that add up to 100.</summary>
    private VestDetail? Schedule(int at)
    {
        if (message.At(at).Kind != TokenKind.Number || message.At(at).Value >= 100)
        {
            return null;
        }

        var parts = new List<decimal>();
        var next = at;
        var sign = "";
        VestDetail? found = null;
        while (message.At(next) is { Kind: TokenKind.Number, Text: "", Value: <= 100 } part && parts.Count < 7)
        {
            parts.Add(part.Value);
            var last = message.At(next + 1).IsSign('%') ? next + 1 : next;
            found = parts.Count is >= 3 and <= 6 && Math.Abs(parts.Sum() - 100) <= 1 ? new VestDetail(at, last) { Schedule = [.. parts], Years = parts.Count } : null;

            // "vesting 5/15/40/40, 10% bonus": the list ends where another sign parts.
            var joint = message.At(last + 1) is { Kind: TokenKind.Sign, Text: "/" or "-" or "," } parting ? parting.Text : "";
            if (parts.Count > 1 && joint != sign)
            {
                break;
            }

            sign = joint;
            next = joint.Length > 0 ? last + 2 : last + 1;
        }

        return found is not null && message.At(found.Last + 1).Kind == TokenKind.Number ? null : found;
    }

    /// <summary>"1/48th monthly", "1/16 each quarter": so many equal parts.</summary>
    private VestDetail? Fraction(int at)
    {
        if (message.At(at) is not { Kind: TokenKind.Number, Value: 1, Text: "" } || !message.At(at + 1).IsSign('/') || message.At(at + 2) is not { Kind: TokenKind.Number, Text: "" or "th" } parts)
        {
            return null;
        }

        var (years, rhythm) = parts.Value switch
        {
            36 or 48 or 60 => (parts.Value / 12, VestRhythm.Monthly),
            12 or 16 or 20 => (parts.Value / 4, VestRhythm.Quarterly),
            _ => (0, VestRhythm.Unknown),
        };
        return years == 0 ? null : new VestDetail(at, at + 2) { Years = years, Rhythm = rhythm };
    }

    private VestDetail? Cliff(int at)
    {
        if (message.WordAt(at, "no", "without") && message.WordAt(at + 1, "cliff"))
        {
            return new VestDetail(at, at + 1) { CliffMonths = 0 };
        }

        if (WordNumbers.MonthsAt(message, at) is { } ahead && message.WordAt(ahead.Last + 1, "cliff"))
        {
            return IsAsked(at) ? null : new VestDetail(at, ahead.Last + 1) { CliffMonths = (int)ahead.Months };
        }

        if (!message.WordAt(at, "cliff") || IsAsked(at))
        {
            return null;
        }

        var start = at + 1;
        while (message.WordAt(start, "of", "is", "at", "after") || message.At(start).IsSign(':'))
        {
            start++;
        }

        return WordNumbers.MonthsAt(message, start) is { } behind ? new VestDetail(at, behind.Last) { CliffMonths = (int)behind.Months } : null;
    }

    /// <summary>"what does a 1 year cliff mean": asked, not told.</summary>
    private bool IsAsked(int at)
    {
        var (first, last) = message.SentenceAround(at);
        return message.WordAt(first, "what", "whats", "how", "hows", "why", "does", "do", "is", "are", "can", "should", "would")
            && !Enumerable.Range(first, last - first + 1).Any(i => message.At(i) is { Kind: TokenKind.Number, Value: >= LeastPay });
    }

    private VestDetail? Clawback(int at)
    {
        if (WordNumbers.MonthsAt(message, at) is { } ahead && (message.WordAt(ahead.Last + 1, "clawback") || (message.WordAt(ahead.Last + 1, "claw") && message.WordAt(ahead.Last + 2, "back"))))
        {
            return new VestDetail(at, ahead.Last + 1) { ClawbackMonths = (int)ahead.Months };
        }

        var isPaidBack = message.WordAt(at, "pay", "give", "return", "paying", "giving") && message.WordAt(at + 1, "it", "this", "that", "everything", "all") && message.WordAt(at + 2, "back");
        if (!isPaidBack && !message.WordAt(at, "clawback", "clawed", "repay", "repayable", "repaid", "payback", "repayment", "refund", "refunded", "recoup", "recouped", "reimbursed") && !(message.WordAt(at, "claw", "pay", "paid") && message.WordAt(at + 1, "back")) || message.WordAt(message.SentenceAround(at).First, "is", "do", "does", "can", "could", "will", "would", "should", "how", "what", "if"))
        {
            // "is the 25k theirs to claw back if i leave after 8 months": asked, not told.
            return null;
        }

        for (var i = at + 1; i < Math.Min(at + 12, message.Count) && message.SentenceOf(i) == message.SentenceOf(at); i++)
        {
            if (WordNumbers.MonthsAt(message, i) is { } behind && !message.WordAt(i, "a", "an"))
            {
                return new VestDetail(i, behind.Last) { ClawbackMonths = (int)behind.Months };
            }
        }

        return null;
    }

    /// <summary>"25% first year", "25% after 1 year": a cliff of a year.</summary>
    private VestDetail? FirstYear(int at)
    {
        if (message.At(at) is not { Kind: TokenKind.Number, Value: 25 or 33 } || !message.At(at + 1).IsSign('%'))
        {
            return null;
        }

        var next = at + 2;
        while (message.WordAt(next, "after", "at", "the", "in", "vests", "vest", "on", "cliff"))
        {
            next++;
        }

        var isFirst = message.WordAt(next, "first") && message.WordAt(next + 1, "year", "yr");
        var span = WordNumbers.MonthsAt(message, next);
        var isYearOne = message.WordAt(next, "year", "yr") && WordNumbers.Of(message.At(next + 1)) == 1;
        return isFirst || isYearOne ? new VestDetail(at, next + 1) { CliffMonths = 12 } : span is { Months: 12 } one ? new VestDetail(at, one.Last) { CliffMonths = 12 } : null;
    }

    /// <summary>"vesting monthly", "quarterly vest", "then monthly".</summary>
    private VestDetail? Rhythm(int at)
    {
        var isBefore = message.WordAt(at, "vest", "vests", "vesting", "vested", "then", "after", "thereafter", "cliff") && !message.WordAt(at + 1, "is") || message.WordAt(at, "vesting") && message.WordAt(at + 1, "is");
        var word = message.At(isBefore ? (message.WordAt(at + 1, "that", "every", "each", "is") ? at + 2 : at + 1) : at);
        var rhythm = word.Kind != TokenKind.Word ? VestRhythm.Unknown : word.Text switch
        {
            "monthly" => VestRhythm.Monthly,
            "quarterly" => VestRhythm.Quarterly,
            "annually" or "yearly" => VestRhythm.Yearly,
            "month" when isBefore => VestRhythm.Monthly,
            "quarter" when isBefore => VestRhythm.Quarterly,
            _ => VestRhythm.Unknown,
        };
        return rhythm == VestRhythm.Unknown ? null
            : isBefore ? new VestDetail(at, message.WordAt(at + 1, "that", "every", "each", "is") ? at + 2 : at + 1) { Rhythm = rhythm }
            : message.WordAt(at + 1, "vest", "vests", "vesting", "vested", "after", "thereafter", "afterwards") && rhythm != VestRhythm.Yearly ? new VestDetail(at, at + 1) { Rhythm = rhythm } : null;
    }

    private VestDetail? Loaded(int at)
    {
        if (message.WordAt(at, "frontloaded"))
        {
            return new VestDetail(at, at) { FrontLoaded = true };
        }

        if (!message.WordAt(at, "front"))
        {
            return null;
        }

        var next = message.At(at + 1).IsSign('-') ? at + 2 : at + 1;
        return message.WordAt(next, "loaded", "load", "heavy", "weighted") ? new VestDetail(at, next) { FrontLoaded = true } : null;
    }

    /// <summary>"over 4", "over four years", "vesting across 4 years"; "over 200k" is an amount.</summary>
    private VestDetail? Over(int at)
    {
        if (!message.WordAt(at, "over", "across", "vest", "vests", "vesting", "vested"))
        {
            return null;
        }

        var start = at + 1;
        while (message.WordAt(start, "over", "across", "in", "for", "period", "of", "is", "a", "the", "schedule", "evenly") && start - at < 5)
        {
            start++;
        }

        var number = message.At(start);
        return Schedule(start) is null && WordNumbers.Of(number) is { } years and >= 1 and <= LongestVest && !number.IsWord("a") && IsYears(start, out var last) && message.At(start + 1).Text != "%"
            ? new VestDetail(at, last) { Years = years }
            : null;
    }

    /// <summary>A number alone or with the word years; months, and anything else glued to it, are not.</summary>
    private bool IsYears(int at, out int last)
    {
        last = WordNumbers.MonthsAt(message, at)?.Last ?? at;
        if (message.At(at + 1).IsSign('/') && message.At(at).Touches(message.At(at + 1)) && message.At(at + 2).Kind == TokenKind.Number)
        {
            return false;
        }

        var number = message.At(at);
        var unit = last > at ? message.At(last).Text : number.Kind == TokenKind.Number ? number.Text : "";
        return unit is "" or "y" or "yr" or "yrs" or "year" or "years" && !(unit.Length == 0 && message.WordAt(at + 1, "month", "months", "weeks", "days", "people", "rounds", "k", "m", "million"));
    }

    /// <summary>"rsu/4", "350k/4", "420/4yr"; "240/4/30" is a list.</summary>
    private VestDetail? Slash(int at)
    {
        var years = message.At(at + 1);
        if (!message.At(at).IsSign('/') || years.Kind != TokenKind.Number || years.Value is < 1 or > 6 || years.Text is not ("" or "y" or "yr" or "yrs" or "year" or "years"))
        {
            return null;
        }

        // "592k€/3", "300 usd/4": the money of the amount stands between.
        var before = message.At(at - 2).Kind == TokenKind.Number && CurrencyNames.Of(message.At(at - 1), message.Text) is not null ? message.At(at - 2) : message.At(at - 1);
        if (years.Text.Length == 0 && (message.WordAt(at + 2, "k", "m", "thousand", "grand", "million", "lakh", "lakhs", "l", "cr", "crore", "man") || CurrencyNames.Of(message.At(at + 2), message.Text) is not null))
        {
            // "6% bonus / 6 k sign on"
            return null;
        }

        var inList = message.At(at + 2).IsSign('/') || message.At(at + 2).IsSign('%') || (before.Kind == TokenKind.Number && message.At(at - 2).IsSign('/') && years.Text.Length == 0);
        var ofGrant = before.Kind == TokenKind.Word || (before.Kind == TokenKind.Number && before.Value * (before.Text.Length > 0 ? 1000 : 1) >= 20);
        var last = years.Text.Length == 0 && message.WordAt(at + 2, "y", "yr", "yrs", "year", "years") ? at + 2 : at + 1;
        ofGrant &= !message.WordAt(at - 1, "w", "and", "or") && !message.WordAt(last + 1, "cliff");
        return ofGrant && !inList ? new VestDetail(at, last) { Years = years.Value } : null;
    }

    /// <summary>"4yr", "4 year vest", "4-year": a vesting time unless it is experience or a distance in time.</summary>
    private VestDetail? Span(int at)
    {
        if (WordNumbers.MonthsAt(message, at) is not { } span || span.Months % 12 != 0 || span.Months < 24 || span.Months > 12 * LongestVest || IsMonths(span.Last))
        {
            return null;
        }

        var behind = message.At(span.Last + 1);
        var isTimeOfLife = message.WordAt(at - 1, "in", "after", "last", "past", "every", "next", "for", "have", "got", "with", "has", "within", "ive", "had") && !message.WordAt(span.Last + 1, "vest", "vesting", "grant", "schedule");
        var isExperience = behind.Kind == TokenKind.Word && behind.Text is "experience" or "exp" or "of" or "yoe" or "ago" or "old" or "in" or "at" or "here" or "working" or "industry" or "as" or "later";
        return isTimeOfLife || isExperience ? null : new VestDetail(at, message.WordAt(span.Last + 1, "vest", "vesting", "schedule") ? span.Last + 1 : span.Last) { Years = span.Months / 12 };
    }

    private bool IsMonths(int unit) => message.At(unit).Text is "month" or "months" or "mo" or "mos";
}
