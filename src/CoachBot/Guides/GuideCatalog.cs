using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>All guides of a folder at one moment. Immutable: a reload makes a new one.</summary>
public sealed class GuideCatalog
{
    private readonly FrozenDictionary<string, IReadOnlyList<Guide>> _byCompany;
    private readonly RegionFinder _regions;
    private readonly IReadOnlyList<string> _companies;

    private GuideCatalog(IReadOnlyList<GuideFile> files)
    {
        Files = files;
        Guides = [.. files.Select(f => f.Guide).OfType<Guide>()];
        Names = new Gazetteer(Guides);
        _companies = [.. Guides.Select(g => g.Company).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        _byCompany = Guides.GroupBy(g => g.CompanySlug).ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Guide>)[.. g], StringComparer.Ordinal);
        _regions = new RegionFinder(Guides.SelectMany(g => g.RegionNames).Distinct().ToFrozenDictionary(n => n, RowPlaces.Of, StringComparer.Ordinal));
    }

    /// <summary>Every Markdown file, sorted by path, accepted or refused.</summary>
    public IReadOnlyList<GuideFile> Files { get; }

    public IReadOnlyList<Guide> Guides { get; }

    public Gazetteer Names { get; }

    public static GuideCatalog Of(IEnumerable<GuideFile> files) => new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <summary>Reads every *.md below the folder. A file that cannot be read is a refused file, never an exception.</summary>
    public static GuideCatalog Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Of(GuideFolder.Read(folder));
    }

    /// <summary>The guides of a company, in file order; empty for a slug that is not here.</summary>
    public IReadOnlyList<Guide> OfCompany(string slug) => _byCompany.GetValueOrDefault(slug, []);

    /// <summary>As they are spoken; two of one name are told apart by their folders ("Brex AI").</summary>
    private List<string> Apart(List<string> slugs)
    {
        var names = slugs.ConvertAll(s => OfCompany(s)[0].Company);
        return [.. names.Select((n, i) => names.FindAll(o => o == n).Count == 1 ? n : Slugs.Spoken(slugs[i])).Distinct()];
    }

    /// <summary>The row of a region that was settled before, by its name in the table.</summary>
    public static GuideMatch InRegion(GuideMatch.Found found, string region, string? level)
    {
        ArgumentNullException.ThrowIfNull(found);
        var rows = found.Guide.Regions.Where(r => r.Name == region || r.RawName == region).ToList();
        var row = LevelRows.Find(rows, level, found.Guide.RoleSlug);
        return found with { Row = row, How = row is null && rows.Count > 0 ? RegionMatch.LevelUnclear : RegionMatch.Exact, Region = row?.Name ?? (rows.Count > 0 ? region : null) };
    }

    /// <summary>The guide and row for what the user named, or what is missing. Never borrows another company's, role's or region's figures.</summary>
    /// <param name="roleSlug">Null when no role is known: a company's only guide is then assumed.</param>
    /// <param name="level">Picks the row in a guide with a row a level ("L5", "senior"); where none fits, no row is given.</param>
    public GuideMatch Find(CompanyMention? company, string? roleSlug, PlaceMention? place, string? level = null)
    {
        if (company is null)
        {
            return new GuideMatch.NoCompany { Known = _companies };
        }

        if (company.Slug is null || !_byCompany.TryGetValue(company.Slug, out var guides))
        {
            return new GuideMatch.NoGuide(company.Name);
        }

        if (company.Match == NameMatch.Near || company.OtherSlugs.Count > 0)
        {
            return new GuideMatch.CompanyUnclear(company.Raw, Apart([.. company.OtherSlugs.Prepend(company.Slug).Where(s => OfCompany(s).Count > 0)]));
        }

        var guide = roleSlug is null ? guides.Count == 1 ? guides[0] : null : guides.FirstOrDefault(g => g.RoleSlug == roleSlug);
        if (guide is null)
        {
            return new GuideMatch.RoleUnclear(guides[0].Company, guides);
        }

        var (row, how, region) = _regions.Find(guide, place, level);
        return new GuideMatch.Found(guide, row?.Measured(), how, RoleAssumed: roleSlug is null) { Region = region };
    }
}
