using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Calls;

/// <summary>"I told the recruiter 250": kept in the log of numbers told, beside the offer.</summary>
internal sealed class StatementAside(IReadOnlyList<StatedNumber> told) : Aside
{
    /// <summary>More than this many are never needed; the oldest go.</summary>
    private const int Remembered = 30;

    public static StatementAside? For(Conversation conversation, Reading reading, DateTimeOffset now) =>
        StatementReader.Read(reading, conversation.CurrentCase, now) is { Count: > 0 } told ? new StatementAside(told) : null;

    public override Conversation Told(Conversation before, Reading reading) => before;

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(conversation);
        var draft = turn.Draft();
        var said = string.Join("; ", told.Select(s => StatedWords.Told(s, turn.Book)));
        draft.Section("stated", "", $"Noted: {said}. I warn you before you say another number.");
        var warnings = told.Select(s => StatedWords.Contradiction(s, turn.Talk.Stated, turn.Book)).OfType<string>().ToList();
        draft.Warn(warnings).Lines("contradiction", "", warnings);
        return (draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build(), Logged(conversation, told));
    }

    public static Conversation Logged(Conversation conversation, IReadOnlyList<StatedNumber> told) =>
        conversation.CurrentCase is { } talk ? conversation.WithCase(talk with { Stated = [.. talk.Stated.Concat(told).TakeLast(Remembered)] }) : conversation;
}
