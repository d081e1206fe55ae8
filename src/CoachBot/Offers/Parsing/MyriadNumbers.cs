namespace CoachBot.Offers;

/// <summary>Amounts counted in ten thousands, as in Japanese, Korean and Chinese: "1200万円", "8000만원", "950 man yen".</summary>
internal static class MyriadNumbers
{
    /// <summary>What the letters behind a number say; null where they say nothing of the kind.</summary>
    /// <returns>The scale, 1 for a bare currency letter, and the currency, unknown where none is said.</returns>
    public static (decimal Scale, Currency Currency)? Of(string letters)
    {
        if (letters.Length is 0 or > 2 || letters[0] < 0x3000)
        {
            return null;
        }

        var currency = CurrencyOf(letters[^1]);
        var rest = currency.IsKnown ? letters[..^1] : letters;
        decimal? scale = rest switch
        {
            "" => 1,
            "千" or "천" => 1_000,
            "万" or "萬" or "만" => 10_000,
            "億" or "亿" or "억" => 100_000_000,
            _ => null,
        };
        return scale is { } known ? (known, currency) : null;
    }

    /// <summary>"man" and "oku" are such a count only before "yen": a man is a man elsewhere.</summary>
    public static decimal? Spoken(MessageText message, int at) =>
        message.WordAt(at + 1, "yen", "jpy") ? message.At(at).Text switch { "man" => 10_000m, "oku" => 100_000_000m, _ => null } : null;

    private static Currency CurrencyOf(char letter) => letter switch
    {
        '円' or '圓' => new Currency("JPY"),
        '원' => new Currency("KRW"),
        '元' => new Currency("CNY"),
        _ => Currency.Unknown,
    };
}
