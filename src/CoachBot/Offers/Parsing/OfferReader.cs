namespace CoachBot.Offers;

/// <summary>What one party's figures in a message come to.</summary>
internal sealed record OfferReading(IReadOnlyList<PlacedTerm> Terms, IReadOnlyList<string> Questions)
{
    public Offer Offer => new([.. Terms.Select(t => t.Term)]);
}

/// <summary>Puts the figures of one party together to the terms of an offer.</summary>
/// <param name="previous">The offer before this message, else <see cref="Offer.Nothing"/>.</param>
/// <param name="isOffered">The message says that somebody offers something, so that a figure without a name is a part of it.</param>
internal sealed class OfferReader(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous, bool isOffered)
{
    private readonly SignOnParts _signOn = new(message);
    private readonly List<PlacedTerm> _terms = [];
    private readonly List<string> _questions = [];

    public OfferReading Read(IReadOnlyList<Labelled> figures, IReadOnlyList<VestDetail> details)
    {
        var current = figures.Where(f => !f.Quantity.IsFormer).ToList();
        bool IsPrice(Labelled figure) => GrantCompletion.IsPriceBehindAt(message, cues, figure);
        var factory = new TermFactory(message, previous, cues.Any(c => c.Tag.Kind is CueKind.Strike or CueKind.UnitPrice) || current.Any(IsPrice));
        current = _signOn.Gather(cues, current, factory, _terms);
        var inLists = ReadLists(current, factory);
        foreach (var figure in current.Where(f => !inLists.Contains(f)))
        {
            if (figure.Cue?.Tag is { Component: { } component } cue && !IsSharePrice(figure) && !(IsPrice(figure) && figure.Cue is not null))
            {
                Add(figure, IsUnknownMoney(figure) ?? factory.Make(figure, component, InstrumentOf(figure, current)));
            }
            else if (figure.Cue?.Tag.Kind == CueKind.Retention)
            {
                _questions.Add($"When is \"{message.Span(figure.First, figure.Last)}\" paid, and must it be paid back? I keep it apart from bonus and sign-on.");
            }
        }

        ReadUnnamed([.. current.Where(f => f.Cue is null && !inLists.Contains(f) && !IsPrice(f))], factory, details);
        PartsSaid.AddAbsent(message, cues, _terms, previous);
        PartsSaid.SettleBySum(_terms, _questions);
        ReadBonusKindAlone();
        var terms = new GrantCompletion(message, cues, previous).Complete(Ordered(), current, details, _questions);
        return new OfferReading(BonusSorts.Told(message, terms), _questions);
    }

    /// <summary>"Stock options: 45,000 shares": the heading says what is counted in shares.</summary>
    private Instrument InstrumentOf(Labelled figure, List<Labelled> figures)
    {
        if (figure.Cue is not { Tag.Instrument: Instrument.Shares } shares)
        {
            return figure.Cue?.Tag.Instrument ?? Instrument.Unknown;
        }

        var heading = cues.LastOrDefault(c => c.Tag is { Kind: CueKind.Equity, Instrument: not (Instrument.Unknown or Instrument.Shares) } && c.Last < figure.First && message.SentenceOf(c.First) == message.SentenceOf(figure.First) && !figures.Exists(f => f.Cue?.First == c.First || (f.First > c.Last && f.Last < figure.First)));
        return heading.Tag.Instrument == Instrument.Unknown ? shares.Tag.Instrument : heading.Tag.Instrument;
    }

    /// <summary>"stock went from 40 to 62", "shares at $14": the price of one share, and no count beside it.</summary>
    private bool IsSharePrice(Labelled figure)
    {
        if (figure is not { Cue: { Tag.Kind: CueKind.Equity } cue, Quantity: { HasScale: false, IsPercent: false, Value: < 1_000 } quantity } || cue.First > quantity.First || !message.WordAt(cue.Last, "stock", "shares", "share", "stocks"))
        {
            return false;
        }

        if (Moves.IsMove(previous.Equity?.Amount, quantity.Value * 1_000))
        {
            // "the stock went to 360" where the grant was 330
            return false;
        }

        return message.WordAt(cue.Last + 1, "went", "rose", "fell", "dropped", "jumped", "trades", "trading", "hit", "crashed", "price", "priced", "traded") || (message.WordAt(cue.Last + 1, "at") && quantity.Currency.IsKnown);
    }

    /// <summary>"500 zorkmids base": a noun between figure and part that may be a currency nobody here knows is asked about.</summary>
    private (OfferTerm?, string?)? IsUnknownMoney(Labelled figure)
    {
        var word = message.At(figure.Quantity.Last + 1);
        return figure.Cue is { } cue && cue.First == figure.Quantity.Last + 2 && !figure.Quantity.Currency.IsKnown && word.Kind == TokenKind.Word && word.Text.Length >= 5 && word.Text[^1] == 's' && word.Text is not ("gross" or "plus" or "bonus" or "units" or "thousands" or "grands" or "starts" or "towards" or "years" or "options" or "shares" or "stocks")
            ? (null, $"Which currency is \"{message.Span(figure.Quantity.First, figure.Quantity.Last + 1)}\"?")
            : null;
    }

