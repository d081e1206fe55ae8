using CoachBot.Conversations;

namespace CoachBot.Service.Tests.Slack;

/// <summary>Takes its time before a turn, as a slow model would.</summary>
internal sealed class SlowStore(IConversationStore inner, TimeSpan pause) : IConversationStore
{
    public async Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, cancellationToken);
        return await inner.FindAsync(key, cancellationToken);
    }

    public Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken) => inner.SaveAsync(conversation, reply, cancellationToken);

    public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken) => inner.ForgetAsync(key, reply, cancellationToken);
}
