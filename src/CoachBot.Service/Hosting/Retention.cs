using CoachBot.Conversations;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>Forgets, once an hour, whoever has not written for the days of <see cref="StorageOptions.RetentionDays"/>.</summary>
internal sealed partial class Retention(IErasure erasure, IOptions<StorageOptions> options, TimeProvider clock, ILogger<Retention> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                LogForgotten(await erasure.PurgeAsync(clock.GetUtcNow().AddDays(-options.Value.RetentionDays), stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The store is out: in an hour it is asked again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotNow(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Forgot {People} people who had been silent too long")]
    private partial void LogForgotten(int people);

    [LoggerMessage(LogLevel.Warning, "Could not look for people who have been silent too long: {Kind}")]
    private partial void LogNotNow(string kind);
}
