namespace CoachBot.Offers;

/// <summary>Finds the figures of a message that may be pay, with currency, scale, range and period.</summary>
internal sealed class QuantityReader(MessageText message, IReadOnlySet<int> taken)
{
    /// <summary>A higher second figure than this many times the first is no range.</summary>
    private const decimal WidestRange = 4;

    /// <param name="taken">Numbers that already have a meaning: vesting years, times, schedules.</param>
    public static List<Quantity> Read(MessageText message, IReadOnlySet<int> taken) => new QuantityReader(message, taken).All();

    private List<Quantity> All()
    {
        var found = new List<Quantity>();
        var at = 0;
        while (at < message.Count)
        {
            if (!IsFigure(at))
            {
                at++;
                continue;
            }

            var quantity = WithRange(Single(at), found);
            found.Add(quantity);
            at = quantity.Last + 1;
        }

        return found;
    }

    private bool IsFigure(int at) => at < message.Count && message.Tokens[at].Kind == TokenKind.Number && !taken.Contains(at) && !(message.Tokens[at].Value is >= 12 and <= 18 && at > 1 && (message.WordAt(at - 1, "x", "times") || message.At(at - 1).Text is "×" or "*")) && !NumberUses.IsNotMoney(message, at);

    private Quantity Single(int at)
    {
        var number = message.Tokens[at];
        var (scale, last) = ScaleOf(at);
        var quantity = new Quantity
        {
            First = at,
            Last = last,
            Value = number.Value,
            Scale = scale,
            IsLpa = number.Text == "lpa" || message.WordAt(at + 1, "lpa"),
            IsPercent = number.Text is "pct" or "percent" or "percentage" or "bps",
            Currency = SuffixCurrency(last == at ? number.Text : message.At(last).Text),
            IsIndian = IsIndian(message.Text.AsSpan(number.Start, number.End - number.Start)),
            IsBare = number is { Text: "", Separated: false } && scale == 1,
            Approximate = number.Text is "ish" or "kish",
        };
        return WithPeriod(WithApproximation(WithCurrency(WithPercent(quantity))));
    }

    private (decimal Scale, int Last) ScaleOf(int at)
    {
        var number = message.Tokens[at];
        if (number.Text == "bps")
        {
            return (0.01m, at);
        }

        if (number.Text.Length > 0)
        {
            return (number.Text[0] == 'k' && number.Text != "kr" ? 1_000 : ScaleOf(number.Text), at);
        }

        if (MyriadNumbers.Spoken(message, at + 1) is { } counted)
        {
            return (counted, at + 1);
        }

        var next = message.At(at + 1);
        if (next.Kind != TokenKind.Word || next.Text is "l" or "b")
        {
            return (1, at);
        }

        // "R$ 30 mil": a thousand in Portuguese and Spanish, a million in English slang.
        var scale = next.Text == "mil" && (message.At(at - 1).Text is "r$" || message.WordAt(at + 2, "per", "reais", "pesos", "euros", "dólares", "dolares", "libras", "brutos", "al", "usd", "eur") || number.Value >= 10) ? 1_000 : ScaleOf(next.Text);
        return scale == 1 ? (1, at) : (scale, at + 1);
    }

    /// <summary>"14,00,000": two figures between the commas.</summary>
    private static bool IsIndian(ReadOnlySpan<char> number) =>
        number.IndexOf(',') is var comma and > 0 && comma + 3 < number.Length && number[comma + 3] == ',';

    private static decimal ScaleOf(string word) => word switch
    {
        "k" or "thousand" or "grand" or "tausend" or "tsd" or "mille" or "mila" => 1_000,
        "m" or "mm" or "mn" or "mio" or "mil" or "million" or "millions" or "millones" or "millón" or "millon" or "milhões" or "milhoes" or "milhão" or "milhao" or "milioni" or "milione" or "millionen" => 1_000_000,
        "l" or "lac" or "lacs" or "lakh" or "lakhs" or "lpa" => 100_000,
        "cr" or "crore" or "crores" => 10_000_000,
        _ => MyriadNumbers.Of(word)?.Scale ?? 1,
    };

