using CoachBot.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Turns;

/// <summary>At the start, before any request: delivers what was saved and answers what was accepted. At the end: lets running turns finish.</summary>
public sealed partial class TurnRecovery(IInbox inbox, IOutbox outbox, TurnRunner turns, ConversationLanes lanes, ILogger<TurnRecovery> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var pending = await outbox.PendingAsync(cancellationToken);
        var waiting = await inbox.WaitingAsync(cancellationToken);
        foreach (var reply in pending)
        {
            turns.Submit(reply);
        }

        foreach (var message in waiting)
        {
            turns.Submit(message);
        }

        if (pending.Count + waiting.Count > 0)
        {
            LogRecovered(pending.Count, waiting.Count);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => lanes.DrainAsync(cancellationToken);

    [LoggerMessage(LogLevel.Information, "From before the last stop: {Replies} replies to deliver, {Messages} messages to answer")]
    private partial void LogRecovered(int replies, int messages);
}
