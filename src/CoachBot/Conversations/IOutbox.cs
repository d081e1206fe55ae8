namespace CoachBot.Conversations;

/// <summary>Replies that were saved with their conversation and are still to be delivered.</summary>
public interface IOutbox
{
    /// <summary>Takes the conversation's oldest undelivered reply for this worker alone; null when there is none or another worker has it.</summary>
    Task<PendingReply?> ClaimAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Done: the reply is dropped and, in the same transaction, the line that shows it joins the transcript.</summary>
    /// <param name="shown">Null for places that keep their own history.</param>
    Task DeliveredAsync(Reply reply, TranscriptLine? shown, CancellationToken cancellationToken);

    /// <summary>It cannot be delivered: set aside with the reason, which holds no text of the reply.</summary>
    Task ParkAsync(Reply reply, string reason, CancellationToken cancellationToken);
}

/// <summary>A reply and where it goes.</summary>
/// <param name="Address">The <see cref="IncomingMessage.ReplyAddress"/> of the message it answers.</param>
public sealed record PendingReply(Reply Reply, string? Address);

/// <summary>Places where showing a reply is writing a line: such a reply is delivered in the transaction that saves its turn, so exactly once.</summary>
public interface IReplyPage
{
    /// <summary>The <see cref="ConversationKey.Channel"/> it serves.</summary>
    string Channel { get; }

    TranscriptLine Render(Reply reply);
}
