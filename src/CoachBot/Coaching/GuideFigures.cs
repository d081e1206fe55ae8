using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>What the guide asks for, in the row's currency and the plan's scale. Nothing here knows of the offer, except as what a step is added to.</summary>
internal sealed class GuideFigures(GuideAsk ask, GuideRegion row, CoachingOptions options, EquityScale scale)
{
    /// <summary>A guide's own figure is spoken to the letter where it is a multiple of this; what is left of a division by years is rounded.</summary>
    private const decimal OwnStep = 500m;

    public decimal? Base => BaseAt(ask.BasePlace, ask.IsOwnBase);

    public decimal? Equity => EquityAt(ask.EquityPlace, ask.IsOwnEquity);

    /// <summary>What a lever asks for this row, where it is no less than the computed opening.</summary>
    public decimal? LeverBase(decimal? anchor) => BaseAt(ask.LeverBasePlace, isOwn: true) is var lever && lever >= anchor ? lever : null;

    /// <summary>The same for equity.</summary>
    public decimal? LeverEquity(decimal? anchor) => EquityAt(ask.LeverEquityPlace, isOwn: true) is var lever && lever >= anchor ? lever : null;

    /// <summary>"$[X+20K] base": the offered base and what the guide adds to it.</summary>
    public StepSum? BaseStep(decimal? offered) => StepSum.Of(ask.BaseStep, offered, row.Currency, options.BaseStep);

    /// <summary>What the guide adds to a grant is shared out over its years where the offer is told by the year, and the other way round.</summary>
    public StepSum? EquityStep(decimal? offered)
    {
        if (ask.EquityStep is not { } step)
        {
            return null;
        }

        var unit = ask.EquityStepUnit is EquityUnit.Unknown ? EquityScale.UnitOf(row) : ask.EquityStepUnit;
        var years = (unit, scale.Period) switch
        {
            _ when step.IsPercent => 1m,
            (EquityUnit.Annual, PayPeriod.Year) => 1m,
            (EquityUnit.Annual, _) => scale.VestYears,
            (EquityUnit.FourYear, PayPeriod.Year) => 1m / 4m,
            (EquityUnit.FourYear, _) => scale.VestYears / 4m,
            _ => 0m,
        };
        return StepSum.Of(step with { Value = step.Value * years }, offered, row.Currency, Planner.EquityStep(options, scale));
    }

    private decimal? BaseAt(decimal? place, bool isOwn) =>
        place is { } at && row.Base?.At(at) is { } amount && row.Base.Currency == row.Currency ? Rounded(amount, options.BaseStep, row.Base.High, isOwn) : null;

    private decimal? EquityAt(decimal? place, bool isOwn) =>
        place is { } at && scale.BandOf(row) is { } band ? Rounded(band.Low + (at * (band.High - band.Low)), Planner.EquityStep(options, scale), band.High, isOwn) : null;

    /// <summary>Rounding alone never carries an ask out of the range. A figure the guide itself names for the row is round enough as it is.</summary>
    private static decimal Rounded(decimal amount, decimal step, decimal? top, bool isOwn) =>
        isOwn && Math.Round(amount, 2) is var own && own % OwnStep == 0m ? own
        : Rounding.ToStep(amount, step) is var round && round > top && amount <= top ? round - step : round;
}
