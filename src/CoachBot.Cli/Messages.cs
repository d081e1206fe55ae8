using CoachBot.Conversations;

namespace CoachBot.Cli;

/// <summary>Messages written in a terminal.</summary>
internal static class Messages
{
    private static readonly ConversationKey Terminal = new("terminal", "-", "me", "here");

    public static IncomingMessage Of(string text, DateTimeOffset now, Surface surface) => new()
    {
        Key = Terminal,
        EventId = Guid.NewGuid().ToString("N"),
        Text = text,
        Surface = surface,
        SentAt = now,
    };
}
