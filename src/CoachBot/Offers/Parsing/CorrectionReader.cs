using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>Tells corrections ("sorry base is 252 not 225") from counters ("they came back at 252"), by wording alone.</summary>
internal sealed class CorrectionReader
{
    /// <summary>Words between a value taken back and the one in its stead.</summary>
    private const int MostBetween = 6;

    /// <summary>Words between a value and the "not" behind it that say what it is: "20k sign on not 15".</summary>
    private const int MostNaming = 5;

    private static readonly PhraseTable<bool> Words = new(PhraseFile.Read("corrections"));

    private static readonly PhraseTable<bool> Counters = new(PhraseFile.Read("counters"));

    private static readonly PhraseTable<bool> Tellers = new(PhraseFile.Read("tellers"));

    private static readonly PhraseTable<bool> Former = new(PhraseFile.Read("former-values"));

    private CorrectionReader(bool isCorrection, bool isCounter, IReadOnlyList<int> at, int counterAt)
    {
        IsCorrection = isCorrection;
        IsCounter = isCounter;
        At = at;
        CounterAt = counterAt;
    }

    /// <summary>The tokens of values that no longer hold, found by themselves.</summary>
    private HashSet<int> _takenBack = [];

    public bool IsCorrection { get; }

    public bool IsCounter { get; }

    /// <summary>The tokens the correcting words start at, in order.</summary>
    public IReadOnlyList<int> At { get; }

    /// <summary>The token the last words of a counter start at; -1 where there are none.</summary>
    public int CounterAt { get; }

    /// <param name="previous">Beside an offer that is known a move needs no word of who makes it.</param>
    public static CorrectionReader Of(MessageText message, Offer previous)
    {
        var hasOffer = !previous.IsEmpty;
        var quoted = TakenBack.Find(message, previous);
        var corrections = Words.Find(message).FindAll(h => !(message.WordAt(h.First, "actually") && IsAsked(message, h.First)));
        var counters = Counters.FindAll(message).Where(h => !IsUsersOwn(message, h.First)).ToList();
        var (contrasts, again) = quoted.Count > 0 ? (true, null) : Contrasts(message);
        var saysSorry = again is not null || corrections.Any(c => message.WordAt(c.First, "sorry", "typo", "oops", "whoops", "correction", "meant", "mistyped", "misheard", "my", "mistake", "scratch", "zahlendreher") || message.WordAt(c.First + 1, "meant", "mean", "mistyped", "misheard"));
        var isCounter = counters.Count > 0 && !saysSorry;
        if (hasOffer && !isCounter && !saysSorry && corrections.Count == 0 && !contrasts && Moves.Find(message) is >= 0 and var move)
        {
            return new CorrectionReader(false, true, [], move);
        }

        isCounter &= quoted.Count == 0;
        return new CorrectionReader((corrections.Count > 0 || contrasts) && !isCounter, isCounter, [.. corrections.Select(c => c.First).Concat(again is { } no ? [no] : []).Order()], isCounter ? counters[^1].First : -1) { _takenBack = quoted };
    }

    /// <summary>"is the stock actually worth 280": nothing is put right by a question.</summary>
    private static bool IsAsked(MessageText message, int at)
    {
        var (first, _) = message.SentenceAround(at);
        return message.WordAt(first, "is", "are", "does", "do", "can", "could", "should", "what", "how", "would", "did", "will");
    }

    /// <summary>"they said 235" where base is 225: another figure for a known part, told by the other side.</summary>
    public CorrectionReader Told(MessageText message, List<Labelled> figures, List<Owner> owners, Offer previous)
    {
        if (IsCorrection || IsCounter || previous.IsEmpty)
        {
            return this;
        }

        var at = figures.FindIndex(f => owners[figures.IndexOf(f)].Subject == Subject.Own && IsAnew(f, previous));
        return at >= 0 && figures.TrueForAll(f => !f.Quantity.IsFormer) && Tellers.FindAll(message).Exists(h => h.Last <= figures[at].First && message.ClauseOf(h.First) == message.ClauseOf(figures[at].First) && !IsUsersOwn(message, h.First))
            ? new CorrectionReader(false, true, At, -1)
            : this;
    }

    /// <summary>Another figure for a part that is known; without a word beside it, one that base could be.</summary>
    private static bool IsAnew(Labelled figure, Offer previous) =>
        !figure.Quantity.IsPercent && figure.Quantity.High is null && previous.Find(figure.Cue?.Tag.Component ?? OfferComponent.Base) is { Amount: { } before } part
        && PlausiblePay.Scaled(figure.Quantity.Value, figure.Quantity, part.Period) is var now && now != before && (figure.Cue is not null || (now * 2 > before && now < before * 2));

