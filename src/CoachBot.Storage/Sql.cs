namespace CoachBot.Storage;

/// <summary>
/// Every statement on people's data, in the words SQLite and PostgreSQL share. Each one names channel and tenant, so none can cross them.
/// </summary>
internal static class Sql
{
    private const string Person = "channel = @Channel AND tenant = @Tenant AND person = @Person";

    private const string Talk = "channel = @Channel AND tenant = @Tenant AND conversation = @Conversation";

    private const string Event = "channel = @Channel AND tenant = @Tenant AND event = @Event";

    private const string Record = "channel = @Channel AND tenant = @Tenant AND kind = @Kind AND record = @Record AND (until IS NULL OR until > @Now)";

    public const string FindRecord = $"SELECT document FROM channel_records WHERE {Record}";

    public const string TakeRecord = $"DELETE FROM channel_records WHERE {Record} RETURNING document";

    public const string KeepRecord = """
        INSERT INTO channel_records (channel, tenant, kind, record, document, until) VALUES (@Channel, @Tenant, @Kind, @Record, @Document, @Until)
        ON CONFLICT (channel, tenant, kind, record) DO UPDATE SET document = excluded.document, until = excluded.until
        """;

    public const string DropRecords = "DELETE FROM channel_records WHERE channel = @Channel AND tenant = @Tenant";

    public const string DropOldRecords = "DELETE FROM channel_records WHERE channel = @Channel AND tenant = @Tenant AND until <= @Now";

    public const string Touch = $"UPDATE people SET seen_at = @Now WHERE {Person} RETURNING key_id AS KeyId, wrapped AS Wrapped";

    public const string FindKey = $"SELECT key_id AS KeyId, wrapped AS Wrapped FROM people WHERE {Person}";

    public const string FindKeyById = "SELECT key_id AS KeyId, wrapped AS Wrapped FROM people WHERE channel = @Channel AND tenant = @Tenant AND key_id = @KeyId";

    public const string AddPerson = """
        INSERT INTO people (channel, tenant, person, key_id, wrapped, seen_at) VALUES (@Channel, @Tenant, @Person, @KeyId, @Wrapped, @Now)
        ON CONFLICT (channel, tenant, person) DO NOTHING RETURNING key_id
        """;

    /// <summary>The document stays where it is when its beginning says that it is the one at hand (<see cref="Privacy.Sealed.Mark"/>).</summary>
    public const string FindConversation = $"""
        SELECT version AS Version, CASE WHEN substr(document, 1, @Mark) = @Known THEN NULL ELSE document END AS Document
        FROM conversations WHERE {Person} AND conversation = @Conversation
        """;

    public const string AllConversations = $"SELECT version AS Version, document AS Document FROM conversations WHERE {Person} ORDER BY saved_at";

    public const string InsertConversation = """
        INSERT INTO conversations (channel, tenant, person, conversation, version, document, saved_at)
        VALUES (@Channel, @Tenant, @Person, @Conversation, 1, @Talk, @Now)
        ON CONFLICT DO NOTHING RETURNING version
        """;

    public const string UpdateConversation = $"""
        UPDATE conversations SET version = version + 1, document = @Talk, saved_at = @Now
        WHERE {Person} AND conversation = @Conversation AND version = @Expected
        RETURNING version
        """;

    public const string AcceptMessage = """
        INSERT INTO inbox (channel, tenant, event, person, conversation, state, attempts, due_at, document, accepted_at)
        VALUES (@Channel, @Tenant, @Event, @Person, @Conversation, 'waiting', 0, @Now, @Document, @Now)
        ON CONFLICT (channel, tenant, event) DO NOTHING RETURNING position
        """;

