using System.Data.Common;
using Dapper;

namespace CoachBot.Storage;

/// <summary>The tables, as a list of steps that only goes forward. A step that was released is never edited; a new one is added.</summary>
internal static class Schema
{
    private const string First = """
        CREATE TABLE conversations (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, user_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
          version BIGINT NOT NULL, document TEXT NOT NULL, saved_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, user_id, conversation_id));

        CREATE TABLE inbox (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, event_id TEXT NOT NULL,
          user_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
          position BIGINT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
          message TEXT NOT NULL, reply_address TEXT NULL, accepted_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, event_id));
        CREATE INDEX inbox_by_state ON inbox (state, position);
        CREATE INDEX inbox_by_position ON inbox (position);
        CREATE INDEX inbox_by_person ON inbox (channel, tenant, user_id);

        CREATE TABLE outbox (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, reply_id TEXT NOT NULL, event_id TEXT NOT NULL,
          user_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
          state TEXT NOT NULL, reason TEXT NULL, surface TEXT NOT NULL, answer TEXT NOT NULL, queued_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, reply_id));
        CREATE INDEX outbox_by_state ON outbox (state, queued_at);
        CREATE INDEX outbox_by_person ON outbox (channel, tenant, user_id);

        CREATE TABLE transcript (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, conversation_id TEXT NOT NULL, sequence BIGINT NOT NULL,
          user_id TEXT NOT NULL, origin TEXT NOT NULL, content TEXT NOT NULL, shown_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, conversation_id, sequence),
          UNIQUE (channel, tenant, conversation_id, origin));
        CREATE INDEX transcript_by_person ON transcript (channel, tenant, user_id);

        CREATE TABLE probe (id INTEGER NOT NULL PRIMARY KEY, writes BIGINT NOT NULL);
        """;

    private static readonly string[] Steps = [First];

    public static void BringUpToDate(DbConnection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_steps (step INTEGER NOT NULL PRIMARY KEY)");
        var done = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM schema_steps");
        for (var step = (int)done; step < Steps.Length; step++)
        {
            connection.Execute(Steps[step]);
            connection.Execute("INSERT INTO schema_steps (step) VALUES (@step)", new { step });
        }

        connection.Execute("COMMIT");
    }
}
