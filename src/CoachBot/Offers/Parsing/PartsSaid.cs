namespace CoachBot.Offers;

/// <summary>What the parts of an offer say of one another: one that is absent, one that is in another already, one that only a given sum allows.</summary>
internal static class PartsSaid
{
    /// <summary>Words from a part to why it is none.</summary>
    private const int MostToReason = 10;

    /// <summary>"no sign on", "sign on: none", "zero bonus".</summary>
    public static void AddAbsent(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, List<PlacedTerm> terms, Offer previous)
    {
        foreach (var cue in cues.Where(c => !AsksAbout(message, c.First)).Where(c => c.Tag.Component is not (null or OfferComponent.Base or OfferComponent.TotalComp) && !IsNoMore(message, c, previous)))
        {
            var before = (message.At(cue.First - 1).Kind == TokenKind.Number && message.WordAt(cue.First - 2, "no")) || IsNegated(message, cue.First) || message.WordAt(cue.First - 2, "no", "without") && message.WordAt(cue.First - 1, "annual", "any", "signing", "target", "cash", "real", "extra", "separate");
            var after = IsNone(message, cue) || (message.WordAt(message.At(cue.Last + 1).IsSign(',') ? cue.Last + 2 : cue.Last + 1, "there", "theres") && (message.WordAt(cue.Last + 2, "none") || message.WordAt(cue.Last + 3, "none") || message.WordAt(cue.Last + 4, "none"))) || IsDenied(message, cue.Last) || IsTaken(message, cue) || message.At(cue.Last + 1).IsSign(':') && message.WordAt(cue.Last + 2, "none", "no", "nil", "zero") || message.At(cue.Last + 1).IsSign('=') && message.WordAt(cue.Last + 2, "none", "zero");
            if ((before || after) && terms.TrueForAll(t => t.Term.Component != cue.Tag.Component) && !message.WordAt(cue.First - 2, "why", "if"))
            {
                var first = before ? cue.First - 1 : cue.First;
                terms.Add(new PlacedTerm(new OfferTerm { Component = cue.Tag.Component!.Value, SaidNone = true, Raw = message.Span(first, cue.Last) }, first, cue.Last));
            }
        }
    }

    /// <summary>"is a grant without refreshers a bad sign": a thing in general is asked about.</summary>
    public static bool AsksAbout(MessageText message, int at) =>
        message.SentenceAround(at).First is var first && message.WordAt(first, "is", "are", "would", "does", "isnt", "arent") && message.WordAt(first + 1, "a", "an", "no", "having", "getting");

    /// <summary>"no sign on", "kein bonus", "sin bono", "mais plus de prime de signature".</summary>
    private static bool IsNegated(MessageText message, int first) =>
        !IsToCome(message, first) && message.WordAt(first - 1, "no", "without", "zero", "w/o", "kein", "keine", "keinen", "ohne", "sin", "sem", "sans", "aucun", "aucune", "geen")
        || (message.WordAt(first - 1, "in", "on", "for", "of") && message.WordAt(first - 2, "nothing", "nada", "zero", "none") && !message.WordAt(first - 3, "or", "have") && !Enumerable.Range(first + 1, 2).Any(i => message.WordAt(i, "yet", "so")))
        || (message.WordAt(first - 1, "de") && (message.WordAt(first - 2, "pas") || (message.WordAt(first - 2, "plus") && message.WordAt(first - 3, "mais", "et", "a", "y"))));

    /// <summary>"still no equity", "no extra sign on" of a part that is known: nothing is added to it.</summary>
    private static bool IsNoMore(MessageText message, PhraseHit<Cue> cue, Offer previous) =>
        previous.Find(cue.Tag.Component!.Value) is { SaidNone: false } && (message.WordAt(cue.First - 2, "still") || message.WordAt(cue.First - 1, "extra", "additional", "more", "new"));

    /// <summary>"still no equity bump", "no sign on increase": it stays as it is.</summary>
    private static bool IsUnmoved(MessageText message, int first) =>
        Enumerable.Range(first + 1, 2).Any(i => message.WordAt(i, "bump", "bumps", "movement", "move", "moves", "change", "changes", "changed", "increase", "increases", "raise", "raised", "improvement", "room", "budge", "flexibility", "wiggle", "uplift", "adjustment", "upgrade", "negotiation") && message.ClauseOf(i) == message.ClauseOf(first));

