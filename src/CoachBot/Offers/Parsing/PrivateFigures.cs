namespace CoachBot.Offers;

/// <summary>Terms of the figures that are the user's alone: the walk-away number, present pay, what is lost by leaving. None of them is ever the offer.</summary>
/// <param name="said">The one currency of the message; unknown where it names none or several.</param>
/// <param name="questions">What must be asked is added here.</param>
internal sealed class PrivateFigures(MessageText message, IReadOnlyList<(Labelled Figure, Owner Owner)> owned, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous, Currency said, bool hasLakhs, List<string> questions)
{
    /// <summary>Words from a sum to what it is a sum of: "of my unvested rsus".</summary>
    private const int MostToInstrument = 4;

    /// <summary>Of two figures of one kind no one is so many times the other.</summary>
    private const int MostTimes = 3;

    /// <summary>Words from "really" to the figure that is so.</summary>
    private const int MostToTruth = 4;

    /// <summary>The walk-away number; null where none is told.</summary>
    public OfferTerm? Floor()
    {
        // "i'd take 208, walk at anything under 203": of two limits the one they say they walk under.
        var told = owned.Where(o => o.Owner.Subject == Subject.Floor && o.Figure.Quantity is { IsFormer: false, IsPercent: false }).Select(o => o.Figure).ToList();
        var figure = told.Find(f => told.Count > 1 && (message.WordAt(f.Quantity.First - 1, "under", "below", "than") || (message.WordAt(f.Quantity.First - 1, "is") && message.WordAt(f.Quantity.First - 2, "which", "that")))) ?? told.FirstOrDefault();
        if (figure is null)
        {
            return null;
        }

        if (told.Exists(f => f.Cue?.Tag.Component is OfferComponent.Equity or OfferComponent.SignOn && !ReferenceEquals(f, figure)))
        {
            questions.Add($"I hold one walk-away number and took \"{message.Span(figure.First, figure.Last)}\". Do you want a total for a year instead?");
        }

        var made = PrivateTerm(figure);
        if (made.Term is null && made.Question is { } question)
        {
            questions.Add(question);
        }

        return made.Term;
    }

    /// <summary>A private figure without a name is base: that is what people think in; a total is said to be one.</summary>
    private (OfferTerm? Term, string? Question) PrivateTerm(Labelled figure)
    {
        var component = figure.Cue?.Tag.Component ?? (figure.Cue is { } limit && cues.Any(c => c.Tag.Kind == CueKind.TotalComp && c.Last == limit.First - 1) ? OfferComponent.TotalComp : IsBesideTotal(figure) ? OfferComponent.TotalComp : OfferComponent.Base);
        var isInferred = !figure.Quantity.Currency.IsKnown && said.IsKnown;
        var meant = isInferred ? figure with { Quantity = figure.Quantity with { Currency = said } } : figure;
        if (meant.Quantity.Period == PayPeriod.Unknown && owned.Select(o => (o.Owner.Subject, Is: o.Figure.Quantity)).FirstOrDefault(o => o.Subject is Subject.Own or Subject.CurrentPay && o.Is.Period is PayPeriod.Month or PayPeriod.Hour or PayPeriod.Day && IsOfOneKind(o.Is, meant.Quantity)).Is is { } offered)
        {
            // "they offer 38,000 a month, i have now 34,000"
            meant = meant with { Quantity = meant.Quantity with { Period = offered.Period, Scale = offered.Scale is 1_000 && meant.Quantity is { IsBare: true } ? offered.Scale : meant.Quantity.Scale, IsBare = meant.Quantity.IsBare && offered.Scale is not 1_000 } };
        }

        var (term, question) = new TermFactory(message, previous, false).Make(meant, component, figure.Cue?.Tag.Instrument ?? Instrument.Unknown);
        term = isInferred && term is not null ? term with { CurrencySource = CurrencySource.Inferred } : term;
        return (term is null ? null : CurrencyOfTerms.Fill([term], previous, default, hasLakhs)[0], question);
    }

