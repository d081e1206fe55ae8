namespace CoachBot.Guides;

/// <summary>How the region row was found.</summary>
public enum RegionMatch
{
    /// <summary>The user has named no place.</summary>
    NotNamed,
    Exact,
    Alias,

    /// <summary>A row for "other markets", labelled as such.</summary>
    Fallback,

    /// <summary>The place is known but the guide has no row for it.</summary>
    NoSuchRow,

    /// <summary>The words fit several places (Cambridge): asked.</summary>
    Several,

    /// <summary>The guide has one row only.</summary>
    OnlyRow,

    /// <summary>The guide has a row a level, and the level was not named or has no row: asked.</summary>
    LevelUnclear,
}

/// <summary>What the library has for a company, role and place: a guide and row, or an honest account of what is missing.</summary>
public abstract record GuideMatch
{
    private GuideMatch()
    {
    }

    /// <summary>A guide was found.</summary>
    /// <param name="Row">Null where no row fits; see <paramref name="How"/>. Nothing is borrowed from another row.</param>
    /// <param name="RoleAssumed">The company has one guide and the user named no role.</param>
    public sealed record Found(Guide Guide, GuideRegion? Row, RegionMatch How, bool RoleAssumed) : GuideMatch
    {
        /// <summary>The region that fits, also where its row hangs on a level nobody named; null where none fits.</summary>
        public string? Region { get; init; } = Row?.Name;
    }

    /// <summary>The company has guides, none for this role, or several and no role was said.</summary>
    public sealed record RoleUnclear(string Company, IReadOnlyList<Guide> Offered) : GuideMatch;

    /// <summary>The words may mean several companies, or one by near spelling: ask.</summary>
    public sealed record CompanyUnclear(string Raw, IReadOnlyList<string> Candidates) : GuideMatch;

    /// <summary>The library has no guide for the company named.</summary>
    public sealed record NoGuide(string Company) : GuideMatch;

    /// <summary>No company was named.</summary>
    public sealed record NoCompany : GuideMatch
    {
        /// <summary>The companies the library has guides for, in alphabetical order.</summary>
        public IReadOnlyList<string> Known { get; init; } = [];
    }
}
