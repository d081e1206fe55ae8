using CoachBot.Calls;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The last number of each part that the user told the other side. Null: none was told.</summary>
/// <param name="Base">Per year.</param>
/// <param name="Equity">In the scale of the offer.</param>
/// <param name="SignOn">One-off.</param>
/// <param name="Who">"the recruiter", "Anna".</param>
public sealed record ToldFigures(decimal? Base, decimal? Equity, decimal? SignOn, string Who)
{
    /// <summary>A number told outside these shares of what is asked was read wrongly or is of another period.</summary>
    private const decimal LeastShare = 0.5m;
    private const decimal MostShare = 2m;

    /// <summary>Null where nothing was told in the currency; a number told before a currency was known counts as in it.</summary>
    public static ToldFigures? Of(IReadOnlyList<StatedNumber> stated, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var own = stated.Where(s => s.Currency == currency || !s.Currency.IsKnown).ToList();
        decimal? Last(OfferComponent component) => own.FindLast(s => s.Component == component)?.Amount;
        return own.Count == 0 ? null : new ToldFigures(Last(OfferComponent.Base), Last(OfferComponent.Equity), Last(OfferComponent.SignOn), own[^1].Who);
    }

    /// <summary>The parts told as high as an ask or higher; null where there are none.</summary>
    public ToldFigures? Above(SpokenAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var above = this with { Base = Base >= ask.Base ? Base : null, Equity = Equity >= ask.Equity ? Equity : null, SignOn = null };
        return above is { Base: null, Equity: null } ? null : above;
    }

    internal static bool IsLike(decimal? told, decimal? known) => told is { } t && known is { } k && t >= k * LeastShare && t <= k * MostShare;
}
