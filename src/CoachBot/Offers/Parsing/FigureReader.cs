using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>Reads the figures: finds them, names them, tells whose they are, and makes terms of them.</summary>
internal sealed class FigureReader(MessageText message, UntrueParts untrue, OfferCase? current, MessageLikeness likeness)
{
    /// <summary>No offer has more figures; the rest of a longer list is left alone.</summary>
    private const int MostFigures = 150;

    private const int MostCues = 300;

    /// <summary>People round a sum by no more than this share.</summary>
    private const decimal SameSum = 0.01m;

    private static readonly PhraseTable<bool> AfterTax = new((true, "after tax|taxes; take home; # in hand; in hand salary|pay|monthly|per|is; month|monthly|salary|lakh|lakhs|lpa in hand; inhand; takehome"));

    private readonly Offer _previous = current?.Offer ?? Offer.Nothing;
    private readonly List<string> _questions = [];
    private List<PhraseHit<Cue>> _cues = [];
    private Currency _posted;
    private bool _hasLakhs;
    private Currency _said;
    private bool _saysRise;

    public FigureReading Read(Mentions mentions)
    {
        var cues = TermCues.Find(message);
        _cues = cues = cues.Count > MostCues ? cues[..MostCues] : cues;
        var (details, taken) = VestDetails.Find(message);
        var worth = WorthReader.Read(message, taken);
        var condition = ConditionReader.Of(message);
        var correction = CorrectionReader.Of(message, _previous).OnCondition(condition is not null);
        var quantities = correction.MarkFormer(message, ConditionReader.WithoutElse(message, QuantityReader.Read(message, taken), condition), details.Count > 0);
        quantities = OfCountry(quantities, mentions);
        quantities = details.Count == 0 ? InSamePeriod(quantities) : quantities;
        quantities = Lakhs.In(message, quantities, Lakhs.AreMeant(message, _previous));
        quantities = quantities.Count > MostFigures ? quantities[..MostFigures] : quantities;
        var figures = CurrencyBehind.Read(message, KnownValues.Name(References.Follow(message, CorrectionReader.Lent(message, ListHeadings.Pair(message, quantities, cues, details), cues), cues), _previous));
        var companies = CompanyRoles.Of(message, mentions, untrue, current);
        var (before, believed) = (PreviousOf(companies), Believed(cues));
        var owners = new Subjects(message, companies, untrue, correction.IsCorrection || condition is not null).Of(figures);
        var supposes = new SuppositionReader(message, before);
        owners = supposes.OnlyAsksOfRival(current) ? [.. owners.Select(o => o.Subject == Subject.Rival ? new Owner(Subject.Wish) : o)] : owners;
        owners = !correction.IsCorrection && supposes.OnlyAsks() ? [.. owners.Select(o => o.Subject is Subject.Own or Subject.CurrentPay ? new Owner(Subject.Wish) : o)] : owners;
        owners = [.. owners.Select((o, i) => o.Subject == Subject.Posted && figures[i].Cue?.Tag.Kind is CueKind.Equity or CueKind.SignOn or CueKind.Refresher ? new Owner(Subject.Own) : o)];
        owners = [.. owners.Select((o, i) => o.Subject == Subject.Floor && UntoldFigures.IsAsked(message, figures[i]) ? new Owner(Subject.Wish) : o)];
        owners = [.. owners.Select((o, i) => o.Subject == Subject.Wish && figures[i] is { Quantity.IsPercent: true, Cue.Tag.Kind: CueKind.Bonus } share && message.WordAt(share.Quantity.First - 1, "target") && !message.WordAt(share.Quantity.First - 2, "my", "our", "i") ? new Owner(Subject.Own) : o)];
        owners = PrivateByLikeness.Found(message, figures, owners, likeness, untrue, correction.IsCorrection || condition is not null);
        (var untold, owners) = Untold(figures, owners, correction, before);
        var moves = before.IsEmpty || WeighingReader.LetsChoose(message) ? [] : new Increments(message, figures, owners, believed, before).All();
        owners = [.. owners.Select((o, i) => moves.Exists(m => m.Term is null && m.IsOf(figures[i])) ? new Owner(Subject.Wish) : o)];
        var kept = figures.ConvertAll(f => !moves.Exists(m => m.Term is not null && m.IsOf(f)));
        var transfers = before.IsEmpty ? [] : Transfers.Of(message, figures, believed, before).ToList();
        kept = transfers.Count == 0 ? kept : figures.ConvertAll(f => !transfers.Exists(t => t.Raw.Contains(message.Span(f.Quantity.First, f.Quantity.Last), StringComparison.Ordinal)));
        (figures, owners) = ([.. figures.Where((_, i) => kept[i])], [.. owners.Where((_, i) => kept[i])]);
        List<PlacedTerm> moved = transfers.Count > 0 ? [.. transfers.Select(t => new PlacedTerm(t, 0, 0))] : [.. moves.Where(m => m.Term is not null).Select(m => new PlacedTerm(m.Term!, m.First, m.Last)).Reverse().DistinctBy(t => t.Term.Component)];
        _posted = figures.Where((f, i) => owners[i].Subject == Subject.Posted && f.Quantity.Currency.IsKnown).Select(f => f.Quantity.Currency).FirstOrDefault();
        _hasLakhs = quantities.Exists(q => q.Scale is 100_000 or 10_000_000);
        _said = quantities.Where(q => q.Currency.IsKnown).Select(q => q.Currency).Distinct().ToList() is [var only] ? only : default;
        correction = correction.Moved(moved.Count > 0).With(!before.IsEmpty && Restates(figures, owners)).Told(message, figures, owners, before);
        var owned = ReplacedFigures.OfTheSame(figures.Select((f, i) => (Figure: f, Owner: owners[i])).ToList(), correction);
        var ownedDetails = details.Where(d => !untrue.Covers(d.First)).Select(d => (Detail: d, Owner: OwnerOf(d, owned))).ToList();
        var others = new RivalReader(message, believed, current);
        var (rivals, rivalQuestions) = others.Read(companies, owned, ownedDetails);
        var own = Own(owned, ownedDetails, believed, companies, correction, rivals, moved);
        var weighing = WeighingReader.Of(message, owned, cues, before);
        if (weighing is not null)
        {
            _questions.Clear();
            own = [];
        }
        else if (own.Count > 1 && !_previous.IsEmpty && WeighingReader.IsOpenChoice(message, owned))
        {
            _questions.Clear();
            _questions.Add("They let you choose: which one do you take? Until then I count neither.");
            own = [];
        }
        else if (own.Count == 1 && OpenFigures.AreAsked(message, _previous) && companies.Count == 0)
        {
            _questions.Clear();
            _questions.Add($"Is \"{own[0].Raw}\" what they offer now, or what you think of asking for?");
            own = [];
        }

        var secrets = new PrivateFigures(message, owned, _cues, _previous, _said, _hasLakhs, _questions);
        return new FigureReading
        {
            Companies = companies,
            Terms = own,
            Corrections = correction.Corrections(own, current, figures),
            Condition = own.Count > 0 ? condition : null,
            IsCorrection = correction.IsCorrection,
            IsCounter = correction.IsCounter && own.Count > 0,
            SaysCounter = correction.IsCounter || _saysRise,
            Rivals = rivals,
            Imagined = others.Imagined,
            Floor = secrets.Floor(),
            CurrentPay = secrets.CurrentPay(),
            Forfeits = secrets.Forfeits(),
            Posted = owned.Where(o => o.Owner.Subject == Subject.Posted && !o.Figure.Quantity.IsPercent).Select(o => o.Figure.Quantity).FirstOrDefault(),
            Wish = owned.Where(o => o.Owner.Subject == Subject.Wish && !o.Figure.Quantity.IsPercent).Select(o => o.Figure.Quantity).FirstOrDefault(),
            Weighing = weighing,
            Choice = weighing is null ? AskChoiceReader.Of(message, owned, believed, own.Aggregate(before, (offer, term) => offer.With(term))) : null,
            Worth = untrue.HasFabrication || untrue.HasInjection || rivals.Count > 0 ? CompanyWorth.Untold : worth,
            Supposed = supposes.Of(owned, believed, [.. ownedDetails.Select(d => d.Detail)], untold),
            Questions = [.. _questions, .. rivalQuestions],
        };
    }

