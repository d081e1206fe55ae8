using System.Globalization;

namespace CoachBot.Offers;

/// <summary>A total, or why there is none.</summary>
/// <param name="Amount">Whole currency units; null where a part is missing.</param>
/// <param name="How">The sum in plain words, or the reason why there is none.</param>
public sealed record Total(decimal? Amount, string How);

/// <summary>One reading of an offer whose equity may be per year or for the whole grant.</summary>
/// <param name="Label">"if per year" or "if a 4-year grant"; empty where there is one reading only.</param>
public sealed record TotalsReading(string Label, Total Recurring, Total YearOne, Total FourYear);

/// <summary>
/// The three totals of an offer, never mixed: recurring per year, year one and four years. Each can say how it was computed.
/// </summary>
/// <remarks>E.g. 225,000 base, 10 % bonus, 350,000 over four years and 25,000 sign-on: 335,000, 360,000 and 1,365,000.</remarks>
public sealed record Totals
{
    /// <summary>Unknown where no part says it, or where parts differ: then there are no totals.</summary>
    public Currency Currency { get; init; }

    /// <summary>Base and bonus of one year.</summary>
    public required Total Cash { get; init; }

    public required Total Recurring { get; init; }

    public required Total YearOne { get; init; }

    public required Total FourYear { get; init; }

    /// <summary>The readings that fit: one, or two where nobody has said whether the equity is per year.</summary>
    public IReadOnlyList<TotalsReading> Readings { get; init; } = [];

    /// <summary>The equity is no listed stock: cash stands apart, and face value is not a valuation.</summary>
    public bool EquityIsIlliquid { get; init; }

    /// <summary>The totals of an offer, without a currency of their own where none is known.</summary>
    public static Totals Of(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var currencies = offer.Terms.Where(t => t.Currency.IsKnown && t.Amount is not null).Select(t => t.Currency).Distinct().ToList();
        if (currencies.Count > 1)
        {
            var reason = new Total(null, $"the parts are in different currencies ({string.Join(", ", currencies)})");
            return new Totals { Cash = reason, Recurring = reason, YearOne = reason, FourYear = reason, Readings = [new TotalsReading("", reason, reason, reason)] };
        }

        var sums = new TotalSums(offer);
        var readings = sums.Readings();
        var single = readings.Count == 1 ? readings[0] : null;
        var unknown = new Total(null, "nobody has said whether the equity is per year or the whole grant");
        return new Totals
        {
            Currency = currencies.Count == 1 ? currencies[0] : Currency.Unknown,
            Cash = sums.Cash,
            Recurring = single?.Recurring ?? unknown,
            YearOne = single?.YearOne ?? unknown,
            FourYear = single?.FourYear ?? unknown,
            Readings = readings,
            EquityIsIlliquid = offer.Equity is { SaidNone: false, Instrument: Instrument.Vsop or Instrument.Phantom or Instrument.Options or Instrument.Ppu or Instrument.ProfitShare },
        };
    }

    /// <summary>An amount as it stands in a sum: "225,000", "0.5".</summary>
    internal static string Show(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
