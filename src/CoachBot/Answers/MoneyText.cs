using System.Collections.Frozen;
using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Money as it is written in an answer: "$251,500", "£192,000", "CHF 140,000". No thousands mark is ever doubled and no currency left out when it is known.</summary>
public static class MoneyText
{
    /// <summary>Below this an amount is the price of one share, told with its cents: "$2.10".</summary>
    private const decimal Prices = 100m;

    /// <summary>From here on cents say nothing.</summary>
    private const decimal Whole = 10_000m;

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

    public static string Of(decimal amount, Currency currency) => Of(amount, currency, Math.Abs(amount) < Prices && decimal.Truncate(amount) != amount ? "0.00##" : Math.Abs(amount) < Whole ? "#,0.##" : "#,0");

    private static string Of(decimal amount, Currency currency, string format)
    {
        var digits = amount.ToString(format, CultureInfo.InvariantCulture);
        return !currency.IsKnown ? digits
            : Signs.TryGetValue(currency.Code, out var sign) ? (amount < 0 ? $"-{sign}{digits[1..]}" : sign + digits)
            : $"{currency.Code} {digits}";
    }

    /// <summary>"$251.5K", "$1.365M": for lines to look at; words to say are written in full. Falls back to full figures where rounding would be needed.</summary>
    public static string Short(decimal amount, Currency currency) => Math.Abs(amount) switch
    {
        // As people count in India.
        >= 10_000_000m when currency == Currency.Inr && amount % 10_000m == 0m => Of(amount / 10_000_000m, currency, "0.###") + " crore",
        >= 100_000m and < 10_000_000m when currency == Currency.Inr && amount % 1_000m == 0m => Of(amount / 100_000m, currency, "0.##") + " lakh",
        >= 1_000_000m when amount % 1_000m == 0m => Of(amount / 1_000_000m, currency, "0.###") + "M",
        >= 1_000m and < 1_000_000m when amount % 100m == 0m => Of(amount / 1_000m, currency, "0.#") + "K",
        _ => Of(amount, currency),
    };

    public static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>"four" for 4, "2.5" for 2.5.</summary>
    public static string CountWord(decimal count) =>
        count >= 0 && count <= 10 && count == decimal.Truncate(count) ? Words[(int)count] : count.ToString("0.##", CultureInfo.InvariantCulture);
}
