using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>Looks up the guide for what the conversation knows.</summary>
public static class GuideLookup
{
    /// <summary>An unclear company of this very message goes first; else the case's company, role and place.</summary>
    public static GuideMatch Find(this GuideCatalog guides, Reading reading, OfferCase? talk)
    {
        ArgumentNullException.ThrowIfNull(guides);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Company is { } said && (said.Match == NameMatch.Near || said.OtherSlugs.Count > 0))
        {
            return guides.Find(said, reading.Role?.Slug, reading.Place, reading.Level);
        }

        if (talk?.CompanyName is null)
        {
            return guides.Find(null, null, null);
        }

        var company = new CompanyMention(talk.CompanyName, talk.CompanySlug, talk.CompanyName, talk.CompanySlug is null ? NameMatch.None : NameMatch.Exact, 0, []);
        var match = guides.Find(company, Titled(guides, reading, talk) ?? talk.RoleSlug, talk.Place, talk.Level);
        return match is GuideMatch.Found { Row: null } found && talk is { Place: null, Region: { } name }
            ? GuideCatalog.InRegion(found, name, talk.Level)
            : match;
    }

    /// <summary>
    /// A name that several guides share, settled by the role where only one of them has it, or by saying the same name again when asked which one: then it is
    /// the one called just that ("Brex", not "Brex AI").
    /// </summary>
    /// <param name="asked">What the last answer asked.</param>
    public static Reading Settled(this Reading reading, GuideCatalog guides, OfferCase? talk, IReadOnlyList<string> asked)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(guides);
        ArgumentNullException.ThrowIfNull(asked);
        if (reading.Company is not { Slug: { } first, Match: not NameMatch.Near, OtherSlugs.Count: > 0 } company)
        {
            return reading;
        }

        var slugs = company.OtherSlugs.Prepend(first).ToList();
        var role = reading.Role?.Slug ?? talk?.RoleSlug;
        var fitting = role is null ? slugs : slugs.FindAll(s => guides.OfCompany(s).Any(g => g.RoleSlug == role || string.Equals(g.Role, reading.Role?.Raw, StringComparison.OrdinalIgnoreCase)));
        fitting = fitting.FindAll(s => !reading.Text.Contains("not " + Slugs.Spoken(s), StringComparison.OrdinalIgnoreCase) || reading.Text.Contains("not " + company.Raw + ",", StringComparison.OrdinalIgnoreCase));
        var isNamedAlone = talk is { CompanySlug: null, Offer.IsEmpty: false } && reading.Text.Trim().Trim('.', '!').Equals(company.Raw, StringComparison.OrdinalIgnoreCase);
        fitting = fitting.Count > 1 && (isNamedAlone || asked.Any(q => q.StartsWith($"\"{company.Raw}\" could be ", StringComparison.OrdinalIgnoreCase))) ? fitting.FindAll(s => s == Slugs.Of(company.Raw)) : fitting;
        return fitting is [var only] ? reading with { Company = company with { Slug = only, OtherSlugs = [], Name = guides.OfCompany(only)[0].Company } } : reading;
    }

    /// <summary>The guide whose title the message has word for word; its words may also be known for another role ("Frontend Engineer"). Null where there is none.</summary>
    private static string? Titled(GuideCatalog guides, Reading reading, OfferCase talk) =>
        reading.Role is { } role && talk.CompanySlug is { } slug ? guides.OfCompany(slug).FirstOrDefault(g => string.Equals(g.Role, role.Raw, StringComparison.OrdinalIgnoreCase))?.RoleSlug : null;
}
