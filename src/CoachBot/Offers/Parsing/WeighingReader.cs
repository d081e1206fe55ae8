namespace CoachBot.Offers;

/// <summary>Finds two parts of pay that are held against each other.</summary>
internal static class WeighingReader
{
    /// <summary>A base of at least this share of the known one is a base, not a rise.</summary>
    private const decimal LeastWhole = 0.5m;

    /// <summary>Less than this share of the known base is what is added to it.</summary>
    private const decimal LeastRise = 0.3m;

    /// <summary>Where no base is known: less is no year's pay in the currencies people leave unsaid.</summary>
    private const decimal LeastPay = 30_000;

    private static readonly OfferComponent[] Weighable = [OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn, OfferComponent.Bonus];

    private static readonly PhraseTable<bool> Swaps = new((true, "trade|trading|swap|swapping|exchange|exchanging|sacrifice|forgo|forego|drop|dropping|skip; give|giving * up|back; give|giving up|back; move|shift|turn|convert"));

    /// <summary>They let the user choose between two.</summary>
    private static readonly PhraseTable<bool> Choices = new((true, "my|your|our choice|pick|call|decision; up to me|you; i|we can|could|get|have to? choose|pick|have|take * or; choose|pick|choice between; let|lets|letting me|us choose|pick; either * or; choose|pick one; offered|gave|giving me|us a? choice; not|never|cant|cannot * both; one or the other"));

    /// <summary>Null where nothing is weighed. What is weighed is no offer.</summary>
    public static Weighing? Of(MessageText message, IReadOnlyList<(Labelled Figure, Owner Owner)> owned, IReadOnlyList<PhraseHit<Cue>> cues, Offer known)
    {
        var isTheirs = LetsChoose(message);
        var sides = owned.Where(o => o.Owner.Subject is Subject.Wish or Subject.Own && o.Figure.Quantity is { IsPercent: false, High: null, IsFormer: false }).Select(o => isTheirs ? OfBase(message, o.Figure, known) : o.Figure).Where(f => Weighable.Contains(f.Cue?.Tag.Component ?? OfferComponent.Ambiguous)).ToList();
        if (sides.Count is 0 or > 2 || owned.Count != sides.Count)
        {
            return null;
        }

        var isSwap = Swaps.FindAll(message).Count > 0;
        if (!isSwap && !isTheirs && !owned.All(o => o.Owner.Subject == Subject.Wish) && !AreTooSmall(message, sides, known) && !IsAskedWhich(message, known))
        {
            return null;
        }

        var years = YearsOf(message);
        if (sides is [var one, var other])
        {
            var between = Enumerable.Range(one.Last + 1, Math.Max(0, other.First - one.Last - 1)).ToList();
            var isChoice = between.Exists(i => message.WordAt(i, "or", "vs", "versus", "than"));
            var isFor = isSwap && between.Exists(i => message.WordAt(i, "for", "into", "against", "to", "as"));
            return (isChoice || isFor) && PartOf(message, one, known) is { } left && PartOf(message, other, known) is { } right && left.Component != right.Component ? new Weighing(left, right, !isChoice, years) : null;
        }

        // "the whole bonus for 8k more base", "50k of the rsu into sign on": the other side stands there without a figure.
        return isSwap && PartOf(message, sides[0], known) is { Amount: { } sum } part && cues.Where(c => Weighable.Contains(c.Tag.Component ?? OfferComponent.Ambiguous) && c.Tag.Component != part.Component && message.SentenceOf(c.First) == message.SentenceOf(sides[0].First)).Take(2).ToList() is [{ Tag.Component: { } bare } cue]
            ? cue.Last < sides[0].First && Joins(message, cue.Last, sides[0].First) ? new Weighing(new WeighedPart(bare, null, default), part, true, years)
            : cue.First > sides[0].Last && Joins(message, sides[0].Last, cue.First) ? new Weighing(part, new WeighedPart(bare, sum, part.Currency), true, years)
            : null
            : null;
    }

