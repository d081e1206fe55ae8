using CoachBot.Answers;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The range for the role as the reason behind an ask, every figure recorded: true whatever the user has, and nobody's floor.</summary>
/// <param name="Place">The row's name as it is spoken; null for a posted range.</param>
/// <param name="Base">"$210,000 to $262,000".</param>
public sealed record RangeWords(string? Place, string Base)
{
    /// <summary>"For this role in NYC I see base at ...", "The posted range for this role is ...".</summary>
    public string Brief => Place is null ? $"The posted range for this role is {Base}." : $"For this role{Places.After(Place)} I see base at {Base}.";

    /// <summary>The same for a longer speech.</summary>
    public string Full => Place is null ? Brief : $"The data I have for this role{Places.After(Place)} puts base at {Base}.";

    /// <summary>The posted range where one was told, else the row's; null without both ends of either, or where no base is asked for: a range below the offer is no reason.</summary>
    public static RangeWords? Of(GuideRegion? row, Plan? plan, PostedRange? posted, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return plan is not null && plan.Ask.Base is null ? null
            : posted is not null && plan is not null
                ? new RangeWords(null, $"{book.Money(posted.Low, plan.Currency, PayPeriod.Year, FigureOrigin.User, "the posted range you told me, low end")} to {book.Money(posted.High, plan.Currency, PayPeriod.Year, FigureOrigin.User, "the posted range you told me, top")}")
                : Of(row, book);
    }

    /// <summary>The row's own; null without a row or without both ends of its base.</summary>
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
