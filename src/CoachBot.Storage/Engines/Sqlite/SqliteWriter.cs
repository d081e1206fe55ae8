using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Engines.Sqlite;

/// <summary>
/// The one writer. Work that arrives while a commit is on its way to the disk shares the next commit: many turns, one
/// wait for the disk. Each piece of work succeeds or fails by itself.
/// </summary>
/// <remarks>It has a thread of its own: at a start under load every thread of the pool may wait for something that is written here.</remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 128;

    private readonly SqliteConnection _connection;
    private readonly BlockingCollection<IWork> _queue = [];
    private readonly Task _loop;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _loop = Task.Factory.StartNew(WriteGroups, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Runs the work in a transaction and returns when it is on the disk. Once queued it is not cancelled: half a group cannot be taken back.</summary>
    /// <param name="leaveNoTrace">The log beside the file is emptied too, so that what the work deleted is in neither.</param>
    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, bool leaveNoTrace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = new Work<T>(work, leaveNoTrace);
        try
        {
            _queue.Add(item, CancellationToken.None);
            return item.Outcome;
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            return Task.FromException<T>(new ObjectDisposedException(nameof(SqliteWriter)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _loop;
        _queue.Dispose();
        await _connection.DisposeAsync();
    }

    private void WriteGroups()
    {
        var group = new List<IWork>(LargestGroup);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < LargestGroup && _queue.TryTake(out var work))
            {
                group.Add(work);
            }

            // SQLite's own calls are synchronous: nothing here is waited for elsewhere.
            CommitAsync(group).GetAwaiter().GetResult();
            group.Clear();
        }
    }

    private async Task CommitAsync(List<IWork> group)
    {
        try
        {
            await _connection.ExecuteAsync("BEGIN IMMEDIATE");
            foreach (var work in group)
            {
                await RunAsync(work);
            }

            await _connection.ExecuteAsync("COMMIT");
            if (group.Exists(w => w.LeavesNoTrace))
            {
                await _connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            group.ForEach(w => w.Finish());
        }
#pragma warning disable CA1031 // Those who wait must hear of it, and the writer must live on for the next group.
        catch (Exception e)
#pragma warning restore CA1031
        {
            group.ForEach(w => w.Fail(e));
            await RollBackAsync();
        }
    }

    private async Task RunAsync(IWork work)
    {
        await _connection.ExecuteAsync("SAVEPOINT work");
        if (!await work.RunAsync(_connection))
        {
            await _connection.ExecuteAsync("ROLLBACK TO work");
        }

        await _connection.ExecuteAsync("RELEASE work");
    }

    private async Task RollBackAsync()
    {
        try
        {
            await _connection.ExecuteAsync("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk or an I/O error has rolled back by itself, or BEGIN was what failed: there is nothing to undo.
        }
    }

    private interface IWork
    {
        bool LeavesNoTrace { get; }

        /// <summary>False when it threw: its part is undone, the others of the group go on.</summary>
        Task<bool> RunAsync(DbConnection connection);

        void Finish();

        void Fail(Exception cause);
    }

    private sealed class Work<T>(Func<DbConnection, Task<T>> work, bool leavesNoTrace) : IWork
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Outcome => _outcome.Task;

        public bool LeavesNoTrace => leavesNoTrace;

        public async Task<bool> RunAsync(DbConnection connection)
        {
            try
            {
                _result = await work(connection);
                return true;
            }
#pragma warning disable CA1031 // Whatever the work throws belongs to the one who asked for it, not to the writer.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _outcome.TrySetException(e);
                return false;
            }
        }

        public void Finish() => _outcome.TrySetResult(_result!);

        public void Fail(Exception cause) => _outcome.TrySetException(cause);
    }
}