    private HashSet<Labelled> ReadLists(List<Labelled> figures, TermFactory factory)
    {
        var positions = new PositionalReader(message, cues, previous, figures.Exists(f => f.Cue?.Tag.Kind == CueKind.Bonus) || cues.Any(c => c.Tag.Kind == CueKind.Bonus && (message.WordAt(c.First - 1, "no", "without") || message.WordAt(c.Last + 1, "none"))));
        var read = new HashSet<Labelled>();
        foreach (var group in positions.Groups(figures))
        {
            var parts = positions.Parts(group);
            for (var i = 0; i < group.Count; i++)
            {
                read.Add(group[i]);
                if (group[i].Quantity is { Value: 0, IsPercent: false, High: null } none && (message.At(none.First - 1).IsSign('/') || message.At(none.Last + 1).IsSign('/')))
                {
                    // "120k/0/12k": no equity; a last 0 is no sign-on or no bonus.
                    if (parts[i] == OfferComponent.Equity)
                    {
                        _terms.Add(new PlacedTerm(new OfferTerm { Component = OfferComponent.Equity, SaidNone = true, Raw = message.Span(none.First, none.Last) }, none.First, none.Last));
                    }
                }
                else if (parts[i] == OfferComponent.Ambiguous)
                {
                    var (term, question) = positions.Doubtful(group[i]);
                    Add(group[i], (term, question));
                }
                else
                {
                    var instrument = group[i].Cue?.Tag.Instrument ?? (parts[i] == OfferComponent.Equity ? InstrumentOfList() : Instrument.Unknown);
                    Add(group[i], factory.Make(group[i], parts[i], instrument));
                }
            }
        }

        return read;
    }

    /// <summary>The equity of a bare list is taken for RSUs, said as assumed, unless the offer so far knows better.</summary>
    private Instrument InstrumentOfList() => previous.Equity is { } equity ? equity.Instrument : Instrument.Rsu;

    private void Add(Labelled figure, (OfferTerm? Term, string? Question) made)
    {
        if (made.Question is { } question)
        {
            _questions.Add(question);
        }

        if (made.Term is not { } term)
        {
            return;
        }

        if (figure.Quantity.CurrencyUnclear)
        {
            _questions.Add($"Which country's currency is \"{term.Raw}\"?");
        }

        var twin = _terms.FindIndex(t => t.Term.Component == term.Component && term.Component != OfferComponent.Ambiguous);
        if (twin < 0)
        {
            _terms.Add(new PlacedTerm(term, figure.First, figure.Last));
        }
        else
        {
            AddSecond(twin, new PlacedTerm(term, figure.First, figure.Last));
        }
    }

    /// <summary>Two figures for one part: the same again, two years of a sign-on, or a contradiction to ask about.</summary>
    private void AddSecond(int twin, PlacedTerm second)
    {
        var first = _terms[twin];
        if (Value(first.Term) == Value(second.Term) || Value(second.Term) is null)
        {
            return;
        }

        if (first.Term.Component == OfferComponent.SignOn && _signOn.IsYear(first, 1) && _signOn.IsYear(second, 2) && first.Term.Amount is { } one && second.Term.Amount is { } two)
        {
            var both = one + two;
            _terms[twin] = first with { Term = first.Term with { Amount = both, Schedule = [one * 100 / both, two * 100 / both], Raw = message.Span(first.First, second.Last) }, Last = second.Last };
            return;
        }

        var component = first.Term.Component;
        if (PartsSaid.IsPartOfFixed(message, second, first) || PartsSaid.IsPartOfFixed(message, first, second))
        {
            _terms[twin] = PartsSaid.IsPartOfFixed(message, second, first) ? first : second;
            return;
        }

        if (component == OfferComponent.Equity && first.Term.Instrument != second.Term.Instrument)
        {
            _questions.Add($"I can count one kind of equity at a time and took \"{first.Term.Raw}\". Is \"{second.Term.Raw}\" on top of it?");
            return;
        }

        _terms[twin] = first with
        {
            Term = new OfferTerm
            {
                Component = OfferComponent.Ambiguous,
                Raw = first.Term.Raw,
                Candidates = [new TermCandidate(component, first.Term.Amount, first.Term.Percent), new TermCandidate(component, second.Term.Amount, second.Term.Percent)],
            },
        };
        _questions.Add($"Which one is right for the {TermFactory.Name(component)}: \"{first.Term.Raw}\" or \"{second.Term.Raw}\"?");
    }

    private static decimal? Value(OfferTerm term) => term.Amount ?? term.Percent ?? term.Low ?? term.FaceValue ?? term.Units;

