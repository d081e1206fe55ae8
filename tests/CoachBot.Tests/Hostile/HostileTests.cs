using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;
using CoachBot.Tests.Honesty;
using Xunit.Abstractions;

namespace CoachBot.Tests.Hostile;

/// <summary>
/// Every script, lever, email, call card and answer on expectations, in every tone, read by <see cref="HostileReader"/>: seeds and, where there
/// are any, further guides; every row, offers below, inside and above the band, no rival, a real one, a weaker one and one in process.
/// By default a sample of the further guides whose seed is printed; HONESTY_ALL=1 runs all of it, HONESTY_SEED=n another sample.
/// </summary>
public sealed class HostileTests(ITestOutputHelper output)
{
    private const int SampleOf = 4;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.Load(Path.Combine(Project.Seeds, "law.yaml")));

    /// <summary>Names that guides use for rivals, whether or not the library at hand has a guide for them.</summary>
    private static readonly string[] WellKnown =
    [
        "OpenAI", "Anthropic", "Google", "DeepMind", "Google DeepMind", "Meta", "Apple", "Amazon", "Microsoft", "NVIDIA", "Netflix", "Stripe", "Databricks", "Snowflake", "Uber", "Airbnb",
        "Datadog", "Intel", "AMD", "AWS", "Oracle", "Salesforce", "Adyen", "Square", "Shopify", "Figma", "Robinhood", "Coinbase", "Palantir", "SpaceX", "Tesla", "Plaid", "Ramp", "Brex",
        "Citadel", "Cloudflare", "CrowdStrike", "Zscaler", "IBM", "Facebook", "LinkedIn", "Pinterest", "Spotify", "Roblox", "Cohere", "Mistral", "xAI", "PayPal", "Lyft", "DoorDash", "Instacart",
    ];

    [Fact]
    public void Nothing_on_the_seeds_reads_wrong() => Assert.Empty(Read(Project.Seeds, null).Faults);

    [Fact]
    public void Nothing_on_further_guides_reads_wrong()
    {
        var folder = Path.Combine(Project.Folder, "..", "shared", "guides");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("0 further guides at hand.");
            return;
        }

        int? seed = Environment.GetEnvironmentVariable("HONESTY_ALL") == "1" ? null
            : int.TryParse(Environment.GetEnvironmentVariable("HONESTY_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 1;
        var (trials, texts, faults) = Read(folder, seed);
        output.WriteLine($"seed {(seed is { } s ? s.ToString(CultureInfo.InvariantCulture) : "none: all")}, {trials} scripts with their levers, {texts} texts in all, {faults.Count} faults.");
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40))}");
        Assert.True(texts >= 10_000, $"only {texts} texts");
    }

    internal static (int Trials, int Texts, IReadOnlyList<string> Faults) Read(string folder, int? seed)
    {
        var guides = GuideCatalog.Load(folder);
        var companies = guides.Guides.Select(g => g.Company).Concat(WellKnown).ToHashSet(StringComparer.Ordinal);
        var files = guides.Guides.ToDictionary(g => g.Path, g => File.ReadAllText(Path.Combine(folder, g.Path)).Replace("+", "", StringComparison.Ordinal), StringComparer.Ordinal);
        var plans = guides.Guides.SelectMany(g => Trial.Plans(g, guides, Coach).Select((run, i) => (Run: run, Key: $"{seed}:{g.Path}:{i}"))).Where(p => seed is null || SHA256.HashData(Encoding.UTF8.GetBytes(p.Key))[0] % SampleOf == 0).ToList();
        var faults = new List<string>();
        var texts = 0;
        foreach (var plan in plans)
        {
            var trial = plan.Run();
            var (said, book) = Said(trial, guides);
            var scene = SceneOf(trial, files[trial.Guide.Path], book);
            foreach (var (name, text) in said)
            {
                texts++;
                foreach (var fault in HostileReader.Faults(text, scene, companies))
                {
                    faults.Add($"{fault} | {trial.Name} | {name}");
                }
            }

            foreach (var fault in Shape(trial))
            {
                faults.Add($"{fault} | {trial.Name}");
            }
        }
        return (plans.Count, texts, faults);
    }

    /// <summary>Every text of a trial that is to be said or sent, in each tone that changes it.</summary>
    private static (IReadOnlyList<(string Name, string Text)> Said, FigureBook Book) Said(Trial trial, GuideCatalog guides)
    {
        var book = new FigureBook();
        var advice = Coach.Advise(trial.Advice.Talk, trial.Advice.Match, guides.Names, Now, book);
        var said = new List<(string, string)>();
        void Add(string name, string? text)
        {
            if (text is not null)
            {
                said.AddRange(Enum.GetValues<Tone>().Select(t => Tones.Apply(text, t)).Distinct().Select(t => (name, t)));
            }
        }

        Add("script", advice.Script?.Speech.Say);
        foreach (var lever in advice.Levers)
        {
            Add($"lever {lever.Number}", lever.Speech.Say);
        }

        foreach (var (name, intent, text) in new[] { ("email", Intent.DraftCounterEmail, "draft the email"), ("call", Intent.CallPrep, "what do i say"), ("card", Intent.CallPrep, "call card"), ("expectations", Intent.ExpectationsQuestion, "they ask my expectations") })
        {
            foreach (var line in AnswerWriter.Write(new Turn(new Reading { Text = text, Intents = [intent] }, trial.Advice.Talk, advice, Now, book)).Say)
            {
                Add(name, line);
            }
        }

        return ([.. said.DistinctBy(s => s.Item2)], book);
    }

    private static Scene SceneOf(Trial trial, string file, FigureBook book) => new(
        MoneyText.Of(1m, trial.Row.Currency)[..^1].Trim(),
        trial.Guide.Company,
        file,
        trial.Offer.Base?.Amount,
        trial.Offer.Equity?.Amount,
        trial.Rival?.Name,
        trial.Advice.Rivals.Usable is not null,
        book.Figures.Where(f => f is { Unit: FigureUnit.Money, Private: false }).Select(f => f.Value).ToHashSet());

    /// <summary>What concerns a reply as a whole: length, twins.</summary>
    private static IEnumerable<string> Shape(Trial trial)
    {
        if (trial.Advice.Script?.Speech.Say is { } say && HostileReader.Words(say) is < 70 or > 132)
        {
            yield return $"script of {HostileReader.Words(say)} words";
        }

        var levers = trial.Advice.Levers.Select(l => l.Speech.Say).OfType<string>().ToList();
        if (levers.Distinct(StringComparer.Ordinal).Count() < levers.Count)
        {
            yield return "two levers say the same";
        }

        foreach (var lever in levers.Where(l => HostileReader.Sentences(l).Count > 2))
        {
            yield return $"lever of more than two sentences: {lever}";
        }
    }
}
