namespace CoachBot.Offers;

/// <summary>A figure and the word that names it; no word where none stands near enough.</summary>
internal sealed record Labelled(Quantity Quantity, PhraseHit<Cue>? Cue)
{
    /// <summary>A sum that holds and that no word names.</summary>
    public bool IsBare => this is { Cue: null, Quantity: { IsFormer: false, IsPercent: false } };

    public int First => Cue is { } cue ? Math.Min(cue.First, Quantity.First) : Quantity.First;

    public int Last => Cue is { } cue ? Math.Max(cue.Last, Quantity.Last) : Quantity.Last;
}

/// <summary>
/// Pairs figures with the words beside them. People write "225 base", "base 225" and both in one message, so each neighbouring pair is weighed
/// by its distance and the best pairing of the whole message wins.
/// </summary>
internal static class CuePairing
{
    private const int Beside = 100;

    private const int CloseBy = 4;

    /// <summary>No figure is named by a word farther off than so many words.</summary>
    private const int LongestJoint = 12;

    /// <summary>"225 base" is a little commoner than "base 225" where both would do.</summary>
    private const int FigureFirst = 1;

    /// <summary>A larger share of a company than this is no employee's.</summary>
    public const decimal LargestShare = 2;

    /// <param name="details">Words about vesting, which part no figure from its word: "400k/4 rsus".</param>
    public static List<Labelled> Of(MessageText message, List<Quantity> quantities, List<PhraseHit<Cue>> cues, IReadOnlyList<VestDetail> details)
    {
        // A former value ("from 225 to 240") must not stand between its word and the new one.
        var items = Merged([.. quantities.Where(q => !q.IsFormer)], cues.FindAll(c => !PartsSaid.IsNone(message, c)));
        var best = new int[items.Count + 1];
        for (var i = 1; i < items.Count; i++)
        {
            best[i + 1] = Math.Max(best[i], best[i - 1] + Weight(message, items, i, details));
        }

        var former = quantities.Where(q => q.IsFormer).Select(q => new Labelled(q, null)).ToList();
        var pairs = Taken(message, items, best, details);
        return former.Count == 0 ? pairs : [.. pairs.Concat(former).OrderBy(p => p.Quantity.First)];
    }

    private static List<(Quantity? Quantity, PhraseHit<Cue> Cue)> Merged(List<Quantity> quantities, List<PhraseHit<Cue>> cues)
    {
        var items = new List<(Quantity?, PhraseHit<Cue>)>(quantities.Count + cues.Count);
        var next = 0;
        foreach (var quantity in quantities)
        {
            while (next < cues.Count && cues[next].First < quantity.First)
            {
                items.Add((null, cues[next++]));
            }

            items.Add((quantity, default));
            while (next < cues.Count && cues[next].First <= quantity.Last)
            {
                next++;
            }
        }

        items.AddRange(cues.Skip(next).Select(c => ((Quantity?)null, c)));
        return items;
    }

    private static List<Labelled> Taken(MessageText message, List<(Quantity? Quantity, PhraseHit<Cue> Cue)> items, int[] best, IReadOnlyList<VestDetail> details)
    {
        var pairs = new List<Labelled>();
        var i = items.Count - 1;
        while (i >= 0)
        {
            var weight = i > 0 ? Weight(message, items, i, details) : 0;
            if (weight > 0 && best[i + 1] == best[i - 1] + weight && best[i + 1] != best[i])
            {
                pairs.Add(items[i].Quantity is { } q ? Named(message, q, items[i - 1].Cue) : Named(message, items[i - 1].Quantity!, items[i].Cue));
                i -= 2;
                continue;
            }

            if (items[i].Quantity is { } single)
            {
                pairs.Add(new Labelled(single, single.IsGross ? new PhraseHit<Cue>(new Cue(CueKind.Base), single.First, single.Last) : null));
            }

            i--;
        }

        pairs.Reverse();
        return pairs;
    }

    /// <summary>"rate: $95 an hour": what is paid by the hour, day, week or month is base.</summary>
    private static Labelled Named(MessageText message, Quantity quantity, PhraseHit<Cue> cue) =>
        new(quantity, cue.Tag.Kind == CueKind.NotPay && message.WordAt(cue.First, "rate") && quantity is { IsPercent: false, Period: PayPeriod.Hour or PayPeriod.Day or PayPeriod.Week or PayPeriod.Month } ? cue with { Tag = new Cue(CueKind.Base) } : cue);

