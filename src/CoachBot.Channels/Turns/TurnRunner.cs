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

    // With the pauses, about an hour.
    private const int MostAttempts = 120;

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
        var answer = await AnswerAsync(message, cancellationToken);
        if (answer is not null)
        {
            await DeliverAsync(new PendingReply(ReplyTo(message, answer), message.ReplyAddress), cancellationToken);
        }
    }

    /// <summary>The turn's answer, else the apology; null when the service stops first.</summary>
    private async Task<Answer?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await turns.HandleAsync(message, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogAbandoned(message.Key.Channel, message.EventId);
            return null;
        }
#pragma warning disable CA1031 // The edge: one failing turn must neither stop the others nor leave a person without a word.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogTurnFailed(e.GetType().Name, e.StackTrace, message.Key.Channel, message.EventId);
            var apology = new Answer { Sections = [new AnswerSection("apology", "", Apology)], PublicText = Apology };
            var reply = ReplyTo(message, apology);
            return await PersistAsync(reply, () => inbox.GiveUpAsync(message, reply, cancellationToken), cancellationToken) ? apology : null;
        }
    }

    /// <summary>The turn is saved and its reply is in the outbox: what fails here is tried again, the turn is not.</summary>
    private Task DeliverAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        var sender = senders.FirstOrDefault(s => s.Channel == pending.Reply.Key.Channel);
        return sender is null ? Task.CompletedTask : PersistAsync(pending.Reply, () => sender.SendAsync(pending, cancellationToken), cancellationToken);
    }

    /// <summary>Tries until it works: message and reply are safe in the store, so an outage is waited out. False when the service stops first or patience ends.</summary>
    private async Task<bool> PersistAsync(Reply reply, Func<Task> step, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromMilliseconds(500);
        for (var attempt = 1; attempt <= MostAttempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await step();
                return true;
            }
#pragma warning disable CA1031 // Whatever the outage is, it is logged by its kind and waited out.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotYet(e.GetType().Name, e.StackTrace, reply.Key.Channel, reply.EventId, attempt, pause);
                await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        LogAbandoned(reply.Key.Channel, reply.EventId);
        return false;
    }

    private static Reply ReplyTo(IncomingMessage message, Answer answer) => new(message.Key, message.EventId, message.Surface, answer);

    // Exception messages may quote what the person wrote: only the kind and the place are logged.
    [LoggerMessage(LogLevel.Error, "The turn of {Channel} event {EventId} failed: {Kind}{Stack}")]
    private partial void LogTurnFailed(string kind, string? stack, string channel, string eventId);

    [LoggerMessage(LogLevel.Error, "The reply to {Channel} event {EventId} is not delivered yet (attempt {Attempt}, again in {Pause}): {Kind}{Stack}")]
    private partial void LogNotYet(string kind, string? stack, string channel, string eventId, int attempt, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Left {Channel} event {EventId} unanswered; it is answered after the next start")]
    private partial void LogAbandoned(string channel, string eventId);
}