    /// <summary>"36k a month" and "40", "9k a month" and "8.2": about as much, in thousands where only the one says so.</summary>
    private static bool IsOfOneKind(Quantity said, Quantity bare)
    {
        var amount = bare.IsBare && said.Scale is 1_000 ? bare.Value * said.Scale : bare.Amount;
        return said.Amount < amount * MostTimes && amount < said.Amount * MostTimes;
    }

    /// <summary>"i make 240 total and wont go below 290": who tells present pay as a total means the limit beside it as one.</summary>
    private bool IsBesideTotal(Labelled figure) =>
        figure.Cue?.Tag.Component is null && owned.Any(o => o is { Owner.Subject: Subject.Floor } && ReferenceEquals(o.Figure, figure)) && owned.Where(o => o.Owner.Subject == Subject.CurrentPay).ToList() is [{ Figure.Cue.Tag.Kind: CueKind.TotalComp } pay]
        && message.SentenceOf(pay.Figure.First) == message.SentenceOf(figure.First);

    /// <summary>What is lost by leaving.</summary>
    public IReadOnlyList<OfferTerm> Forfeits()
    {
        var terms = new List<OfferTerm>();
        foreach (var figure in owned.Where(o => o.Owner.Subject == Subject.Forfeit && !o.Figure.Quantity.IsPercent && !o.Figure.Quantity.IsFormer).Select(o => o.Figure))
        {
            var component = figure.Cue?.Tag.Component ?? OfferComponent.Equity;
            if (component is OfferComponent.Equity or OfferComponent.Bonus or OfferComponent.SignOn or OfferComponent.Relocation && new TermFactory(message, Offer.Nothing, false).Make(figure, component, InstrumentOf(figure)).Term is { Amount: not null } term)
            {
                terms.Add(term with { Period = PayPeriod.OneTime, VestYears = null, VestSource = VestSource.None });
            }
        }

        return [.. CurrencyOfTerms.Fill(terms, previous, default, hasLakhs)];
    }

    /// <summary>"120k of unvested rsus".</summary>
    private Instrument InstrumentOf(Labelled figure) =>
        figure.Cue is { Tag.Instrument: not Instrument.Unknown and var named } ? named
        : Enumerable.Range(figure.Quantity.Last + 1, MostToInstrument).Any(i => message.WordAt(i, "rsu", "rsus")) ? Instrument.Rsu
        : Enumerable.Range(figure.Quantity.Last + 1, MostToInstrument).Any(i => message.WordAt(i, "options")) ? Instrument.Options
        : Instrument.Unknown;

    /// <summary>What people are paid now is base unless they say more.</summary>
    private static OfferTerm AsBase(OfferTerm term) => term is { Component: OfferComponent.Ambiguous, Amount: { } amount, Candidates: [{ Component: OfferComponent.Base }, { Component: OfferComponent.TotalComp }] }
        ? term with { Component = OfferComponent.Base, Amount = amount, Period = PayPeriod.Year, Candidates = [] }
        : term;

    /// <summary>What the user earns now.</summary>
    public IReadOnlyList<OfferTerm> CurrentPay()
    {
        var figures = owned.Where(o => o.Owner.Subject == Subject.CurrentPay).Select(o => o.Figure).ToList();
        // "i told them i make 200 but really its 176"
        var truth = figures.FindLastIndex(f => Enumerable.Range(f.Quantity.First - MostToTruth, MostToTruth).Any(i => message.WordAt(i, "really", "actually", "truth", "reality") && i > 0 && message.WordAt(i - 1, "but", "when", "the", "in", "its", "while")));
        figures.RemoveRange(0, Math.Max(truth, 0));
        if (figures.Count == 1 && figures[0] is { Cue: null, Quantity.IsPercent: false })
        {
            return PrivateTerm(figures[0]).Term is { } only ? [only] : [];
        }

        var reading = new OfferReader(message, [], Offer.Nothing, isOffered: true).Read(figures, []);
        return [.. CurrencyOfTerms.Fill([.. reading.Terms.Select(t => AsBase(t.Term)).Where(t => t.Component != OfferComponent.Ambiguous)], previous, said, hasLakhs)];
    }
}
