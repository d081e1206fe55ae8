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
            : turn.Talk.Offer.Find(floor.Component) is { Amount: { } amount } term && term.Currency == floor.Currency ? amount : null;
        return has is not { } offered || floor.Amount is not { } least ? kept
            : offered < least ? $"{kept} The offer is below it as it stands."
            : $"{kept} The offer is above it.";
    }
}
