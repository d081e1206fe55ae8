using CoachBot.Conversations;

namespace CoachBot.Service.Tests.Support;

/// <summary>Fails so many times at first, as a bug in a turn would.</summary>
internal sealed class StumblingStore(IConversationStore inner, int times, string complaint = "A bug.") : IConversationStore
{
    private int _asked;

    public Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _asked) <= times
            ? throw new InvalidOperationException(complaint)
            : inner.FindAsync(key, cancellationToken);

    public Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken) => inner.SaveAsync(conversation, reply, cancellationToken);

    public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken) => inner.ForgetAsync(key, reply, cancellationToken);
}
