using CoachBot.Conversations;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Support;

/// <summary>Turns begin and do not go on until they are let go.</summary>
internal sealed class StuckStore : IDisposable
{
    private readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _saved;

    public int Saved => _saved;

    public void Replace(IServiceCollection services) => services.AddSingleton<IConversationStore>(s => new Store(this, s.GetRequiredService<ConversationStore>()));

    public Task IsBusyAsync() => _busy.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public void LetGoSoon() => _ = Task.Delay(300).ContinueWith(_ => _go.TrySetResult(), TaskScheduler.Default);

    public void Dispose() => _go.TrySetResult();

    private sealed class Store(StuckStore owner, IConversationStore inner) : IConversationStore
    {
        public async Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken)
        {
            // The rehearsal at the start has a store of its own; who comes here is a person.
            owner._busy.TrySetResult();
            await owner._go.Task;
            return await inner.FindAsync(key, cancellationToken);
        }

        public async Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken)
        {
            await inner.SaveAsync(conversation, reply, cancellationToken);
            Interlocked.Increment(ref owner._saved);
        }

        public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken) => inner.ForgetAsync(key, reply, cancellationToken);
    }
}
