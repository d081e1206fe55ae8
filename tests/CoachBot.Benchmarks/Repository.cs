namespace CoachBot.Benchmarks;

/// <summary>Folders of the repository this was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The service built in the same configuration, beside this program.</summary>
    public static string Service
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Root, "artifacts", "bin", "CoachBot.Service", here.Name, "CoachBot.Service.dll");
        }
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CoachBot.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("CoachBot.sln is not above this program.");
    }
}
