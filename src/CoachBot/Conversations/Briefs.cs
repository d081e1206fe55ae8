using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>The one page of a kept conversation, checked by the ledger like any other answer.</summary>
public static class Briefs
{
    /// <param name="now">In the reader's own offset.</param>
    /// <param name="shareable">Without the walk-away number and other private facts.</param>
    public static (Answer Answer, Turn Turn) Of(Conversation? conversation, GuideCatalog guides, Coach coach, DateTimeOffset now, bool shareable)
    {
        ArgumentNullException.ThrowIfNull(guides);
        ArgumentNullException.ThrowIfNull(coach);
        var reading = new Reading { Text = "brief", Intents = [Intent.ShowWhy] };
        var known = conversation?.CurrentCase;
        var match = guides.Find(reading, known);
        var book = new FigureBook();
        var advice = coach.Advise((known ?? new OfferCase()).Placed(match), match, guides.Names, now, book);
        var turn = new Turn(reading, known, advice, now, book);
        var answer = Brief.Write(turn, shareable);
        return (FigureLedger.Check(answer).Count == 0 && !(shareable && FigureLedger.ShowsPrivate(answer)) ? answer : Apology.For(answer), turn);
    }
}
