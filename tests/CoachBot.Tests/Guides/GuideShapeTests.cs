using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

public sealed class GuideShapeTests
{
    [Theory]
    [InlineData("### Data Engineer | Acme Global Negotiation Guide", "Acme", "Data Engineer", null)]
    [InlineData("### Data Engineer — Acme Salary Negotiation Guide", "Acme", "Data Engineer", null)]
    [InlineData("# Data Engineer - Acme Negotiation Guide", "Acme", "Data Engineer", null)]
    [InlineData("### ML / AI Engineer | Acme (Owner/Unit) Global Negotiation Guide", "Acme (Owner/Unit)", "ML / AI Engineer", null)]
    [InlineData("### Software Engineer (SDE I-II / L4-L5) | Acme Global Negotiation Guide", "Acme", "Software Engineer", "SDE I-II / L4-L5")]
    [InlineData("### Site Engineer (SRE) | Acme Global Negotiation Guide", "Acme", "Site Engineer (SRE)", null)]
    [InlineData("### Anvil Engineer (SIGNATURE ROLE) | Acme Global Negotiation Guide", "Acme", "Anvil Engineer", null)]
    [InlineData("### Anvil Engineer | Acme Global Negotiation Guide — SIGNATURE ROLE", "Acme", "Anvil Engineer", null)]
    [InlineData("### Anvil Engineer | Acme Global Negotiation Guide | **SIGNATURE ROLE**", "Acme", "Anvil Engineer", null)]
    [InlineData("# SIGNATURE ROLE\n\n### Anvil Engineer | Acme Global Negotiation Guide", "Acme", "Anvil Engineer", null)]
    public void Titles_are_read_in_all_their_forms(string title, string company, string role, string? level)
    {
        var guide = Twin.Guide(title: title);

        Assert.Equal((company, role, level), (guide.Company, guide.Role, guide.RoleLevel));
    }

    [Fact]
    public void A_table_may_have_a_row_a_level_and_region()
    {
        var guide = Twin.Guide(table: """
            | Level | Region | Base Salary | Stock (RSU/4yr) | Signing Bonus | Total Comp (Yr 1) |
            |---|---|---|---|---|---|
            | L4 One | Springfield | $100K-$120K | $80K-$120K | $20K-$30K | $140K-$180K |
            | L5 Two | Springfield | $120K-$150K | $100K-$160K | $25K-$40K | $170K-$230K |
            """);

        Assert.Equal(GuideLayout.LevelRegion, guide.Layout);
        Assert.Equal(["L4 One", "L5 Two"], guide.Regions.Select(r => r.Level));
        Assert.Equal((25_000m, 40_000m), (guide.Regions[1].SignOn!.Low, guide.Regions[1].SignOn!.High));
        Assert.DoesNotContain(guide.Problems, p => p.Code == "region.duplicate");
    }

    [Fact]
    public void A_level_pivot_gives_a_region_a_column_and_level_with_totals_only()
    {
        var guide = Twin.Guide(table: """
            | Level | Springfield (USD) | London (GBP £) |
            |---|---|---|
            | Mid (L3-L4) | $158,000–$200,000 | £77,000–£97,000 |
            | Staff+ (L6+) | $278,000–$390,000 | £134,000–£183,000 |
            """);

        Assert.Equal(GuideLayout.LevelPivot, guide.Layout);
        Assert.Equal(["Springfield Mid (L3-L4) 158000", "Springfield Staff+ (L6+) 278000", "London Mid (L3-L4) 77000", "London Staff+ (L6+) 134000"], guide.Regions.Select(r => $"{r.Name} {r.Level} {r.Total!.Low}"));
        Assert.All(guide.Regions, r => Assert.Null(r.Base));
    }

