using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Packages worth the same to the user, to be named together so that they may choose.</summary>
internal static class EqualPackages
{
    /// <summary>A one-off is spread over so many years.</summary>
    private const decimal Horizon = 4m;

    private const decimal LowShare = 0.4m;
    private const decimal MiddleShare = 0.7m;

    /// <summary>Three of the target's worth: led by base, by equity, by a one-off. None where the target adds nothing to the base.</summary>
    /// <param name="mostEquity">What is asked for, in the scale: nobody offers to take more of it than they asked; null where none is asked.</param>
    /// <param name="offeredBase">A year; null where it is not known.</param>
    /// <param name="offeredEquity">In the scale; null where there is none, or its period is open.</param>
    /// <param name="leastBase">A year; no package has so little base. Null where no limit is told.</param>
    public static IReadOnlyList<PlanPackage> Of(PlanPoint target, decimal? mostEquity, Offer offer, decimal? offeredBase, decimal? offeredEquity, decimal? leastBase, EquityScale scale, CoachingOptions options)
    {
        if (offeredBase is not { } pay || target.Base is not { } aim || aim <= pay)
        {
            return [];
        }

        var bonus = 1m + ((offer.Bonus?.Percent ?? 0m) / 100m);
        var years = scale.Period == PayPeriod.Year ? 1m : scale.VestYears;
        var grant = offeredEquity is { } has && target.Equity is { } wanted ? Math.Max(has, wanted) : (decimal?)null;
        var equityGain = grant is { } g ? (g - offeredEquity!.Value) / years : 0m;
        var worth = ((aim - pay) * bonus) + equityGain;
        var lowest = leastBase is { } limit && limit >= pay && limit < aim ? Math.Min(aim, Planner.FirstAbove(limit, options)) : pay;
        decimal Part(decimal share) => Math.Max(lowest, Rounding.ToStep(pay + (share * (aim - pay)), options.BaseStep));
        decimal Rest(decimal basePay) => worth - ((basePay - pay) * bonus);
        var packages = new List<PlanPackage> { new("base", aim, grant, null, worth) };
        var low = Part(LowShare);
        if (offeredEquity is { } now)
        {
            var most = Math.Max(mostEquity ?? 0m, grant ?? now);
            var more = Math.Min(most, now + Rounding.ToStep(Rest(low) * years, Planner.EquityStep(options, scale)));
            var beside = more < most ? low : Math.Max(low, Rounding.ToStep(pay + ((worth - ((more - now) / years)) / bonus), options.BaseStep));
            packages.Add(more > (grant ?? now)
                ? new PlanPackage("equity", beside, more, null, ((beside - pay) * bonus) + ((more - now) / years))
                : OneOff("a larger sign-on", low, grant));
        }
        else
        {
            packages.Add(OneOff("a larger sign-on", low, null));
        }

        packages.Add(OneOff("sign-on", Part(MiddleShare), grant));
        return packages.DistinctBy(p => (p.Base, p.Equity, p.SignOn)).Count() == packages.Count && packages.TrueForAll(p => p.SignOn is null || p.SignOn > (offer.SignOn?.Amount ?? 0m)) ? packages : [];

        PlanPackage OneOff(string name, decimal basePay, decimal? equity)
        {
            var gap = Rest(basePay) - (equity is null ? 0m : equityGain);
            var more = Rounding.ToStep(gap * Horizon, 1_000m);
            return new PlanPackage(name, basePay, equity, (offer.SignOn?.Amount ?? 0m) + more, ((basePay - pay) * bonus) + (equity is null ? 0m : equityGain) + (more / Horizon));
        }
    }
}
