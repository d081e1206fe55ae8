using CoachBot.Answers;
using CoachBot.Conversations;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Turns;

/// <summary>Runs the turns of accepted messages and sees their replies delivered. Whatever happens, the person hears something.</summary>
public sealed partial class TurnRunner(
    TurnHandler turns,
    IInbox inbox,
    IOutbox outbox,
    IBacklog backlog,
    IEnumerable<IReplySender> senders,
    ConversationLanes lanes,
    TurnGate gate,
    FirstAlone first,
    Admission admission,
    TurnMetrics metrics,
    TimeProvider clock,
    ILogger<TurnRunner> log)
{
    /// <summary>The one sentence for everything that goes wrong inside; what it was is in the log.</summary>
    public const string Apology =
        "Sorry, something went wrong on my side and I could not answer that. Nothing you told me before is lost. Please send it once more.";

    /// <summary>A message whose turn failed so often is parked.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Queues the turn of a message that the inbox has accepted.</summary>
    public void Submit(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Submit(message.Key);
    }

    /// <summary>Queues what the conversation has waiting in inbox and outbox.</summary>
    public void Submit(ConversationKey key) => lanes.Enqueue(key, cancellationToken => WorkAsync(key, cancellationToken));

    /// <summary>One message or reply after the other until none is left. An outage is waited out: what is not done is safe in the store.</summary>
    private async Task WorkAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await gate.WaitAsync(cancellationToken);
                if (!await StepAsync(key, cancellationToken))
                {
                    return;
                }

                pause = FirstPause;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Whatever the outage is, it is logged by its kind and waited out.
            catch (Exception e)
#pragma warning restore CA1031
            {
                metrics.Retried(key.Channel);
                LogNotYet(e.GetType().Name, e.StackTrace, key.Channel, pause);
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        LogAbandoned(key.Channel);
    }

    /// <returns>False when there is nothing left to do here now.</returns>
    private async Task<bool> StepAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        if (senders.FirstOrDefault(s => s.Channel == key.Channel) is { } sender && await outbox.ClaimAsync(key, cancellationToken) is { } pending)
        {
            await first.RunAsync(key.Channel, () => sender.SendAsync(pending, cancellationToken), cancellationToken);
            return true;
        }

        if (await inbox.ClaimAsync(key, cancellationToken) is not { } claimed)
        {
            return false;
        }

        await AnswerAsync(claimed, cancellationToken);
        return true;
    }

    private async Task AnswerAsync(ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        var (message, channel) = (claimed.Message, claimed.Message.Key.Channel);
        using var span = TurnMetrics.Source.StartActivity("turn");
        span?.SetTag("channel", channel);
        var begun = clock.GetTimestamp();
        try
        {
            if (claimed.Attempts == 0 && message.Reminder is null && !admission.Admits(message.Key))
            {
                metrics.Slowed(channel);
                await inbox.CloseAsync(message, ReplyTo(message, Admission.TooFast), cancellationToken);
                return;
            }

            metrics.Answered(channel, await turns.RunAsync(message, cancellationToken), clock.GetElapsedTime(begun));
        }
        catch (MessageGoneException)
        {
            metrics.Ended(channel, "gone", clock.GetElapsedTime(begun));

            // Another worker answered it, or its person deleted it: nothing was saved, nothing is sent.
        }
#pragma warning disable CA1031 // The edge: one failing turn must neither stop the others nor leave a person without a word.
        catch (Exception e) when (!backlog.IsOutage(e) && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            metrics.Ended(channel, "failed", clock.GetElapsedTime(begun));
            LogTurnFailed(e.GetType().Name, e.StackTrace, channel, claimed.Attempts + 1);
            await FailedAsync(claimed, e.GetType().Name, cancellationToken);
        }
    }

    private async Task FailedAsync(ClaimedMessage claimed, string reason, CancellationToken cancellationToken)
    {
        var message = claimed.Message;
        if (claimed.Attempts + 1 < MostAttempts)
        {
            metrics.Retried(message.Key.Channel);
            var pause = FirstPause * Math.Pow(4, claimed.Attempts);
            await inbox.RetryAsync(message, reason, clock.GetUtcNow() + pause, cancellationToken);
            _ = SubmitLaterAsync(message.Key, pause, cancellationToken);
            return;
        }

        await inbox.GiveUpAsync(message, reason, ReplyTo(message, Apology), cancellationToken);
    }

    /// <summary>A sentence that holds nothing of the person, for every place.</summary>
    private static Reply ReplyTo(IncomingMessage message, string sentence) => new(
        message.Key,
        message.EventId,
        message.Surface,
        new Answer { Sections = [new AnswerSection("notice", "", sentence, Private: false)], PublicText = sentence },
        message.ReplyAddress);

    /// <summary>Only for speed: the regular look at the backlog would find it too.</summary>
    private async Task SubmitLaterAsync(ConversationKey key, TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause + TimeSpan.FromMilliseconds(5), clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Submit(key);
    }

    // Exception messages may quote what the person wrote, and ids say who it was: only the kind and the place are logged.
    [LoggerMessage(LogLevel.Error, "A turn in {Channel} failed (attempt {Attempt}): {Kind}{Stack}")]
    private partial void LogTurnFailed(string kind, string? stack, string channel, int attempt);

    [LoggerMessage(LogLevel.Error, "A conversation in {Channel} cannot go on yet (again in {Pause}): {Kind}{Stack}")]
    private partial void LogNotYet(string kind, string? stack, string channel, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Left a conversation in {Channel} with work to do; it goes on after the next start")]
    private partial void LogAbandoned(string channel);
}
