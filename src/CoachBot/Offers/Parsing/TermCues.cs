namespace CoachBot.Offers;

/// <summary>What a word says about the figure beside it.</summary>
internal enum CueKind
{
    Base,
    Equity,
    Bonus,
    SignOn,
    Relocation,
    Refresher,
    TotalComp,

    /// <summary>"of the company", "fully diluted": what a percentage is of.</summary>
    Ownership,
    Strike,
    UnitPrice,

    /// <summary>A one-off that is neither sign-on nor bonus: asked about.</summary>
    Retention,

    /// <summary>What the user has to pay.</summary>
    Expense,

    /// <summary>A word of another matter.</summary>
    NotPay,
}

/// <summary>A word that names a part of an offer, and the instrument where it says one.</summary>
internal readonly record struct Cue(CueKind Kind, Instrument Instrument = Instrument.Unknown)
{
    /// <summary>What a heading of <c>Phrases/parts.txt</c> says: "Equity Rsu".</summary>
    public static Cue Of(string heading)
    {
        var words = heading.Split(' ');
        return new Cue(Enum.Parse<CueKind>(words[0]), words.Length > 1 ? Enum.Parse<Instrument>(words[1]) : Instrument.Unknown);
    }

    public OfferComponent? Component => Kind switch
    {
        CueKind.Base => OfferComponent.Base,
        CueKind.Equity or CueKind.Ownership => OfferComponent.Equity,
        CueKind.Bonus => OfferComponent.Bonus,
        CueKind.SignOn => OfferComponent.SignOn,
        CueKind.Relocation => OfferComponent.Relocation,
        CueKind.Refresher => OfferComponent.Refresher,
        CueKind.TotalComp => OfferComponent.TotalComp,
        _ => null,
    };
}

/// <summary>The words people name the parts of an offer with.</summary>
internal static class TermCues
{
    private static readonly PhraseTable<Cue> Table = new(PhraseFile.Read("parts", Cue.Of));

    /// <summary>The cues of a message in order, "of base" behind a percentage and a verb "sign" left out.</summary>
    public static List<PhraseHit<Cue>> Find(MessageText message)
    {
        var found = Table.Find(message);
        var kept = new List<PhraseHit<Cue>>(found.Count);
        foreach (var hit in found.Where(h => !IsBaseOfPercentage(message, h) && !IsRaiseOfPart(message, h) && !(h.Tag.Kind == CueKind.TotalComp && (message.WordAt(h.First - 1, "not") || (h.First == h.Last && message.WordAt(h.First, "total") && message.WordAt(h.Last + 1, "value", "grant", "worth", "award", "number", "fair")) || IsTotalOfGrant(message, h))) && !IsVerb(message, h) && !IsUnchanged(message, h) && !IsOfRefresher(message, h, found) && !IsEither(message, h) && !IsChoice(message, h) && !IsNoPrice(message, h, found) && !IsOneOfTwo(message, h, found) && !(message.WordAt(h.First, "top") && message.WordAt(h.First - 1, "on"))))
        {
            kept.Add(hit);
        }

        AddSignNouns(message, kept);
        return kept;
    }

    /// <summary>"15% of base": the base is what the percentage is of, not a figure to come.</summary>
    private static bool IsBaseOfPercentage(MessageText message, PhraseHit<Cue> hit)
    {
        if (hit.Tag.Kind != CueKind.Base)
        {
            return false;
        }

        var at = hit.First - 1;
        while (message.WordAt(at, "your", "my", "the", "annual", "gross", "eligible", "yearly"))
        {
            at--;
        }

        return message.WordAt(at, "of", "on") && (message.At(at - 1).IsSign('%') || message.WordAt(at - 1, "percent", "pct", "bonus", "up", "eligible") || (message.WordAt(at, "of") && message.At(at - 1).Kind == TokenKind.Number)) && !IsRaisedBy(message, at - 1);
    }

