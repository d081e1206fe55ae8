namespace CoachBot.Conversations;

/// <summary>Brings a reply to the place its message came from.</summary>
public interface IReplySender
{
    /// <summary>The <see cref="ConversationKey.Channel"/> it serves.</summary>
    string Channel { get; }

    /// <summary>Delivers the reply and marks it delivered, or sets it aside with a reason where that is hopeless.</summary>
    Task SendAsync(PendingReply pending, CancellationToken cancellationToken);
}