    /// <summary>"no equity number yet", "no bonus details": not told, which is not none.</summary>
    private static bool IsToCome(MessageText message, int first) =>
        IsUnmoved(message, first) ||
        Enumerable.Range(first + 1, 3).Any(i => message.WordAt(i, "number", "numbers", "figure", "figures", "detail", "details", "amount", "info", "specifics", "breakdown") && message.ClauseOf(i) == message.ClauseOf(first))
        || (message.WordAt(first - 1, "no") && Enumerable.Range(first + 1, 2).Any(i => message.WordAt(i, "yet") && message.ClauseOf(i) == message.ClauseOf(first)) && !message.WordAt(first - 2, "theres", "is"));

    /// <summary>"bonus none": the word behind is all there is of it.</summary>
    public static bool IsNone(MessageText message, PhraseHit<Cue> cue)
    {
        if (message.At(cue.First - 1) is { Kind: TokenKind.Number, Value: 0, Text: "" } && message.At(cue.First - 2).Kind != TokenKind.Number)
        {
            // "0 sign on"
            return true;
        }

        // "bonus is zero", "bonus? nope none"
        var at = cue.Last + 1;
        while (at <= cue.Last + 3 && (message.WordAt(at, "is", "was", "its", "just", "nope") || message.At(at).IsSign('?') || message.At(at).IsSign('=')) && !message.WordAt(at + 1, "a", "the", "not"))
        {
            at++;
        }

        return message.WordAt(at, "none", "zero", "nil", "nada") || (message.WordAt(at, "nothing") && (at + 1 >= message.Count || message.ClauseOf(at + 1) != message.ClauseOf(at))) || message.WordAt(cue.Last + 1, "nope") || (message.At(at) is { Kind: TokenKind.Number, Value: 0 } && !message.At(at + 1).IsSign('%') && message.At(at + 1).Kind != TokenKind.Number);
    }

    /// <summary>Done to a part, in "they ... it" and in "it was ..." alike.</summary>
    private static readonly string[] Removed =
        ["removed", "scrapped", "axed", "dropped", "pulled", "killed", "eliminated", "nixed", "deleted", "erased", "ditched", "yanked", "cancelled", "canceled", "stripped", "rescinded"];

    /// <summary>"they took away the sign on", "the bonus got scrapped".</summary>
    private static bool IsTaken(MessageText message, PhraseHit<Cue> cue)
    {
        var verb = message.WordAt(cue.First - 1, "the", "my", "that") ? cue.First - 2 : cue.First - 1;
        verb = message.WordAt(verb, "away", "off", "out", "back") ? verb - 1 : verb;
        if (message.WordAt(verb, "drop", "remove", "delete", "scratch", "strike", "kill", "erase") && (verb == 0 || message.ClauseOf(verb - 1) != message.ClauseOf(verb) || message.WordAt(verb - 1, "pls", "please", "can", "u", "just")) && Enumerable.Range(cue.Last + 1, MostToReason).Any(i => message.WordAt(i, "my", "mine", "wrong", "different", "mistake", "another", "isnt", "wasnt", "error")))
        {
            // "drop the sign on from my offer, that was from a different company"
            return true;
        }

        var isActive = (message.WordAt(verb, Removed) || message.WordAt(verb, "took", "cut", "struck", "withdrew")) && !message.WordAt(verb - 1, "i", "we", "if");
        var next = message.WordAt(cue.Last + 1, "is", "was", "got", "has", "been", "are") ? cue.Last + 2 : -1;
        var isPassive = message.WordAt(next, "gone") || message.WordAt(next, Removed) || (message.WordAt(next, "off", "taken") && message.WordAt(next + 1, "the", "away", "out", "off") && message.WordAt(next + 2, "table", "but", "and", "now", "again"));
        // "bonus cancelled."
        isPassive |= message.WordAt(cue.Last + 1, Removed) && (cue.Last + 2 >= message.Count || message.ClauseOf(cue.Last + 2) != message.ClauseOf(cue.Last) || message.At(cue.Last + 2).Kind is TokenKind.Sign or TokenKind.LineEnd);
        var vanishes = message.WordAt(cue.Last + 1, "goes", "went", "going") ? message.WordAt(cue.Last + 2, "away", "poof", "out", "off") : message.WordAt(cue.Last + 1, "vanishes", "vanished", "disappears", "disappeared", "entfällt", "desaparece", "disparaît");
        return vanishes || (isActive && (!message.WordAt(cue.Last + 1, "to", "by", "from", "down", "in") || (message.WordAt(cue.Last + 1, "from", "in") && message.WordAt(cue.Last + 3, "letter", "offer", "package", "contract", "draft", "pdf", "email")))) || isPassive;
    }

