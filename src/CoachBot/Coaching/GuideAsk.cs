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

    public static GuideAsk None { get; } = new(null, null, null, Currency.Unknown);

    /// <summary>Reads the first script's asks. Figures of a floor, a rival or a counter are never taken.</summary>
    public static GuideAsk Of(Guide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var scripts = guide.Scripts.Take(1).ToList();
        var slots = scripts.SelectMany(s => new[] { PaySlots.Read(s.Speech, inAdvice: false), PaySlots.Read(s.Advice, inAdvice: true) }).OfType<SlotReading>().SelectMany(r => r.Slots).ToList();
        var asks = scripts.SelectMany(s => s.Figures).Concat(slots.Select(s => s.Figure)).Where(f => f.Stance == FigureStance.Ask && Amount(f) is not null).ToList();
        var signOn = asks.FirstOrDefault(f => f.Component == FigureComponent.SignOn);
        var steps = slots.Where(s => s.Step is not null).ToList();
        var equity = steps.FirstOrDefault(s => s.Figure.Component == FigureComponent.Equity);
        return new GuideAsk(
            Place(guide, asks.FirstOrDefault(f => f.Component == FigureComponent.Base), row => row.Base),
            EquityPlaceOf(guide, asks.FirstOrDefault(f => f.Component == FigureComponent.Equity)),
            signOn?.Amount.High ?? signOn?.Amount.Low,
            signOn?.Amount.Currency ?? Currency.Unknown)
        {
            BaseStep = steps.FirstOrDefault(s => s.Figure.Component == FigureComponent.Base)?.Step,
            EquityStep = equity?.Step,
            EquityStepUnit = equity?.Figure.Unit ?? EquityUnit.Unknown,
        };
    }

    private static decimal? Place(Guide guide, ScriptFigure? figure, Func<GuideRegion, Band?> band) =>
        figure is not null && Amount(figure) is { } amount && Home(guide, figure, band) is { } row ? band(row)!.PlaceOf(amount) : null;

    /// <summary>Equity may be written per year against a four-year column or the other way round: the reading that lands near the band is the one meant.</summary>
    private static decimal? EquityPlaceOf(Guide guide, ScriptFigure? figure)
    {
        if (figure is null || Amount(figure) is not { } amount || Home(guide, figure, r => r.Equity) is not { Equity: { } band })
        {
            return null;
        }

        decimal[] readings = figure.Unit switch
        {
            EquityUnit.Annual => [amount, amount * 4m],
            EquityUnit.FourYear => [amount, amount / 4m],
            _ => [amount, amount * 4m, amount / 4m],
        };
        return readings.Select(r => band.PlaceOf(r)).FirstOrDefault(p => p is >= -0.5m and <= 1.5m);
    }

    private static decimal? Amount(ScriptFigure figure) => figure.Amount.High ?? figure.Amount.Low;

    /// <summary>The row the figure was written for: the one it names, else the first in its currency (the script is written for the first row in 93 % of guides).</summary>
    private static GuideRegion? Home(Guide guide, ScriptFigure figure, Func<GuideRegion, Band?> band) =>
        guide.Regions.FirstOrDefault(r => r.Name == figure.Region && band(r)?.Currency == figure.Amount.Currency)
        ?? guide.Regions.FirstOrDefault(r => band(r) is { HasFigures: true } b && b.Currency == figure.Amount.Currency);
}
