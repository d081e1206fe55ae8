using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>
/// What the guide itself asks for, as places in the band of the region it was written for, so that it can be carried over to
/// another region and currency. A range asked for counts with its top: one number is spoken, and the ladder comes down from it.
/// </summary>
/// <param name="BasePlace">0 = low end of the base band, 1 = top; null when the guide asks no base.</param>
/// <param name="EquityPlace">The same for equity.</param>
/// <param name="SignOn">One-off in <paramref name="SignOnCurrency"/>; null when the guide asks none.</param>
public sealed record GuideAsk(decimal? BasePlace, decimal? EquityPlace, decimal? SignOn, Currency SignOnCurrency)
{
    /// <summary>What the guide adds to the offered base ("$[X+20K] base"); null where it names its ask or none.</summary>
    public SlotStep? BaseStep { get; init; }

    /// <summary>The same for equity, counted as <see cref="EquityStepUnit"/> says.</summary>
    public SlotStep? EquityStep { get; init; }

    /// <summary><see cref="EquityUnit.Unknown"/> where the words leave it to the table's column.</summary>
    public EquityUnit EquityStepUnit { get; init; }

    /// <summary>An ask this far outside the band is still meant for it.</summary>
    private const decimal Loose = 0.5m;

    private const decimal MostOwnPlace = 1.1m;

    public static GuideAsk None { get; } = new(null, null, null, Currency.Unknown);

    /// <summary>The base is the guide's own figure for the user's row: it is not carried over, and is spoken to the letter.</summary>
    public bool IsOwnBase { get; init; }

    /// <summary>The same for equity.</summary>
    public bool IsOwnEquity { get; init; }

    /// <summary>What the guide's levers ask as base for the user's very row; null where the script asks one, and where none does.</summary>
    public decimal? LeverBasePlace { get; init; }

    /// <summary>The same for equity.</summary>
    public decimal? LeverEquityPlace { get; init; }

    /// <summary>Reads the first script's asks. Figures of a floor, a rival or a counter are never taken.</summary>
    /// <param name="row">The user's row: a figure the guide names for it comes before one to be carried over. Null where none is known.</param>
    public static GuideAsk Of(Guide guide, GuideRegion? row = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var scripts = guide.Scripts.Take(1).ToList();
        var slots = scripts.SelectMany(s => new[] { PaySlots.Read(s.Speech, inAdvice: false), PaySlots.Read(s.Advice, inAdvice: true) }).OfType<SlotReading>().SelectMany(r => r.Slots).ToList();
        var asks = scripts.SelectMany(s => s.Figures).Concat(slots.Select(s => s.Figure)).Where(f => f.Stance == FigureStance.Ask && Amount(f) is not null).ToList();
        var signOns = asks.FindAll(f => f.Component == FigureComponent.SignOn);
        var signOn = signOns.Find(f => IsFor(guide, row, f)) ?? signOns.FirstOrDefault();
        var steps = slots.Where(s => s.Step is not null).ToList();
        var (baseStep, equityStep) = (steps.FirstOrDefault(s => s.Figure.Component == FigureComponent.Base), steps.FirstOrDefault(s => s.Figure.Component == FigureComponent.Equity));
        var (pay, isOwnBase) = Chosen(guide, row, asks, FigureComponent.Base, r => r.Base);
        var (grant, isOwnEquity) = Chosen(guide, row, asks, FigureComponent.Equity, r => r.Equity);
        var (basePlace, equityPlace) = (Place(guide, pay, r => r.Base), EquityPlaceOf(guide, grant));
        return new GuideAsk(
            basePlace,
            equityPlace,
            signOn?.Amount.High ?? signOn?.Amount.Low,
            signOn?.Amount.Currency ?? Currency.Unknown)
        {
            BaseStep = baseStep?.Step,
            EquityStep = equityStep?.Step,
            EquityStepUnit = equityStep?.Figure.Unit ?? EquityUnit.Unknown,
            IsOwnBase = isOwnBase,
            IsOwnEquity = isOwnEquity,
            LeverBasePlace = basePlace is null && baseStep is null ? OfLevers(FigureComponent.Base, r => r.Base, f => Place(guide, f, r => r.Base)) : null,
            LeverEquityPlace = equityPlace is null && equityStep is null ? OfLevers(FigureComponent.Equity, r => r.Equity, f => EquityPlaceOf(guide, f)) : null,
        };

        // Several levers may each ask: the ladder comes down from the highest. Above the band only what a lever names for this row is meant for it.
        decimal? OfLevers(FigureComponent component, Func<GuideRegion, Band?> band, Func<ScriptFigure, decimal?> place) =>
            row is null ? null : guide.Levers.Select(l => l.Figures.Where(f => f.Stance == FigureStance.Ask && f.Component == component && Amount(f) is not null).ToList())
                .SelectMany(of => of.Where(f => ReferenceEquals(Home(guide, f, band), row)).Select(f => place(f) is { } at && at >= 0m && at <= (f.Region == row.Name || of.Exists(o => o.Amount.Currency != f.Amount.Currency) ? 1m + Loose : 1m) ? place(f) : null))
                .Max();
    }

