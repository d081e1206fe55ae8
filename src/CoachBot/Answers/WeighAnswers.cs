using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"15k more base or 60k more rsu?", "would you trade the bonus for 8k base?": what each comes to, and which to choose.</summary>
internal static class WeighAnswers
{
    /// <summary>Sums as near as this are the same for the choice.</summary>
    private const decimal AboutTheSame = 0.1m;

    /// <summary>Null where the message weighs nothing, or what it weighs cannot be counted.</summary>
    public static Answer? Of(Turn turn) =>
        turn.Reading.Weighing is { } weighing ? Weighed(turn, weighing) : null;

    private static Answer? Weighed(Turn turn, Weighing weighing)
    {
        var offer = turn.Talk.Offer;
        var years = PartWorth.YearsOf(weighing, offer);
        var left = weighing is { IsSwap: true, First: { Component: OfferComponent.Bonus, Amount: null } } ? new Offer([.. offer.Terms.Where(t => t.Component != OfferComponent.Bonus)]) : offer;
        if (PartWorth.Of(weighing.First, offer, years) is not { } first || PartWorth.Of(weighing.Second, left, years) is not { } second)
        {
            return null;
        }

        var currency = CurrencyOf(turn, weighing.First, weighing.Second);
        var over = $"over {turn.Book.Years(years, FigureOrigin.User)} {(years == 1 ? "year" : "years")}";
        var draft = turn.Draft();
        draft.Lines("worth", $"{char.ToUpperInvariant(over[0])}{over[1..]}, before tax", [Line(turn, weighing, weighing.First, first, currency), Line(turn, weighing, weighing.Second, second, currency)]);
        draft.Section("choice", "", weighing.IsSwap ? Swap(turn, weighing, first, second, currency) : Choice(turn, weighing, first, second, currency));
        draft.Section("caution", "", Caution(turn, weighing));
        return draft.Ask(currency.IsKnown ? [] : [ReadingQuestions.Currency]).Build();
    }

    private static string Line(Turn turn, Weighing weighing, WeighedPart part, PartWorth worth, Currency currency)
    {
        var money = turn.Book.Short(worth.Amount, currency, PayPeriod.Unknown, FigureOrigin.Computed, worth.How);
        var told = part.Amount is { } amount ? $"{turn.Book.Short(amount, currency, PayPeriod.Unknown, FigureOrigin.User, "you said so")} {(weighing.IsSwap && ReferenceEquals(part, weighing.First) ? "of " : weighing.IsSwap ? "" : "more ")}{TermFactory.Name(part.Component)}{(part.IsYearly ? " a year" : "")}" : $"All of the {TermFactory.Name(part.Component)}";
        var comes = part.Amount == worth.Amount ? part.Component == OfferComponent.SignOn ? $"{money}, once" : $"{money}, when all of it has vested" : $"{money} ({turn.Book.Quote(worth.How, FigureOrigin.Computed, "the sum")})";
        return $"- {told}: {comes}.";
    }

    private static string Choice(Turn turn, Weighing weighing, PartWorth first, PartWorth second, Currency currency)
    {
        var (more, less, part) = first.Amount >= second.Amount ? (first, second, weighing.First) : (second, first, weighing.Second);
        var steady = Steadiest(weighing);
        if (more.Amount - less.Amount <= more.Amount * AboutTheSame)
        {
            return $"About the same money. Push for the {TermFactory.Name(steady.Component)}: {Why(steady.Component)}";
        }

        var gap = turn.Book.Short(more.Amount - less.Amount, currency, PayPeriod.Unknown, FigureOrigin.Computed, "the one less the other");
        return part == steady || part.Component != OfferComponent.Equity
            ? $"Push for the {TermFactory.Name(part.Component)}: {gap} more, and {Why(part.Component)}"
            : $"The {TermFactory.Name(part.Component)} is {gap} more on paper. Push for it if you mean to stay and trust the shares; else for the {TermFactory.Name(steady.Component)}: {Why(steady.Component)}";
    }

    private static string Swap(Turn turn, Weighing weighing, PartWorth given, PartWorth got, Currency currency)
    {
        var (lost, won) = (TermFactory.Name(weighing.First.Component), TermFactory.Name(weighing.Second.Component));
        if (Math.Abs(given.Amount - got.Amount) <= Math.Max(given.Amount, got.Amount) * AboutTheSame)
        {
            return weighing.Second.Component == OfferComponent.Equity ? $"About the same money, and the {won} are the less certain of the two: I would not offer it." : $"About the same money. It is worth proposing where the {won} matters more to you: {Why(weighing.Second.Component)}";
        }

        var gap = turn.Book.Short(Math.Abs(given.Amount - got.Amount), currency, PayPeriod.Unknown, FigureOrigin.Computed, "the one less the other");
        return given.Amount > got.Amount
            ? $"You would give up {gap} more than you get: I would not offer it. Ask for the {won} on top first; a swap is for when they say no."
            : $"You would get {gap} more than you give up: worth proposing, after they have said no to the {won} on top of the {lost}.";
    }

    /// <summary>Base before a sign-on, a sign-on before a bonus, all before shares: the order of certainty.</summary>
    private static WeighedPart Steadiest(Weighing weighing) => Rank(weighing.First.Component) <= Rank(weighing.Second.Component) ? weighing.First : weighing.Second;

    private static int Rank(OfferComponent part) => part switch { OfferComponent.Base => 0, OfferComponent.SignOn => 1, OfferComponent.Bonus => 2, _ => 3 };

    private static string Why(OfferComponent part) => part switch
    {
        OfferComponent.Base => "it is certain, it comes every year, and later raises build on it.",
        OfferComponent.SignOn => "it is certain and comes at once; ask what must be paid back, and until when.",
        OfferComponent.Bonus => "it comes every year where the targets are met.",
        _ => "it is worth what the shares are worth when they vest.",
    };

    private static string? Caution(Turn turn, Weighing weighing)
    {
        if (weighing.First.Component != OfferComponent.Equity && weighing.Second.Component != OfferComponent.Equity)
        {
            return null;
        }

        return turn.Talk.Offer.Equity?.Instrument == Instrument.Options
            ? "The options count at the worth you were told; they are worth nothing unless the share rises above the strike."
            : "The shares count at today's worth: they may be worth more or less when they vest, and unvested ones are lost when you leave.";
    }

    private static Currency CurrencyOf(Turn turn, params ReadOnlySpan<WeighedPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Currency.IsKnown)
            {
                return part.Currency;
            }
        }

        return turn.Talk.Offer.Terms.Select(t => t.Currency).FirstOrDefault(c => c.IsKnown);
    }
}
