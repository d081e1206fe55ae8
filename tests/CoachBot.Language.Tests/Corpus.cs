using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Language.Guarding;
using CoachBot.Language.Rephrasing;
using CoachBot.Tests;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>The lines the coach really says: of the seeds, and of the folder of guides beside the repository where there is one.</summary>
internal static class Corpus
{
    private const int MostGuides = 120;

    public static async Task<IReadOnlyList<MarkedLine>> LinesAsync()
    {
        var lines = new Dictionary<string, MarkedLine>(StringComparer.Ordinal);
        foreach (var catalog in Catalogs())
        {
            foreach (var guide in catalog.Guides.Take(MostGuides))
            {
                foreach (var line in await OfAsync(catalog, guide))
                {
                    lines.TryAdd(line.Text, line);
                }
            }
        }

        return [.. lines.Values];
    }

    private static IEnumerable<GuideCatalog> Catalogs()
    {
        yield return Support.Bench.Guides;
        var beside = Path.GetFullPath(Path.Combine(Project.Folder, "..", "shared", "guides"));
        if (Directory.Exists(beside))
        {
            yield return GuideCatalog.Load(beside);
        }
    }

    private static async Task<IEnumerable<MarkedLine>> OfAsync(GuideCatalog catalog, Guide guide)
    {
        var row = guide.Regions.FirstOrDefault(r => r.Base is not null);
        if (row?.Base is not { } band)
        {
            return [];
        }

        var handler = new TurnHandler(() => catalog, Support.Bench.Coach, new InMemoryConversationStore());
        var found = new List<MarkedLine>();
        var low = Math.Round((band.Low ?? band.High ?? 0m) / 1000m);
        foreach (var text in new[] { $"{guide.Company} {guide.Role} {row.Name}: base {low}k, equity {low}k over 4 years, sign on 20k", "full script", "levers", "email" })
        {
            var answer = await handler.HandleAsync(Support.Bench.Message(text), default);
            found.AddRange(WordableLines.Of(answer, Speaker.Candidate).Select(l => l.Marked));
        }

        return found;
    }
}
