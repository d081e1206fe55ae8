using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>How the compensation table is laid out.</summary>
public enum GuideLayout
{
    /// <summary>A row a region.</summary>
    Region,

    /// <summary>A row a level and region.</summary>
    LevelRegion,

    /// <summary>A row a level, a column a region; cells are total pay.</summary>
    LevelPivot,

    /// <summary>A row a component, a column a region.</summary>
    Component,

    /// <summary>A row a level with its title; no regions at all.</summary>
    LevelTitle,
}

public enum RoleKind
{
    Standard,
    Specialty,
}

public enum DataQuality
{
    Low,
    Medium,
    High,
}

/// <summary>A negotiation guide as its file says it. The table is the truth, the front matter a cross-check.</summary>
public sealed record Guide
{
    /// <summary>Path of the file relative to the guides folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>From the front matter, else the folder, else the title's company.</summary>
    public required string CompanySlug { get; init; }

    /// <summary>As the title spells it, e.g. "Weights &amp; Biases".</summary>
    public required string Company { get; init; }

    /// <summary>As the title spells it, e.g. "ML/AI Engineer", without a signature mark or level.</summary>
    public required string Role { get; init; }

    public required string RoleSlug { get; init; }

    /// <summary>Level in brackets after the role, e.g. "SDE I-II / L4-L5"; null where the title has none.</summary>
    public string? RoleLevel { get; init; }

    public RoleKind RoleKind { get; init; }

    public GuideLayout Layout { get; init; }

    /// <summary>Null without front matter; then staleness cannot be told and is said so.</summary>
    public DateOnly? LastUpdated { get; init; }

    public DateOnly? NextReviewDue { get; init; }

    public DataQuality? DataQuality { get; init; }

    /// <summary>E.g. "2025-Q4"; null without front matter.</summary>
    public string? SalaryQuarter { get; init; }

    /// <summary>First "Negotiation DNA" line, markup stripped.</summary>
    public string? DnaSummary { get => field ?? Content.Summary; init; }

    public string? LevelMapping { get => field ?? Content.LevelMapping; init; }

    /// <summary>Rows in table order; the first is the one the script was written for in 93 % of guides.</summary>
    public IReadOnlyList<GuideRegion> Regions { get => field ?? Content.Regions; init; }

    /// <summary>Rows of a level-title table; empty for every other layout.</summary>
    public IReadOnlyList<GuideRegion> Levels { get => field ?? Content.Levels; init; }

    public IReadOnlyList<Lever> Levers { get => field ?? Content.Levers; init; }

    public IReadOnlyList<GuideScript> Scripts { get => field ?? Content.Scripts; init; }

    public IReadOnlyList<string> Evidence { get => field ?? Content.Evidence; init; }

    /// <summary>Everything that is wrong with the file or disagrees in it, in file order.</summary>
    public IReadOnlyList<GuideProblem> Problems { get; init; } = [];

    /// <summary>Names of <see cref="Regions"/>: a catalog wants them of every guide.</summary>
    internal IReadOnlyList<string> RegionNames { get => field ?? [.. Regions.Select(r => r.Name)]; init; }

    internal GuideContent Content { get; init; } = GuideContent.None;
}

/// <summary>What the equity column of a row states.</summary>
public enum EquityUnit
{
    Unknown,
    FourYear,
    Annual,

    /// <summary>The column, the text and the arithmetic disagree: said aloud, and totals are not compared.</summary>
    Conflict,
}

/// <summary>What decided the equity unit.</summary>
public enum EquityUnitSource
{
    None,
    Cell,
    Header,
    Text,
    Arithmetic,
}

/// <summary>How a row's total was added up.</summary>
public enum TotalBasis
{
    Unknown,
    QuarterOfEquity,
    WholeEquity,
    NoEquity,
}

/// <summary>One region's figures; in a pivot one column of one level.</summary>
public sealed partial record GuideRegion
{
    private const decimal MonthsAYear = 12m;

    /// <summary>Without bold, flags, "(HQ)" and currency notes: "New York".</summary>
    public required string Name { get; init; }

    public required string RawName { get; init; }

    /// <summary>False for a row that says there is no such region ("N/A — one office only"): it is listed, never matched.</summary>
    public bool IsPlace => IsPlaceName(Name);

    /// <summary>Level of a level table's row; null otherwise.</summary>
    public string? Level { get; init; }

    /// <summary>The row's main currency: its base's, else its total's.</summary>
    public Currency Currency { get; init; }

    public Band? Base { get; init; }

    public Band? Equity { get; init; }

    /// <summary>Bonus as an amount; see <see cref="BonusPercent"/> for percentages. Both may be present.</summary>
    public Band? Bonus { get; init; }