    /// <summary>"which is better, 240 base or 100k more rsu": asked of the coach beside an offer, and told by nobody.</summary>
    private static bool IsAskedWhich(MessageText message, Offer known) =>
        !known.IsEmpty && (message.HasQuestionMark || message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "which" or "better" or "smarter" or "wiser" or "prefer" or "rather"))
        && !message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "they" or "she" or "he" or "hr" or "recruiter" or "offered" or "gave" or "came" or "said" or "now" or "theyre");

    /// <summary>They name two and leave the choice to the user.</summary>
    public static bool LetsChoose(MessageText message) => message.Tokens.Any(t => t.IsWord("or")) && Choices.FindAll(message).Count > 0;

    /// <summary>"either 10k sign on or 5% bonus": a choice of theirs that cannot be counted against each other.</summary>
    public static bool IsOpenChoice(MessageText message, IReadOnlyList<(Labelled Figure, Owner Owner)> owned) =>
        LetsChoose(message) && owned.Where(o => o.Owner.Subject == Subject.Own).Select(o => o.Figure).ToList() is { Count: > 1 } own && own.Zip(own.Skip(1)).Any(p => Enumerable.Range(p.First.Quantity.Last, Math.Max(0, p.Second.Quantity.First - p.First.Quantity.Last)).Any(i => message.WordAt(i, "or")));

    /// <summary>"10k more or a 25k sign-on, my choice": more of nothing named is base.</summary>
    private static Labelled OfBase(MessageText message, Labelled figure, Offer known) =>
        figure.IsBare && (Moves.IsMove(known.Base?.Amount, PlausiblePay.Scaled(figure.Quantity.Value, figure.Quantity, PayPeriod.Year)) || message.WordAt(figure.Last + 1, "more", "extra", "higher") || message.WordAt(figure.First - 1, "another", "extra", "additional") || message.At(figure.First - 1).IsSign('+'))
            ? figure with { Cue = new PhraseHit<Cue>(new Cue(CueKind.Base), figure.Quantity.First, figure.Quantity.Last) }
            : figure;

    /// <summary>"10k base or 30k rsu?": a question, and no base anybody is paid.</summary>
    private static bool AreTooSmall(MessageText message, List<Labelled> sides, Offer known) =>
        (message.HasQuestionMark || message.Tokens.Any(t => t.IsWord("which") || t.IsWord("better"))) && sides.Exists(s => s.Cue!.Value.Tag.Component == OfferComponent.Base && PlausiblePay.Scaled(s.Quantity.Value, s.Quantity, PayPeriod.Year) is var amount && (known.Base is { Amount: { } pay, Period: PayPeriod.Year } ? amount < pay * LeastRise : amount < LeastPay && !s.Quantity.Currency.IsKnown));

    private static bool Joins(MessageText message, int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(i => message.WordAt(i, "for", "into", "against", "to", "as", "instead")) && !Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(i => message.WordAt(i, "but", "so", "however", "though", "yet"));

    /// <summary>What is told on top of the offer; a whole new base counts as its rise. Null where it is no rise.</summary>
    private static WeighedPart? PartOf(MessageText message, Labelled figure, Offer known)
    {
        var component = figure.Cue!.Value.Tag.Component!.Value;
        var amount = PlausiblePay.Scaled(figure.Quantity.Value, figure.Quantity, component == OfferComponent.Base ? PayPeriod.Year : PayPeriod.OneTime);
        if (component == OfferComponent.Base && known.Base is { Amount: { } before, Period: PayPeriod.Year } && amount >= before * LeastWhole)
        {
            amount -= before;
        }
        else if (component == OfferComponent.Equity && known.Equity is { Amount: { } grant, Period: PayPeriod.GrantTotal } && amount >= grant && !message.WordAt(figure.Last + 1, "more", "extra", "additional") && !message.WordAt(figure.First - 1, "another", "extra", "additional", "more"))
        {
            // "240 base or 450 equity" where 350 is offered: the whole grant, and a rise of the rest.
            amount -= grant;
        }

        var isYearly = component == OfferComponent.Equity && (figure.Quantity.Period == PayPeriod.Year || message.WordAt(figure.Last + 1, "yearly", "annually") || (message.WordAt(figure.Last + 1, "a", "per", "each", "every") && message.WordAt(figure.Last + 2, "year", "yr")));
        return amount > 0 ? new WeighedPart(component, amount, figure.Quantity.Currency, isYearly) : null;
    }

    /// <summary>"if i stay 3 years", "over 2y".</summary>
    private static decimal? YearsOf(MessageText message)
    {
        for (var i = 1; i < message.Count; i++)
        {
            var isYears = message.At(i) is { Kind: TokenKind.Number, Value: >= 1 and <= 10, Text: "y" or "yr" or "yrs" } || (message.At(i) is { Kind: TokenKind.Number, Value: >= 1 and <= 10, Text: "" } && message.WordAt(i + 1, "y", "yr", "yrs", "year", "years"));
            if (isYears && Enumerable.Range(i - 3, 3).Any(w => message.WordAt(w, "stay", "staying", "remain", "there", "leave", "after")))
            {
                return message.At(i).Value;
            }
        }

        return null;
    }
}
