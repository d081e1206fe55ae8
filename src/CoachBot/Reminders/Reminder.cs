namespace CoachBot.Reminders;

/// <summary>What is said unasked, and when.</summary>
public enum ReminderKind
{
    /// <summary>The one page, shortly before the call.</summary>
    Brief,

    /// <summary>"How did it go?", after it.</summary>
    FollowUp,
}

/// <summary>Something that will be said of itself. One that is not in its conversation any more was cancelled.</summary>
/// <param name="Due">In the person's own offset.</param>
/// <param name="Call">When the call begins, in the person's own offset.</param>
/// <param name="Company">Whose call it is; null where none was named.</param>
public sealed record Reminder(ReminderKind Kind, DateTimeOffset Due, DateTimeOffset Call, string? Company);