    /// <summary>The same, where what is told hangs on a condition: a proposal of theirs.</summary>
    public CorrectionReader OnCondition(bool holds) => holds && !IsCorrection && !IsCounter ? new CorrectionReader(false, true, At, -1) : this;

    /// <summary>The same, where a part is told to have moved by so much.</summary>
    public CorrectionReader Moved(bool isMoved) => isMoved && !IsCorrection && !IsCounter ? new CorrectionReader(false, true, At, -1) : this;

    /// <summary>The same, where a short message tells a known part anew.</summary>
    public CorrectionReader With(bool restates) => restates && !IsCounter ? new CorrectionReader(true, false, At, CounterAt) : this;

    /// <summary>"15% not 10", "240k, not 235".</summary>
    private static (bool Holds, int? Again) Contrasts(MessageText message)
    {
        if (OpensWithDenied(message))
        {
            return (true, null);
        }

        for (var i = 1; i < message.Count; i++)
        {
            if (i > 1 && message.WordAt(i, "no", "nope", "nah") && !IsSpanish(message, i) && message.At(message.WordAt(i + 1, "wait", "its", "sorry", "actually") ? i + 2 : i + 1).Kind == TokenKind.Number && (message.At(i - 1).Kind == TokenKind.Sign || AreAlike(message.At(i - 1), message.At(message.WordAt(i + 1, "wait", "its", "sorry", "actually") ? i + 2 : i + 1))) && message.Tokens.Take(i).Any(t => t.Kind == TokenKind.Number))
            {
                // "195 base.. no 205".
                return (true, i);
            }

            // "8,750 a month not 105 a year", "20% target not 15"
            var last = message.At(i - 1) is { Kind: TokenKind.Sign, Text: "," or "." or ";" } ? i - 2 : i - 1;
            for (var steps = 0; message.WordAt(i, "not", "niet", "nicht") && steps < MostNaming && (message.WordAt(last, "btw", "actually", "month", "months", "year", "years", "yrs", "yr", "hour", "day", "week", "mo", "annum", "jaar", "jahr", "a", "per", "pro", "an", "base", "tc", "total", "target", "bonus", "rsu", "rsus", "equity", "stock", "sign", "on", "signing", "relo", "relocation", "guaranteed", "options", "for", "the") || message.At(last).IsSign('/') || message.At(last).IsSign(')') || message.At(last).IsSign('-')); steps++)
            {
                last--;
            }

            // "it is 167 and not 161"
            last = message.WordAt(i, "not", "niet", "nicht") && message.WordAt(last, "and", "y", "et", "und", "en") ? last - 1 : last;
            var behind = message.At(last);
            if (message.WordAt(i, "not", "niet", "nicht") && (behind.Kind == TokenKind.Number || (behind.IsSign('(') && message.At(last - 1).Kind == TokenKind.Number) || behind.IsSign('%') || behind.IsWord("k") || CurrencyNames.Of(behind, message.Text) is not null) && (message.At(i + 1).Kind == TokenKind.Number || CurrencyNames.Of(message.At(i + 1), message.Text) is not null) || (message.WordAt(i, "isnt", "wasnt", "aint") && message.At(i + 1).Kind == TokenKind.Number && (message.Tokens.Count(t => t.Kind == TokenKind.Number) == 2 || Enumerable.Range(i + 2, MostBetween).Any(n => message.At(n).Kind == TokenKind.Number && message.WordAt(n - 1, "its", "but", "is", "rather")))) || (message.WordAt(i, "not") && i >= 2 && message.Count <= 12 && (message.WordAt(i + 1, "rsu", "rsus", "options", "shares", "base", "total", "equity", "vsop", "yearly", "monthly", "sign", "bonus", "usd", "target", "guaranteed", "per", "annual", "annually") || (message.WordAt(i - 1, "years", "year", "yrs", "months") && message.At(i + 1).Kind == TokenKind.Number))))
            {
                return (true, null);
            }
        }

        return (false, null);
    }

    /// <summary>"son 167, no 161": the other way round.</summary>
    private static bool IsSpanish(MessageText message, int no) => message.At(no - 1).Kind == TokenKind.Number ? message.WordAt(no - 2, "son", "es", "era", "eran") : message.WordAt(no - 3, "son", "es", "era", "eran");

