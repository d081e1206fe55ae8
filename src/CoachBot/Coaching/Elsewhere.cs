using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>A place in a guide's sentence.</summary>
/// <param name="Raw">As the sentence spells it.</param>
/// <param name="Place">Null for a row's name that is in no list of places.</param>
internal sealed record SpokenPlace(string Raw, Place? Place);

/// <summary>
/// Guides speak of the place their script was written for. Said about an offer in another one ("Data engineers in Boston are scarce", to somebody in
/// Zurich) it is no argument at best. Where a company does business is told anywhere; where people work, live and are paid is not.
/// </summary>
/// <param name="own">The places of the user's row and of the talk; nothing is elsewhere while none is known.</param>
/// <param name="row">The row's name, for places that are in no list.</param>
internal sealed partial class Elsewhere(IReadOnlyList<Place> own, string row)
{
    public static Elsewhere From(GuideRegion? row, PlaceMention? said) => new(
    [
        .. row is null ? [] : PlaceIndex.Default.PlacesOf(row.Name),
        .. said is null ? [] : PlaceIndex.Default.PlacesOf(said.IsRemote ? said.Raw : said.Name),
    ], row?.Name ?? "");

    /// <summary>The places a sentence names. A name in small letters ("remote", "us") is none, nor is one that the company is called by.</summary>
    public static IReadOnlyList<SpokenPlace> In(IReadOnlyList<PlaceMention> mentions, string company) =>
        mentions.Count == 0 ? [] : [.. mentions.Where(m => !m.IsRemote && char.IsUpper(m.Raw[0]) && !company.Contains(m.Raw, StringComparison.Ordinal)).Select(m => new SpokenPlace(m.Raw, PlaceIndex.Default.Of(m.Name) ?? PlaceIndex.Default.Of(m.Raw)))];

    /// <summary>The sentence argues with another place than the user's.</summary>
    public bool Is(string sentence, IReadOnlyList<SpokenPlace> places)
    {
        if (places.Count == 0 || (own.Count == 0 && IsAnywhere))
        {
            return false;
        }

        var named = places.Where(p => sentence.Contains(p.Raw, StringComparison.Ordinal)).ToList();
        var cities = named.Where(p => p.Place is not { Kind: PlaceKind.Country or PlaceKind.State }).ToList();
        if (named.Exists(p => !IsOwn(p) && (sentence.StartsWith($"For the {p.Raw} ", StringComparison.Ordinal) || sentence.StartsWith($"For {p.Raw}, ", StringComparison.Ordinal))))
        {
            return true;
        }

        if (cities.Count > 0)
        {
            // A country beside a city tells nothing of where the talk is about: "the London role, with US and European teams".
            return !cities.Any(IsOwn) && (cities.Count == 1 ? IsLocal(sentence) || !IsPartOfName(sentence, cities[0].Raw) : cities.Count == 2 && IsLocal(sentence));
        }

        return named.Count is 1 or 2 && !named.Any(IsOwn) && named.Any(p => IsPayPlace(sentence, p.Raw));
    }

    /// <summary>The sentence without "in Boston", "(Boston)", "for the Boston role"; itself where the place stands otherwise.</summary>
    public string Without(string sentence, IReadOnlyList<SpokenPlace> places)
    {
        var text = sentence;
        foreach (var place in places.Where(p => !IsOwn(p)))
        {
            text = Regex.Replace(text, $@"(?:\s+(?:in|at|from|of) (?:the |your )?{Regex.Escape(place.Raw)}(?:,? [A-Z]{{2}}\b)?(?: (?:role|office|hub|market|position))?|\s*\((?:in )?{Regex.Escape(place.Raw)}\)|(?<=\b(?:the|your|this) ){Regex.Escape(place.Raw)} (?=[a-z]))", "", RegexOptions.CultureInvariant);
        }

        return text.Length == sentence.Length ? sentence : Grammar.Mend(text);
    }

    /// <summary>No row, or one that stands for no place.</summary>
    private bool IsAnywhere => row.Length == 0 || Places.IsNowhere(row) || WidePattern().IsMatch(row);

    private static bool IsLocal(string sentence) => LocalPattern().IsMatch(sentence.Replace("In this role I", "I", StringComparison.Ordinal));

    private bool IsOwn(SpokenPlace place) => row.Contains(place.Raw, StringComparison.OrdinalIgnoreCase) || place.Place is { } named && own.Any(o => named.Covers(o) || (o.Covers(named) && o.Kind != PlaceKind.Country) || (named.Kind == PlaceKind.Country && o.CoversCountry(named.Country)));

    /// <summary>"Charlotte AI", "London Stock Exchange": the name of something else.</summary>
    private static bool IsPartOfName(string sentence, string raw)
    {
        var after = sentence.AsSpan(sentence.IndexOf(raw, StringComparison.Ordinal) + raw.Length);
        return after.Length > 2 && after[0] is ' ' or '-' && char.IsUpper(after[1]);
    }

    /// <summary>A row that stands for no place in particular.</summary>
    [GeneratedRegex(@"^(?:remote|EMEA|APAC|international)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WidePattern();

    /// <summary>"Pay in Germany", "the Irish market": a country is where the company trades, unless pay or people stand right beside it.</summary>
    private static bool IsPayPlace(string sentence, string raw)
    {
        var at = sentence.IndexOf(raw, StringComparison.Ordinal);
        return BeforePattern().IsMatch(sentence.AsSpan(0, at)) || AfterPattern().IsMatch(sentence.AsSpan(at + raw.Length));
    }

    [GeneratedRegex(@"\b(?:salar(?:y|ies)|comp|compensation|pay|packages?|bands?|rates?|costs?|liv(?:e|es|ing)|engineers?|managers?|designers?|scientists?|PMs?|TPMs?|SAs?|talent|hiring|taxes|roles?|offices?|based|relocat\w+|moving|move|equity|base|bonus)(?: \w+)? (?:in|to|for|from|of|across) (?:the )?$|\b(?-i:[A-Z]{3,}) $", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?:'s|-based|-level)? ?(?:salar(?:y|ies)|comp|compensation|pay|bands?|rates?|costs?|talent|job market|labou?r market|roles?|offices?|taxes|engineers?|has a price|has its price|fabs?|campus|plants?|factory|sites?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AfterPattern();

    /// <summary>Work, pay and life in a place.</summary>
    [GeneratedRegex(@"\b(?:markets?|roles?|offices?|hubs?|based|salar(?:y|ies)|comp|compensation|pay|packages?|bands?|rates?|cost[- ]of[- ]living|costs?|relocat\w*|moving|moved? to|liv(?:e|es|ing)|lifestyle|commut\w+|tax\w*|engineers?|managers?|designers?|scientists?|PMs?|TPMs?|SAs?|talent|hir(?:e|es|ing)|local|premium|base|equity|RSUs?|TC|purchasing power|discount|proximity|ecosystem)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LocalPattern();
}
