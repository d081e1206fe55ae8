namespace CoachBot.Tests;

/// <summary>Where the project's own files are.</summary>
internal static class Project
{
    public static string Folder { get; } = Find();

    public static string Seeds => Path.Combine(Folder, "seeds");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CoachBot.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("CoachBot.sln is not above the tests.");
    }
}
