using CoachBot.Coaching;
using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Honesty;

/// <summary>Silence is no escape: the filled words still say what the guide says, ask for base and equity, and can be said in a minute.</summary>
public sealed class UsefulnessTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.None);

    [Fact]
    public void Every_seed_keeps_its_sense() => Assert.Empty(Failing(Project.Seeds, out _));

    [Fact]
    public void Nearly_every_further_guide_keeps_its_sense()
    {
        var folder = Path.Combine(Project.Folder, "..", "shared", "guides");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("0 further guides at hand.");
            return;
        }

        var failing = Failing(folder, out var count);
        output.WriteLine($"{count} guides, {failing.Count} fall short:");
        failing.ForEach(output.WriteLine);
        Assert.True(failing.Count <= count * (1 - Least), $"{failing.Count} of {count} fall short\n{string.Join('\n', failing)}");
    }

    private static List<string> Failing(string folder, out int count)
    {
        var guides = GuideCatalog.Load(folder);
        var failing = new List<string>();
        count = 0;
        foreach (var guide in guides.Guides)
        {
            // Inside the band, no rival: the usual case.
            if (Trial.Plans(guide, guides, Coach).Skip(4).FirstOrDefault() is not { } run)
            {
                continue;
            }

            count++;
            var trial = run();
            if (Short(trial, new ClassedGuide(guide, guides.Names)) is { Length: > 0 } why)
            {
                failing.Add($"{guide.Path}: {why}");
            }
        }

        return failing;
    }

    /// <summary>What the words of a trial lack; empty when they are of use.</summary>
    private static string Short(Trial trial, ClassedGuide guide)
    {
        var say = trial.Advice.Script!.Speech.Say!;
        var plan = trial.Advice.Plan!;
        var ask = new AskWords(plan, trial.Offer, Some.Book());

        // A sentence counts as kept by its beginning, for an outdated end of it may be cut off.
        var sayable = guide.Script.Where(s => s.Class == SentenceClass.Plain && !(trial.Advice.OutdatedStatus is not null && StatusWords.Remain(s.Spoken))).ToList();
        var kept = sayable.Count(s => say.Contains(s.Spoken[..Math.Min(30, s.Spoken.Length - 1)], StringComparison.Ordinal));
        var levers = trial.Advice.Levers.Select(l => l.Speech.Say).ToList();
        return string.Join(", ", new[]
        {
            kept * 2 < sayable.Count ? $"keeps {kept} of {sayable.Count} sentences" : null,
            ask.Base is { } b && !say.Contains(b, StringComparison.Ordinal) ? "asks no base" : null,
            ask.Equity is { } e && !say.Contains(e, StringComparison.Ordinal) ? "asks no equity" : null,
            Grammar.Words(say) is < 70 or > 130 ? $"{Grammar.Words(say)} words" : null,
            levers.Any(l => l is null) ? "a lever says nothing" : null,
            levers.OfType<string>().Distinct().Count() < levers.OfType<string>().Count() ? "two levers say the same" : null,
            levers.OfType<string>().Any(l => SentenceSplitter.Split(l).Count > 2) ? "a lever of more than two sentences" : null,
        }.OfType<string>());
    }
}
