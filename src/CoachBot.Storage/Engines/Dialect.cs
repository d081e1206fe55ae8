namespace CoachBot.Storage.Engines;

/// <summary>The few places where the engines differ; every other statement is in <see cref="Sql"/>, for both.</summary>
internal sealed record Dialect
{
    /// <summary>A column that counts up by itself.</summary>
    public required string Identity { get; init; }

    /// <summary>The type of encrypted documents.</summary>
    public required string Bytes { get; init; }

    /// <summary>Ends a SELECT whose row nobody else may change before the transaction ends; nothing where there is one writer anyway.</summary>
    public required string ForUpdate { get; init; }

    /// <summary>Takes a message or reply. One worker alone need not mark what it takes.</summary>
    public required string ClaimMessage { get; init; }

    public required string ClaimReply { get; init; }

    /// <summary>Frees what workers hold that are no longer alive.</summary>
    public required string FreeMessages { get; init; }

    public required string FreeReplies { get; init; }

    public static Dialect Sqlite { get; } = new()
    {
        Identity = "INTEGER PRIMARY KEY AUTOINCREMENT",
        Bytes = "BLOB",
        ForUpdate = "",
        ClaimMessage = Sql.NextMessage,
        ClaimReply = Sql.NextReply,
        FreeMessages = "UPDATE inbox SET state = 'waiting', worker = NULL WHERE state = 'taken'",
        FreeReplies = "UPDATE outbox SET state = 'waiting', worker = NULL WHERE state = 'taken'",
    };

    public static Dialect Postgres { get; } = new()
    {
        Identity = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        Bytes = "BYTEA",
        ForUpdate = " FOR UPDATE",
        ClaimMessage = Claim("inbox", Sql.NextMessage),
        ClaimReply = Claim("outbox", Sql.NextReply),
        FreeMessages = Free("inbox"),
        FreeReplies = Free("outbox"),
    };

    /// <summary>The class of the advisory locks by which a worker shows that it lives; its id is the other half of the lock.</summary>
    public const int Presence = 17_231;

    private static string Claim(string table, string next) => $"""
        UPDATE {table} SET state = 'taken', worker = @Worker, due_at = @Now
        WHERE position = (SELECT position FROM ({next} FOR UPDATE SKIP LOCKED) AS next)
        RETURNING position AS Position, event AS Event, document AS Document, attempts AS Attempts
        """;

    // The second condition is for a worker that lives but hangs: far longer than any turn or delivery takes.
    private static string Free(string table) => $"""
        UPDATE {table} SET state = 'waiting', worker = NULL
        WHERE state = 'taken' AND (due_at < @Now - 900000 OR worker NOT IN (
          SELECT objid::bigint FROM pg_locks
          WHERE locktype = 'advisory' AND granted AND classid = {Presence} AND objsubid = 2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))
        """;
}
