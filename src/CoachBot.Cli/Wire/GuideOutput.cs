using System.Globalization;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

internal sealed record BandOutput(decimal? Low, decimal? High, string Raw, Currency Currency, string? Unit = null, string? Basis = null, decimal? LowPercent = null, decimal? HighPercent = null);

internal sealed record GuideRegionOutput(string Name, string Raw, string? Level, Currency Currency, BandOutput? Base, BandOutput? Equity, BandOutput? Bonus, BandOutput? SignOn, BandOutput? Total, IReadOnlyDictionary<string, string> Cells);

internal sealed record FigureOutput(string Raw, FigureComponent Component, FigureStance Stance, EquityUnit Unit, string? Region, string Cue);

internal sealed record PlaceholderOutput(string Raw, PlaceholderKind Kind);

internal sealed record GuideLeverOutput(int Number, string Title, string? Speech, string? Advice, IReadOnlyList<FigureOutput> Figures, IReadOnlyList<PlaceholderOutput> Placeholders);

internal sealed record GuideScriptOutput(string? Label, ScriptKind Kind, string? Speech, string? Advice, IReadOnlyList<FigureOutput> Figures, IReadOnlyList<PlaceholderOutput> Placeholders);

internal sealed record ProblemOutput(string Code, string Severity, string Message, int Line);

/// <summary>One Markdown file as `coach guides --json` writes it. Money in whole currency units.</summary>
internal sealed record GuideOutput
{
    public required string Path { get; init; }

    public required bool Accepted { get; init; }

    public string? Company { get; init; }

    public string? CompanySlug { get; init; }

    public string? Role { get; init; }

    public string? RoleSlug { get; init; }

    public string? RoleLevel { get; init; }

    public GuideLayout? Layout { get; init; }

    public string? LastUpdated { get; init; }

    public string? NextReviewDue { get; init; }

    public DataQuality? DataQuality { get; init; }

    public string? SalaryQuarter { get; init; }

    public IReadOnlyList<GuideRegionOutput> Regions { get; init; } = [];

    public IReadOnlyList<GuideRegionOutput> Levels { get; init; } = [];

    public IReadOnlyList<GuideLeverOutput> Levers { get; init; } = [];

    public IReadOnlyList<GuideScriptOutput> Scripts { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public required IReadOnlyList<ProblemOutput> Problems { get; init; }

    public static GuideOutput Of(GuideFile file) => Of(file.Guide) with
    {
        Path = file.Path,
        Accepted = file.Guide is not null,
        Problems = [.. file.Problems.Select(p => new ProblemOutput(p.Code, p.Severity.ToString().ToLowerInvariant(), p.Message, p.Line))],
    };

    private static GuideOutput Of(Guide? guide) => guide is null
        ? new GuideOutput { Path = "", Accepted = false, Problems = [] }
        : new GuideOutput
        {
            Path = guide.Path,
            Accepted = true,
            Company = guide.Company,
            CompanySlug = guide.CompanySlug,
            Role = guide.Role,
            RoleSlug = guide.RoleSlug,
            RoleLevel = guide.RoleLevel,
            Layout = guide.Layout,
            LastUpdated = Date(guide.LastUpdated),
            NextReviewDue = Date(guide.NextReviewDue),
            DataQuality = guide.DataQuality,
            SalaryQuarter = guide.SalaryQuarter,
            Regions = [.. guide.Regions.Select(Region)],
            Levels = [.. guide.Levels.Select(Region)],
            Levers = [.. guide.Levers.Select(l => new GuideLeverOutput(l.Number, l.Title, l.Speech, l.Advice, [.. l.Figures.Select(Figure)], [.. l.Placeholders.Select(Slot)]))],
            Scripts = [.. guide.Scripts.Select(s => new GuideScriptOutput(s.Label, s.Kind, s.Speech, s.Advice, [.. s.Figures.Select(Figure)], [.. s.Placeholders.Select(Slot)]))],
            Evidence = guide.Evidence,
            Problems = [],
        };

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static GuideRegionOutput Region(GuideRegion row) => new(
        row.Name,
        row.RawName,
        row.Level,
        row.Currency,
        Band(row.Base),
        row.Equity is { } e ? new BandOutput(e.Low, e.High, e.Raw, e.Currency, Unit: Word(row.EquityUnit)) : null,
        row.BonusPercent is { } p
            ? new BandOutput(row.Bonus?.Low, row.Bonus?.High, row.Bonus?.Raw ?? p.Raw, row.Bonus?.Currency ?? Currency.Unknown, LowPercent: p.Low, HighPercent: p.High)
            : Band(row.Bonus),
        Band(row.SignOn),
        row.Total is { } t ? new BandOutput(t.Low, t.High, t.Raw, t.Currency, Basis: Word(row.TotalBasis)) : null,
        row.Cells);

    private static BandOutput? Band(Band? band) => band is null ? null : new BandOutput(band.Low, band.High, band.Raw, band.Currency);

    private static FigureOutput Figure(ScriptFigure f) => new(f.Raw, f.Component, f.Stance, f.Unit, f.Region, f.Cue);

    private static PlaceholderOutput Slot(Placeholder p) => new(p.Raw, p.Kind);

    private static string Word<T>(T value)
        where T : struct, Enum =>
        char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
