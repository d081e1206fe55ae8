namespace CoachBot.Offers;

/// <summary>
/// "its 35 not 25", "350 → 420", "*22 not 12": nobody names the part, but the value taken back is the one known of just one part, and so names it.
/// </summary>
internal static class KnownValues
{
    /// <param name="previous">The offer before this message.</param>
    public static List<Labelled> Name(List<Labelled> figures, Offer previous)
    {
        if (figures.FindAll(f => f.Quantity.IsFormer) is not [{ Cue: null } former])
        {
            return figures;
        }

        var bare = figures.FindAll(f => f is { Cue: null, Quantity.IsFormer: false });
        var behind = bare.FindAll(f => f.First > former.First);
        if ((behind.Count > 0 ? behind : bare) is not [var now])
        {
            return figures;
        }

        if (previous.Terms.Where(t => Is(t, former.Quantity)).ToList() is not [var part] || CueOf(part) is not { } cue)
        {
            return figures;
        }

        var isPercent = part.Percent is not null;
        if (isPercent && (now.Quantity.HasScale || now.Quantity.Currency.IsKnown))
        {
            // "CHF 205k now, bonus went from 15 to 20 pct"
            return figures;
        }

        var named = new Labelled(now.Quantity with { IsPercent = isPercent || now.Quantity.IsPercent, IsBare = now.Quantity.IsBare && !isPercent }, new PhraseHit<Cue>(cue, now.Quantity.First, now.Quantity.Last));
        return [.. figures.Select(f => ReferenceEquals(f, now) ? named : f)];
    }

    private static bool Is(OfferTerm known, Quantity said) => known.Component != OfferComponent.Ambiguous && (known switch
    {
        { Percent: { } percent } => !said.HasScale && !said.Currency.IsKnown && percent == said.Value,
        { Units: { } units } => units == said.Amount,
        { Amount: { } amount } => !said.IsPercent && amount == PlausiblePay.Scaled(said.Value, said, known.Period),
        _ => false,
    });

    private static Cue? CueOf(OfferTerm term) => term.Component switch
    {
        OfferComponent.Base => new Cue(CueKind.Base),
        OfferComponent.Equity => new Cue(CueKind.Equity, term.Instrument),
        OfferComponent.Bonus => new Cue(CueKind.Bonus),
        OfferComponent.SignOn => new Cue(CueKind.SignOn),
        OfferComponent.Relocation => new Cue(CueKind.Relocation),
        OfferComponent.Refresher => new Cue(CueKind.Refresher),
        OfferComponent.TotalComp => new Cue(CueKind.TotalComp),
        _ => null,
    };
}