    /// <summary>What is refused, hoped for or planned is nobody's offer.</summary>
    private (Untold? Kind, List<Owner> Owners) Untold(List<Labelled> figures, List<Owner> owners, CorrectionReader correction, Offer previous)
    {
        var hits = previous.IsEmpty || correction.IsCorrection ? [] : UntoldFigures.Find(message);
        if (hits.Count == 0)
        {
            return (null, owners);
        }

        var kinds = figures.Select((f, i) => owners[i].Subject == Subject.Own && !f.Quantity.IsFormer ? UntoldFigures.Of(message, f, hits) : null).ToList();
        return (kinds.OfType<Untold>().Select(k => (Untold?)k).FirstOrDefault(), [.. owners.Select((o, i) => kinds[i] is null ? o : new Owner(kinds[i] == Offers.Untold.Refused ? Subject.Others : Subject.Wish))]);
    }

    /// <summary>"98 mil pesos al mes, CDMX": the one country of the talk says which pesos they are.</summary>
    private List<Quantity> OfCountry(List<Quantity> quantities, Mentions mentions)
    {
        if (!quantities.Exists(q => q.CurrencyUnclear) || mentions.Places.Select(p => p.Country).Append(current?.Place?.Country).OfType<string>().Distinct().ToList() is not [var country])
        {
            return quantities;
        }

        Currency? Settled(Quantity q) => Enumerable.Range(q.First - 1, q.Last - q.First + 3).Select(i => CurrencyNames.Settled(message.At(i).Text, country)).FirstOrDefault(c => c is not null);
        return [.. quantities.Select(q => q.CurrencyUnclear && Settled(q) is { } currency ? q with { Currency = currency, CurrencyUnclear = false, IsBare = false } : q)];
    }

