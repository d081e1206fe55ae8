using System.Globalization;

namespace CoachBot.Tests.Offers;

/// <summary>An offer of four parts, and the many ways people write it.</summary>
/// <param name="Base">In thousands of currency units a year.</param>
/// <param name="Equity">RSUs, in thousands for the whole grant.</param>
/// <param name="Years">Years the grant vests over.</param>
/// <param name="Percent">Bonus in percent of base.</param>
/// <param name="SignOn">In thousands.</param>
internal sealed record WrittenOffer(int Base, int Equity, int Years, int Percent, int SignOn)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Ways to write so many thousands, with the currency they say; null where they say none.</summary>
    public static IReadOnlyList<(string Name, string? Currency, Func<int, string> Write)> Amounts { get; } =
    [
        ("k", null, k => $"{k}k"),
        ("K", null, k => $"{k}K"),
        ("k apart", null, k => $"{k} k"),
        ("full with commas", null, k => $"{k},000"),
        ("full", null, k => $"{k}000"),
        ("full with points", null, k => $"{k}.000"),
        ("full with blanks", null, k => $"{k} 000"),
        ("thousand", null, k => $"{k} thousand"),
        ("grand", null, k => $"{k} grand"),
        ("decimal millions", null, k => $"{(k / 1000m).ToString("0.###", Invariant)}m"),
        ("in words", null, Words),
        ("sign k", "USD", k => $"${k}k"),
        ("sign and commas", "USD", k => $"${k},000"),
        ("sign and cents", "USD", k => $"${k},000.00"),
        ("code before", "USD", k => $"USD {k},000"),
        ("code behind", "USD", k => $"{k}k USD"),
        ("glued code", "USD", k => $"{k}kUSD"),
        ("US$", "USD", k => $"US${k}k"),
        ("decimal millions with sign", "USD", k => $"${(k / 1000m).ToString("0.###", Invariant)}M"),
        ("euro sign behind", "EUR", k => $"{k}k€"),
        ("euro sign ahead", "EUR", k => $"€{k},000"),
        ("German", "EUR", k => $"{k}.000 €"),
        ("German with cents", "EUR", k => $"{k}.000,00 EUR"),
        ("French", "EUR", k => $"{k} 000 €"),
        ("pounds", "GBP", k => $"£{k}k"),
        ("pounds in full", "GBP", k => $"£{k},000"),
        ("Swiss", "CHF", k => $"CHF {k}'000"),
        ("Canadian", "CAD", k => $"C${k}k"),
        ("Singapore", "SGD", k => $"S${k},000"),
        ("Australian", "AUD", k => $"A${k}k"),
        ("zloty", "PLN", k => $"{k} 500 PLN".Replace(" 500", " 000", StringComparison.Ordinal)),
        ("lakh", "INR", k => $"{(k / 10m).ToString("0.#", Invariant)} lakh"),
        ("Indian commas", "INR", k => $"₹{Indian(k * 10_000L)}"),
        ("ten thousand yen", "JPY", k => $"{k}万円"),
        ("spoken yen", "JPY", k => $"{k} man yen"),
    ];

    /// <summary>Ways to put the parts together.</summary>
    public static IReadOnlyList<(string Name, Func<WrittenOffer, Func<int, string>, string> Write)> Layouts { get; } =
    [
        ("words behind", (o, a) => $"{a(o.Base)} base, {a(o.Equity)} rsu over {o.Years}, {o.Percent}% bonus, {a(o.SignOn)} sign on"),
        ("words before", (o, a) => $"base {a(o.Base)}, rsu {a(o.Equity)} over {o.Years} years, bonus {o.Percent}%, sign-on {a(o.SignOn)}"),
        ("lines", (o, a) => $"Base: {a(o.Base)}\nRSUs: {a(o.Equity)}/{o.Years}\nBonus: {o.Percent}%\nSigning bonus: {a(o.SignOn)}"),
        ("lines of two", (o, a) => $"Base\n{a(o.Base)}\nRSUs\n{a(o.Equity)} over {o.Years} years\nBonus\n{o.Percent}%\nSign on\n{a(o.SignOn)}"),
        ("a sentence", (o, a) => $"they offered {a(o.Base)} base plus {a(o.Equity)} in RSUs vesting over {o.Years} years, a {o.Percent}% bonus and a {a(o.SignOn)} signing bonus"),
        ("a letter", (o, a) => $"Your annual base salary will be {a(o.Base)}. You will receive RSUs with a value of {a(o.Equity)}, vesting over {o.Years} years. Your target bonus is {o.Percent}% of base, and a one-time sign-on bonus of {a(o.SignOn)} is paid."),
        ("slashes", (o, a) => $"{a(o.Base)} base / {a(o.Equity)} rsu over {o.Years} / {o.Percent}% bonus / {a(o.SignOn)} sign on"),
        ("bullets", (o, a) => $"- base {a(o.Base)}\n- {a(o.Equity)} RSUs vesting over {o.Years} years\n- {o.Percent}% target bonus\n- {a(o.SignOn)} signing bonus"),
        ("dots", (o, a) => $"• Base salary: {a(o.Base)} • RSU grant: {a(o.Equity)} over {o.Years} years • Bonus: {o.Percent}% • Sign-on: {a(o.SignOn)}"),
        ("pipes", (o, a) => $"base {a(o.Base)} | rsu {a(o.Equity)}/{o.Years}y | bonus {o.Percent}% | sign on {a(o.SignOn)}"),
        ("semicolons", (o, a) => $"base salary of {a(o.Base)}; RSU grant of {a(o.Equity)} over {o.Years} years; bonus of {o.Percent}%; sign on bonus of {a(o.SignOn)}"),
        ("pluses", (o, a) => $"{a(o.Base)} base + {a(o.Equity)} rsu/{o.Years} + {o.Percent}% bonus + {a(o.SignOn)} sign on"),
        ("ampersands", (o, a) => $"{a(o.Base)} base & {a(o.Equity)} rsus over {o.Years} yrs & {o.Percent}% bonus & {a(o.SignOn)} sign on"),
        ("backwards", (o, a) => $"{a(o.SignOn)} sign on, {o.Percent}% bonus, {a(o.Equity)} rsus over {o.Years} yrs and {a(o.Base)} base"),
        ("words before, backwards", (o, a) => $"sign on {a(o.SignOn)}, bonus {o.Percent}%, rsu {a(o.Equity)} over {o.Years}, base {a(o.Base)}"),
        ("fragments", (o, a) => $"base is {a(o.Base)}. rsus are {a(o.Equity)} over {o.Years} years. bonus is {o.Percent} percent. sign on is {a(o.SignOn)}."),
        ("equals", (o, a) => $"base={a(o.Base)}, rsu={a(o.Equity)} over {o.Years}yr, bonus={o.Percent}%, signon={a(o.SignOn)}"),
        ("shouted", (o, a) => $"BASE {a(o.Base)}, RSU {a(o.Equity)} OVER {o.Years} YEARS, BONUS {o.Percent}%, SIGN ON {a(o.SignOn)}"),
        ("brackets", (o, a) => $"{a(o.Base)} (base), {a(o.Equity)} (RSUs, {o.Years} years), {o.Percent}% (bonus), {a(o.SignOn)} (sign on)"),
        ("dashes", (o, a) => $"base — {a(o.Base)}\nrsu — {a(o.Equity)} over {o.Years} years\nbonus — {o.Percent}%\nsign on — {a(o.SignOn)}"),
        ("no signs", (o, a) => $"{a(o.Base)} base {a(o.Equity)} rsu over {o.Years} {o.Percent}% bonus {a(o.SignOn)} sign on"),
        ("slips", (o, a) => $"{a(o.Base)} bsae, {a(o.Equity)} rsus ovr {o.Years} yrs, {o.Percent}% bonsu, {a(o.SignOn)} sining bonus"),
        ("small talk", (o, a) => $"hey so they came back finally!! its {a(o.Base)} base, rsus {a(o.Equity)} vesting over {o.Years} years, {o.Percent} pct bonus and {a(o.SignOn)} signing 🎉"),
        ("Indian words", (o, a) => $"fixed {a(o.Base)}, variable {o.Percent}%, joining bonus {a(o.SignOn)}, rsus worth {a(o.Equity)} over {o.Years} years"),
        ("a table", (o, a) => $"Component | Amount\nBase | {a(o.Base)}\nRSU | {a(o.Equity)} over {o.Years} years\nBonus | {o.Percent}%\nSign-on | {a(o.SignOn)}"),
        ("tabs", (o, a) => $"base\t{a(o.Base)}\nrsu\t{a(o.Equity)} / {o.Years} yrs\nbonus\t{o.Percent}%\nsign-on\t{a(o.SignOn)}"),
        ("numbered", (o, a) => $"1. Base salary {a(o.Base)}\n2. RSUs {a(o.Equity)} over {o.Years} years\n3. Bonus {o.Percent}%\n4. Sign-on bonus {a(o.SignOn)}"),
        ("on top", (o, a) => $"{a(o.Base)} base salary, on top {a(o.Equity)} of RSUs over {o.Years} years, {o.Percent}% annual bonus, {a(o.SignOn)} as sign on bonus"),
        ("verbs", (o, a) => $"base would be {a(o.Base)}, they add {a(o.Equity)} in rsus over {o.Years} years, the bonus is {o.Percent}% and the sign on {a(o.SignOn)}"),
        ("German words", (o, a) => $"Grundgehalt {a(o.Base)}, RSUs {a(o.Equity)} über {o.Years} Jahre, Bonus {o.Percent}%, Antrittsbonus {a(o.SignOn)}"),
        ("French words", (o, a) => $"salaire {a(o.Base)}, RSU {a(o.Equity)} sur {o.Years} ans, bonus {o.Percent}%, signing bonus {a(o.SignOn)}"),
        ("a reply", (o, a) => $"> base {a(o.Base)}\n> rsu {a(o.Equity)} over {o.Years} years\n> bonus {o.Percent}%\n> sign on {a(o.SignOn)}"),
    ];

    /// <summary>The thousands of an amount written in this way: yen and rupees run in other figures.</summary>
    public static decimal Thousands(string? currency, int written) => currency switch
    {
        "INR" => written * 10m,
        "JPY" => written * 10m,
        _ => written,
    };

    /// <summary>"two hundred twenty five thousand".</summary>
    private static string Words(int thousands)
    {
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var below = thousands % 100;
        List<string> words =
        [
            .. thousands >= 100 ? new[] { ones[thousands / 100], "hundred" } : [],
            .. below < 20 ? new[] { ones[below] } : [tens[below / 10], ones[below % 10]],
            "thousand",
        ];
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    /// <summary>2250000 as "22,50,000".</summary>
    private static string Indian(long amount)
    {
        var digits = amount.ToString(Invariant);
        var end = digits[^3..];
        var rest = digits[..^3];
        for (var at = rest.Length - 2; at > 0; at -= 2)
        {
            rest = rest.Insert(at, ",");
        }

        return $"{rest},{end}";
    }
}
