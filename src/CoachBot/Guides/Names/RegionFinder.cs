namespace CoachBot.Guides;

/// <summary>What a table row's name speaks of.</summary>
/// <param name="IsFallback">A row for markets without a row of their own: "US (Other Markets)".</param>
internal sealed record RowPlaces(IReadOnlyList<Place> Places, bool IsRemote, bool IsFallback)
{
    public static RowPlaces Of(string name)
    {
        var fallback = Markup.HasWord(name, "Other") || Markup.HasWord(name, "Rest") || Markup.HasWord(name, "Elsewhere");
        return new RowPlaces(PlaceIndex.Default.PlacesOf(name), Markup.HasWord(name, "Remote"), fallback);
    }
}

/// <summary>Finds the row for a place: by name, by another name of the place, by country or state, remote only with a fitting country; a fallback row last and labelled.</summary>
/// <param name="rows">What the rows' names speak of.</param>
internal sealed class RegionFinder(IReadOnlyDictionary<string, RowPlaces> rows)
{
    /// <summary>In a guide with a row a level, the region's row of <paramref name="level"/>; without one that fits, none.</summary>
    /// <returns>The row, how it was found, and the region's name, which is known also where the level leaves its row open.</returns>
    public (GuideRegion? Row, RegionMatch How, string? Region) Find(Guide guide, PlaceMention? place, string? level)
    {
        if (guide.Layout == GuideLayout.LevelTitle)
        {
            // No row is for a place, so none can be wrong for it.
            return OfLevel(guide.Levels, RegionMatch.OnlyRow, null);
        }

        var regions = guide.Regions.Where(r => r.IsPlace).ToList();
        var names = regions.Select(r => r.Name).Distinct().ToList();
        var (name, how) = place is not null ? Choose(names, place) : names.Count == 1 ? (names[0], RegionMatch.OnlyRow) : (null, RegionMatch.NotNamed);
        return name is null ? (null, how, null) : OfLevel(regions.FindAll(r => r.Name == name), how, name);

        (GuideRegion? Row, RegionMatch How, string? Region) OfLevel(IReadOnlyList<GuideRegion> rows, RegionMatch found, string? region) =>
            LevelRows.Find(rows, level, guide.RoleSlug) is { } row ? (row, found, region) : (null, rows.Count > 0 ? RegionMatch.LevelUnclear : RegionMatch.NotNamed, region);
    }

    private (string? Name, RegionMatch How) Choose(List<string> names, PlaceMention said)
    {
        var exact = names.Find(n => n.Equals(said.Raw, StringComparison.OrdinalIgnoreCase) || (!said.IsRemote && n.Equals(said.Name, StringComparison.OrdinalIgnoreCase) && (said.Country is not null || PlaceIndex.Default.Of(n) is null)));
        if (exact is not null)
        {
            return (exact, RegionMatch.Exact);
        }

        // "Cambridge" where the row is "Cambridge (MA)", "Carpinteria" where it is "Carpinteria / Bay Area".
        if (!said.IsRemote && said.Raw.Length > 3 && One(names.FindAll(n => n.Length > said.Raw.Length && n.StartsWith(said.Raw, StringComparison.OrdinalIgnoreCase) && n.AsSpan(said.Raw.Length).TrimStart() is ['(' or '/', ..]), RegionMatch.Alias) is { How: RegionMatch.Alias } first)
        {
            return first;
        }

        if (said.IsRemote)
        {
            return One(names.FindAll(n => IsRemoteFor(n, said.Country)), RegionMatch.Alias) ?? Fallback(names, said);
        }

        var place = PlaceIndex.Default.Of(said.Name) ?? new Place(said.Name, said.State, said.Country, PlaceKind.City);
        if (place.Country is null)
        {
            return (null, RegionMatch.Several);
        }

        var settled = names.FindAll(n => !RowOf(n).IsFallback && (!RowOf(n).IsRemote || RowOf(n).Places.Any(p => p.Kind == PlaceKind.City)));
        return One(settled.FindAll(n => RowOf(n).Places.Any(p => p.Kind == PlaceKind.City && p.Name == place.Name)), RegionMatch.Alias)
            ?? One(settled.FindAll(n => RowOf(n).Places.Any(p => p.Covers(place) || place.Covers(p))), RegionMatch.Alias)
            ?? Fallback(names, said);
    }

    private bool IsRemoteFor(string name, string? country)
    {
        var row = RowOf(name);
        return row.IsRemote && !row.IsFallback && (country is null || row.Places.Count == 0 || row.Places.Any(p => p.CoversCountry(country)));
    }

    private (string? Name, RegionMatch How) Fallback(List<string> names, PlaceMention said)
    {
        var rest = names.Find(n => RowOf(n) is { IsFallback: true } row && (row.Places.Count == 0 || row.Places.Any(p => p.CoversCountry(said.Country))));
        return rest is null ? (null, RegionMatch.NoSuchRow) : (rest, RegionMatch.Fallback);
    }

    private static (string? Name, RegionMatch How)? One(List<string> fitting, RegionMatch how) => fitting.Count switch
    {
        0 => null,
        1 => (fitting[0], how),
        _ => (null, RegionMatch.Several),
    };

    private RowPlaces RowOf(string name) => rows.TryGetValue(name, out var row) ? row : RowPlaces.Of(name);
}
