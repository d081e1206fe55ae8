namespace CoachBot.Offers;

/// <summary>A currency told behind the part, not beside the figure: "the 55k vsop is USD", "130k base gbp".</summary>
internal static class CurrencyBehind
{
    /// <summary>The figures with the currencies said of them.</summary>
    public static List<Labelled> Read(MessageText message, List<Labelled> figures) =>
        figures.ConvertAll(f => f is { Quantity: { IsPercent: false, Currency.IsKnown: false }, Cue: not null } && Of(message, f) is { } currency ? f with { Quantity = f.Quantity with { Currency = currency } } : f);

    private static Currency? Of(MessageText message, Labelled figure)
    {
        var at = figure.Last + 1;
        if (message.WordAt(at, "is", "are", "in", "was"))
        {
            at += message.WordAt(at + 1, "in", "paid") ? 2 : 1;
        }
        else if (message.At(at).Kind != TokenKind.Word)
        {
            return null;
        }

        // "165k base usd 20k": of the figure behind it.
        return CurrencyNames.Of(message.At(at), message.Text) is { } currency && message.At(at + 1).Kind != TokenKind.Number ? currency : null;
    }
}
