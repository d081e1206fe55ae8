using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Reminders;

/// <summary>"cancel the reminder", and the question which there are.</summary>
internal sealed partial class ReminderAside(IReadOnlyList<Reminder> planned, bool cancels) : Aside
{
    public static ReminderAside? For(Conversation conversation, Reading reading, DateTimeOffset now)
    {
        var cancels = Cancels().IsMatch(reading.Text);
        return cancels || Asks().IsMatch(reading.Text) ? new ReminderAside([.. conversation.Reminders.Where(r => r.Due > now)], cancels) : null;
    }

    /// <summary>"delete my reminders" deletes reminders and nothing else.</summary>
    public static Reading Alone(Reading reading) => reading with { Intents = [Intent.Smalltalk] };

    public override Conversation Told(Conversation before, Reading reading) => before;

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation told)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(told);
        var listed = planned.Select(r => $"{(r.Kind == ReminderKind.Brief ? "the brief" : "the question how it went")} at {ReminderWords.Clock(turn, r.Due)}").ToList();
        var text = (listed.Count, cancels) switch
        {
            (0, _) => "There is no reminder. Tell me when the call is, and I send you the brief before it.",
            (_, true) => $"Cancelled: {string.Join(" and ", listed)}. I write only when you do.",
            _ => $"Planned: {string.Join(" and ", listed)}; \"cancel the reminder\" stops that.",
        };
        return (turn.Draft().Section("reminder", "", text).Build(), cancels ? told with { Reminders = [] } : told);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(please |pls |can you |could you |ok(ay)?,? |and |no,? |actually,? )*(cancel|stop|remove|delete|drop|kill|skip|disable|unset|turn off|forget|no( more)?|without|dont send|don['’]t send|do not send|i don['’]?t (want|need))( me)?( the| my| all| those| that| this| any| your| a| these)*( more| call)?( reminders?| reminding| nudges?| pings?)\b|\b(don['’]?t|do not|stop|no need to|never) remind(ing)?( me)?\b|\bunremind\b", Plain)]
    private static partial Regex Cancels();

    [GeneratedRegex(@"^\W*(do i have|is there|are there|when|what|which|show|list|any)\b[^.!]{0,30}\breminders?\b[^.!]{0,20}\W*$", Plain)]
    private static partial Regex Asks();
}