    private void ReadUnnamed(List<Labelled> unnamed, TermFactory factory, IReadOnlyList<VestDetail> details)
    {
        var hasCompanions = cues.Any(c => c.Tag.Kind is CueKind.Equity or CueKind.Bonus or CueKind.SignOn or CueKind.Relocation || (c.Tag.Kind == CueKind.NotPay && message.WordAt(c.First, "vakantiegeld", "urlaubsgeld", "weihnachtsgeld", "holiday", "vacation", "hra", "pf", "epf", "cpf", "gratuity", "super", "superannuation", "ruling", "pension", "tjänstepension"))) || unnamed.Exists(f => f.Quantity.IsPercent);
        // "225+350/4+10%": what a figure is may follow from one behind it.
        if (unnamed.Count > 1 && unnamed.FindIndex(f => IsVesting(f, details)) is var grant && grant > 0 && message.At(unnamed[grant].First - 1).IsSign('+'))
        {
            unnamed = [unnamed[grant], .. unnamed.Where((_, i) => i != grant)];
        }

        // "5% on top of base": of the base, and worked out with it.
        unnamed = unnamed.FindAll(f => !(f.Quantity.IsPercent && message.WordAt(f.Last + 1, "on") && message.WordAt(f.Last + 2, "top")));
        var reader = new UnnamedFigures(message, previous, isOffered, hasCompanions, details);
        foreach (var figure in unnamed)
        {
            if (_terms.Exists(t => t.Term.Component == OfferComponent.SignOn && t.Term.Schedule.Count == 0 && _signOn.IsLaterPart(t, figure)))
            {
                var at = _terms.FindIndex(t => t.Term.Component == OfferComponent.SignOn);
                var (one, two) = (_terms[at].Term.Amount!.Value, SignOnParts.Scaled(figure.Quantity));
                _terms[at] = _terms[at] with { Term = _terms[at].Term with { Amount = one + two, Schedule = [one * 100 / (one + two), two * 100 / (one + two)], Raw = message.Span(_terms[at].First, figure.Last) }, Last = figure.Last };
                continue;
            }

            if (_terms.Exists(t => t.Term.Component == OfferComponent.SignOn) && _signOn.IsYear(new PlacedTerm(new OfferTerm { Component = OfferComponent.SignOn }, figure.First, figure.Last), 2))
            {
                Add(figure, factory.Make(figure, OfferComponent.SignOn));
                continue;
            }

            if (reader.Read(figure, _terms) is not { Component: not null } part || part.Candidates.Count > 0)
            {
                if (!ReadApart(figure, unnamed, factory) && reader.Read(figure, _terms) is { } doubt)
                {
                    Add(figure, (reader.Doubtful(figure, doubt.Candidates), reader.Question(figure, doubt.Candidates)));
                }

                continue;
            }

            Add(figure, factory.Make(figure, part.Component!.Value));
        }
    }

    private static bool IsVesting(Labelled figure, IReadOnlyList<VestDetail> details) => details.Any(d => d.Years is not null && d.First == figure.Last + 1);

    /// <summary>"they only moved the sign on, 35 now": the one figure of a counter belongs to the one part it names, a comma apart.</summary>
    private bool ReadApart(Labelled figure, List<Labelled> unnamed, TermFactory factory)
    {
        var named = cues.Where(c => c.Tag.Component is { } part && !_terms.Exists(t => t.Term.Component == part) && c.Last < figure.First && message.SentenceOf(figure.First) - message.SentenceOf(c.First) <= 1).ToList();
        var isClose = _terms.Count == 0 || (named.Count == 1 && figure.First - named[0].Last <= 2);

        // "theres a bonus too, 10% target", "she mentioned refreshers, 50k a year": nothing else can be meant.
        var isPlain = figure.Quantity.IsPercent ? named is [{ Tag.Kind: CueKind.Bonus }] : named is [{ Tag.Kind: CueKind.Refresher }];
        if (previous.IsEmpty || unnamed.Count != 1 || !isClose || !(isPlain || (isOffered && !figure.Quantity.IsPercent)) || named is not [{ Tag.Component: { } component }])
        {
            return false;
        }

        Add(figure, factory.Make(figure, component, named[0].Tag.Instrument));
        return true;
    }

    /// <summary>"bonus is guaranteed": of the bonus known before.</summary>
    private void ReadBonusKindAlone()
    {
        var cue = cues.Where(c => c.Tag.Kind == CueKind.Bonus).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();
        if (_terms.Count == 0 && cue is { } bonus && previous.Bonus is { SaidNone: false } before && !message.HasQuestionMark)
        {
            var placed = new PlacedTerm(before with { Raw = message.Span(bonus.First, bonus.Last), Source = TermSource.Said }, bonus.First, bonus.Last);
            var kind = BonusSorts.KindOf(message, placed);
            if (kind != BonusKind.Unknown)
            {
                _terms.Add(placed with { Term = placed.Term with { BonusKind = kind } });
            }
        }
    }

    private List<PlacedTerm> Ordered() => [.. _terms.OrderBy(t => t.First)];
}
