using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace CoachBot.Storage.Engines.Postgres;

/// <summary>A PostgreSQL server, shared by as many processes as wanted.</summary>
public sealed class PostgresDatabase : Database
{
    // Several processes that start at once bring the schema up one after another.
    private const int StartLock = 0;
    private const int Attempts = 3;

    private readonly NpgsqlDataSource _lasting;
    private readonly NpgsqlDataSource _cheap;
    private readonly PostgresPresence _presence;

    private PostgresDatabase(NpgsqlDataSource lasting, NpgsqlDataSource cheap)
    {
        (_lasting, _cheap) = (lasting, cheap);
        _presence = new PostgresPresence(this, lasting, cheap);
    }

    internal override Dialect Dialect => Dialect.Postgres;

    public override bool IsShared => true;

    internal NpgsqlDataSource Source => _lasting;

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="StorageUnavailableException">What is wrong, in a sentence.</exception>
    public static PostgresDatabase Open(string connectionString)
    {
        var settings = SettingsOf(connectionString);
#pragma warning disable CA2000 // The database disposes of both; one that could not be opened holds no connection.
        try
        {
            var lasting = NpgsqlDataSource.Create(settings);
            var cheap = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Options = $"{settings.Options} -c synchronous_commit=off".TrimStart() });
            BringUpToDate(lasting);
            var database = new PostgresDatabase(lasting, cheap);
            database._presence.Begin();
            return database;
        }
#pragma warning restore CA2000
        catch (NpgsqlException e)
        {
            throw new StorageUnavailableException($"PostgreSQL at {settings.Host} cannot be used: {e.Message} Check Storage:ConnectionString and that the server runs.", e);
        }
    }

    internal override async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, Lasting lasting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (lasting == Lasting.Cheap)
        {
            await using var quick = await _cheap.OpenConnectionAsync(cancellationToken);
            return await work(quick);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellationToken);
            }
            catch (PostgresException e) when (attempt < Attempts && e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
                // Nothing of it was done: once more.
            }
        }
    }

    internal override async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await _lasting.OpenConnectionAsync(cancellationToken);
        return await work(connection);
    }

    internal override byte[] FindOrAddSecret(string name, Func<byte[]> make)
    {
        using var connection = _lasting.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@Presence, @StartLock)", new { Dialect.Presence, StartLock });
        var secret = connection.ExecuteScalar<byte[]?>(Sql.FindSecret, new { Name = name });
        if (secret is null)
        {
            secret = make();
            connection.Execute(Sql.AddSecret, new { Name = name, Wrapped = secret });
        }

        transaction.Commit();
        return secret;
    }

    internal override void Announce(string conversation) => _presence.Announce(conversation);

    public override bool IsOutage(Exception trouble) => trouble switch
    {
        PostgresException e => e.SqlState.StartsWith("53", StringComparison.Ordinal) || e.SqlState.StartsWith("57", StringComparison.Ordinal)
            || e.SqlState.StartsWith("08", StringComparison.Ordinal) || e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException or TimeoutException => true,
        _ => false,
    };

    public override string Explain(Exception trouble) => trouble switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "PostgreSQL's disk is full: free some space. Nothing that was acknowledged is lost.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "PostgreSQL takes no writes: this is a standby. Point Storage:ConnectionString at the primary.",
        PostgresException e => string.Create(CultureInfo.InvariantCulture, $"PostgreSQL refuses (SQLSTATE {e.SqlState})."),
        NpgsqlException or TimeoutException => "PostgreSQL does not answer. Nothing that was acknowledged is lost, and the service goes on by itself when it is back.",
        _ => $"The store does not take writes ({trouble.GetType().Name}).",
    };

    public override async ValueTask DisposeAsync()
    {
        await _presence.DisposeAsync();
        await _lasting.DisposeAsync();
        await _cheap.DisposeAsync();
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await _lasting.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static void BringUpToDate(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@Presence, @StartLock)", new { Dialect.Presence, StartLock });
        Schema.BringUpToDate(connection, Dialect.Postgres);
        transaction.Commit();
    }

    /// <summary>What the connection string leaves open, set for many short transactions; what it says stays.</summary>
    private static NpgsqlConnectionStringBuilder SettingsOf(string connectionString)
    {
        try
        {
            var said = new NpgsqlConnectionStringBuilder(connectionString);
            var settings = new NpgsqlConnectionStringBuilder
            {
                ApplicationName = "coachbot",
                MaxPoolSize = 20,
                MaxAutoPrepare = 60,
                AutoPrepareMinUsages = 2,
                Timeout = 5,
                CommandTimeout = 15,
                IncludeErrorDetail = false,

                // Nothing here changes a session that goes back into the pool: seven statements less before each piece of work.
                NoResetOnClose = true,
            };
            foreach (var name in said.Keys)
            {
                settings[name] = said[name];
            }

            return settings;
        }
        catch (ArgumentException e)
        {
            throw new StorageUnavailableException("Storage:ConnectionString is not a PostgreSQL connection string; it looks like \"Host=db;Database=coachbot;Username=coachbot;Password=...\".", e);
        }
    }
}
