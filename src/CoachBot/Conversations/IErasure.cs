namespace CoachBot.Conversations;

/// <summary>A person's rights over what is kept of them, at the press of a button: the one who asks is told at once.</summary>
public interface IErasure
{
    /// <summary>Deletes all that is kept for this person in this channel and tenant, in every conversation, and destroys the key it was encrypted with. Idempotent.</summary>
    Task EraseAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>All that is kept of this person in this channel and tenant, as JSON for a person to read and a machine to take.</summary>
    Task<string> ExportAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Deletes everybody who has not written since then, as if they had asked for it.</summary>
    /// <returns>How many people.</returns>
    Task<int> PurgeAsync(DateTimeOffset idleSince, CancellationToken cancellationToken);
}
