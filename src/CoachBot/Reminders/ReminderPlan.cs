using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Reminders;

/// <summary>"my call is at 3pm": the brief a quarter of an hour before, the question how it went half an hour after its start.</summary>
internal static class ReminderPlan
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(30);

    /// <summary>A brief sooner than this would come on the heels of the answer itself.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(2);

    /// <summary>A brief that comes so late is of no use: the call is on.</summary>
    private static readonly TimeSpan LateBrief = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LateFollowUp = TimeSpan.FromDays(1);

    /// <summary>The conversation with what the named call asks for in place of what was planned for that company; the same where no call to come is named.</summary>
    public static Conversation WithReminders(this Conversation conversation, Reading reading, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Deadline is not { Kind: DeadlineKind.Call, IsDayOnly: false, Resolved: var call } || call <= now)
        {
            return conversation;
        }

        var company = conversation.CurrentCase?.CompanyName;
        Reminder[] planned = [new(ReminderKind.Brief, call - Before, call, company), new(ReminderKind.FollowUp, call + After, call, company)];
        return conversation with
        {
            Reminders =
            [
                .. conversation.Reminders.Where(r => r.Due > now && r.Company is not null && company is not null && !r.Company.Equals(company, StringComparison.OrdinalIgnoreCase)),
                .. planned.Where(r => r.Due >= now + Soonest),
            ],
        };
    }

    /// <summary>Planned still, and not so late that it would be out of place.</summary>
    public static bool IsWanted(this Conversation conversation, Reminder reminder, DateTimeOffset now) =>
        conversation.Reminders.Contains(reminder) && now <= (reminder.Kind == ReminderKind.Brief ? reminder.Call + LateBrief : reminder.Due + LateFollowUp);

    /// <summary>Without the one that was said, and talking of its company.</summary>
    public static Conversation Reminded(this Conversation conversation, Reminder reminder)
    {
        var at = reminder.Company is null ? -1 : conversation.Cases.ToList().FindIndex(c => reminder.Company.Equals(c.CompanyName, StringComparison.OrdinalIgnoreCase));
        return conversation with { Reminders = [.. conversation.Reminders.Where(r => r != reminder)], Current = at < 0 ? conversation.Current : at };
    }
}
