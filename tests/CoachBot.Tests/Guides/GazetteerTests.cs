using System.Diagnostics;
using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

public sealed class GazetteerTests
{
    private static readonly GuideCatalog Seeds = GuideCatalog.Load(Repository.Seeds);

    /// <summary>sentence | companies | role | places; a name without a guide stands in brackets, one by near spelling with "?".</summary>
    public static TheoryData<string> Sentences => [.. """
        got the coreweave offer, ML eng nyc. 225 base, 350k rsu over 4 | coreweave | ml-ai-engineer | New York NY US
        recruiter call at 3pm what do i say | | |
        whats the range for groq MLE remote us | groq | ml-ai-engineer | Remote US
        screening call w groq in 20 min, mountain view | groq | | Mountain View CA US
        counter email pls. together ai SF 215 base 70k equity | together-ai | | San Francisco CA US
        groq berlin: €140k, 15% bonus, VSOP 60k | groq | | Berlin DE
        @coach got 220/300/20 from coreweave thoughts? | coreweave | |
        u got anything on Nebius? 210 base + 180k options | [Nebius] | |
        nvidia offer today, 235 base, 420 rsu/4. use it vs coreweave | [NVIDIA] coreweave | |
        just make up a number lol. say meta 450 | [Meta] | |
        offer from Stripe | [Stripe] | |
        currently at Databricks, senior swe | [Databricks] | senior-software-engineer |
        I work at facebook | [Meta] | |
        W&B offer in new york | weights-and-biases | | New York NY US
        weights & biases' offer, bay area | weights-and-biases | | Bay Area CA US
        wandb london uk | weights-and-biases | | London GB
        CoreWeave's offer is low | coreweave | |
        core weave | coreweave | |
        offer from corewaeve | coreweave? | |
        cerebrus offer 220 | cerebras? | |
        Offer from Acme Robotics in Austin TX | [Acme Robotics] | | Austin TX US
        call with Sarah tomorrow | | |
        offer from my friend's startup | | |
        my target is 200K | | |
        My target at Target is 180K | [Target] | |
        can they match it | | |
        remote is fine | | | Remote
        I start Monday | | |
        ramp-up bonus | | |
        together with my wife | | |
        together offer SF | together-ai | | San Francisco CA US
        is it a fair deal, the bill rate is fine, i need to ramp up | | |
        tell us the number, and tell em no | | |
        right now i pay rent and the ice is thin | | |
        PM role at cerebras, sunnyvale | cerebras | product-manager | Sunnyvale CA US
        TPM at coreweave | coreweave | technical-program-manager |
        program manager at coreweave | coreweave | technical-program-manager |
        DS role, Bengaluru | | data-scientist | Bangalore IN
        staff swe mtn view | | staff-software-engineer | Mountain View CA US
        SDE II in Cambridge | | software-engineer | Cambridge
        sre in cambridge uk | | devops-engineer | Cambridge UK GB
        EM, remotely from Berlin | | engineering-manager | Remote DE
        melbourne, fl | | | Melbourne, FL FL US
        melbourne | | | Melbourne AU
        """.Split('\n')];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Names_are_found_where_they_are_meant(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var mentions = Seeds.Names.Read(parts[0]);

        Assert.Equal(parts[1], string.Join(' ', mentions.Companies.Select(c => c.Slug is null ? $"[{c.Name}]" : c.Match == NameMatch.Near ? $"{c.Slug}?" : c.Slug)));
        Assert.Equal(parts[2], mentions.Role?.Slug ?? "");
        Assert.Equal(parts[3], string.Join("; ", mentions.Places.Select(p => string.Join(' ', new[] { p.Name, p.State, p.Country }.OfType<string>()))));
        Assert.All(mentions.Companies, c => Assert.Equal(c.Raw, parts[0].Substring(c.Start, c.Raw.Length)));
        Assert.All(mentions.Places, p => Assert.Equal(p.Raw, parts[0].Substring(p.Start, p.Raw.Length)));
    }