    [Fact]
    public void A_component_pivot_gives_a_region_a_column()
    {
        var guide = Twin.Guide(table: """
            | Component | Springfield (USD) | Tel Aviv (ILS) |
            |---|---|---|
            | Base Salary | $135,000 – $175,000 | ₪380,000 – ₪520,000 |
            | Annual Bonus | 10–12% target | 8–10% target |
            | RSU Grant (4-yr vest) | $220,000 – $460,000 | ₪600,000 – ₪900,000 |
            | Signing Bonus | $12,000 – $28,000 | — |
            | Total Year-1 Comp | $215,000 – $330,000 | ₪560,000 – ₪800,000 |
            """);

        Assert.Equal(GuideLayout.Component, guide.Layout);
        Assert.Equal(["Springfield USD 135000 220000 10", "Tel Aviv ILS 380000 600000 8"], guide.Regions.Select(r => $"{r.Name} {r.Currency} {r.Base!.Low} {r.Equity!.Low} {r.BonusPercent!.Low}"));
    }

    [Fact]
    public void A_table_of_level_titles_has_no_regions()
    {
        var guide = Twin.Guide(table: """
            | Level | Title | Base Salary | RSU (4-Year) | Annual Bonus | Signing Bonus | Total Comp (Annual) |
            |---|---|---|---|---|---|---|
            | 59-60 | Data Engineer I-II | $120K - $165K | $60K - $150K | 10% | $15K - $35K | $150K - $235K |
            | 65+ | Partner Data Engineer | $260K - $350K | $500K - $1.2M | 25%+ | $60K - $120K | $530K - $850K+ |
            """);

        Assert.Equal(GuideLayout.LevelTitle, guide.Layout);
        Assert.Empty(guide.Regions);
        Assert.Equal(["59-60 Data Engineer I-II", "65+ Partner Data Engineer"], guide.Levels.Select(l => $"{l.Level} {l.Name}"));
        Assert.Equal((1_200_000m, true), (guide.Levels[1].Equity!.High, guide.Levels[1].Total!.OpenEnded));
    }

    [Theory]
    [InlineData("**Springfield**", "Springfield")]
    [InlineData("Springfield (HQ)", "Springfield")]
    [InlineData("Springfield HQ", "Springfield")]
    [InlineData("🇬🇧 London (GBP £)", "London")]
    [InlineData(":gb: London (GBP)", "London")]
    [InlineData("London (UK)", "London (UK)")]
    [InlineData("Europe (EUR/GBP)", "Europe")]
    [InlineData("Cambridge (MA)", "Cambridge (MA)")]
    public void Region_names_are_cleaned_and_kept(string raw, string name)
    {
        var row = Twin.Guide(table: $"""
            | Region | Base Salary | Total Comp |
            |---|---|---|
            | {raw} | €70K-€90K | €80K-€99K |
            """).Regions[0];

        Assert.Equal((name, raw), (row.Name, row.RawName));
    }

    [Theory]
    [InlineData("**Global Levers**\n1. **Skill:** \"Say this, it is long enough.\"\n2. **Rival:** \"Say that, it is long enough too.\"")]
    [InlineData("#### Global Levers — Extended\n\n1. **Skill** — *\"Say this, it is long enough.\"*\n\n2. **Rival** — *\"Say that, it is long enough too.\"*")]
    [InlineData("#### Global Levers\n\n**1. Skill**\n> \"Say this, it is long enough.\"\n\n**2. Rival**\n> \"Say that, it is long enough too.\"")]
    [InlineData("#### Global Levers\n\n**Lever 1 — Skill:** > \"Say this, it is long enough.\"\n\n**Lever 2 — Rival:** > \"Say that, it is long enough too.\"")]
    [InlineData("### Anvils — The Steel Premium\n\n**Lever 1 -- Skill:** \"Say this, it is long enough.\"\n\n**Lever 2 -- Rival:** \"Say that, it is long enough too.\"")]
    [InlineData("#### Global Lever 1: Skill\n\n\"Say this, it is long enough.\"\n\n#### Global Lever 2: Rival\n\n\"Say that, it is long enough too.\"")]
    [InlineData("#### Lever 1: Skill — \"Say this, it is long enough.\"\n#### Lever 2: Rival — \"Say that, it is long enough too.\"")]
    [InlineData("## 2 Global Levers with Scripts\n\n### Lever 1: Skill\n\n> \"Say this, it is long enough.\"\n\n### Lever 2: Rival\n\n> \"Say that, it is long enough too.\"\n\n---")]
    [InlineData("### Anvils — The Steel Premium\n\n**1. Skill**\n\n> *\"Say this, it is long enough.\"*\n\n**2. Rival**\n\n> *\"Say that, it is long enough too.\"*")]
    [InlineData("**Global Levers**\n1. **Lever 1 — Skill:** “Say this, it is long enough.”\n2. **Lever 2 — Rival:** “Say that, it is long enough too.”")]
    public void Levers_are_read_in_all_their_notations(string levers)
    {
        var guide = Twin.Guide(levers: levers);

        Assert.Equal(["1 Skill: Say this, it is long enough.", "2 Rival: Say that, it is long enough too."], guide.Levers.Select(l => $"{l.Number} {l.Title}: {l.Speech}"));
        Assert.All(guide.Levers, l => Assert.Null(l.Advice));
    }

