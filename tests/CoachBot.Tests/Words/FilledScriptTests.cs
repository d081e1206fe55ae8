using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Honesty;

namespace CoachBot.Tests.Words;

/// <summary>
/// The filled words of guides as they were read and approved: the seeds' and those of made-up guides as text, those of further guides, whose
/// text is not the project's, as hashes and figures.
/// </summary>
public sealed class FilledScriptTests
{
    private static readonly string MadeUp = Path.Combine(Project.Folder, "tests", "words", "made-up");

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.None);

    [Fact]
    public Task Scripts_and_levers_of_the_seeds_are_the_approved_ones() => Sheet.HoldsAsync("seeds.md", async offer =>
    {
        var talk = new Talk();
        await talk.SayAsync(offer);
        return $"{(await talk.SayAsync("full script")).Text}\n\n{(await talk.SayAsync("levers")).Text}".ReplaceLineEndings("\n");
    });

    [Fact]
    public Task Scripts_and_levers_of_made_up_guides_are_the_approved_ones()
    {
        var trials = Trials(MadeUp);
        return Sheet.HoldsAsync("made-up.md", name => Task.FromResult(trials.TryGetValue(name, out var trial) ? Words(trial) : $"no such trial; there are {string.Join(" | ", trials.Keys.Where(k => k.EndsWith("no rival", StringComparison.Ordinal)))}"));
    }

    [Fact]
    public void Nothing_untrue_is_said_on_the_made_up_guides()
    {
        var guides = GuideCatalog.Load(MadeUp);

        Assert.Empty(Trials(MadeUp).Values.SelectMany(t => SpokenRules.Faults(t, guides, statusPassed: false)));
    }

    /// <summary>One line a guide: a hash of its path, words of the script, base and equity asked for, a hash of script and levers.</summary>
    [Fact]
    public async Task Words_of_further_guides_are_those_that_were_approved()
    {
        var folder = Path.Combine(Project.Folder, "..", "shared", "guides");
        if (!Directory.Exists(folder))
        {
            return;
        }

        var path = Path.Combine(Project.Folder, "tests", "words", "further.txt");
        var guides = GuideCatalog.Load(folder);
        var lines = guides.Guides.Select(g => Trial.Plans(g, guides, Coach).Skip(4).FirstOrDefault()?.Invoke()).OfType<Trial>().Select(Line).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_WORDS") == "1")
        {
            await File.WriteAllLinesAsync(path, lines);
            return;
        }

        var approved = (await File.ReadAllLinesAsync(path)).ToHashSet(StringComparer.Ordinal);
        var changed = lines.Where(l => !approved.Contains(l)).ToList();
        Assert.True(changed.Count == 0, $"{changed.Count} of {lines.Count} changed: read some of them, then UPDATE_WORDS=1.\n{string.Join('\n', changed.Take(10))}");
    }

    private static Dictionary<string, Trial> Trials(string folder)
    {
        var guides = GuideCatalog.Load(folder);
        return guides.Guides.SelectMany(g => Trial.Of(g, guides, Coach)).GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.First());
    }

    private static string Words(Trial trial) => string.Join('\n', trial.Advice.Levers
        .Select(l => $"{l.Number}. {l.Title} ({l.When}): {l.Speech.Say}")
        .Prepend($"{(trial.Advice.Script!.Composed ? "our words" : "the guide's words")}, {Grammar.Words(trial.Advice.Script.Speech.Say!)} words: {trial.Advice.Script.Speech.Say}"));

    private static string Line(Trial trial)
    {
        var say = trial.Advice.Script?.Speech.Say ?? "";
        var ask = trial.Advice.Plan?.Ask;
        return string.Create(CultureInfo.InvariantCulture, $"{Hash(trial.Guide.Path)} {Grammar.Words(say)} {ask?.Base:0} {ask?.Equity:0} {trial.Row.Currency} {Hash(Words(trial))}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
