using CoachBot.Answers;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>The guide's base range as the reason behind an ask, every figure recorded: true whatever the user has, and nobody's floor.</summary>
/// <param name="Place">The row's name as it is spoken.</param>
/// <param name="Base">"$210,000 to $262,000".</param>
public sealed record RangeWords(string Place, string Base)
{
    /// <summary>Null without a row or without both ends of its base.</summary>
    public static RangeWords? Of(GuideRegion? row, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (row?.Base is not { Low: { } low, High: { } high } band)
        {
            return null;
        }

        string End(decimal amount, string how) => book.Money(amount, band.Currency, band.Period, FigureOrigin.Guide, how);
        return new RangeWords(
            book.Quote(Places.Short(row), FigureOrigin.Guide, "the row's name"),
            $"{End(low, "base, low end of the row")} to {End(high, "base, top of the row")}");
    }
}