    /// <summary>"equity is 55k total over 4", "comp: 225+15%+90k": all of a grant, or the heading of a list, and no total of pay.</summary>
    private static bool IsTotalOfGrant(MessageText message, PhraseHit<Cue> hit) =>
        (message.WordAt(hit.First, "total") && message.WordAt(hit.Last + 1, "over") && message.At(hit.Last + 2).Kind == TokenKind.Number)
        || (message.WordAt(hit.First, "total") && hit.First == hit.Last && message.At(hit.First - 1).Kind == TokenKind.Number && message.WordAt(hit.First - 2, "is", "are", "was", "at", "to") && message.WordAt(hit.First - 3, "rsu", "rsus", "equity", "stock", "grant"))
        || (message.WordAt(hit.Last, "comp", "package", "offer", "compensation") && message.At(hit.Last + 1).IsSign(':') && message.At(hit.Last + 2).Kind == TokenKind.Number && (message.At(hit.Last + 3).IsSign('+') || message.At(hit.Last + 3).IsSign('/')) && message.At(hit.Last + 4).Kind == TokenKind.Number);

    /// <summary>"the stock to three ninety, sign on stays": it has no figure.</summary>
    private static bool IsUnchanged(MessageText message, PhraseHit<Cue> hit) =>
        message.WordAt(hit.Last + 1, "stays", "stayed", "unchanged", "unch", "same", "remains", "untouched", "identical", "pareil", "gleich", "igual") && message.At(hit.Last + 2).Kind != TokenKind.Number && message.At(hit.Last + 3).Kind != TokenKind.Number;

    /// <summary>"refreshers are 100k rsu": what the refresher is paid in.</summary>
    private static bool IsOfRefresher(MessageText message, PhraseHit<Cue> hit, List<PhraseHit<Cue>> all) =>
        hit.Tag.Kind == CueKind.Equity && message.At(hit.First - 1).Kind == TokenKind.Number && all.Exists(r => r.Tag.Kind == CueKind.Refresher && r.Last < hit.First && hit.First - r.Last <= 4 && (message.WordAt(r.Last + 1, "is", "are", "of", "at", "about", "around") || message.At(r.Last + 1).IsSign(':') || r.Last == hit.First - 2));

    /// <summary>"either base or rsu went up 10k": which of them is not told.</summary>
    private static bool IsOneOfTwo(MessageText message, PhraseHit<Cue> hit, List<PhraseHit<Cue>> all)
    {
        if (hit.Tag.Component is null || message.At(hit.Last + 1).Kind != TokenKind.Word)
        {
            return false;
        }

        if (IsEitherOf(message, hit))
        {
            return message.At(hit.First - 2).Kind != TokenKind.Number && all.Exists(o => o.First > hit.Last && o.First - hit.Last <= 3 && o.Tag.Component is not null && message.At(o.Last + 1).Kind == TokenKind.Word);
        }

        return (message.WordAt(hit.First - 1, "or") || (message.WordAt(hit.First - 2, "or") && message.WordAt(hit.First - 1, "the", "my"))) && all.Exists(o => o.Last < hit.First && hit.First - o.Last <= 3 && o.Tag.Component is not null && IsEitherOf(message, o));
    }

    /// <summary>"either the base or".</summary>
    private static bool IsEitherOf(MessageText message, PhraseHit<Cue> one) =>
        message.WordAt(one.Last + 1, "or") && message.WordAt(message.WordAt(one.First - 1, "the", "my") ? one.First - 2 : one.First - 1, "either");

    /// <summary>"stock is at 300": the grant, unless units were counted before and so little is the price of one: "950 rsus (stock is at 84)".</summary>
    private static bool IsNoPrice(MessageText message, PhraseHit<Cue> hit, List<PhraseHit<Cue>> all)
    {
        if (hit.Tag.Kind != CueKind.UnitPrice || !message.WordAt(hit.First, "is", "are", "sits", "currently", "now", "today"))
        {
            return false;
        }

        var figure = message.At(hit.Last + 1).Kind == TokenKind.Number ? hit.Last + 1 : hit.Last + 2;
        return !message.WordAt(hit.First - 1, "stock", "share", "shares") || message.At(figure) is not { Kind: TokenKind.Number, Value: < 5_000 }
            || !all.Exists(e => e.Tag.Kind == CueKind.Equity && e.Last < hit.First - 1 && message.At(e.First - 1) is { Kind: TokenKind.Number, Value: >= 10 and < 1_000_000 });
    }

