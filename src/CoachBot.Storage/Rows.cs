namespace CoachBot.Storage;

/// <summary>A document with what stands beside it.</summary>
internal sealed class ConversationRow
{
    public required long Version { get; init; }

    /// <summary>Null where the one that is known already was not asked for again.</summary>
    public byte[]? Document { get; init; }
}

/// <summary>A message or reply that was taken.</summary>
internal sealed class ClaimedRow
{
    public required long Position { get; init; }

    public required string Event { get; init; }

    public required byte[] Document { get; init; }

    public required long Attempts { get; init; }
}

/// <summary>A message or reply that waits for somebody.</summary>
internal sealed class DueRow
{
    public required string Channel { get; init; }

    public required string Tenant { get; init; }

    public required string Event { get; init; }

    public required byte[] Document { get; init; }
}

/// <summary>A reminder whose time has come.</summary>
internal sealed class ReminderRow
{
    public required string Channel { get; init; }

    public required string Tenant { get; init; }

    public required string Person { get; init; }

    public required string Conversation { get; init; }

    public required string Event { get; init; }

    public required byte[] Document { get; init; }
}

internal sealed class LineRow
{
    public required long Sequence { get; init; }

    public required byte[] Document { get; init; }

    public required long ShownAt { get; init; }
}

internal sealed class DepthRow
{
    public required long Waiting { get; init; }

    public required long Parked { get; init; }

    public required long Undelivered { get; init; }
}

internal sealed class IdleRow
{
    public required string Channel { get; init; }

    public required string Tenant { get; init; }

    public required string Person { get; init; }
}

/// <summary>Where a document stands: what binds it to its row.</summary>
internal static class Place
{
    public static string OfConversation(string channel, string tenant) => $"conversation|{channel}|{tenant}";

    public static string OfMessage(string channel, string tenant, string eventHash) => $"message|{channel}|{tenant}|{eventHash}";

    public static string OfReply(string channel, string tenant, string eventHash) => $"reply|{channel}|{tenant}|{eventHash}";

    public static string OfReminder(string channel, string tenant, string eventHash) => $"reminder|{channel}|{tenant}|{eventHash}";

    public static string OfLine(string channel, string tenant) => $"line|{channel}|{tenant}";
}
