using CoachBot.Guides;

namespace CoachBot.Tests.Architecture;

/// <summary>What the coach is shipped with can be read, and the dated lists are not stale.</summary>
public sealed class SeedsTests
{
    private const int OldestDays = 180;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public void Every_seed_guide_is_accepted()
    {
        var catalog = GuideCatalog.Load(Project.Seeds);

        Assert.NotEmpty(catalog.Files);
        Assert.All(catalog.Files, f => Assert.True(f.Guide is not null, $"{f.Path}: {string.Join("; ", f.Problems.Select(p => $"line {p.Line} {p.Code} {p.Message}"))}"));
    }

    /// <summary>Meant to fail one day: then read each source again, mend what has changed and set the new date.</summary>
    [Fact]
    public void Every_company_fact_was_checked_within_180_days()
    {
        var facts = CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")).All;

        Assert.NotEmpty(facts);
        Assert.Empty(facts.Where(f => IsOld(f.AsOf)).Select(f => $"{f.CompanySlug} ({f.Status}), checked {f.AsOf:yyyy-MM-dd}: read {f.Source} again."));
    }

    /// <summary>Meant to fail one day, as above.</summary>
    [Fact]
    public void Every_pay_rule_was_checked_within_180_days()
    {
        var rules = PayLaw.Load(Path.Combine(Project.Seeds, "law.yaml")).All;

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Where(r => IsOld(r.AsOf)).Select(r => $"{r.Code} {r.Topic}, checked {r.AsOf:yyyy-MM-dd}: read {r.Source} again."));
    }

    private static bool IsOld(DateOnly checkedOn) => Today.DayNumber - checkedOn.DayNumber > OldestDays;
}
