using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Guides;

public sealed class SeedGuidesTests
{
    private static readonly GuideCatalog Seeds = GuideCatalog.Load(Repository.Seeds);

    [Fact]
    public void All_five_seeds_are_accepted_without_errors()
    {
        Assert.Equal(["cerebras", "coreweave", "groq", "together-ai", "weights-and-biases"], Seeds.Guides.Select(g => g.CompanySlug));
        Assert.Equal(["Cerebras", "CoreWeave", "Groq", "Together AI", "Weights & Biases"], Seeds.Guides.Select(g => g.Company));
        Assert.All(Seeds.Guides, g => Assert.Equal("ml-ai-engineer", g.RoleSlug));
        Assert.All(Seeds.Guides, g => Assert.Equal("ML/AI Engineer", g.Role));
        Assert.All(Seeds.Guides, g => Assert.Equal(4, g.Levers.Count));
        Assert.DoesNotContain(Seeds.Guides.SelectMany(g => g.Problems), p => p.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("coreweave", "NYC / Roseland NJ", "USD", 210_000, 262_000, 295_000, 518_000, 284_000, 392_000)]
    [InlineData("coreweave", "Remote US", "USD", 202_000, 254_000, 295_000, 518_000, 276_000, 384_000)]
    [InlineData("coreweave", "London", "GBP", 158_000, 197_000, 222_000, 390_000, 214_000, 295_000)]
    [InlineData("weights-and-biases", "San Francisco", "USD", 195_000, 255_000, 170_000, 310_000, 268_000, 395_000)]
    [InlineData("weights-and-biases", "New York", "USD", 190_000, 250_000, 170_000, 310_000, 263_000, 388_000)]
    [InlineData("weights-and-biases", "London", "GBP", 148_000, 194_000, 128_000, 233_000, 203_000, 300_000)]
    [InlineData("groq", "Mountain View", "USD", 185_000, 238_000, 40_000, 72_000, 235_000, 328_000)]
    [InlineData("groq", "San Diego", "USD", 172_000, 222_000, 36_000, 65_000, 220_000, 308_000)]
    [InlineData("groq", "Remote US", "USD", 162_000, 210_000, 32_000, 58_000, 205_000, 288_000)]
    [InlineData("cerebras", "Sunnyvale", "USD", 218_000, 272_000, 258_000, 455_000, 312_000, 438_000)]
    [InlineData("cerebras", "San Diego", "USD", 215_000, 268_000, 258_000, 455_000, 308_000, 435_000)]
    [InlineData("cerebras", "Remote US", "USD", 208_000, 262_000, 258_000, 455_000, 302_000, 428_000)]
    [InlineData("together-ai", "San Francisco", "USD", 188_000, 250_000, 55_000, 90_000, 232_000, 322_000)]
    [InlineData("together-ai", "Seattle", "USD", 179_000, 238_000, 52_000, 86_000, 221_000, 306_000)]
    [InlineData("together-ai", "Remote US", "USD", 169_000, 225_000, 49_000, 81_000, 209_000, 290_000)]
    public void Every_row_of_the_seeds_is_read_to_the_dollar(
        string company, string region, string currency, int baseLow, int baseHigh, int equityLow, int equityHigh, int totalLow, int totalHigh)
    {
        var row = Assert.Single(Guide(company).Regions, r => r.Name == region);

        Assert.Equal(new Currency(currency), row.Currency);
        Assert.Equal((baseLow, baseHigh), (row.Base!.Low, row.Base.High));
        Assert.Equal((equityLow, equityHigh), (row.Equity!.Low, row.Equity.High));
        Assert.Equal((totalLow, totalHigh), (row.Total!.Low, row.Total.High));
        Assert.All([row.Base, row.Equity, row.Total], b => Assert.Equal(new Currency(currency), b.Currency));
    }

    [Theory]
    [InlineData("coreweave", EquityUnit.FourYear, EquityUnitSource.Header, TotalBasis.QuarterOfEquity)]
    [InlineData("weights-and-biases", EquityUnit.FourYear, EquityUnitSource.Header, TotalBasis.QuarterOfEquity)]
    [InlineData("groq", EquityUnit.Annual, EquityUnitSource.Text, TotalBasis.WholeEquity)]
    [InlineData("cerebras", EquityUnit.FourYear, EquityUnitSource.Arithmetic, TotalBasis.QuarterOfEquity)]
    [InlineData("together-ai", EquityUnit.Conflict, EquityUnitSource.Text, TotalBasis.QuarterOfEquity)]
    public void Three_seeds_share_a_heading_and_differ_in_their_equity_unit(string company, EquityUnit unit, EquityUnitSource source, TotalBasis basis)
    {
        Assert.All(Guide(company).Regions, r => Assert.Equal((unit, source, basis), (r.EquityUnit, r.EquityUnitSource, r.TotalBasis)));
    }

    [Theory]
    [InlineData("coreweave", false, 0, 0.003)]
    [InlineData("weights-and-biases", true, 0.06, 0.08)]
    [InlineData("groq", true, 0.03, 0.06)]
    [InlineData("cerebras", true, 0, 0.02)]
    [InlineData("together-ai", true, 0, 0.02)]
    public void Totals_add_up_as_far_as_the_guides_let_them(string company, bool withBonus, double least, double most)
    {
        Assert.All(Guide(company).Regions, r => Assert.Equal(withBonus, r.TotalHasBonus));
        Assert.All(Guide(company).Regions, r => Assert.InRange((double)r.TotalError!.Value, least, most));
    }

    [Fact]
    public void A_coach_s_tail_after_the_speech_is_advice()
    {
        var script = Assert.Single(Guide("cerebras").Scripts);

        Assert.Equal(ScriptKind.SpeechAndAdvice, script.Kind);
        Assert.Equal("Accept at $248K+ base and 20%+ share premium.", script.Advice);
        Assert.DoesNotContain("Accept at", script.Speech, StringComparison.Ordinal);
        Assert.All(Seeds.Guides.Where(g => g.CompanySlug != "cerebras"), g => Assert.Equal(ScriptKind.Speech, Assert.Single(g.Scripts).Kind));
    }

    [Theory]
    [InlineData("coreweave", "$410K Total Competing|$385K Total Ask|$255K Base Ask|$510K/4yr Equity Ask|$350K Total Floor|$238K Base Floor|$450K/4yr Equity Floor|$350K Total Floor")]
    [InlineData("groq", "$310K–$328K Total Ask|$225K–$238K Base Ask|$65K–$72K Equity Ask|$60K SignOn Ask|$275K Total Floor|$42K SignOn Floor|$320K Total Competing|$310K Total Competing")]
    [InlineData("together-ai", "$310K Total Competing|$245K Base Ask|$88K/year Equity Ask|$320K Total Ask|$290K Total Floor|$35K SignOn Ask")]
    [InlineData("weights-and-biases", "$245K Base Competing|$380K Equity Competing|$235K Base Competing|$320K Equity Competing|$250K Base Ask|$300K Equity Ask|$35K SignOn Ask|$250K Base Ask|$230K Base Floor")]
    [InlineData("cerebras", "$268K Base Ask|$455K Total Competing|$462K Total Competing|$448K Total Competing|$248K+ Base Floor")]
    public void Script_figures_carry_what_they_are_for_and_who_names_them(string company, string expected)
    {
        var script = Assert.Single(Guide(company).Scripts);

        Assert.Equal(expected.Split('|'), script.Figures.Select(f => $"{f.Raw} {f.Component} {f.Stance}"));
        Assert.All(script.Figures, f => Assert.Equal(f.Raw, (f.InAdvice ? script.Advice : script.Speech)!.Substring(f.Start, f.Raw.Length)));
    }

    private static Guide Guide(string company) => Assert.Single(Seeds.Guides, g => g.CompanySlug == company);
}
