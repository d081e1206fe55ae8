using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>What a company in a message is to the user.</summary>
internal enum CompanyRole
{
    /// <summary>The one the message is about.</summary>
    Own,
    Rival,
    Employer,

    /// <summary>Named in passing.</summary>
    Aside,
}

/// <summary>What words near a company's name say about it.</summary>
internal enum CompanyCue
{
    Competing,
    InProcess,
    Verbal,
    Written,
    Withdrawn,
    Employer,
    Offer,
    Target,
    Versus,
    Switch,

    /// <summary>A friend's employer, hearsay.</summary>
    Hearsay,

    /// <summary>Figures stand right behind the name.</summary>
    Figures,

    /// <summary>What happened is the user's own: "groq pulled my offer".</summary>
    Mine,

    /// <summary>"its cerebras not coreweave": the one it really is.</summary>
    Right,

    /// <summary>The present employer offers more: "apple countered with 235".</summary>
    Keeps,

    /// <summary>The talk about it is over: "forget groq".</summary>
    Left,

    /// <summary>The role or the place of the job is told in its sentence: "the Acme offer, Data Engineer in Austin".</summary>
    Placed,
}

/// <summary>A company of the message with its part in it.</summary>
/// <param name="Token">Where it stands first.</param>
internal sealed record PlacedCompany(CompanyMention Mention, int Token, CompanyRole Role, IReadOnlySet<CompanyCue> Cues);
