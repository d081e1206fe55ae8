using System.Text.Json.Serialization;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

/// <summary>A term as the command line writes it. Fields that do not apply are left out, save those every term has.</summary>
internal sealed record TermOutput
{
    public required OfferComponent Component { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Instrument? Instrument { get; init; }

    public decimal? Amount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Low { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Percent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? FaceValue { get; init; }

    public Currency Currency { get; init; }

    public CurrencySource CurrencySource { get; init; }

    public PayPeriod Period { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? VestYears { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VestSource? VestYearsSource { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<decimal>? Schedule { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VestSchedule { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CliffMonths { get; init; }

    /// <summary>How often the grant vests after its cliff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VestRhythm? VestRhythm { get; init; }

    /// <summary>A bonus in months of base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Months { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Units { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Strike { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? UnitPrice { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BonusKind? Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ClawbackMonths { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermCandidate>? Candidates { get; init; }

    public TermSource Source { get; init; }

    public string Raw { get; init; } = "";

    public static TermOutput Of(OfferTerm term) => new()
    {
        Component = term.Component,
        Instrument = term.Component is OfferComponent.Equity or OfferComponent.Refresher ? term.Instrument : null,
        Amount = term.Amount,
        Low = term.Low,
        High = term.High,
        Percent = term.Percent,
        FaceValue = term.FaceValue,
        Currency = term.Currency,
        CurrencySource = term.CurrencySource,
        Period = term.Period,
        VestYears = term.VestYears,
        VestYearsSource = term.VestSource == VestSource.None ? null : term.VestSource,
        Schedule = term.Schedule.Count == 0 ? null : term.Schedule,
        VestSchedule = term is { FrontLoaded: true, Schedule.Count: 0 } ? "frontLoadedUnspecified" : null,
        CliffMonths = term.CliffMonths,
        VestRhythm = term.Rhythm == CoachBot.Offers.VestRhythm.Unknown ? null : term.Rhythm,
        Months = term.Months,
        Units = term.Units,
        Strike = term.Strike,
        UnitPrice = term.UnitPrice,
        Kind = term.BonusKind == BonusKind.Unknown ? null : term.BonusKind,
        ClawbackMonths = term.ClawbackMonths,
        Candidates = term.Candidates.Count == 0 ? null : term.Candidates,
        Source = term.Source,
        Raw = term.Raw,
    };
}
