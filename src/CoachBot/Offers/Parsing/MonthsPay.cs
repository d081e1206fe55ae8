namespace CoachBot.Offers;

/// <summary>Pay counted in months of base: "2 months bonus", "13th month", "6k x 14 months".</summary>
internal static class MonthsPay
{
    private const int MonthsOfYear = 12;

    /// <summary>Nobody is paid more often.</summary>
    private const decimal MostMonths = 18;

    /// <summary>The bonus the message counts in months; a question where it may be in the yearly base already; nothing where it counts none.</summary>
    /// <param name="basePay">The base this belongs to; null where none is known.</param>
    public static (OfferTerm? Bonus, string? Question) Read(MessageText message, OfferTerm? basePay)
    {
        var bonus = Enumerable.Range(0, message.Count).Select(i => Bonus(message, i)).FirstOrDefault(b => b is not null);
        var extra = Enumerable.Range(0, message.Count).Where(i => bonus is not { } taken || i < taken.First || i > taken.Last)
            .Select(i => Extra(message, i) is { } found ? (found.Months, First: i, found.Last) : ((decimal Months, int First, int Last)?)null).FirstOrDefault(e => e is not null);

        // "13th month plus 2 months bonus": both are paid beside the twelve.
        if (extra is not { } beside)
        {
            return (bonus is { } only ? Term(message, only.Months, only.First, only.Last) : null, null);
        }

        if (basePay is not { Period: PayPeriod.Month })
        {
            return (bonus is { } told ? Term(message, told.Months, told.First, told.Last) : null, bonus is null ? $"Is \"{message.Span(beside.First, beside.Last)}\" on top of the yearly base, or already in it?" : null);
        }

        return bonus is { } both
            ? (Term(message, beside.Months + both.Months, Math.Min(beside.First, both.First), Math.Max(beside.Last, both.Last)), null)
            : (Term(message, beside.Months, beside.First, beside.Last), null);
    }

    /// <summary>"2 months bonus", "1.5 month's bonus", "bonus of 2 months", "bonus: 3 months salary".</summary>
    private static (decimal Months, int First, int Last)? Bonus(MessageText message, int at)
    {
        if (Months(message, at) is { } ahead && Next(message, ahead.Last + 1, "salary", "of", "pay", "base", "annual", "aws", "performance", "yearly", "variable", "as", "worth", "target", "guaranteed") is var word && message.WordAt(word, "bonus", "bonuses"))
        {
            return (ahead.Months, at, word);
        }

        if (!message.WordAt(at, "bonus", "bonuses") || message.WordAt(at - 1, "sign", "signing", "signon", "joining", "on", "welcome", "retention"))
        {
            // "clawback on the signing bonus is 12 months"
            return null;
        }

        var start = Next(message, at + 1, "of", "is", "was", "worth", "target", "about", "around", "equal", "to", "up");
        start += message.At(start).IsSign(':') ? 1 : 0;
        return Months(message, start) is { } behind ? (behind.Months, at, behind.Last) : null;
    }

