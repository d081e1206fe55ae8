using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Turns;

/// <summary>One piece of work at a time and in order within a conversation; different conversations side by side.</summary>
public sealed class ConversationLanes(IOptions<LimitsOptions> limits) : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly Dictionary<ConversationKey, Queue<Func<CancellationToken, Task>>> _lanes = [];
    private readonly HashSet<Task> _running = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _slots = new(MostAtOnce);
    private readonly CancellationTokenSource _abandon = new();
    private int _waiting;
    private bool _closed;

    /// <summary>So much waits already that a new message should be refused before it is accepted.</summary>
    public bool IsFull => Volatile.Read(ref _waiting) >= limits.Value.MostWaiting;

    /// <summary>Queues the work. After <see cref="DrainAsync"/> has begun nothing new starts: what was accepted is found again at the next start.</summary>
    /// <param name="work">Must not throw.</param>
    public void Enqueue(ConversationKey key, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _waiting++;
            if (_lanes.TryGetValue(key, out var queue))
            {
                queue.Enqueue(work);
                return;
            }

            _lanes[key] = new Queue<Func<CancellationToken, Task>>([work]);
            Start(key);
        }
    }

    /// <summary>Work of this conversation is running or queued.</summary>
    public bool IsBusy(ConversationKey key)
    {
        lock (_gate)
        {
            return _lanes.ContainsKey(key);
        }
    }

    /// <summary>Queues the work behind what the conversation already has waiting and returns when it is done.</summary>
    public Task RunAsync(ConversationKey key, Func<CancellationToken, Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(key, async cancellationToken =>
        {
            try
            {
                await work(cancellationToken);
                done.SetResult();
            }
#pragma warning disable CA1031 // The failure belongs to the caller who waits for it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    /// <summary>Lets what is running finish, drops what has not begun, and cancels what is still running when the time is up.</summary>
    public async Task DrainAsync(CancellationToken timeIsUp)
    {
        Task[] running;
        lock (_gate)
        {
            _closed = true;
            running = [.. _running];
        }

        try
        {
            await Task.WhenAll(running).WaitAsync(timeIsUp);
        }
        catch (OperationCanceledException)
        {
            await _abandon.CancelAsync();
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _abandon.Dispose();
    }

    private void Start(ConversationKey key)
    {
        var task = Task.Run(() => RunLaneAsync(key));
        _running.Add(task);
        _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Forget(Task task)
    {
        lock (_gate)
        {
            _running.Remove(task);
        }
    }

    private async Task RunLaneAsync(ConversationKey key)
    {
        while (Next(key) is { } work)
        {
            await _slots.WaitAsync(_abandon.Token);
            try
            {
                await work(_abandon.Token);
            }
            finally
            {
                _slots.Release();
            }
        }
    }

    private Func<CancellationToken, Task>? Next(ConversationKey key)
    {
        lock (_gate)
        {
            if (!_closed && _lanes[key].TryDequeue(out var work))
            {
                _waiting--;
                return work;
            }

            _lanes.Remove(key);
            return null;
        }
    }
}
