using System.Collections.Concurrent;

namespace CoachBot.Channels.Teams;

/// <summary>Tells a second press of the same button from a first one: a double click sends two activities with two ids.</summary>
public sealed class TeamsClicks(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    /// <summary>True once in ten seconds for the same key.</summary>
    public bool IsFirst(string key)
    {
        var now = clock.GetUtcNow();
        if (_seen.Count > MostRemembered)
        {
            foreach (var old in _seen.Where(s => now - s.Value >= Together))
            {
                _seen.TryRemove(old);
            }
        }

        return _seen.TryAdd(key, now) || (_seen.TryGetValue(key, out var at) && now - at >= Together && _seen.TryUpdate(key, now, at));
    }
}
