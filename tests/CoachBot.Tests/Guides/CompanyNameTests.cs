using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Guides;

/// <summary>Company names as people type them: in sentences, in lower case, misspelt, by another name. A wrong company is never taken as certain.</summary>
public sealed class CompanyNameTests(ITestOutputHelper output)
{
    private const double Required = 0.98;

    private static readonly string? Folder = Repository.Beside(Path.Combine("shared", "guides"));

    private static readonly string[] Sentences =
    [
        "got an offer from {0}, 220 base", "what's the {0} range for swe in london", "interviewing at {0} tomorrow, what do i say", "{0} offered me 200k base",
        "should i join {0} or stay", "negotiating with {0}, they said 180", "the {0} offer is 200k base, 40k sign on", "offer letter from {0}: base 190k", "recruiter from {0} calls in 10 minutes",
    ];

    /// <summary>Well-known companies whose names are words, have odd signs or resemble each other.</summary>
    private static readonly string[] Known =
    [
        "Ramp", "Scale AI", "Remote.com", "Match Group", "Monday.com", "Together AI", "Block", "Square", "Box", "Linear", "Render", "Runway", "Grab", "Notion", "Toast", "Wise", "Wiz", "Chime", "Compass", "Cruise", "Discord",
        "Gusto", "Hex", "Lattice", "Glean", "Snap", "Zoom", "Unity", "Valve", "Visa", "Vanguard", "Apple", "Oracle", "Uber", "Stripe", "Affirm", "Arm", "Booking.com", "Checkout.com", "Character AI", "Harvey AI", "Plaid",
        "Retool", "Sequoia", "Workday", "Weights & Biases", "AT&T", "E*TRADE", "D.E. Shaw", "T-Mobile", "Capital One", "Recorded Future", "Databricks", "Databricks Unity", "Cloudflare", "Palo Alto Networks", "Mercado Libre",
        "Hugging Face", "JPMorgan Chase", "Morgan Stanley", "Bank of America", "Snowflake", "SentinelOne", "C3.ai", "Fly.io", "xAI", "eBay", "L3Harris", "Point72", "Rapid7", "Epic Systems", "Northrop Grumman", "Zoox", "Bolt",
    ];

    [Fact]
    public void Names_are_found_as_written_and_in_lower_case()
    {
        var catalog = Catalog();

        Check(catalog, "as written", (name, _) => [name]);
        Check(catalog, "lower case", (name, _) => [name.ToLowerInvariant()]);
    }

    [Fact]
    public void A_misspelt_name_is_asked_about()
    {
        Check(Catalog(), "misspelt", Slips);
    }

    [Fact]
    public void Names_of_the_real_guides_are_found_in_all_three_ways()
    {
        if (Folder is null)
        {
            output.WriteLine("0 companies: the folder is not here.");
            return;
        }

        var catalog = GuideCatalog.Load(Folder);
        Check(catalog, "as written", (name, _) => [name]);
        Check(catalog, "lower case", (name, _) => [name.ToLowerInvariant()]);
        Check(catalog, "misspelt", Slips);
    }

    [Theory]
    [InlineData("my target is 200K")]
    [InlineData("can they match it")]
    [InlineData("remote is fine")]
    [InlineData("I start Monday")]
    [InlineData("call on Monday at 2")]
    [InlineData("ramp-up bonus")]
    [InlineData("can you ramp it up")]
    [InlineData("together with my wife")]
    [InlineData("put together a counter")]
    [InlineData("at a scale that few others do")]
    [InlineData("experience working at scale")]
    [InlineData("I led large-scale data projects")]
    [InlineData("Remote US is what I want")]
    [InlineData("remote senior swe")]
    [InlineData("is a remote offer worth less")]
    [InlineData("my target range is 200-220")]
    [InlineData("on target earnings 300k")]
    [InlineData("could you match 220")]
    [InlineData("401k match is 4%")]
    [InlineData("they block any counter")]
    [InlineData("visa sponsorship needed, h1b")]
    [InlineData("runway is 18 months")]
    [InlineData("grab a coffee with the hm")]
    [InlineData("my notion of fair")]
    [InlineData("chime in please")]
    [InlineData("zoom call at 3pm")]
    [InlineData("snap decision")]
    [InlineData("linear vesting over 4")]
    [InlineData("cut me some slack")]
    [InlineData("they said they'd affirm by friday")]
    [InlineData("cruise control")]
    [InlineData("outside the box")]
    [InlineData("square one again")]
    [InlineData("is it wise to push")]
    [InlineData("checkout at noon")]
    [InlineData("a bolt from the blue")]
    [InlineData("an internal transfer from the local office")]
    [InlineData("the stable value fund, an option to defer and starting pay")]
    public void Plain_words_are_no_companies(string text) =>
        Assert.DoesNotContain(Catalog().Names.Read(text).Companies, c => c.Slug is not null || c.Match != NameMatch.None);

