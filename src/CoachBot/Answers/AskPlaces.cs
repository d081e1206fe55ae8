using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>How bold a figure is that the user would ask for: beside the offer, the landing, the coach's own ask and the range.</summary>
/// <param name="isChosen">It is settled; else the user only thinks of it.</param>
internal sealed class AskPlaces(Turn turn, Plan plan, bool isChosen)
{
    /// <summary>A sentence for each part that can be measured: base by the year, equity in the plan's scale.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<OfferTerm> parts) => [.. parts.Select(Of).OfType<string>()];

    private string? Of(OfferTerm part) => part switch
    {
        { Component: OfferComponent.Base, Amount: { } said, Period: PayPeriod.Year } when turn.Talk.Offer.Base is { Amount: { } now, Period: PayPeriod.Year } => Of("base", said, now, plan.Ask.Base, plan.Computed?.Ask.Base, (plan.Computed?.Target ?? plan.Target).Base, BaseTop, PayPeriod.Year),
        { Component: OfferComponent.Equity, Amount: { } said } when turn.Talk.Offer.Equity?.Amount is { } now && !plan.IsRuleOfThumb && EquityScale.Of(part) == plan.Scale => Of("equity", said, now, plan.Ask.Equity, plan.Computed?.Ask.Equity, (plan.Computed?.Target ?? plan.Target).Equity, turn.Advice.Row is { } row ? plan.Scale.BandOf(row)?.High : null, plan.Scale.Period),
        { Component: OfferComponent.TotalComp, Amount: { } wanted } => OfTotal(wanted),
        _ => null,
    };

    /// <summary>A total as people count it, with the bonus: what it adds to the offer, and what the coach's own ask comes to.</summary>
    private string? OfTotal(decimal wanted)
    {
        var offer = turn.Talk.Offer;
        var scale = EquityScale.Of(offer.Equity) ?? plan.Scale;
        if (Position.YearlyBase(offer, plan.Currency) is not { } pay || (offer.Equity is { Amount: not null } grant && grant.Currency != plan.Currency))
        {
            return null;
        }

        string Money(decimal amount, FigureOrigin origin, string how) => turn.Book.Short(amount, plan.Currency, PayPeriod.Year, origin, how);
        (decimal Sum, string How) Sum(decimal basePay, decimal? equity)
        {
            var bonus = Position.YearlyBonus(offer, basePay);
            return (basePay + bonus + (equity is { } e ? scale.PerYear(e) : 0m), Sums.Yearly(basePay, bonus, equity, scale));
        }

        var now = Sum(pay, offer.Equity?.Amount);
        var wish = $"{Money(wanted, FigureOrigin.User, "you said so")} in total";
        if (wanted <= now.Sum)
        {
            return $"{wish} is no more than the {Money(now.Sum, FigureOrigin.Computed, now.How)} a year they offer now{(isChosen ? ", so I leave my ask as it is" : "")}.";
        }

        var ask = isChosen ? plan.Computed?.Ask ?? plan.Ask : plan.Ask;
        var mine = Sum(ask.Base ?? pay, ask.Equity ?? offer.Equity?.Amount);
        return $"{wish} is {turn.Book.Percent(Rounding.Percent((wanted / now.Sum) - 1m), FigureOrigin.Computed, "that / the offer's total - 1")} over the {Money(now.Sum, FigureOrigin.Computed, now.How)} a year they offer; {(isChosen ? "my own ask" : "the ask")} comes to {Money(mine.Sum, FigureOrigin.Computed, mine.How)}.{(isChosen ? plan.Ask.Equity is null ? " I put it on base." : " I put it on base first, and the rest on equity." : "")}";
    }

    private decimal? BaseTop => turn.Advice.Row is { Base.High: { } high } row && row.Currency == plan.Currency ? high : null;

    private string? Of(string name, decimal said, decimal now, decimal? asked, decimal? computed, decimal? land, decimal? top, PayPeriod period)
    {
        string Money(decimal amount, FigureOrigin origin, string how) => turn.Book.Short(amount, plan.Currency, period, origin, how);
        var wish = $"{Money(said, FigureOrigin.User, "you said so")} {name}";
        asked = isChosen ? computed ?? asked : asked;
        var ask = asked is { } mine ? $"{(isChosen ? "my own ask" : "the ask")}, {Money(mine, FigureOrigin.Computed, "the spoken ask")}" : "";
        var range = top is { } most ? $" (top {Money(most, FigureOrigin.Guide, "the top of the row")})" : "";
        return said <= now ? $"{wish} is no more than they offer now{(isChosen ? ", so I leave my ask as it is" : "")}."
            : plan.IsRuleOfThumb ? $"{wish} is {turn.Book.Percent(Rounding.Percent((said / now) - 1m), FigureOrigin.Computed, "that / the offer - 1")} over the offer. Without a range for the role I cannot say whether that is much: ask first what is budgeted."
            : said > top ? $"Bold: {wish} is above the guide's range for the place{range}. Say it only with a reason of your own, and be ready for a no."
            : said > asked ? $"Possible: {wish} is above {ask}, and still inside the guide's range{range}. It needs a reason: one result of yours."
            : said == asked ? $"Yes: that is {(isChosen ? "my" : "the")} ask{(name == "base" ? "" : $" for {name}")}. It is inside the guide's range{range}."
            : asked is null ? $"{(name == "base" ? "Base" : "Equity")} is where I would have it; {wish} would need a reason of your own."
            : said >= land ? $"Realistic, and not too much: {wish} lies between where I would land ({Money(land.Value, FigureOrigin.Computed, "the target")}) and {ask}. {(isChosen ? "Mine leaves more room to come down." : "Open with the ask; it leaves room to come down to this.")}"
            : $"Realistic, and rather low: {wish} is under where I would land.{(isChosen ? $" Mine was {Money(asked.Value, FigureOrigin.Computed, "the spoken ask")}." : $" Open with {ask}.")}";
    }
}