    public Band? SignOn { get; init; }

    public Band? Total { get; init; }

    /// <summary>Percent of base; null where the guide lists none.</summary>
    public PercentRange? BonusPercent { get; init; }

    public EquityUnit EquityUnit { get; init; }

    public EquityUnitSource EquityUnitSource { get; init; }

    public TotalBasis TotalBasis { get; init; }

    /// <summary>The column's heading for equity, e.g. "Equity (Pre-IPO/4yr)"; null without such a column.</summary>
    public string? EquityHeader { get; init; }

    /// <summary>Largest relative error of base + bonus + equity against the total over the two ends (0.07 = 7 %); null where it cannot be computed.</summary>
    public decimal? TotalError { get; init; }

    /// <summary>The total counts the bonus. False where the guide's total only adds up without it or there is none.</summary>
    public bool TotalHasBonus { get; init; }

    /// <summary>Every cell of the row as written, by column heading.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>Line of the row in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column that stands where equity does is something else, or mixes stock with a bonus: nothing is asked or measured for it.</summary>
    public bool IsWithoutEquity { get; init; }

    /// <summary>The row as everything is measured: by the year, and without a column that is called equity by its place only ("Carry/Bonus"), whose totals count it.</summary>
    public GuideRegion Measured()
    {
        var yearly = Yearly();
        return EquityHeader is { } header && (!EquityWords().IsMatch(header) || header.Contains("bonus", StringComparison.OrdinalIgnoreCase))
            ? yearly with { Equity = null, Total = null, TotalBasis = TotalBasis.Unknown, IsWithoutEquity = true }
            : yearly;
    }

    [GeneratedRegex(@"equity|rsu|stock|share|option|grant|units?\b|[ejpv]s[ou]p|psu|warrant|token", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EquityWords();

    /// <summary>The file states this row by the month, and its figures here are twelve times as much.</summary>
    public bool IsFromMonths { get; init; }

    /// <summary>
    /// The row by the year: the same where the file states no part by the month. Equity by the month under a heading
    /// of years contradicts itself, so nothing is measured against it.
    /// </summary>
    private GuideRegion Yearly() => !new[] { Base, Equity, Bonus, Total }.Any(b => b is { HasFigures: true, Period: PayPeriod.Month }) ? this : this with
    {
        Base = Yearly(Base),
        Equity = Equity is { Period: not PayPeriod.Month } grant && grant.Raw.Contains("/mo", StringComparison.OrdinalIgnoreCase) ? null : Yearly(Equity),
        Bonus = Yearly(Bonus),
        Total = Yearly(Total),
        EquityUnit = Equity is { HasFigures: true, Period: PayPeriod.Month } ? EquityUnit.Annual : EquityUnit,
        IsFromMonths = true,
    };

    private static Band? Yearly(Band? band) => band is { Period: PayPeriod.Month }
        ? band with { Low = band.Low * MonthsAYear, High = band.High * MonthsAYear, Period = PayPeriod.Year, Alternate = Yearly(band.Alternate) }
        : band;

    internal static bool IsPlaceName(string name) => !name.StartsWith("N/A", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A range of money in a cell. Null ends where the cell is words ("None", "Choose Your Mix").</summary>
/// <param name="Low">Whole currency units per <paramref name="Period"/>.</param>
/// <param name="High">Equal to <paramref name="Low"/> for a single figure; null for an open end ("$185K+").</param>
/// <param name="Alternate">The same range in a second currency where the cell has two.</param>
public sealed record Band(decimal? Low, decimal? High, Currency Currency, PayPeriod Period, string Raw, bool OpenEnded = false, Band? Alternate = null)
{
    public bool HasFigures => Low is not null;

    /// <summary>0 at the low end, 1 at the top; null where the band has no width or no figures.</summary>
    public decimal? PlaceOf(decimal amount) => Low is { } low && High is { } high && high > low ? (amount - low) / (high - low) : null;

    /// <summary>The amount at this place (0 = low, 1 = high).</summary>
    public decimal? At(decimal place) => Low is { } low && High is { } high ? low + (place * (high - low)) : Low;
}

/// <summary>A range of percentages, e.g. 5 to 15 for "5–15%".</summary>
public sealed record PercentRange(decimal Low, decimal High, string Raw);

public enum ProblemSeverity
{
    Note,
    Warning,
    Error,
}

/// <summary>Something wrong in a guide file.</summary>
/// <param name="Code">Stable, e.g. "range.reversed".</param>
/// <param name="Message">What is wrong and how to mend it, in one sentence.</param>
/// <param name="Line">From 1; 0 where it concerns the whole file.</param>
public sealed record GuideProblem(string Code, ProblemSeverity Severity, string Message, int Line);