    /// <summary>"three equivalent options to offer", "what are the options": ways, not shares.</summary>
    private static bool IsChoice(MessageText message, PhraseHit<Cue> hit) =>
        hit.First == hit.Last && message.WordAt(hit.First, "options", "option")
        && (message.WordAt(hit.First - 1, "equivalent", "equal", "alternative", "different", "several", "other", "best", "better", "these", "those", "three", "two", "few") && message.At(hit.First - 2).Kind != TokenKind.Number || message.WordAt(hit.First - 1, "the") && message.WordAt(hit.First - 2, "are", "whats", "were"))
        && !message.WordAt(hit.Last + 1, "strike", "at", "vest", "vesting", "over");

    /// <summary>"options or rsus, they wont say": neither is told.</summary>
    private static bool IsEither(MessageText message, PhraseHit<Cue> hit) =>
        hit.Tag is { Kind: CueKind.Equity, Instrument: not Instrument.Unknown } && ((message.WordAt(hit.Last + 1, "or") && message.WordAt(hit.Last + 2, "rsu", "rsus", "options", "option", "shares", "stock", "isos", "nsos")) || (message.WordAt(hit.First - 1, "or") && message.WordAt(hit.First - 2, "rsu", "rsus", "options", "option", "shares", "isos", "nsos")));

    /// <summary>"+5% on base": the base itself is what rises.</summary>
    private static bool IsRaisedBy(MessageText message, int percent)
    {
        var number = message.At(percent).Kind == TokenKind.Number ? percent : percent - 1;
        var before = message.At(number - 2);
        var isPlus = message.At(number - 1).IsSign('+') && before.Kind != TokenKind.Number && !before.IsSign('%') && !message.WordAt(number - 2, "base", "salary");
        return message.At(number).Kind == TokenKind.Number && (isPlus || message.WordAt(number - 1, "up", "by", "another", "extra", "additional"));
    }

    /// <summary>"6% raise on base": the part behind it is what the figure is of.</summary>
    private static bool IsRaiseOfPart(MessageText message, PhraseHit<Cue> hit)
    {
        var part = message.WordAt(hit.Last + 2, "the", "my") ? hit.Last + 3 : hit.Last + 2;
        return message.WordAt(hit.First, "raise", "increase", "hike", "uplift") && message.WordAt(hit.Last + 1, "on", "in", "of", "to") && message.WordAt(part, "base", "salary", "equity", "rsu", "rsus", "stock", "sign", "signing", "bonus");
    }

    /// <summary>"base it on", "package it", "match 235", "leave".</summary>
    private static bool IsVerb(MessageText message, PhraseHit<Cue> hit) =>
        (message.WordAt(hit.First, "sign") && message.WordAt(hit.First + 1, "on") && message.WordAt(hit.First + 2, "the") && message.WordAt(hit.First + 3, "spot", "dotted", "line", "call")) ||
        (message.WordAt(hit.First, "all") && message.WordAt(hit.First + 1, "in") && (message.WordAt(hit.Last + 1, "lakhs", "lakh", "lacs", "lpa", "crores", "thousands") || CurrencyNames.Of(message.At(hit.Last + 1), message.Text) is not null)) || hit.First == hit.Last && ((message.WordAt(hit.Last + 1, "it", "this", "that", "them") && !(message.WordAt(hit.Last + 1, "that") && message.At(hit.First - 1).Kind == TokenKind.Number) && !message.WordAt(hit.Last + 2, "morning", "afternoon", "week", "time", "year", "month")) || (hit.Tag.Kind == CueKind.TotalComp && message.WordAt(hit.Last + 1, "range", "band", "expectations")));

