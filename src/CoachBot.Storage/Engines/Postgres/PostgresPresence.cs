using System.Threading.Channels;
using Dapper;
using Npgsql;

namespace CoachBot.Storage.Engines.Postgres;

/// <summary>
/// The line to the other processes, a connection of its own. Its advisory lock shows that this worker lives: when the process dies the
/// server lets go of it, and what the worker had taken is free. Over the same line come the names of conversations that changed elsewhere.
/// </summary>
internal sealed class PostgresPresence(PostgresDatabase database, NpgsqlDataSource lasting, NpgsqlDataSource cheap) : IAsyncDisposable
{
    private const string Topic = "coachbot";
    private const int MostInOneNotice = 250;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LifeSign = TimeSpan.FromSeconds(20);

    private readonly Channel<string> _changed = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _over = new();
    private Task _loops = Task.CompletedTask;

    public void Begin()
    {
        var connection = lasting.OpenConnection();
        Introduce(connection);
        _loops = Task.WhenAll(Task.Run(() => ListenAsync(connection)), Task.Run(AnnounceAsync));
    }

    public void Announce(string conversation) => _changed.Writer.TryWrite(conversation);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _loops;
        _over.Dispose();
    }

    private void Introduce(NpgsqlConnection connection)
    {
        connection.Notification += (_, notice) => Hear(notice.Payload);
        connection.Execute("SELECT pg_advisory_lock(@Presence, @Worker)", new { Dialect.Presence, database.Worker });
        connection.Execute($"LISTEN {Topic}");
    }

    private void Hear(string payload)
    {
        var parts = payload.Split(' ');
        if (parts[0] != OwnName)
        {
            foreach (var conversation in parts.AsSpan(1))
            {
                database.Wake(conversation);
            }
        }
    }

    private string OwnName => database.Worker.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task ListenAsync(NpgsqlConnection? connection)
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                connection ??= await ReconnectAsync();
                if (!await connection.WaitAsync(LifeSign, _over.Token))
                {
                    await connection.ExecuteAsync("SELECT 1");
                }
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException or OperationCanceledException)
            {
                await LetGoAsync(connection);
                connection = null;
                await Task.Delay(Pause, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await LetGoAsync(connection);
    }

    private async Task<NpgsqlConnection> ReconnectAsync()
    {
        var connection = await lasting.OpenConnectionAsync(_over.Token);
        Introduce(connection);
        database.WakeAll();
        return connection;
    }

    /// <summary>Closed for good, not put back into the pool: the lock must go with it.</summary>
    private static async Task LetGoAsync(NpgsqlConnection? connection)
    {
        if (connection is not null)
        {
            NpgsqlConnection.ClearPool(connection);
            await connection.DisposeAsync();
        }
    }

    private async Task AnnounceAsync()
    {
        var gathered = new HashSet<string>(StringComparer.Ordinal);
        while (!_over.IsCancellationRequested)
        {
            try
            {
                gathered.Add(await _changed.Reader.ReadAsync(_over.Token));
                await Task.Delay(Gathering, _over.Token);
                while (gathered.Count < MostInOneNotice && _changed.Reader.TryRead(out var next))
                {
                    gathered.Add(next);
                }

                await using var connection = await cheap.OpenConnectionAsync(_over.Token);
                await connection.ExecuteAsync("SELECT pg_notify(@Topic, @Payload)", new { Topic, Payload = $"{OwnName} {string.Join(' ', gathered)}" });
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
            {
                // Whoever watches looks again by themselves when the line is back.
            }

            gathered.Clear();
        }
    }
}
