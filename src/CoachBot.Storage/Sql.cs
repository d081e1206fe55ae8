namespace CoachBot.Storage;

/// <summary>Every statement on data, in the words SQLite and PostgreSQL share. Each one names channel and tenant, so none can cross them.</summary>
internal static class Sql
{
    public const string FindConversation = """
        SELECT version, document FROM conversations
        WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User AND conversation_id = @Conversation
        """;

    public const string InsertConversation = """
        INSERT INTO conversations (channel, tenant, user_id, conversation_id, version, document, saved_at)
        VALUES (@Channel, @Tenant, @User, @Conversation, 1, @Document, @Now)
        ON CONFLICT DO NOTHING RETURNING version
        """;

    public const string UpdateConversation = """
        UPDATE conversations SET version = version + 1, document = @Document, saved_at = @Now
        WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User AND conversation_id = @Conversation AND version = @Expected
        RETURNING version
        """;

    public const string AcceptMessage = """
        INSERT INTO inbox (channel, tenant, event_id, user_id, conversation_id, position, state, attempts, message, reply_address, accepted_at)
        SELECT @Channel, @Tenant, @EventId, @User, @Conversation, COALESCE(MAX(position), 0) + 1, 'waiting', 0, @Message, @ReplyAddress, @Now
        FROM inbox WHERE position > 0
        ON CONFLICT DO NOTHING RETURNING position
        """;

    public const string WaitingMessages = "SELECT message FROM inbox WHERE state = 'waiting' ORDER BY position";

    /// <summary>Once answered only the ids stay, to know the event when it comes again; the address stays until the reply is delivered.</summary>
    public const string CloseMessage = """
        UPDATE inbox SET state = @State, attempts = attempts + 1, message = ''
        WHERE channel = @Channel AND tenant = @Tenant AND event_id = @EventId
        """;

    public const string DropReplyAddress = """
        UPDATE inbox SET state = CASE WHEN state = 'waiting' THEN 'answered' ELSE state END, message = '', reply_address = NULL
        WHERE channel = @Channel AND tenant = @Tenant AND event_id = @EventId
        """;

    public const string QueueReply = """
        INSERT INTO outbox (channel, tenant, reply_id, event_id, user_id, conversation_id, state, surface, answer, queued_at)
        VALUES (@Channel, @Tenant, @EventId, @EventId, @User, @Conversation, 'pending', @Surface, @Answer, @Now)
        ON CONFLICT (channel, tenant, reply_id) DO UPDATE SET answer = excluded.answer, surface = excluded.surface, state = 'pending'
        """;

    public const string PendingReplies = """
        SELECT o.channel AS Channel, o.tenant AS Tenant, o.user_id AS UserId, o.conversation_id AS ConversationId,
               o.event_id AS EventId, o.surface AS Surface, o.answer AS Answer, i.reply_address AS ReplyAddress
        FROM outbox o LEFT JOIN inbox i ON i.channel = o.channel AND i.tenant = o.tenant AND i.event_id = o.event_id
        WHERE o.state = 'pending' ORDER BY o.queued_at
        """;

    public const string DropReply = "DELETE FROM outbox WHERE channel = @Channel AND tenant = @Tenant AND reply_id = @EventId";

    public const string ParkReply = """
        UPDATE outbox SET state = 'parked', reason = @Reason, answer = '' WHERE channel = @Channel AND tenant = @Tenant AND reply_id = @EventId
        """;

    /// <summary>Milliseconds since 1970, or one more than the last: it rises even when all lines before were deleted.</summary>
    public const string AppendLine = """
        INSERT INTO transcript (channel, tenant, conversation_id, sequence, user_id, origin, content, shown_at)
        SELECT @Channel, @Tenant, @Conversation,
               CASE WHEN COALESCE(MAX(sequence), 0) >= @Now THEN MAX(sequence) + 1 ELSE @Now END,
               @User, @Origin, @Content, @Now
        FROM transcript WHERE channel = @Channel AND tenant = @Tenant AND conversation_id = @Conversation
        ON CONFLICT DO NOTHING
        """;

    public const string ReadLines = """
        SELECT sequence AS Sequence, origin AS Origin, content AS Content, shown_at AS ShownAt FROM transcript
        WHERE channel = @Channel AND tenant = @Tenant AND conversation_id = @Conversation AND user_id = @User AND sequence > @After
        ORDER BY sequence LIMIT @Limit
        """;

    public const string Erase = """
        DELETE FROM conversations WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User;
        DELETE FROM inbox WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User;
        DELETE FROM outbox WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User;
        DELETE FROM transcript WHERE channel = @Channel AND tenant = @Tenant AND user_id = @User;
        """;

    /// <summary>The event that asked for deletion loses its person and text; its id and address stay until the receipt is out.</summary>
    public const string Anonymise = """
        UPDATE inbox SET state = 'answered', user_id = '', conversation_id = '', message = ''
        WHERE channel = @Channel AND tenant = @Tenant AND event_id = @EventId
        """;

    public const string Probe = """
        INSERT INTO probe (id, writes) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET writes = probe.writes + 1
        """;
}
