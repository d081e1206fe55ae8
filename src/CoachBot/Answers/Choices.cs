namespace CoachBot.Answers;

/// <summary>The things to ask for next. Each label is understood when it is typed or pressed.</summary>
public static class Choices
{
    public static Choice Script { get; } = new("script", "Full script");

    public static Choice Levers { get; } = new("levers", "Levers");

    public static Choice Email { get; } = new("email", "Email");

    public static Choice Why { get; } = new("why", "Why these numbers");

    /// <summary>Under an answer about an offer with a guide.</summary>
    public static IReadOnlyList<Choice> OfDetails { get; } = [Script, Levers, Email, Why];

    /// <summary>Under an answer about an offer: without a guide there is neither script nor lever to show.</summary>
    public static IReadOnlyList<Choice> AboutOffer(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Advice.Guide is null ? [Email, Why] : OfDetails;
    }
}
