using System.Text.Json;
using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Guides;

/// <summary>Reads the real guides in a folder beside the repository, where there is one. They belong to others and are never copied here.</summary>
public sealed class GuideCorpusTests(ITestOutputHelper output)
{
    private static readonly string? Folder = Repository.Beside(Path.Combine("shared", "guides"));
    private static readonly string? Expected = Repository.Beside(Path.Combine("shared", "guides-expected.jsonl"));

    [Fact]
    public void Real_guides_read_as_an_independent_counter_found_them()
    {
        if (Folder is null || Expected is null)
        {
            output.WriteLine("0 files: the folder is not here.");
            return;
        }

        var files = GuideCatalog.Load(Folder).Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var differences = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Expected))
        {
            using var entry = JsonDocument.Parse(line);
            differences.AddRange(Compare(entry.RootElement, files));
            count++;
        }

        output.WriteLine($"{count} files, {differences.Count} differences.");
        differences.ForEach(output.WriteLine);
        Assert.Empty(differences);
    }

    [Fact]
    public void Figures_and_brackets_stand_where_they_say()
    {
        var guides = Folder is null ? [] : GuideCatalog.Load(Folder).Guides;
        output.WriteLine($"{guides.Count} guides.");
        foreach (var (speech, advice, figures, brackets) in guides.SelectMany(g => g.Levers.Select(l => (l.Speech, l.Advice, l.Figures, l.Placeholders)).Concat(g.Scripts.Select(s => (s.Speech, s.Advice, s.Figures, s.Placeholders)))))
        {
            Assert.All(figures, f => Assert.Equal(f.Raw, (f.InAdvice ? advice : speech)!.Substring(f.Start, f.Raw.Length)));
            Assert.All(figures, f => Assert.True(f.Amount.Currency.IsKnown, f.Raw));
            Assert.All(brackets, b => Assert.Equal(b.Raw, (b.InAdvice ? advice : speech)!.Substring(b.Start, b.Raw.Length)));
        }
    }

    private static IEnumerable<string> Compare(JsonElement expected, Dictionary<string, GuideFile> files)
    {
        var path = expected.GetProperty("path").GetString()!;
        if (files.GetValueOrDefault(path)?.Guide is not { } guide)
        {
            yield return $"{path}: refused";
            yield break;
        }

        foreach (var (what, left, right) in Pairs(expected, guide))
        {
            if (left != right)
            {
                yield return $"{path}: {what} is \"{right}\", expected \"{left}\"";
            }
        }
    }

    private static IEnumerable<(string What, string? Expected, string? Read)> Pairs(JsonElement expected, Guide guide)
    {
        yield return ("company", expected.GetProperty("title_company").GetString(), guide.Company);
        yield return ("role", expected.GetProperty("title_role").GetString()!.Replace(" (SIGNATURE ROLE)", "", StringComparison.Ordinal), guide.RoleLevel is null ? guide.Role : $"{guide.Role} ({guide.RoleLevel})");
        yield return ("layout", expected.GetProperty("layout").GetString()!.Replace("-", "", StringComparison.Ordinal), guide.Layout.ToString().ToLowerInvariant());
        yield return ("scripts", expected.GetProperty("scripts").GetRawText(), $"{guide.Scripts.Count}");
        yield return ("levers", string.Join('|', expected.GetProperty("lever_titles").EnumerateArray().Select(t => t.GetString()!.TrimStart('-', ' '))), string.Join('|', guide.Levers.Select(l => l.Title)));
        var rows = guide.Layout == GuideLayout.LevelPivot
            ? guide.Regions.GroupBy(r => r.RawName).Select(g => (Name: g.Key, Cells: g.SelectMany(r => r.Cells).ToDictionary())).ToList()
            : guide.Regions.Select(r => (Name: r.RawName, Cells: r.Cells.ToDictionary())).ToList();
        var regions = expected.GetProperty("regions").EnumerateArray().ToList();
        yield return ("regions", string.Join('|', regions.Select(r => r.GetProperty("region").GetString())), string.Join('|', rows.Select(r => r.Name)));
        foreach (var (region, row) in regions.Zip(rows))
        {
            foreach (var cell in region.GetProperty("cells").EnumerateObject())
            {
                yield return ($"{row.Name} {cell.Name}", cell.Value.GetString(), row.Cells.GetValueOrDefault(cell.Name));
            }
        }
    }
}
