using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Figures nobody has offered: what a rate comes to in a year, and what the guide says to a claim.</summary>
internal static class ClaimAnswers
{
    /// <summary>What a claim is checked against, and what not.</summary>
    public const string Sources = "I check against the guide and a short list of dated company facts; I do not look things up on the web.";

    /// <summary>"how much is 92 an hour over a year": the sum with its formula; null where no rate with a currency is asked about.</summary>
    public static Answer? Yearly(Turn turn)
    {
        if (turn.Reading.Asked is not [{ Component: OfferComponent.Base, Amount: { } rate, Currency.IsKnown: true, Period: PayPeriod.Hour or PayPeriod.Day or PayPeriod.Week or PayPeriod.Month } asked] || Totals.Of(new Offer([asked])).Recurring is not { Amount: { } yearly } total)
        {
            return null;
        }

        var draft = turn.Draft();
        var said = turn.Book.Money(rate, asked.Currency, asked.Period, FigureOrigin.User, "the rate of the question");
        var sum = turn.Book.Money(yearly, asked.Currency, PayPeriod.Year, FigureOrigin.Computed, total.How);
        draft.Section("yearly", "", $"{said}{PackageWords.PerPeriod(asked.Period)} comes to {sum} a year ({turn.Book.Quote(total.How, FigureOrigin.Computed, "the sum")}), when every one of them is worked and paid. Paid time off, benefits and tax are apart; contract rates have to cover them.");
        return draft.Open().Build();
    }

    /// <summary>"somebody says they never pay more than 260": the guide's row and the dated facts, and what nobody here knows.</summary>
    public static Answer Claim(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("answer", "", Sources);
        if (turn.Advice.Row?.Base is { Low: { } low, High: { } high } band)
        {
            draft.Section("row", "", $"The guide for {turn.Book.Quote(turn.Advice.Row.Name, FigureOrigin.Guide, "name of the row")}: base {turn.Book.Range(low, high, band.Currency, band.Period, FigureOrigin.Guide, "base of the row")}. What others were paid, or that nobody gets more, I cannot confirm: ask for the range of your level.");
        }

        draft.Lines("facts", "", turn.Advice.Facts.Select(f => $"- {turn.Book.Quote(f, FigureOrigin.Guide, "a dated list")}"));
        return draft.Offer(turn.Talk.Offer.IsEmpty || turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }
}
