using System.Diagnostics;
using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

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

    [Theory]
    [InlineData("L5", "Senior (L5)")]
    [InlineData("l4", "Mid (L3-L4)")]
    [InlineData("L8", "Staff+ (L6+)")]
    [InlineData("level 3", "Mid (L3-L4)")]
    [InlineData("senior", "Senior (L5)")]
    [InlineData("L2", null)]
    [InlineData(null, null)]
    public void A_level_picks_its_row_and_without_one_nothing_is_assumed(string? level, string? row)
    {
        var catalog = GuideCatalog.Of([Twin.File(table: """
            | Level | New York (USD) | London (GBP £) |
            |---|---|---|
            | Mid (L3-L4) | $158,000–$200,000 | £77,000–£97,000 |
            | Senior (L5) | $208,000–$270,000 | £97,000–£127,000 |
            | Staff+ (L6+) | $278,000–$390,000 | £134,000–£183,000 |
            """)]);
        var mentions = catalog.Names.Read("Acme data engineer in nyc");
        var found = Assert.IsType<GuideMatch.Found>(catalog.Find(mentions.Companies[0], mentions.Role?.Slug, mentions.Places[0], level));

        Assert.Equal((row, "New York"), (found.Row?.Level, found.Region));
        Assert.Equal(row is null ? RegionMatch.LevelUnclear : RegionMatch.Alias, found.How is RegionMatch.Exact ? RegionMatch.Alias : found.How);
    }

    [Fact]
    public void A_senior_role_takes_the_row_of_its_level()
    {
        var catalog = GuideCatalog.Of([Twin.File("acme/senior-software-engineer.md", table: "| Level | New York (USD) | London (GBP £) |\n|---|---|---|\n| Mid (L4) | $158K–$200K | £77K–£97K |\n| Senior (L5) | $208K–$270K | £97K–£127K |", title: "### Senior Software Engineer | Acme Global Negotiation Guide")]);
        var mentions = catalog.Names.Read("Acme senior swe in london");

        Assert.Equal("Senior (L5)", Assert.IsType<GuideMatch.Found>(catalog.Find(mentions.Companies[0], mentions.Role?.Slug, mentions.Places[0])).Row?.Level);
    }

    [Theory]
    [InlineData("Westlake, TX")]
    [InlineData("American Fork UT")]
    [InlineData("US (Other Markets)")]
    [InlineData("US (Other Markets / Remote)")]
    [InlineData("San Francisco / Remote")]
    [InlineData("Remote US")]
    [InlineData("Remote (UK)")]
    [InlineData("EMEA (London/Munich)")]
    [InlineData("India (Bangalore)")]
    [InlineData("São Paulo (Global HQ)")]
    [InlineData("NYC / Roseland NJ")]
    [InlineData("Cambridge (MA)")]
    [InlineData("Charlotte, NC")]
    [InlineData("Tel Aviv")]
    [InlineData("Bengaluru")]
    [InlineData("Greater Gotham")]
    public void A_row_is_found_by_its_own_name(string row)
    {
        var catalog = GuideCatalog.Of([Twin.File(table: $"| Region | Base Salary | Total Comp |\n|---|---|---|\n| {row} | $70K-$90K | $80K-$99K |\n| Antarctica | $50K-$60K | $60K-$70K |")]);
        foreach (var text in (string[])[$"Acme, {row}", $"acme offer in {row.ToLowerInvariant()}, 80k base"])
        {
            var mentions = catalog.Names.Read(text);
            var found = Assert.IsType<GuideMatch.Found>(catalog.Find(mentions.Companies[0], null, mentions.Places.Count > 0 ? mentions.Places[0] : null));
            Assert.True(found.Row?.Name == row, $"{text}: {found.Row?.Name} {found.How}");
        }
    }

    [Fact]
    public void Rows_of_the_real_guides_are_found_by_their_own_names()
    {
        var guides = Repository.Beside(Path.Combine("shared", "guides")) is { } folder ? GuideCatalog.Load(folder) : GuideCatalog.Of([]);
        var (tried, missed) = (0, new List<string>());
        foreach (var guide in guides.Guides)
        {
            foreach (var name in guide.Regions.Where(r => r.IsPlace).Select(r => r.Name).Distinct())
            {
                tried++;
                var places = guides.Names.Read($"the place is {name}").Places;
                var company = new CompanyMention(guide.Company, guide.CompanySlug, guide.Company, NameMatch.Exact, 0, []);
                if (guides.Find(company, guide.RoleSlug, places.Count > 0 ? places[0] : null) is not GuideMatch.Found found || found.Region != name)
                {
                    missed.Add($"{guide.Path}: {name}");
                }
            }
        }

        Assert.True(missed.Count <= tried / 100, $"{missed.Count} of {tried}: {string.Join("; ", missed.Distinct().Take(30))}");
    }

    [Theory]
    [InlineData("kernel engineer at coreweave")]
    [InlineData("coreweave AE role")]
    [InlineData("coreweave data analyst offer")]
    public void A_role_of_another_kind_is_not_taken_for_the_only_guide(string text)
    {
        var mentions = Seeds.Names.Read(text);

        Assert.IsType<GuideMatch.RoleUnclear>(Seeds.Find(mentions.Companies[0], mentions.Role?.Slug, null));
    }

    [Fact]
    public void Without_a_company_the_library_says_which_it_knows() =>
        Assert.Equal(["Cerebras", "CoreWeave", "Groq", "Together AI", "Weights & Biases"], Assert.IsType<GuideMatch.NoCompany>(Seeds.Find(null, null, null)).Known);

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

    [Fact]
    public void Two_companies_of_one_name_are_told_apart_by_the_role_and_by_their_folders()
    {
        var catalog = GuideCatalog.Of([Twin.File("acmely/data-engineer.md", company: "Acmely"), Twin.File("acmely-ai/data-engineer.md", company: "Acmely"), Twin.File("acmely-ai/product-manager.md", company: "Acmely")]);
        Reading Read(string text) => MessageReader.Read(text, new ReadingContext(Tests.Offers.Some.Now, null, catalog.Names));

        var unclear = Assert.IsType<GuideMatch.CompanyUnclear>(catalog.Find(Read("got an offer from Acmely, 200k base").Company, "data-engineer", null));
        Assert.Equal(["Acmely", "Acmely AI"], unclear.Candidates.Order());
        Assert.Equal("acmely-ai", Read("offer from Acmely, product manager, 200k base").Settled(catalog, null, []).Company?.Slug);
        Assert.NotEmpty(Read("Acmely").Settled(catalog, null, []).Company!.OtherSlugs);
        Assert.Equal("acmely", Read("Acmely").Settled(catalog, null, [GuideLines.WhichOne(unclear)]).Company?.Slug);
        Assert.Empty(Read("Acmely").Settled(catalog, null, [GuideLines.WhichOne(unclear)]).Company!.OtherSlugs);
        Assert.Equal("acmely-ai", Read("Acmely AI").Company?.Slug);
    }

    [Fact]
    public void A_word_of_a_companys_name_says_nothing_about_its_offer()
    {
        var catalog = GuideCatalog.Of([Twin.File("match-group/data-engineer.md", company: "Match Group"), Twin.File("acmely/data-engineer.md", company: "Acmely")]);

        var reading = MessageReader.Read("Match Group data engineer, New York: $160K base", new ReadingContext(Tests.Offers.Some.Now, null, catalog.Names));

        Assert.Equal("match-group", reading.Company?.Slug);
        Assert.Empty(reading.Rivals);
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

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
