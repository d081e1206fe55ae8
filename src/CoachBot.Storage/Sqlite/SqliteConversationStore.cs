using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage.Json;
using Dapper;

namespace CoachBot.Storage.Sqlite;

/// <summary>Conversations as versioned JSON documents; the reply joins the outbox in the same transaction.</summary>
public sealed class SqliteConversationStore(SqliteDatabase database, TimeProvider clock) : IConversationStore, IErasure
{
    public async Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(c => c.QuerySingleOrDefaultAsync<(long Version, string? Document)>(Sql.FindConversation, key), cancellationToken);
        return row.Document is null ? null : StoredJson.Read<Conversation>(row.Document) with { Key = key, Version = row.Version };
    }

    public Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reply);
        var document = StoredJson.Write(conversation);
        var row = Rows.Of(reply, clock.GetUtcNow());
        return database.WriteAsync(
            async c =>
            {
                await SaveDocumentAsync(c, conversation, document, row.Now);
                await c.ExecuteAsync(Sql.CloseMessage, new { row.Channel, row.Tenant, row.EventId, State = "answered" });
                return await c.ExecuteAsync(Sql.QueueReply, row);
            },
            cancellationToken);
    }

    public Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reply);
        var row = Rows.Of(reply, clock.GetUtcNow());
        return database.EraseAsync(
            async c =>
            {
                await c.ExecuteAsync(Sql.Anonymise, row);
                await c.ExecuteAsync(Sql.Erase, key);
                return await c.ExecuteAsync(Sql.QueueReply, row);
            },
            cancellationToken);
    }

    public Task EraseAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.EraseAsync(c => c.ExecuteAsync(Sql.Erase, key), cancellationToken);

    private static async Task SaveDocumentAsync(DbConnection connection, Conversation conversation, string document, long now)
    {
        var key = conversation.Key;
        var parameters = new { key.Channel, key.Tenant, key.User, key.Conversation, Document = document, Now = now, Expected = conversation.Version };
        var sql = conversation.Version == 0 ? Sql.InsertConversation : Sql.UpdateConversation;
        _ = await connection.ExecuteScalarAsync<long?>(sql, parameters) ?? throw new StaleConversationException(key);
    }
}
