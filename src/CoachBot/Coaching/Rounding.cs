namespace CoachBot.Coaching;

/// <summary>The one place where figures are rounded before they are spoken: half away from zero, to a step.</summary>
public static class Rounding
{
    public static decimal ToStep(decimal amount, decimal step) => Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;

    private const decimal Large = 100_000m;

    /// <summary>A base that a limit has cut, as somebody would say it: 176,400 is 176,000.</summary>
    public static decimal BaseCap(decimal amount) => ToStep(amount, amount >= Large ? 1_000m : 500m);

    /// <summary>The same for equity: 151,200 is 150,000, and 39,200 is 39,000.</summary>
    public static decimal EquityCap(decimal amount) => ToStep(amount, amount >= Large ? 5_000m : 1_000m);

    /// <summary>A share such as 0.2639 as whole percent: 26.</summary>
    public static decimal Percent(decimal share) => Math.Round(share * 100m, MidpointRounding.AwayFromZero);
}
