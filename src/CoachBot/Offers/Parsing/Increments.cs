using static CoachBot.Offers.IncrementWords;

namespace CoachBot.Offers;

/// <summary>By how much a part moved, and where that is said.</summary>
/// <param name="Term">The part as it now stands; null where the move is only wished, asked or supposed.</param>
internal readonly record struct Increment(OfferTerm? Term, int First, int Last)
{
    public bool IsOf(Labelled figure) => figure.Quantity.First <= Last && figure.Quantity.Last >= First;
}

/// <summary>Parts that moved by so much: "another 40k on the stock", "took ten off the signing", "le fixe augmente de 12k", "two points more bonus".</summary>
/// <param name="previous">The offer the moves start from.</param>
internal sealed class Increments(MessageText message, IReadOnlyList<Labelled> figures, IReadOnlyList<Owner> owners, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous)
{
    /// <summary>How far a part may stand from the figure it moves by.</summary>
    private const int NearEnough = 6;

    /// <summary>"bumped base 10k": without "by" a larger share of what it was is what it is now.</summary>
    private const decimal LargestUnsaid = 0.35m;

    /// <summary>"sign on up 10k": with the word a little more is still a move.</summary>
    private const decimal Half = 0.5m;

    private readonly IncrementWay _way = new(message, figures);

    /// <summary>In the order of the message; of two moves of one part the one that names it last holds.</summary>
    public List<Increment> All()
    {
        var found = new List<Increment>();
        for (var i = 0; i < message.Count; i++)
        {
            if (At(i, found) is { } move)
            {
                found.Add(move);
                i = move.Last;
            }
        }

        return found;
    }

    private Increment? At(int at, List<Increment> before)
    {
        var (value, last, isFraction) = Amount(at);
        if (value is not { } number || _way.Direction(at, last, before) is not (not 0 and var way, var needsPart))
        {
            return null;
        }

        var isPoints = message.WordAt(last + 1, "points", "point", "pts", "pt", "pp");
        var end = isPoints ? last + 1 : last;
        var part = Part(at, end, isPoints);
        if (part is null && (needsPart || isPoints) || previous.Find(part?.Tag.Component ?? OfferComponent.Base) is not { SaidNone: false } known)
        {
            return null;
        }

        var moved = isPoints ? Percent(known, way * number)
            : isFraction ? Money(known, way * number * (known.Amount ?? 0))
            : Money(known, way * Scaled(at, number, known));
        if (moved is null || (!isFraction && !isPoints && _way.IsUnsaid(at) && Math.Abs(moved.Amount!.Value - known.Amount!.Value) > known.Amount * (message.WordAt(_way.Before(at), "up", "down") ? Half : LargestUnsaid)))
        {
            return null;
        }

        var (first, to) = part is { } named ? (Math.Min(named.First, at), Math.Max(named.Last, end)) : (at, end);
        return IsWished(at) ? new Increment(null, at, end) : new Increment(moved with { Raw = message.Span(first, to), Source = TermSource.Said }, at, end);
    }

    /// <summary>The number said at a token: in figures, as a small word ("ten more on base"), or as a part of what it was ("by a fifth").</summary>
    private (decimal? Value, int Last, bool IsFraction) Amount(int at)
    {
        var figure = _way.IndexOf(at);
        if (figure >= 0)
        {
            var isOwn = owners[figure].Subject == Subject.Own || (owners[figure].Subject == Subject.Wish && (_way.InClause(at, Theirs) || message.At(_way.Before(at)).IsSign('+')) && !message.WordAt(figures[figure].Quantity.First - 2, "asked", "ask"));
            return figures[figure].Quantity is { High: null, IsFormer: false, Negative: false, Value: > 0 } q && isOwn && (!q.IsPercent || message.WordAt(q.Last + 1, "points", "point")) ? (q.Value, q.Last, false) : (null, at, false);
        }

        var token = message.At(at);
        if (token.Kind == TokenKind.Number)
        {
            return message.WordAt(at + 1, "points", "point", "pts", "pt", "pp") ? (token.Value, at, false) : (null, at, false);
        }

        if (token.Kind != TokenKind.Word)
        {
            return (null, at, false);
        }

        if (message.WordAt(at - 1, "a", "one", "another") && Fraction(token.Text) is { } share)
        {
            return (share, at, true);
        }

        return token.Text is not ("one" or "a" or "an") && WordNumbers.Of(token) is { } small && message.WordAt(at + 1, "more", "off", "less", "extra", "higher", "points", "point", "pts") ? (small, at, false) : (null, at, false);
    }

    private static decimal? Fraction(string word) => word switch
    {
        "half" => 0.5m,
        "third" => 1m / 3,
        "quarter" => 0.25m,
        "fifth" => 0.2m,
        "tenth" => 0.1m,
        _ => null,
    };

