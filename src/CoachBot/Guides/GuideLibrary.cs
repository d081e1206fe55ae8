namespace CoachBot.Guides;

/// <summary>Holds the guides the coach works with. A turn takes the catalog once and keeps it: it never sees half a load.</summary>
public sealed class GuideLibrary
{
    private readonly string _folder;
    private volatile GuideCatalog _current;

    /// <summary>Loads every guide below the folder, files side by side. A folder that is not there gives an empty library.</summary>
    public GuideLibrary(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _current = GuideCatalog.Load(folder);
    }

    public GuideCatalog Current => _current;

    /// <summary>
    /// Reads the folder again. A file that has become unreadable or is no guide any more keeps its last good guide, with the reason in the file's problems;
    /// a file that was deleted goes.
    /// </summary>
    public GuideCatalog Reload()
    {
        var before = _current.Files.Where(f => f.Guide is not null).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var next = GuideCatalog.Of(GuideFolder.Read(_folder).Select(f => f.Guide is null && before.TryGetValue(f.Path, out var good) ? f with { Guide = good.Guide } : f));
        _current = next;
        return next;
    }
}
