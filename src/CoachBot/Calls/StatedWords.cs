using System.Globalization;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Calls;

/// <summary>What was told to whom, in words, and the warning before it is contradicted.</summary>
internal static class StatedWords
{
    /// <summary>"You told the recruiter $250,000 base on Tue 17 Nov".</summary>
    public static string Told(StatedNumber stated, FigureBook book)
    {
        var money = book.Money(stated.Amount, stated.Currency, PayPeriod.Year, FigureOrigin.User, $"you told {stated.Who}");
        var day = book.When(stated.When.ToString("ddd d MMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.User, "the day you told it");
        return $"you told {stated.Who} {money} {TermFactory.Name(stated.Component)} on {day}";
    }

    /// <summary>A new number beside an earlier one of the same part; null where they agree.</summary>
    public static string? Contradiction(StatedNumber now, IReadOnlyList<StatedNumber> earlier, FigureBook book) =>
        earlier.LastOrDefault(e => e.Component == now.Component && Same(e.Currency, now.Currency) && e.Amount != now.Amount) is { } before
            ? $"Careful: {Told(before, book)}. {(now.Amount < before.Amount ? "A lower number now bids against yourself; they will hold you to it." : "A higher number now needs a new reason, said first.")}"
            : null;

    /// <summary>The last base the user named to them; null where none was, or in another currency.</summary>
    public static StatedNumber? Base(Turn turn, Currency currency) =>
        turn.Talk.Stated.LastOrDefault(s => s.Component == OfferComponent.Base && Same(s.Currency, currency)) is { } told ? told.Currency.IsKnown ? told : told with { Currency = currency } : null;

    /// <summary>A number told before a currency was known is in whichever it turns out to be.</summary>
    private static bool Same(Currency one, Currency other) => one == other || !one.IsKnown || !other.IsKnown;

    /// <summary>
    /// The answer with a warning where its words would ask for another base than the user has named already. A step down from the user's
    /// own opening is planned and paid for, so it needs none.
    /// </summary>
    public static Answer Warned(Turn turn, Answer answer)
    {
        if (turn.Advice.Plan is not { Ask.Base: { } ask } plan
            || plan.Ask.BaseSource is AskSource.Ladder or AskSource.Stated
            || Base(turn, plan.Currency) is not { } told
            || told.Amount == ask
            || !answer.Say.Any(s => s.Contains(MoneyText.Of(ask, plan.Currency), StringComparison.Ordinal)))
        {
            return answer;
        }

        var said = Told(told, turn.Book);
        var warning = $"Before you say it: {said}. " + (ask < told.Amount
            ? "The ask above is lower: do not go below your own number, say that one."
            : "The ask above is higher: name the new reason first, or stay at your number.");
        return answer with
        {
            Sections = [.. answer.Sections, new AnswerSection("stated", "", warning)],
            Warnings = [.. answer.Warnings, warning],
            Figures = [.. answer.Figures.Union(turn.Book.Figures)],
        };
    }
}
