namespace CoachBot.Guides;

/// <summary>The names a region goes by in a sentence.</summary>
internal static class PlaceNames
{
    /// <summary>"NYC / Roseland NJ" is spoken of as a whole, as NYC and as Roseland NJ.</summary>
    public static IEnumerable<string> Spoken(string region)
    {
        yield return region;
        var bare = region.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? region[..open].Trim() : region;
        if (bare != region)
        {
            yield return bare;
        }

        if (bare.Contains('/', StringComparison.Ordinal))
        {
            foreach (var part in bare.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return part;
            }
        }

        switch (bare)
        {
            case "San Francisco":
                yield return "SF";
                break;
            case "New York" or "New York City":
                yield return "NYC";
                break;
            default:
                break;
        }
    }
}
