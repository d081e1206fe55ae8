using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;
using CoachBot.Tests.Guides;

namespace CoachBot.Tests.Offers;

/// <summary>Values a test needs but does not care about.</summary>
internal static class Some
{
    /// <summary>A Tuesday afternoon in New York.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 17, 14, 40, 0, TimeSpan.FromHours(-5));

    /// <summary>The names of the seed guides.</summary>
    public static Gazetteer Names { get; } = GuideCatalog.Load(Repository.Seeds).Names;

    /// <summary>225,000 base, 350,000 RSUs over four years, 10 % bonus, 25,000 sign-on; the currency inferred from a guide's row.</summary>
    public static Offer Offer(Currency? currency = null, CurrencySource source = CurrencySource.Inferred)
    {
        var money = currency ?? Currency.Usd;
        return new Offer(
        [
            new OfferTerm { Component = OfferComponent.Base, Amount = 225_000, Currency = money, CurrencySource = source, Period = PayPeriod.Year },
            new OfferTerm { Component = OfferComponent.Equity, Instrument = Instrument.Rsu, Amount = 350_000, Currency = money, CurrencySource = source, Period = PayPeriod.GrantTotal, VestYears = 4, VestSource = VestSource.Explicit },
            new OfferTerm { Component = OfferComponent.Bonus, Percent = 10, Period = PayPeriod.Year },
            new OfferTerm { Component = OfferComponent.SignOn, Amount = 25_000, Currency = money, CurrencySource = source, Period = PayPeriod.OneTime },
        ]);
    }

    /// <summary>The case a sheet names.</summary>
    public static OfferCase? CaseOf(string name) => name switch
    {
        "none" => null,
        "empty" => new OfferCase { CompanySlug = "coreweave", CompanyName = "CoreWeave" },
        "coreweave" => new OfferCase { CompanySlug = "coreweave", CompanyName = "CoreWeave", RoleSlug = "ml-ai-engineer", Region = "NYC / Roseland NJ", Offer = Offer() },
        "euros" => new OfferCase { CompanySlug = "groq", CompanyName = "Groq", Offer = Offer(Currency.Eur, CurrencySource.Explicit) },
        "base only" => new OfferCase { CompanySlug = "coreweave", CompanyName = "CoreWeave", Offer = new Offer([Offer().Base!]) },
        "70k equity" => new OfferCase
        {
            CompanySlug = "together-ai",
            CompanyName = "Together AI",
            Offer = new Offer([Offer().Base!, new OfferTerm { Component = OfferComponent.Equity, Amount = 70_000, Currency = Currency.Usd, CurrencySource = CurrencySource.Inferred }]),
        },
        "with nvidia" => new OfferCase
        {
            CompanySlug = "coreweave",
            CompanyName = "CoreWeave",
            Offer = Offer(),
            Rivals = [new Rival("nvidia", null, RivalStatus.WrittenOffer, new Offer([Offer().Base! with { Amount = 235_000 }]))],
        },
        _ => throw new ArgumentException($"No case is called \"{name}\"."),
    };
}