    private PhraseHit<Cue>? Part(int at, int last, bool isPoints)
    {
        if (cues.FirstOrDefault(c => c.First > last && message.WordAt(c.Last + 1, "or") && c.Tag.Component is not null && message.SentenceOf(c.First) == message.SentenceOf(last)) is { First: > 0 } either && message.WordAt(message.WordAt(either.First - 1, "on", "to", "in", "for", "its", "thats") ? either.First - 2 : either.First - 1, "if", "whether", "sure", "clear", "say", "said", "know", "unclear", "specify"))
        {
            // "15 extra but didnt say if base or sign on"
            return null;
        }

        var named = cues.Where(c => c.Tag.Component is not null && (!isPoints || c.Tag.Kind == CueKind.Bonus)).ToList();
        var behind = named.Where(c => c.First > last && c.First - last <= NearEnough && message.ClauseOf(c.First) == message.ClauseOf(at) && !IsOthers(c, last)).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();
        var ahead = named.Where(c => c.Last < at && at - c.Last <= NearEnough && message.ClauseOf(c.Last) == message.ClauseOf(at)).Select(c => (PhraseHit<Cue>?)c).LastOrDefault();
        if (ahead is null && behind is null && figures.FirstOrDefault(f => f.Quantity.First <= at && f.Quantity.Last >= at) is { Cue: { Tag.Component: not null } paired })
        {
            return paired;
        }

        if (ahead is null && behind is null && _way.IsMore(last + 1))
        {
            // "15k more but only in sign-on"
            return named.Where(c => c.First > last && c.First - last <= 2 * NearEnough && message.SentenceOf(c.First) == message.SentenceOf(at)).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();
        }

        var leads = behind is { } next && (next.First == last + 1 || Enumerable.Range(last + 1, next.First - last - 1).All(i => message.At(i).Kind != TokenKind.Number && !message.WordAt(i, "and", "y", "et", "und", "e", "but")));
        return leads && (message.WordAt(last + 1, "off", "on", "of", "to", "from") || !(ahead is { } near && at - near.Last <= 2 && behind!.Value.First - last > 2)) ? behind : ahead ?? behind;
    }

    /// <summary>Another figure stands between, or right behind the word: the part is that one's.</summary>
    private bool IsOthers(PhraseHit<Cue> cue, int last) => figures.Any(f => (f.Quantity.First > last && f.Quantity.First < cue.First) || (f.Quantity.First > cue.Last && f.Quantity.First - cue.Last <= 2 && _way.Is(f.Quantity.First - 1, By) && !message.WordAt(last + 1, "more", "on", "off", "to", "in")));

    private static OfferTerm? Money(OfferTerm known, decimal move) => known.Amount is { } amount && amount + move > 0 && move != 0 ? known with { Amount = Math.Round(amount + move) } : null;

    private static OfferTerm? Percent(OfferTerm known, decimal points) => known.Percent is { } percent && percent + points > 0 ? known with { Percent = percent + points } : null;

    private decimal Scaled(int at, decimal number, OfferTerm known)
    {
        var index = _way.IndexOf(at);
        return index >= 0 && figures[index].Quantity is { HasScale: true } q ? q.Amount : number < 1_000 && known.Amount >= 10_000 ? number * 1_000 : number;
    }

    /// <summary>A question, a condition, or a move of the user's own.</summary>
    private bool IsWished(int at)
    {
        // "add 10k to base!?" asks too.
        var (first, end) = message.SentenceAround(at);
        var last = Math.Min(end + 1, message.Count - 1);
        var asks = message.WordAt(first, "can", "could", "should", "would", "will", "do", "does", "is", "are", "what", "whats", "which", "how", "shall", "may") || Enumerable.Range(at, last - at + 1).Any(i => message.At(i).IsSign('?'));
        var supposes = Enumerable.Range(first, at - first).Any(i => message.WordAt(i, "if", "should", "unless", "whether") || (message.WordAt(i, "can", "could", "would", "id", "ill") && message.WordAt(i == first ? i + 1 : i - 1, "i")) || message.WordAt(i, "id"));
        if (message.At(_way.Before(at)).IsSign('+'))
        {
            return asks || supposes || _way.Is(_way.Before(at) - 1, Wishing) || message.WordAt(_way.Before(at) - 1, "for");
        }

        return asks || supposes || (_way.InClause(at, Wishing) && !OnlyTheirs(at));
    }

    /// <summary>"i asked for more, they added 5k": the clause has wishing words only of what they were asked.</summary>
    private bool OnlyTheirs(int at) => _way.InClause(at, Theirs) && !_way.InClause(at, Users);
}
