using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Storage.Json;

namespace CoachBot.Storage;

/// <summary>A reply as its row; the names are those of the statements' parameters.</summary>
internal sealed record ReplyRow(string Channel, string Tenant, string User, string Conversation, string EventId, string Surface, string Answer, long Now);

/// <summary>A pending reply as it is read back.</summary>
internal sealed class PendingRow
{
    public required string Channel { get; init; }

    public required string Tenant { get; init; }

    public required string UserId { get; init; }

    public required string ConversationId { get; init; }

    public required string EventId { get; init; }

    public required string Surface { get; init; }

    public required string Answer { get; init; }

    public string? ReplyAddress { get; init; }

    public PendingReply ToPending() => new(
        new Reply(new ConversationKey(Channel, Tenant, UserId, ConversationId), EventId, Enum.Parse<Surface>(Surface), StoredJson.Read<Answer>(Answer)),
        ReplyAddress);
}

/// <summary>A transcript line as it is read back.</summary>
internal sealed class TranscriptRow
{
    public required long Sequence { get; init; }

    public required string Origin { get; init; }

    public required string Content { get; init; }

    public required long ShownAt { get; init; }

    public TranscriptEntry ToEntry() => new(Sequence, Origin, Content, DateTimeOffset.FromUnixTimeMilliseconds(ShownAt));
}

/// <summary>Domain values to rows.</summary>
internal static class Rows
{
    public static ReplyRow Of(Reply reply, DateTimeOffset now) => new(
        reply.Key.Channel,
        reply.Key.Tenant,
        reply.Key.User,
        reply.Key.Conversation,
        reply.EventId,
        reply.Surface.ToString(),
        StoredJson.Write(reply.Answer),
        now.ToUnixTimeMilliseconds());

    public static object Of(ConversationKey key, TranscriptLine line, DateTimeOffset now) =>
        new { key.Channel, key.Tenant, key.User, key.Conversation, line.Origin, line.Content, Now = now.ToUnixTimeMilliseconds() };

    public static object Of(IncomingMessage message, DateTimeOffset now) => new
    {
        message.Key.Channel,
        message.Key.Tenant,
        message.Key.User,
        message.Key.Conversation,
        message.EventId,
        Message = StoredJson.Write(message),
        message.ReplyAddress,
        Now = now.ToUnixTimeMilliseconds(),
    };
}
