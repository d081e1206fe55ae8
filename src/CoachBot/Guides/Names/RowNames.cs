namespace CoachBot.Guides;

/// <summary>Names of table rows that the list of places does not know: small towns, and rows for other markets. People name them as the guide does.</summary>
internal static class RowNames
{
    public static NameIndex<string> Of(IEnumerable<Guide> guides)
    {
        var index = new NameIndex<string>();
        foreach (var name in guides.SelectMany(g => g.RegionNames).Where(GuideRegion.IsPlaceName).Distinct())
        {
            var row = RowPlaces.Of(name);
            var words = NameTokens.Words(name);
            foreach (var part in name.Contains('/', StringComparison.Ordinal) && !row.IsFallback ? PlaceNames.Spoken(name).Where(p => p != name) : [])
            {
                // "Carpinteria" for "Carpinteria / Bay Area".
                if (part.Length > 4 && !row.Places.Any(p => part.Contains(p.Name, StringComparison.OrdinalIgnoreCase)) && PlaceIndex.Default.PlacesOf(part).Count == 0 && NameTokens.Words(part) is [var only] && EnglishWords.Of(only) == WordRank.None)
                {
                    index.Add(part, name);
                }
            }

            if (words.Length == 0 || !(row.IsFallback || (row.Places.Count == 0 && !row.IsRemote) || IsTown(row, words)))
            {
                continue;
            }

            index.Add(name, name);
            if (!row.IsFallback && words is [.. var town, { Length: 2 }] && town.Length > 0 && !Array.TrueForAll(town, w => EnglishWords.Of(w) == WordRank.Everyday))
            {
                // "Westlake" for "Westlake, TX".
                index.Add(string.Join(' ', town), name);
            }
        }

        return index;
    }

    /// <summary>Only the state of the town is known: "American Fork UT".</summary>
    private static bool IsTown(RowPlaces row, string[] words) =>
        words is [_, .., { Length: 2 }] && row.Places is [{ Kind: PlaceKind.State or PlaceKind.Country }] && !words.Contains("remote");
}
