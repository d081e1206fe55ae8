using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>A row's name as it is spoken.</summary>
public static partial class Places
{
    /// <summary>"NYC" for "NYC / Roseland NJ", "London" for "London (UK)", "Dublin" for "Dublin, Ireland".</summary>
    public static string Short(GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var name = BracketPattern().Replace(row.Name, "").Trim();
        var cut = CutPattern().Match(name);
        name = cut.Success && cut.Index > 0 ? name[..cut.Index].Trim() : name;
        name = name.StartsWith("Remote", StringComparison.OrdinalIgnoreCase) ? name : StatePattern().Replace(name, "");
        return name.Length == 0 ? row.Name : name;
    }

    /// <summary>"HashiCorp" for "HashiCorp (IBM)": a company as it is spoken of to its own people.</summary>
    public static string Company(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BracketPattern().Replace(name, "").Trim() is { Length: > 0 } spoken ? spoken : name;
    }

    /// <summary>After "for this role": " in NYC", ", remote in the US,", or nothing where the row is no place.</summary>
    public static string After(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (RemotePattern().Match(place) is { Success: true } remote)
        {
            var where = remote.Groups["a"].Value + remote.Groups["b"].Value;
            return where.Length == 0 || WorldPattern().IsMatch(where) ? ", remote," : $", remote in {WithArticle(where)},";
        }

        return IsNowhere(place) ? "" : $" in {WithArticle(place)}";
    }

    /// <summary>"Other", "Global", "N/A": a row's name that is no place.</summary>
    internal static bool IsNowhere(string place) => NowherePattern().IsMatch(place);

    private static string WithArticle(string place) => ArticlePattern().IsMatch(place) ? $"the {place}" : place;

    [GeneratedRegex(@"\s*\([^)]*\)?")]
    private static partial Regex BracketPattern();

    /// <summary>"Atlanta GA" is said "Atlanta"; Washington keeps its DC.</summary>
    [GeneratedRegex(@"(?<=[a-z.])(?<!Washington),? (?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|UK|IL|HQ|Benchmark|Metro|Office|Hub)$")]
    private static partial Regex StatePattern();

    [GeneratedRegex(@"\s*/\s*|,|\s+[—–]\s+|\s+-\s+")]
    private static partial Regex CutPattern();

    [GeneratedRegex(@"^(?:(?:all[- ])?remote\b[ -]*(?<a>.*)|(?<b>.+?)[ -]remote)$", RegexOptions.IgnoreCase)]
    private static partial Regex RemotePattern();

    [GeneratedRegex(@"^(?:global|worldwide|anywhere|world|first|only|other|rare)$", RegexOptions.IgnoreCase)]
    private static partial Regex WorldPattern();

    [GeneratedRegex(@"^(?:US|USA|U\.S\.|UK|EU|UAE|Bay Area|Netherlands|United (?:States|Kingdom)|Philippines)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^(?:N/?A|other|all|global|worldwide|various|national|default|any)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NowherePattern();
}
