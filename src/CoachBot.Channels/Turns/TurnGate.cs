namespace CoachBot.Channels.Turns;

/// <summary>
/// Holds the turns back while what they read is still being made ready: they wait here without a thread each, so that a start under load still
/// accepts messages and answers its health checks. Open unless somebody closes it.
/// </summary>
public sealed class TurnGate
{
    private volatile TaskCompletionSource? _closed;

    /// <summary>From now on turns wait; messages are accepted all the same.</summary>
    public void Close() => _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets through all that wait.</summary>
    public void Open()
    {
        _closed?.TrySetResult();
        _closed = null;
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _closed?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
}
