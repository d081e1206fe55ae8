using System.Globalization;
using System.Text;
using CoachBot.Guides;

namespace CoachBot.Benchmarks;

/// <summary>Makes as many guides as wanted from real ones by giving them other companies' names: the same text, sizes and layouts.</summary>
internal sealed class GuideMill
{
    private const int RolesEach = 14;

    private static readonly string[] Starts = ["Bar", "Cel", "Dor", "Fen", "Gal", "Hov", "Jun", "Kes", "Lom", "Mir", "Nav", "Orb", "Pel", "Quin", "Rov", "Sab", "Tam", "Urb", "Vel", "Wix", "Yor", "Zan"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ari", "eno", "iva", "olu", "umi", "ast", "ent", "ist", "ond", "urg"];
    private static readonly string[] Ends = ["dex", "fin", "gen", "kit", "lux", "mon", "nix", "pay", "rix", "sol", "tek", "ven", "wave", "yx", "zon"];

    private readonly List<Source> _sources;

    public GuideMill()
    {
        var beside = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "guides"));
        Folder = Directory.Exists(beside) ? beside : Repository.Seeds;
        _sources = [.. GuideCatalog.Load(Folder).Guides.Select(g => new Source(g, File.ReadAllText(Path.Combine(Folder, g.Path))))];
    }

    /// <summary>Where the guides come from: a folder beside the repository, else the seeds.</summary>
    public string Folder { get; }

    public int Sources => _sources.Count;

    /// <summary>Writes them, fourteen roles a company.</summary>
    /// <returns>Their paths, in the order in which a library lists them.</returns>
    public IReadOnlyList<string> Write(string folder, int count)
    {
        var paths = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var source = _sources[i % _sources.Count];
            var company = NameOf(i / RolesEach);
            var slug = company.ToLowerInvariant();
            var path = string.Create(CultureInfo.InvariantCulture, $"{slug}/{source.Guide.RoleSlug}-{i % RolesEach}.md");
            Directory.CreateDirectory(Path.Combine(folder, slug));
            File.WriteAllText(Path.Combine(folder, path), source.Named(company, slug), new UTF8Encoding(false));
            paths.Add(path);
        }

        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    /// <summary>4,950 names, then with a number.</summary>
    private static string NameOf(int company)
    {
        var all = Starts.Length * Middles.Length * Ends.Length;
        var at = company % all;
        var name = Starts[at % Starts.Length] + Middles[at / Starts.Length % Middles.Length] + Ends[at / Starts.Length / Middles.Length];
        return company < all ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{company / all}");
    }

    private sealed record Source(Guide Guide, string Text)
    {
        public string Named(string company, string slug) => Text
            .Replace(Guide.Company, company, StringComparison.Ordinal)
            .Replace($"company: {Guide.CompanySlug}\n", $"company: {slug}\n", StringComparison.Ordinal);
    }
}
