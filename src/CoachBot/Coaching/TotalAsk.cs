using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The parts that add up to the total a user wants to ask for: base as the plan asks, and the rest as equity; where equity cannot carry it, base alone.</summary>
/// <param name="Base">By the year; null where base stays as it is.</param>
/// <param name="Equity">In the plan's scale; null where equity stays as it is.</param>
/// <param name="How">The sum that shows it.</param>
internal sealed record TotalAsk(decimal? Base, decimal? Equity, string How)
{
    /// <summary>Null where the offer has as much already, or base is not known.</summary>
    /// <param name="wanted">A year: base, bonus and equity, as people count their total.</param>
    /// <param name="asked">The base the plan asks for; null where it asks for none.</param>
    /// <param name="offeredBase">By the year.</param>
    /// <param name="offeredEquity">In <paramref name="scale"/>; null where there is none, or it is open how it is paid.</param>
    public static TotalAsk? Of(decimal wanted, decimal? asked, decimal? offeredBase, decimal? offeredEquity, Offer offer, EquityScale scale, CoachingOptions options)
    {
        if ((asked ?? offeredBase) is not { } pay)
        {
            return null;
        }

        if (offeredEquity is { } granted)
        {
            var bonus = Position.YearlyBonus(offer, pay);
            var years = scale.Period == PayPeriod.Year ? 1m : scale.VestYears;
            var grant = Up((wanted - pay - bonus) * years, Planner.EquityStep(options, scale));
            if (grant > granted)
            {
                return new TotalAsk(asked, grant, $"{Sums.Plain(wanted)} in total - {Sums.Plain(pay)}{(bonus > 0m ? $" - {Sums.Plain(bonus)}" : "")}{(years == 1m ? "" : $", times {Sums.Plain(years)}")}, rounded up");
            }
        }

        // The bonus grows with base where it is a share of it.
        var (fixedBonus, share) = offer.Bonus is { Percent: { } percent } ? (0m, percent / 100m) : (Position.YearlyBonus(offer, pay), 0m);
        var equity = offeredEquity is { } held ? scale.PerYear(held) : 0m;
        var basePay = Up((wanted - equity - fixedBonus) / (1m + share), options.BaseStep);
        return basePay > offeredBase
            ? new TotalAsk(basePay, null, $"({Sums.Plain(wanted)} in total{(equity > 0m ? $" - {Sums.Plain(equity)}" : "")}{(fixedBonus > 0m ? $" - {Sums.Plain(fixedBonus)}" : "")}){(share > 0m ? $" / {Sums.Plain(1m + share)}" : "")}, rounded up")
            : null;
    }

    private static decimal Up(decimal amount, decimal step) => Math.Ceiling(amount / step) * step;
}
