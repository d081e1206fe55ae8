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
        var placed = turn.Advice.Row is { } row ? told.Select(s => s.Currency.IsKnown ? s : s with { Currency = row.Currency }).ToList() : told;
        var said = string.Join("; ", placed.Select(s => StatedWords.Told(s, turn.Book)));
        draft.Section("stated", "", $"Noted: {said}. If they ask again, stay at it: a lower number bids against yourself, a higher one needs a new reason. The words I give you start from it.");
        var warnings = placed.Select(s => StatedWords.Contradiction(s, turn.Talk.Stated, turn.Book)).OfType<string>().ToList();
        draft.Warn(warnings).Lines("contradiction", "", warnings);
        return (draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build(), Logged(conversation, placed));
    }

    public static Conversation Logged(Conversation conversation, IReadOnlyList<StatedNumber> told) =>
        (conversation.CurrentCase ?? new OfferCase()) is var talk && told.Count > 0 ? conversation.WithCase(talk with { Stated = [.. talk.Stated.Concat(told).TakeLast(Remembered)] }) : conversation;
}
