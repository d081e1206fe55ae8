using System.Text;

namespace CoachBot.Guides;

/// <summary>
/// What a guide says besides whom it is for: rows, levers, scripts, sources. Read from its text when somebody first asks: of a library of thousands
/// a few guides are ever asked for, and until then the text alone costs less to keep than all it says.
/// </summary>
internal sealed class GuideContent
{
    private readonly Lazy<Parts> _parts;

    /// <param name="firstLine">Line of the file the body starts on, from 1.</param>
    public GuideContent(string body, int firstLine)
    {
        var kept = Encoding.UTF8.GetBytes(body);
        _parts = new(() => Read(GuideBody.Read(Encoding.UTF8.GetString(kept), firstLine)));
    }

    private GuideContent() => _parts = new(new Parts([], [], [], [], [], null, null, []));

    public static GuideContent None { get; } = new();

    public IReadOnlyList<GuideRegion> Regions => _parts.Value.Regions;

    public IReadOnlyList<GuideRegion> Levels => _parts.Value.Levels;

    public IReadOnlyList<Lever> Levers => _parts.Value.Levers;

    public IReadOnlyList<GuideScript> Scripts => _parts.Value.Scripts;

    public IReadOnlyList<string> Evidence => _parts.Value.Evidence;

    public string? Summary => _parts.Value.Summary;

    public string? LevelMapping => _parts.Value.LevelMapping;

    /// <summary>What is wrong with the table.</summary>
    public IReadOnlyList<GuideProblem> Problems => _parts.Value.Problems;

    /// <summary>The pay table, which stands above levers and script; null where there is none.</summary>
    /// <param name="hasWords">There is a lever or a script.</param>
    public static PayTable? TableOf(IReadOnlyList<GuideLine> lines, out bool hasWords)
    {
        var firstWords = Math.Min(LeverReader.FirstLine(lines), ScriptReader.FirstLine(lines));
        hasWords = firstWords < int.MaxValue;
        return PayTable.Find(TableMarks.Tables(lines), firstWords);
    }

    private static Parts Read(IReadOnlyList<GuideLine> lines)
    {
        var table = TableOf(lines, out _);
        var problems = new List<GuideProblem>();
        var rows = table is null ? [] : new PayRows(table, problems).Read();
        var spoken = new Lazy<IReadOnlyList<SpokenRegion>>(() => SpokenRegion.Of(rows));
        List<Lever> levers = [.. LeverReader.Read(lines).Select(l => l with { Marks = new SpokenMarks(l.Speech, l.Advice, spoken) })];
        List<GuideScript> scripts = [.. ScriptReader.Read(lines).Select(s => s with { Marks = new SpokenMarks(s.Speech, s.Advice, spoken) })];
        var unit = new Lazy<EquityUnit>(() => TextUnit(levers, scripts, rows));
        List<GuideRegion> decided = [.. rows.Select(r => EquityUnits.Decide(r, unit))];
        var hasLevels = table?.Layout == GuideLayout.LevelTitle;
        return new Parts(hasLevels ? [] : decided, hasLevels ? decided : [], levers, scripts, GuideNotes.Evidence(lines), GuideNotes.Summary(lines), GuideNotes.LevelMapping(lines), problems);
    }

    /// <summary>The unit levers and script name for an amount inside an equity band; unknown when they name none or both.</summary>
    private static EquityUnit TextUnit(List<Lever> levers, List<GuideScript> scripts, IReadOnlyList<GuideRegion> rows)
    {
        var units = scripts.SelectMany(s => s.Figures).Concat(levers.SelectMany(l => l.Figures))
            .Where(f => f is { Component: FigureComponent.Equity, Unit: EquityUnit.FourYear or EquityUnit.Annual } && rows.Any(r => Holds(r.Equity, f.Amount)))
            .Select(f => f.Unit).Distinct().ToList();
        return units.Count == 1 ? units[0] : EquityUnit.Unknown;
    }

    private static bool Holds(Band? band, Band amount) =>
        band is { Low: { } low, High: { } high } && band.Currency == amount.Currency && amount.Low >= low && (amount.High ?? amount.Low) <= high;

    private sealed record Parts(
        IReadOnlyList<GuideRegion> Regions,
        IReadOnlyList<GuideRegion> Levels,
        IReadOnlyList<Lever> Levers,
        IReadOnlyList<GuideScript> Scripts,
        IReadOnlyList<string> Evidence,
        string? Summary,
        string? LevelMapping,
        IReadOnlyList<GuideProblem> Problems);
}
