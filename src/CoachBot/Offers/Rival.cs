using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>How real a rival is. Only what the user said counts; the difference is kept in every sentence about it.</summary>
public enum RivalStatus
{
    WrittenOffer,
    VerbalOffer,
    InProcess,
    CurrentEmployer,
    Withdrawn,
}

/// <summary>A competing offer or process the user has stated as real.</summary>
/// <param name="Name">As it is to be spoken, e.g. "NVIDIA".</param>
/// <param name="Slug">The guide library's slug where it knows the company, else null.</param>
public sealed record Rival(string Name, string? Slug, RivalStatus Status, Offer Offer)
{
    /// <summary>
    /// False where the user said "an offer" and not whether it is in writing: <see cref="Status"/> is then <see cref="RivalStatus.WrittenOffer"/>,
    /// a question goes with it, and until it is answered the coach says "an offer", not "a written offer".
    /// </summary>
    public bool StatusSaid { get; init; } = true;

    /// <summary>Where the job would be; null where it was not said.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The user wants it unnamed in everything said.</summary>
    public bool Unnamed { get; init; }

    /// <summary>As it may be spoken of to the other side.</summary>
    public string Spoken => Unnamed ? "another company" : Name;
}
