using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>0-1 points are low leverage, 2-3 some, 4 and more strong.</summary>
public enum LeverageTier
{
    Low,
    Some,
    Strong,
}

/// <summary>What speaks for asking more, as points with their reasons. Each rests on something the user said.</summary>
/// <param name="Points">0 to 6.</param>
/// <param name="Reasons">One plain sentence a point's reason, in order.</param>
public sealed record Leverage(int Points, IReadOnlyList<string> Reasons)
{
    public LeverageTier Tier => Points switch { <= 1 => LeverageTier.Low, <= 3 => LeverageTier.Some, _ => LeverageTier.Strong };

    public static Leverage Of(OfferCase talk, Standing rivals)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(rivals);
        var points = 0;
        var reasons = new List<string>();
        void Add(bool holds, int worth, string reason)
        {
            if (holds)
            {
                points += worth;
                reasons.Add(reason);
            }
        }

        Add(rivals.Usable is { Rival.Status: RivalStatus.WrittenOffer }, 2, $"a written offer from {rivals.Usable?.Rival.Name} that beats this one");
        Add(talk.Forfeits.Count > 0, 1, "you give up pay by leaving");
        Add(PostedRange.Of(talk)?.High > talk.Offer.Base?.Amount, 1, "the posted range tops above this offer");
        Add(talk.Facts.ContainsKey("urgency"), 1, "the recruiter is in a hurry or you are the only finalist");
        Add(talk.Facts.ContainsKey("level"), 1, "you have evidence for a higher level");
        return new Leverage(points, reasons);
    }
}

/// <summary>A rival offer set beside the user's own on one basis.</summary>
/// <param name="RivalYearly">Yearly pay of the rival, whole currency units, bonus and equity counted; null where it cannot be told.</param>
/// <param name="OwnYearly">The same of the user's own offer here.</param>
public sealed record RivalCheck(Rival Rival, decimal? RivalYearly, decimal? OwnYearly)
{
    /// <summary>Weaker rivals pull the ask down, so they are not used; an unknown comparison is not called stronger.</summary>
    public bool IsStronger => RivalYearly > OwnYearly;

    public bool IsWeaker => RivalYearly <= OwnYearly && !IsHalfKnown;

    /// <summary>Only its base was told, which is above this base: what comes with it decides, and nobody has said.</summary>
    public bool IsHalfKnown { get; init; }
}

/// <summary>All rivals, and the one that may be spoken of.</summary>
public sealed record Standing(IReadOnlyList<RivalCheck> All)
{
    /// <summary>The strongest real rival that helps: an offer that beats this one, else a process under way.</summary>
    public RivalCheck? Usable =>
        All.Where(r => r.IsStronger && r.Rival.Status is RivalStatus.WrittenOffer or RivalStatus.VerbalOffer)
            .OrderByDescending(r => r.Rival.Status == RivalStatus.WrittenOffer)
            .ThenByDescending(r => r.RivalYearly)
            .FirstOrDefault()
        ?? All.FirstOrDefault(r => r.Rival.Status == RivalStatus.InProcess);

    /// <summary>Real offers that are not used because they do not beat this one.</summary>
    public IEnumerable<RivalCheck> Weaker => All.Where(r => r.IsWeaker && r.Rival.Status is RivalStatus.WrittenOffer or RivalStatus.VerbalOffer);

    /// <summary>Real offers that may well beat this one, were the rest of them known.</summary>
    public IEnumerable<RivalCheck> HalfKnown => All.Where(r => r is { IsHalfKnown: true, IsStronger: false } && r.Rival.Status is RivalStatus.WrittenOffer or RivalStatus.VerbalOffer);

    public static Standing Of(OfferCase talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return new Standing([.. talk.Rivals.Where(r => r.Status != RivalStatus.Withdrawn).Select(r => Check(talk.Offer, r))]);
    }

    private static RivalCheck Check(Offer own, Rival rival)
    {
        var currency = own.Base?.Currency ?? Currency.Unknown;
        var isHalfKnown = rival.Offer is { Base: not null, Equity: null, Bonus: null, TotalComp: null } && Position.YearlyBase(rival.Offer, currency) > Position.YearlyBase(own, currency);
        return new RivalCheck(rival, Yearly(rival.Offer, currency), Yearly(own, currency)) { IsHalfKnown = isHalfKnown };
    }

    /// <summary>Recurring yearly pay in this currency; equity of unknown period makes it null, for it could be four times itself.</summary>
    private static decimal? Yearly(Offer offer, Currency currency)
    {
        if (offer.Base is null && offer.TotalComp is { Amount: { } total } tc && tc.Currency == currency)
        {
            return total;
        }

        if (Position.YearlyBase(offer, currency) is not { } pay)
        {
            return null;
        }

        var sum = pay + Position.YearlyBonus(offer, pay);
        return offer.Equity switch
        {
            null => sum,
            { Amount: { } amount } equity when equity.Currency == currency && EquityScale.Of(equity) is { } scale => sum + scale.PerYear(amount),
            _ => null,
        };
    }
}
