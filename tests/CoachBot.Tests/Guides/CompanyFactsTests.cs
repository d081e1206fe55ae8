using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

public sealed class CompanyFactsTests
{
    private const string Facts = """
        facts:
          - company: coreweave
            status: listed
            since: 2025-03-28
            ticker: CRWV
            says: "CoreWeave is listed."
            means: "Its shares can be sold."
            source: https://example.org/a
            as_of: 2026-11-21
          - company: weights-and-biases
            status: acquired
            owner: coreweave
            says: "CoreWeave bought Weights & Biases."
            means: "Ask whose stock the grant is in."
            source: https://example.org/b
            source_date: "2026-06"
            as_of: 2026-11-21
        """;

    private const string Law = """
        anywhere:
          pay_history: "I'd rather talk about this role."
          pay_posting: "Is there a range?"
        rules:
          - { place: California, code: US-CA, topic: payHistory, rule: ban, employers: all, since: 2018-01-01, says: "May not ask.", source: "https://example.org", as_of: 2026-11-21 }
          - { place: European Union, code: EU, topic: payHistory, rule: ban, says: "May not ask.", source: "https://example.org", as_of: 2026-11-21 }
          - { place: Germany, code: DE, topic: payHistory, rule: none, says: "No rule.", source: "https://example.org", as_of: 2026-11-21 }
        """;

    [Fact]
    public void Facts_are_found_by_company()
    {
        var facts = CompanyFacts.Parse(Facts);

        var fact = Assert.Single(facts.For("coreweave"));
        Assert.Equal((CompanyStatus.Listed, new DateOnly(2025, 3, 28), "CRWV"), (fact.Status, fact.Since!.Value, fact.Ticker));
        Assert.Equal(("coreweave", null, "2026-06"), (facts.For("weights-and-biases")[0].Owner, facts.For("weights-and-biases")[0].Since, facts.For("weights-and-biases")[0].SourceDate));
        Assert.Empty(facts.For("nobody"));
        Assert.Empty(CompanyFacts.Load("/no/such/file").All);
    }

    [Theory]
    [InlineData("status: listed", "status: floating", "status")]
    [InlineData("since: 2025-03-28", "since: last spring", "since")]
    [InlineData("says: \"CoreWeave is listed.\"", "said: nothing", "says")]
    public void A_bad_fact_is_named_with_its_line(string good, string bad, string key)
    {
        var exception = Assert.Throws<InvalidDataException>(() => CompanyFacts.Parse(Facts.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains($"\"{key}\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("facts.yaml, line 2", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CA", "US", PayRuleKind.Ban)]
    [InlineData(null, "FR", PayRuleKind.Ban)]
    [InlineData(null, "DE", PayRuleKind.None)]
    [InlineData("TX", "US", null)]
    [InlineData(null, "GB", null)]
    [InlineData(null, null, null)]
    public void The_nearest_rule_holds_and_an_unknown_place_has_none(string? state, string? country, PayRuleKind? kind)
    {
        Assert.Equal(kind, PayLaw.Parse(Law).For(state, country, PayTopic.PayHistory)?.Kind);
        Assert.Null(PayLaw.Parse(Law).For(state, country, PayTopic.PayPosting));
        Assert.Equal("Is there a range?", PayLaw.Parse(Law).AnywherePosting);
    }

    [Fact]
    public void A_guide_is_overdue_after_its_own_date_and_outdated_by_a_fact()
    {
        var guides = GuideCatalog.Load(Repository.Seeds);
        var facts = CompanyFacts.Parse(Facts);
        var coreWeave = Assert.Single(guides.OfCompany("coreweave"));

        Assert.Equal(["review.overdue", "status.outdated"], GuideAudit.Audit(coreWeave, new DateOnly(2026, 11, 21), facts).Select(p => p.Code));
        Assert.Empty(GuideAudit.Audit(coreWeave, new DateOnly(2026, 5, 23), CompanyFacts.None));
        Assert.Equal(["status.outdated"], GuideAudit.Audit(Assert.Single(guides.OfCompany("weights-and-biases")), new DateOnly(2026, 5, 1), facts).Select(p => p.Code));
        Assert.Empty(GuideAudit.Audit(Assert.Single(guides.OfCompany("groq")), new DateOnly(2030, 1, 1), facts));
    }
}
