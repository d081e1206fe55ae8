using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>
/// An offer told without a company, then a company with other figures: "225 base, 350k rsu", later "initech offer: 210 base". Other figures for every part
/// both have are another offer, and the first is kept apart; a figure both share, or none, makes the name the first one's.
/// </summary>
public static class SecondOffer
{
    /// <summary>Asked while the first offer has no name.</summary>
    public const string WhoseIsTheFirst = "Which company is your first offer from? I keep the two apart.";

    /// <summary>The message tells an offer of its own beside the nameless one.</summary>
    public static bool Is(Reading reading, OfferCase? current)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (current is not { CompanyName: null, CompanySlug: null, Offer.IsEmpty: false } || reading.Company is null || reading.IsCounter || reading.Corrections.Count > 0 || reading.RenamesCompany)
        {
            return false;
        }

        var shared = reading.Terms.Where(t => t.Component != OfferComponent.Ambiguous && current.Offer.Find(t.Component) is { SaidNone: false }).ToList();
        return shared.Count > 0 && shared.TrueForAll(t => !IsSameFigure(t, current.Offer.Find(t.Component)!));
    }

    internal static IReadOnlyList<string> Questions(Reading reading, OfferCase? current) => Is(reading, current) ? [WhoseIsTheFirst] : [];

    private static bool IsSameFigure(OfferTerm one, OfferTerm other) => (one.Amount ?? one.Low, one.Percent, one.FaceValue, one.Units) == (other.Amount ?? other.Low, other.Percent, other.FaceValue, other.Units);
}