    private static Currency SuffixCurrency(string suffix) =>
        CurrencyNames.OfSuffix(suffix) ?? MyriadNumbers.Of(suffix)?.Currency ?? (suffix.Length > 1 && suffix[0] == 'k' ? CurrencyNames.OfSuffix(suffix[1..]) : null) ?? Currency.Unknown;

    private Quantity WithPercent(Quantity quantity)
    {
        var next = message.At(quantity.Last + 1);
        if (next.Kind == TokenKind.Word && next.Text is "bps" or "bp" && !quantity.HasScale)
        {
            return quantity with { IsPercent = true, IsBare = false, Scale = 0.01m, Last = quantity.Last + 1 };
        }

        if (next.IsSign('%') || (next.Kind == TokenKind.Word && next.Text is "percent" or "percentage" or "prozent" or "pct"))
        {
            return quantity with { IsPercent = true, IsBare = false, Last = quantity.Last + 1 };
        }

        return next.IsWord("per") && message.WordAt(quantity.Last + 2, "cent") ? quantity with { IsPercent = true, IsBare = false, Last = quantity.Last + 2 } : quantity;
    }

    private Quantity WithCurrency(Quantity quantity)
    {
        var first = quantity.First;
        var last = quantity.Last;
        var before = message.At(first - 1);
        var dot = before.IsSign('.') && message.WordAt(first - 2, "rs") ? 1 : 0;
        var signed = CurrencyNames.Of(message.At(first - 1 - dot), message.Text) is { } ahead ? ahead : Currency.Unknown;
        first -= signed.IsKnown ? 1 + dot : 0;
        var afterKrone = CurrencyNames.IsUnclear(message.At(last + 1)) && CurrencyNames.Of(message.At(last + 2), message.Text) is not null ? 1 : 0;
        // "120M won": behind so large a figure the word is Korean money.
        var after = CurrencyNames.Of(message.At(last + 1 + afterKrone), message.Text) ?? (quantity.Amount >= 1_000_000 && message.WordAt(last + 1, "won") ? new Currency("KRW") : null);
        last += afterKrone;
        // "$225k USD", "$150k CAD": the code is more exact than the sign.
        var currency = after ?? (signed.IsKnown ? signed : quantity.Currency);
        last += after is null ? 0 : 1;
        var unclear = afterKrone == 0 && (CurrencyNames.IsUnclear(message.At(last + 1)) || CurrencyNames.IsUnclear(message.At(first - 1)));
        last += unclear && CurrencyNames.IsUnclear(message.At(last + 1)) ? 1 : 0;
        var negative = message.At(first - 1) is var minus && minus.IsSign('-') && minus.Touches(message.At(first)) && !message.At(first - 2).Touches(minus);
        return quantity with { First = first, Last = last, Currency = currency, CurrencyUnclear = unclear, Negative = negative, IsBare = quantity.IsBare && !currency.IsKnown };
    }

    private Quantity WithApproximation(Quantity quantity)
    {
        var before = message.At(quantity.First - 1);
        var approximate = before.IsSign('~') || message.WordAt(quantity.First - 1, "about", "around", "approx", "approximately", "roughly", "circa", "ca", "like", "maybe", "nearly", "almost", "c");
        var open = message.At(quantity.Last + 1) is var plus && plus.IsSign('+') && message.At(quantity.Last).Touches(plus) && message.At(quantity.Last + 2).Kind != TokenKind.Number;
        return quantity with
        {
            Approximate = quantity.Approximate || approximate || IshAt(quantity.Last + 1) > 0,
            OpenEnded = open || (message.WordAt(quantity.First - 1, "over", "above") && quantity.Amount >= 20),
            Last = quantity.Last + (open ? 1 : 0) + IshAt(quantity.Last + 1),
        };
    }

