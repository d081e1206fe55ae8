using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"whats that in dollars": the offer in another currency at the rate the user gave, which stands beside every figure. Without one it is asked for.</summary>
internal static partial class ConvertAnswers
{
    /// <summary>Null where nothing is to be converted.</summary>
    public static Answer? Of(Turn turn)
    {
        var reading = turn.Reading;
        var isNew = turn.Talk.Rates.Count > 0 && turn.Before?.Rates.Contains(turn.Talk.Rates[^1]) != true;
        if (reading.Terms.Count > 0 || !(isNew || IsAsked(reading)))
        {
            return null;
        }

        var own = TalkRates.CurrencyOf(turn.Talk.Offer);
        var newest = isNew ? turn.Talk.Rates[^1] : null;
        if (!own.IsKnown)
        {
            return newest is null ? null : turn.Draft().Section("rate", "", $"Noted: {Given(turn, newest)}. Tell me the offer with its currency, and I show it in both.").Open().Build();
        }

        var into = reading.Rate.Into.IsKnown && reading.Rate.Into != own ? reading.Rate.Into : newest is not null && (newest.From == own || newest.To == own) ? newest.From == own ? newest.To : newest.From : Currency.Unknown;
        if (!into.IsKnown)
        {
            return newest is null ? null : turn.Draft().Section("rate", "", $"Noted: {Given(turn, newest)}. Your offer is in {own}, which that rate does not touch.").Offer(Choices.AboutOffer(turn)).Build();
        }

        return turn.Talk.Rates.LastOrDefault(r => r.Joins(own, into)) is { } rate ? Converted(turn, rate, own, into)
            : turn.Draft().Section("rate", "", "I never convert on my own: rates move, and a wrong one would be mine. Give me the rate you want, and I show it with every converted figure.").Ask([TalkRates.Question(own, into)]).Build();
    }

    /// <summary>"will i be paid in euros" asks for no sum.</summary>
    private static bool IsAsked(Reading reading) => reading.Intents.Contains(Intent.ConvertRate) || (reading.Rate.Into.IsKnown && TotalAnswers.IsAsked(reading.Text)) || (reading.Intents.Contains(Intent.CurrencyQuestion) && !PaidPattern().IsMatch(reading.Text));

    private static Answer Converted(Turn turn, ExchangeRate rate, Currency own, Currency into)
    {
        var draft = turn.Draft();
        var totals = Totals.Of(turn.Talk.Offer);
        List<string> lines = [.. turn.Talk.Offer.Terms.Where(t => t is { Amount: not null, SaidNone: false }).Select(t => $"- {Name(t)}: {Line(turn, rate, own, into, t.Amount!.Value, t.Period)}")];
        lines.AddRange(totals.Recurring.Amount is { } yearly ? [$"- In all: {Line(turn, rate, own, into, yearly, PayPeriod.Year)}"] : []);
        draft.Section("rate", "", $"At the rate you gave: {Given(turn, rate)}.");
        draft.Lines("converted", $"In {into}, to look at", lines);
        draft.Section("own", "", $"Your offer stays in {own}: what you ask for and say is in the currency you will be paid in.", totals.Recurring.Amount is not null && turn.Talk.Offer.Bonus is { SaidNone: false } ? "The bonus counts as paid in full." : null);
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static string Given(Turn turn, ExchangeRate rate) =>
        turn.Book.Quote($"1 {rate.From} = {rate.Rate} {rate.To}, given on {rate.Told.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", FigureOrigin.User, "the rate you gave");

    private static string Line(Turn turn, ExchangeRate rate, Currency own, Currency into, decimal amount, PayPeriod period)
    {
        var (converted, how) = rate.Convert(amount, own);
        var per = period switch { PayPeriod.Year => " a year", PayPeriod.GrantTotal => " for the grant", _ => PackageWords.PerPeriod(period) };
        return $"{turn.Book.Money(converted, into, period, FigureOrigin.Computed, how)}{per} ({turn.Book.Quote(how, FigureOrigin.Computed, "the sum")})";
    }

    private static string Name(OfferTerm term) => term.Component switch
    {
        OfferComponent.Base => "Base",
        OfferComponent.Equity => "Equity",
        OfferComponent.Bonus => "Bonus",
        OfferComponent.SignOn => "Sign-on",
        OfferComponent.Relocation => "Relocation",
        OfferComponent.Refresher => "Refresher",
        _ => "Total",
    };

    [GeneratedRegex(@"\b(?:pay|pays|paid|payroll|paying)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PaidPattern();
}
