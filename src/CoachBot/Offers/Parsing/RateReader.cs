namespace CoachBot.Offers;

/// <summary>Reads rates of exchange: "1 eur = 1.08 usd", "84 rupees to the dollar", "eur/usd at 1.08", "in euros at 0.92".</summary>
internal static class RateReader
{
    /// <summary>No unit buys more of another.</summary>
    private const decimal Largest = 100_000;

    /// <summary>Words between the two sides.</summary>
    private const int MostBetween = 4;

    public static RateSaid Read(MessageText message, DateOnly today)
    {
        List<(int At, Currency Currency)> named = [];
        for (var i = 0; i < message.Count; i++)
        {
            if (CurrencyNames.Of(message.At(i), message.Text) is { } currency)
            {
                named.Add((i, currency));
            }
        }

        List<int> numbers = [.. Enumerable.Range(0, message.Count).Where(i => message.At(i) is { Kind: TokenKind.Number, Text: "", Value: > 0 and < Largest } && !message.At(i + 1).IsSign('%') && !message.WordAt(i + 1, "k", "m", "lakh", "lakhs", "lpa"))];
        if (numbers.Count == 0 && named.Count == 0)
        {
            return RateSaid.Nothing;
        }

        Currency Beside(int at) => CurrencyNames.Of(message.At(at + 1), message.Text) ?? (message.At(at - 1).Kind == TokenKind.Sign ? CurrencyNames.Of(message.At(at - 1), message.Text) : null) ?? Currency.Unknown;
        var rate = OfOne() ?? PerOne() ?? OfPair();
        var into = named.Where(n => message.WordAt(n.At - 1, "in", "into", "to", "as") && !numbers.Contains(n.At + 1) && message.At(n.At - 2).Kind != TokenKind.Number && !message.WordAt(n.At - 2, "rupees", "dollars", "euros", "usd", "eur", "gbp", "inr")).Select(n => n.Currency).FirstOrDefault();
        var bare = rate is not null ? null : numbers.Where(n => !Beside(n).IsKnown && (message.WordAt(n - 1, "at", "use", "using", "rate", "with", "of", "is", "say", "about", "around", "its") || message.At(n - 1).Text is "@" or "=" or ":" or "~" || message.Count <= 2)).Select(n => (decimal?)message.At(n).Value).FirstOrDefault();
        return rate is null && bare is null && !into.IsKnown ? RateSaid.Nothing : new RateSaid(rate, bare, into);

        // "1 eur = 1.08 usd", "€1 is $1.08"
        ExchangeRate? OfOne()
        {
            foreach (var one in numbers.Where(n => message.At(n).Value == 1 && Beside(n).IsKnown))
            {
                var other = numbers.Find(n => n > one + 1 && n - one <= MostBetween + 2 && Beside(n) is { IsKnown: true } priced && priced != Beside(one));
                if (other > 0 && Enumerable.Range(one + 1, other - one - 1).Any(i => message.WordAt(i, "is", "to", "equals", "buys", "gets", "for", "at", "are", "makes") || message.At(i).Text is "=" or "→" or ":" or "~"))
                {
                    return new ExchangeRate(Beside(one), Beside(other), message.At(other).Value, today);
                }
            }

            return null;
        }

        // "1.10 usd per eur", "84 rupees to the dollar"
        ExchangeRate? PerOne()
        {
            foreach (var (at, from) in named)
            {
                var joint = message.WordAt(at - 1, "the", "one", "a", "each", "every") || message.At(at - 1) is { Kind: TokenKind.Number, Value: 1, Text: "" } ? at - 2 : at - 1;
                var number = numbers.Find(n => n < joint && joint - n <= 2 && Beside(n) is { IsKnown: true } priced && priced != from);
                if ((message.WordAt(joint, "per", "to", "for", "a", "an") || message.At(joint).IsSign('/')) && numbers.Contains(number) && Beside(number) is { IsKnown: true } to && to != from)
                {
                    return new ExchangeRate(from, to, message.At(number).Value, today);
                }
            }

            return null;
        }

        // "eur/usd at 1.08", "eur to usd is 1.08"
        ExchangeRate? OfPair()
        {
            foreach (var ((at, from), (next, to)) in named.Zip(named.Skip(1)))
            {
                var number = numbers.Find(n => n > next && n - next <= MostBetween && !Beside(n).IsKnown);
                if (next - at <= 2 && from != to && number > 0 && (next == at + 1 || message.At(at + 1).Text is "/" or "-" || message.WordAt(at + 1, "to", "into")))
                {
                    return new ExchangeRate(from, to, message.At(number).Value, today);
                }
            }

            return null;
        }
    }
}
