namespace CoachBot.Offers;

/// <summary>Whose figure it is.</summary>
internal enum Subject
{
    /// <summary>The offer the message is about.</summary>
    Own,
    Rival,

    /// <summary>The walk-away figure.</summary>
    Floor,
    CurrentPay,

    /// <summary>What the user asked or hopes for: told, but nobody has offered it.</summary>
    Wish,

    /// <summary>A posted or quoted range.</summary>
    Posted,

    /// <summary>A friend's, the market's, hearsay.</summary>
    Others,

    /// <summary>What the user loses by leaving the present job.</summary>
    Forfeit,

    /// <summary>Made up or injected.</summary>
    Untrue,
}

/// <summary>Whose a figure is, and for a rival's or the employer's which company.</summary>
internal readonly record struct Owner(Subject Subject, PlacedCompany? Company = null);

/// <summary>Tells for each figure of a message whose it is, by the words and names around it.</summary>
internal sealed class Subjects
{
    /// <summary>How far behind a figure "is my floor" may stand.</summary>
    private const int NearEnough = 40;
    private static readonly PhraseTable<(Subject Subject, bool Weak)> Table = new([.. PhraseFile.Read("whose", TagOf), .. PhraseFile.Read("stays-for", _ => (Subject.Rival, false))]);

    private readonly MessageText _message;
    private readonly UntrueParts _untrue;
    private readonly List<(int First, int Last, Owner Owner, bool Weak)> _cues = [];

    /// <summary>The last word of the cue that holds.</summary>
    private int _holdsTo = -1;

