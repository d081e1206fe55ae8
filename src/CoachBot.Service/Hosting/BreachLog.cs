using CoachBot.Answers;

namespace CoachBot.Service.Hosting;

/// <summary>Notes that the ledger stopped an answer: its kind only, never a figure or a word of it.</summary>
internal sealed partial class BreachLog(ILogger<BreachLog> log)
{
    public void Note(LedgerBreach breach) => LogBreach(breach);

    [LoggerMessage(LogLevel.Error, "The ledger stopped an answer: {Breach}")]
    private partial void LogBreach(LedgerBreach breach);
}
