using System.Data.Common;
using System.Security.Cryptography;
using CoachBot.Conversations;
using Dapper;

namespace CoachBot.Storage.Engines;

/// <summary>The database, whichever engine it is.</summary>
public abstract class Database : IAsyncDisposable
{
    private readonly Watchers<string> _watchers = new(StringComparer.Ordinal);

    internal abstract Dialect Dialect { get; }

    /// <summary>Several processes may use it at once.</summary>
    public abstract bool IsShared { get; }

    /// <summary>This process among those that share the database; new at each start.</summary>
    internal int Worker { get; } = RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>Runs the work in a transaction; when the task ends well it is on the disk.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, Lasting lasting, CancellationToken cancellationToken);

    internal Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, Lasting.OnDisk, cancellationToken);

    /// <summary>Reads what was committed before; waits for no writer.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>At the start, alone among all processes: finds the secret, or keeps the one that is made.</summary>
    internal abstract byte[] FindOrAddSecret(string name, Func<byte[]> make);

    /// <summary>Tells the other processes that a conversation changed.</summary>
    internal virtual void Announce(string conversation)
    {
        // One process has nobody to tell.
    }

    /// <summary>Writes a row and waits until it is on the disk: is the store writable now?</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) => WriteAsync(c => c.ExecuteAsync(Sql.Probe), cancellationToken);

    /// <summary>The engine is out (down, full, read-only), which passes; not a fault of what was asked of it.</summary>
    public abstract bool IsOutage(Exception trouble);

    /// <summary>What keeps the store from working, in a sentence for whoever runs the service.</summary>
    public abstract string Explain(Exception trouble);

    public abstract ValueTask DisposeAsync();

    /// <summary>Calls back when the conversation changed, here or in another process.</summary>
    internal IDisposable Watch(string conversation, Action changed) => _watchers.Watch(conversation, changed);

    /// <summary>A conversation changed in this process: its watchers here and elsewhere hear of it.</summary>
    internal void Changed(string conversation)
    {
        Wake(conversation);
        Announce(conversation);
    }

    internal void Wake(string conversation) => _watchers.Wake(conversation);

    /// <summary>What was missed while the line to the others was down may concern anybody.</summary>
    internal void WakeAll() => _watchers.WakeAll();
}

/// <summary>How sure a write must be.</summary>
internal enum Lasting
{
    OnDisk,

    /// <summary>Losing it in a crash of the machine does no harm: it is done again.</summary>
    Cheap,

    /// <summary>On the disk, and what it deleted is in no log of the engine's that we can empty.</summary>
    LeavesNoTrace,
}
