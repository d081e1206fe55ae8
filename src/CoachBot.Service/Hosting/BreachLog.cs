using System.Diagnostics.Metrics;
using CoachBot.Answers;
using CoachBot.Channels.Turns;

namespace CoachBot.Service.Hosting;

/// <summary>Notes that the ledger stopped an answer: its kind only, never a figure or a word of it.</summary>
internal sealed partial class BreachLog(IMeterFactory meters, ILogger<BreachLog> log)
{
#pragma warning disable CA2000 // The factory disposes of the meter.
    private readonly Counter<long> _breaches = meters.Create(TurnMetrics.Name).CreateCounter<long>("coachbot.ledger.breaches", description: "Answers the ledger stopped.");
#pragma warning restore CA2000

    public void Note(LedgerBreach breach)
    {
        _breaches.Add(1);
        LogBreach(breach);
    }

    [LoggerMessage(LogLevel.Error, "The ledger stopped an answer: {Breach}")]
    private partial void LogBreach(LedgerBreach breach);
}
