using CoachBot.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Turns;

/// <summary>
/// Looks regularly for work nobody has: what was accepted or saved before a crash, of this process or another, and what waited for its
/// next attempt. At the end it lets running turns finish.
/// </summary>
public sealed partial class TurnRecovery(IBacklog backlog, TurnRunner turns, ConversationLanes lanes, TurnMetrics metrics, TimeProvider clock, ILogger<TurnRecovery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.DrainAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var resumed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                resumed = resumed || await ResumeAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The store is out: it is asked again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogCannotLook(e.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> ResumeAsync(CancellationToken cancellationToken)
    {
        await backlog.ResumeAsync(cancellationToken);
        return true;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var idle = (await backlog.DueAsync(cancellationToken)).Where(k => !lanes.IsBusy(k)).ToList();
        idle.ForEach(turns.Submit);
        metrics.Saw(await backlog.CountAsync(cancellationToken));
        if (idle.Count > 0)
        {
            LogRecovered(idle.Count);
        }
    }

    [LoggerMessage(LogLevel.Information, "Work that nobody had: {Count} conversations")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Error, "The store cannot be asked for waiting work: {Kind}")]
    private partial void LogCannotLook(string kind);
}
