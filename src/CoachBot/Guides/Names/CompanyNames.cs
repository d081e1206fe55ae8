using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>All company names that can be found in a message: the catalog's, their aliases, and well-known employers without a guide.</summary>
internal sealed class CompanyNames
{
    private static readonly string[] Endings = ["AI", "Labs", "Games", "Systems", "Technologies", "Motors", "Securities", "Interactive", "Associates", "Management", "Innovation"];

    private static readonly FrozenDictionary<string, WordKind> Words = LoadWords();

    private readonly NearNames<CompanyName> _near = new();
    private readonly Dictionary<string, CompanyName> _joined = new(StringComparer.Ordinal);

    public CompanyNames(IEnumerable<Guide> guides)
    {
        var companies = guides.Select(g => (g.CompanySlug, g.Company)).Distinct().GroupBy(c => c.CompanySlug).Select(g => g.First()).ToList();
        var shared = Shared(companies);
        AddAliases(companies.ToDictionary(c => c.CompanySlug, c => c.Company, StringComparer.Ordinal), shared);
        foreach (var (slug, spelling) in companies)
        {
            AddCompany(slug, spelling, shared);
        }

        foreach (var spelling in Employers.ByName.Values)
        {
            Add(spelling, [], spelling, NameMatch.None);
        }
    }

    /// <summary>By their words.</summary>
    public NameIndex<CompanyName> Index { get; } = new();

    /// <summary>Names a slip away from the word or words.</summary>
    public IReadOnlyList<CompanyName> Near(string word, bool far) => _near.Find(word, far);

    /// <summary>A name of several words written as one ("togetherai"), or one written as two ("core weave").</summary>
    public CompanyName? Joined(string word) => _joined.GetValueOrDefault(word);

    private static FrozenDictionary<string, WordKind> LoadWords()
    {
        var words = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("word-names.txt"))
        {
            var kind = Enum.Parse<WordKind>(line[..line.IndexOf(':', StringComparison.Ordinal)], ignoreCase: true);
            foreach (var word in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(word, kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Slugs by the bare name they share: "Elastic" and "Elastic (Security)".</summary>
    private static Dictionary<string, List<string>> Shared(List<(string CompanySlug, string Company)> companies)
    {
        var shared = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (slug, spelling) in companies)
        {
            var bare = Bare(spelling);
            shared[bare] = [.. shared.GetValueOrDefault(bare, []), slug];
        }

        return shared;
    }

    private void AddCompany(string slug, string spelling, Dictionary<string, List<string>> shared)
    {
        var bare = Bare(spelling);
        Add(spelling, spelling == bare ? First(slug, shared[bare]) : [slug], spelling, NameMatch.Exact);
        Add(bare, First(slug, shared[bare]), bare, NameMatch.Exact);
        Add(slug.Replace('-', ' '), [slug], spelling, NameMatch.Exact);
        var ending = Array.Find(Endings, e => bare.EndsWith($" {e}", StringComparison.OrdinalIgnoreCase));
        if (ending is not null)
        {
            Add(bare[..^(ending.Length + 1)], [slug], spelling, NameMatch.Alias);
        }
    }

    private void AddAliases(Dictionary<string, string> companies, Dictionary<string, List<string>> shared)
    {
        foreach (var line in EmbeddedText.Lines("aliases.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] slugs = [.. parts[0].Split(' ').Where(companies.ContainsKey)];
            var spelling = slugs.Length == 1 ? companies[slugs[0]] : parts[1];
            foreach (var alias in parts[2].Split(',', StringSplitOptions.TrimEntries))
            {
                // A guide's own name comes first; its alias lines only add what else may be meant by it.
                var exact = shared.ContainsKey(alias) || slugs.Any(s => s.Equals(Slugs.Of(alias), StringComparison.Ordinal));
                if (slugs.Length != 1 || !exact)
                {
                    Add(alias, slugs, spelling, slugs.Length == 0 ? NameMatch.None : exact ? NameMatch.Exact : NameMatch.Alias);
                }
            }
        }
    }

    private void Add(string name, IReadOnlyList<string> slugs, string spelling, NameMatch match)
    {
        var words = NameTokens.Words(name);
        var joined = string.Concat(words);
        var kind = words.Length == 1 ? Words.GetValueOrDefault(words[0], joined.Length < 3 ? WordKind.Hard : WordKind.Name) : WordKind.Name;
        var meaning = new CompanyName(slugs, spelling, match, kind);
        if (!Index.Add(name, meaning))
        {
            return;
        }

        if (_joined.TryAdd(joined, words.Length > 1 ? meaning with { Match = slugs.Count == 0 ? NameMatch.None : NameMatch.Alias, Word = Words.GetValueOrDefault(joined) } : meaning))
        {
            _near.Add(joined, meaning);
        }
    }

    private static IReadOnlyList<string> First(string slug, List<string> slugs) => [slug, .. slugs.Where(s => s != slug)];

    private static string Bare(string spelling) =>
        spelling.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? spelling[..open].Trim() : spelling;
}
