namespace CoachBot.Offers;

/// <summary>Tells the parts of a sign-on that is paid more than once.</summary>
internal sealed class SignOnParts(MessageText message)
{
    /// <summary>Words between "sign on" and its first figure.</summary>
    private const int MostBefore = 10;

    /// <summary>The amount as a one-off payment, in whole currency units.</summary>
    public static decimal Scaled(Quantity quantity) => PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.OneTime);

    /// <summary>"sign-on $100k ($60k year 1, $40k year 2)", "30k total, 15 on start and 15 in month 13": a sum and its two parts are one sign-on, whichever comes first.</summary>
    /// <param name="terms">Takes the sign-on.</param>
    /// <returns>The figures left over.</returns>
    public List<Labelled> Gather(IReadOnlyList<PhraseHit<Cue>> cues, List<Labelled> figures, TermFactory factory, List<PlacedTerm> terms)
    {
        for (var i = 0; i + 2 < figures.Count; i++)
        {
            var three = figures.GetRange(i, 3);
            if (!three.TrueForAll(MayBePart))
            {
                continue;
            }

            var whole = three.MaxBy(f => Scaled(f.Quantity))!;
            var parts = three.FindAll(f => !ReferenceEquals(f, whole)).ConvertAll(f => Scaled(f.Quantity));
            var sum = Scaled(whole.Quantity);
            if (sum != parts[0] + parts[1] || parts.Contains(0) || CueNear(cues, three) is not { } cue)
            {
                continue;
            }

            var named = whole with { Cue = whole.Cue is { Tag.Kind: CueKind.SignOn } ? whole.Cue : cue with { First = whole.Quantity.First, Last = whole.Quantity.Last } };
            if (factory.Make(named, OfferComponent.SignOn).Term is { Amount: not null } term)
            {
                terms.Add(new PlacedTerm(term with { Schedule = [.. parts.Select(p => p * 100 / sum)], Amount = sum }, named.First, named.Last));
                return [.. figures.Except(three)];
            }
        }

        return figures;
    }

    private static bool MayBePart(Labelled figure) => !figure.Quantity.IsPercent && figure.Cue?.Tag.Kind is null or CueKind.SignOn or CueKind.TotalComp;

    /// <summary>The word for a sign-on beside one of the figures, or in their sentence before them.</summary>
    private PhraseHit<Cue>? CueNear(IReadOnlyList<PhraseHit<Cue>> cues, List<Labelled> figures) =>
        figures.Find(f => f.Cue is { Tag.Kind: CueKind.SignOn })?.Cue
        ?? cues.Where(c => c.Tag.Kind == CueKind.SignOn && message.SentenceOf(c.First) == message.SentenceOf(figures[0].First) && figures[0].First - c.Last is >= 0 and <= MostBefore).Select(c => (PhraseHit<Cue>?)c).LastOrDefault();

    /// <summary>The figure is said to be paid in this year: "first year", "y2", "2nd yr".</summary>
    public bool IsYear(PlacedTerm term, int year)
    {
        for (var i = Math.Max(0, term.First - 4); i <= Math.Min(message.Count - 1, term.Last + 5); i++)
        {
            var isOrdinal = message.WordAt(i, year == 1 ? "first" : "second") || (message.At(i) is { Kind: TokenKind.Number, Text: "st" or "nd" } ordinal && ordinal.Value == year);
            if ((message.WordAt(i, "year", "yr", "y") && message.At(i + 1) is { Kind: TokenKind.Number } number && number.Value == year) || (isOrdinal && message.WordAt(i + 1, "year", "yr")) || message.WordAt(i, year == 1 ? "y1" : "y2"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"sign on split 25k at start &amp; 15k at 1 year", "20k signing now and 20k after 12 months".</summary>
    public bool IsLaterPart(PlacedTerm signOn, Labelled figure)
    {
        var isJoined = message.At(figure.First - 1).Text is "&" or "+" or "," || message.WordAt(figure.First - 1, "and", "then", "plus", "another");
        var isLater = message.WordAt(figure.Last + 1, "at", "after", "in", "on") && Enumerable.Range(figure.Last + 2, 3).Any(i => message.WordAt(i, "year", "yr", "month", "months", "anniversary", "mo") || message.At(i).Text is "yr" or "mo" or "months") || message.WordAt(figure.Last + 1, "later") || message.WordAt(figure.Last + 2, "anniversary");
        return signOn.Term is { Amount: not null, SaidNone: false } && isJoined && isLater && !figure.Quantity.IsPercent && figure.First > signOn.Last && figure.First - signOn.Last < 10 && message.SentenceOf(figure.First) == message.SentenceOf(signOn.First);
    }
}
