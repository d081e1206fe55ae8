using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Formulas as people write them: "225,000 + 350,000 / 4".</summary>
public static class Sums
{
    public static string Plain(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Yearly(decimal basePay, decimal bonus, decimal? equity, EquityScale? scale)
    {
        var parts = new List<string> { Plain(basePay) };
        if (bonus > 0m)
        {
            parts.Add(Plain(bonus));
        }

        if (equity is { } grant && scale is not null)
        {
            parts.Add(scale.Period == PayPeriod.Year ? Plain(grant) : $"{Plain(grant)} / {Plain(scale.VestYears)}");
        }

        return string.Join(" + ", parts);
    }
}
