using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>
/// Makes the plan from the offer and the guide row. Order of the clamps: round, then the band and the uplift limits,
/// and last of all "never below the offer", which wins.
/// </summary>
public static class Planner
{
    public static Plan Make(PlanInput input, CoachingOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var scale = EquityScale.Of(input.Offer.Equity) ?? GuideScale(input.Row);
        var part = new PlanParts(input, options, scale);
        var target = new PlanPoint(part.Base(options.TargetPlaces, limited: false), part.Equity(options.TargetPlaces, limited: false));
        var anchor = new PlanPoint(part.Base(options.AnchorPlaces, limited: true), part.Equity(options.AnchorPlaces, limited: true));
        var ask = part.Ask(target, anchor);
        return new Plan
        {
            Currency = input.Row.Currency,
            Scale = scale,
            Target = target,
            Anchor = anchor,
            Ask = ask,
            Ladder = Ladder(ask, target, options, scale),
            Leverage = input.Leverage,
            Order = AskOrder.For(input.IsListed),
        };
    }

    /// <summary>Steps down from the spoken ask to the target: half the way, then three tenths, then two.</summary>
    private static List<PlanPoint> Ladder(SpokenAsk ask, PlanPoint target, CoachingOptions options, EquityScale scale)
    {
        decimal[] gone = [options.FirstConcession, options.FirstConcession + options.SecondConcession, 1m];
        return
        [
            .. gone.Select(g => new PlanPoint(
                Step(ask.Base, target.Base, g, options.BaseStep),
                Step(ask.Equity, target.Equity, g, EquityStep(options, scale)))),
        ];
    }

    private static decimal? Step(decimal? from, decimal? to, decimal gone, decimal step) => (from, to) switch
    {
        ({ } high, { } low) when high > low => gone >= 1m ? low : Math.Clamp(Rounding.ToStep(high - (gone * (high - low)), step), low, high),
        _ => from,
    };

    internal static decimal EquityStep(CoachingOptions options, EquityScale scale) =>
        scale.Period == PayPeriod.Year ? options.YearlyEquityStep : options.GrantStep;

    private static EquityScale GuideScale(GuideRegion row) =>
        EquityScale.UnitOf(row) == EquityUnit.Annual ? new EquityScale(PayPeriod.Year, 4m) : EquityScale.FourYearGrant;
}

/// <summary>The order of asks by kind of company: what moves easily first.</summary>
public static class AskOrder
{
    public static IReadOnlyList<string> For(bool isListed) => isListed
        ? ["level", "equity", "sign-on", "base", "vesting start and refresh", "first-year bonus guarantee", "start date and the rest, in writing"]
        : ["level", "base and equity together", "sign-on", "exercise window and acceleration", "refresh with a date", "first-year bonus guarantee", "start date and the rest, in writing"];
}
