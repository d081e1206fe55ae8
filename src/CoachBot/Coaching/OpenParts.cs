using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The parts that may carry some of an ask: none they said cannot move, and no equity where the guide's row gives none and the offer has none.</summary>
internal static class OpenParts
{
    private const string Elsewhere = "the level and the start date would be worth a look";

    private const string Review = "an early first review with a date";

    /// <summary>"base, equity or a one-off sign-on can each carry some of it". A bonus is named in the place of an equity there is none of.</summary>
    public static string All(GuideRegion? row, OfferCase talk, Plan? plan)
    {
        var open = Open(row, talk, plan, "a one-off sign-on");
        return open.Count switch
        {
            0 => Elsewhere,
            1 when plan?.Ask is not { Base: null, Equity: not null, SignOn: null } || open[0] != "equity" => $"{open[0]} could carry some of it",
            1 => Elsewhere,
            _ => $"{Either(open)} can each carry some of it",
        };
    }

    /// <summary>"equity or a sign-on", for a part that is hard to move.</summary>
    /// <param name="hard">That part; null where they did not say which, and it is what the plan asks for.</param>
    public static string Instead(GuideRegion? row, OfferCase talk, Plan? plan, OfferComponent? hard = null)
    {
        var closed = hard ?? (plan?.Ask is { Base: null, Equity: not null } ? OfferComponent.Equity : OfferComponent.Base);
        var open = Open(row, talk with { Fixed = [.. talk.Fixed, closed] }, plan, "a sign-on").FindAll(p => p != "bonus");
        return open.Count == 0 ? Review : Either(open);
    }

    private static List<string> Open(GuideRegion? row, OfferCase talk, Plan? plan, string signOn)
    {
        var isWithoutEquity = (row is { Equity.HasFigures: false } or { IsWithoutEquity: true } or { Equity: null, EquityHeader: null, Bonus.HasFigures: true }) && talk.Offer.Equity is null or { SaidNone: true } && plan?.Ask.Equity is null;
        var hasBonus = row?.Bonus is { HasFigures: true } || row?.BonusPercent is not null || talk.Offer.Bonus is { SaidNone: false };
        List<string> open = [];
        Add(OfferComponent.Base, "base");
        Add(OfferComponent.Equity, !isWithoutEquity ? "equity" : hasBonus ? "bonus" : null);
        Add(OfferComponent.SignOn, signOn);
        return open;

        void Add(OfferComponent part, string? name)
        {
            if (name is not null && !talk.Fixed.Contains(part))
            {
                open.Add(name);
            }
        }
    }

    private static string Either(List<string> open) => open.Count == 1 ? open[0] : $"{string.Join(", ", open.SkipLast(1))} or {open[^1]}";
}
