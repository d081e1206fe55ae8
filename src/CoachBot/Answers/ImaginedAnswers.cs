using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"if i had a meta offer of 300, would it help?": what such an offer would do, which nobody has made. It goes into nothing that is said.</summary>
internal static class ImaginedAnswers
{
    /// <summary>Null where no offer is imagined, or the message tells more.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Imagined: [var rival, ..], Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0 })
        {
            return null;
        }

        var draft = turn.Draft();
        draft.Section("imagined", "", $"I keep that as a thought: {rival.Name} has offered you nothing yet, as far as you told me, so no line of mine will say it has.", Weighed(turn, rival));
        draft.Section("then", "", $"Once it is real, tell me, for example \"{rival.Name} offered me ... in writing\", and I use it with exactly its figures. While you are only talking with them, \"I'm also in process with another company\" is true, if it is.");
        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>How it would stand beside the offer; null where the two cannot be compared.</summary>
    private static string? Weighed(Turn turn, Rival rival)
    {
        if (turn.Talk.Offer is not { IsEmpty: false, Base: { Currency: var money } } own || rival.Offer.Base is not { } theirs || theirs.Currency != money
            || Totals.Of(rival.Offer).Recurring is not { Amount: { } best } sum || Totals.Of(own).Recurring is not { Amount: { } now })
        {
            return null;
        }

        var yearly = turn.Book.Money(best, money, PayPeriod.Year, FigureOrigin.Computed, sum.How);
        var gap = turn.Book.Money(Math.Abs(best - now), money, PayPeriod.Year, FigureOrigin.Computed, $"{Sums.Plain(best)} - {Sums.Plain(now)}");
        return best > now
            ? $"It would come to {yearly} a year, {gap} more than this offer: in writing, the strongest reason there is."
            : $"It would come to {yearly} a year, not more than this offer: even in writing it would rather pull the ask down, so I would leave it out.";
    }
}
