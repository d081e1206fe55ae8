namespace CoachBot.Offers;

/// <summary>Adds to the terms what is said apart from their figures: vesting, strike and price, instrument, clawback.</summary>
internal sealed class GrantCompletion(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous)
{
    /// <summary>The usual vest, taken as assumed and said so.</summary>
    private const decimal UsualVestYears = 4;

    /// <summary>"equity 36000 over 4 years, the whole grant": so many words on either side.</summary>
    private const int NearWhole = 7;

    /// <summary>So few words may be an answer to a question about the grant.</summary>
    private const int ShortAnswer = 7;

    /// <summary>"RSUs at $150", "options @ 2.50": a price per unit, not a part of pay.</summary>
    public static bool IsPriceBehindAt(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Labelled figure) =>
        At(message, figure) is var at && (figure.Cue is null || (figure.Cue.Value.Tag.Kind == CueKind.Equity && figure.Cue.Value.Last < figure.Quantity.First && figure.Quantity.Currency.IsKnown)) && figure.Quantity is { IsPercent: false, HasScale: false, Value: < 5_000 } && (message.WordAt(at, "at") || message.At(at).IsSign('@'))
        && cues.Any(c => c.Tag.Kind == CueKind.Equity && c.Last < figure.Quantity.First && figure.Quantity.First - c.Last <= 6);

    /// <summary>The token before the figure, "~" and "around" left out.</summary>
    private static int At(MessageText message, Labelled figure) =>
        message.At(figure.Quantity.First - 1).IsSign('~') || message.WordAt(figure.Quantity.First - 1, "around", "about", "approx", "roughly") ? figure.Quantity.First - 2 : figure.Quantity.First - 1;

