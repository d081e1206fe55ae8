using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>The database file: one writer with group commit, pooled readers that never wait for it (write-ahead log).</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];

    private SqliteDatabase(string connectionString, SqliteConnection writing)
    {
        _connectionString = connectionString;
        _writer = new SqliteWriter(writing);
    }

    /// <summary>Opens the file, makes it and its folder where they are missing, and brings the schema up to date.</summary>
    /// <exception cref="StorageUnavailableException">What is missing, in a sentence.</exception>
    public static SqliteDatabase Open(string connectionString)
    {
        SystemSqlite.Use();
        var settings = SettingsOf(connectionString);
        try
        {
            CreateFolder(settings.DataSource);
            var writing = new SqliteConnection(settings.ConnectionString);
            writing.Open();
            writing.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;");
            Schema.BringUpToDate(writing);
            return new SqliteDatabase(settings.ConnectionString, writing);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The database {settings.DataSource} cannot be opened for writing: {e.Message} Check Storage:ConnectionString and the rights on its folder.", e);
        }
    }

    /// <summary>Runs the work alone in a transaction; when the task ends well it is on the disk.</summary>
    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, leaveNoTrace: false, cancellationToken);

    /// <summary>The same for deleting: the write-ahead log is emptied too.</summary>
    public Task<T> EraseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, leaveNoTrace: true, cancellationToken);

    /// <summary>Reads what was committed before; waits for no writer.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var connection = _readers.TryTake(out var idle) ? idle : OpenReader();
        try
        {
            return await work(connection);
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    /// <summary>Writes a row and waits until it is on the disk: is the store writable now?</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        WriteAsync(c => c.ExecuteAsync(Sql.Probe), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        foreach (var reader in _readers)
        {
            await reader.DisposeAsync();
        }
    }

    private static SqliteConnectionStringBuilder SettingsOf(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        }
        catch (ArgumentException e)
        {
            throw new StorageUnavailableException("Storage:ConnectionString is not a SQLite connection string; it looks like \"Data Source=data/coachbot.db\".", e);
        }
    }

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout=5000; PRAGMA query_only=ON;");
        return connection;
    }

    private static void CreateFolder(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // Pay figures: nobody else on this computer reads them.
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
