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
        for (var i = 0; i < message.Count; i++)
        {
            if (Bonus(message, i) is { } bonus)
            {
                return (Term(message, bonus.Months, bonus.First, bonus.Last), null);
            }

            if (Extra(message, i) is not { } extra)
            {
                continue;
            }

            return basePay is { Period: PayPeriod.Month }
                ? (Term(message, extra.Months, i, extra.Last), null)
                : (null, $"Is \"{message.Span(i, extra.Last)}\" on top of the yearly base, or already in it?");
        }

        return (null, null);
    }

    /// <summary>"2 months bonus", "1.5 month's bonus", "bonus of 2 months", "bonus: 3 months salary".</summary>
    private static (decimal Months, int First, int Last)? Bonus(MessageText message, int at)
    {
        if (Months(message, at) is { } ahead && Next(message, ahead.Last + 1, "salary", "of", "pay", "base", "annual", "aws", "performance", "yearly", "variable", "as", "worth", "target", "guaranteed") is var word && message.WordAt(word, "bonus", "bonuses"))
        {
            return (ahead.Months, at, word);
        }

        if (!message.WordAt(at, "bonus", "bonuses"))
        {
            return null;
        }

        var start = Next(message, at + 1, "of", "is", "was", "worth", "target", "about", "around", "equal", "to", "up");
        start += message.At(start).IsSign(':') ? 1 : 0;
        return Months(message, start) is { } behind ? (behind.Months, at, behind.Last) : null;
    }

    /// <summary>"13th month", "14th salary", "13 salaries", "x 14", "AWS".</summary>
    private static (decimal Months, int Last)? Extra(MessageText message, int at)
    {
        var token = message.At(at);
        if (token is not { Kind: TokenKind.Number, Value: > MonthsOfYear and <= MostMonths })
        {
            return null;
        }

        var isOrdinal = token.Text == "th" && message.WordAt(at + 1, "month", "salary", "months");
        var isCount = token.Text.Length == 0 && message.WordAt(at + 1, "salaries", "payments", "paychecks", "instalments", "installments");
        var isTimes = message.WordAt(at - 1, "x", "times") || message.At(at - 1).Text is "×" or "*";
        return isOrdinal || isCount ? (token.Value - MonthsOfYear, at + 1) : isTimes ? (token.Value - MonthsOfYear, message.WordAt(at + 1, "months", "month") ? at + 1 : at) : null;
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
