using System.Diagnostics;
using System.Text;
using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

/// <summary>One fault at a time is put into a sound guide; exactly its code must come up.</summary>
public sealed class GuideFaultTests
{
    private const string Head = """
        ---
        company: acme
        company_display: Acme
        role: data-engineer
        role_type: standard
        last_updated: 2026-02-23
        data_quality: high
        salary_data_quarter: 2025-Q4
        next_review_due: 2026-05-23
        compensation:
          - region: Springfield
            base_low: 100000
            base_high: 140000
            stock_low: 80000
            stock_high: 160000
            bonus_pct: 10
            total_comp_low: 130000
            total_comp_high: 194000
            currency: USD
          - region: London
            base_low: 70000
            base_high: 90000
            stock_low: 40000
            stock_high: 80000
            bonus_pct: 10
            total_comp_low: 87000
            total_comp_high: 119000
            currency: GBP
        level_mapping:
          internal: null
          raw: "Acme DE = Initech \"E4\""
        data_sources:
          - Levels.fyi
          - name: an object
            url: https://example.org
        ---

        """;

    [Fact]
    public void A_sound_guide_has_no_problems()
    {
        var file = Parse(Sound());

        Assert.Equal("", Twin.Codes(file));
        Assert.Equal((new DateOnly(2026, 2, 23), new DateOnly(2026, 5, 23), DataQuality.High, "2025-Q4"), (file.Guide!.LastUpdated, file.Guide.NextReviewDue, file.Guide.DataQuality, file.Guide.SalaryQuarter));
        Assert.Equal("Plain Pay | Tag | +5% PREMIUM", file.Guide.DnaSummary);
        Assert.Equal("Acme DE = Initech E4", file.Guide.LevelMapping);
        Assert.Equal(["A made-up source, 2026", "Another [1](https://example.org)"], file.Guide.Evidence);
    }

    [Theory]
    [InlineData("| $100K-$140K |", "| $140K-$100K |", "range.reversed")]
    [InlineData("| $80K-$160K |", "| $160K-$80K |", "range.reversed")]
    [InlineData("| £87K-£119K |", "| £119K-£87K |", "range.reversed")]
    [InlineData("| London |", "| London | £70K-£90K | £40K-£80K | 10% | £87K-£119K |\n| London |", "region.duplicate")]
    [InlineData("| $80K-$160K |", "| €80K-€160K |", "row.mixedCurrency")]
    [InlineData("| £70K-£90K |", "| $70K-$90K |", "row.mixedCurrency")]
    [InlineData("| $80K-$160K |", "| $80K-€160K |", "range.mixedCurrency")]
    [InlineData("| $100K-$140K |", "| 100K-140K |", "currency.unknown")]
    [InlineData("| $100K-$140K |", "|", "table.columns")]
    [InlineData("| $100K-$140K |", "| $100K-$140K | extra |", "table.columns")]
    [InlineData("| £87K-£119K |", "| £97K-£149K |", "frontMatter.figure total.notReproducible")]
    [InlineData("| £70K-£90K | £40K-£80K | 10% | £87K-£119K |", "| $70K-$90K | $40K-$80K | 10% | $87K-$119K |", "currency.place frontMatter.currency")]
    [InlineData("base_low: 100000", "base_low: 105000", "frontMatter.figure")]
    [InlineData("bonus_pct: 10", "bonus_pct: 15", "frontMatter.figure")]
    [InlineData("currency: GBP", "currency: USD", "frontMatter.currency")]
    [InlineData("salary_data_quarter:", "unknown_key: x\nsalary_data_quarter:", "frontMatter.unknownKey")]
    [InlineData("last_updated: 2026-02-23", "last_updated: last spring", "frontMatter.date")]
    [InlineData("next_review_due: 2026-05-23", "next_review_due: 2025-05-23", "frontMatter.date")]
    [InlineData("company: acme\ncompany_display: Acme", "company: initech\ncompany_display: Initech Inc", "company.several")]
    [InlineData("### Data Engineer | Acme Global Negotiation Guide", "### Data Engineer | Acme Global Negotiation Guide\n\n### Data Engineer | Hooli Global Negotiation Guide", "company.several")]
    [InlineData("| £87K-£119K |", "| to be agreed |", "total.noAmount")]
    [InlineData("| £40K-£80K |", "| None |", "equity.noAmount total.notReproducible")]
    [InlineData("I will lead [team size] people", "I will lead [team size people", "brackets.unbalanced")]
    [InlineData("**Level Mapping:** Acme DE = Initech E4", "", "levelMapping.missing")]
    [InlineData("\n| London | £70K-£90K | £40K-£80K | 10% | £87K-£119K |", "", "frontMatter.region region.only")]
    [InlineData("region: London", "region: Paris", "frontMatter.region")]
    [InlineData("3. **Sign-on:**", "9. **Sign-on:**", "levers.numbering")]
    [InlineData("My floor is $120K base.", "That is all.", "script.noFloor")]
    [InlineData("I'm targeting $138K base and $150K RSUs over four years. My floor is $120K base.", "I would like more. My floor is firm.", "script.noAmount")]
    [InlineData("$138K base", "$238K base", "script.aboveBands")]
    [InlineData("$138K base", "€138K base", "script.currency")]
    [InlineData("| Acme Global", "| Global", "company.empty")]
    public void Each_fault_raises_its_code_and_no_other(string sound, string faulty, string codes)
    {
        var text = Sound();
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        var file = Parse(text[..at] + faulty + text[(at + sound.Length)..]);

        Assert.Equal(codes, Twin.Codes(file));
        Assert.All(file.Problems, p => Assert.True(p.Line > 0, p.ToString()));
    }

