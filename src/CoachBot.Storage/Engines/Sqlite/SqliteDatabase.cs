using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Engines.Sqlite;

/// <summary>The database file: one writer with group commit, pooled readers that never wait for it (write-ahead log).</summary>
public sealed class SqliteDatabase : Database
{
    // SQLite's own result codes.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private readonly string _connectionString;
    private readonly string _file;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];

    private SqliteDatabase(SqliteConnectionStringBuilder settings, SqliteConnection writing)
    {
        _connectionString = settings.ConnectionString;
        _file = settings.DataSource;
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
            var writing = new CompiledConnection(settings.ConnectionString);
            writing.Open();
            writing.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;");
            BringUpToDate(writing);
            return new SqliteDatabase(settings, writing);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The database {settings.DataSource} cannot be opened for writing: {e.Message} Check Storage:ConnectionString and the rights on its folder.", e);
        }
    }

    internal override Dialect Dialect => Dialect.Sqlite;

    public override bool IsShared => false;

    internal override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, Lasting lasting, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, lasting == Lasting.LeavesNoTrace, cancellationToken);

    internal override async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
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

    internal override byte[] FindOrAddSecret(string name, Func<byte[]> make) => WriteAsync(
        async c =>
        {
            if (await c.ExecuteScalarAsync<byte[]?>(Sql.FindSecret, new { Name = name }) is { } known)
            {
                return known;
            }

            var made = make();
            await c.ExecuteAsync(Sql.AddSecret, new { Name = name, Wrapped = made });
            return made;
        },
        Lasting.OnDisk,
        CancellationToken.None).GetAwaiter().GetResult();

    public override bool IsOutage(Exception trouble) =>
        trouble is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen };

    public override string Explain(Exception trouble) => trouble is not SqliteException { SqliteErrorCode: var code }
        ? $"The store does not take writes ({trouble?.GetType().Name})."
        : code switch
        {
            Full => $"The disk that holds {_file} is full: free some space. Nothing that was acknowledged is lost, and the service goes on by itself.",
            ReadOnly => $"{_file} or its folder is read-only: give the service the right to write there.",
            CannotOpen => $"{_file} or the files beside it cannot be opened: check that the folder exists and its rights.",
            InputOutput => $"The disk that holds {_file} reports an error: check disk and rights.",
            Corrupt => $"{_file} is damaged: stop the service and bring back a backup.",
            _ => string.Create(CultureInfo.InvariantCulture, $"The store does not take writes (SQLite error {code})."),
        };

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        foreach (var reader in _readers)
        {
            await reader.DisposeAsync();
        }
    }

    private static void BringUpToDate(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_steps'") > 0)
        {
            throw new StorageUnavailableException($"{connection.DataSource} is from before conversations were encrypted and cannot be taken over. Move it away (or delete it: it holds readable talks) and start again.");
        }

        connection.Execute("BEGIN IMMEDIATE");
        Schema.BringUpToDate(connection, Dialect.Sqlite);
        connection.Execute("COMMIT");
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

    private CompiledConnection OpenReader()
    {
        var connection = new CompiledConnection(_connectionString);
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
