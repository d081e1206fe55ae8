using System.Collections.Concurrent;
using CoachBot.Conversations;

namespace CoachBot.Service.Tests.Support;

/// <summary>The store's contract in its shortest form.</summary>
internal sealed class MemoryConversationStore : IConversationStore
{
    private readonly ConcurrentDictionary<ConversationKey, Conversation> _saved = new();
    private readonly Lock _gate = new();

    public Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_saved.GetValueOrDefault(key));

    public Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var version = _saved.TryGetValue(conversation.Key, out var saved) ? saved.Version : 0;
            if (version != conversation.Version)
            {
                return Task.FromException(new StaleConversationException(conversation.Key));
            }

            _saved[conversation.Key] = conversation with { Version = version + 1 };
            return Task.CompletedTask;
        }
    }

    public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken)
    {
        foreach (var saved in _saved.Keys.Where(k => k.Channel == key.Channel && k.Tenant == key.Tenant && k.User == key.User))
        {
            _saved.TryRemove(saved, out _);
        }

        return Task.CompletedTask;
    }
}
