namespace CoachBot.Guides;

/// <summary>How a name in a sentence was matched.</summary>
public enum NameMatch
{
    Exact,
    Alias,

    /// <summary>Close spelling: asked about, never taken.</summary>
    Near,

    /// <summary>A name the library does not know ("Nebius").</summary>
    None,
}

/// <summary>A company named in a message.</summary>
/// <param name="Raw">The words of the message.</param>
/// <param name="Slug">The guide library's slug; null when it has no guide for it.</param>
/// <param name="Name">As it is spoken: the guide's spelling, or the user's where there is no guide.</param>
/// <param name="Start">Index in the message.</param>
/// <param name="OtherSlugs">Further companies the same words may mean (Epic Games, Epic Systems); then nothing is assumed.</param>
public sealed record CompanyMention(string Raw, string? Slug, string Name, NameMatch Match, int Start, IReadOnlyList<string> OtherSlugs);

/// <summary>A role named in a message, e.g. "MLE".</summary>
/// <param name="Slug">Standard slug, e.g. ml-ai-engineer; what a company's guides offer is decided by the catalog.</param>
public sealed record RoleMention(string Raw, string Slug, int Start);

/// <summary>A place named in a message, e.g. "nyc".</summary>
/// <param name="Name">Canonical name, e.g. "New York"; "Remote" with a country for "remote us".</param>
/// <param name="IsRemote">"remote", with or without a country.</param>
public sealed record PlaceMention(string Raw, string Name, string? State, string? Country, bool IsRemote, int Start);
