namespace CoachBot.Guides;

/// <summary>What a name in the company index stands for.</summary>
/// <param name="Slugs">Guides' companies; several when the name is shared, none when the library has no guide.</param>
/// <param name="Spelling">As it is spoken.</param>
/// <param name="Parts">The words the name is written in, lower case.</param>
internal sealed record CompanyName(IReadOnlyList<string> Slugs, string Spelling, NameMatch Match, WordKind Word, IReadOnlyList<string> Parts);

/// <summary>How much of an everyday word a name is.</summary>
internal enum WordKind
{
    /// <summary>Nothing else is meant by it: "CoreWeave".</summary>
    Name,

    /// <summary>Seldom used otherwise in talk about pay: "Stripe", "Oracle". Any cue will do.</summary>
    Soft,

    /// <summary>Often used otherwise: "scale", "together". Needs a strong cue, or a weak one and a capital.</summary>
    Hard,

    /// <summary>Hard, and stands before "offer" or "range" as a plain word: "my target range", "a remote offer".</summary>
    Describing,
}
