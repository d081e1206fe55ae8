using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Honesty;

/// <summary>
/// Thousands of filled scripts and levers under a check that knows nothing of the rules behind them. By default a sample whose seed is
/// printed; HONESTY_ALL=1 runs every trial of every guide, HONESTY_SEED=n another sample.
/// </summary>
public sealed class ManyScriptsTests(ITestOutputHelper output)
{
    private const int SampleOf = 4;

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.None);

    [Fact]
    public void No_script_lever_or_line_of_the_seeds_has_a_fault() => Assert.Empty(Faults(Project.Seeds, seed: null, out _, out _));

    [Fact]
    public void No_script_lever_or_line_of_further_guides_has_a_fault()
    {
        var folder = Path.Combine(Project.Folder, "..", "shared", "guides");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("0 further guides at hand.");
            return;
        }

        int? seed = Environment.GetEnvironmentVariable("HONESTY_ALL") == "1" ? null
            : int.TryParse(Environment.GetEnvironmentVariable("HONESTY_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 1;
        var faults = Faults(folder, seed, out var trials, out var texts);
        output.WriteLine($"seed {(seed is { } s ? s.ToString(CultureInfo.InvariantCulture) : "none: all")}, {trials} scripts, {texts} texts to say in all, {faults.Count} faults.");
        foreach (var fault in faults.Take(80))
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Take(30))}");
        Assert.True(texts >= 10_000, $"only {texts} texts");
    }

    private static List<string> Faults(string folder, int? seed, out int trials, out int texts)
    {
        var guides = GuideCatalog.Load(folder);
        var check = new SpokenCheck(folder);
        var plans = guides.Guides.SelectMany(g => Trial.Plans(g, guides, Coach).Select((run, i) => (Run: run, Key: $"{seed}:{g.Path}:{i}"))).Where(p => seed is null || Chosen(p.Key)).ToList();
        var found = new List<string>();
        var said = 0;
        foreach (var (run, _) in plans)
        {
            var trial = run();
            foreach (var speech in trial.Spoken)
            {
                said++;
                found.AddRange(check.Faults(speech, trial).Select(f => $"{trial.Name}: {f}"));
            }
        }

        (trials, texts) = (plans.Count, said);
        return found;
    }

    /// <summary>One in <see cref="SampleOf"/>, the same for the same seed on any machine.</summary>
    private static bool Chosen(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % SampleOf == 0;
}