    /// <summary>"13,500 not 15,300 per month": the period stands once and holds for both.</summary>
    private static List<Quantity> InSamePeriod(List<Quantity> quantities) =>
        quantities is [{ Period: PayPeriod.Unknown, IsPercent: false, IsFormer: false } right, { IsFormer: true, IsPercent: false, Period: not PayPeriod.Unknown } former]
            ? [right with { Period = former.Period }, former]
            : quantities;

    private List<PhraseHit<Cue>> Believed(List<PhraseHit<Cue>> cues) => [.. cues.Where(c => !untrue.Covers(c.First))];

    /// <summary>A detail belongs to the party of the figure before it, else of the one behind it.</summary>
    private static Owner OwnerOf(VestDetail detail, List<(Labelled Figure, Owner Owner)> figures)
    {
        var before = figures.FindLastIndex(f => f.Figure.First <= detail.First);
        return before >= 0 ? figures[before].Figure.Quantity.IsFormer ? new Owner(Subject.Others) : figures[before].Owner : figures.Count > 0 ? figures[0].Owner : new Owner(Subject.Own);
    }

    private IReadOnlyList<OfferTerm> Own(
        List<(Labelled Figure, Owner Owner)> owned, List<(VestDetail Detail, Owner Owner)> details, List<PhraseHit<Cue>> cues, List<PlacedCompany> companies, CorrectionReader correction, IReadOnlyList<Rival> rivals, List<PlacedTerm> moved)
    {
        var figures = owned.Where(o => o.Owner.Subject == Subject.Own).Select(o => o.Figure).ToList();
        var ownCues = cues.Where(c => !IsAnothers(c, owned)).ToList();
        var isOffered = correction.IsCounter || companies.Any(c => c.Role == CompanyRole.Own) || OfferWords.AreIn(message, untrue) || (correction.IsCorrection && !_previous.IsEmpty);
        figures = correction.IsCorrection ? ReplacedFigures.Without(figures, correction.At) : ReplacedFigures.WithoutOutdated(figures, correction.CounterAt);
        figures = AlikeAsked(figures, owned);
        var derived = correction.IsCounter && !PreviousOf(companies).IsEmpty ? DerivedTerms.Of(message, ownCues, PreviousOf(companies), owned.Where(o => o.Owner.Subject == Subject.Wish).Select(o => o.Figure).FirstOrDefault(), current?.Stated ?? []).ToList() : [];
        figures = WithoutSums(figures, [.. moved.Select(m => m.Term), .. derived]);
        figures = WithoutUndecided(figures);
        figures = _previous.IsEmpty || derived.Count > 0 ? figures : WithoutOpen(figures);
        var reading = new OfferReader(message, ownCues, PreviousOf(companies), isOffered && (rivals.Count == 0 || companies.Any(c => c.Role == CompanyRole.Own) || correction.IsCounter))
            .Read(figures, [.. details.Where(d => d.Owner.Subject == Subject.Own).Select(d => d.Detail)]);
        _questions.AddRange(reading.Questions);
        moved = moved.FindAll(m => reading.Terms.All(t => t.Term.Component != m.Term.Component));
        var said = (moved.Count == 0 ? reading.Terms : [.. reading.Terms.Concat(moved).OrderBy(t => t.First)]).Select(t => t.Term).ToList();
        if (companies.Count == 0 && !correction.IsCorrection && said.Find(t => t.Component == OfferComponent.Base) is { } pay && OpenFigures.Slip(pay, _previous.Base) is { } slip)
        {
            _questions.Add(slip);
            said.Remove(pay);
        }

        AddMonths(said, PreviousOf(companies));
        said.AddRange(derived.Where(d => said.TrueForAll(t => t.Component != d.Component)));
        if (said.Count == 0 && isOffered && !_previous.IsEmpty && OpenFigures.NamelessRise(message, figures) is { } rise)
        {
            _saysRise = true;
            _questions.Add($"Which part went up by {message.Span(rise.First, rise.Last)}: base, equity or sign-on?");
        }

        if (said.Exists(t => t.Component == OfferComponent.Base) && (message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "netto" or "net") || AfterTax.FindAll(message).Count > 0))
        {
            _questions.Add("That sounds like pay after tax. What is it before tax?");
        }

