using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The three totals in words.</summary>
internal static class TotalLines
{
    public static decimal? Recurring(Offer offer)
    {
        if (offer.Base is not { } term || Position.YearlyBase(offer, term.Currency) is not { } pay)
        {
            return null;
        }

        var equity = offer.Equity is null ? 0m : EquityScale.Of(offer.Equity) is { } scale ? scale.PerYear(offer.Equity.Amount ?? 0m) : (decimal?)null;
        return pay + Position.YearlyBonus(offer, pay) + equity;
    }

    public static string? Three(Turn turn) => Recurring(turn.Talk.Offer) is { } r
        ? $"{turn.Book.Money(r, turn.Talk.Offer.Base!.Currency, PayPeriod.Year, FigureOrigin.Computed, "base + bonus + equity per year")} a year."
        : null;
}
