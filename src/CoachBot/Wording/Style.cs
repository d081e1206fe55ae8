namespace CoachBot.Wording;

/// <summary>How the words to say sound. It never changes a figure.</summary>
public enum Tone
{
    /// <summary>The tone of the deployment.</summary>
    Usual,
    Warm,
    Neutral,
    Firm,

    /// <summary>Speaks of "we" and of working together.</summary>
    Relational,
}

/// <summary>The language of the words to say.</summary>
public enum Tongue
{
    English,
    German,
    French,
    Spanish,
    Portuguese,
}

/// <summary>What the user chose.</summary>
public sealed record Style(Tone Tone, Tongue Tongue)
{
    public static Style Plain { get; } = new(Tone.Usual, Tongue.English);
}