    [Fact]
    public void Prose_around_a_speech_is_advice_and_prose_alone_has_nothing_to_say()
    {
        var guide = Twin.Guide(levers: """
            **Global Levers**
            1. **Team:** Ask which teams are open. "I'd like to join the anvil team and build presses." It creates "pull".
            2. **Values:** Anchor to "Ownership" and "Bias for Action".
            """);

        Assert.Equal("I'd like to join the anvil team and build presses.", guide.Levers[0].Speech);
        Assert.Equal("Ask which teams are open. It creates \"pull\".", guide.Levers[0].Advice);
        Assert.Null(guide.Levers[1].Speech);
        Assert.Equal("Anchor to \"Ownership\" and \"Bias for Action\".", guide.Levers[1].Advice);
    }

    [Fact]
    public void Two_lists_of_levers_make_one()
    {
        var guide = Twin.Guide(levers: $"{Twin.Levers}\n\n**Additional Levers**\n\n5. **Fifth:** \"And I also bring the fifth thing.\"");

        Assert.Equal([1, 2, 3, 4, 5], guide.Levers.Select(l => l.Number));
        Assert.DoesNotContain(guide.Problems, p => p.Code == "levers.numbering");
    }

    [Theory]
    [InlineData("> **Negotiate Up Strategy:** \"I need $130K base. My floor is $120K.\"", ScriptKind.Speech)]
    [InlineData("> **Negotiate Up Strategy:** \"I need $130K base.\" Accept at $120K+ base.", ScriptKind.SpeechAndAdvice)]
    [InlineData("> **Negotiate Up Strategy**: Open with: *\"I need $130K base.\"* If countered below $125K, respond: *\"Could we meet at $128K?\"*", ScriptKind.AdviceWithSpeech)]
    [InlineData("> **Negotiate Up Strategy**: Open at $130,000 base. Accept-at floor: $120,000 base.", ScriptKind.Advice)]
    [InlineData("> **Negotiate Up Strategy:** \"I need $130K base.\"\n>\n> \"My floor is $120K and I mean it.\"", ScriptKind.Speech)]
    [InlineData("## Negotiate Up Strategy with Dollar Amounts\n\n### Scenario 1: Low Offer\n**Target:** Base $130K\n\n| Component | Initial |\n|---|---|\n| Base | $110K |", ScriptKind.Scenarios)]
    public void Scripts_are_told_apart_by_who_speaks(string script, ScriptKind kind)
    {
        var read = Assert.Single(Twin.Guide(script: script).Scripts);

        Assert.Equal(kind, read.Kind);
        Assert.Equal(kind is ScriptKind.Advice or ScriptKind.Scenarios, read.Speech is null);
        Assert.Equal(kind is ScriptKind.Speech, read.Advice is null);
    }

    [Fact]
    public void A_script_a_level_carries_its_label()
    {
        var guide = Twin.Guide(script: "> **Negotiate Up Strategy (L5 Two):** \"I need $150K base for this.\"\n\n> **Negotiate Up Strategy (L4 One):** \"I need $120K base for this.\"");

        Assert.Equal(["L5 Two", "L4 One"], guide.Scripts.Select(s => s.Label));
    }
}
