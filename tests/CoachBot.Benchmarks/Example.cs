using CoachBot.Conversations;

namespace CoachBot.Benchmarks;

/// <summary>The message that everything is measured with.</summary>
internal static class Example
{
    public const string Text = "got the coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. recruiter call at 3pm what do i say";

    public static DateTimeOffset Now { get; } = new(2026, 11, 17, 14, 40, 0, TimeSpan.FromHours(-5));

    public static ConversationKey Key { get; } = new("benchmark", "-", "ada", "1");

    public static IncomingMessage Message { get; } = new() { Key = Key, EventId = "1", Text = Text, SentAt = Now };
}
