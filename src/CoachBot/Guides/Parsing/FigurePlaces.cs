using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>The region a figure is for: of a sentence that names its places behind the figures ("$265K base for New York") the next one, else the one named last before it.</summary>
internal sealed partial class FigurePlaces
{
    private readonly List<(int At, string Region)> _places;
    private readonly bool _behind;
    private readonly HashSet<int> _taken = [];

    private FigurePlaces(List<(int At, string Region)> places, bool behind)
    {
        _places = places;
        _behind = behind;
    }

    public static FigurePlaces In(string sentence, IReadOnlyList<SpokenRegion> regions, List<MoneyRange> figures)
    {
        var places = regions.SelectMany(r => r.In(sentence)).OrderBy(p => p.At).ToList();
        return new FigurePlaces(places, places.Count > 0 && figures.Count > 0 && figures[0].End <= places[0].At);
    }

    /// <summary>Asked for one figure after the other: of several places one that was named behind a figure is not that of the next.</summary>
    /// <returns>Null where the sentence names none for it.</returns>
    public string? Of(FigureSpan span)
    {
        (int At, string? Region) named = (-1, null);
        foreach (var (at, region) in _places)
        {
            if (at >= span.End)
            {
                if (IsBehind(span.Text[span.End..at]))
                {
                    _taken.Add(at);
                    return region;
                }

                break;
            }

            named = at < span.Start ? (at, region) : named;
        }

        return _taken.Contains(named.At) && _places.Exists(p => p.Region != named.Region) ? null : named.Region;
    }

    /// <summary>Between a figure and its place stand brackets, or the other figures for that place and what they are.</summary>
    private bool IsBehind(string between) => BracketPattern().IsMatch(between) || (_behind && FillerPattern().IsMatch(between));

    [GeneratedRegex(@"^(?: ?/ ?\w+| ?[a-z]+){0,3} ?\($", RegexOptions.IgnoreCase)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"^(?:[\s/,&+()-]|\b(?:and|plus|with|a|an|or|to|over|four|per|in|of|year|years|yr|4yr|annually|annual|base|salary|pay|total|comp|compensation|TC|package|RSUs?|equity|stock|options?|shares|grants?|bonus|sign-?on|signing)\b|(?:[A-Z]{0,3}[$€£₹¥]|\b[A-Z]{3} )?\d[\d,.]*(?:[KM]|LPA|L|Cr|%)?\+?)*\b(?:for|in|at)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FillerPattern();
}

/// <summary>A region of the table under one of the names sentences use for it.</summary>
internal sealed record SpokenRegion(string Region, string Name)
{
    private const int Most = 100;

    public static IReadOnlyList<SpokenRegion> Of(IEnumerable<GuideRegion> rows) =>
        [.. rows.Select(r => r.Name).Distinct().SelectMany(n => PlaceNames.Spoken(n).Where(s => s.Length > 0).Select(s => new SpokenRegion(n, s)))];

    /// <summary>Where the sentence speaks of it.</summary>
    public IEnumerable<(int At, string Region)> In(string sentence)
    {
        var at = -1;
        for (var found = 0; found < Most && (at = Markup.IndexOfWord(sentence, Name, at + 1)) >= 0; found++)
        {
            yield return (at, Region);
        }
    }
}
