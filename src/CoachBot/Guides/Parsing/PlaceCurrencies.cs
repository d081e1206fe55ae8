namespace CoachBot.Guides;

/// <summary>The currency a place pays in, for the check that a row's sign fits its region.</summary>
internal static class PlaceCurrencies
{
    /// <summary>Some cell of the row is in this currency: what the others are in is told as a mixed row.</summary>
    public static bool HasBand(GuideRegion row, string code) =>
        row.Currency.Code == code || new[] { row.Base, row.Equity, row.Bonus, row.Total }.Any(b => b is { HasFigures: true } && (b.Currency.Code == code || b.Alternate?.Currency.Code == code));

    /// <summary>ISO codes of the places a row's name speaks of; empty where one of them is no place with a currency of its own.</summary>
    public static IReadOnlyList<string> Of(string region)
    {
        var codes = PlaceIndex.Default.PlacesOf(region).Select(p => OfCountry(p.Country)).Distinct().ToList();
        return codes.Contains(null) ? [] : [.. codes.OfType<string>()];
    }

    private static string? OfCountry(string? country) => country switch
    {
        "US" => "USD",
        "GB" => "GBP",
        "IN" => "INR",
        "IL" => "ILS",
        "SG" => "SGD",
        "CA" => "CAD",
        "AU" => "AUD",
        "JP" => "JPY",
        "CH" => "CHF",
        "BR" => "BRL",
        "PL" => "PLN",
        "SE" => "SEK",
        "DK" => "DKK",
        "HK" => "HKD",
        "CN" => "CNY",
        "TW" => "TWD",
        "KR" => "KRW",
        "AT" or "BE" or "DE" or "EE" or "ES" or "FI" or "FR" or "IE" or "IT" or "LT" or "LU" or "LV" or "NL" or "PT" or "SK" or "GR" => "EUR",
        _ => null,
    };
}
