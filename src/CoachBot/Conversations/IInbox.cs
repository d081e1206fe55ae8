namespace CoachBot.Conversations;

/// <summary>Where a message is kept from the moment it is accepted until it has been answered, across a crash or a restart.</summary>
public interface IInbox
{
    /// <summary>Keeps the message durably, and in the same transaction the line that shows it in the transcript.</summary>
    /// <param name="shown">Null for places that keep their own history.</param>
    /// <returns>False when the same event was accepted before: it is not to be answered again.</returns>
    Task<bool> AcceptAsync(IncomingMessage message, TranscriptLine? shown, CancellationToken cancellationToken);

    /// <summary>Accepted, not yet answered, oldest first.</summary>
    Task<IReadOnlyList<IncomingMessage>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>The turn failed for good: the message is set aside and the apology goes to the outbox, in one transaction.</summary>
    Task GiveUpAsync(IncomingMessage message, Reply apology, CancellationToken cancellationToken);
}
