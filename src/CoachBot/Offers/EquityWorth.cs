using System.Globalization;

namespace CoachBot.Offers;

/// <summary>What of a grant can be counted.</summary>
public enum WorthKind
{
    /// <summary>Percent of the company.</summary>
    Ownership,

    /// <summary>What exercising all of it costs.</summary>
    ExerciseCost,

    /// <summary>At the 409A: today's value on paper.</summary>
    AtFairPrice,

    /// <summary>At the price the last investors paid: the most it may be worth.</summary>
    AtPreferredPrice,

    /// <summary>The share of the last valuation: the most it may be worth.</summary>
    AtValuation,

    /// <summary>At the exit the user supposes.</summary>
    AtExit,

    /// <summary>The exit below which the grant brings nothing.</summary>
    BreakEven,
}

/// <summary>One figure of a grant, with its sum.</summary>
/// <param name="Amount">Percent for <see cref="WorthKind.Ownership"/>, else whole currency units.</param>
public sealed record WorthLine(WorthKind Kind, decimal Amount, string How);

/// <summary>
/// The arithmetic of a grant in a company whose shares do not trade: from told figures only, with what is missing by name, most useful first.
/// </summary>
/// <remarks>Ownership = units / fully diluted shares; spread = units × (price - strike), never below nothing; exit = (exit - preferences) × ownership × (1 - dilution) - exercise cost.</remarks>
public sealed record EquityWorth(Currency Currency, IReadOnlyList<WorthLine> Lines, IReadOnlyList<string> Missing)
{
    private const int Hundred = 100;

    public static EquityWorth Of(OfferTerm equity, CompanyWorth company)
    {
        ArgumentNullException.ThrowIfNull(equity);
        ArgumentNullException.ThrowIfNull(company);
        var isOption = equity.Instrument is Instrument.Options or Instrument.Vsop or Instrument.Phantom;
        var currency = company.Currency.IsKnown ? company.Currency : equity.Currency;

        // A strike in one currency and a price in another make no spread.
        var strike = !isOption ? 0m : equity.Currency.IsKnown && company.Currency.IsKnown && equity.Currency != company.Currency && equity.CurrencySource == CurrencySource.Explicit ? null : equity.Strike;
        var fair = company.FairPrice ?? (company.PreferredPrice == equity.UnitPrice ? null : equity.UnitPrice);
        var lines = new List<WorthLine>();
        var share = equity.Percent ?? (equity.Units is { } held && company.FullyDiluted is { } all && all >= held ? held / all * Hundred : null);
        if (share is { } ownership && equity.Percent is null)
        {
            lines.Add(new WorthLine(WorthKind.Ownership, decimal.Round(ownership, 4), $"{Show(equity.Units!.Value)} / {Show(company.FullyDiluted!.Value)}"));
        }

        var units = equity.Units ?? (equity.Percent is { } percent && company.FullyDiluted is { } shares ? decimal.Round(shares * percent / Hundred) : null);
        decimal? cost = !isOption ? 0m : units * strike;
        if (isOption && cost is { } exercise)
        {
            lines.Add(new WorthLine(WorthKind.ExerciseCost, exercise, $"{Show(units!.Value)} × {Show(strike!.Value)}"));
        }

        Spread(WorthKind.AtFairPrice, fair);
        Spread(WorthKind.AtPreferredPrice, company.PreferredPrice);
        if (company.PreferredPrice is null && share is { } part && company.Valuation is { } whole)
        {
            lines.Add(new WorthLine(WorthKind.AtValuation, Math.Max(0, (whole * part / Hundred) - (cost ?? 0)), $"{Percent(part)}% × {Show(whole)}{Less(cost)}"));
        }

        var kept = 1 - ((company.Dilution ?? 0) / Hundred);
        if (share is { } own && company.Exit is { } exit)
        {
            var first = company.Preferences is { } before ? $"({Show(exit)} - {Show(before)})" : Show(exit);
            var value = Math.Max(0, exit - (company.Preferences ?? 0)) * own / Hundred * kept;
            lines.Add(new WorthLine(WorthKind.AtExit, decimal.Round(Math.Max(0, value - (cost ?? 0))), $"{first} × {Percent(own)}%{(kept == 1 ? "" : $" × {Show(kept)}")}{Less(cost)}"));
        }

        if (share is > 0 and var stake && cost is > 0 and var paid)
        {
            lines.Add(new WorthLine(WorthKind.BreakEven, decimal.Round((company.Preferences ?? 0) + (paid / (stake / Hundred * kept))), $"{(company.Preferences is { } ahead ? $"{Show(ahead)} + " : "")}{Show(paid)} / {Percent(stake)}%{(kept == 1 ? "" : $" / {Show(kept)}")}"));
        }

        return new EquityWorth(currency, lines, Unknown(equity, company, isOption, fair));

        void Spread(WorthKind kind, decimal? price)
        {
            if (units is { } count && strike is { } pays && price is { } each)
            {
                lines.Add(new WorthLine(kind, Math.Max(0, each - pays) * count, isOption ? $"{Show(count)} × ({Show(each)} - {Show(pays)})" : $"{Show(count)} × {Show(each)}"));
            }
        }
    }

    private static List<string> Unknown(OfferTerm equity, CompanyWorth company, bool isOption, decimal? fair)
    {
        var missing = new List<string>();
        void Need(bool isMissing, string what)
        {
            if (isMissing)
            {
                missing.Add(what);
            }
        }

        Need(equity.Units is null && equity.Percent is null, isOption ? "how many options" : "how many units");
        Need(equity.Instrument == Instrument.Unknown, "what kind of equity it is");
        Need(company.FullyDiluted is null && equity.Percent is null, "the fully diluted share count");
        Need(isOption && equity.Strike is null, "the strike price");
        Need(fair is null, "the last 409A with its date");
        Need(company.PreferredPrice is null && company.Valuation is null, "the price of the last round");
        Need(company.Preferences is null, "what is paid out before common stock");
        Need(isOption, "how long you may exercise after leaving");
        Need(equity.Instrument is Instrument.Rsu, "whether they vest on time alone or also need a sale or listing");
        return missing;
    }

    private static string Less(decimal? cost) => cost is > 0 and var paid ? $" - {Show(paid)}" : "";

    private static string Show(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
