namespace CoachBot.Service.Hosting;

/// <summary>
/// Where a relative path of the settings lies: in the current folder, else in the folder with CoachBot.sln above it, else
/// beside the binary. So the same settings serve `dotnet run` in the repository and a published service.
/// </summary>
internal static class Paths
{
    private const string Solution = "CoachBot.sln";

    public static string Of(string path) => Of(path, Directory.GetCurrentDirectory(), AppContext.BaseDirectory);

    public static string Of(string path, string current, string binary)
    {
        if (Path.IsPathRooted(path))
        {
            return path;
        }

        var repository = Above(current);
        string[] roots = repository is null ? [current, binary] : [current, repository, binary];
        var home = roots.FirstOrDefault(root => IsThere(root, path)) ?? repository ?? binary;
        return Path.GetFullPath(path, home);
    }

    /// <summary>The thing itself, or the folder it is to be made in ("data" of "data/coachbot.db").</summary>
    private static bool IsThere(string root, string path)
    {
        var full = Path.GetFullPath(path, root);
        return Path.Exists(full) || (Path.GetDirectoryName(path) is { Length: > 0 } folder && Directory.Exists(Path.GetFullPath(folder, root)));
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
