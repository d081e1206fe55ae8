namespace CoachBot.Offers;

/// <summary>How a talk about pay has ended, as far as the other side decides it.</summary>
public enum Outcome
{
    Open,

    /// <summary>They said yes to what was asked.</summary>
    Agreed,

    /// <summary>There is no offer any more.</summary>
    Withdrawn,

    /// <summary>The user said no to it.</summary>
    Declined,
}

/// <summary>What the other side lets the user know of their room to move.</summary>
/// <param name="Outcome">Null where the message tells nothing of an end.</param>
/// <param name="IsFinal">They call their figures final.</param>
/// <param name="Fixed">Parts they say cannot move.</param>
public sealed record TheirStance(Outcome? Outcome, bool IsFinal, IReadOnlyList<OfferComponent> Fixed)
{
    public static TheirStance Untold { get; } = new(null, false, []);

    /// <summary>What they ended or closed before is open again.</summary>
    public bool Reopens => Outcome == Offers.Outcome.Open;

    public bool IsTold => Outcome is not null || IsFinal || Fixed.Count > 0;
}
