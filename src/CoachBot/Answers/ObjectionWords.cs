using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Puts the user's figures into the answer to a recruiter's line.</summary>
internal static partial class ObjectionWords
{
    /// <summary>A range narrower than this is one number.</summary>
    private const decimal LeastSpread = 1.02m;

    /// <summary>With the figures where there are all of them, else the words without.</summary>
    public static string Of(Turn turn, Objection objection)
    {
        if ((turn.Advice.Plan?.Whole ?? turn.Advice.Plan) is not { } plan || new AskWords(plan, turn.Talk.Offer, turn.Book) is not { HasAny: true } words)
        {
            return Parts(objection.SayPlain, turn);
        }

        var isWhole = true;
        var say = SlotPattern().Replace(Parts(objection.Say, turn), slot =>
        {
            var value = Value(slot.Groups[1].Value, turn, plan, words);
            isWhole &= !string.IsNullOrEmpty(value);
            return value ?? "";
        });
        return isWhole ? Grammar.Mend(say) : Parts(objection.SayPlain, turn);
    }

    /// <summary>With the parts that can still move in the place of the one that cannot.</summary>
    private static string Parts(string say, Turn turn) => say
        .Replace("{instead}", OpenParts.Instead(turn.Advice.Row, turn.Talk, turn.Advice.Plan, OfferComponent.Base), StringComparison.Ordinal)
        .Replace("{insteadOfEquity}", OpenParts.Instead(turn.Advice.Row, turn.Talk, turn.Advice.Plan, OfferComponent.Equity), StringComparison.Ordinal)
        .Replace("{insteadOfSignOn}", OpenParts.Instead(turn.Advice.Row, turn.Talk, turn.Advice.Plan, OfferComponent.SignOn), StringComparison.Ordinal);

    private static string? Value(string slot, Turn turn, Plan plan, AskWords words) => slot switch
    {
        "package" => words.Package,
        "base" when plan.Ask.Base <= Top(turn, plan) => words.Base + words.PerYear,
        "base" => Money(turn, plan, plan.Target.Base, "the target") is { } target ? target + words.PerYear : null,
        "total" => Step(plan) is { Base: { } b, Equity: { } e } && Gap(turn, plan, Step(plan)) is not null ? $"{Money(turn, plan, b + plan.Scale.PerYear(e), "the next step of the plan: its base + its equity per year")} a year{(turn.Talk.Offer.Bonus is null or { SaidNone: true } ? "" : " before bonus")}" : null,
        "gap" => Money(turn, plan, Gap(turn, plan, plan.Target), "the target minus the offer, base and equity a year, rounded"),
        "rest" => Money(turn, plan, Gap(turn, plan, Step(plan)), "the next step of the plan minus the offer, base and equity a year, rounded"),
        "range" when !plan.IsRuleOfThumb => Range(turn, plan, words),
        "offer" => PackageWords.Spoken(turn.Talk.Offer, turn.Book),
        "because" => RangeWords.Of(turn.Advice.Row, plan, turn.Advice.Posted, turn.Book, turn.Talk.Offer.Base)?.Brief,
        _ => null,
    };

    /// <summary>Where the plan goes after the ask: its first step down, with the landing for a part it leaves alone. The landing itself is not said in one breath with the ask.</summary>
    private static PlanPoint Step(Plan plan) => plan.Ladder.Count == 0 ? plan.Target : new PlanPoint(plan.Ladder[0].Base ?? plan.Target.Base, plan.Ladder[0].Equity ?? plan.Target.Equity);

    /// <summary>From the base that is asked to the top of the range, where that is higher; a range never starts below what is wanted.</summary>
    private static string? Range(Turn turn, Plan plan, AskWords words)
    {
        if (plan.Ask.Base is not { } low || words.Base is not { } asked)
        {
            return null;
        }

        return !words.IsSaid && Top(turn, plan) is { } top && top >= low * LeastSpread ? $"{asked} to {Money(turn, plan, top, "the top of the base range")}{words.PerYear}" : asked + words.PerYear;
    }

    /// <summary>The top of the posted range, else of the row's base; null where there is neither in the plan's currency.</summary>
    private static decimal? Top(Turn turn, Plan plan) => turn.Advice.Posted?.High ?? (turn.Advice.Row?.Base is { } band && band.Currency == plan.Currency ? band.High : null);

    /// <summary>What a point of the plan adds to the offer a year; null where it adds nothing or a part is unknown.</summary>
    private static decimal? Gap(Turn turn, Plan plan, PlanPoint point)
    {
        if (point.Base is not { } aim || Position.YearlyBase(turn.Talk.Offer, plan.Currency) is not { } pay)
        {
            return null;
        }

        var equity = point.Equity is { } wanted && turn.Talk.Offer.Equity is { Amount: { } has } && EquityScale.Of(turn.Talk.Offer.Equity) == plan.Scale ? plan.Scale.PerYear(wanted - has) : 0m;
        var gap = Rounding.ToStep(aim - pay + equity, 1_000m);
        return gap > 0m ? gap : null;
    }

    private static string? Money(Turn turn, Plan plan, decimal? amount, string how) =>
        amount is { } a ? turn.Book.Money(a, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, how) : null;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotPattern();
}
