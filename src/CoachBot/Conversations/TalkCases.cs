using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>Which talk a message belongs to: the current one, an earlier one, or a new one.</summary>
internal static class TalkCases
{
    /// <summary>"nvidia" to "which company is your first offer from?": the offer told without a company gets its name.</summary>
    public static Conversation? NamesTheFirst(this Conversation conversation, Reading reading)
    {
        if (reading is not { Company: { Match: not NameMatch.Near, OtherSlugs.Count: 0 } company, Terms.Count: 0, Rivals.Count: 0 } || !conversation.Asked.Contains(SecondOffer.WhoseIsTheFirst) || conversation.Cases.Any(c => IsAbout(c, company)))
        {
            return null;
        }

        var at = conversation.Cases.ToList().FindIndex(c => c is { CompanyName: null, Offer.IsEmpty: false });
        return at < 0 ? null : conversation with { Current = at, Cases = [.. conversation.Cases.Select((c, i) => i == at ? c with { CompanySlug = company.Slug, CompanyName = company.Name } : c)] };
    }

    /// <summary>The case that a company named in the message belongs to: the current one, an earlier one, or a new one.</summary>
    public static Conversation OnCaseFor(this Conversation conversation, CompanyMention? company)
    {
        if (company is null or { Match: NameMatch.Near } || company.OtherSlugs.Count > 0)
        {
            return conversation;
        }

        var at = conversation.Cases.ToList().FindIndex(c => IsAbout(c, company));
        if (at >= 0)
        {
            return conversation with { Current = at };
        }

        var open = conversation.CurrentCase is { CompanyName: null } current ? current : conversation.CurrentCase is { } former ? FromRival(former, company) : new OfferCase();
        var named = open with { CompanySlug = company.Slug, CompanyName = company.Name };
        return conversation.CurrentCase is { CompanyName: null }
            ? conversation.WithCase(named)
            : (conversation with { Current = -1 }).WithCase(named);
    }

    /// <summary>"now the meta one": a rival with an offer becomes a talk of its own, and the former one its rival.</summary>
    private static OfferCase FromRival(OfferCase former, CompanyMention company)
    {
        var rival = former.Rivals.FirstOrDefault(r => CompanyRoles.IsSame(company, r));
        var priv = new OfferCase { Floor = former.Floor, CurrentPay = former.CurrentPay, Forfeits = former.Forfeits, Facts = former.Facts, RoleSlug = null, Place = former.Place };
        if (rival is not { Offer.IsEmpty: false, Status: RivalStatus.WrittenOffer or RivalStatus.VerbalOffer } || former.Offer.IsEmpty || former.CompanyName is null)
        {
            return priv with { Floor = null, Place = null };
        }

        return priv with { Place = rival.Place, Offer = rival.Offer, Rivals = [new Rival(former.CompanyName, former.CompanySlug, RivalStatus.WrittenOffer, former.Offer) { StatusSaid = false, Place = former.Place }] };
    }

    private static bool IsAbout(OfferCase talk, CompanyMention company) =>
        company.Slug is { } slug ? talk.CompanySlug == slug : string.Equals(talk.CompanyName, company.Name, StringComparison.OrdinalIgnoreCase);
}
