using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What is said, to the user only, about the walk-away number.</summary>
internal static class FloorLines
{
    /// <summary>The offer against the floor; null without a floor or a figure to compare.</summary>
    public static string? Against(Turn turn)
    {
        if (turn.Talk.Floor is not { } floor || PackageWords.Amount(floor, turn.Book, isPrivate: true) is not { } money)
        {
            return null;
        }

        var name = floor.Component == OfferComponent.TotalComp ? "total" : floor.Component.ToString().ToLowerInvariant();
        var kept = $"Your walk-away {name} is {money}; it stays between us.";
        var has = floor.Component == OfferComponent.TotalComp
            ? TotalLines.Recurring(turn.Talk.Offer)
            : floor.Component == OfferComponent.Base ? Position.YearlyBase(turn.Talk.Offer, floor.Currency)
            : turn.Talk.Offer.Find(floor.Component) is { Amount: { } amount } term && term.Currency == floor.Currency ? amount : null;
        return has is not { } offered || Yearly(floor) is not { } least ? kept
            : offered < least ? $"{kept} The offer is below it as it stands.{Beyond(turn, floor, least)}"
            : $"{kept} The offer is above it{(turn.Advice.Plan is { Ask.IsEmpty: true } ? ", and above every ask of mine: thank them, and take it in writing" : "")}.";
    }

    /// <summary>A walk-away number that what is asked for, or the whole range, does not reach, with the next best move; empty where the ask reaches it.</summary>
    private static string Beyond(Turn turn, OfferTerm floor, decimal least)
    {
        if (turn.Advice.Plan is not { } plan || plan.Currency != floor.Currency || floor.Component is not (OfferComponent.Base or OfferComponent.TotalComp))
        {
            return "";
        }

        var isBase = floor.Component == OfferComponent.Base;
        var (asked, how) = isBase ? (plan.Ask.Base, "the spoken ask") : (plan.Ask.Total, plan.Ask.TotalHow);
        var top = isBase ? PostedRange.Of(turn.Talk)?.High ?? turn.Advice.Row?.Base?.High : turn.Advice.Row?.Total?.High;
        if (least > top && (plan.FromPosted || turn.Advice.Row?.Currency == plan.Currency))
        {
            return $" Your number lies above the {(plan.FromPosted ? "posted" : "guide's")} range, which ends at {turn.Book.Short(top.Value, plan.Currency, PayPeriod.Year, FigureOrigin.Guide, "the top of the range")}: settle the level first, for at this one the numbers may never meet.";
        }

        return asked is null ? $" And I would ask for no more {(isBase ? "base" : "in total")}: ask them once what it would take to get there, in a one-off or at a higher level, and be ready to walk."
            : least == asked && isBase ? $" The ask is that very number: named as an opening it becomes the most you get. Open above it, for example \"use {turn.Book.Short(least + 10_000m, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, "10,000 over your own number", isPrivate: true)} as my ask\"."
            : least > asked ? $" Even the ask, {turn.Book.Short(asked.Value, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, how)}, is below it: open above your number and bring the reason first, or let {(isBase ? "equity or a sign-on" : "a sign-on or the level")} close what is left."
            : "";
    }

    private static decimal? Yearly(OfferTerm floor) => floor.Component == OfferComponent.Base ? Position.YearlyBase(new Offer([floor]), floor.Currency) : floor.Amount;
}
