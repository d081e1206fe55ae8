using CoachBot.Conversations;
using Dapper;

namespace CoachBot.Storage.Sqlite;

/// <summary>The transcript as rows in order, replayable from any sequence number after a restart.</summary>
public sealed class SqliteTranscript(SqliteDatabase database, TimeProvider clock) : ITranscript
{
    private const int MostAtOnce = 500;

    public Task AppendAsync(ConversationKey key, TranscriptLine line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(line);
        return database.WriteAsync(c => c.ExecuteAsync(Sql.AppendLine, Rows.Of(key, line, clock.GetUtcNow())), cancellationToken);
    }

    public async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ConversationKey key, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parameters = new { key.Channel, key.Tenant, key.User, key.Conversation, After = after, Limit = MostAtOnce };
        var rows = await database.ReadAsync(c => c.QueryAsync<TranscriptRow>(Sql.ReadLines, parameters), cancellationToken);
        return [.. rows.Select(r => r.ToEntry())];
    }
}
