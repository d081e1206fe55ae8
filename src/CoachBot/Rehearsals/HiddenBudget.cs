using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>Makes the other side of a rehearsal: what is on the table and what could be had. The figures are practice figures, not the company's.</summary>
internal static class HiddenBudget
{
    /// <summary>Without an offer the recruiter opens at this place in the guide's band.</summary>
    private const decimal InventedPlace = 0.25m;

    private const decimal SignOnStep = 1_000m;

    /// <summary>A rehearsal ready to begin; null where there is neither an offer with a base nor a guide row to make one from.</summary>
    public static Rehearsal? Begin(Advice advice, Temperament temperament, uint seed, CoachingOptions options)
    {
        var offer = advice.Talk.Offer;
        var row = advice.Row;
        var currency = offer.Base is { Currency: { IsKnown: true } said } ? said : row?.Currency ?? Currency.Unknown;
        var scale = EquityScale.Of(offer.Equity) ?? advice.Plan?.Scale ?? EquityScale.FourYearGrant;
        var band = row is not null && row.Currency == currency ? row : null;
        var own = Position.YearlyBase(offer, currency);
        var opening = own is { } pay
            ? new Package(pay, offer.Equity is { Amount: { } grant } && EquityScale.Of(offer.Equity) is not null ? grant : null, offer.SignOn?.Amount)
            : Invented(band, scale, options);
        return opening is null ? null : new Rehearsal
        {
            Temperament = temperament,
            Seed = seed,
            Currency = currency,
            Scale = scale,
            Instrument = offer.Equity?.Instrument ?? Instrument.Unknown,
            Opening = opening,
            OpeningIsInvented = own is null,
            Offered = opening,
            Limits = Limits(opening, band, scale, temperament, seed, options),
            Patience = PatienceOf(temperament, seed),
        };
    }

    private static Package? Invented(GuideRegion? band, EquityScale scale, CoachingOptions options)
    {
        if (band?.Base is not { Low: { } low, High: { } high } || band.Base.Currency != band.Currency)
        {
            return null;
        }

        decimal? equity = scale.BandOf(band) is { } grants
            ? Rounding.ToStep(grants.Low + (InventedPlace * (grants.High - grants.Low)), EquityStep(scale, options))
            : null;
        return new Package(Rounding.ToStep(low + (InventedPlace * (high - low)), options.BaseStep), equity, null);
    }

    private static HiddenLimits Limits(Package opening, GuideRegion? band, EquityScale scale, Temperament temperament, uint seed, CoachingOptions options)
    {
        var (least, most) = temperament switch
        {
            Temperament.Friendly => (0.60m, 0.95m),
            Temperament.Firm => (0.30m, 0.60m),
            _ => (0.45m, 0.75m),
        };
        var basePay = Top(opening.Base, band?.Base?.High, Chance.Between(seed, "base", least, most), options.BaseStep);
        var equity = Top(opening.Equity, band is null ? null : scale.BandOf(band)?.High, Chance.Between(seed, "equity", least, most), EquityStep(scale, options));
        var signOn = Rounding.ToStep((opening.SignOn ?? 0m) + ((opening.Base ?? 0m) * Chance.Between(seed, "sign-on", 0.04m, 0.10m)), SignOnStep);
        return new HiddenLimits(new Package(basePay, equity, signOn), PatienceOf(temperament, seed));
    }

    /// <summary>Part of the way from the offer to the top of the band; where the offer is at the top, or there is no band, a little more than the offer.</summary>
    private static decimal? Top(decimal? offered, decimal? bandTop, decimal share, decimal step)
    {
        if (offered is not { } now)
        {
            return null;
        }

        var room = Math.Max((bandTop ?? 0m) - now, now * 0.10m);
        return Math.Max(now, Rounding.ToStep(now + (share * room), step));
    }

    private static int PatienceOf(Temperament temperament, uint seed) =>
        Chance.Pick(seed, "patience", 2) + temperament switch { Temperament.Friendly => 5, Temperament.Firm => 3, _ => 4 };

    internal static decimal EquityStep(EquityScale scale, CoachingOptions options) =>
        scale.Period == PayPeriod.Year ? options.YearlyEquityStep : options.GrantStep;
}
