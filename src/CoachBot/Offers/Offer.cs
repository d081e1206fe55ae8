namespace CoachBot.Offers;

/// <summary>An offer as far as it is known: at most one term of each component, in the order they were said.</summary>
/// <remarks>Replace a term with <see cref="With"/>; nothing here changes in place.</remarks>
public sealed record Offer(IReadOnlyList<OfferTerm> Terms)
{
    public static Offer Nothing { get; } = new([]);

    public bool IsEmpty => Terms.Count == 0;

    public OfferTerm? Base => Find(OfferComponent.Base);

    public OfferTerm? Equity => Find(OfferComponent.Equity);

    public OfferTerm? Bonus => Find(OfferComponent.Bonus);

    public OfferTerm? SignOn => Find(OfferComponent.SignOn);

    public OfferTerm? TotalComp => Find(OfferComponent.TotalComp);

    public OfferTerm? Find(OfferComponent component)
    {
        foreach (var term in Terms)
        {
            if (term.Component == component)
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The same offer with this term in the place of the one of its component, or added at the end.</summary>
    public Offer With(OfferTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var terms = Terms.ToList();
        var at = terms.FindIndex(t => t.Component == term.Component);
        if (at < 0)
        {
            terms.Add(term);
        }
        else
        {
            terms[at] = term;
        }

        return new Offer(terms);
    }

    /// <summary>Term for term the same, however either came to be: as records two offers are equal only where they share their lists.</summary>
    public bool IsSameAs(Offer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Terms.Count == other.Terms.Count && Terms.Zip(other.Terms).All(t => t.First.IsSameAs(t.Second));
    }

    /// <summary>The same offer without the term of this component.</summary>
    public Offer Without(OfferComponent component) => new([.. Terms.Where(t => t.Component != component)]);
}
