using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>All company names that can be found in a message: the catalog's, their aliases, and well-known employers without a guide.</summary>
internal sealed class CompanyNames
{
    private static readonly string[] Endings = ["AI", "Labs", "Games", "Systems", "Technologies", "Motors", "Securities", "Interactive", "Associates", "Management", "Innovation"];

    private static readonly FrozenDictionary<string, WordKind> Words = LoadWords("hard:", "soft:", "describing:");
    private static readonly FrozenDictionary<string, WordKind> Idioms = LoadWords("idiom:");

    private readonly NearNames<CompanyName> _near = new();
    private readonly Dictionary<string, CompanyName> _joined = new(StringComparer.Ordinal);

    /// <summary>The words of names of several words.</summary>
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

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

    /// <summary>"at scale" says nothing of a company, not even after "work".</summary>
    public static bool IsIdiom(string word) => Idioms.ContainsKey(word);

    /// <summary>Names with a guide that are a slip away from the words. A name of several words is found by as many words, all but one of them right, or by one word.</summary>
    /// <param name="far">Long names may be two slips away.</param>
    /// <param name="plain">The misspelt one of several words may be an English word ("capitol one").</param>
    public IReadOnlyList<CompanyName> Near(ReadOnlySpan<NameToken> words, bool far, bool plain)
    {
        if (words.Length == 1)
        {
            return [.. _near.Find(words[0].Text, far).Where(n => n.Slugs.Count > 0)];
        }

        var joined = string.Concat(words.ToArray().Select(w => w.Text));
        var found = new List<CompanyName>();
        foreach (var name in _near.Find(joined, far))
        {
            if (name.Slugs.Count > 0 && name.Parts.Count == words.Length && HasOneSlip(words, name.Parts, plain))
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>All of several words but one are part of a name: without that no look for a near name is worth its while.</summary>
    public bool MayBe(ReadOnlySpan<NameToken> words)
    {
        var known = 0;
        foreach (var word in words)
        {
            known += _parts.Contains(word.Text) ? 1 : 0;
        }

        return words.Length == 1 || known >= words.Length - 1;
    }

    private static bool HasOneSlip(ReadOnlySpan<NameToken> words, IReadOnlyList<string> parts, bool plain)
    {
        var slips = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Text != parts[i])
            {
                slips++;
                if (words[i].Text.Length < 2 || (!plain && words[i].Rank != WordRank.None) || !NearNames<CompanyName>.IsNear(words[i].Text, parts[i]))
                {
                    return false;
                }
            }
        }

        return slips == 1;
    }

    /// <summary>A name of several words written as one ("togetherai"), or one written as two ("core weave").</summary>
    public CompanyName? Joined(string word) => _joined.GetValueOrDefault(word);

    private static FrozenDictionary<string, WordKind> LoadWords(params string[] lists)
    {
        var words = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        foreach (var (line, list) in NameLists.Lines("word-names.txt").Select(l => (l, Array.Find(lists, x => l.StartsWith(x, StringComparison.Ordinal)))))
        {
            var kind = list is null or "idiom:" ? WordKind.Name : Enum.Parse<WordKind>(list.TrimEnd(':'), ignoreCase: true);
            foreach (var word in list is null ? [] : line[list.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
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
        var bySpelling = companies.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        foreach (var line in NameLists.Lines("aliases.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] slugs = [.. parts[0].Split(' ').Where(companies.ContainsKey)];

            // A folder may be named in another way than the list expects.
            slugs = slugs.Length == 0 && bySpelling.TryGetValue(parts[1], out var named) ? [named] : slugs;
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
        var plain = match != NameMatch.Exact && words.Length > 1 && Array.TrueForAll(words, w => EnglishWords.Of(w) != WordRank.None);
        var meaning = new CompanyName(slugs, spelling, match, words.Length == 1 ? KindOf(words[0]) : plain ? WordKind.Soft : WordKind.Name, words);
        if (!Index.Add(name, meaning))
        {
            return;
        }

        var first = _joined.TryAdd(joined, words.Length > 1 ? meaning with { Match = slugs.Count == 0 ? NameMatch.None : NameMatch.Alias, Word = KindOf(joined) } : meaning);
        if (words.Length > 1)
        {
            _parts.UnionWith(words);
        }

        if (first || words.Length > 1)
        {
            // Also when it is there as one word: misspelt in several it is looked for by its words.
            _near.Add(joined, meaning);
        }
    }

    /// <summary>As listed; else by how usual the word is in English. A name of two letters is always a word too ("ms", "hp").</summary>
    private static WordKind KindOf(string word) => Words.TryGetValue(word, out var listed) ? listed : EnglishWords.Of(word) switch
    {
        WordRank.Everyday => WordKind.Describing,
        WordRank.Common => WordKind.Hard,
        _ => word.Length < 3 ? WordKind.Hard : WordKind.Name,
    };

    private static IReadOnlyList<string> First(string slug, List<string> slugs) => [slug, .. slugs.Where(s => s != slug)];

    private static string Bare(string spelling) =>
        spelling.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? spelling[..open].Trim() : spelling;
}
