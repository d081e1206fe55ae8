using CoachBot.Coaching;
using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Honesty;

/// <summary>No untruth is ever put into the user's mouth: every guide, every region, offers of every height, every kind of rival.</summary>
public sealed class HonestyTests(ITestOutputHelper output)
{
    private static readonly CompanyFacts Facts = CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml"));
    private const int Spread = 7;

    private static readonly Coach Coach = new(new CoachingOptions(), Facts, PayLaw.None);

    [Fact]
    public void Nothing_untrue_is_said_on_any_seed_guide()
    {
        var guides = GuideCatalog.Load(Project.Seeds);
        var trials = guides.Guides.SelectMany(g => Trial.Of(g, guides, Coach)).ToList();

        Assert.Equal(5 * 3 * 3 * 4, trials.Count);
        Assert.Empty(trials.SelectMany(t => SpokenRules.Faults(t, guides, HasPassed(t.Guide))));
    }

    [Fact]
    public void A_seeds_script_asks_for_base_and_equity_and_can_be_said_in_a_minute()
    {
        var guides = GuideCatalog.Load(Project.Seeds);
        foreach (var trial in guides.Guides.SelectMany(g => Trial.Of(g, guides, Coach)).Where(t => t.Advice.Plan is { Ask: { Base: not null, Equity: not null } }))
        {
            var say = trial.Advice.Script!.Speech.Say!;
            var words = new AskWords(trial.Advice.Plan!, trial.Offer, Some.Book());
            Assert.Contains(words.Base!, say, StringComparison.Ordinal);
            Assert.Contains(words.Equity!, say, StringComparison.Ordinal);
            Assert.InRange(Grammar.Words(say), 40, 130);
        }
    }

    [Fact]
    public void No_two_levers_of_a_reply_say_the_same()
    {
        var guides = GuideCatalog.Load(Project.Seeds);
        foreach (var trial in guides.Guides.SelectMany(g => Trial.Of(g, guides, Coach)))
        {
            var said = trial.Advice.Levers.Select(l => l.Speech.Say).OfType<string>().ToList();
            Assert.Equal(said.Count, said.Distinct().Count());
            Assert.All(said, s => Assert.InRange(SentenceSplitter.Split(s).Count, 1, 2));
        }
    }

    /// <summary>Further guides beside the project are put to the same test where there are any; they stay where they are.</summary>
    [Fact]
    public void Nothing_untrue_is_said_on_any_guide_at_hand()
    {
        var folder = Path.Combine(Project.Folder, "..", "shared", "guides");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("0 further guides at hand.");
            return;
        }

        var guides = GuideCatalog.Load(folder);
        var faults = new List<string>();
        var (count, trials) = (0, 0);
        foreach (var guide in guides.Guides)
        {
            // Every guide, and by its place in the list another of its trials: all kinds are met many times over.
            foreach (var plan in Trial.Plans(guide, guides, Coach).Where((_, i) => i % Spread == count % Spread))
            {
                var trial = plan();
                faults.AddRange(SpokenRules.Faults(trial, guides, HasPassed(guide)));
                trials++;
            }

            count++;
        }

        output.WriteLine($"{count} guides, {trials} trials, {faults.Count} faults.");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    private static bool HasPassed(Guide guide) => Facts.For(guide.CompanySlug).Any(f => f.Status is CompanyStatus.Listed or CompanyStatus.Acquired);
}
