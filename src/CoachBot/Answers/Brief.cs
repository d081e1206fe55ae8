using CoachBot.Coaching;

namespace CoachBot.Answers;

/// <summary>Everything on one page, from the talk as it is now. The shareable variant leaves out the walk-away number and whatever else is private.</summary>
public static class Brief
{
    public const string NotJudged = "Not judged here: tax, immigration and contract law; ask a professional for those.";

    /// <summary>Objections most talks meet.</summary>
    private static readonly string[] Likely = ["topOfBand", "finalOffer", "deadline", "currentPay", "otherOffers"];

    public static Answer Write(Turn turn, bool shareable)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var draft = turn.Draft();
        if (turn.Talk.Offer.IsEmpty)
        {
            return draft.Section("missing", "", "Tell me the company, the place and the offer, and I put everything on one page.").Build();
        }

        var company = turn.Book.Quote(turn.Talk.CompanyName ?? "Your offer", FigureOrigin.Guide, "the company's name");
        draft.Section("title", shareable ? $"Brief: {company}" : $"Brief: {company} (private)", OfferLines.Time(turn), OfferLines.Reading(turn));
        draft.Section("stand", "Where it stands", TotalLines.Three(turn), OfferLines.Stand(turn), GuideLines.Missing(turn));
        if (turn.Advice.Plan is { } plan)
        {
            PlanLines.Add(draft, turn, plan, shareable);
        }

        if (turn.Advice.Script?.Speech.Say is { } say)
        {
            draft.SayAloud("script", "Say", Tones.Apply(say, Tones.Of(turn.Talk.Facts)));
        }

        Card(draft, turn);
        draft.Lines("next", "Next move", NextMoves.Of(turn).Select(m => $"- {m}"));
        draft.Lines("deadline", "Deadline", NextMoves.Deadline(turn, draft).Select(m => $"- {m}"));
        draft.KeepToYourself(shareable ? null : FloorLines.Against(turn));

        draft.Section("limits", "", NotJudged);
        GuideLines.Sources(draft, turn, always: true);
        return draft.Build();
    }

    /// <summary>The call on one screen: open, facts, ask, because, silence, and a line for each answer.</summary>
    private static void Card(AnswerDraft draft, Turn turn)
    {
        var offer = PackageWords.Spoken(turn.Talk.Offer, turn.Book);
        var words = turn.Advice.Plan is { Ask.IsEmpty: false } plan ? new AskWords(plan, turn.Talk.Offer, turn.Book) : null;
        var because = words is null ? null : RangeWords.Of(turn.Advice.Row, turn.Advice.Plan, turn.Advice.Posted, turn.Book, turn.Talk.Offer.Base)?.Brief ?? turn.Advice.Script?.AboutWork;
        var isAbove = turn.Advice.Plan is { Ask.IsEmpty: true };
        draft.Lines("card", "On the call",
        [
            $"- Open: {draft.Line("Thank you for making the time, and for the offer.")}",
            offer.Length == 0 ? "- Check their figures against yours, line by line, before you ask." : $"- Check: {draft.Line($"I have {offer}. Is that how you have it?")}",
            $"- Ask: {draft.Line(Tones.Apply(words?.Sentence(0, isFirst: true) ?? (isAbove ? "Is there room for a sign-on, or for an early first review with a date?" : "What range is budgeted for this role, and what flexibility is there?"), Tones.Of(turn.Talk.Facts)))}",
            because is null ? null : $"- Because: {draft.Line(because)}",
            "- Then stop talking. Let the silence be.",
            $"- Yes: {draft.Line("Thank you. Could you put that in writing?")}",
            isAbove ? null : $"- Some: {draft.Line("That helps. Could a sign-on or equity cover the rest?")}",
            $"- No: {draft.Line(isAbove ? "I understand, and thank you for asking. Could you send me the offer as it is in writing?" : "I understand. What could move: equity, a sign-on, or a first review with a date?")}",
            $"- Later: {draft.Line("Of course. What would help you make the case, and when may I expect to hear?")}",
            .. Objections.All.Where(o => Likely.Contains(o.Id)).Select(o => $"- {o.Label}: {draft.Line(SimpleAnswers.Filled(turn, o))}"),
        ]);
    }
}
