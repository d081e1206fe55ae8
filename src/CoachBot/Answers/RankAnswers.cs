using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"rank them", "is it still worse than openai": all offers told, the highest first, each with its sum.</summary>
internal static partial class RankAnswers
{
    private const int Longest = 100;

    /// <summary>A gap of a few hundredths is no reason to give up on it.</summary>
    private const decimal NearEnough = 0.97m;

    /// <summary>Null where the message asks for no comparison, tells something new, or there is nothing to compare.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Floor: null, Weighing: null, Supposed: null } reading || reading.Text.Length > Longest || !AskedPattern().IsMatch(reading.Text))
        {
            return null;
        }

        var own = Totals.Of(turn.Talk.Offer);
        var others = turn.Advice.Rivals.All.Where(r => r.Rival.Status != RivalStatus.Withdrawn && r.RivalYearly is not null).Select(r => (r.Rival.Name, Yearly: r.RivalYearly!.Value, Totals.Of(r.Rival.Offer).Recurring.How)).ToList();
        if (own.Recurring.Amount is not { } yearly || turn.Talk.CompanyName is not { } company || others.Count == 0)
        {
            return null;
        }

        var ranked = others.Append((Name: company, Yearly: yearly, own.Recurring.How)).OrderByDescending(o => o.Yearly).ToList();
        string Money(decimal amount, string how) => turn.Book.Short(amount, own.Currency, PayPeriod.Year, FigureOrigin.Computed, how);
        var draft = turn.Draft();
        draft.Lines("ranked", "A year, before tax", ranked.Select(o => $"- {o.Name}: {Money(o.Yearly, o.How)} ({turn.Book.Quote(o.How, FigureOrigin.Computed, "the sum")})"));
        var (first, second) = (ranked[0], ranked[1]);
        draft.Section("gap", "", first.Yearly == second.Yearly ? "The first two come to the same." : $"{first.Name} is {Money(first.Yearly - second.Yearly, "the one less the other")} a year above {second.Name}.", Reach(turn, ranked[0].Yearly));
        draft.Section("limits", "", "That is the money alone: what is sure and what is paper, the level and the work are yours to weigh.");
        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>The same, only where the whole ask stays below the better offer.</summary>
    public static string? OutOfReach(Turn turn, decimal best) => turn.Advice.Plan is { Ask.Total: { } asked } && asked < best * NearEnough ? Reach(turn, best) : null;

    /// <summary>Whether this offer could come up to a better one by what is asked for; null where it is the better one, or the ask is no whole package.</summary>
    public static string? Reach(Turn turn, decimal best)
    {
        if (turn.Advice.Plan is not { Ask: { Total: { } asked } ask } plan || TotalLines.Recurring(turn.Talk.Offer) is not { } now || now >= best)
        {
            return null;
        }

        // The bonus the guide's totals leave out is part of what the user would be paid.
        var bonus = plan.Ask.TotalHasBonus ? 0m : Position.YearlyBonus(turn.Talk.Offer, ask.Base ?? turn.Talk.Offer.Base?.Amount ?? 0m);
        string Money(decimal amount, string how) => turn.Book.Short(amount, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, how);
        var reached = Money(asked + bonus, bonus == 0m ? ask.TotalHow : $"{ask.TotalHow} + the bonus");
        return asked + bonus <= now ? "What is left to ask here is one-off at most, and does not close that: decide what else would."
            : asked + bonus == best || (asked + bonus < best && asked + bonus >= best * NearEnough) ? $"The whole ask here, {reached} a year, would come to about as much."
            : asked + bonus < best
            ? $"Even the whole ask here, {reached} a year, stays {Money(best - asked - bonus, "the better offer less the ask")} below it: the money alone will not close that, so decide what else would."
            : $"The whole ask here, {reached} a year, would be {Money(asked + bonus - best, "the ask less the better offer")} above it.";
    }

    [GeneratedRegex(@"\brank(?:ing)?\b|^\W*(?:please |pls |can you |now |so |ok )*(?:compare|comparison)\b.{0,30}$|\bhow (?:do|does|would) (?:they|it|this|that|these|the (?:two|three|offers?)|both|all)\b.{0,20}\bcompare\b|\b(?:is|are) (?:it|this|that|they|the offer) (?:still )?(?:worse|better|lower|higher|less|more|behind|ahead)\b.{0,24}\b(?:than|of)\b|\bwhich (?:one|offer|of (?:them|these|the two))?\b.{0,16}\b(?:better|best|higher|highest|pays? (?:more|most|better)|wins?|worth more)\b|\bwhy (?:would|should) i (?:take|pick|choose|join|even consider)\b|\bwhich (?:one )?should i (?:take|pick|choose|use)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();
}
