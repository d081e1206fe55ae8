namespace CoachBot.Offers;

/// <summary>India counts in lakhs (100,000): "CTC 60 LPA, 45 fixed".</summary>
internal static class Lakhs
{
    /// <summary>Words from "strike" to its price.</summary>
    private const int FarthestPrice = 3;

    /// <summary>The words say so, or the offer before was told in whole lakhs.</summary>
    public static bool AreMeant(MessageText message, Offer previous) =>
        previous.Terms.Any(t => t.Currency == Currency.Inr && t.Amount >= 1_000_000 && t.Amount % 100_000 == 0) || message.Tokens.Any(t => t.Text is "lakhs" or "lacs" or "lpa" or "ctc" && t.Kind == TokenKind.Word);

    /// <summary>Who counts in lakhs once means lakhs throughout.</summary>
    public static List<Quantity> In(MessageText message, List<Quantity> quantities, bool isSaid) => isSaid || quantities.Exists(q => q.Scale is 100_000 or 10_000_000)
        ? [.. quantities.Select(q => q is { IsBare: true, IsPercent: false, Value: < 300 } && !IsPrice(message, q) ? q with { Scale = 100_000, IsBare = false } : q)]
        : quantities;

    /// <summary>"at strike 2.10", "strike price is 2.10": of one option.</summary>
    private static bool IsPrice(MessageText message, Quantity quantity) => Enumerable.Range(quantity.First - FarthestPrice, FarthestPrice).Any(i => message.WordAt(i, "strike", "exercise", "409a", "fmv"));
}
