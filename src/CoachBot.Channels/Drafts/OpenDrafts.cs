using System.Collections.Concurrent;

namespace CoachBot.Channels.Drafts;

/// <summary>What is growing in this process, by the message it answers, until its answer is sent.</summary>
internal sealed class OpenDrafts<TStream>
    where TStream : class
{
    private const int MostOpen = 1_000;

    private readonly ConcurrentDictionary<string, TStream> _open = new(StringComparer.Ordinal);

    /// <summary>A second try of the same turn goes on where the first one stopped.</summary>
    public TStream Begin(string eventId, Func<string, TStream> begin)
    {
        // A turn that was given up left its own behind.
        if (_open.Count >= MostOpen)
        {
            _open.Clear();
        }

        return _open.GetOrAdd(eventId, begin);
    }

    /// <summary>What was begun for the message; null where nothing was.</summary>
    public TStream? Take(string eventId) => _open.TryRemove(eventId, out var stream) ? stream : null;
}