    /// <summary>
    /// The oldest open message of a conversation, once it is due and no earlier reply is on its way. What this worker has taken already is its own
    /// still. The states are named once more in the words of the partial index: SQLite does not see that the rest implies them.
    /// </summary>
    public const string NextMessage = """
        SELECT i.position AS Position, i.event AS Event, i.document AS Document, i.attempts AS Attempts FROM inbox i
        WHERE i.channel = @Channel AND i.tenant = @Tenant AND i.conversation = @Conversation AND i.state IN ('waiting', 'taken')
          AND (i.state = 'waiting' OR (i.state = 'taken' AND i.worker = @Worker)) AND i.due_at <= @Now
          AND NOT EXISTS (SELECT 1 FROM inbox e
            WHERE e.channel = @Channel AND e.tenant = @Tenant AND e.conversation = @Conversation AND e.state IN ('waiting', 'taken') AND e.position < i.position)
          AND NOT EXISTS (SELECT 1 FROM outbox o
            WHERE o.channel = @Channel AND o.tenant = @Tenant AND o.conversation = @Conversation AND o.state IN ('waiting', 'taken'))
        ORDER BY i.position LIMIT 1
        """;

    public const string NextReply = """
        SELECT i.position AS Position, i.event AS Event, i.document AS Document, i.attempts AS Attempts FROM outbox i
        WHERE i.channel = @Channel AND i.tenant = @Tenant AND i.conversation = @Conversation
          AND (i.state = 'waiting' OR (i.state = 'taken' AND i.worker = @Worker)) AND i.due_at <= @Now
          AND NOT EXISTS (SELECT 1 FROM outbox e
            WHERE e.channel = @Channel AND e.tenant = @Tenant AND e.conversation = @Conversation AND e.state IN ('waiting', 'taken') AND e.position < i.position)
        ORDER BY i.position LIMIT 1
        """;

    /// <summary>Housekeeping, not a person's query: one open message or reply of each conversation, as found; the documents tell whose they are.</summary>
    public const string DueMessages = """
        SELECT channel AS Channel, tenant AS Tenant, event AS Event, document AS Document FROM inbox
        WHERE position IN (SELECT MIN(position) FROM inbox WHERE state IN ('waiting', 'taken') GROUP BY channel, tenant, conversation)
          AND state = 'waiting' AND due_at <= @Now ORDER BY position LIMIT 500
        """;

    public const string DueReplies = """
        SELECT channel AS Channel, tenant AS Tenant, event AS Event, document AS Document FROM outbox
        WHERE state = 'waiting' AND due_at <= @Now ORDER BY position LIMIT 500
        """;

    public const string Depth = """
        SELECT (SELECT COUNT(*) FROM inbox WHERE state IN ('waiting', 'taken')) AS Waiting,
               (SELECT COUNT(*) FROM inbox WHERE state = 'parked') + (SELECT COUNT(*) FROM outbox WHERE state = 'parked') AS Parked,
               (SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'taken')) AS Undelivered
        """;

    /// <summary>Once answered only the hashed ids stay, to know the event when it comes again.</summary>
    public const string CloseMessage = $"""
        UPDATE inbox SET state = @State, reason = @Reason, attempts = attempts + 1, worker = NULL, document = NULL
        WHERE {Event} AND state IN ('waiting', 'taken')
        """;

    public const string RetryMessage = $"""
        UPDATE inbox SET state = 'waiting', attempts = attempts + 1, due_at = @Due, reason = @Reason, worker = NULL
        WHERE {Event} AND state IN ('waiting', 'taken')
        """;

    public const string QueueReply = """
        INSERT INTO outbox (channel, tenant, event, person, conversation, state, attempts, due_at, document, queued_at)
        VALUES (@Channel, @Tenant, @Event, @Person, @Conversation, 'waiting', 0, @Now, @Document, @Now)
        ON CONFLICT (channel, tenant, event) DO NOTHING
        """;

    public const string DropReply = $"DELETE FROM outbox WHERE {Event}";

    public const string ParkReply = $"UPDATE outbox SET state = 'parked', reason = @Reason, worker = NULL, document = NULL WHERE {Event}";