    /// <summary>"240 no 245": two figures of about one size.</summary>
    private static bool AreAlike(Token before, Token after) => before.Kind == TokenKind.Number && after.Kind == TokenKind.Number && before.Value < after.Value * 2 && after.Value < before.Value * 2 && before.Text == after.Text;

    /// <summary>"not 205, 215 base", "no not 195, its 196.5", "not 30k relocation, 13k": a message that begins with the value that is wrong.</summary>
    private static bool OpensWithDenied(MessageText message)
    {
        var not = 0;
        while (not < 3 && (message.At(not).Kind is TokenKind.Sign || message.WordAt(not, "no", "nope", "hmm", "wait", "oh", "sry", "btw", "its", "nah", "ah", "ok")))
        {
            not++;
        }

        var value = message.At(not + 1).Kind == TokenKind.Number ? not + 1 : not + 2;
        if (!message.WordAt(not, "not") || message.At(value).Kind != TokenKind.Number)
        {
            return false;
        }

        for (var i = value + 1; i <= value + MostBetween && i + 1 < message.Count; i++)
        {
            if (message.At(i).Kind == TokenKind.Sign || message.WordAt(i, "its", "but", "rather"))
            {
                var right = message.WordAt(i + 1, "its", "but", "it", "is", "rather", "more") ? i + 2 : i + 1;
                return message.At(right).Kind == TokenKind.Number || message.At(right + 1).Kind == TokenKind.Number;
            }
        }

        return false;
    }

    /// <summary>"252 not 225", "scratch that bonus is 15 not 10": the second is the value before; it is told apart before figures and words are paired.</summary>
    /// <param name="hasDetails">Something is told about vesting: "over 3 years not 4".</param>
    public List<Quantity> MarkFormer(MessageText message, List<Quantity> quantities, bool hasDetails)
    {
        if (quantities.Count > 1 && BeforeAndAfter.Former(message, quantities) is { Count: > 0 } columns)
        {
            return [.. quantities.Select(q => q with { IsFormer = q.IsFormer || columns.Contains(q.First) })];
        }

        if (!IsCorrection && !IsCounter && !quantities.Exists(q => IsInBrackets(message, q) || PartsSaid.IsDenied(message, q)))
        {
            return quantities;
        }

        var words = Former.Find(message).Select(h => h.Last).ToHashSet();
        var marked = new List<Quantity>(quantities.Count);
        foreach (var quantity in quantities)
        {
            var goesOn = marked.Count > 0 && marked[^1].IsFormer && marked[^1].Last + 2 == quantity.First && message.At(quantity.First - 1).IsSign('/');
            var isFormer = quantity.IsFormer || _takenBack.Contains(quantity.First) || PartsSaid.IsDenied(message, quantity) || ((goesOn || IsBehind(message, quantity, words) || IsInBrackets(message, quantity)) && (quantities.Count > 1 || hasDetails || IsMistake(message, quantity)));
            marked.Add(quantity with { IsFormer = isFormer });
        }

        if (marked is [{ IsFormer: true } now, { IsFormer: true } then] && message.WordAt(then.First - 1, "not") && !quantities[0].IsFormer && !_takenBack.Contains(now.First))
        {
            return [now with { IsFormer = false }, then];
        }

        return marked;
    }

    /// <summary>"that 10% was my mistake": taken back, with nothing in its stead.</summary>
    private static bool IsMistake(MessageText message, Quantity quantity) =>
        message.WordAt(quantity.Last + 1, "was", "is") && (message.WordAt(quantity.Last + 2, "wrong", "mistake", "nonsense") || (message.WordAt(quantity.Last + 2, "my", "a") && message.WordAt(quantity.Last + 3, "mistake", "typo", "slip", "error", "bad")));

    /// <summary>"180 base, its 190", "the sign on. 10 → 25": the one word left over beside a value taken back names the one figure left over.</summary>
    public static List<Labelled> Lent(MessageText message, List<Labelled> figures, List<PhraseHit<Cue>> cues)
    {
        // "equity isnt 55 a year its 65": the value taken back has the name.
        PhraseHit<Cue>? NameBefore(Labelled f) => figures.FindLast(o => o is { Cue: not null, Quantity: { IsFormer: true, IsPercent: false } } && o.Last < f.First && f.First - o.Last <= MostBetween && message.SentenceOf(o.First) == message.SentenceOf(f.First))?.Cue;
        figures = [.. figures.Select(f => f.IsBare && NameBefore(f) is { } lent ? f with { Cue = lent with { First = f.Quantity.First, Last = f.Quantity.Last } } : f)];
        if (figures.FindAll(f => f.Quantity.IsFormer) is not [var former] || figures.FindAll(f => f is { Cue: null, Quantity.IsFormer: false }) is not [var bare] || (bare.First < former.First && message.ClauseOf(bare.First) != message.ClauseOf(former.First)))
        {
            return figures;
        }

        var left = cues.FindAll(c => c.Tag.Component is not null && !figures.Exists(f => f.Cue is { } taken && taken.First == c.First));
        var near = left.FindAll(c => Math.Abs(c.First - former.Quantity.Last) <= 2 || Math.Abs(former.Quantity.First - c.Last) <= 2);
        return near is [var cue] || (left is [var only] && (cue = only) is { } && message.SentenceOf(former.Quantity.First) - message.SentenceOf(only.First) <= 1)
            ? [.. figures.Select(f => ReferenceEquals(f, bare) ? f with { Cue = cue with { First = f.Quantity.First, Last = f.Quantity.Last } } : f)]
            : figures;
    }

