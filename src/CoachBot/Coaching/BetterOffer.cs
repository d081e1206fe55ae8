namespace CoachBot.Coaching;

/// <summary>
/// The user's other offer beside the ask. Who names an offer of 176,000 and asks for 170,000 has asked for less than they hold, so its base, rounded up
/// to a step, is the least that is asked for; its equity too, where the whole ask would stay under it. What lies far above all that is paid here is not
/// asked for: no counter closes such a gap, and the user is told so.
/// </summary>
internal static class BetterOffer
{
    /// <summary>Over the top of the row or the ask, whichever is more, nobody here can follow the other offer.</summary>
    private const decimal MostBase = 1.25m;

    private const decimal MostEquity = 1.5m;

    /// <summary>The ask with the other offer's parts where they are more; the same ask where none is.</summary>
    /// <param name="offeredBase">A year; null where it is not known.</param>
    /// <param name="offeredEquity">In the scale; null where there is none.</param>
    /// <param name="isEquityOpen">No figure may be spoken for equity.</param>
    public static SpokenAsk Beside(PlanInput input, CoachingOptions options, SpokenAsk ask, EquityScale scale, decimal? offeredBase, decimal? offeredEquity, bool isEquityOpen)
    {
        if (input.Better is not { } rival || ask.IsTotal)
        {
            return ask;
        }

        var how = $"what {rival.Name} offers";
        if (BaseOf(input, options) is { } pay && pay > (ask.Base ?? offeredBase ?? 0m) && pay <= MostBase * Math.Max(input.Row.Base?.High ?? 0m, ask.Base ?? offeredBase ?? 0m))
        {
            ask = ask with { Base = pay, BaseSource = AskSource.Rival, BaseHow = how };
        }

        return !isEquityOpen && EquityOf(input, options, scale) is { } equity && equity > (ask.Equity ?? offeredEquity ?? 0m) && equity <= MostEquity * Math.Max(scale.BandOf(input.Row)?.High ?? 0m, ask.Equity ?? offeredEquity ?? 0m) && BaseOf(input, options) + scale.PerYear(equity) > (ask.Base ?? offeredBase) + scale.PerYear(ask.Equity ?? offeredEquity ?? 0m)
            ? ask with { Equity = equity, EquitySource = AskSource.Rival, EquityHow = how }
            : ask;
    }

    /// <summary>The target, no lower than what of the other offer is asked for.</summary>
    public static PlanPoint Under(PlanInput input, CoachingOptions options, SpokenAsk ask, PlanPoint target) => input.Better is null ? target : new PlanPoint(
        BaseOf(input, options) is { } pay && ask.Base >= pay && target.Base < pay ? pay : target.Base,
        ask.EquitySource == AskSource.Rival ? ask.Equity : target.Equity);

    private static decimal? BaseOf(PlanInput input, CoachingOptions options) => Position.YearlyBase(input.Better!.Offer, input.Row.Currency) is { } pay ? Up(pay, options.BaseStep) : null;

    private static decimal Up(decimal amount, decimal step) => Math.Ceiling(amount / step) * step;

    private static decimal? EquityOf(PlanInput input, CoachingOptions options, EquityScale scale) =>
        input.Row.Equity is { HasFigures: true } && input.Better!.Offer.Equity is { Amount: { } amount } term && term.Currency == input.Row.Currency && EquityScale.Of(term) == scale ? Up(amount, Planner.EquityStep(options, scale)) : null;
}
