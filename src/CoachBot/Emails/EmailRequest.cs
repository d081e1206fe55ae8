using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>What an email is for. One text fits each; only <see cref="Counter"/> asks for more.</summary>
public enum EmailKind
{
    Counter,
    Acceptance,
    Thanks,
    MoreTime,
    Decline,
    Withdrawal,
    FollowUp,
    InWriting,
    CallRequest,
    Resignation,
}

/// <summary>The email that is wanted, with what the user said of it; remembered as long as the talk stays with it.</summary>
public sealed record EmailRequest(EmailKind Kind)
{
    /// <summary>A text message: no subject, two or three sentences.</summary>
    public bool IsText { get; init; }

    /// <summary>A short email.</summary>
    public bool IsBrief { get; init; }

    public string Greeting { get; init; } = "Hello";

    /// <summary>The user's name under it; null where none was told.</summary>
    public string? Sender { get; init; }

    /// <summary>The rival it goes to, as it is spoken; null where it goes to the company of the talk.</summary>
    public string? Rival { get; init; }

    /// <summary>The day the user wants to answer by; null where none was named.</summary>
    public Deadline? Until { get; init; }

    /// <summary>"two more days": the time wanted, as said; null where none was.</summary>
    public string? Span { get; init; }

    /// <summary>"call", "interview": what they are thanked for, where it is not the offer.</summary>
    public string? Occasion { get; init; }

    /// <summary>Sentences the user wants in it, in the user's own words.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];
}