    /// <summary>"13th month", "14th salary", "13 salaries", "x 14", "on 13 months", "en 14 pagas", "13. Monatslohn", Singapore's "AWS". Nothing where it is said to be in the base.</summary>
    private static (decimal Months, int Last)? Extra(MessageText message, int at)
    {
        if (IsWageSupplement(message, at))
        {
            return IsIncluded(message, at, at) ? null : (1, at);
        }

        var token = message.At(at);
        if (token is not { Kind: TokenKind.Number, Value: > MonthsOfYear and <= MostMonths })
        {
            return null;
        }

        var dot = message.At(at + 1).IsSign('.') ? 1 : 0;
        var isOrdinal = (token.Text is "th" or "e" or "o" or "ª" or "º" or "ème" || (dot == 1 && token.Text.Length == 0)) && message.WordAt(at + 1 + dot, "month", "salary", "months", "mth", "monatslohn", "monatsgehalt", "gehalt", "salario", "salário", "mensilità", "maand") || (token.Value == MonthsOfYear + 1 && token.Text == "th" && message.WordAt(at - 1, "month"));
        var isCount = token.Text.Length == 0 && (message.WordAt(at + 1, "salaries", "payments", "paychecks", "instalments", "installments", "pagas", "mensualidades", "mensilità", "mensilita", "maanden", "gehälter", "monatsgehälter", "monatslöhne") || (message.WordAt(at + 1, "months", "month") && message.WordAt(at - 1, "on", "over", "for", "times", "in", "auf")));
        var isTimes = message.WordAt(at - 1, "x", "times") || message.At(at - 1).Text is "×" or "*";
        var isDivided = isCount && (message.WordAt(at - 1, "in", "en", "auf", "over") || message.WordAt(at + 1, "pagas", "mensualidades", "mensilità", "mensilita"));
        if (IsAsked(message, at) || IsIncluded(message, at, at + 1 + dot) || (isDivided && !IsMonthly(message, at)))
        {
            // "48.000 € al año en 14 pagas": the year's pay in so many parts.
            return null;
        }

        return isOrdinal || isCount ? (token.Value - MonthsOfYear, at + 1 + (isOrdinal ? dot : 0)) : isTimes ? (token.Value - MonthsOfYear, message.WordAt(at + 1, "months", "month") ? at + 1 : at) : null;
    }

    /// <summary>"AWS" is Singapore's thirteenth month where the message speaks of it or of its money; elsewhere it is Amazon's.</summary>
    public static bool IsWageSupplement(MessageText message, int at) =>
        message.WordAt(at, "aws") && !message.WordAt(at - 1, "at", "from", "with", "by", "vs")
        && message.Tokens.Any(t => t.Text is "sgd" or "s$" or "singapore" or "spore" or "cpf" or "supplement" || (t.Text == "th" && t.Value == MonthsOfYear + 1));

    /// <summary>"bonus is 3 months, not 10%": the figure of a bonus that is not what it is.</summary>
    public static bool IsDenied(MessageText message, OfferTerm bonus) => Enumerable.Range(1, Math.Max(0, message.Count - 1)).Any(i =>
        message.At(i).Kind == TokenKind.Number && message.At(i).Value == (bonus.Percent ?? bonus.Amount)
        && (message.WordAt(i - 1, "not", "isnt", "no", "nicht", "than") || (message.WordAt(i - 1, "of") && message.WordAt(i - 2, "instead"))));

    /// <summary>"is a 13th salary normal there": asked about, not told.</summary>
    private static bool IsAsked(MessageText message, int at)
    {
        var first = at;
        while (first > 0 && message.ClauseOf(first - 1) == message.ClauseOf(at))
        {
            first--;
        }

        return message.WordAt(first, "is", "are", "do", "does", "would", "should", "can", "could", "what", "whats", "how", "hows") || (message.WordAt(first, "and", "also", "btw", "so") && message.WordAt(first + 1, "is", "are", "do", "does", "should", "can", "what", "whats", "how"));
    }

    private static bool IsMonthly(MessageText message, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (message.WordAt(i, "month", "monthly", "mo", "pm", "mth"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIncluded(MessageText message, int first, int last)
    {
        var before = message.At(first - 1).IsSign('.') || message.WordAt(first - 1, "the", "a", "my") ? first - 2 : first - 1;
        return message.WordAt(before, "incl", "inkl", "including", "inclusive", "includes", "included", "inc", "inkludiert", "incluye", "with")
            || message.WordAt(last + 1, "included", "incl", "inclusive", "inkl", "inbegriffen", "incluida", "incluidas");
    }

    private static (decimal Months, int Last)? Months(MessageText message, int at) =>
        message.WordAt(at + 1, "month", "months", "mo", "mos", "mth", "mths") && WordNumbers.Of(message.At(at)) is { } months and > 0 and <= MonthsOfYear ? (months, at + 1) : null;

    private static int Next(MessageText message, int at, params ReadOnlySpan<string> words)
    {
        while (message.WordAt(at, words))
        {
            at++;
        }

        return at;
    }

    private static OfferTerm Term(MessageText message, decimal months, int first, int last) =>
        new() { Component = OfferComponent.Bonus, Months = months, Period = PayPeriod.Year, Raw = message.Span(first, last) };
}
