using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The offer against the guide's row as something to draw: the same figures as in the sentence about it.</summary>
internal static class BandLines
{
    /// <summary>Total first, then the parts; only what can be compared. The figures go into a book of the picture's own: the account of the words' figures stays what it is.</summary>
    public static IReadOnlyList<AnswerBand> Of(Turn turn, FigureBook book)
    {
        if (turn.Advice is not { Position: { } position, Row: { } row } || position.IsEmpty)
        {
            return [];
        }

        return [.. new[] { Total(book, position, row), Base(turn, book, position, row), Equity(turn, book, position, row) }.OfType<AnswerBand>()];
    }

    private static AnswerBand? Total(FigureBook book, Position position, GuideRegion row) =>
        position is { LikeForLike: { } sum, Total: not null } && row.Total is { Low: { } low, High: { } high }
            ? Band(book, "Total", low, high, sum, null, row.Currency, PayPeriod.Year)
            : null;

    private static AnswerBand? Base(Turn turn, FigureBook book, Position position, GuideRegion row) =>
        position.Base is not null && Position.YearlyBase(turn.Talk.Offer, row.Currency) is { } pay && row.Base is { Low: { } low, High: { } high }
            ? Band(book, "Base", low, high, pay, turn.Advice.Plan?.Ask.Base, row.Currency, PayPeriod.Year)
            : null;

    private static AnswerBand? Equity(Turn turn, FigureBook book, Position position, GuideRegion row) =>
        position.Equity is not null && turn.Talk.Offer.Equity is { Amount: { } amount } term && EquityScale.Of(term) is { } scale && scale.BandOf(row) is { } band
            ? Band(book, "Equity", band.Low, band.High, amount, turn.Advice.Plan?.Ask.Equity, row.Currency, scale.Period)
            : null;

    private static AnswerBand? Band(FigureBook book, string name, decimal low, decimal high, decimal offer, decimal? ask, Currency currency, PayPeriod period)
    {
        return high <= low ? null : new AnswerBand(
            name,
            Point(low, FigureOrigin.Guide, "low end of the guide's range"),
            Point(high, FigureOrigin.Guide, "top of the guide's range"),
            Point(offer, FigureOrigin.Computed, "the offer as the guide counts"),
            ask > offer ? Point(ask.Value, FigureOrigin.Computed, "what to ask for") : null);

        BandFigure Point(decimal value, FigureOrigin origin, string how) => new(book.Short(value, currency, period, origin, how), value);
    }
}