    /// <summary>How many tokens "ish" or "-ish" behind a figure takes.</summary>
    private int IshAt(int at) => message.WordAt(at, "ish") ? 1 : message.At(at).IsSign('-') && message.WordAt(at + 1, "ish") ? 2 : 0;

    private Quantity WithPeriod(Quantity quantity)
    {
        // "7.200 € netto im monat", "5 400 € brut par mois"
        var first = quantity.Last + 1;
        var at = first;
        while (at < first + 2 && (message.WordAt(at, "netto", "net", "gross", "takehome") || (message.WordAt(at, "in") && message.WordAt(at + 1, "hand"))))
        {
            at += message.WordAt(at, "in") ? 2 : 1;
        }

        if (message.WordAt(quantity.First - 1, "the", "that", "those") && message.WordAt(first, "is", "was", "are", "were") && PeriodAt(first + 1) is { } told)
        {
            // "the 350 is per year"
            return quantity with { Period = told.Period, Last = told.Last };
        }

        if (PeriodAt(at) is { } said)
        {
            return quantity with { Period = said.Period, Last = said.Last, IsGross = at > first && message.WordAt(first, "gross") };
        }

        // "6k x 14": so many months' pay a year.
        var next = message.At(at);
        if ((next.IsWord("x") || next.Text is "×" or "*") && message.At(at + 1) is { Kind: TokenKind.Number, Text: "", Value: >= 12 and <= 18 } && (quantity.Amount < 40_000 || CurrencyNames.HasSmallUnit(quantity.Currency) || quantity.Scale == 100_000))
        {
            return quantity with { Period = PayPeriod.Month };
        }

        return quantity.IsLpa ? quantity with { Period = PayPeriod.Year } : quantity;
    }

    /// <summary>"monthly", "/yr", "per annum", "p. a.", "by year": the period said at a token, and its last token; null where none is.</summary>
    private (PayPeriod Period, int Last)? PeriodAt(int at)
    {
        var next = message.At(at);
        var said = next.Kind == TokenKind.Word ? PeriodOf(next.Text, alone: true) : PayPeriod.Unknown;
        if (said != PayPeriod.Unknown && !(next.Text is "annual" or "yearly" && message.WordAt(at + 1, "target", "bonus", "performance", "discretionary", "guaranteed", "variable")))
        {
            return (said, at);
        }

        if (next.IsSign('/') || (next.Kind == TokenKind.Word && next.Text is "per" or "a" or "an" or "each" or "every" or "p" or "im" or "al" or "au" or "i" or "the" || (next.IsWord("by") && !message.WordAt(at + 2, "end"))))
        {
            var dot = next.IsWord("p") && message.At(at + 1).IsSign('.') ? 1 : 0;
            var unit = message.At(at + 1 + dot);
            var period = unit.Kind == TokenKind.Word ? PeriodOf(unit.Text, alone: false) : PayPeriod.Unknown;
            return period == PayPeriod.Unknown ? null : (period, at + 1 + dot);
        }

        return null;
    }

    private static PayPeriod PeriodOf(string word, bool alone) => word switch
    {
        "annually" or "yearly" or "pa" or "annual" or "peryear" when alone => PayPeriod.Year,
        "monthly" or "pcm" or "permonth" when alone => PayPeriod.Month,
        "hourly" or "ph" when alone => PayPeriod.Hour,
        "daily" when alone => PayPeriod.Day,
        "weekly" or "pw" when alone => PayPeriod.Week,
        "year" or "yr" or "y" or "annum" or "a" or "an" or "annual" when !alone => PayPeriod.Year,
        "month" or "months" or "mo" or "mth" or "mths" or "mt" or "mnth" or "m" when !alone => PayPeriod.Month,
        "hour" or "hr" or "h" when !alone => PayPeriod.Hour,
        "day" or "d" when !alone => PayPeriod.Day,
        "week" or "wk" or "w" when !alone => PayPeriod.Week,
        _ => PayPeriod.Unknown,
    };

