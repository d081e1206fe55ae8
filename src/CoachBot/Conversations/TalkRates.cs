using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>The rates of exchange a talk goes by: those the user gave, and none else.</summary>
public static partial class TalkRates
{
    /// <summary>From here on a rate without its currencies counts the small unit per large one: nobody says 84 dollars for a rupee.</summary>
    private const decimal ManyPerOne = 5;

    /// <summary>A bare answer to the question for a rate has no more words.</summary>
    private const int ShortAnswer = 24;

    /// <summary>What is asked where a rate is missing; a bare number then answers it.</summary>
    public static string Question(Currency from, Currency to) => $"How many {to} is one {from}, at the rate you want to use?";

    /// <summary>The one currency of an offer's amounts; unknown where they have none, or several.</summary>
    public static Currency CurrencyOf(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Terms.Where(t => t.Amount is not null && t.Currency.IsKnown).Select(t => t.Currency).Distinct().ToList() is [var only] ? only : Currency.Unknown;
    }

    /// <summary>The rates after this message: the newest of a pair holds.</summary>
    /// <param name="asked">What the last answer asked.</param>
    public static OfferCase WithRate(this OfferCase talk, Reading reading, IReadOnlyList<string> asked)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(asked);
        return Told(talk, reading, asked) is { } rate ? talk with { Rates = [.. talk.Rates.Where(r => !r.Joins(rate.From, rate.To)), rate] } : talk;
    }

    private static ExchangeRate? Told(OfferCase talk, Reading reading, IReadOnlyList<string> asked)
    {
        if (reading.Rate.Rate is { } whole || reading.Rate.Bare is not { } bare)
        {
            return reading.Rate.Rate;
        }

        var question = asked.Select(a => QuestionPattern().Match(a)).FirstOrDefault(m => m.Success);
        var isAnswer = question is not null && reading is { Terms.Count: 0 } && reading.Text.Length <= ShortAnswer;
        var (from, to) = isAnswer ? (new Currency(question!.Groups["from"].Value), new Currency(question.Groups["to"].Value))
            : reading.Intents.Any(i => i is Intent.ConvertRate or Intent.CurrencyQuestion) ? (CurrencyOf(talk.Offer), reading.Rate.Into) : default;
        if (!from.IsKnown || !to.IsKnown || from == to)
        {
            return null;
        }

        var isInverse = bare >= ManyPerOne && IsSmall(from) && !IsSmall(to);
        return isInverse ? new ExchangeRate(to, from, bare, reading.WrittenOn) : new ExchangeRate(from, to, bare, reading.WrittenOn);
    }

    private static bool IsSmall(Currency currency) => CurrencyNames.HasSmallUnit(currency) || CurrencyNames.HasMiddlingUnit(currency);

    [GeneratedRegex(@"^How many (?<to>[A-Z]{3}) is one (?<from>[A-Z]{3}),")]
    private static partial Regex QuestionPattern();
}
