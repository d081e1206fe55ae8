namespace CoachBot.Offers;

/// <summary>Tells the parts of a sign-on that is paid more than once.</summary>
internal sealed class SignOnParts(MessageText message)
{
    /// <summary>The amount as a one-off payment, in whole currency units.</summary>
    public static decimal Scaled(Quantity quantity) => PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.OneTime);

    /// <summary>The figure is said to be paid in this year: "first year", "y2", "2nd yr".</summary>
    public bool IsYear(PlacedTerm term, int year)
    {
        for (var i = Math.Max(0, term.First - 4); i <= Math.Min(message.Count - 1, term.Last + 5); i++)
        {
            var isOrdinal = message.WordAt(i, year == 1 ? "first" : "second") || (message.At(i) is { Kind: TokenKind.Number, Text: "st" or "nd" } ordinal && ordinal.Value == year);
            if ((message.WordAt(i, "year", "yr", "y") && message.At(i + 1) is { Kind: TokenKind.Number } number && number.Value == year) || (isOrdinal && message.WordAt(i + 1, "year", "yr")) || message.WordAt(i, year == 1 ? "y1" : "y2"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"sign on split 25k at start &amp; 15k at 1 year", "20k signing now and 20k after 12 months".</summary>
    public bool IsLaterPart(PlacedTerm signOn, Labelled figure)
    {
        var isJoined = message.At(figure.First - 1).Text is "&" or "+" or "," || message.WordAt(figure.First - 1, "and", "then", "plus", "another");
        var isLater = message.WordAt(figure.Last + 1, "at", "after", "in", "on") && Enumerable.Range(figure.Last + 2, 3).Any(i => message.WordAt(i, "year", "yr", "month", "months", "anniversary", "mo") || message.At(i).Text is "yr" or "mo" or "months") || message.WordAt(figure.Last + 1, "later") || message.WordAt(figure.Last + 2, "anniversary");
        return signOn.Term is { Amount: not null, SaidNone: false } && isJoined && isLater && !figure.Quantity.IsPercent && figure.First > signOn.Last && figure.First - signOn.Last < 10 && message.SentenceOf(figure.First) == message.SentenceOf(signOn.First);
    }
}
