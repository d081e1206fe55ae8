namespace CoachBot.Service.Tests.Support;

/// <summary>The repository this was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CoachBot.sln")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
