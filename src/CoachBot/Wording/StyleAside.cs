using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Wording;

/// <summary>"In German please", "firmer": kept with the conversation.</summary>
internal sealed class StyleAside(Style style, bool isToneAlone) : Aside
{
    public static StyleAside? For(Conversation conversation, Reading reading) =>
        StyleCues.Of(reading.Text, conversation.Style) is { } style ? new StyleAside(style, style.Tongue == conversation.Style.Tongue && Coaching.Tones.Asked(reading.Text) is not null) : null;

    public override Conversation Told(Conversation before, Reading reading) => (isToneAlone ? before.After(reading) : before) with { Style = style };

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation told)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (isToneAlone && !turn.Talk.Offer.IsEmpty)
        {
            // A tone needs no model: whole phrases are exchanged.
            return (AnswerWriter.Write(turn), told);
        }

        var draft = turn.Draft();
        var tone = style.Tone == Tone.Usual ? "" : $", {style.Tone.ToString().ToLowerInvariant()} tone";
        draft.Section("answer", "", $"Noted: {style.Tongue}{tone}, for the words you say or send; the figures stay as they are. This takes a language model; where none is switched on I keep to plain English.");
        draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails);
        return (draft.Open().Build(), told);
    }
}