    [Theory]
    [InlineData(Twin.Table, "table.missing")]
    [InlineData(Twin.Levers, "levers.missing")]
    [InlineData(Twin.Script, "script.missing")]
    [InlineData("### Data Engineer | Acme Global Negotiation Guide", "title.missing")]
    [InlineData("**Evidence & Sources**\n- [A made-up source, 2026]\n- Another [1](https://example.org)", "evidence.missing")]
    public void A_missing_part_is_missed(string part, string code)
    {
        var text = Sound();
        Assert.Contains(part, text, StringComparison.Ordinal);

        Assert.Contains(code, Parse(text.Replace(part, "", StringComparison.Ordinal)).Problems.Select(p => p.Code));
    }

    /// <summary>A name of no letters stands everywhere in a sentence; nobody speaks of it.</summary>
    [Fact]
    public void A_row_without_a_name_leaves_the_figures_of_the_words_as_they_are()
    {
        var nameless = Twin.Guide(table: Twin.Table.Replace("| London |", "| |", StringComparison.Ordinal));

        Assert.Equal(["Springfield", ""], nameless.Regions.Select(r => r.Name));
        Assert.Equal(Twin.Guide().Levers.SelectMany(l => l.Figures).Select(f => (f.Raw, f.Region)), nameless.Levers.SelectMany(l => l.Figures).Select(f => (f.Raw, f.Region)));
    }

    /// <summary>A catalog takes the names of the rows before anybody has asked for the rows.</summary>
    [Theory]
    [InlineData(Twin.Table)]
    [InlineData("| Level | New York (HQ) | London |\n|---|---|---|\n| L4 | $150K-$200K | £90K-£120K |\n| L5 | $200K-$260K | £120K-£150K |")]
    [InlineData("| Level | New York | London |\n|---|---|---|\n| L4 |")]
    [InlineData("| Component | New York | London |\n|---|---|---|\n| Base Salary | $150K-$200K | £90K-£120K |\n| Total Comp | $200K-$260K | £120K-£150K |")]
    [InlineData("| Level | Title | Base Salary | Total Comp |\n|---|---|---|---|\n| L4 | Engineer | $150K-$200K | $200K-$260K |")]
    [InlineData("| Level | Region | Base Salary | Total Comp |\n|---|---|---|---|\n| L4 | New York | $150K-$200K | $200K-$260K |\n| | | | |\n| L5 | :gb: London, | £90K-£120K | £100K-£140K |")]
    [InlineData("no table")]
    public void The_names_of_the_rows_are_known_without_the_rows(string table)
    {
        var guide = Twin.Guide(table: table);

        Assert.Equal(guide.RegionNames.Distinct(), guide.Regions.Select(r => r.Name).Distinct());
    }

