using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>
/// "Xiaoming came back at 245": who comes back has been there before, so in a talk with an offer a name that nobody listed and nobody told is a person of
/// the company talked about, not another company.
/// </summary>
internal static class Spokesmen
{
    private static readonly string[] Deeds = ["countered", "said", "says", "called", "texted", "emailed", "messaged", "replied", "responded", "mentioned", "told", "pinged", "wrote", "phoned", "rang"];

    /// <summary>The names without those of people.</summary>
    /// <param name="told">Companies named before in this talk.</param>
    public static Mentions Without(Mentions mentions, string text, Offer offer, IReadOnlyCollection<string> told)
    {
        if (offer.IsEmpty || mentions.Companies.All(c => c.Match != NameMatch.None))
        {
            return mentions;
        }

        return mentions with { Companies = [.. mentions.Companies.Where(c => !IsPerson(c, text, told))] };
    }

    private static bool IsPerson(CompanyMention company, string text, IReadOnlyCollection<string> told)
    {
        if (company.Match != NameMatch.None || company.Raw.Contains(' ', StringComparison.Ordinal) || told.Contains(company.Name, StringComparer.OrdinalIgnoreCase) || Employers.OpensWithOne(company.Name))
        {
            return false;
        }

        var behind = text[Math.Min(text.Length, company.Start + company.Raw.Length)..].TrimStart().Split(' ', 4, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', '.', ':').ToLowerInvariant()).ToArray();
        return behind switch
        {
            ["just" or "finally" or "also" or "now", .. var rest] => IsDeed(rest),
            _ => IsDeed(behind),
        };
    }

    private static bool IsDeed(string[] words) => words switch
    {
        [var verb, ..] when Array.IndexOf(Deeds, verb) >= 0 => true,
        ["came" or "got" or "gets" or "went", "back", ..] => true,
        ["got", "me" or "it" or "them", ..] => true,
        _ => false,
    };
}