    /// <summary>"Employer PF 1,68,000 / Total fixed 32,18,000" in two lines: a line that has its word and its figure lends neither to the next.</summary>
    private static bool AreOnFullLines(MessageText message, List<(Quantity? Quantity, PhraseHit<Cue> Cue)> items, int right)
    {
        // Up to three words and figures of a line are looked at.
        bool HasMate(int item, int step)
        {
            for (var i = item + step; i >= 0 && i < items.Count && Math.Abs(i - item) <= 3 && !IsLineEndBetween(Math.Min(i, i - step)); i += step)
            {
                if ((items[i].Quantity is null) != (items[item].Quantity is null))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsLineEndBetween(int one)
        {
            var last = items[one].Quantity?.Last ?? items[one].Cue.Last;
            var first = items[one + 1].Quantity?.First ?? items[one + 1].Cue.First;
            for (var i = last + 1; i < first && i <= last + LongestJoint; i++)
            {
                if (message.At(i).Kind == TokenKind.LineEnd)
                {
                    return true;
                }
            }

            return false;
        }

        return IsLineEndBetween(right - 1) && (HasMate(right - 1, -1) || HasMate(right, 1));
    }

    /// <summary>A word that speaks of percentages only ("super", "ruling"), or that only says once more that two figures are a range.</summary>
    private static bool IsIdle(MessageText message, Quantity quantity, PhraseHit<Cue> cue) =>
        cue.Tag.Kind == CueKind.NotPay && !quantity.IsPercent && (message.WordAt(cue.First, "super", "ruling", "off", "cut") || (quantity.High is not null && message.WordAt(cue.First, "range")));

    private static int Weight(MessageText message, List<(Quantity? Quantity, PhraseHit<Cue> Cue)> items, int at, IReadOnlyList<VestDetail> details)
    {
        var (left, right) = (items[at - 1], items[at]);
        if ((left.Quantity is null) == (right.Quantity is null) || IsIdle(message, left.Quantity ?? right.Quantity!, left.Quantity is null ? left.Cue : right.Cue) || AreOnFullLines(message, items, at))
        {
            return 0;
        }

        var quantity = left.Quantity ?? right.Quantity!;
        var cue = left.Quantity is null ? left.Cue : right.Cue;
        var after = left.Quantity?.Last ?? left.Cue.Last;
        var before = right.Quantity?.First ?? right.Cue.First;
        var between = details.FirstOrDefault(d => d.First > after && d.Last < before);
        var distance = message.Distance(after, before) - (between is null ? 0 : message.Distance(between.First - 1, between.Last + 1));
        if (cue.Tag.Kind == CueKind.NotPay && !quantity.IsPercent && distance > CloseBy && !(left.Quantity is null && distance < Beside / 4 && IsAllowance(message, cue)))
        {
            // "195 at groq remote": a word of another matter speaks of an amount only right beside it.
            return 0;
        }

        if (left.Quantity is not null ? IsDividedFrom(message, after, before) : IsGivenFor(message, left.Cue.First, after, before))
        {
            return 0;
        }

        if (quantity.IsPercent && IsPlusBehind(message, cue, quantity) && cue.Tag.Kind is CueKind.Base or CueKind.Equity or CueKind.SignOn)
        {
            return Beside;
        }

        var isShare = quantity.IsPercent && left.Quantity is not null && distance == 0 && cue.Tag.Kind == CueKind.Equity;
        var isRise = quantity.IsPercent && cue.Tag.Kind == CueKind.Base && (message.WordAt(quantity.Last + 1, "more", "higher", "extra", "bump", "increase", "raise", "hike", "uplift", "rise") || message.WordAt(quantity.First - 1, "by", "up") || (message.At(quantity.First - 1).IsSign('+') && message.At(quantity.First - 2).Kind != TokenKind.Number && message.WordAt(quantity.Last + 1, "on", "to", "base") && cue.First > quantity.Last));
        var slight = cue.Tag.Kind == CueKind.NotPay && !quantity.IsPercent && message.WordAt(cue.First, "below", "above", "less", "lower", "more") ? CloseBy + FigureFirst : 0;
        return Fits(quantity, cue.Tag.Kind) || isShare || isRise ? Math.Max(0, Beside - slight + (left.Quantity is null || distance > 20 ? 0 : FigureFirst) - distance) : 0;
    }

    /// <summary>"base +4%": what the part moved by.</summary>
    private static bool IsPlusBehind(MessageText message, PhraseHit<Cue> cue, Quantity quantity) => message.At(quantity.First - 1) is var plus && plus.IsSign('+') && plus.Touches(message.At(quantity.First)) && cue.Last == quantity.First - 2 && !message.WordAt(quantity.Last + 1, "bonus", "target", "annual", "variable");

    /// <summary>"$135/hr no equity", "the 15% isnt the bonus", "à 158k mais le bonus", "95 mil al mes y bono de 15%": between the figure and the word behind it stands what keeps them apart.</summary>
    private static bool IsDividedFrom(MessageText message, int figure, int word)
    {
        for (var i = figure + 1; i < word && i <= figure + LongestJoint; i++)
        {
            if (message.WordAt(i, "isnt", "wasnt", "aint", "but", "mais", "aber", "pero", "mas", "however", "and", "y", "e", "et", "und", "plus", "with", "mit", "con", "avec", "com", "no", "without", "ohne", "sans", "sin", "sem") || (message.WordAt(i, "not") && message.WordAt(i - 1, "is", "was")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"trade the whole bonus for 8k more base": the word is what is given, the figure what comes for it.</summary>
    private static bool IsGivenFor(MessageText message, int word, int from, int figure) =>
        Enumerable.Range(from + 1, Math.Max(0, Math.Min(figure - from - 1, CloseBy))).Any(i => message.WordAt(i, "for", "against"))
        && Enumerable.Range(word - CloseBy - 1, CloseBy + 1).Any(i => message.WordAt(i, "trade", "trading", "swap", "swapping", "give", "giving", "exchange", "exchanging", "drop", "dropping", "sacrifice", "forgo", "forego", "skip"));

    /// <summary>"stipend of up to 2k", "500 a month wfh allowance": a perk stays one a few words away.</summary>
    private static bool IsAllowance(MessageText message, PhraseHit<Cue> cue) => message.WordAt(cue.Last, "allowance", "stipend", "budget", "espp", "reimbursement");

    private static bool Fits(Quantity quantity, CueKind cue) => quantity.IsPercent
        ? cue is CueKind.Bonus or CueKind.NotPay or CueKind.Refresher or CueKind.Retention or CueKind.Expense || (cue is CueKind.Equity or CueKind.Ownership && quantity.Value * quantity.Scale <= LargestShare * 2)
        : cue != CueKind.Ownership;
}
