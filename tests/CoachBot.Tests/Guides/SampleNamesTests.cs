using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Guides;

/// <summary>Every company of the guides at hand in the sentences people write: nearly all are found, and none is taken for another.</summary>
public sealed class SampleNamesTests(ITestOutputHelper output)
{
    private const double Least = 0.98;

    private static readonly GuideCatalog Catalog = GuideCatalog.Load(Repository.Beside(Path.Combine("shared", "guides")) ?? Repository.Seeds);

    private static readonly string[] Forms =
    [
        "I got an offer from {0}, 225 base",
        "my offer at {0} is 180K base and 300K RSUs",
        "{0} offer: 200k base, 20k sign on",
        "talking to the {0} recruiter tomorrow, what do I say",
        "should I join {0}?",
    ];

    [Theory]
    [InlineData("as written")]
    [InlineData("lower case")]
    [InlineData("one typo")]
    public void Companies_are_found_in_every_sentence_and_none_is_taken_for_another(string how)
    {
        var missed = new List<string>();
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (slug, company) in Catalog.Guides.Select(g => (g.CompanySlug, Bare(g.Company))).Distinct())
        {
            foreach (var form in Forms)
            {
                var name = how switch { "lower case" => company.ToLowerInvariant(), "one typo" => Misspelt(company), _ => company };
                if (name is null)
                {
                    continue;
                }

                asked++;
                var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name);
                var found = Catalog.Names.Read(sentence).Companies;
                if (!found.Any(c => Slugs(c).Contains(slug)))
                {
                    missed.Add(sentence);
                }

                wrong.AddRange(found.Where(c => c.Slug is not null && c.Match is NameMatch.Exact or NameMatch.Alias && c.OtherSlugs.Count == 0 && c.Slug != slug).Select(c => $"{sentence}: {c.Slug}"));
            }
        }

        output.WriteLine($"{how}: {asked} sentences, {missed.Count} missed, {wrong.Count} wrong");
        missed.Take(40).ToList().ForEach(output.WriteLine);
        Assert.Empty(wrong);
        Assert.True(asked - missed.Count >= Least * asked, $"{missed.Count} of {asked} were missed.");
    }

    [Theory]
    [InlineData("my target is 200K")]
    [InlineData("can they match it")]
    [InlineData("remote is fine")]
    [InlineData("I start Monday")]
    [InlineData("ramp-up bonus")]
    [InlineData("together with my wife")]
    [InlineData("what is the pay scale")]
    [InlineData("they want a linear vest and a box of chocolates")]
    [InlineData("is a visa included, and how wise is it to block them")]
    public void Words_that_are_also_names_name_nobody(string sentence) => Assert.Empty(Catalog.Names.Read(sentence).Companies);

    private static IEnumerable<string?> Slugs(CompanyMention mention) => mention.OtherSlugs.Prepend(mention.Slug);

    /// <summary>"Elastic (Security)" is spoken "Elastic".</summary>
    private static string Bare(string company) => company.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? company[..at] : company;

    /// <summary>Two letters in the middle swapped; null for names too short, or whose slip is no slip.</summary>
    private static string? Misspelt(string company)
    {
        var at = company.Length / 2;
        return company.Length < 7 || company.Any(c => !char.IsAsciiLetter(c)) || char.ToLowerInvariant(company[at]) == char.ToLowerInvariant(company[at - 1])
            ? null
            : company[..(at - 1)] + char.ToLowerInvariant(company[at]) + char.ToLowerInvariant(company[at - 1]) + company[(at + 1)..];
    }
}
