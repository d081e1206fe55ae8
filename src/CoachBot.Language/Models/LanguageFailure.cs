namespace CoachBot.Language.Models;

/// <summary>Why a model's words were not used. Each is a counter's label.</summary>
public enum FailureCause
{
    TimedOut,
    Unreachable,
    RateLimited,
    ServerError,
    SignInRefused,
    Refused,
    CircuitOpen,
    Busy,
    OverBudget,

    /// <summary>A 200 that is no chat completion.</summary>
    NotAReply,
    Empty,

    /// <summary>The reply ended without saying that it was finished.</summary>
    Cut,
    TooLarge,
    Filtered,

    /// <summary>A call of a tool; none is ever offered.</summary>
    ToolCall,

    /// <summary>A fault of our own.</summary>
    Internal,
}

/// <summary>The one way a model fails. Holds no text of prompt or reply.</summary>
public sealed class LanguageException(FailureCause cause, Exception? inner = null) : Exception($"The language model failed: {cause}.", inner)
{
    public FailureCause Cause { get; } = cause;

    /// <summary>How long the other side asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>It may pass by itself.</summary>
    public bool MayPass => Cause is FailureCause.Unreachable or FailureCause.RateLimited or FailureCause.ServerError;
}
