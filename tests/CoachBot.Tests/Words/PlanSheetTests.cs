using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Tests.Words;

/// <summary>Messages of a talk and the plan they lead to: tests/words/plans.md.</summary>
public sealed class PlanSheetTests
{
    private static readonly GuideCatalog Guides = GuideCatalog.Load(Project.Seeds);

    private static readonly Coach Coach = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.None);

    [Fact]
    public Task What_is_told_leads_to_a_plan() => Sheet.HoldsAsync("plans.md", async talk =>
    {
        var store = new InMemoryConversationStore();
        var handler = new TurnHandler(() => Guides, Coach, store);
        Plan? plan = null;
        foreach (var message in talk.Split(" || "))
        {
            plan = (await handler.RunAsync(Some.Message(message), CancellationToken.None)).Advice.Plan;
        }

        var next = await handler.HandleAsync(Some.Message("now what"), CancellationToken.None);
        var moves = next.Sections.Where(s => s.Id is "next" or "deadline" or "private").Select(s => s.Text);
        return string.Join('\n', [.. Lines(plan), .. moves]).ReplaceLineEndings("\n");
    });

    private static IEnumerable<string> Lines(Plan? plan)
    {
        if (plan is null)
        {
            yield return "no plan";
            yield break;
        }

        yield return $"leverage {plan.Leverage.Points}{(plan.Leverage.Reasons.Count == 0 ? "" : $": {string.Join("; ", plan.Leverage.Reasons)}")}";
        yield return $"target {Point(plan.Target.Base, plan.Target.Equity)}, opening {Point(plan.Anchor.Base, plan.Anchor.Equity)}";
        yield return $"ask {Point(plan.Ask.Base, plan.Ask.Equity, plan.Ask.SignOn)} ({plan.Ask.BaseSource}, {plan.Ask.EquitySource}){string.Concat(plan.Ask.Flags.Select(f => $"; {f.Component} {f.Text}"))}";
        yield return $"ladder {string.Join(" > ", plan.Ladder.Select(s => Point(s.Base, s.Equity)))}";
        yield return $"packages {string.Join(" | ", plan.Packages.Select(p => $"{p.Name}: {Point(p.Base, p.Equity, p.SignOn)} = +{Thousands(p.YearlyGain)}"))}";
        yield return $"order {string.Join(", ", plan.Order)}";
    }

    private static string Point(params IEnumerable<decimal?> parts) => string.Join('/', parts.Select(p => p is { } a ? Thousands(a) : "-"));

    private static string Thousands(decimal amount) => (amount / 1000m).ToString("0.##", CultureInfo.InvariantCulture);
}
