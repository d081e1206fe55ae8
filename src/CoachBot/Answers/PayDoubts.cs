using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>A base or a total that can hardly be meant: a digit too few or too many, or pay of a month told as a year's.</summary>
internal static class PayDoubts
{
    /// <summary>Below this share of the guide's low end nobody is offered the role.</summary>
    private const decimal Least = 0.4m;

    /// <summary>Above this many times its top end.</summary>
    private const decimal Most = 2.5m;

    /// <summary>What to ask before anything is said of the offer; null where the base can be meant, or there is no range to hold it against.</summary>
    public static string? Of(Turn turn)
    {
        if (turn.Advice.Row is not { } row || (turn.Talk.Offer.Base is null ? turn.Talk.Offer.TotalComp : turn.Talk.Offer.Base) is not { Amount: { } pay, Period: PayPeriod.Year } said || said.Currency != row.Currency
            || (said.Component == OfferComponent.Base ? row.Base : row.Total) is not { Low: { } low, High: { } high } band || band.Currency != row.Currency || (pay >= low * Least && pay <= high * Most))
        {
            return null;
        }

        var name = said.Component == OfferComponent.Base ? "base" : "in total";
        string Money(decimal amount) => turn.Book.Short(amount, said.Currency, PayPeriod.Year, FigureOrigin.User, "you said so, perhaps in another way");
        var range = turn.Book.Range(low, high, row.Currency, PayPeriod.Year, FigureOrigin.Guide, $"{name} of the row");
        var other = new[] { pay * 10, pay * 12, pay / 10 }.Where(p => p >= low * Least * 2 && p <= high).ToList();
        var meant = other.Count == 0 ? "what is it a year?" : other.Contains(pay * 12) && (row.IsFromMonths || !other.Contains(pay * 10)) ? "is that a month?" : $"did you mean {Money(other[0])}{(other.Contains(pay * 12) ? ", or is it a month" : "")}?";
        return $"{Money(pay)} {name} a year is far from the guide's {range}: {meant}";
    }
}
