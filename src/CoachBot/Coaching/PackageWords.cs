using CoachBot.Answers;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>An offer and an ask in words, every figure recorded.</summary>
public static class PackageWords
{
    /// <summary>"$225,000 base, $350,000 in RSUs over four years, a 10% bonus and a $25,000 sign-on": what the offer states, nothing else. Empty when no figure is known.</summary>
    public static string Spoken(Offer offer, FigureBook book) => Grammar.Articles(Joined(
    [
        .. Parts(offer.Base, t => Amount(t, book) is not { } m ? null : PerPeriod(t.Period) is { Length: > 0 } per ? $"a base of {m}{per}" : $"{m} base"),
        .. Parts(offer.Equity, t => Equity(t, book)),
        .. Parts(offer.Bonus, t => Percent(t, book) is { } p ? $"a {Kind(t)}{p} bonus" : Amount(t, book) is { } m ? $"a {Kind(t)}{m} {Year(t)}bonus" : null),
        .. Parts(offer.SignOn, t => Amount(t, book) is { } m ? $"a {m} sign-on" : null),
        .. Parts(offer.Base is null ? offer.TotalComp : null, t => Amount(t, book) is { } m ? $"{m} in total" : null),
    ]));

    /// <summary>"$225K base, $350K RSUs over four years, 10% bonus, $25K sign-on": the same to look at. Empty when no figure is known.</summary>
    public static string Listed(Offer offer, FigureBook book) => string.Join(", ",
    [
        .. Parts(offer.Base, t => Short(t, book) is { } m ? $"{m} base" + PerPeriod(t.Period) : null),
        .. Parts(offer.Equity, t => Short(t, book) is not { } m ? Open(t, book) : EquityScale.Of(t) is { } scale ? EquityOf(m, t.Instrument, scale, book).Replace(" in ", " ", StringComparison.Ordinal) : $"{m} {Word(t.Instrument)}"),
        .. Parts(offer.Bonus, t => Percent(t, book) is { } p ? $"{p} {Kind(t)}bonus" : Short(t, book) is { } m ? $"{m} {Kind(t)}{Year(t)}bonus" : null),
        .. Parts(offer.SignOn, t => Short(t, book) is { } m ? $"{m} sign-on{(t.ClawbackMonths is { } back ? $" ({Months(back, book, How(t))} pay-back)" : "")}" : null),
        .. Parts(offer.Find(OfferComponent.Relocation), t => Short(t, book) is { } m ? $"{m} relocation" : null),
        .. Parts(offer.Find(OfferComponent.Refresher), t => Short(t, book) is { } m ? $"{m} refresher" : null),
        .. Parts(offer.TotalComp, t => Short(t, book) is { } m ? $"{m} in total" : null),
    ]);

    /// <summary>"$510,000 in RSUs over four years" or "$72,000 in equity a year".</summary>
    public static string EquityOf(string money, Instrument instrument, EquityScale scale, FigureBook book) =>
        $"{money} in {Word(instrument)} " + (scale.Period == PayPeriod.Year ? "a year" : $"over {book.Years(scale.VestYears, FigureOrigin.User)} years");

    /// <summary>The plain word for what the equity is made of.</summary>
    public static string Word(Instrument instrument) => instrument switch
    {
        Instrument.Rsu => "RSUs",
        Instrument.Options => "options",
        Instrument.Vsop => "virtual options (VSOP)",
        Instrument.Phantom => "phantom equity",
        Instrument.Ppu => "PPUs",
        Instrument.Shares => "shares",
        Instrument.ProfitShare => "profit share",
        _ => "equity",
    };

