using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Cli;

/// <summary>The coach set up for one run of the command line.</summary>
internal sealed class Workbench
{
    private Workbench(GuideCatalog guides, Coach coach)
    {
        Guides = guides;
        Coach = coach;
    }

    public GuideCatalog Guides { get; }

    public Coach Coach { get; }

    /// <param name="folder">Folder of guides; the dated facts and pay rules beside them are read where they exist.</param>
    public static Workbench Open(DirectoryInfo? folder)
    {
        var path = folder?.FullName ?? SeedsFolder();
        _ = Task.Run(MessageReader.Prepare);
        return new Workbench(GuideCatalog.Load(path), new Coach(new CoachingOptions(), CompanyFacts.Load(Dated(path, "facts.yaml")), PayLaw.Load(Dated(path, "law.yaml"))));
    }

    public TurnHandler Handler(IConversationStore store) => new(() => Guides, Coach, store);

    /// <summary>The dated file beside the guides, else the project's own.</summary>
    private static string Dated(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : Path.Combine(SeedsFolder(), name);

    /// <summary>The project's five guides: looked for from here upward, then beside the program.</summary>
    private static string SeedsFolder()
    {
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "seeds")))
            {
                return Path.Combine(at.FullName, "seeds");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "seeds");
    }
}
