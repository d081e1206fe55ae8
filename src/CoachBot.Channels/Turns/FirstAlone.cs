using System.Collections.Concurrent;

namespace CoachBot.Channels.Turns;

/// <summary>
/// After a start the first delivery of a channel goes alone; the others wait until it is marked as sent. The first is slow (connections, tokens,
/// code not yet compiled), and after a crash many are due at once: were all under way together, a second crash would send all of them again.
/// </summary>
public sealed class FirstAlone(TimeProvider clock)
{
    /// <summary>One that hangs holds the others up no longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _first = new(StringComparer.Ordinal);

    /// <param name="delivery">From the sending to the mark; what it throws is the caller's.</param>
    public async Task RunAsync(string channel, Func<Task> delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _first.GetOrAdd(channel, mine);
        if (first != mine)
        {
            if (!first.Task.IsCompleted)
            {
                await Task.WhenAny(first.Task, Task.Delay(Longest, clock, cancellationToken));
            }

            await delivery();
            return;
        }

        try
        {
            await delivery();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
