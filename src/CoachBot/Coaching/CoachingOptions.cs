namespace CoachBot.Coaching;

/// <summary>Every factor of the coaching sums (coaching.md section 4 and 5). Printed with the answer they shaped.</summary>
public sealed class CoachingOptions
{
    public const string Section = "Coaching";
}
