using CoachBot.Service.Hosting;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>Where relative paths of the settings lie.</summary>
public sealed class PathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_path_stays() => Assert.Equal("/var/lib/coach.db", Paths.Of("/var/lib/coach.db", _folder.Path, _folder.Path));

    [Fact]
    public void What_is_in_the_current_folder_comes_first()
    {
        var here = Folder("repository/here");
        Folder("repository/here/seeds");
        Folder("repository/seeds");
        File.WriteAllText(_folder.File("repository/CoachBot.sln"), "");

        Assert.Equal(Path.Combine(here, "seeds"), Paths.Of("seeds", here, Folder("bin")));
    }

    [Fact]
    public void From_anywhere_in_the_repository_its_own_folders_are_found_and_new_ones_made_there()
    {
        var here = Folder("repository/src/deep");
        Folder("repository/seeds");
        File.WriteAllText(_folder.File("repository/CoachBot.sln"), "");

        Assert.Equal(_folder.File("repository/seeds"), Paths.Of("seeds", here, Folder("bin")));
        Assert.Equal(_folder.File("repository/data/coach.db"), Paths.Of("data/coach.db", here, Folder("bin")));
    }

    [Fact]
    public void Outside_a_repository_they_lie_beside_the_binary() =>
        Assert.Equal(_folder.File("bin/data/coach.db"), Paths.Of("data/coach.db", Folder("elsewhere"), Folder("bin")));

    private string Folder(string name) => Directory.CreateDirectory(_folder.File(name)).FullName;
}