    /// <summary>"a, b and c", or with another last word.</summary>
    public static string Joined(IReadOnlyList<string> parts, string last = "and") => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}",
    };

    public static string? Amount(OfferTerm term, FigureBook book, bool isPrivate = false) =>
        Figure(term, book, amount => book.Money(amount, term.Currency, term.Period, FigureOrigin.User, How(term), isPrivate));

    public static string? Short(OfferTerm term, FigureBook book) =>
        Figure(term, book, amount => book.Short(amount, term.Currency, term.Period, FigureOrigin.User, How(term)));

    private static string How(OfferTerm term) => $"you said \"{term.Raw}\"";

    private static string? Figure(OfferTerm term, FigureBook book, Func<decimal, string> write) => term switch
    {
        { Amount: { } amount } => write(amount),
        { Low: { } low, High: { } high, RangeIsPercent: false } => book.Range(low, high, term.Currency, term.Period, FigureOrigin.User, How(term)),
        _ => null,
    };

    /// <summary>"10%", "2-month", or "10–15%" for a range; null where the bonus is an amount.</summary>
    private static string? Percent(OfferTerm term, FigureBook book) => term switch
    {
        { Percent: { } percent } => book.Percent(percent, FigureOrigin.User, "bonus of your offer"),
        { Months: { } months } => Months(months, book, "bonus of your offer"),
        { RangeIsPercent: true, Low: { } low, High: { } high } => $"{book.Percent(low, FigureOrigin.User, "bonus of your offer, low end")} to {book.Percent(high, FigureOrigin.User, "bonus of your offer, top")}",
        _ => null,
    };

    /// <summary>"2-month".</summary>
    public static string Months(decimal months, FigureBook book, string how) => $"{book.Count(months, FigureUnit.Count, FigureOrigin.User, how)}-month";

    /// <summary>"180K options": whether it is money or a count is still open.</summary>
    private static string? Open(OfferTerm term, FigureBook book) => term switch
    {
        { FaceValue: { } value } => $"{book.Short(value, term.Currency, term.Period, FigureOrigin.User, How(term))} {Word(term.Instrument)} (value or count?)",
        _ => Counted(term, book),
    };

    private static IEnumerable<string> Parts(OfferTerm? term, Func<OfferTerm, string?> word) =>
        term is { SaidNone: false } && word(term) is { } text ? [text] : [];

    /// <summary>What makes a bonus worth more or less than its share says.</summary>
    private static string Kind(OfferTerm bonus) => bonus.BonusKind switch { BonusKind.Guaranteed => "guaranteed ", BonusKind.Discretionary => "discretionary ", _ => "" };

    private static string Year(OfferTerm bonus) => bonus.FirstYearOnly ? "first-year " : "";

    /// <summary>"20,000 options at a strike of $2.10"; null where no count was told.</summary>
    private static string? Counted(OfferTerm term, FigureBook book) => term is { Percent: { } percent, Component: OfferComponent.Equity, Units: null }
        ? $"{book.Quote($"{percent:0.####}%", FigureOrigin.User, How(term))} of the company{(term.Instrument == Instrument.Unknown ? "" : $" in {Word(term.Instrument)}")}"
        : term is { Units: { } units, FaceValue: null } ? $"{book.Count(units, FigureUnit.Count, FigureOrigin.User, How(term))} {Word(term.Instrument)}{(term.Strike is { } strike ? $" at a strike of {book.Money(strike, term.Currency, PayPeriod.OneTime, FigureOrigin.User, How(term))}" : "")}"
        : null;

    private static string? Equity(OfferTerm term, FigureBook book) =>
        Amount(term, book) is not { } money ? Counted(term, book)
        : EquityScale.Of(term) is { } scale ? EquityOf(money, term.Instrument, scale, book)
        : $"{money} in {Word(term.Instrument)}";

    /// <summary>" a month"; empty for a year, which is what is meant where nothing is said.</summary>
    public static string PerPeriod(PayPeriod period) => period switch
    {
        PayPeriod.Month => " a month",
        PayPeriod.Hour => " an hour",
        PayPeriod.Day => " a day",
        PayPeriod.Week => " a week",
        _ => "",
    };
}