        if (said.TrueForAll(t => !t.Currency.IsKnown) && AsideReader.CurrencyOfAll(message) is { IsKnown: true } all)
        {
            said = [.. said.Select(t => CurrencyOfTerms.NeedsCurrency(t) ? t with { Currency = all, CurrencySource = CurrencySource.Explicit } : t)];
        }

        var terms = CurrencyOfTerms.Fill(said, PreviousOf(companies), _posted, _hasLakhs);
        return correction.IsCorrection && !_previous.IsEmpty ? [.. terms.Select(t => Corrected(t, figures))] : terms;
    }

    /// <summary>"they came up 5 percent on base (so 210)": the share that is counted, and a figure that only says again what a move comes to.</summary>
    private List<Labelled> WithoutSums(List<Labelled> figures, IReadOnlyList<OfferTerm> moved) =>
        moved.Count == 0 ? figures : figures.FindAll(f => !(f.Quantity.IsPercent && moved.Any(m => m.Component == f.Cue?.Tag.Component && m.Component != OfferComponent.Base && m.Amount is not null && m.Raw.Contains(message.Span(f.Quantity.First, f.Quantity.Last), StringComparison.Ordinal))) && !(f.IsBare && moved.Any(m => m.Amount is { } amount && Math.Abs(PlausiblePay.Scaled(f.Quantity.Value, f.Quantity, m.Period) - amount) <= amount * SameSum)));

    /// <summary>"base is 235 or 253", "205 in the email, 215 in the pdf": neither is counted before it is known which.</summary>
    private List<Labelled> WithoutUndecided(List<Labelled> figures)
    {
        if (OpenFigures.Later(message, figures) is { } later)
        {
            return [later];
        }

        if (OpenFigures.Disputed(message, figures) is var (one, other))
        {
            if (Enumerable.Range(one.Last, other.First - one.Last).Any(i => message.WordAt(i, "then", "later", "now", "afterwards", "today")))
            {
                return [other];
            }

            _saysRise = !_previous.IsEmpty;
            _questions.Add($"I read two different figures: is {((one.Cue ?? other.Cue) is { } part ? message.Span(part.First, part.Last) : "base")} {message.Span(one.Quantity.First, one.Quantity.Last)} or {message.Span(other.Quantity.First, other.Quantity.Last)}?");
            return [];
        }

        if (OpenFigures.Undecided(message, figures) is var (either, or))
        {
            _questions.Add($"Which is {((either.Cue ?? or.Cue) is { } named ? message.Span(named.First, named.Last) : "it")}, {message.Span(either.Quantity.First, either.Quantity.Last)} or {message.Span(or.Quantity.First, or.Quantity.Last)}?");
            return figures.FindAll(f => f != either && f != or);
        }

        return figures;
    }

    /// <summary>A rise in percent of no part is asked about and not counted.</summary>
    private List<Labelled> WithoutOpen(List<Labelled> figures)
    {
        if ((OpenFigures.NamelessShare(message, figures) ?? OpenFigures.Unplaced(message, figures)) is { } share)
        {
            _saysRise = !_previous.IsEmpty || share.Quantity.IsPercent;
            _questions.Add(share.Quantity.IsPercent ? $"Which part went up by {message.Span(share.Quantity.First, share.Quantity.Last)}: base, equity or sign-on?" : $"Which part of the offer is {message.Span(share.Quantity.First, share.Quantity.Last)}: base, equity or sign-on?");
            return [];
        }

        return figures;
    }

    /// <summary>"asking for 230 base, offer was 212": the one figure offered is of the part asked about, where it is near it.</summary>
    private static List<Labelled> AlikeAsked(List<Labelled> figures, List<(Labelled Figure, Owner Owner)> owned) =>
        figures is [{ IsBare: true, Quantity.High: null } only]
        && owned.FindAll(o => o.Owner.Subject == Subject.Wish) is [{ Figure: { Cue: { Tag.Kind: CueKind.Base } asked, Quantity: { IsPercent: false } wish } }]
        && Moves.IsMove(PlausiblePay.Scaled(only.Quantity.Value, only.Quantity, PayPeriod.Year), PlausiblePay.Scaled(wish.Value, wish, PayPeriod.Year))
            ? [only with { Cue = asked with { First = only.Quantity.First, Last = only.Quantity.Last } }]
            : figures;

    /// <summary>A bonus in months of base: "2 months bonus", "13th month".</summary>
    private void AddMonths(List<OfferTerm> terms, Offer previous)
    {
        var (bonus, question) = MonthsPay.Read(message, terms.Find(t => t.Component == OfferComponent.Base) ?? previous.Base);
        terms.RemoveAll(t => bonus is not null && t is { Component: OfferComponent.Bonus, Months: null } && MonthsPay.IsDenied(message, t));
        if (bonus is not null && !terms.Exists(t => t.Component == OfferComponent.Bonus))
        {
            terms.Add(_previous.Bonus is { SaidNone: false } before ? TermMerge.Merged(bonus, before, bonus.Raw) : bonus);
        }

        if (question is not null)
        {
            _questions.Add(question);
        }
    }

    /// <summary>"rsu is 400k", "the bonus is 12%": a part told before, told anew in a short message.</summary>
    private bool Restates(List<Labelled> figures, List<Owner> owners)
    {
        for (var i = 0; i < figures.Count && message.Count <= 12; i++)
        {
            var figure = figures[i];
            if (owners[i].Subject == Subject.Own && figure is { Quantity.IsFormer: false, Cue: { } cue } && cue.Tag.Component is { } part && _previous.Find(part) is { SaidNone: false } before
                && cue.Last < figure.Quantity.First && message.WordAt(cue.Last + 1, "is", "are", "was") && !message.HasQuestionMark && !message.Tokens.Any(t => t.IsWord("now"))
                && (before.Amount ?? before.Percent) is { } old && old != (figure.Quantity.IsPercent ? figure.Quantity.Amount : PlausiblePay.Scaled(figure.Quantity.Value, figure.Quantity, before.Period)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offer before, unless the message turns to another company.</summary>
    private Offer PreviousOf(IReadOnlyList<PlacedCompany> companies) =>
        companies.FirstOrDefault(c => c.Role == CompanyRole.Own) is { } own && current is { } known && (known.CompanySlug ?? known.CompanyName) is not null && !CompanyRoles.IsSame(own.Mention, known) ? Offer.Nothing : _previous;

    private OfferTerm Corrected(OfferTerm said, List<Labelled> figures)
    {
        var figure = figures.FirstOrDefault(f => !f.Quantity.IsFormer && said.Raw.Contains(message.Span(f.Quantity.First, f.Quantity.Last), StringComparison.Ordinal));
        var raw = figure is null ? said.Raw : message.Span(figure.Quantity.First, figure.Quantity.Last);
        return _previous.Find(said.Component) is { } before && said.Component != OfferComponent.Ambiguous && !said.SaidNone ? TermMerge.Merged(said, before, raw) : said;
    }

    /// <summary>The word stands beside a figure of somebody else, or in a clause of theirs.</summary>
    private bool IsAnothers(PhraseHit<Cue> cue, List<(Labelled Figure, Owner Owner)> owned) =>
        owned.Any(o => o.Owner.Subject is not Subject.Own && o.Figure.Cue is not null && message.SentenceOf(o.Figure.First) == message.SentenceOf(cue.First) && Math.Abs(o.Figure.First - cue.First) < 8);
}
