using System.Data.Common;
using System.Globalization;
using CoachBot.Storage.Engines;
using Dapper;

namespace CoachBot.Storage;

/// <summary>The tables, as a list of steps that only goes forward. A step that was released is never edited; a new one is added.</summary>
internal static class Schema
{
    // {bytes} and {identity} are the engine's words for them.
    private const string First = """
        CREATE TABLE people (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, person TEXT NOT NULL,
          key_id BIGINT NOT NULL, wrapped {bytes} NOT NULL, seen_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, person));
        CREATE UNIQUE INDEX people_by_key ON people (key_id);
        CREATE INDEX people_by_silence ON people (seen_at);

        CREATE TABLE conversations (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, person TEXT NOT NULL, conversation TEXT NOT NULL,
          version BIGINT NOT NULL, document {bytes} NOT NULL, saved_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, person, conversation));

        CREATE TABLE inbox (
          position {identity},
          channel TEXT NOT NULL, tenant TEXT NOT NULL, event TEXT NOT NULL, person TEXT NOT NULL, conversation TEXT NOT NULL,
          state TEXT NOT NULL, reason TEXT NULL, attempts INTEGER NOT NULL, due_at BIGINT NOT NULL, worker BIGINT NULL,
          document {bytes} NULL, accepted_at BIGINT NOT NULL,
          UNIQUE (channel, tenant, event));
        CREATE INDEX inbox_open ON inbox (channel, tenant, conversation, position) WHERE state IN ('waiting', 'taken');
        CREATE INDEX inbox_parked ON inbox (position) WHERE state = 'parked';
        CREATE INDEX inbox_by_person ON inbox (channel, tenant, person);

        CREATE TABLE outbox (
          position {identity},
          channel TEXT NOT NULL, tenant TEXT NOT NULL, event TEXT NOT NULL, person TEXT NOT NULL, conversation TEXT NOT NULL,
          state TEXT NOT NULL, reason TEXT NULL, attempts INTEGER NOT NULL, due_at BIGINT NOT NULL, worker BIGINT NULL,
          document {bytes} NULL, queued_at BIGINT NOT NULL,
          UNIQUE (channel, tenant, event));
        CREATE INDEX outbox_by_conversation ON outbox (channel, tenant, conversation, position);
        CREATE INDEX outbox_by_person ON outbox (channel, tenant, person);

        CREATE TABLE transcript (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, conversation TEXT NOT NULL, sequence BIGINT NOT NULL,
          person TEXT NOT NULL, origin TEXT NOT NULL, document {bytes} NOT NULL, shown_at BIGINT NOT NULL,
          PRIMARY KEY (channel, tenant, conversation, sequence),
          UNIQUE (channel, tenant, conversation, origin));
        CREATE INDEX transcript_by_person ON transcript (channel, tenant, person);

        CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, wrapped {bytes} NOT NULL);
        CREATE TABLE protection_keys (name TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL);
        CREATE TABLE probe (id INTEGER NOT NULL PRIMARY KEY, writes BIGINT NOT NULL);
        """;

    private const string Second = """
        CREATE TABLE channel_records (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
          document {bytes} NOT NULL, until BIGINT NULL,
          PRIMARY KEY (channel, tenant, kind, record));
        """;

    private const string Third = """
        CREATE TABLE reminders (
          channel TEXT NOT NULL, tenant TEXT NOT NULL, event TEXT NOT NULL, person TEXT NOT NULL, conversation TEXT NOT NULL,
          due_at BIGINT NOT NULL, document {bytes} NOT NULL,
          PRIMARY KEY (channel, tenant, event));
        CREATE INDEX reminders_due ON reminders (due_at);
        CREATE INDEX reminders_by_person ON reminders (channel, tenant, person, conversation);
        """;

    private const string Fourth = """
        CREATE INDEX inbox_of_nobody ON inbox (accepted_at) WHERE person = '';
        CREATE INDEX outbox_waiting ON outbox (position) WHERE state = 'waiting';
        """;

    private static readonly string[] Steps = [First, Second, Third, Fourth];

    /// <summary>Runs what is missing, inside the caller's transaction: whoever else starts at the same time waits for its end and then finds it done.</summary>
    /// <exception cref="StorageUnavailableException">The database is newer than this service, or from before the data was encrypted.</exception>
    public static void BringUpToDate(DbConnection connection, Dialect dialect)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_versions (step INTEGER NOT NULL PRIMARY KEY)");
        var done = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM schema_versions");
        if (done > Steps.Length)
        {
            throw new StorageUnavailableException(string.Create(CultureInfo.InvariantCulture, $"The database is at step {done} of its schema, this service knows {Steps.Length}: it was used by a newer version. Start that version."));
        }

        for (var step = (int)done; step < Steps.Length; step++)
        {
            connection.Execute(Steps[step].Replace("{bytes}", dialect.Bytes, StringComparison.Ordinal).Replace("{identity}", dialect.Identity, StringComparison.Ordinal));
            connection.Execute("INSERT INTO schema_versions (step) VALUES (@step)", new { step });
        }
    }
}
