using System.Globalization;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Honesty;
using CoachBot.Tests.Offers;
using Xunit.Abstractions;
using Totals = CoachBot.Offers.Totals;

namespace CoachBot.Tests;

/// <summary>
/// The score table of the README, measured on the project's own sheets. `UPDATE_SCORES=1 dotnet test tests/CoachBot.Tests --filter ScoreTests`
/// writes it anew; without that it is printed, and every line must hold.
/// </summary>
public sealed class ScoreTests(ITestOutputHelper output)
{
    private const string Begin = "<!-- scores -->";
    private const string End = "<!-- /scores -->";

    private static readonly GuideCatalog Guides = GuideCatalog.Load(Project.Seeds);

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.Load(Path.Combine(Project.Seeds, "law.yaml")));

    private static string Tests => Path.Combine(Project.Folder, "tests");

    private static string Readme => Path.Combine(Project.Folder, "README.md");

    [Fact]
    public async Task Every_score_holds()
    {
        Score[] scores = [Reading(), Retrieval(), Arithmetic(), Honesty(), await InvarianceAsync()];
        var table = string.Join('\n', ["| what | measured on | right |", "|---|---|---|", .. scores.Select(s => $"| {s.What} | {s.On} | {s.Right} of {s.All} |")]);
        output.WriteLine(table);
        foreach (var miss in scores.SelectMany(s => s.Misses))
        {
            output.WriteLine(miss);
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SCORES") == "1")
        {
            var text = await File.ReadAllTextAsync(Readme);
            var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
            await File.WriteAllTextAsync(Readme, $"{text[..from]}\n{table}\n{text[to..]}");
        }

        Assert.All(scores, s => Assert.True(s.All > 0 && s.Right == s.All, $"{s.What}: {s.Right} of {s.All}\n{string.Join('\n', s.Misses.Take(10))}"));
    }

    private static Score Reading()
    {
        var sheet = ReadingSheet.All().ToList();
        List<string> misses = [.. sheet.Select(c => (Case: c, Why: c.Differences())).Where(c => c.Why.Length > 0).Select(c => $"{c.Case.File}:{c.Case.Line}\n{c.Why}")];
        return new Score("Reading", $"messages of `tests/readings`, {sheet.Sum(c => c.Expected.Count).ToString(CultureInfo.InvariantCulture)} fields", sheet.Count - misses.Count, sheet.Count, misses);
    }

    private static Score Retrieval()
    {
        var sheet = Sheet("retrieval.md").ToList();
        var misses = sheet.Select(c => (c.Message, Expected: c.Lines.Single()[3..], Got: Found(c.Message))).Where(c => c.Expected != c.Got).Select(c => $"{c.Message}: {c.Got}, not {c.Expected}").ToList();
        return new Score("Retrieval", "ways to name company, role and place in `tests/retrieval.md`", sheet.Count - misses.Count, sheet.Count, misses);
    }

    private static string Found(string message) => Advise(message).Match is GuideMatch.Found found ? $"{found.Guide.CompanySlug} | {found.Row?.Name ?? "-"}" : "- | -";

    private static Score Arithmetic()
    {
        var (right, misses) = (0, new List<string>());
        foreach (var (message, lines) in Sheet("arithmetic.md"))
        {
            var sums = Sums(Advise(message));
            foreach (var line in lines)
            {
                var name = line[..line.IndexOf(':', StringComparison.Ordinal)];
                if (sums[name] == line[(name.Length + 2)..])
                {
                    right++;
                }
                else
                {
                    misses.Add($"{message}: {name} {sums[name]}, not {line[(name.Length + 2)..]}");
                }
            }
        }

        return new Score("Arithmetic", "sums worked by hand in `tests/arithmetic.md`", right, right + misses.Count, misses);
    }

    private static Dictionary<string, string> Sums(Advice advice)
    {
        var totals = Totals.Of(advice.Talk.Offer).Readings[0];
        return new Dictionary<string, string>
        {
            ["recurring"] = Plain(totals.Recurring.Amount),
            ["year1"] = Plain(totals.YearOne.Amount),
            ["four"] = Plain(totals.FourYear.Amount),
            ["like"] = Plain(advice.Position?.LikeForLike),
            ["target"] = $"{Plain(advice.Plan?.Target.Base)} / {Plain(advice.Plan?.Target.Equity)}",
            ["ask"] = $"{Plain(advice.Plan?.Ask.Base)} / {Plain(advice.Plan?.Ask.Equity)}",
        };
    }

    private static Score Honesty()
    {
        var check = new SpokenCheck(Project.Seeds);
        var trials = Guides.Guides.SelectMany(g => Trial.Of(g, Guides, Coach)).ToList();
        var misses = trials.SelectMany(t => t.Spoken.SelectMany(s => check.Faults(s, t)).Select(f => $"{t.Name}: {f}")).ToList();
        var texts = trials.Sum(t => t.Spoken.Count());
        return new Score("Honesty", $"texts to say on the five guides: every row, {trials.Count.ToString(CultureInfo.InvariantCulture)} offers and rivals", texts - misses.Count, texts, misses);
    }

    private static async Task<Score> InvarianceAsync()
    {
        var plain = await InvarianceTests.RunAsync("");
        var misses = new List<string>();
        foreach (var person in InvarianceTests.People)
        {
            if ((await InvarianceTests.RunAsync(person)).Figures != plain.Figures)
            {
                misses.Add(person);
            }
        }

        return new Score("Invariance", "people by name, pronoun, age, origin and school: the same figures", InvarianceTests.People.Count - misses.Count, InvarianceTests.People.Count, misses);
    }

    private static Advice Advise(string message)
    {
        var reading = MessageReader.Read(message, new ReadingContext(Some.Afternoon, null, Guides.Names));
        var told = Conversation.Begin(Some.Key()).After(reading).CurrentCase;
        var match = Guides.Find(reading, told);
        return Coach.Advise((told ?? new OfferCase()).Placed(match), match, Guides.Names, Some.Afternoon, new FigureBook());
    }

    private static IEnumerable<(string Message, List<string> Lines)> Sheet(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Tests, file));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("> ", StringComparison.Ordinal))
            {
                yield return (lines[i][2..], [.. lines.Skip(i + 1).TakeWhile(l => l.Length > 0 && l[0] != '>')]);
            }
        }
    }

    private static string Plain(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private sealed record Score(string What, string On, int Right, int All, IReadOnlyList<string> Misses);
}
