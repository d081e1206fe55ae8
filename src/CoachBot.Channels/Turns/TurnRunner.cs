using CoachBot.Answers;
using CoachBot.Conversations;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Turns;

/// <summary>Runs the turn of an accepted message and sees its reply delivered. Whatever happens, the person hears something.</summary>
public sealed partial class TurnRunner(
    TurnHandler turns,
    IInbox inbox,
    IEnumerable<IReplySender> senders,
    ConversationLanes lanes,
    ILogger<TurnRunner> log)
{
    /// <summary>The one sentence for everything that goes wrong inside; what it was is in the log.</summary>
    public const string Apology =
        "Sorry, something went wrong on my side and I could not answer that. Nothing you told me before is lost. Please send it once more.";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Queues the turn of a message that the inbox has accepted.</summary>
    public void Submit(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lanes.Enqueue(message.Key, cancellationToken => RunAsync(message, cancellationToken));
    }

    /// <summary>Queues a reply that was saved but not delivered before the last stop.</summary>
    public void Submit(PendingReply pending)
    {
        ArgumentNullException.ThrowIfNull(pending);
        lanes.Enqueue(pending.Reply.Key, cancellationToken => DeliverAsync(pending, cancellationToken));
    }

    private async Task RunAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await turns.HandleAsync(message, cancellationToken);
            await DeliverAsync(new PendingReply(ReplyTo(message, answer), message.ReplyAddress), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogAbandoned(message.Key.Channel, message.EventId);
        }
#pragma warning disable CA1031 // The edge: one failing turn must neither stop the others nor leave a person without a word.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogTurnFailed(e.GetType().Name, e.StackTrace, message.Key.Channel, message.EventId);
            await ApologiseAsync(message, cancellationToken);
        }
    }

    private async Task ApologiseAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var apology = new Answer { Sections = [new AnswerSection("apology", "", Apology)], PublicText = Apology };
        var reply = ReplyTo(message, apology);
        for (var pause = TimeSpan.FromSeconds(1); !cancellationToken.IsCancellationRequested; pause = Longer(pause))
        {
            try
            {
                await inbox.GiveUpAsync(message, reply, cancellationToken);
                await DeliverAsync(new PendingReply(reply, message.ReplyAddress), cancellationToken);
                return;
            }
#pragma warning disable CA1031 // The store itself is out: the message is safe in it, so wait until it is back.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogStoreOut(e.GetType().Name, message.Key.Channel, message.EventId, pause);
                await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DeliverAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        try
        {
            var sender = senders.FirstOrDefault(s => s.Channel == pending.Reply.Key.Channel);
            await (sender?.SendAsync(pending, cancellationToken) ?? Task.CompletedTask);
        }
#pragma warning disable CA1031 // The turn is saved and the reply is in the outbox: it goes out at the next start, the turn is not run again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotDelivered(e.GetType().Name, e.StackTrace, pending.Reply.Key.Channel, pending.Reply.EventId);
        }
    }

    private static Reply ReplyTo(IncomingMessage message, Answer answer) => new(message.Key, message.EventId, message.Surface, answer);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // Exception messages may quote what the person wrote: only the kind and the place are logged.
    [LoggerMessage(LogLevel.Error, "The turn of {Channel} event {EventId} failed: {Kind}{Stack}")]
    private partial void LogTurnFailed(string kind, string? stack, string channel, string eventId);

    [LoggerMessage(LogLevel.Error, "The reply to {Channel} event {EventId} was not delivered: {Kind}{Stack}")]
    private partial void LogNotDelivered(string kind, string? stack, string channel, string eventId);

    [LoggerMessage(LogLevel.Error, "The store does not answer ({Kind}); {Channel} event {EventId} is tried again in {Pause}")]
    private partial void LogStoreOut(string kind, string channel, string eventId, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Stopped before {Channel} event {EventId} was answered; it is answered after the next start")]
    private partial void LogAbandoned(string channel, string eventId);
}
