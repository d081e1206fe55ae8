namespace CoachBot.Guides;

/// <summary>Holds the guides the coach works with. A turn takes the catalog once and keeps it: it never sees half a load.</summary>
public sealed class GuideLibrary
{
    private readonly string _folder;
    private readonly Lock _reloading = new();
    private IReadOnlyList<GuideStamp> _stamps;
    private volatile GuideCatalog _current;

    /// <summary>Loads every guide below the folder, files side by side. A folder that is not there gives an empty library.</summary>
    public GuideLibrary(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _stamps = GuideFolder.List(folder);
        _current = GuideCatalog.Of(GuideFolder.Read(folder, _stamps));
    }

    public GuideCatalog Current => _current;

    /// <summary>
    /// Looks at the folder again and reads what was written since; where nothing was, nothing is read. A file that is no guide any more, or has got
    /// an error, keeps its last good guide with the reason in the file's problems (<see cref="GuideFile.IsLastGood"/>); a file that was deleted goes;
    /// while the folder itself is not there everything stays.
    /// </summary>
    /// <returns>The files that were read anew, with what became of them, and the paths of those that went.</returns>
    public GuideReload Reload()
    {
        lock (_reloading)
        {
            var stamps = GuideFolder.List(_folder);
            if (stamps.Count == 0 && !Directory.Exists(_folder))
            {
                return GuideReload.Nothing;
            }

            var known = _stamps.ToHashSet();
            var changed = stamps.Where(s => !known.Contains(s)).ToList();
            var there = stamps.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
            var gone = _stamps.Select(s => s.Path).Where(p => !there.Contains(p)).ToList();
            if (changed.Count == 0 && gone.Count == 0)
            {
                return GuideReload.Nothing;
            }

            var files = _current.Files.Where(f => there.Contains(f.Path)).ToDictionary(f => f.Path, StringComparer.Ordinal);
            var read = GuideFolder.Read(_folder, changed).Select(f => f.After(files.GetValueOrDefault(f.Path))).ToList();
            read.ForEach(f => files[f.Path] = f);
            _current = GuideCatalog.Of(files.Values);
            _stamps = stamps;
            return new GuideReload(read, gone);
        }
    }
}

/// <summary>What a look at the folder found.</summary>
/// <param name="Read">Files that are new or were written to.</param>
/// <param name="Gone">Paths of files that are not there any more.</param>
public sealed record GuideReload(IReadOnlyList<GuideFile> Read, IReadOnlyList<string> Gone)
{
    public static GuideReload Nothing { get; } = new([], []);

    public bool IsNothing => Read.Count == 0 && Gone.Count == 0;
}
