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
public sealed record Rival(string Name, string? Slug, RivalStatus Status, Offer Offer);
