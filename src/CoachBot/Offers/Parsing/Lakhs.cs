namespace CoachBot.Offers;

/// <summary>India counts in lakhs (100,000): "CTC 60 LPA, 45 fixed".</summary>
internal static class Lakhs
{
    /// <summary>The words say so, or the offer before was told in whole lakhs.</summary>
    public static bool AreMeant(MessageText message, Offer previous) =>
        previous.Terms.Any(t => t.Currency == Currency.Inr && t.Amount >= 1_000_000 && t.Amount % 100_000 == 0) || message.Tokens.Any(t => t.Text is "lakhs" or "lacs" or "lpa" && t.Kind == TokenKind.Word);

    /// <summary>Who counts in lakhs once means lakhs throughout.</summary>
    public static List<Quantity> In(List<Quantity> quantities, bool isSaid) => isSaid || quantities.Exists(q => q.Scale is 100_000 or 10_000_000)
        ? [.. quantities.Select(q => q is { IsBare: true, IsPercent: false, Value: < 300 } ? q with { Scale = 100_000, IsBare = false } : q)]
        : quantities;
}
