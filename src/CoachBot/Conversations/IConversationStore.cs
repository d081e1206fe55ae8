using System.Text.Json.Serialization;
using CoachBot.Answers;

namespace CoachBot.Conversations;

/// <summary>Where conversations are kept between turns.</summary>
public interface IConversationStore
{
    /// <summary>It says by itself what <see cref="Conversation.Reminders"/> plans; where it does not, none are promised.</summary>
    bool Reminds => false;

    /// <summary>The conversation as last saved; null when there is none.</summary>
    Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the conversation and, in the same transaction, the reply that is to be sent.
    /// </summary>
    /// <param name="conversation">Its <see cref="Conversation.Version"/> is the one it was found with; the store raises it.</param>
    /// <param name="reply">Kept until it has been delivered.</param>
    /// <exception cref="StaleConversationException">Somebody saved it in between: read it again and run the turn again.</exception>
    /// <exception cref="MessageGoneException">The message was answered by another worker or deleted in between: nothing is saved, nothing is to be sent.</exception>
    Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken);

    /// <summary>Deletes all that is kept for this person in this channel and tenant, in every conversation. Idempotent.</summary>
    /// <param name="reply">The receipt that is still to be sent; it holds no figure.</param>
    Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken);
}

/// <summary>An answer on its way to the message it belongs to.</summary>
/// <param name="EventId">The message it answers.</param>
/// <param name="Address">The <see cref="IncomingMessage.ReplyAddress"/> of that message.</param>
public sealed record Reply(ConversationKey Key, string EventId, Surface Surface, Answer Answer, string? Address = null)
{
    /// <summary>The turn planned or cancelled reminders: what was planned before gives way to <see cref="Conversation.Reminders"/>.</summary>
    [JsonIgnore]
    public bool ChangesReminders { get; init; }

    /// <summary>It answers nothing that was written: it was planned.</summary>
    public bool IsReminder { get; init; }

    /// <summary>Parts of it were shown while it was worded: it takes their place.</summary>
    public bool WasDrafted { get; init; }

    /// <summary>There is nothing to say: nothing is sent.</summary>
    [JsonIgnore]
    public bool IsSilent => Answer.Sections.Count == 0;
}

/// <summary>The message a turn was run for is no longer to be answered: another worker did, or its person deleted it.</summary>
public sealed class MessageGoneException() : Exception("The message was answered or deleted in between.");

/// <summary>Two turns of one conversation ran at once; the later one starts again.</summary>
public sealed class StaleConversationException(ConversationKey key)
    : Exception($"The conversation {key} was saved by another turn in between.");
