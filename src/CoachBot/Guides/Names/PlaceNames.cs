using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>The names a region goes by in a sentence.</summary>
internal static class PlaceNames
{
    /// <summary>"Charlotte, NC" is spoken of as Charlotte; "NYC / Roseland NJ" is spoken of as a whole, as NYC and as Roseland NJ.</summary>
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

        if (Regex.Match(bare, @"^(\p{L}[\p{L}. ]+),? [A-Z]{2}$", RegexOptions.CultureInvariant) is { Success: true } town && PlaceIndex.Default.Of(town.Groups[1].Value) is { Kind: PlaceKind.City })
        {
            yield return town.Groups[1].Value;
        }

        switch (bare)
        {
            case "San Francisco":
                yield return "SF";
                break;
            case "New York" or "New York City":
                yield return "NYC";
                break;
            case "Remote US" or "US Remote" or "Remote":
                yield return "US-remote";
                yield return "US remote";
                yield return "Remote US";
                break;
            default:
                break;
        }
    }
}