    public List<PlacedTerm> Complete(List<PlacedTerm> terms, IReadOnlyList<Labelled> figures, IReadOnlyList<VestDetail> details, List<string> questions)
    {
        var ofGrant = details.Where(d => d.ClawbackMonths is null && !IsOfOtherPart(d, figures)).ToList();
        AddEquityOfDetails(terms, ofGrant);
        AddEquityOfAnswer(terms, figures);
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Term.Component == OfferComponent.Equity && !terms[i].Term.SaidNone)
            {
                terms[i] = Grant(terms[i], figures, ofGrant, terms, questions);
            }
        }

        AddClawback(terms, details);
        return terms;
    }

    /// <summary>"sign-on 50k over 2 years" tells nothing about the grant.</summary>
    private bool IsOfOtherPart(VestDetail detail, IReadOnlyList<Labelled> figures)
    {
        var nearest = figures.LastOrDefault(f => f.First <= detail.First);
        return nearest?.Cue?.Tag.Kind is CueKind.SignOn or CueKind.Base or CueKind.Bonus or CueKind.Relocation && detail.First - nearest.Last <= 4 && message.ClauseOf(detail.First) == message.ClauseOf(nearest.Last);
    }

    /// <summary>"it's 5/15/40/40": vesting of the grant known before.</summary>
    private void AddEquityOfDetails(List<PlacedTerm> terms, IReadOnlyList<VestDetail> details)
    {
        var detail = details.FirstOrDefault(d => d.ClawbackMonths is null);
        if (detail is not null && !PartsSaid.AsksAbout(message, detail.First) && previous.Equity is { } equity && terms.All(t => t.Term.Component != OfferComponent.Equity))
        {
            terms.Add(new PlacedTerm(equity with { Raw = message.Span(detail.First, detail.Last), Source = TermSource.Said }, detail.First, detail.Last));
        }
    }

    /// <summary>"so whats that per year", "quanto dá por ano": a sum is asked for, nothing is told of the grant.</summary>
    private static bool AsksHowMuch(MessageText message) =>
        Enumerable.Range(0, message.Count).Any(i => message.WordAt(i, "what", "whats", "wats", "wat", "how", "tc", "was", "wieviel", "wie", "combien", "cuánto", "cuanto", "cuál", "cual", "quanto", "qual"));

    /// <summary>"its rsus", "per year": a short answer about the grant known before.</summary>
    private void AddEquityOfAnswer(List<PlacedTerm> terms, IReadOnlyList<Labelled> figures)
    {
        var end = message.Count - 1;
        while (end > 1 && (message.At(end).Kind != TokenKind.Word || message.WordAt(end, "btw", "pls", "please", "lol", "thanks", "thx", "actually", "sorry", "i", "think", "fyi", "yes", "obviously", "not", "total")) && !message.WordAt(end, "year"))
        {
            end--;
        }

        var isShort = message.Count is > 0 and <= ShortAnswer && figures.Count == 0 && terms.Count == 0 && !message.Tokens.Any(t => t.Kind == TokenKind.Number || t.IsSign('?'));
        if (!isShort || previous.Equity is not { } equity || message.WordAt(0, "what", "how", "why", "are", "is", "do", "no", "should", "explain") || AsksHowMuch(message))
        {
            return;
        }

        var instrument = cues.Select(c => c.Tag.Instrument).FirstOrDefault(i => i != Instrument.Unknown);
        var last = end;
        var raw = message.Span(0, last);
        if (message.WordAt(last, "annually", "yearly", "annual") || (message.WordAt(last, "year", "yr", "annum") && message.WordAt(last - 1, "per", "a", "each", "every")))
        {
            terms.Add(new PlacedTerm(equity with { Period = PayPeriod.Year, VestYears = null, VestSource = VestSource.None, Raw = raw, Source = TermSource.Said }, 0, last));
        }
        else if (SaysGrant(equity))
        {
            terms.Add(new PlacedTerm(equity with { Period = PayPeriod.GrantTotal, VestYears = equity.VestYears ?? UsualVestYears, VestSource = equity.VestYears is null ? VestSource.Assumed : equity.VestSource, Raw = raw, Source = TermSource.Said }, 0, last));
        }
        else if (instrument != Instrument.Unknown && instrument != equity.Instrument)
        {
            terms.Add(new PlacedTerm(equity with { Instrument = instrument, Raw = raw, Source = TermSource.Said }, 0, last));
        }
    }

    /// <summary>"the whole grant", or "the whole thing" while the period is open; "full script" is about something else.</summary>
    private bool SaysGrant(OfferTerm equity)
    {
        bool Says(params string[] words) => message.Tokens.Any(t => t.Kind == TokenKind.Word && words.Contains(t.Text));
        return Says("grant") || (equity.Period == PayPeriod.Unknown && Says("whole", "total", "full", "entire") && !Says("script", "levers", "lever", "email", "answer", "range", "band", "comp", "package", "offer"));
    }

    /// <summary>"thats the whole grant not yearly", "isnt per year, its the whole grant over 4".</summary>
    private bool IsWholeNotYearly() =>
        Enumerable.Range(0, message.Count).Any(i => message.WordAt(i, "not", "isnt", "wasnt", "arent") && Enumerable.Range(i + 1, 3).Any(y => message.WordAt(y, "yearly", "annual", "annually", "year", "yr")))
        && message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "grant" or "whole" or "entire" or "total")
        || Enumerable.Range(1, Math.Max(0, message.Count - 1)).Any(i => message.WordAt(i, "grant") && message.WordAt(i - 1, "whole", "entire", "full", "total") && Enumerable.Range(i - 4, 4).Any(y => message.WordAt(y, "thats", "its", "is")));

    private PlacedTerm Grant(PlacedTerm placed, IReadOnlyList<Labelled> figures, IReadOnlyList<VestDetail> details, List<PlacedTerm> terms, List<string> questions)
    {
        var term = WithPrices(placed.Term, figures);
        term = term.Instrument == Instrument.Unknown ? term with { Instrument = InstrumentNear(placed) } : term;
        term = term is { Instrument: Instrument.Unknown, Percent: null } && previous.Equity is { SaidNone: false, Percent: null } known ? term with { Instrument = known.Instrument } : term;
        term = term.Period is PayPeriod.Year or PayPeriod.Unknown && IsWholeNotYearly() ? term with { Period = PayPeriod.GrantTotal } : term;
        var last = placed.Last;
        foreach (var detail in details.Where(d => d.ClawbackMonths is null))
        {
            term = WithDetail(term, detail);
            last = detail.First == last + 1 || (detail.First == last + 2 && message.WordAt(last + 1, "vesting", "vested", "vests", "vest")) ? detail.Last : last;
        }

        last = Math.Max(last, placed.Last);
        term = WithPeriod(term, placed, terms, questions);
        return new PlacedTerm(term with { Raw = message.Span(placed.First, last) }, placed.First, last);
    }

    private static OfferTerm WithDetail(OfferTerm term, VestDetail detail) => term with
    {
        VestYears = detail.Years ?? term.VestYears,
        VestSource = detail.Years is null ? term.VestSource : VestSource.Explicit,
        Schedule = detail.Schedule.Count > 0 ? detail.Schedule : term.Schedule,
        FrontLoaded = detail.FrontLoaded || term.FrontLoaded,
        CliffMonths = detail.CliffMonths ?? term.CliffMonths,
        Rhythm = detail.Rhythm == VestRhythm.Unknown ? term.Rhythm : detail.Rhythm,
    };

    private OfferTerm WithPrices(OfferTerm term, IReadOnlyList<Labelled> figures)
    {
        var strike = figures.FirstOrDefault(f => f.Cue?.Tag.Kind == CueKind.Strike)?.Quantity;
        var price = figures.FirstOrDefault(f => f.Cue?.Tag.Kind == CueKind.UnitPrice)?.Quantity
            ?? figures.FirstOrDefault(f => IsPriceBehindAt(message, cues, f))?.Quantity;
        if (strike is null && price is null)
        {
            return term;
        }

        var currency = (strike ?? price)!.Currency;
        var isStrike = strike is null && term.Instrument == Instrument.Options && figures.All(f => f.Cue?.Tag.Kind != CueKind.UnitPrice);
        term = term with
        {
            Strike = strike?.Amount ?? (isStrike ? price!.Amount : null),
            UnitPrice = isStrike ? null : price?.Amount,
            Currency = term.Currency.IsKnown ? term.Currency : currency,
            CurrencySource = term.Currency.IsKnown ? term.CurrencySource : currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown,
        };
        // What the last investors paid is the most it may be worth, never what it is.
        var isPreferred = figures.Any(f => f.Cue is { Tag.Kind: CueKind.UnitPrice } cue && Enumerable.Range(cue.First, cue.Last - cue.First + 1).Any(i => message.WordAt(i, "preferred", "round")));
        var isWorth = !isPreferred && term is { Units: not null, UnitPrice: not null, Amount: null, Instrument: not Instrument.Options };
        return isWorth ? term with { Amount = term.Units * term.UnitPrice } : term;
    }

    /// <summary>"350k equity (RSUs)": the nearest word of the same sentence that says what the equity is.</summary>
    private Instrument InstrumentNear(PlacedTerm placed)
    {
        var near = cues.Where(c => c.Tag is { Kind: CueKind.Equity, Instrument: not Instrument.Unknown } && message.SentenceOf(c.First) == message.SentenceOf(placed.First));
        return near.OrderBy(c => Math.Abs(c.First - placed.Last)).Select(c => c.Tag.Instrument).FirstOrDefault();
    }

    private OfferTerm WithPeriod(OfferTerm term, PlacedTerm placed, List<PlacedTerm> terms, List<string> questions)
    {
        term = IsSaidWhole(placed) ? term with { IsWhole = true } : term;
        if (term.VestYears is null && (term.Period == PayPeriod.Year || IsYearly(placed)))
        {
            return term with { Period = PayPeriod.Year };
        }

        if (term.VestYears is not null)
        {
            return term with { Period = (term.Period is PayPeriod.Year && term.VestSource == VestSource.Explicit) || IsYearly(placed) ? PayPeriod.Year : PayPeriod.GrantTotal };
        }

        if (previous.Equity is { } before && before.Period != PayPeriod.Unknown)
        {
            return Inherited(term, before);
        }

        var baseAmount = terms.Find(t => t.Term.Component == OfferComponent.Base)?.Term.Amount ?? previous.Base?.Amount;
        var isWholeGrant = term.Instrument != Instrument.Unknown || IsGrant(placed) || (baseAmount is { } year && (term.Amount ?? term.Low) >= year);
        if (isWholeGrant)
        {
            return term with { Period = PayPeriod.GrantTotal, VestYears = UsualVestYears, VestSource = VestSource.Assumed };
        }

        questions.Add($"Is \"{term.Raw}\" {ReadingQuestions.EquityPeriod}");
        return term;
    }

    private static OfferTerm Inherited(OfferTerm term, OfferTerm before) => term with
    {
        Period = before.Period,
        VestYears = before.VestYears,
        IsWhole = term.IsWhole || before.IsWhole,
        VestSource = before.VestYears is null ? VestSource.None : VestSource.Inherited,
        Instrument = term.Instrument == Instrument.Unknown ? before.Instrument : term.Instrument,
        Schedule = term.Schedule.Count > 0 ? term.Schedule : before.Schedule,
        FrontLoaded = term.FrontLoaded || before.FrontLoaded,
        CliffMonths = term.CliffMonths ?? before.CliffMonths,
        Rhythm = term.Rhythm == VestRhythm.Unknown ? before.Rhythm : term.Rhythm,
    };

    private bool IsYearly(PlacedTerm placed) =>
        (message.WordAt(placed.Last + 1, "is", "are") && (message.WordAt(placed.Last + 2, "annual", "yearly", "annually") || (message.WordAt(placed.Last + 2, "per", "a", "each", "every") && message.WordAt(placed.Last + 3, "year", "yr", "annum"))))
        || message.WordAt(placed.First - 1, "annual", "yearly") || message.WordAt(placed.Last + 1, "annually", "yearly", "annual") || (message.WordAt(placed.Last + 1, "per", "a", "each", "every", "al", "im", "au") && message.WordAt(placed.Last + 2, "year", "yr", "annum", "an"))
        || message.WordAt(placed.Last + 1, "pa") || (message.WordAt(placed.Last + 1, "p") && message.At(placed.Last + 2).IsSign('.') && message.WordAt(placed.Last + 3, "a"))
        || (message.At(placed.Last + 1).IsSign('/') && message.WordAt(placed.Last + 2, "yr", "year", "y"));

    /// <summary>"the whole grant", "40k in total", "all four years together", "not per year".</summary>
    private bool IsSaidWhole(PlacedTerm placed) =>
        Enumerable.Range(0, message.Count).Any(i => i >= placed.First - NearWhole && i <= placed.Last + NearWhole && message.SentenceOf(i) == message.SentenceOf(placed.First)
            && (message.WordAt(i, "altogether", "overall")
                || (message.WordAt(i, "whole", "entire", "full", "total") && message.WordAt(i + 1, "grant", "award", "amount", "thing", "lot"))
                || (message.WordAt(i, "in") && message.WordAt(i + 1, "total", "all") && !message.WordAt(i + 2, "comp", "compensation"))
                || (message.WordAt(i, "not") && (message.WordAt(i + 1, "annual", "annually", "yearly") || (message.WordAt(i + 1, "per", "a", "each", "every") && message.WordAt(i + 2, "year", "yr"))))));

    private bool IsGrant(PlacedTerm placed) =>
        Enumerable.Range(placed.First, Math.Min(placed.Last + 2, message.Count - 1) - placed.First + 1).Any(i => message.WordAt(i, "grant", "award"));

    private void AddClawback(List<PlacedTerm> terms, IReadOnlyList<VestDetail> details)
    {
        var clawback = details.FirstOrDefault(d => d.ClawbackMonths is not null);
        if (clawback is null)
        {
            return;
        }

        var at = terms.FindIndex(t => t.Term.Component == OfferComponent.SignOn);
        at = at >= 0 ? at : terms.FindIndex(t => t.Term.Component == OfferComponent.Relocation);
        if (at >= 0)
        {
            terms[at] = terms[at] with { Term = terms[at].Term with { ClawbackMonths = clawback.ClawbackMonths } };
        }
        else if (previous.SignOn is { } before)
        {
            terms.Add(new PlacedTerm(before with { ClawbackMonths = clawback.ClawbackMonths, Raw = message.Span(clawback.First, clawback.Last), Source = TermSource.Said }, clawback.First, clawback.Last));
        }
    }
}
