using System.Collections.Concurrent;

namespace CoachBot.Conversations;

/// <summary>Keeps conversations for as long as the process lives: the command line's store.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly ConcurrentDictionary<ConversationKey, Conversation> _kept = new();

    /// <summary>Puts a conversation in place before its first turn, e.g. one read from a session file.</summary>
    public void Seed(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        _kept[conversation.Key] = conversation;
    }

    public Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.GetValueOrDefault(key));

    public Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var next = conversation with { Version = conversation.Version + 1 };
        var saved = _kept.TryGetValue(conversation.Key, out var known)
            ? known.Version == conversation.Version && _kept.TryUpdate(conversation.Key, next, known)
            : conversation.Version == 0 && _kept.TryAdd(conversation.Key, next);
        return saved ? Task.CompletedTask : throw new StaleConversationException(conversation.Key);
    }

    public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var other in _kept.Keys.Where(k => k.Channel == key.Channel && k.Tenant == key.Tenant && k.User == key.User))
        {
            _kept.TryRemove(other, out _);
        }

        return Task.CompletedTask;
    }
}