    [Theory]
    [InlineData("\uFEFF", "", 0)]
    [InlineData("", "\r\n", 0)]
    [InlineData("", "\u00A0", 1)]
    [InlineData("", "\uFFFD", 1)]
    public void Encodings_are_noted_and_change_no_figure(string before, string inside, int how)
    {
        var text = before + (inside == "\r\n" ? Sound().Replace("\n", "\r\n", StringComparison.Ordinal) : how == 1 ? Sound().Replace("An essay of", $"An{inside}essay of", StringComparison.Ordinal) : Sound());
        var file = Parse(text);

        Assert.Equal("guide.encoding", Twin.Codes(file));
        Assert.Equal(Parse(Sound()).Guide!.Regions.Select(r => r.Base), file.Guide!.Regions.Select(r => r.Base));
        Assert.Equal(4, file.Guide.Levers.Count);
    }

    [Theory]
    [InlineData("---\ncompany: acme\n")]
    [InlineData("---\ncompany: acme\ncompany: other\n---\n")]
    [InlineData("---\n- a\n- list\n---\n")]
    [InlineData("---\ncompany: [a, b\n---\n")]
    [InlineData("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n")]
    [InlineData("---\na: {{{{{{{{{{{{{{{{{{{{{{{{\n---\n")]
    public void Bad_front_matter_is_a_problem_with_a_line_and_the_guide_is_still_read(string head)
    {
        var file = Parse(head + Twin.Text());

        var problem = Assert.Single(file.Problems, p => p.Code == "frontMatter.yaml");
        Assert.True(problem.Line > 0);
        Assert.Equal("Acme", file.Guide?.Company);
    }

    [Fact]
    public void Nested_brackets_in_front_matter_do_not_overflow()
    {
        var file = Parse($"---\na: {new string('[', 90_000)}\n---\n{Twin.Text()}");

        Assert.Contains("frontMatter.yaml", file.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("acme/research-dossier.md", "# Acme Research Dossier\n\nNotes.")]
    [InlineData("acme/readme.md", "# Read me\n\n| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("acme/empty.md", "")]
    public void Other_Markdown_is_refused_with_a_reason(string path, string text)
    {
        var file = GuideParser.Parse(path, text);

        Assert.Null(file.Guide);
        Assert.Equal("guide.notAGuide", Assert.Single(file.Problems).Code);
    }

    [Fact]
    public void A_file_of_20_MB_is_refused_at_once()
    {
        var watch = Stopwatch.StartNew();
        var file = Parse(Sound() + new string('x', 20_000_000));

        Assert.Equal("guide.tooLarge", Twin.Codes(file));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(">", 5000)]
    [InlineData("- ", 3000)]
    [InlineData("[", 20_000)]
    [InlineData("**", 20_000)]
    [InlineData("\"", 20_001)]
    [InlineData("| ", 20_000)]
    [InlineData("$1K-", 20_000)]
    public void Hostile_text_neither_hangs_nor_throws(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        GuideParser.Parse("acme/data-engineer.md", Twin.Text(script: $"> **Negotiate Up Strategy:** {text}", levers: $"**Global Levers**\n1. **T:** {text}"));
        GuideParser.Parse("acme/data-engineer.md", text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void One_bad_file_never_stops_the_load()
    {
        var folder = Directory.CreateTempSubdirectory("guides");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "acme"));
            File.WriteAllText(Path.Combine(folder.FullName, "acme", "data-engineer.md"), Twin.Text());
            File.WriteAllBytes(Path.Combine(folder.FullName, "acme", "latin.md"), [.. Encoding.UTF8.GetBytes(Twin.Text()), 0xE9, 0xFF, 0x0A]);
            File.WriteAllText(Path.Combine(folder.FullName, "notes.md"), "just notes");
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "acme", "loop"), folder.FullName);
            var catalog = new GuideLibrary(folder.FullName).Current;

            Assert.Equal(["acme/data-engineer.md", "acme/latin.md", "notes.md"], catalog.Files.Select(f => f.Path));
            Assert.Equal("guide.encoding", Twin.Codes(catalog.Files[1]));
            Assert.Equal(2, catalog.Guides.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_guides() => Assert.Empty(GuideCatalog.Load("/no/such/folder").Files);

    private static string Sound() => Head.ReplaceLineEndings("\n") + Twin.Text().ReplaceLineEndings("\n");

    private static GuideFile Parse(string text) => GuideParser.Parse("acme/data-engineer.md", text);
}
