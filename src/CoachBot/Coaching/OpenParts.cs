using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The parts that may carry some of an ask. Where the guide's row gives no equity and the offer has none, a bonus is named in its place, if there is one.</summary>
internal static class OpenParts
{
    /// <summary>"base, equity or a one-off sign-on".</summary>
    public static string Of(GuideRegion? row, Offer offer, Plan? plan) =>
        IsWithoutEquity(row, offer, plan) ? row!.Bonus is { HasFigures: true } || row.BonusPercent is not null || offer.Bonus is { SaidNone: false } ? "base, bonus or a one-off sign-on" : "base or a one-off sign-on" : "base, equity or a one-off sign-on";

    /// <summary>"each", of two or more than two.</summary>
    public static string All(GuideRegion? row, Offer offer, Plan? plan) => $"{Of(row, offer, plan)} can each carry some of it";

    /// <summary>"equity or a sign-on", for a base that is hard to move.</summary>
    public static string Instead(GuideRegion? row, Offer offer, Plan? plan) => IsWithoutEquity(row, offer, plan) ? "a sign-on" : "equity or a sign-on";

    /// <summary>The row says "None" for stock. A row without a word on it leaves it open.</summary>
    private static bool IsWithoutEquity(GuideRegion? row, Offer offer, Plan? plan) =>
        row is { Equity.HasFigures: false } && offer.Equity is null or { SaidNone: true } && plan?.Ask.Equity is null;
}
