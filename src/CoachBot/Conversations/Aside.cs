using CoachBot.Answers;
using CoachBot.Calls;
using CoachBot.Coaching;
using CoachBot.Offers;
using CoachBot.Rehearsals;
using CoachBot.Reminders;
using CoachBot.Wording;

namespace CoachBot.Conversations;

/// <summary>A talk within the talk: while it lasts, its messages are answered by it and change no offer.</summary>
internal abstract class Aside
{
    /// <summary>The one this message belongs to; null for an ordinary message.</summary>
    public static Aside? Of(Conversation conversation, Reading reading, DateTimeOffset now, CoachingOptions options)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        return FreshStart.For(reading) ?? ReminderAside.For(conversation, reading, now) ?? RehearsalAside.For(conversation, reading, options) ?? LiveAside.For(conversation, reading, now) ?? StyleAside.For(conversation, reading) ?? (Aside?)StatementAside.For(conversation, reading, now);
    }

    /// <summary>Whose words of this aside a language model may word; null where none may: on a call there is no time for it.</summary>
    public virtual Speaker? Speaker => null;

    /// <summary>The conversation after what the message tells about the real case; the same where it tells nothing.</summary>
    public abstract Conversation Told(Conversation before, Reading reading);

    /// <summary>The answer, and the conversation after it.</summary>
    public abstract (Answer Answer, Conversation Next) Play(Turn turn, Conversation told);
}
