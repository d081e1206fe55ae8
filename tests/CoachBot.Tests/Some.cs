using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests;

/// <summary>Values of no importance: a test names only what matters to it.</summary>
internal static class Some
{
    public static DateTimeOffset Afternoon { get; } = new(2026, 11, 17, 14, 40, 0, TimeSpan.FromHours(-5));

    public static ConversationKey Key(string user = "ada") => new("test", "acme", user, "c1");

    public static IncomingMessage Message(string text, string user = "ada", string? eventId = null, Surface surface = Surface.Private) => new()
    {
        Key = Key(user),
        EventId = eventId ?? Guid.NewGuid().ToString("N"),
        Text = text,
        Surface = surface,
        SentAt = Afternoon,
    };

    public static OfferTerm Base(decimal amount, string currency = "USD") => new()
    {
        Component = OfferComponent.Base,
        Amount = amount,
        Currency = new Currency(currency),
        CurrencySource = CurrencySource.Explicit,
        Period = PayPeriod.Year,
    };

    public static OfferTerm Grant(decimal amount, string currency = "USD", decimal years = 4m) => new()
    {
        Component = OfferComponent.Equity,
        Instrument = Instrument.Rsu,
        Amount = amount,
        Currency = new Currency(currency),
        CurrencySource = CurrencySource.Explicit,
        Period = PayPeriod.GrantTotal,
        VestYears = years,
        VestSource = VestSource.Explicit,
    };

    public static OfferTerm Bonus(decimal percent) => new() { Component = OfferComponent.Bonus, Percent = percent, Period = PayPeriod.Year };

    public static OfferTerm SignOn(decimal amount, string currency = "USD") => new()
    {
        Component = OfferComponent.SignOn,
        Amount = amount,
        Currency = new Currency(currency),
        CurrencySource = CurrencySource.Explicit,
        Period = PayPeriod.OneTime,
    };

    public static Offer Offer(params OfferTerm[] terms) => new(terms);

    public static Band Band(decimal low, decimal high, string currency = "USD", PayPeriod period = PayPeriod.Year) =>
        new(low, high, new Currency(currency), period, $"{low}-{high}");

    public static GuideRegion Row(Band? basePay = null, Band? equity = null, Band? total = null, EquityUnit unit = EquityUnit.FourYear, TotalBasis basis = TotalBasis.QuarterOfEquity, bool totalHasBonus = false) => new()
    {
        Name = "New York",
        RawName = "New York",
        Currency = Currency.Usd,
        Base = basePay ?? Band(200_000, 250_000),
        Equity = equity ?? Band(200_000, 400_000),
        Total = total ?? Band(250_000, 350_000),
        EquityUnit = unit,
        TotalBasis = basis,
        TotalHasBonus = totalHasBonus,
    };

    public static Guide Guide(params ScriptFigure[] asks) => new()
    {
        Path = "acme/engineer.md",
        CompanySlug = "acme",
        Company = "Acme",
        Role = "Engineer",
        RoleSlug = "engineer",
        Regions = [Row()],
        Scripts = asks.Length == 0 ? [] : [new GuideScript(null, ScriptKind.Speech, "I ask.", null, 1) { Figures = asks }],
    };

    public static ScriptFigure Ask(FigureComponent component, decimal amount, EquityUnit unit = EquityUnit.FourYear) =>
        new($"${amount}", Band(amount, amount), component, FigureStance.Ask, unit, false, 0, "targeting", null);

    public static Plan Plan(Offer offer, GuideRegion? row = null, Guide? guide = null, int points = 0) =>
        Planner.Make(new PlanInput(offer, GuideAsk.Of(guide ?? Guide()), row ?? Row(), new Leverage(points, []), IsListed: true), new CoachingOptions());

    public static FigureBook Book() => new();
}
