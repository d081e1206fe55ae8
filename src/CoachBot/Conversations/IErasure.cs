namespace CoachBot.Conversations;

/// <summary>"Delete my data" at the press of a button: the one who asks is told at once, so no receipt is left to be sent.</summary>
public interface IErasure
{
    /// <summary>Deletes all that is kept for this person in this channel and tenant, in every conversation. Idempotent.</summary>
    Task EraseAsync(ConversationKey key, CancellationToken cancellationToken);
}
