using CoachBot.Wording;

namespace CoachBot.Channels.Drafts;

/// <summary>
/// Brings a growing answer to a client by calls: one under way at a time, each with the newest text, no sooner after the last than the client
/// allows. Each text begins with the one before; what does not is left for the answer that is saved.
/// </summary>
/// <param name="pause">From the end of one call to the next.</param>
/// <param name="send">False when nothing more of this answer can be shown, as when it throws.</param>
internal sealed class DraftFeed(TimeSpan pause, TimeProvider clock, Func<string, CancellationToken, Task<bool>> send) : IDraft
{
    // A client that does not answer must not keep the person from the answer that is ready by then.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private string _newest = "";
    private string _sent = "";
    private bool _isRunning;
    private bool _isOver;

    public bool WasShown => _newest.Length > 0;

    public void Show(string text)
    {
        lock (_lock)
        {
            if (_isOver || text.Length <= _newest.Length || !text.StartsWith(_newest, StringComparison.Ordinal))
            {
                return;
            }

            _newest = text;
            if (!_isRunning)
            {
                _isRunning = true;
                _running = Task.Run(RunAsync);
            }
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _isOver = true;
        }
    }

    /// <summary>Returns when no call is under way and the next may follow.</summary>
    public Task EndAsync()
    {
        Close();
        return _running;
    }

    private async Task RunAsync()
    {
        while (Next() is { } text)
        {
            using var patience = new CancellationTokenSource(LongestCall, clock);
            var sending = send(text, patience.Token);
            await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _sent = text;
            if (!sending.IsCompletedSuccessfully || !await sending)
            {
                Close();
            }

            await Task.Delay(pause, clock);
        }
    }

    private string? Next()
    {
        lock (_lock)
        {
            _isRunning = !_isOver && _newest.Length > _sent.Length;
            return _isRunning ? _newest : null;
        }
    }
}