    /// <param name="isPutRight">Something is put right or hangs on a condition: "i said 180, its 190" and "if i sign" are then no wish.</param>
    public Subjects(MessageText message, IReadOnlyList<PlacedCompany> companies, UntrueParts untrue, bool isPutRight = false)
    {
        _message = message;
        _untrue = untrue;
        _cues.AddRange(companies.Where(c => !message.WordAt(c.Token - 1, "matched", "beat", "topped")).Select(c => (c.Token, c.Token, new Owner(SubjectOf(c), c), false)));
        _cues.AddRange(Table.FindAll(message).Where(h => SubjectDoubts.IsMeant(message, h, isPutRight)).Select(h => (h.First, h.Last, new Owner(KeptQuiet.Of(message, h)), h.Tag.Weak)));
        _cues.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : Rank(a.Owner.Subject).CompareTo(Rank(b.Owner.Subject)));
    }

    /// <summary>Whose each figure is, in the order given.</summary>
    public List<Owner> Of(List<Labelled> figures)
    {
        var owners = new List<Owner>(figures.Count);
        var unsaid = new List<bool>(figures.Count);
        var next = 0;
        (Owner Owner, int At) active = (new Owner(Subject.Own), -1);
        foreach (var figure in figures)
        {
            active = Lapsed(active, figure);
            while (next < _cues.Count && _cues[next].First <= figure.Quantity.Last)
            {
                active = After(active, next);
                next++;
            }

            // "120k unvested. 210 base"
            active = active.Owner.Subject == Subject.Forfeit ? Lapsed(active, figure) : active;
            if (active.Owner.Subject == Subject.Wish && active.At >= 0 && _message.SentenceOf(active.At) < _message.SentenceOf(figure.First) && !OpensList(active.At, figure.First))
            {
                // "asking for more pls. remote us, 210 base"
                active = (new Owner(Subject.Own), -1);
            }

            var behind = Behind(figure, next, active);
            unsaid.Add(active.At < 0 && behind is null);
            owners.Add(_untrue.Covers(figure.Quantity.First) ? new Owner(Subject.Untrue) : behind ?? active.Owner);
        }

        NameRivals(figures, owners, unsaid);
        AddListOfPay(figures, owners, unsaid);
        return owners;
    }

    /// <summary>"195 base and 20k bonus is what im on now": said of all the figures before it in its sentence.</summary>
    private void AddListOfPay(List<Labelled> figures, List<Owner> owners, List<bool> unsaid)
    {
        foreach (var cue in _cues.Where(c => c.Owner.Subject == Subject.CurrentPay && _message.WordAt(c.First, "what") && _message.WordAt(c.First - 1, "is", "thats", "was")))
        {
            for (var i = 0; i < figures.Count; i++)
            {
                owners[i] = unsaid[i] && figures[i].Last < cue.First && !_cues.Exists(c => c.First > figures[i].Last && c.First < cue.First && c.Owner.Subject != Subject.CurrentPay) && _message.SentenceOf(figures[i].First) == _message.SentenceOf(cue.First) ? cue.Owner : owners[i];
            }
        }
    }

    /// <summary>"what i want:" or a line of its own before the figures.</summary>
    private bool OpensList(int cue, int figure) => Enumerable.Range(cue, figure - cue).Any(i => _message.At(i).IsSign(':') || _message.At(i).Kind == TokenKind.LineEnd);

    /// <summary>"240 base, 400 rsu - thats from databricks", "second offer: 228 base (figma)": the giver is named behind the figures.</summary>
    private void NameRivals(List<Labelled> figures, List<Owner> owners, List<bool> unsaid)
    {
        foreach (var (first, _, rival, _) in _cues)
        {
            if (rival is not { Subject: Subject.Rival, Company: { } company } || company.Cues.Contains(CompanyCue.InProcess) || company.Cues.Contains(CompanyCue.Withdrawn) || owners.Exists(o => o.Company is { } c && ReferenceEquals(c, company)))
            {
                continue;
            }

            var isGiver = _message.WordAt(first - 1, "from", "by") || (_message.WordAt(first - 1, "is") && _message.WordAt(first - 2, "base", "tc", "total", "one")) || _message.At(first - 1).IsSign('(') || (_message.At(first - 1).IsSign('-') && first + 1 >= _message.Count);
            for (var i = 0; i < figures.Count; i++)
            {
                var isNear = Math.Abs(_message.SentenceOf(figures[i].First) - _message.SentenceOf(first)) <= 1;
                if (isNear && (owners[i] is { Subject: Subject.Rival, Company: null } || (isGiver && unsaid[i] && figures[i].First < first)))
                {
                    owners[i] = rival;
                }
            }
        }
    }

    /// <summary>"my current job (apple) countered with 235": what the employer offers to keep the user stands beside the offer like a rival's.</summary>
    private static Subject SubjectOf(PlacedCompany company) => company.Role switch
    {
        CompanyRole.Own when company.Cues.Contains(CompanyCue.Hearsay) => Subject.Others,
        CompanyRole.Own => Subject.Own,
        CompanyRole.Rival => Subject.Rival,
        CompanyRole.Employer when company.Cues.Contains(CompanyCue.Keeps) => Subject.Rival,
        CompanyRole.Employer => Subject.CurrentPay,
        _ => Subject.Others,
    };

    /// <summary>Of cues starting at one word the last in this order wins: "my floor" is a floor, whatever else "my" begins.</summary>
    private static int Rank(Subject subject) => subject switch
    {
        Subject.Own => 0,
        Subject.Others => 1,
        Subject.Posted => 2,
        Subject.Wish => 3,
        Subject.CurrentPay => 4,
        Subject.Rival => 5,
        Subject.Floor => 6,
        Subject.Forfeit => 7,
        _ => 8,
    };

    private (Owner Owner, int At) After((Owner Owner, int At) active, int index)
    {
        var (first, last, owner, weak) = _cues[index];
        // "next company gives 118k" is not "gives 118k", what somebody somewhere gives.
        var isPart = active.Owner is { Subject: Subject.Own, Company: null } && owner.Subject == Subject.Others && first > active.At;
        if (index > 0 && active.At >= 0 && first <= _holdsTo && (isPart || Rank(owner.Subject) < Rank(active.Owner.Subject)) && last <= _holdsTo)
        {
            return active;
        }

        // "they want my current ctc. mine is 38", "they insist on what i earn. its 165": of what was asked about.
        if (active.Owner.Subject == Subject.CurrentPay && (_message.WordAt(first, "mine") || (weak && _message.WordAt(first, "its") && !_message.Tokens.Skip(active.At).Take(first - active.At).Any(t => t.Kind == TokenKind.Number))))
        {
            return active;
        }

        // "im leaving 90k of unvested rsus at my current job and a 25k bonus": both are left.
        if (active.Owner.Subject == Subject.Forfeit && owner.Subject == Subject.CurrentPay && _message.SentenceOf(active.At) == _message.SentenceOf(first) && (_message.WordAt(first, "at", "current") || _message.WordAt(first - 1, "at", "my")))
        {
            return active;
        }

        // "they offered" speaks of the rival just named, unless that one has made no offer yet.
        var keepsRival = weak && active.Owner is { Subject: Subject.Rival } whose && whose.Company?.Cues is var cues && (cues is null || !cues.Contains(CompanyCue.InProcess) && !cues.Contains(CompanyCue.Withdrawn));
        var keepsStory = (weak || (_message.WordAt(first, "offer") && active.Owner.Company?.Cues.Contains(CompanyCue.Hearsay) == true)) && active.Owner.Subject == Subject.Others && _message.ClauseOf(active.At) == _message.ClauseOf(first);
        // "my wife also got an offer"
        keepsStory |= owner is { Subject: Subject.Rival, Company: null } && active.Owner.Subject == Subject.Others && active.At >= 0 && first - active.At is 1 or 2 && _message.ClauseOf(active.At) == _message.ClauseOf(first);
        var namesRival = !weak && owner is { Subject: Subject.Own, Company: null } && active.Owner.Subject == Subject.Rival && _message.SentenceOf(active.At) == _message.SentenceOf(first) && !_message.WordAt(first, "my", "this");
        if (keepsRival || keepsStory || namesRival)
        {
            return active;
        }

        // Of two cues of one kind, one in the other, the longer one says how far it holds: "walk if", "walk if they go under".
        _holdsTo = active.At >= 0 && first <= _holdsTo && owner.Subject == active.Owner.Subject ? Math.Max(_holdsTo, last) : last;
        return (owner, first);
    }

    /// <summary>"minimum 1 crore, thats my walk away": said of the figure of the clause before.</summary>
    private bool IsSaidOfBefore((int First, int Last, Owner Owner, bool Weak) cue, Labelled figure) =>
        IsLostThing(cue, figure) || cue.Owner.Subject == Subject.Floor && _message.SentenceOf(cue.First) == _message.SentenceOf(figure.Last) && _message.ClauseOf(cue.First) - _message.ClauseOf(figure.Last) == 1 && (_message.WordAt(cue.First, "thats") || _message.WordAt(cue.First - 1, "thats", "is", "its") || _message.WordAt(cue.First - 2, "thats"));

    /// <summary>"my bonus of 20k pays in march and i dont get it if i quit": "it" is the sum told before.</summary>
    private bool IsLostThing((int First, int Last, Owner Owner, bool Weak) cue, Labelled figure) =>
        cue.Owner.Subject == Subject.Forfeit && _message.SentenceOf(cue.First) == _message.SentenceOf(figure.Last) && _message.ClauseOf(cue.First) - _message.ClauseOf(figure.Last) <= 1 && (_message.WordAt(cue.First + 2, "it", "that", "this") || _message.WordAt(cue.First, "gone", "lost", "vanishes", "forfeited", "void")) && _message.WordAt(cue.Last, "quit", "leave", "left", "go", "resign");

    /// <summary>A rival's list of figures may go on in the next sentence; a floor ends with its clause, all else with its sentence.</summary>
    private (Owner Owner, int At) Lapsed((Owner Owner, int At) active, Labelled figure)
    {
        if (active.At < 0)
        {
            return active;
        }

        var at = figure.First;
        var holds = active.Owner.Subject switch
        {
            Subject.Own => true,
            Subject.Rival => true,
            Subject.CurrentPay => _message.SentenceOf(at) - _message.SentenceOf(active.At) <= 1,
            // "i leave 60k unvested \n and a 30k bonus"
            Subject.Forfeit => _message.SentenceOf(at) == _message.SentenceOf(active.At) || (_message.SentenceOf(at) == _message.SentenceOf(active.At) + 1 && _message.WordAt(_message.SentenceAround(at).First, "and", "plus", "also")),
            Subject.Floor => _message.SentenceOf(at) == _message.SentenceOf(active.At) && _message.ClauseOf(at) - _message.ClauseOf(active.At) <= 1,
            _ => _message.SentenceOf(at) == _message.SentenceOf(active.At),
        };
        return holds ? active : (new Owner(Subject.Own), -1);
    }

    /// <summary>"230 is my floor", "180 is what i make": a cue close behind the figure in its own clause.</summary>
    private Owner? Behind(Labelled figure, int next, (Owner Owner, int At) active)
    {
        var clause = _message.ClauseOf(figure.Last);
        if (active.At >= 0 && _message.ClauseOf(active.At) == clause && active.Owner.Subject is not Subject.Own)
        {
            return active.Owner.Subject == Subject.CurrentPay && next < _cues.Count && _cues[next] is { Owner.Subject: Subject.Forfeit } lost && lost.First <= figure.Quantity.Last + 3 && !_message.Tokens.Skip(figure.Last + 1).Take(lost.First - figure.Last - 1).Any(t => t.Kind == TokenKind.Number) ? lost.Owner : null;
        }

        if (next < _cues.Count && _message.At(figure.Last + 1).IsSign('(') && _cues[next] is { Owner.Subject: Subject.CurrentPay or Subject.Wish or Subject.Floor } bracketed && bracketed.First <= figure.Last + 3)
        {
            // "150 base (what i make), 185 base (the dream)"
            return bracketed.Owner;
        }

        for (var i = next; i < _cues.Count && (_message.ClauseOf(_cues[i].First) == clause || IsSaidOfBefore(_cues[i], figure)); i++)
        {
            var cue = _cues[i];
            if (cue.Owner.Subject is Subject.Floor or Subject.CurrentPay && _message.At(_message.WordAt(cue.Last + 1, "is", "at", "of", "was") || _message.At(cue.Last + 1).IsSign(':') ? cue.Last + 2 : -1).Kind == TokenKind.Number)
            {
                // "hows 200 look if my walk away is 195": it has a figure of its own.
                continue;
            }

            if (cue.Owner.Subject == Subject.Posted && _message.WordAt(cue.First, "range", "band") && _message.WordAt(cue.First + 1, "from", "of", "for"))
            {
                // "TC in the 250-270 range from cerebras"
                continue;
            }

            if (cue.Owner.Subject == Subject.Rival && !_message.WordAt(cue.First - 1, "from", "at", "by", "with", "via"))
            {
                return null;
            }

            if (cue.Owner.Subject is Subject.Floor or Subject.CurrentPay or Subject.Rival or Subject.Posted or Subject.Forfeit && (_message.Distance(figure.Last, cue.First) <= NearEnough || IsLostThing(cue, figure)) && _message.Tokens.Skip(figure.Last + 1).Take(cue.First - figure.Last - 1).All(t => t.Kind != TokenKind.Number))
            {
                return cue.Owner;
            }
        }

        return null;
    }

    /// <summary>"Own weak": where another cue holds as well, that one counts.</summary>
    private static (Subject, bool) TagOf(string heading)
    {
        var words = heading.Split(' ');
        return (Enum.Parse<Subject>(words[0]), words.Length > 1);
    }
}