    /// <summary>
    /// Milliseconds since 1970, or one more than the last: it rises even when all lines before were deleted. The last line is sought as the one that stands
    /// before the end of its conversation in the primary key. Asked for by equality alone, PostgreSQL reads every line of the conversation and sorts them, as
    /// long as it has no statistics of the table.
    /// </summary>
    public const string AppendLine = $"""
        INSERT INTO transcript (channel, tenant, conversation, sequence, person, origin, document, shown_at)
        SELECT @Channel, @Tenant, @Conversation, CASE WHEN latest >= @Now THEN latest + 1 ELSE @Now END, @Person, @Origin, @Document, @Now
        FROM (SELECT COALESCE((SELECT sequence FROM
          (SELECT channel, tenant, conversation, sequence FROM transcript
           WHERE (channel, tenant, conversation, sequence) <= (@Channel, @Tenant, @Conversation, 9223372036854775807)
           ORDER BY channel DESC, tenant DESC, conversation DESC, sequence DESC LIMIT 1) AS line
          WHERE {Talk}), 0) AS latest) AS so_far
        WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public const string ReadLines = $"""
        SELECT sequence AS Sequence, document AS Document, shown_at AS ShownAt FROM transcript
        WHERE {Talk} AND person = @Person AND sequence > @After
        ORDER BY sequence LIMIT @Limit
        """;

    public const string AllLines = $"SELECT sequence AS Sequence, document AS Document, shown_at AS ShownAt FROM transcript WHERE {Person} ORDER BY shown_at, sequence";

    public const string DropReminders = $"DELETE FROM reminders WHERE {Person} AND conversation = @Conversation";

    public const string AddReminder = """
        INSERT INTO reminders (channel, tenant, event, person, conversation, due_at, document)
        VALUES (@Channel, @Tenant, @Event, @Person, @Conversation, @Due, @Document)
        ON CONFLICT (channel, tenant, event) DO UPDATE SET due_at = excluded.due_at, document = excluded.document
        """;

    /// <summary>Of two workers that see the same one due, one takes it.</summary>
    public const string TakeReminder = $"DELETE FROM reminders WHERE {Event} RETURNING event";

    /// <summary>Housekeeping, not a person's query: what is due by now.</summary>
    public const string DueReminders = """
        SELECT channel AS Channel, tenant AS Tenant, person AS Person, conversation AS Conversation, event AS Event, document AS Document
        FROM reminders WHERE due_at <= @Now ORDER BY due_at LIMIT 200
        """;

    public const string Erase = $"""
        DELETE FROM conversations WHERE {Person};
        DELETE FROM reminders WHERE {Person};
        DELETE FROM inbox WHERE {Person};
        DELETE FROM outbox WHERE {Person};
        DELETE FROM transcript WHERE {Person};
        DELETE FROM people WHERE {Person};
        """;

    /// <summary>The event that asked for deletion loses its person and text; its hashed id stays, so that a repeat is not a new wish.</summary>
    public const string Anonymise = $"""
        UPDATE inbox SET state = 'answered', person = '', conversation = '', worker = NULL, document = NULL
        WHERE {Event} AND state IN ('waiting', 'taken')
        """;

    /// <summary>Housekeeping: whoever has been silent since then.</summary>
    public const string Idle = "SELECT channel AS Channel, tenant AS Tenant, person AS Person FROM people WHERE seen_at < @Before ORDER BY seen_at LIMIT 200";

    public const string StillIdle = $"SELECT COUNT(*) FROM people WHERE {Person} AND seen_at < @Before";

    /// <summary>Housekeeping: ids of events that belong to nobody any more.</summary>
    public const string DropOldEvents = "DELETE FROM inbox WHERE person = '' AND accepted_at < @Before";

    public const string FindSecret = "SELECT wrapped FROM secrets WHERE name = @Name";

    public const string AddSecret = "INSERT INTO secrets (name, wrapped) VALUES (@Name, @Wrapped)";

    public const string Probe = """
        INSERT INTO probe (id, writes) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET writes = probe.writes + 1
        """;
}