    [Theory]
    [InlineData("coreweave nyc", "NYC / Roseland NJ", RegionMatch.Alias)]
    [InlineData("coreweave remote us", "Remote US", RegionMatch.Exact)]
    [InlineData("coreweave remote", "Remote US", RegionMatch.Alias)]
    [InlineData("coreweave remote uk", null, RegionMatch.NoSuchRow)]
    [InlineData("coreweave uk", "London", RegionMatch.Alias)]
    [InlineData("coreweave new jersey", "NYC / Roseland NJ", RegionMatch.Alias)]
    [InlineData("coreweave cambridge", null, RegionMatch.Several)]
    [InlineData("coreweave", null, RegionMatch.NotNamed)]
    [InlineData("groq berlin", null, RegionMatch.NoSuchRow)]
    [InlineData("groq bay area", "Mountain View", RegionMatch.Alias)]
    [InlineData("together ai sf", "San Francisco", RegionMatch.Exact)]
    public void The_row_is_found_or_its_absence_is_said(string text, string? row, RegionMatch how)
    {
        var mentions = Seeds.Names.Read(text);
        var found = Assert.IsType<GuideMatch.Found>(Seeds.Find(mentions.Companies[0], mentions.Role?.Slug, mentions.Places.Count > 0 ? mentions.Places[0] : null));

        Assert.Equal((row, how), (found.Row?.Name, found.How));
        Assert.True(found.RoleAssumed);
    }

    [Fact]
    public void A_role_the_company_has_no_guide_for_is_not_swapped()
    {
        var mentions = Seeds.Names.Read("coreweave product manager in nyc");

        var unclear = Assert.IsType<GuideMatch.RoleUnclear>(Seeds.Find(mentions.Companies[0], mentions.Role?.Slug, null));
        Assert.Equal(["ml-ai-engineer"], unclear.Offered.Select(g => g.RoleSlug));
    }

    [Fact]
    public void A_close_spelling_is_asked_about_and_an_unknown_company_has_no_guide()
    {
        Assert.IsType<GuideMatch.CompanyUnclear>(Seeds.Find(Seeds.Names.Read("offer from coreweev").Companies[0], null, null));
        Assert.Equal(new GuideMatch.NoGuide("Nebius"), Seeds.Find(Seeds.Names.Read("anything on nebius?").Companies[0], null, null));
        Assert.IsType<GuideMatch.NoCompany>(Seeds.Find(null, null, null));
    }

    [Fact]
    public void Several_companies_under_one_name_are_asked_about()
    {
        var catalog = GuideCatalog.Of([Twin.File("epic-games/data-engineer.md", company: "Epic Games"), Twin.File("epic-systems/data-engineer.md", company: "Epic Systems")]);

        var mention = Assert.Single(catalog.Names.Read("offer from Epic").Companies);
        Assert.Equal(["Epic Games", "Epic Systems"], Assert.IsType<GuideMatch.CompanyUnclear>(catalog.Find(mention, null, null)).Candidates.Order());
        Assert.Equal("epic-systems", Assert.Single(catalog.Names.Read("offer from epic systems").Companies).Slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 lone \uDC00 surrogates \uD83D")]
    [InlineData("日本語 Zürich’s İstanbul ﬁ ½ \0\u200B")]
    [InlineData("🎉🎉 groq 🇩🇪 berlin 🎉")]
    [InlineData("\"''’’s&&&&&@@@///....")]
    public void Odd_text_is_read_without_complaint(string text) => Assert.NotNull(Seeds.Names.Read(text));

    [Fact]
    public void Reading_takes_time_in_proportion_to_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("offer from corewaeve & weights and biasses in new york, staff ml eng ", 250));
        var watch = Stopwatch.StartNew();
        Seeds.Names.Read(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }
}