    /// <summary>"250-260", "250k to 260k", "between 250 and 260"; "from 225 to 240" behind a verb of moving is a move, not a range.</summary>
    private Quantity WithRange(Quantity low, List<Quantity> found)
    {
        var joint = message.At(low.Last + 1);
        var isArrow = joint.Text is "→";
        var reaches = joint.Kind == TokenKind.Word && joint.Text is "up" or "max" or "maximum" or "upto" ? 1 : 0;
        var isUpTo = joint.IsWord("up") && message.WordAt(low.Last + 2, "to");
        var isMinMax = reaches == 1 && !joint.IsWord("up") && message.WordAt(low.First - 1, "min", "minimum", "from") || joint.IsWord("upto");
        var isInto = joint.Kind == TokenKind.Word && joint.Text is "into" or "à" or "a" or "auf" or "para" && IsMove(low.First);
        var isJoined = isArrow || isInto || joint.IsSign('-') || joint.IsWord("to") || isUpTo || isMinMax || (joint.IsWord("and") && message.WordAt(low.First - 1, "between"));
        var start = low.Last + (isUpTo ? 3 : 2);
        start += isJoined && CurrencyNames.Of(message.At(start), message.Text) is not null ? 1 : 0;
        if (!isJoined || !IsFigure(start) || IsDash(low.Last + 1))
        {
            return low;
        }

        var high = Single(start);
        if (isArrow || isInto || (joint.IsWord("to") && IsMove(low.First)))
        {
            found.Add(low with { IsFormer = true });
            return high with { Scale = high.HasScale ? high.Scale : low.Scale, IsPercent = high.IsPercent || (low.IsPercent && !high.HasScale), IsBare = high.IsBare && !low.IsPercent };
        }

        return Joined(low, high) ?? low;
    }

    /// <summary>"244 base – no 224 – 290 rsu": dashes with blanks around them divide the message; one alone may join a range.</summary>
    private bool IsDash(int at) => IsSpaced(at) && Enumerable.Range(0, message.Count).Count(IsSpaced) > 1;

    private bool IsSpaced(int at) => message.At(at).IsSign('-') && !message.At(at - 1).Touches(message.At(at)) && !message.At(at).Touches(message.At(at + 1));

    private bool IsMove(int first)
    {
        for (var i = Math.Max(0, first - 4); i < first; i++)
        {
            if (message.WordAt(i, "from") && message.WordAt(i - 1, "anywhere", "ranging", "ranges", "range", "somewhere", "varies", "anything"))
            {
                return false;
            }

            if (message.WordAt(i, "moved", "went", "bumped", "raised", "increased", "up", "came", "upped", "improved", "change", "changed", "changing", "correct", "update", "updated", "from", "go", "goes", "jumped", "base:", "turned", "turn", "passe", "passent", "passé", "pasa", "pasó", "passou", "von", "de"))
            {
                return true;
            }
        }

        return false;
    }

    private static Quantity? Joined(Quantity low, Quantity high)
    {
        var scale = low.HasScale ? low.Scale : high.Scale;
        var isPercent = low.IsPercent || high.IsPercent;
        var (from, to) = (low.Value * scale, high.Value * high.Scale);
        if (to < from || from <= 0 || to > from * (isPercent ? 20 : WidestRange))
        {
            return null;
        }

        return low with
        {
            Last = high.Last,
            High = to / scale,
            Scale = scale,
            Currency = high.Currency.IsKnown ? high.Currency : low.Currency,
            IsPercent = isPercent,
            IsBare = low.IsBare && high.IsBare,
            IsLpa = low.IsLpa || high.IsLpa,
            Period = high.Period,
            Approximate = high.Approximate,
            OpenEnded = false,
            CurrencyUnclear = low.CurrencyUnclear || high.CurrencyUnclear,
        };
    }
}