    /// <summary>"there is no 15k relo": a sum that is not.</summary>
    public static bool IsDenied(MessageText message, Quantity quantity) =>
        (message.WordAt(quantity.First - 1, "a", "an") && message.WordAt(quantity.First - 2, "not") && Enumerable.Range(quantity.Last + 1, 4).Any(i => message.WordAt(i, "its", "but"))) || message.WordAt(quantity.First - 1, "no") && (message.WordAt(quantity.First - 2, "theres", "has", "have", "got") || (message.WordAt(quantity.First - 2, "is", "was") && message.WordAt(quantity.First - 3, "there")));

    /// <summary>"scratch the bonus, there isnt one", "the sign on turned out not to exist".</summary>
    private static bool IsDenied(MessageText message, int last)
    {
        for (var i = last + 1; i <= last + 6; i++)
        {
            if (i <= last + 3 && message.WordAt(i, "offered", "provided", "included", "part", "granted", "applicable", "available") && message.WordAt(i - 1, "not", "isnt", "arent", "wasnt"))
            {
                return true;
            }

            if ((message.WordAt(i, "isnt", "wasnt", "aint") && message.WordAt(i - 1, "there") && message.WordAt(i + 1, "one", "any")) || (message.WordAt(i, "not", "no") && message.WordAt(i - 2, "there") && message.WordAt(i - 1, "is", "was") && message.WordAt(i + 1, "one", "any", "such")) || (message.WordAt(i, "none") && (message.WordAt(i - 1, "theres") || (message.WordAt(i - 1, "is", "was") && message.WordAt(i - 2, "there")))) || (message.WordAt(i, "exist") && message.WordAt(i - 1, "doesnt", "to", "not", "didnt")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Basic 14,00,000 ... Total fixed 32,18,000": basic pay is a part of the fixed pay.</summary>
    public static bool IsPartOfFixed(MessageText message, PlacedTerm part, PlacedTerm whole) =>
        whole.Term is { Component: OfferComponent.Base, Amount: { } sum } && part.Term is { Component: OfferComponent.Base, Amount: { } amount } && amount < sum
        && Says(message, part, "basic") && Says(message, whole, "fixed", "gross", "total");

    /// <summary>"total 305: 210 base, 75 equity/yr, 20 cash bonus": a bonus that may be percent or thousands is thousands where the parts then make the total said.</summary>
    public static void SettleBySum(List<PlacedTerm> terms, List<string> questions)
    {
        var at = terms.FindIndex(t => t.Term is { Component: OfferComponent.Ambiguous, Candidates: [{ Component: OfferComponent.Bonus, Percent: not null }, { Component: OfferComponent.Bonus, Amount: not null }] });
        var total = terms.Find(t => t.Term.Component == OfferComponent.TotalComp)?.Term.Amount;
        var basePay = terms.Find(t => t.Term.Component == OfferComponent.Base)?.Term;
        if (at < 0 || total is null || basePay is not { Amount: { } year, Period: PayPeriod.Year })
        {
            return;
        }

        var doubt = terms[at].Term;
        var equity = terms.Find(t => t.Term.Component == OfferComponent.Equity)?.Term;
        var perYear = equity is null ? 0 : equity.VestYears is { } years && years > 0 ? equity.Amount / years : equity.Amount;
        var (percent, money) = (doubt.Candidates[0].Percent!.Value, doubt.Candidates[1].Amount!.Value);
        var settled = year + perYear + money == total ? new OfferTerm { Component = OfferComponent.Bonus, Amount = money, Period = PayPeriod.Year, Raw = doubt.Raw }
            : year + perYear + (year * percent / 100) == total ? new OfferTerm { Component = OfferComponent.Bonus, Percent = percent, Period = PayPeriod.Year, Raw = doubt.Raw }
            : null;
        if (settled is not null)
        {
            terms[at] = terms[at] with { Term = settled };
            questions.RemoveAll(q => q.StartsWith("Is the bonus ", StringComparison.Ordinal));
        }
    }

    private static bool Says(MessageText message, PlacedTerm term, params ReadOnlySpan<string> words)
    {
        for (var i = term.First; i <= term.Last; i++)
        {
            if (message.WordAt(i, words))
            {
                return true;
            }
        }

        return false;
    }
}
