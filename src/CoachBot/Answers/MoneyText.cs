using System.Collections.Frozen;
using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Money as it is written in an answer: "$251,500", "£192,000", "CHF 140,000". No thousands mark is ever doubled and no currency left out when it is known.</summary>
public static class MoneyText
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["USD"] = "$",
        ["GBP"] = "£",
        ["EUR"] = "€",
        ["INR"] = "₹",
        ["ILS"] = "₪",
        ["SGD"] = "S$",
        ["CAD"] = "C$",
        ["AUD"] = "A$",
        ["HKD"] = "HK$",
        ["BRL"] = "R$",
        ["TWD"] = "NT$",
        ["CNY"] = "CN¥",
        ["JPY"] = "JP¥",
    }.ToFrozenDictionary();

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Of(decimal amount, Currency currency)
    {
        var digits = amount.ToString("#,0.##", CultureInfo.InvariantCulture);
        return !currency.IsKnown ? digits
            : Signs.TryGetValue(currency.Code, out var sign) ? (amount < 0 ? $"-{sign}{digits[1..]}" : sign + digits)
            : $"{currency.Code} {digits}";
    }

    public static string Range(decimal low, decimal high, Currency currency) => $"{Of(low, currency)}–{Of(high, currency)}";

    public static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>"four" for 4, "2.5" for 2.5.</summary>
    public static string CountWord(decimal count) =>
        count >= 0 && count <= 10 && count == decimal.Truncate(count) ? Words[(int)count] : count.ToString("0.##", CultureInfo.InvariantCulture);
}
