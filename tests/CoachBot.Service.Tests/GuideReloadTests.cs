using System.Diagnostics;
using System.Net;
using CoachBot.Guides;
using CoachBot.Service.Hosting;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests;

/// <summary>Guides that change while the service runs.</summary>
public sealed class GuideReloadTests : IDisposable
{
    private const string Path = "groq/ml-ai-engineer.md";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _data = new();

    private string Guides => _data.File("guides");

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_changed_guide_is_used_without_a_restart_a_broken_one_is_refused_and_a_deleted_one_goes()
    {
        var sound = await SeedAsync();
        await using var service = CoachService.Start(_data, ("Guides:Folder", Guides));
        var catalog = service.Services.GetRequiredService<Func<GuideCatalog>>();
        Assert.Equal(185_000m, BaseOf(catalog()));

        await WriteAsync(sound.Replace("$185K", "$186K", StringComparison.Ordinal));
        await UntilAsync(() => BaseOf(catalog()) == 186_000m);

        await WriteAsync(sound[..(sound.Length / 2)]);
        await UntilAsync(() => catalog().Files[0].IsLastGood);
        Assert.Equal(186_000m, BaseOf(catalog()));
        Assert.NotEmpty(catalog().Files[0].Problems);
        using (var ready = await service.Client().GetAsync(new Uri("/health/ready", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }

        await WriteAsync(sound.Replace("$185K", "$187K", StringComparison.Ordinal));
        await UntilAsync(() => BaseOf(catalog()) == 187_000m && !catalog().Files[0].IsLastGood);

        File.Delete(System.IO.Path.Combine(Guides, Path));
        await UntilAsync(() => catalog().Guides.Count == 0);
    }

    [Fact]
    public async Task A_folder_that_comes_later_is_read_when_it_comes()
    {
        await using var service = CoachService.Start(_data, ("Guides:Folder", Guides), ("Guides:PollSeconds", "1"));
        var catalog = service.Services.GetRequiredService<Func<GuideCatalog>>();
        Assert.Empty(catalog().Guides);

        await SeedAsync();
        await UntilAsync(() => catalog().Guides.Count == 1);
        await UntilAsync(() =>
        {
            using var ready = service.Client().GetAsync(new Uri("/health/ready", UriKind.Relative)).GetAwaiter().GetResult();
            return ready.StatusCode == HttpStatusCode.OK;
        });
    }

    private static decimal? BaseOf(GuideCatalog catalog) => catalog.OfCompany("groq")[0].Regions[0].Base!.Low;

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(waited.Elapsed < Patience, "It did not come about in time.");
            await Task.Delay(50);
        }
    }

    private async Task<string> SeedAsync()
    {
        var text = await File.ReadAllTextAsync(Paths.Of($"seeds/{Path}"));
        await WriteAsync(text);
        return text;
    }

    private async Task WriteAsync(string text)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Guides, "groq"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(Guides, Path), text);
    }
}
