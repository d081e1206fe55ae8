namespace CoachBot.Offers;

/// <summary>Works out a part that a counter tells by what was before: "they doubled the sign on", "equity up 10%", "met in the middle, i asked 245 base".</summary>
internal static class DerivedTerms
{
    /// <summary>How far a part may stand from the word that changes it.</summary>
    private const int NearEnough = 4;

    private static readonly PhraseTable<decimal> Factors = new(
        (2m, "doubled; twice; double; dobraram; dobrou; duplicaron; doblaron; verdoppelt; doublé; doublée"), (3m, "tripled; triple"), (0.5m, "halved; halbiert; réduit|coupé de moitié"));

    private static readonly PhraseTable<bool> Middle = new((true, "split|splitting the difference; met|meet|meeting me|us? exactly|right|about? in|half|halfway the? middle?"));

    /// <summary>The parts as they now stand, of those the message gives no figure of its own for.</summary>
    /// <param name="wish">What the user asked for; null where the message does not tell it.</param>
    /// <param name="told">What the user told them before, the newest last.</param>
    public static IEnumerable<OfferTerm> Of(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous, Labelled? wish, IReadOnlyList<Calls.StatedNumber> told)
    {
        foreach (var hit in Factors.FindAll(message))
        {
            var part = Nearest(cues, c => c.First > hit.Last && c.First - hit.Last <= NearEnough && message.SentenceOf(c.First) == message.SentenceOf(hit.First)) ?? Nearest(cues, c => c.Last < hit.First && hit.First - c.Last <= 2);
            if (part is { } named && !message.WordAt(hit.First - 1, "can", "could", "should", "to", "not", "almost", "nearly", "be") && previous.Find(named.Tag.Component!.Value) is { Amount: { } before } known)
            {
                yield return Changed(message, known, before * hit.Tag, Math.Min(named.First, hit.First), Math.Max(named.Last, hit.Last));
            }
        }

        foreach (var rise in Rises(message, cues, previous))
        {
            yield return rise;
        }

        if (wish is null && Middle.FindAll(message) is [var half, ..] && Named(cues) is var only && told.LastOrDefault(t => only is null || t.Component == only) is { } number && previous.Find(number.Component) is { Amount: { } was } open && open.Currency == number.Currency && number.Amount > was && open.Period is PayPeriod.Year or PayPeriod.GrantTotal or PayPeriod.OneTime)
        {
            yield return Changed(message, open, (was + number.Amount) / 2, half.First, half.Last);
        }

        if (wish is { Quantity: { IsPercent: false, High: null } asked } && Middle.FindAll(message) is [var met, ..] && (wish.Cue?.Tag.Component ?? OfferComponent.Base) is var component && previous.Find(component) is { Amount: { } old, Period: not PayPeriod.Unknown } offered)
        {
            yield return Changed(message, offered, (old + PlausiblePay.Scaled(asked.Value, asked, offered.Period)) / 2, met.First, met.Last);
        }
    }

    /// <summary>The one part a message names; null where it names none or several.</summary>
    private static OfferComponent? Named(IReadOnlyList<PhraseHit<Cue>> cues) => cues.Select(c => c.Tag.Component).OfType<OfferComponent>().Distinct().ToList() is [var only] ? only : null;

    private static PhraseHit<Cue>? Nearest(IReadOnlyList<PhraseHit<Cue>> cues, Func<PhraseHit<Cue>, bool> fits) =>
        cues.Where(c => c.Tag.Component is not null && fits(c)).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();

    /// <summary>"equity bumped 10%", "10% more on the sign on".</summary>
    private static IEnumerable<OfferTerm> Rises(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous)
    {
        for (var i = 1; i < message.Count; i++)
        {
            if (!(message.At(i).IsSign('%') || message.WordAt(i, "percent", "pct")) || message.At(i - 1) is not { Kind: TokenKind.Number, Value: > 0 and <= 60 } percent)
            {
                continue;
            }

            var isRaised = (message.WordAt(i + 1, "on") && message.WordAt(i + 2, "top")) || message.WordAt(i + 1, "more", "higher", "extra", "bump", "raise", "increase") || message.WordAt(i - 2, "by", "up", "bumped", "raised", "increased", "upped", "increase") || (message.At(i - 2) is var plus && plus.IsSign('+') && plus.Touches(message.At(i - 1)) && !message.WordAt(i + 1, "bonus", "target", "annual", "variable") && cues.Any(c => c.Last == i - 3));
            var near = cues.Where(c => c.Tag.Component is OfferComponent.Equity or OfferComponent.SignOn or OfferComponent.Base && message.ClauseOf(c.First) == message.ClauseOf(i) && Math.Abs(c.First - i) <= NearEnough + 1).ToList();

            // "base and equity up 5%": both, unless each has a percent of its own.
            var isForAll = near.Count > 1 && message.Tokens.Count(t => t.IsSign('%') || t.IsWord("percent") || t.IsWord("pct")) == 1 && near.Zip(near.Skip(1)).All(p => Enumerable.Range(p.First.Last + 1, p.Second.First - p.First.Last - 1).All(w => message.WordAt(w, "and", "n", "the") || message.At(w).IsSign('&') || message.At(w).IsSign('+') || message.At(w).IsSign(',')));
            foreach (var named in isRaised ? isForAll ? near : near.Take(1) : [])
            {
                if (previous.Find(named.Tag.Component!.Value) is { Amount: { } before } known)
                {
                    yield return Changed(message, known, Math.Round(before * (100 + percent.Value)) / 100, Math.Min(named.First, i - 1), Math.Max(named.Last, i));
                }
            }
        }
    }

    private static OfferTerm Changed(MessageText message, OfferTerm known, decimal amount, int first, int last) => known with { Amount = amount, Raw = message.Span(first, last), Source = TermSource.Said };
}
