using CoachBot.Conversations;
using CoachBot.Storage.Json;
using Dapper;

namespace CoachBot.Storage.Sqlite;

/// <summary>Messages on their way in and replies on their way out: what makes a crash between the two harmless.</summary>
public sealed class SqliteMailboxes(SqliteDatabase database, TimeProvider clock) : IInbox, IOutbox
{
    public Task<bool> AcceptAsync(IncomingMessage message, TranscriptLine? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = clock.GetUtcNow();
        var row = Rows.Of(message, now);
        return database.WriteAsync(
            async c =>
            {
                var isNew = await c.ExecuteScalarAsync<long?>(Sql.AcceptMessage, row) is not null;
                if (isNew && shown is not null)
                {
                    await c.ExecuteAsync(Sql.AppendLine, Rows.Of(message.Key, shown, now));
                }

                return isNew;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<IncomingMessage>> WaitingAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<string>(Sql.WaitingMessages), cancellationToken);
        return [.. rows.Select(StoredJson.Read<IncomingMessage>)];
    }

    public Task GiveUpAsync(IncomingMessage message, Reply apology, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(apology);
        var row = Rows.Of(apology, clock.GetUtcNow());
        return database.WriteAsync(
            async c =>
            {
                await c.ExecuteAsync(Sql.CloseMessage, new { row.Channel, row.Tenant, row.EventId, State = "parked" });
                return await c.ExecuteAsync(Sql.QueueReply, row);
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<PendingReply>> PendingAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<PendingRow>(Sql.PendingReplies), cancellationToken);
        return [.. rows.Select(r => r.ToPending())];
    }

    public Task DeliveredAsync(Reply reply, TranscriptLine? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var id = new { reply.Key.Channel, reply.Key.Tenant, reply.EventId };
        return database.WriteAsync(
            async c =>
            {
                if (shown is not null)
                {
                    await c.ExecuteAsync(Sql.AppendLine, Rows.Of(reply.Key, shown, clock.GetUtcNow()));
                }

                await c.ExecuteAsync(Sql.DropReplyAddress, id);
                return await c.ExecuteAsync(Sql.DropReply, id);
            },
            cancellationToken);
    }

    public Task ParkAsync(Reply reply, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var id = new { reply.Key.Channel, reply.Key.Tenant, reply.EventId, Reason = reason };
        return database.WriteAsync(
            async c =>
            {
                await c.ExecuteAsync(Sql.DropReplyAddress, id);
                return await c.ExecuteAsync(Sql.ParkReply, id);
            },
            cancellationToken);
    }
}
