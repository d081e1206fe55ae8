using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>The words the guard watches for in one language, from its text file: classes of words, and number words with their values.</summary>
internal sealed class TongueWords
{
    /// <summary>Saying one of these where the original says none adds a claim, a promise or a weakness.</summary>
    public static readonly FrozenDictionary<string, RewriteFault> Claims = new Dictionary<string, RewriteFault>
    {
        ["rival"] = RewriteFault.Rival,
        ["floor"] = RewriteFault.Floor,
        ["promise"] = RewriteFault.Promise,
        ["demand"] = RewriteFault.Demand,
        ["soften"] = RewriteFault.Concession,
        ["apology"] = RewriteFault.Apology,
        ["pay"] = RewriteFault.PresentPay,
        ["claim"] = RewriteFault.Claim,
        ["time"] = RewriteFault.Deadline,
        ["currency"] = RewriteFault.Unit,
        ["percent"] = RewriteFault.Unit,
        ["hedge"] = RewriteFault.Unit,
        ["others"] = RewriteFault.Rival,
        ["weak"] = RewriteFault.Claim,
        ["stated"] = RewriteFault.Claim,
        ["contrast"] = RewriteFault.Concession,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Must be the same in both: what a figure counts by.</summary>
    public static readonly IReadOnlyList<string> Periods = ["year", "month", "week", "hour", "quarterly"];

    /// <summary>Must be the same in both: what a figure is.</summary>
    public static readonly IReadOnlyList<string> Components = ["base", "equity", "signon", "bonus"];

    private static readonly FrozenDictionary<Tongue, TongueWords> All = new Dictionary<Tongue, TongueWords>
    {
        [Tongue.English] = Load("en"),
        [Tongue.German] = Load("de"),
        [Tongue.French] = Load("fr"),
        [Tongue.Spanish] = Load("es"),
        [Tongue.Portuguese] = Load("pt"),
    }.ToFrozenDictionary();

    private static readonly TongueWords None = new("");

    private readonly FrozenDictionary<string, Lazy<Regex>> _classes;
    private readonly IReadOnlyList<(decimal Value, Lazy<Regex> Pattern)> _numbers;
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;

    /// <summary>Most sentences hold none of these, and then no class needs a look of its own.</summary>
    private readonly Lazy<Regex> _anyClaim;
    private readonly Lazy<Regex> _anyNumber;
    private readonly Lazy<Regex> _anyMeasure;

    private TongueWords(string text)
    {
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var plain = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var numbers = new Dictionary<decimal, List<string>>();
        var at = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                at = line[3..];
                (classes[at], plain[at]) = ([], new HashSet<string>(StringComparer.Ordinal));
            }
            else if (line[0] == '~')
            {
                classes[at].Add(line[1..]);
            }
            else if (line[0] != '#' && at == "number")
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                numbers[decimal.Parse(line[..colon], CultureInfo.InvariantCulture)] = [.. Entries(line[(colon + 1)..]).Select(Pattern)];
            }
            else if (line[0] != '#')
            {
                classes[at].AddRange(Entries(line).Select(Pattern));
                plain[at].UnionWith(Entries(line));
            }
        }

        _classes = classes.Where(c => c.Value.Count > 0).ToFrozenDictionary(c => c.Key, c => Compiled(c.Value), StringComparer.Ordinal);
        _anyClaim = Compiled(classes.Where(c => Claims.ContainsKey(c.Key)).SelectMany(c => c.Value));
        _anyNumber = Compiled(numbers.Values.SelectMany(n => n));
        _anyMeasure = Compiled(classes.Where(c => Components.Contains(c.Key) || c.Key == "year").SelectMany(c => c.Value).Concat(numbers.Values.SelectMany(n => n)));
        _numbers = [.. numbers.Select(n => (n.Key, Compiled(n.Value)))];
        _lists = plain.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public static TongueWords Of(Tongue tongue) => All.GetValueOrDefault(tongue, None);

    public static IEnumerable<Tongue> Tongues => All.Keys;

    /// <summary>How often words of a class stand in a text. Here and below, the text is in small letters.</summary>
    public int Count(string name, string text) => _classes.TryGetValue(name, out var words) ? words.Value.Count(text) : 0;

    /// <summary>The word names a part of the package, a period or a number: it tells nothing of what a line is about.</summary>
    public bool IsMeasure(string word) => _anyMeasure.Value.IsMatch(word);

    public bool HasAnyClaim(string text) => _anyClaim.Value.IsMatch(text);

    /// <summary>The words of a class that stand in a text, in small letters, each as often as it does.</summary>
    public IReadOnlyList<string> Found(string name, string text) =>
        _classes.TryGetValue(name, out var words) && words.Value.IsMatch(text) ? [.. words.Value.Matches(text).Select(m => m.Value)] : [];

    public bool Has(string name, string text) => _classes.TryGetValue(name, out var words) && words.Value.IsMatch(text);

    /// <summary>A word, in small letters, stands in a list as it is.</summary>
    public bool Lists(string name, string word) => _lists.TryGetValue(name, out var list) && list.Contains(word);

    /// <summary>The values of the number words of a text, sorted; "one" is no number.</summary>
    public IReadOnlyList<decimal> Numbers(string text)
    {
        if (_numbers.Count == 0 || !_anyNumber.Value.IsMatch(text))
        {
            return [];
        }

        var found = new List<decimal>();
        foreach (var (value, pattern) in _numbers)
        {
            found.AddRange(Enumerable.Repeat(value, pattern.Value.Count(text)));
        }

        found.Sort();
        return found;
    }

    private static string[] Entries(string line) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Pattern(string entry) =>
        (entry[0] == '*' ? "" : @"\b") + Regex.Escape(entry.TrimStart('*')).Replace(@"\*", @"[\p{L}'-]*", StringComparison.Ordinal).Replace(@"\ ", @"\s+", StringComparison.Ordinal) + @"(?!\w)";

    /// <summary>For text in small letters: leaving case aside would cost most of the time.</summary>
    private static Lazy<Regex> Compiled(IEnumerable<string> patterns)
    {
        var all = patterns.ToList();
        var words = all.Where(p => p.StartsWith(@"\b", StringComparison.Ordinal) && p.EndsWith(@"(?!\w)", StringComparison.Ordinal)).Select(p => p[2..^6]).ToList();
        var others = all.Where(p => !(p.StartsWith(@"\b", StringComparison.Ordinal) && p.EndsWith(@"(?!\w)", StringComparison.Ordinal))).Select(p => $"(?:{p})");
        var together = words.Count == 0 ? others : others.Prepend($@"\b(?:{string.Join('|', words)})(?!\w)");
        var pattern = string.Join('|', together);
        return new Lazy<Regex>(() => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled));
    }

    private static TongueWords Load(string name)
    {
        var resource = $"CoachBot.Language.Guarding.Data.{name}.txt";
        using var stream = typeof(TongueWords).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The words {resource} are not embedded.");
        using var reader = new StreamReader(stream);
        return new TongueWords(reader.ReadToEnd());
    }
}
