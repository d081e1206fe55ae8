namespace CoachBot.Conversations;

/// <summary>Where a message is kept from the moment it is accepted until it has been answered, across a crash or a restart.</summary>
public interface IInbox
{
    /// <summary>Keeps the message durably, and in the same transaction the line that shows it in the transcript.</summary>
    /// <param name="shown">Null for places that keep their own history.</param>
    /// <returns>False when the same event was accepted before: it is not to be answered again.</returns>
    Task<bool> AcceptAsync(IncomingMessage message, TranscriptLine? shown, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the conversation's oldest message that is not answered, for this worker alone. Null when there is none, when it is
    /// not due yet, when another worker has it, or when an earlier reply of the conversation is still on its way.
    /// </summary>
    Task<ClaimedMessage?> ClaimAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>The turn failed: the message waits until then and is tried again. What comes after it in the conversation waits too.</summary>
    /// <param name="reason">The kind of failure; holds no text of the message.</param>
    Task RetryAsync(IncomingMessage message, string reason, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>The message is answered without a turn: it is closed and the reply goes out, in one transaction.</summary>
    /// <exception cref="MessageGoneException">It was answered by another worker or deleted in between.</exception>
    Task CloseAsync(IncomingMessage message, Reply reply, CancellationToken cancellationToken);

    /// <summary>The turn failed for good: the message is parked with the reason and the apology goes to the outbox, in one transaction.</summary>
    /// <param name="reason">The kind of failure; holds no text of the message.</param>
    Task GiveUpAsync(IncomingMessage message, string reason, Reply apology, CancellationToken cancellationToken);
}

/// <summary>A message that is this worker's to answer.</summary>
/// <param name="Attempts">How often it was tried before; 0 at first.</param>
public sealed record ClaimedMessage(IncomingMessage Message, int Attempts);
