using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>Adds a row's parts up and compares them with its total.</summary>
internal static class Totals
{
    /// <summary>Base, equity and total are there, in one currency and by the year.</summary>
    public static bool IsComparable(GuideRegion row) =>
        row is { Base: { HasFigures: true } pay, Equity: { HasFigures: true } equity, Total: { HasFigures: true } total }
        && pay.Currency == total.Currency && equity.Currency == total.Currency && pay.Currency.IsKnown
        && pay.Period == total.Period && equity.Period != PayPeriod.Month;

    /// <summary>Sets how far the parts miss the total, with or without the bonus, whichever comes nearer.</summary>
    public static GuideRegion Check(GuideRegion row)
    {
        var share = row.TotalBasis switch
        {
            TotalBasis.QuarterOfEquity => 0.25m,
            TotalBasis.WholeEquity => 1m,
            _ => 0m,
        };
        var addsUp = share > 0 ? IsComparable(row)
            : row.TotalBasis == TotalBasis.NoEquity && row is { Base: { HasFigures: true } pay, Total: { HasFigures: true } total } && pay.Currency == total.Currency && pay.Period == total.Period;
        if (!addsUp)
        {
            return row;
        }

        var bare = Error(row, share, withBonus: false);
        var full = Error(row, share, withBonus: true);
        var has = Bonus(row, high: true) > 0 && full <= bare;
        return row with { TotalHasBonus = has, TotalError = has ? full : bare };
    }

    /// <summary>Bonus as an amount a year; 0 where there is none.</summary>
    /// <param name="high">The end of the band; null for its middle.</param>
    public static decimal Bonus(GuideRegion row, bool? high)
    {
        if (row.Bonus is { HasFigures: true } amount && amount.Currency == row.Currency)
        {
            return End(amount, high);
        }

        if (row.BonusPercent is not { } percent || row.Base is not { HasFigures: true } pay)
        {
            return 0;
        }

        var share = high switch
        {
            true => percent.High,
            false => percent.Low,
            null => (percent.Low + percent.High) / 2,
        };
        return End(pay, high) * share / 100;
    }

    /// <summary>The sign-on, in tables whose total is that of the first year; else 0.</summary>
    public static decimal SignOn(GuideRegion row, bool? high)
    {
        var firstYear = row.SignOn is { HasFigures: true } && row.Cells.Keys.Any(k => k.Contains("Yr 1", StringComparison.OrdinalIgnoreCase) || k.Contains("Year 1", StringComparison.OrdinalIgnoreCase) || k.Contains("Year-1", StringComparison.OrdinalIgnoreCase));
        return firstYear && row.SignOn!.Currency == row.Currency ? End(row.SignOn, high) : 0;
    }

    public static decimal Middle(Band band) => End(band, high: null);

    private static decimal Error(GuideRegion row, decimal share, bool withBonus) =>
        Math.Max(Error(row, share, withBonus, high: false), Error(row, share, withBonus, high: true));

    private static decimal Error(GuideRegion row, decimal share, bool withBonus, bool high)
    {
        var total = End(row.Total!, high);
        var equity = share == 0 ? 0 : End(row.Equity!, high) * share;
        var sum = End(row.Base!, high) + equity + SignOn(row, high) + (withBonus ? Bonus(row, high) : 0);
        return total == 0 ? 0 : decimal.Round(Math.Abs(sum - total) / total, 4, MidpointRounding.AwayFromZero);
    }

    private static decimal End(Band band, bool? high)
    {
        // A reversed range is reported once; here it counts as it was meant.
        var low = Math.Min(band.Low!.Value, band.High ?? decimal.MaxValue);
        var top = Math.Max(band.Low.Value, band.High ?? low);
        return high switch
        {
            true => top,
            false => low,
            null => (low + top) / 2,
        };
    }
}
