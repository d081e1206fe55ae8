using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

/// <summary>What a library does when its files change under it.</summary>
public sealed class GuideLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guides");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nothing_written_means_nothing_read()
    {
        Write("acme/data-engineer.md", Twin.Text());
        var library = new GuideLibrary(_folder.FullName);
        var before = library.Current;

        Assert.True(library.Reload().IsNothing);
        Assert.Same(before, library.Current);
    }

    [Fact]
    public void A_changed_file_is_read_and_the_others_are_kept()
    {
        Write("acme/data-engineer.md", Twin.Text());
        Write("hooli/data-engineer.md", Twin.Text(company: "Hooli"));
        var library = new GuideLibrary(_folder.FullName);
        var before = library.Current;
        Write("acme/data-engineer.md", Twin.Text().Replace("$100K-$140K", "$111K-$140K", StringComparison.Ordinal));
        var change = library.Reload();

        Assert.Equal("acme/data-engineer.md", Assert.Single(change.Read).Path);
        Assert.Equal(111_000m, library.Current.OfCompany("acme")[0].Regions[0].Base!.Low);
        Assert.Equal(100_000m, before.OfCompany("acme")[0].Regions[0].Base!.Low);
        Assert.Same(before.OfCompany("hooli")[0], library.Current.OfCompany("hooli")[0]);
    }

    [Fact]
    public void New_files_come_and_deleted_ones_go()
    {
        Write("acme/data-engineer.md", Twin.Text());
        var library = new GuideLibrary(_folder.FullName);
        Write("hooli/data-engineer.md", Twin.Text(company: "Hooli"));
        File.Delete(Path.Combine(_folder.FullName, "acme", "data-engineer.md"));
        var change = library.Reload();

        Assert.Equal(["acme/data-engineer.md"], change.Gone);
        Assert.Equal("hooli", Assert.Single(library.Current.Guides).CompanySlug);
        Assert.Equal("hooli", library.Current.Names.Read("offer from Hooli").Companies[0].Slug);
    }

    [Theory]
    [InlineData("half a gui", "guide.notAGuide")]
    [InlineData("", "guide.notAGuide")]
    [InlineData("### Data Engineer | Acme Global Negotiation Guide\n\n" + Twin.Table, "levers.missing")]
    public void A_file_that_has_become_worse_is_refused_and_the_last_good_one_stays_until_it_is_mended(string worse, string code)
    {
        Write("acme/data-engineer.md", Twin.Text());
        var library = new GuideLibrary(_folder.FullName);
        Write("acme/data-engineer.md", worse);
        var file = Assert.Single(library.Reload().Read);

        Assert.True(file.IsLastGood);
        Assert.Contains(code, file.Problems.Select(p => p.Code));
        Assert.Equal(100_000m, library.Current.Guides[0].Regions[0].Base!.Low);
        Assert.True(library.Reload().IsNothing);
        Write("acme/data-engineer.md", Twin.Text().Replace("$100K-$140K", "$101K-$140K", StringComparison.Ordinal));
        library.Reload();
        Assert.False(library.Current.Files[0].IsLastGood);
        Assert.Equal(101_000m, library.Current.Guides[0].Regions[0].Base!.Low);
    }

    [Fact]
    public void A_folder_that_is_away_for_a_while_takes_nothing_with_it()
    {
        var away = _folder.FullName + "-away";
        Write("acme/data-engineer.md", Twin.Text());
        var library = new GuideLibrary(_folder.FullName);
        Directory.Move(_folder.FullName, away);

        Assert.True(library.Reload().IsNothing);
        Assert.Single(library.Current.Guides);
        Directory.Move(away, _folder.FullName);
    }

    [Fact]
    public async Task Turns_see_one_catalog_or_the_other_and_never_half_of_one()
    {
        string[] companies = ["alpha", "beta", "gamma", "delta"];
        WriteAll(companies, 100);
        var library = new GuideLibrary(_folder.FullName);
        using var done = new CancellationTokenSource();
        var turns = Task.Run(() =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                var catalog = library.Current;
                Assert.Equal(companies.Length, catalog.Guides.Count);
                Assert.Single(companies.Select(c => catalog.OfCompany(c)[0].Regions[0].Base!.Low).Distinct());
                seen++;
            }
        });
        for (var low = 101; low < 121; low++)
        {
            WriteAll(companies, low);
            library.Reload();
        }

        await done.CancelAsync();
        await turns;
        Assert.Equal(120_000m, library.Current.Guides[0].Regions[0].Base!.Low);
    }

    [Fact]
    public void Links_to_files_are_followed_and_links_to_folders_and_to_nowhere_are_not()
    {
        var other = Directory.CreateTempSubdirectory("linked");
        try
        {
            File.WriteAllText(Path.Combine(other.FullName, "real.md"), Twin.Text());
            Directory.CreateDirectory(Path.Combine(_folder.FullName, "acme"));
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, "acme", "data-engineer.md"), Path.Combine(other.FullName, "real.md"));
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, "acme", "nowhere.md"), Path.Combine(other.FullName, "nothing.md"));
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), _folder.FullName);
            var library = new GuideLibrary(_folder.FullName);

            Assert.Equal(["acme/data-engineer.md", "acme/nowhere.md"], library.Current.Files.Select(f => f.Path));
            Assert.Equal("guide.notAGuide", Assert.Single(library.Current.Files[1].Problems).Code);
            File.WriteAllText(Path.Combine(other.FullName, "real.md"), Twin.Text().Replace("$100K-$140K", "$101K-$140K", StringComparison.Ordinal));
            Assert.Single(library.Reload().Read);
            Assert.Equal(101_000m, library.Current.Guides[0].Regions[0].Base!.Low);
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }

    private void WriteAll(string[] companies, int low)
    {
        foreach (var company in companies)
        {
            Write($"{company}/data-engineer.md", Twin.Text(company: company).Replace("$100K-", $"${low}K-", StringComparison.Ordinal));
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
