using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The three totals in words: recurring, year one, four years, never mixed.</summary>
internal static class TotalLines
{
    public static decimal? Recurring(Offer offer) => Totals.Of(offer).Recurring.Amount;

    /// <summary>One sentence a reading; null where the base is not known. Equity that cannot be sold stands apart from cash.</summary>
    public static string? Three(Turn turn)
    {
        var totals = Totals.Of(turn.Talk.Offer);
        if (turn.Talk.Offer.Base?.Amount is null)
        {
            return null;
        }

        var sentences = totals.Readings.Select(r => Reading(turn, totals, r)).OfType<string>().ToList();
        var equity = turn.Talk.Offer.Equity;
        if (totals.EquityIsIlliquid && totals.Cash.Amount is { } cash && equity is not null)
        {
            sentences.Insert(0, $"Cash only {Money(turn, totals, cash, totals.Cash.How)} a year; the {Coaching.PackageWords.Word(equity.Instrument)} stand apart, face value is not a valuation.");
        }
        else if (sentences.Count == 0 && totals.Cash.Amount is { } sure && equity is { Amount: null, Low: null, SaidNone: false })
        {
            sentences.Add($"Cash only {Money(turn, totals, sure, totals.Cash.How)} a year; the equity stands apart{(EquityAnswers.Short(turn) is null ? " until it can be counted" : "")}.");
        }

        sentences.AddRange(new[] { YearAnswers.Short(turn), EquityAnswers.Short(turn) }.OfType<string>());
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    private static string? Reading(Turn turn, Totals totals, TotalsReading reading)
    {
        if (reading.Recurring.Amount is not { } yearly)
        {
            return null;
        }

        var parts = new List<string> { $"{Money(turn, totals, yearly, reading.Recurring.How)} a year" };
        if (reading.YearOne.Amount is { } first && first != yearly)
        {
            parts.Add($"{Money(turn, totals, first, reading.YearOne.How)} in year one");
        }

        if (reading.FourYear.Amount is { } four)
        {
            parts.Add($"{Money(turn, totals, four, reading.FourYear.How)} over four");
        }

        var lead = reading.Label.Length == 0 ? "" : $"{turn.Book.Quote(reading.Label, FigureOrigin.Computed, "one of two readings of the equity")}: ";
        var text = lead + string.Join(", ", parts) + ".";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Money(Turn turn, Totals totals, decimal amount, string how) =>
        turn.Book.Short(amount, totals.Currency, PayPeriod.Year, FigureOrigin.Computed, how);
}
