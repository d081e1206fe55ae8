namespace CoachBot.Conversations;

/// <summary>What is left to do, for whoever has the time: after a start, after another worker died, after a pause.</summary>
public interface IBacklog
{
    /// <summary>At the start of the only worker: whatever the one before it had taken is free again.</summary>
    Task ResumeAsync(CancellationToken cancellationToken);

    /// <summary>Conversations with a message to answer or a reply to deliver that no living worker has; a part of them where there are very many.</summary>
    Task<IReadOnlyList<ConversationKey>> DueAsync(CancellationToken cancellationToken);

    /// <summary>The failure is the store's own being out, which passes: to be waited for, not to be counted against a message.</summary>
    bool IsOutage(Exception trouble);

    Task<BacklogDepth> CountAsync(CancellationToken cancellationToken);
}

/// <summary>Counts for the metrics.</summary>
/// <param name="Waiting">Messages accepted and not answered.</param>
/// <param name="Parked">Messages given up and replies that could not be delivered.</param>
/// <param name="Undelivered">Replies on their way.</param>
public sealed record BacklogDepth(long Waiting, long Parked, long Undelivered);
