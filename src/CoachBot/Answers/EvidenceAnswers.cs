using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What the user has done, in their own words: noted, and said as a reason beside the ask.</summary>
internal static class EvidenceAnswers
{
    /// <summary>Null where this message tells none.</summary>
    public static Answer? Of(Turn turn)
    {
        if (!turn.Reading.Facts.ContainsKey(EvidenceReader.Fact))
        {
            return null;
        }

        var draft = turn.Draft();
        draft.Section("noted", "", "Noted, in your own words. It goes into the script as a reason, as it stands: I add nothing to it.");
        Add(draft, turn);
        return draft.Offer(turn.Talk.Offer.IsEmpty ? [] : Choices.AboutOffer(turn)).Build();
    }

    /// <summary>The reason to say; nothing where none was told.</summary>
    public static void Add(AnswerDraft draft, Turn turn)
    {
        if (turn.Talk.Facts.TryGetValue(EvidenceReader.Fact, out var done))
        {
            draft.SayAloud("reason", "Your own reason, behind the ask", $"One reason for the number: {turn.Book.Quote(done, FigureOrigin.User, "your own words")}.");
        }
    }
}
