using CoachBot.Offers;

namespace CoachBot.Guides;

internal enum PayPart
{
    Other,
    Region,
    Level,
    Title,
    Component,
    Base,
    Equity,
    Bonus,
    SignOn,
    Total,
}

/// <summary>Tells from a heading what a column (or the row of a component table) holds.</summary>
internal static class PayColumns
{
    private static readonly string[] EquityWords =
        ["stock", "equity", "rsu", "rsus", "option", "options", "ppu", "ppus", "phantom", "carry", "pnl", "medallion", "secondary", "profit", "shares"];

    private static readonly string[] PlaceWords = ["region", "regions", "location", "locations", "market", "office", "city", "hub", "geography"];

    public static PayPart Of(string heading)
    {
        var text = Markup.Plain(heading);
        return text switch
        {
            _ when Has(text, "total") || Has(text, "tc") => PayPart.Total,
            _ when Array.Exists(PlaceWords, w => Has(text, w)) => PayPart.Region,
            _ when Has(text, "level") || Has(text, "grade") => PayPart.Level,
            _ when Has(text, "component") => PayPart.Component,
            _ when Has(text, "title") || Has(text, "role") => PayPart.Title,
            // A whole word: "Profit-Based RSU" is equity.
            _ when Has(text, "base") || text.Equals("salary", StringComparison.OrdinalIgnoreCase) => PayPart.Base,
            _ when text.Contains("signing", StringComparison.OrdinalIgnoreCase) || text.Contains("sign-on", StringComparison.OrdinalIgnoreCase) || Has(text, "sign on") => PayPart.SignOn,
            // Before bonus: "Stock/Bonus" and "Carry/Bonus" are equity, a bonus column follows them.
            _ when Array.Exists(EquityWords, w => Has(text, w)) => PayPart.Equity,
            _ when Has(text, "bonus") || Has(text, "commission") || Has(text, "incentive") => PayPart.Bonus,
            _ => PayPart.Other,
        };
    }

    public static PayPeriod PeriodOf(PayPart part) => part switch
    {
        PayPart.SignOn => PayPeriod.OneTime,
        PayPart.Equity => PayPeriod.Unknown,
        _ => PayPeriod.Year,
    };

    private static bool Has(string text, string word) => Markup.HasWord(text, word);
}
