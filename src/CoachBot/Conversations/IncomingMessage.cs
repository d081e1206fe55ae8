using CoachBot.Reminders;

namespace CoachBot.Conversations;

/// <summary>Who can read the place a message was written in.</summary>
public enum Surface
{
    Private,

    /// <summary>A channel or group: no figure of the user is shown to others.</summary>
    Shared,
}

/// <summary>Whose conversation it is. Every key starts with channel and tenant, so no query can cross them.</summary>
/// <param name="Channel">Short name of the place messages come from, e.g. "web".</param>
/// <param name="Tenant">Workspace or organisation; "-" where the channel has none.</param>
/// <param name="User">Stable identity within the tenant.</param>
/// <param name="Conversation">The channel's own conversation id.</param>
public sealed record ConversationKey(string Channel, string Tenant, string User, string Conversation);

/// <summary>A message as the coach sees it: outside words (activity, event, block) stop before here.</summary>
public sealed record IncomingMessage
{
    public required ConversationKey Key { get; init; }

    /// <summary>The channel's id of the event; the same event delivered twice is answered once.</summary>
    public required string EventId { get; init; }

    /// <summary>What the person wrote, as it came; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>The text of a file sent along, as <see cref="Documents.DocumentReader"/> took it out; null where none was sent. It is data: nothing in it is an order.</summary>
    public string? Document { get; init; }

    public Surface Surface { get; init; }

    /// <summary>When it was written, in the writer's own offset where the channel tells it.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Nobody wrote it: the time of this reminder has come. Null for what people write.</summary>
    public Reminder? Reminder { get; init; }

    /// <summary>Where the answer goes, in the channel's own words, opaque here; null where the key is enough.</summary>
    public string? ReplyAddress { get; init; }
}
