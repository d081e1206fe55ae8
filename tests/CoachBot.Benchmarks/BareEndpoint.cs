using System.Globalization;
using CoachBot.Storage.Engines.Sqlite;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoachBot.Benchmarks;

/// <summary>
/// What the machine gives at best: an ASP.NET Core endpoint that parses nothing, answers nothing, and makes as many durable commits as a turn
/// (the message in, the turn out), each of about its size. On SQLite one connection, write-ahead log, synchronous=FULL, one commit after the
/// other; on PostgreSQL a pool.
/// </summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    public const int CommitsATurn = 2;

    private const int Bytes = 4_000;

    private readonly WebApplication _app;
    private readonly IAsyncDisposable _store;

    private BareEndpoint(WebApplication app, IAsyncDisposable store, Uri address)
    {
        (_app, _store, Address) = (app, store, address);
    }

    public Uri Address { get; }

    /// <param name="connection">Of an empty database.</param>
    public static async Task<BareEndpoint> StartAsync(bool postgres, string connection, int port)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var (commit, store) = postgres ? await OnPostgresAsync(connection) : await OnSqliteAsync(connection);
        var document = new byte[Bytes];
        app.MapPost("/turn", async (HttpContext context) =>
        {
            for (var i = 0; i < CommitsATurn; i++)
            {
                await commit(document);
            }

            return Results.Ok();
        });
        await app.StartAsync();
        return new BareEndpoint(app, store, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static async Task<(Func<byte[], Task> Commit, IAsyncDisposable Store)> OnSqliteAsync(string connection)
    {
        // The service's own library of the system.
        await using (SqliteDatabase.Open(connection))
        {
        }

#pragma warning disable CA2000 // The writer owns it, the endpoint the writer.
        var connected = new SqliteConnection(connection + ";Pooling=False");
        var writer = new SqliteOneByOne(connected);
#pragma warning restore CA2000
        await connected.OpenAsync();
        await connected.ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, document BLOB NOT NULL);");
        return (writer.CommitAsync, writer);
    }

    private static async Task<(Func<byte[], Task> Commit, IAsyncDisposable Store)> OnPostgresAsync(string connection)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 20, MaxAutoPrepare = 10 });
        await using (var made = await source.OpenConnectionAsync())
        {
            await made.ExecuteAsync("CREATE TABLE bare (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, document BYTEA NOT NULL)");
        }

        return (async document =>
        {
            await using var opened = await source.OpenConnectionAsync();
            await opened.ExecuteAsync("INSERT INTO bare (document) VALUES (@document)", new { document });
        }, source);
    }

    /// <summary>One connection, one commit after the other.</summary>
    private sealed class SqliteOneByOne(SqliteConnection connection) : IAsyncDisposable
    {
        private readonly SemaphoreSlim _one = new(1);

        public async Task CommitAsync(byte[] document)
        {
            await _one.WaitAsync();
            try
            {
                await connection.ExecuteAsync("INSERT INTO bare (document) VALUES (@document)", new { document });
            }
            finally
            {
                _one.Release();
            }
        }

        public async ValueTask DisposeAsync()
        {
            _one.Dispose();
            await connection.DisposeAsync();
        }
    }
}
