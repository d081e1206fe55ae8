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

    /// <summary>The guide whose title the message has word for word; its words may also be known for another role ("Frontend Engineer"). Null where there is none.</summary>
    private static string? Titled(GuideCatalog guides, Reading reading, OfferCase talk) =>
        reading.Role is { } role && talk.CompanySlug is { } slug ? guides.OfCompany(slug).FirstOrDefault(g => string.Equals(g.Role, role.Raw, StringComparison.OrdinalIgnoreCase))?.RoleSlug : null;
}
