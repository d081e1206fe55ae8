using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>
/// An offer told as one total, its parts unknown. Asking for parts could then ask for less than is offered,
/// so only a total above theirs is ever asked for.
/// </summary>
internal static class KnownTotal
{
    /// <summary>The total a year as told, in this currency; null where none was told, or where base and equity are both known beside it.</summary>
    public static decimal? Of(Offer offer, Currency currency) =>
        offer.TotalComp is { Amount: { } amount } term && term.Currency == currency && (offer.Base is null || offer.Equity is null)
            ? term.Period == PayPeriod.Month ? amount * 12m : amount
            : null;

    /// <summary>The same plan as for no offer, as one total; nothing is asked where theirs is as much.</summary>
    /// <param name="free">The plan made without regard to the offer.</param>
    public static Plan PlanOver(decimal total, GuideRegion row, Plan free, CoachingOptions options)
    {
        var known = free.Ask.Total ?? Yearly(free.Ask.Base, free.Ask.Equity, free.Scale);
        var place = known is null ? OfRow(row, free, options) : null;
        var asked = known ?? place;
        var uplift = asked / total - 1m;
        return free with
        {
            Target = new PlanPoint(null, null),
            Anchor = new PlanPoint(null, null),
            Ladder = [],
            Packages = [],
            IsUnmeasured = asked is null,
            Ask = asked is not { } ask || ask <= total ? new SpokenAsk() : new SpokenAsk
            {
                IsTotal = true,
                Total = ask,
                TotalHow = place is not null ? "a place in the guide's range of totals, rounded" : free.Ask.TotalHow.Length > 0 ? free.Ask.TotalHow : "base and a year of equity as the guide asks",
                TotalHasBonus = free.Ask.TotalHasBonus,
                BaseSource = place is null ? free.Ask.BaseSource : AskSource.Computed,
                EquitySource = place is null ? free.Ask.EquitySource : AskSource.None,
                Flags = uplift > options.MaxBaseUplift - 1m ? [new AskFlag(OfferComponent.TotalComp, uplift, $"{Rounding.Percent(uplift!.Value):0}% over the offer")] : [],
            },
        };
    }

    /// <summary>Where the parts cannot be asked for, a place in the row's own totals.</summary>
    private static decimal? OfRow(GuideRegion row, Plan free, CoachingOptions options) =>
        row.Total is { Low: { } low, High: { } high } total && total.Currency == row.Currency ? Rounding.ToStep(low + (options.AnchorPlaces.For(free.Leverage.Tier) * (high - low)), options.BaseStep) : null;

    private static decimal? Yearly(decimal? pay, decimal? equity, EquityScale scale) => pay is { } b && equity is { } e ? b + scale.PerYear(e) : null;
}