    /// <summary>The figure written for the user's row, else the first. One that only its currency ties to the row may be another row's, converted: it has to lie in the band.</summary>
    private static (ScriptFigure? Figure, bool IsOwn) Chosen(Guide guide, GuideRegion? row, List<ScriptFigure> asks, FigureComponent component, Func<GuideRegion, Band?> band)
    {
        var of = asks.FindAll(f => f.Component == component);
        return row is not null && of.Find(f => ReferenceEquals(Home(guide, f, band), row) && (f.Region == row.Name || ReferenceEquals(row, guide.Regions[0]) || band(row)?.PlaceOf(Amount(f)!.Value) is >= 0m and <= MostOwnPlace)) is { } own ? (own, true) : (of.FirstOrDefault(), false);
    }

    /// <summary>A one-off has no band to be carried over by: it is for a row in its currency, and for the one it names.</summary>
    private static bool IsFor(Guide guide, GuideRegion? row, ScriptFigure figure) =>
        row is not null && figure.Amount.Currency == row.Currency && (figure.Region ?? guide.Regions.FirstOrDefault(r => r.Currency == row.Currency)?.Name) == row.Name;

    private static decimal? Place(Guide guide, ScriptFigure? figure, Func<GuideRegion, Band?> band) =>
        figure is not null && Amount(figure) is { } amount && Home(guide, figure, band) is { } row ? band(row)!.PlaceOf(amount) : null;

    /// <summary>Equity may be written per year against a four-year column or the other way round: the reading that lands near the band is the one meant, or the row it lies in.</summary>
    private static decimal? EquityPlaceOf(Guide guide, ScriptFigure? figure)
    {
        if (figure is null || Amount(figure) is not { } amount || Home(guide, figure, r => r.Equity) is not { Equity: { } band })
        {
            return null;
        }

        decimal[] others = figure.Unit switch
        {
            EquityUnit.Annual => [amount * 4m],
            EquityUnit.FourYear => [amount / 4m],
            _ => [amount * 4m, amount / 4m],
        };
        var rows = figure.Region is null ? guide.Regions.Where(r => r.Equity?.Currency == figure.Amount.Currency) : [];
        return In([band.PlaceOf(amount)], -Loose, 1m + Loose)
            ?? In(others.Select(band.PlaceOf), 0m, 1m)
            ?? In(rows.Select(r => r.Equity!.PlaceOf(amount)), 0m, 1m)
            ?? In(others.Select(band.PlaceOf), -Loose, 1m + Loose);

        static decimal? In(IEnumerable<decimal?> places, decimal low, decimal high) => places.FirstOrDefault(p => p >= low && p <= high);
    }

    private static decimal? Amount(ScriptFigure figure) => figure.Amount.High ?? figure.Amount.Low;

    /// <summary>The row the figure was written for: the one it names, else the first in its currency (the script is written for the first row in 93 % of guides).</summary>
    private static GuideRegion? Home(Guide guide, ScriptFigure figure, Func<GuideRegion, Band?> band) =>
        guide.Regions.FirstOrDefault(r => r.Name == figure.Region && band(r)?.Currency == figure.Amount.Currency)
        ?? guide.Regions.FirstOrDefault(r => band(r) is { HasFigures: true } b && b.Currency == figure.Amount.Currency);
}
