namespace CoachBot.Offers;

/// <summary>Finds what the user says they will ask for: "i want 260 base", "use 260 as my ask", "add 10k to my ask", "back to your numbers". A question settles nothing.</summary>
internal static class AskChoiceReader
{
    /// <summary>A figure of at least this share of the offered base is a base, not what is added to one.</summary>
    private const decimal LeastWhole = 0.5m;

    /// <summary>More than so many times the offered base was read wrongly.</summary>
    private const decimal MostTimes = 3m;

    private enum Way
    {
        Set,
        Up,
        Down,
        Back,
        Sign,
    }

    private static readonly OfferComponent[] Askable = [OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn];

    /// <summary>A total of more than so many times the offered base was read wrongly.</summary>
    private const decimal MostOfTotal = 8m;

    private static readonly PhraseTable<Way> Table = new(PhraseFile.Read<Way>("ask-choices"));

    /// <summary>Null where nothing is settled, or what is settled is no part of an ask.</summary>
    /// <param name="known">The offer the parts are in the units of.</param>
    public static AskChoice? Of(MessageText message, IReadOnlyList<(Labelled Figure, Owner Owner)> owned, IReadOnlyList<PhraseHit<Cue>> cues, Offer known)
    {
        var hits = known.IsEmpty ? [] : Table.FindAll(message).FindAll(h => IsSettled(message, h));
        if (hits.Count == 0)
        {
            return null;
        }

        var wishes = owned.Where(o => o is { Owner.Subject: Subject.Wish, Figure.Quantity: { IsPercent: false, IsFormer: false, High: null } }).Select(o => o.Figure).ToList();
        if (hits.Exists(h => h.Tag == Way.Back))
        {
            return wishes.Count == 0 ? new AskChoice([]) : null;
        }

        List<ChosenPart> moves = [.. hits.Where(h => h.Tag is Way.Up or Way.Down).SelectMany(h => wishes.Where(f => IsIn(f, h)).Select(f => Moved(message, f, cues, known, h))).OfType<ChosenPart>()];
        if (moves.Count > 0)
        {
            return new AskChoice([.. moves.DistinctBy(m => m.Term.Component)]);
        }

        var set = wishes.FindAll(f => hits.Exists(h => message.SentenceOf(h.First) == message.SentenceOf(f.First) && f.Last >= h.First));
        List<ChosenPart> parts = set.Count == 0 ? Shares(message, owned, hits, known) : [.. Terms(message, set, cues, known).Select(t => new ChosenPart(t, false))];
        return parts.Count > 0 ? new AskChoice(parts) { IsToSign = hits.TrueForAll(h => h.Tag == Way.Sign) } : null;
    }

    /// <summary>"i'll ask for 15% more".</summary>
    private static List<ChosenPart> Shares(MessageText message, IReadOnlyList<(Labelled Figure, Owner Owner)> owned, List<PhraseHit<Way>> hits, Offer known) =>
        [.. owned.Where(o => o.Owner.Subject is Subject.Wish or Subject.Own && hits.Exists(h => IsIn(o.Figure, h))).Select(o => AskedShare.Of(message, o.Figure, known)).OfType<OfferTerm>().Take(1).Select(t => new ChosenPart(t, false))];

    private static bool IsIn(Labelled figure, PhraseHit<Way> hit) => figure.Quantity.Last >= hit.First && figure.Quantity.First <= hit.Last;

    private static IEnumerable<OfferTerm> Terms(MessageText message, List<Labelled> figures, IReadOnlyList<PhraseHit<Cue>> cues, Offer known)
    {
        var near = new SuppositionReader(message, known);
        var told = new OfferReader(message, cues, known, isOffered: true).Read(figures, []);
        return CurrencyOfTerms.Fill([.. told.Terms.Select(t => t.Term)], known, default, false).Where(t => t.Amount is > 0 && (t.Component == OfferComponent.TotalComp ? known.Base is { Period: PayPeriod.Year } pay && t.Amount >= pay.Amount && t.Amount <= pay.Amount * MostOfTotal : t is { Component: OfferComponent.Base, Period: PayPeriod.Year } && known.Base is { Period: PayPeriod.Year } offered ? t.Amount >= offered.Amount * LeastWhole && t.Amount <= offered.Amount * MostTimes : Askable.Contains(t.Component) && near.IsNear(t)));
    }

    /// <summary>"add 10k to my ask", "lower the equity ask by 40k"; a figure as large as a base is what the ask becomes.</summary>
    private static ChosenPart? Moved(MessageText message, Labelled figure, IReadOnlyList<PhraseHit<Cue>> cues, Offer known, PhraseHit<Way> hit)
    {
        var named = cues.Where(c => c.First >= hit.First && c.Last <= hit.Last && Askable.Contains(c.Tag.Component ?? OfferComponent.Ambiguous)).Select(c => c.Tag.Component).FirstOrDefault() ?? OfferComponent.Base;
        if (known.Find(named) is not { Amount: { } offered } part)
        {
            return null;
        }

        var quantity = figure.Quantity;
        var amount = quantity.HasScale ? quantity.Amount : quantity.Value < 1_000 && offered >= 10_000 ? quantity.Value * 1_000 : quantity.Value;
        var isWhole = amount >= offered * LeastWhole;
        var term = part with { Amount = isWhole || hit.Tag == Way.Up ? amount : -amount, Raw = message.Span(hit.First, hit.Last), Source = TermSource.Said };
        return new ChosenPart(term, !isWhole);
    }

    /// <summary>No question, no condition, and nothing of what the others want. "can you use 260 as my ask?" asks the coach to do it.</summary>
    private static bool IsSettled(MessageText message, PhraseHit<Way> hit)
    {
        var (first, last) = message.SentenceAround(hit.First);
        if (message.WordAt(first, "can", "could", "would", "will", "pls", "please") && message.WordAt(first + 1, "you", "u", "we"))
        {
            return true;
        }

        var isAsked = message.At(last).IsSign('?') || message.At(last + 1).IsSign('?') || message.WordAt(first, "should", "shall", "can", "could", "may", "is", "are", "do", "does", "what", "whats", "how", "hows", "why", "would", "will", "which");
        isAsked |= message.WordAt(hit.First - 1, "to", "matched", "met", "hit", "beat", "above", "below", "under", "over", "than", "on", "of", "accepted", "approved", "refused", "rejected", "declined");
        return !isAsked && !Enumerable.Range(first, hit.First - first).Any(i => message.WordAt(i, "if", "should", "whether", "unless", "they", "she", "he", "hr", "recruiter", "dont", "not", "or"));
    }
}