    [Theory]
    [InlineData("My target at Target is 180K", "target")]
    [InlineData("target offered me 200k base", "target")]
    [InlineData("joining ramp, they want me to ramp up fast", "ramp")]
    [InlineData("offer from remote, fully remote", "remote-com")]
    [InlineData("i match at Match, can they match it", "match-group")]
    [InlineData("comparing box vs the rest", "box")]
    [InlineData("Notion, nyc, 200k base", "notion")]
    [InlineData("i got into chime!", "chime")]
    public void A_cue_makes_a_word_a_name(string text, string slug)
    {
        var catalog = GuideCatalog.Of([.. Known.Append("Target").Select(File)]);

        Assert.Equal(slug, Assert.Single(catalog.Names.Read(text).Companies).Slug);
    }

    [Theory]
    [InlineData("Gravel")]
    [InlineData("Copper")]
    [InlineData("Standard")]
    [InlineData("Anchor")]
    public void A_company_nobody_listed_is_still_known_for_a_word(string name)
    {
        var names = GuideCatalog.Of([File(name)]).Names;
        var word = name.ToLowerInvariant();

        Assert.Empty(names.Read($"we talked about {word} things").Companies);
        Assert.Equal(word, Assert.Single(names.Read($"got an offer from {word}, 200k").Companies).Slug);
        Assert.Equal(word, Assert.Single(names.Read($"{name} offered me 200k").Companies).Slug);
    }

    [Fact]
    public void A_misspelt_part_of_a_longer_name_is_not_taken_for_the_company_of_the_other_part()
    {
        var catalog = GuideCatalog.Of([File("Databricks"), File("Databricks Unity"), File("Unity")]);

        foreach (var text in (string[])["dataabricks unity offer 190k", "offer from databricks unty", "databrcks unity guide"])
        {
            var mention = Assert.Single(catalog.Names.Read(text).Companies);
            Assert.True(mention.Match == NameMatch.Near || mention.OtherSlugs.Count > 0, text);
            Assert.Contains("databricks-unity", mention.OtherSlugs.Prepend(mention.Slug!));
        }
    }

    private static GuideCatalog Catalog() => GuideCatalog.Of([.. Known.Select(File)]);

    private static GuideFile File(string company) =>
        Twin.File($"{string.Concat(company.Replace("&", "and", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Replace("---", "-", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal).Trim('-')}/data-engineer.md", company: company);

    /// <summary>Each spelling of each name in each sentence: found (asked or taken) in 98 of a hundred, and no other company taken.</summary>
    private void Check(GuideCatalog catalog, string what, Func<string, int, IEnumerable<string>> spellings)
    {
        var (tried, found, seed) = (0, 0, 0);
        var wrong = new List<string>();
        var missed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var guide in catalog.Guides.DistinctBy(g => g.CompanySlug))
        {
            var name = guide.Company.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? guide.Company[..open].Trim() : guide.Company;
            foreach (var spelling in spellings(name, seed++))
            {
                foreach (var sentence in Sentences)
                {
                    var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, spelling);
                    var companies = catalog.Names.Read(text).Companies;
                    tried++;
                    if (companies.Any(c => c.Slug == guide.CompanySlug || c.OtherSlugs.Contains(guide.CompanySlug)))
                    {
                        found++;
                    }
                    else
                    {
                        missed.Add(spelling);
                    }

                    wrong.AddRange(companies.Where(c => c.Slug is not null && c.Match != NameMatch.Near && c.OtherSlugs.Count == 0 && c.Slug != guide.CompanySlug).Select(c => $"{text}: {c.Slug}"));
                }
            }
        }

        output.WriteLine($"{what}: {found} of {tried} found, {wrong.Count} wrong; missed at times: {string.Join(", ", missed)}.");
        Assert.Empty(wrong);
        Assert.True(found >= Required * tried, $"{what}: {found} of {tried}");
    }

    /// <summary>Two letters swapped, one left out, one doubled and one changed, at a place that differs from name to name; short names and slips that make the name of another company are left out.</summary>
    private static IEnumerable<string> Slips(string name, int seed)
    {
        var lower = name.ToLowerInvariant();
        var at = 1 + (seed % Math.Max(1, lower.Length - 3));
        while (at < lower.Length - 1 && !(char.IsAsciiLetter(lower[at]) && char.IsAsciiLetter(lower[at + 1])))
        {
            at++;
        }

        if (lower.Count(char.IsLetter) < 5 || at >= lower.Length - 1)
        {
            yield break;
        }

        string[] slips = [$"{lower[..at]}{lower[at + 1]}{lower[at]}{lower[(at + 2)..]}", lower.Remove(at, 1), lower.Insert(at, lower[at].ToString()), $"{lower[..at]}x{lower[(at + 1)..]}"];
        foreach (var slip in slips.Where(s => s != lower && !Known.Contains(s, StringComparer.OrdinalIgnoreCase)))
        {
            yield return slip;
        }
    }
}
