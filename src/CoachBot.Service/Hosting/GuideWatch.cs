using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>
/// Has the guides read again when a file of their folder changes. The system's file events tell at once; where they do not come (network folders,
/// linked folders, no watches left) a look at the folder every few seconds does.
/// </summary>
internal sealed partial class GuideWatch(GuideShelf shelf, IOptions<GuidesOptions> options, TimeProvider clock, ILogger<GuideWatch> log) : BackgroundService
{
    /// <summary>An editor saves in several steps, a copy brings many files: the folder is read when it has been quiet so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds);
        FileSystemWatcher? watcher = null;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                watcher ??= Watch();
                if (await HappenedAsync(pause, stoppingToken))
                {
                    await SettleAsync(stoppingToken);
                }

                if (watcher is not null && !Directory.Exists(shelf.Folder))
                {
                    watcher.Dispose();
                    watcher = null;
                }

                await RefreshAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        finally
        {
            watcher?.Dispose();
        }
    }

    /// <returns>True when a file event came before the pause was over.</returns>
    private async Task<bool> HappenedAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var happened = _events.Reader.WaitToReadAsync(both.Token).AsTask();
        var first = await Task.WhenAny(happened, Task.Delay(pause, clock, both.Token));
        await both.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
        return first == happened;
    }

    private async Task SettleAsync(CancellationToken stoppingToken)
    {
        var since = clock.GetTimestamp();
        do
        {
            _events.Reader.TryRead(out _);
            await Task.Delay(Quiet, clock, stoppingToken);
        }
        while (_events.Reader.TryPeek(out _) && clock.GetElapsedTime(since) < LongestWait);
    }

    private async Task RefreshAsync()
    {
        try
        {
            await shelf.RefreshAsync();
        }
#pragma warning disable CA1031 // Whatever keeps the folder from being read, the guides in use stay and the next look may succeed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotNow(e.GetType().Name);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(shelf.Folder) { IncludeSubdirectories = true };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.Error += (_, _) => _events.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            LogNoEvents(options.Value.PollSeconds);
            return null;
        }

        void Note(object sender, FileSystemEventArgs e) => _events.Writer.TryWrite(true);
    }

    [LoggerMessage(LogLevel.Debug, "No file events come from the guides folder: it is looked at every {Seconds} seconds")]
    private partial void LogNoEvents(int seconds);

    [LoggerMessage(LogLevel.Warning, "The guides folder could not be read again ({Kind}): the guides in use stay")]
    private partial void LogNotNow(string kind);
}
