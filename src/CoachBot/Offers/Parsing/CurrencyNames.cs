using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>The signs, codes and words currencies go by.</summary>
internal static class CurrencyNames
{
    /// <summary>Letters before a dollar sign. A bare "$" is read as US dollars.</summary>
    private static readonly FrozenDictionary<string, string> Signs = Table(
        "USD $ us$; CAD c$ ca$ cad$; AUD a$ au$; NZD nz$; SGD s$ sg$; HKD hk$; BRL r$; MXN mx$; TWD nt$; EUR €; GBP £; JPY ¥; INR ₹; KRW ₩; ILS ₪; TRY ₺; VND ₫; THB ฿");

    private static readonly FrozenDictionary<string, string> Words = Table(
        "USD usd dollars dollar bucks dólares dolares; EUR eur euro euros; GBP gbp pounds quid sterling pfund libras; RUB rub rubles ruble roubles rouble; TRY lira liras; PKR pkr; BDT bdt taka; LKR lkr; UAH uah hryvnia; CHF chf francs franken; CAD cad; AUD aud; NZD nzd; SGD sgd; HKD hkd; INR inr rs rupees rupias; "
        + "JPY jpy yen; CNY cny rmb yuan; KRW krw won; SEK sek; NOK nok; DKK dkk; PLN pln zł zloty zlotys zlotych; CZK czk; HUF huf; RON ron; ILS ils nis shekels shekel; AED aed dirhams dirham; SAR sar; EGP egp; KES kes; NGN ngn naira; ARS ars; CLP clp; COP cop; "
        + "QAR qar; BRL brl reais; MXN mxn mexicanos mexicano; COP colombianos colombiano; ARS argentinos argentino; CLP chilenos chileno; ZAR zar rand; TWD twd; THB thb; MYR myr; PHP php; IDR idr; VND vnd; TRY try; UYU uyu; CRC crc; UAH uah; ISK isk");

    /// <summary>English words and names too: a currency only in capitals.</summary>
    private static readonly FrozenSet<string> OnlyInCapitals = new[] { "try", "php", "ron", "won", "sar", "cop", "ars", "clp", "kes" }.ToFrozenSet();

    /// <summary>The currency of a token beside a figure; null where it is none.</summary>
    /// <param name="text">The message, for its capitals.</param>
    public static Currency? Of(Token token, string text) => token.Kind switch
    {
        TokenKind.Sign => Signs.TryGetValue(token.Text, out var code) ? new Currency(code) : null,
        TokenKind.Word when Words.TryGetValue(token.Text, out var code) && (!OnlyInCapitals.Contains(token.Text) || char.IsAsciiLetterUpper(text[token.Start])) => new Currency(code),
        _ => null,
    };

    /// <summary>The currency a suffix names, e.g. "usd" in "225usd"; null where it is none.</summary>
    public static Currency? OfSuffix(string suffix) => Words.TryGetValue(suffix, out var code) && !OnlyInCapitals.Contains(suffix) ? new Currency(code) : null;

    public static bool IsSign(string sign) => Signs.ContainsKey(sign);

    public static bool IsWord(string word) => Words.ContainsKey(word);

    /// <summary>"kr": Swedish, Norwegian, Danish or Icelandic; asked, never taken.</summary>
    public static bool IsUnclear(Token token) => token.Kind == TokenKind.Word && token.Text is "kr" or "kronor" or "kroner" or "crowns" or "pesos" or "peso" or "dinar" or "doubloons";

    /// <summary>What an unclear word means in a country: pesos in Mexico, kroner in Norway. Null where it means nothing there.</summary>
    /// <param name="country">ISO 3166 code.</param>
    public static Currency? Settled(string word, string country) => (word, country) switch
    {
        ("pesos" or "peso", "MX") => new Currency("MXN"),
        ("pesos" or "peso", "CO") => new Currency("COP"),
        ("pesos" or "peso", "AR") => new Currency("ARS"),
        ("pesos" or "peso", "CL") => new Currency("CLP"),
        ("pesos" or "peso", "PH") => new Currency("PHP"),
        ("kr" or "kronor" or "kroner" or "crowns", "SE") => new Currency("SEK"),
        ("kr" or "kronor" or "kroner" or "crowns", "NO") => new Currency("NOK"),
        ("kr" or "kronor" or "kroner" or "crowns", "DK") => new Currency("DKK"),
        _ => null,
    };

    /// <summary>Amounts in this currency run a hundred or a thousand times those in dollars, so "12m" may be a year's base.</summary>
    public static bool HasSmallUnit(Currency currency) => currency.Code is "INR" or "JPY" or "KRW" or "HUF" or "IDR" or "VND" or "TWD" or "THB" or "CZK" or "PHP" or "NGN" or "CLP" or "COP" or "ARS" or "EGP" or "KES" or "RUB" or "PKR" or "LKR" or "BDT";

    /// <summary>Amounts in this currency run some ten times those in dollars: three millions may be a year's base.</summary>
    public static bool HasMiddlingUnit(Currency currency) => currency.Code is "HKD" or "UYU" or "MXN" or "SEK" or "NOK" or "DKK" or "ZAR" or "TRY" or "CNY" or "UAH" or "DOP" or "ILS" or "AED" or "SAR" or "PLN" or "BRL" or "MYR" or "RON";

    /// <summary>Lines of a code and the names it goes by.</summary>
    private static FrozenDictionary<string, string> Table(string lines) => lines
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(names => names.Skip(1).Select(name => KeyValuePair.Create(name, names[0])))
        .ToFrozenDictionary();
}
