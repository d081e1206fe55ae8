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
    /// <summary>In a guide with a row a level, the first row of the region, or that of <paramref name="level"/>.</summary>
    public (GuideRegion? Row, RegionMatch How) Find(Guide guide, PlaceMention? place, string? level)
    {
        var regions = guide.Regions.Where(r => r.IsPlace).ToList();
        var names = regions.Select(r => r.Name).Distinct().ToList();
        if (place is null)
        {
            return names.Count == 1 ? (OfLevel(regions, level), RegionMatch.OnlyRow) : (null, RegionMatch.NotNamed);
        }

        var (name, how) = Choose(names, place);
        return name is null ? (null, how) : (OfLevel(regions.FindAll(r => r.Name == name), level), how);
    }

    private (string? Name, RegionMatch How) Choose(List<string> names, PlaceMention said)
    {
        var exact = names.Find(n => n.Equals(said.Raw, StringComparison.OrdinalIgnoreCase) || (!said.IsRemote && n.Equals(said.Name, StringComparison.OrdinalIgnoreCase) && said.Country is not null));
        if (exact is not null)
        {
            return (exact, RegionMatch.Exact);
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

        var settled = names.FindAll(n => !RowOf(n).IsRemote && !RowOf(n).IsFallback);
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

    private static GuideRegion? OfLevel(List<GuideRegion> rows, string? level) =>
        (level is null ? null : rows.Find(r => r.Level is not null && Markup.HasWord(r.Level, level))) ?? rows.FirstOrDefault();

    private RowPlaces RowOf(string name) => rows.TryGetValue(name, out var row) ? row : RowPlaces.Of(name);
}