    /// <summary>"30k sign" is a sign-on; "i sign today" is not.</summary>
    private static void AddSignNouns(MessageText message, List<PhraseHit<Cue>> cues)
    {
        var added = false;
        for (var i = 1; i < message.Count; i++)
        {
            if (!message.WordAt(i, "fix", "fest", "fijo", "fijos", "o", "sign", "join") && !message.Tokens[i].IsSign(':') && !message.Tokens[i].IsSign('='))
            {
                continue;
            }

            var before = message.At(i - 1);
            var behindFigure = before.Kind == TokenKind.Number || before.IsWord("k") || CurrencyNames.Of(before, message.Text) is not null;
            var letter = message.At(i - 1).Text switch { "b" => CueKind.Base, "e" => CueKind.Equity, "s" => CueKind.SignOn, "so" => CueKind.SignOn, _ => CueKind.NotPay };
            if (letter != CueKind.NotPay && message.At(i - 1).Kind == TokenKind.Word && (message.Tokens[i].IsSign(':') || message.Tokens[i].IsSign('=')) && message.At(i + 1).Kind == TokenKind.Number)
            {
                cues.Add(new PhraseHit<Cue>(new Cue(letter), i - 1, i - 1));
                added = true;
            }

            if (message.Tokens[i].Text is "fix" or "fest" or "fijo" or "fijos" && message.Tokens[i].Kind == TokenKind.Word && (before.Kind == TokenKind.Number || CurrencyNames.Of(before, message.Text) is not null))
            {
                // "105k€ fix"
                cues.Add(new PhraseHit<Cue>(new Cue(CueKind.Base), i, i));
                added = true;
            }

            if (message.Tokens[i].IsWord("o") && message.Tokens[i - 1].IsSign('/') && message.WordAt(i - 2, "s") && (message.At(i + 1).Kind == TokenKind.Number || message.At(i + 1).IsSign(':') || message.At(i - 3).Kind == TokenKind.Number))
            {
                // "s/o 20"
                cues.Add(new PhraseHit<Cue>(new Cue(CueKind.SignOn), i - 2, i));
                added = true;
            }

            var isNoun = (message.WordAt(i + 1, "went", "moved", "jumped") || message.At(i + 1).Kind == TokenKind.Number || (message.At(i + 1).Text is "→" or "=" && message.At(i + 2).Kind == TokenKind.Number)) && !message.WordAt(i - 1, "i", "we", "to", "ill", "id", "will", "must", "should", "can", "you", "and", "would");
            if ((message.Tokens[i].IsWord("sign") || message.Tokens[i].IsWord("join")) && message.WordAt(i - 1, "to") && (message.At(i - 2).Kind == TokenKind.Number || message.At(i - 2).IsWord("k") || CurrencyNames.Of(message.At(i - 2), message.Text) is not null) && !message.WordAt(i + 1, "today", "now", "by", "on", "the", "this", "it", "if", "tomorrow", "before") && !message.WordAt(i - 3, "need", "needed", "want", "wanted", "take", "for") && !message.WordAt(i - 4, "need", "needed", "want", "wanted", "take"))
            {
                // "15k to sign"
                cues.Add(new PhraseHit<Cue>(new Cue(CueKind.SignOn), i - 1, i));
                added = true;
            }
            else if (message.Tokens[i].IsWord("sign") && (behindFigure || isNoun || message.At(i + 1).IsSign(':')) && !message.WordAt(i + 1, "on") && (!message.WordAt(i + 1, "in") || message.WordAt(i + 2, "writing")))
            {
                cues.Add(new PhraseHit<Cue>(new Cue(CueKind.SignOn), i, i));
                added = true;
            }
        }

        if (added)
        {
            cues.Sort((a, b) => a.First.CompareTo(b.First));
        }
    }
}
