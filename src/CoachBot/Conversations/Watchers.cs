using System.Collections.Concurrent;

namespace CoachBot.Conversations;

/// <summary>Who wants to hear that something changed, by its key. Any thread may come, go and wake.</summary>
public sealed class Watchers<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Action> _byKey;

    /// <param name="comparer">Null for the key's own.</param>
    public Watchers(IEqualityComparer<TKey>? comparer = null) => _byKey = new(comparer);

    /// <summary>Somebody waits for a change of this key.</summary>
    public bool AreThere(TKey key) => _byKey.ContainsKey(key);

    /// <summary>Calls back at each change until it is disposed of.</summary>
    public IDisposable Watch(TKey key, Action changed)
    {
        _byKey.AddOrUpdate(key, changed, (_, others) => others + changed);
        return new Watching(this, key, changed);
    }

    public void Wake(TKey key)
    {
        if (_byKey.TryGetValue(key, out var watchers))
        {
            watchers();
        }
    }

    /// <summary>What was missed may concern anybody.</summary>
    public void WakeAll()
    {
        foreach (var watchers in _byKey.Values)
        {
            watchers();
        }
    }

    private void Leave(TKey key, Action changed)
    {
        while (_byKey.TryGetValue(key, out var watchers))
        {
            var left = watchers - changed;
            var gone = left is null
                ? _byKey.TryRemove(new KeyValuePair<TKey, Action>(key, watchers))
                : _byKey.TryUpdate(key, left, watchers);
            if (gone)
            {
                return;
            }
        }
    }

    private sealed class Watching(Watchers<TKey> watchers, TKey key, Action changed) : IDisposable
    {
        public void Dispose() => watchers.Leave(key, changed);
    }
}
