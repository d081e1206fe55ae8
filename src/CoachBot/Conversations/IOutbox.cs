namespace CoachBot.Conversations;

/// <summary>Replies that were saved with their conversation and are still to be delivered.</summary>
public interface IOutbox
{
    /// <summary>Not yet delivered, oldest first.</summary>
    Task<IReadOnlyList<PendingReply>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>Done: the reply is dropped and, in the same transaction, the line that shows it joins the transcript.</summary>
    /// <param name="shown">Null for places that keep their own history.</param>
    Task DeliveredAsync(Reply reply, TranscriptLine? shown, CancellationToken cancellationToken);

    /// <summary>It cannot be delivered: set aside with the reason, which holds no text of the reply.</summary>
    Task ParkAsync(Reply reply, string reason, CancellationToken cancellationToken);
}

/// <summary>A reply and where it goes.</summary>
/// <param name="Address">The <see cref="IncomingMessage.ReplyAddress"/> of the message it answers.</param>
public sealed record PendingReply(Reply Reply, string? Address);
