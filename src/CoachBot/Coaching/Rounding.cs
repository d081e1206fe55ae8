namespace CoachBot.Coaching;

/// <summary>The one place where figures are rounded before they are spoken: half away from zero, to a step.</summary>
public static class Rounding
{
    public static decimal ToStep(decimal amount, decimal step) => Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>A share such as 0.2639 as whole percent: 26.</summary>
    public static decimal Percent(decimal share) => Math.Round(share * 100m, MidpointRounding.AwayFromZero);
}
