using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

/// <summary>Writes a reading in the one-line notation of the reading sheets (tests/readings/README.md explains it).</summary>
internal static class ReadingNotation
{
    public static string Of(IEnumerable<OfferTerm> terms)
    {
        var all = terms.Select(Of).ToList();
        return all.Count == 0 ? "-" : string.Join("; ", all);
    }

    public static string Of(OfferTerm? term)
    {
        if (term is null)
        {
            return "-";
        }

        var parts = new List<string> { Lower(term.Component) };
        Add(parts, term.Instrument != Instrument.Unknown, Lower(term.Instrument));
        Add(parts, term.BonusKind != BonusKind.Unknown, Lower(term.BonusKind));
        Add(parts, term.SaidNone, "none");
        Add(parts, term.Approximate, "~");
        Add(parts, Figure(term).Length > 0, Figure(term));
        Add(parts, term.Months is not null, $"{Show(term.Months)} months");
        Add(parts, term.FaceValue is not null, $"face {Show(term.FaceValue)}");
        Add(parts, term.Units is not null, $"{Show(term.Units)} units");
        Add(parts, term.UnitPrice is not null, $"@{Show(term.UnitPrice)}");
        Add(parts, term.Strike is not null, $"strike {Show(term.Strike)}");
        Add(parts, term.Currency.IsKnown, term.Currency.Code + Mark(term.CurrencySource));
        Add(parts, term.VestYears is not null, $"{Show(term.VestYears)}y{Mark(term.VestSource)}");
        Add(parts, term.Schedule.Count > 0, string.Join("/", term.Schedule.Select(s => Show(s))));
        Add(parts, term.FrontLoaded, "front");
        Add(parts, term.CliffMonths is not null, $"cliff {Show(term.CliffMonths)}m");
        Add(parts, term.Rhythm != VestRhythm.Unknown, Lower(term.Rhythm));
        Add(parts, term.ClawbackMonths is not null, $"clawback {Show(term.ClawbackMonths)}m");
        Add(parts, term.Candidates.Count > 0, $"({string.Join(" or ", term.Candidates.Select(c => $"{Lower(c.Component)} {(c.Percent is null ? Show(c.Amount) : Show(c.Percent) + "%")}"))})");
        return string.Join(" ", parts);
    }

    public static string Of(Rival rival) => $"{rival.Name.ToLowerInvariant()} {Lower(rival.Status)}{(rival.StatusSaid ? "" : "?")} [{Of(rival.Offer.Terms)}]";

    public static string Of(IReadOnlyList<Rival> rivals) => rivals.Count == 0 ? "-" : string.Join(" & ", rivals.Select(Of));

    public static string Of(Deadline? deadline) =>
        deadline is null ? "-" : $"{Lower(deadline.Kind)} {deadline.Resolved.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";

    public static string Lower<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Figure(OfferTerm term)
    {
        var period = term.Period switch
        {
            PayPeriod.Year => "/year",
            PayPeriod.Month => "/month",
            PayPeriod.Hour => "/hour",
            PayPeriod.Day => "/day",
            PayPeriod.Week => "/week",
            PayPeriod.OneTime => "/once",
            PayPeriod.GrantTotal => "/grant",
            _ => "",
        };
        var percent = term.RangeIsPercent ? "%" : "";
        return term switch
        {
            { Percent: { } p } => $"{Show(p)}%",
            { Low: { } low } => $"{Show(low)}-{Show(term.High)}{percent}{(percent.Length > 0 ? "" : period)}",
            { Amount: { } amount } => Show(amount) + period,
            _ => "",
        };
    }

    private static string Mark(CurrencySource source) => source switch
    {
        CurrencySource.Inferred => "~",
        CurrencySource.Inherited => "^",
        _ => "",
    };

    private static string Mark(VestSource source) => source switch
    {
        VestSource.Assumed => "?",
        VestSource.Inherited => "^",
        _ => "",
    };

    private static string Show(decimal? value) => (value ?? 0).ToString("0.####", CultureInfo.InvariantCulture);

    private static void Add(List<string> parts, bool holds, string part)
    {
        if (holds)
        {
            parts.Add(part);
        }
    }
}