    /// <summary>The corrections the terms of a message amount to: each term as it now stands, with what it replaces.</summary>
    /// <param name="figures">All figures of the message: without a case, the value before is the one the message itself takes back.</param>
    public IReadOnlyList<Correction> Corrections(IReadOnlyList<OfferTerm> terms, OfferCase? current, IReadOnlyList<Labelled> figures)
    {
        if (!IsCorrection)
        {
            return [];
        }

        if (current is null)
        {
            return terms is [{ Component: not OfferComponent.Ambiguous } only] && figures.Where(f => f.Quantity.IsFormer).ToList() is [var former]
                ? [new Correction(only.Component, former.Quantity.IsPercent ? former.Quantity.Amount : PlausiblePay.Scaled(former.Quantity.Value, former.Quantity, only.Period), only)]
                : [];
        }

        return [.. terms
            .Where(t => t.Component != OfferComponent.Ambiguous)
            .Select(t => new Correction(t.Component, Value(current.Offer.Find(t.Component)), t, current.Offer.Find(t.Component)))];
    }

    private static decimal? Value(OfferTerm? term) => term?.Amount ?? term?.Percent ?? term?.Units ?? term?.FaceValue ?? term?.Low;

    /// <summary>"i countered at 260", "should i go up to": the user's move, not the company's.</summary>
    private static bool IsUsersOwn(MessageText message, int at) =>
        (message.WordAt(at, "now") && message.WordAt(at - 1, "right")) || message.WordAt(at - 1, "i", "we", "id", "ill", "ive", "to", "can", "could", "should", "them") || message.WordAt(at - 2, "should", "can", "could", "i");

    private bool IsBehind(MessageText message, Quantity quantity, HashSet<int> words)
    {
        if (message.WordAt(quantity.First - 1, "the", "that") && message.WordAt(quantity.Last + 1, "was", "were") && message.WordAt(quantity.Last + 2, "the", "before", "from", "an", "a", "my", "old", "just", "wrong"))
        {
            // "no 205, the 195 was the first call"
            return true;
        }

        if (message.WordAt(quantity.First - 1, "was", "were", "war", "était", "era") && message.At(quantity.First - 2).Kind == TokenKind.Sign && message.At(quantity.First - 2).Text is "," or "(" or "-" && Enumerable.Range(Math.Max(0, quantity.First - MostBetween), Math.Min(quantity.First, MostBetween)).Any(i => message.At(i).Kind == TokenKind.Number))
        {
            // "rsus 310k now, was 240"
            return true;
        }

        var at = quantity.First - 1;
        while (!words.Contains(at) && message.WordAt(at, "the", "was", "is", "it", "of", "base", "at", "like", "about", "sign", "on", "equity", "rsu", "rsus", "stock", "bonus"))
        {
            at--;
        }

        // "sign on 30, wait no they said 35": told behind the words that put it right, or with none that do.
        var teller = message.WordAt(at - 1, "just", "only", "now", "also", "finally", "then", "actually") ? at - 2 : at - 1;
        return words.Contains(at) && !(message.WordAt(at, "said", "wrote") && message.WordAt(teller, "they", "she", "he", "hr", "recruiter", "hm", "manager") && !message.WordAt(teller - 1, "first", "originally", "initially") && !At.Any(c => c > at && c != quantity.First));
    }

    /// <summary>"(was 225/350/25)", "(previously 210 base)": what stood before.</summary>
    private static bool IsInBrackets(MessageText message, Quantity quantity)
    {
        var at = quantity.First - 1;
        return message.WordAt(at, "was", "were", "previously", "before", "formerly", "earlier", "originally", "from") && message.At(at - 1).IsSign('(');
    }
}
