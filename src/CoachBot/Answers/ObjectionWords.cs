using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Puts the user's figures into the answer to a recruiter's line.</summary>
internal static partial class ObjectionWords
{
    /// <summary>With the figures where there are all of them, else the words without.</summary>
    public static string Of(Turn turn, Objection objection)
    {
        if (turn.Advice.Plan is not { } plan || new AskWords(plan, turn.Talk.Offer, turn.Book) is not { HasAny: true } words)
        {
            return objection.SayPlain;
        }

        var isWhole = true;
        var say = SlotPattern().Replace(objection.Say, slot =>
        {
            var value = Value(slot.Groups[1].Value, turn, plan, words);
            isWhole &= !string.IsNullOrEmpty(value);
            return value ?? "";
        });
        return isWhole ? Grammar.Mend(say) : objection.SayPlain;
    }

    private static string? Value(string slot, Turn turn, Plan plan, AskWords words) => slot switch
    {
        "package" => words.Package,
        "target" => Money(turn, plan, plan.Target.Base, "the target") is { } target ? target + words.PerYear : null,
        "total" => plan.Target is { Base: { } b, Equity: { } e } ? $"{Money(turn, plan, b + plan.Scale.PerYear(e), "target base + target equity per year")} a year{(turn.Talk.Offer.Bonus is null or { SaidNone: true } ? "" : " before bonus")}" : null,
        "gap" => Money(turn, plan, Gap(turn, plan), "the target minus the offer, base and equity a year, rounded"),
        "range" when plan.Target.Base is { } low && !plan.IsRuleOfThumb => $"{Money(turn, plan, low, "the target")} to {Money(turn, plan, Rounding.ToStep(low * turn.Advice.ExpectationSpread, turn.Advice.BaseStep), $"target × {turn.Advice.ExpectationSpread}, rounded")}{words.PerYear}",
        "offer" => PackageWords.Spoken(turn.Talk.Offer, turn.Book),
        "because" => RangeWords.Of(turn.Advice.Row, plan, turn.Advice.Posted, turn.Book, turn.Talk.Offer.Base)?.Brief,
        _ => null,
    };

    /// <summary>What the target adds to the offer a year; null where it adds nothing or a part is unknown.</summary>
    private static decimal? Gap(Turn turn, Plan plan)
    {
        if (plan.Target.Base is not { } aim || Position.YearlyBase(turn.Talk.Offer, plan.Currency) is not { } pay)
        {
            return null;
        }

        var equity = plan.Target.Equity is { } wanted && turn.Talk.Offer.Equity is { Amount: { } has } && EquityScale.Of(turn.Talk.Offer.Equity) == plan.Scale ? plan.Scale.PerYear(wanted - has) : 0m;
        var gap = Rounding.ToStep(aim - pay + equity, 1_000m);
        return gap > 0m ? gap : null;
    }

    private static string? Money(Turn turn, Plan plan, decimal? amount, string how) =>
        amount is { } a ? turn.Book.Money(a, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, how) : null;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotPattern();
}
