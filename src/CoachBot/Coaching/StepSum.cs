using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>A part of the offer and what the guide adds to it.</summary>
/// <param name="Amount">The sum, rounded, in the plan's currency and scale.</param>
/// <param name="How">The sum written out, e.g. "350,000 of your offer + 60,000 of the guide".</param>
internal sealed record StepSum(decimal Amount, string How)
{
    /// <param name="offered">In the plan's currency; null where it is not known.</param>
    /// <returns>Null without a step or an offer, and where the step is in another currency.</returns>
    public static StepSum? Of(SlotStep? step, decimal? offered, Currency currency, decimal rounding)
    {
        if (step is not { Value: > 0m } || offered is not { } has || !(step.IsPercent || step.Currency == currency))
        {
            return null;
        }

        var add = step.IsPercent ? has * step.Value / 100m : step.Value;
        var sum = Rounding.ToStep(has + add, rounding);
        return sum > has
            ? new StepSum(sum, string.Create(CultureInfo.InvariantCulture, $"{has:#,0.##} of your offer + {add:#,0.##} as the guide adds") + (step.IsPercent ? string.Create(CultureInfo.InvariantCulture, $" ({step.Value:0.##}%)") : "") + (sum == has + add ? "" : string.Create(CultureInfo.InvariantCulture, $", rounded to {rounding:#,0.##}")))
            : null;
    }

    /// <summary>How the spoken figure came about: this sum, unless the target is higher.</summary>
    public string HowOf(decimal? spoken) => spoken == Amount ? How : "the plan's target, which is above the guide's own step over your offer";
}
