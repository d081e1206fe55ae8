using System.Globalization;

namespace CoachBot.Offers;

/// <summary>Reads figures by their place: "240/400/30", "225, 350, 10%, 25", "base/rsu/sign: 225/350/25".</summary>
/// <param name="cues">The words that name parts.</param>
/// <param name="hasBonus">A bonus is named elsewhere in the message: a bare third figure is none.</param>
internal sealed class PositionalReader(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous, bool hasBonus)
{
    /// <summary>A bonus does not become so many times as large in one step.</summary>
    private const int MostTimes = 2;

    /// <summary>A third figure up to here may be a bonus in percent as well as thousands of sign-on.</summary>
    private const decimal LargestBarePercent = 40;

    /// <summary>The parts a list of figures usually has, in their usual order.</summary>
    private static readonly OfferComponent[] Usual = [OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn];

    /// <summary>Neighbouring figures joined by "/" (two or more), or three or more in a row by commas, "+" or nothing.</summary>
    public List<List<Labelled>> Groups(List<Labelled> figures)
    {
        var groups = new List<List<Labelled>>();
        var start = 0;
        for (var i = 1; i <= figures.Count; i++)
        {
            if (i < figures.Count && IsJoined(figures[i - 1].Quantity, figures[i].Quantity))
            {
                continue;
            }

            var group = figures[start..i];
            if (NamedBehind(group) is null && !IsList(group) && group.Count > 2 && group[^1].Cue is not null && message.At(group[^1].Quantity.First - 1).IsSign(',') && IsList(group[..^1]))
            {
                // "205/240/15, 10% bonus"
                group = group[..^1];
            }

            if (NamedBehind(group) is not null || IsList(group))
            {
                groups.Add(group);
            }

            start = i;
        }

        return groups;
    }

    /// <summary>What each figure of a list is; <see cref="OfferComponent.Ambiguous"/> where two readings fit.</summary>
    public OfferComponent[] Parts(List<Labelled> group)
    {
        if (NamedBehind(group) is { } named)
        {
            return named;
        }

        var parts = new OfferComponent[group.Count];
        var order = Order(group);
        var endsInBonus = EndsInBonus(group);
        var next = 0;
        for (var i = 0; i < group.Count; i++)
        {
            // "comp: 230/350/25" heads the list; it does not name its first figure.
            if (group[i].Cue?.Tag.Component is { } said && !(said == OfferComponent.TotalComp && group.Count >= 3))
            {
                parts[i] = said;
                next = Math.Max(next, Array.IndexOf(order, said) + 1);
                continue;
            }

            parts[i] = group[i].Quantity is { IsPercent: true, Amount: < 1 } ? OfferComponent.Equity : group[i].Quantity.IsPercent ? OfferComponent.Bonus : endsInBonus && i == group.Count - 1 ? BonusOrDoubt(group[i]) : next < order.Length ? order[next++] : OfferComponent.Ambiguous;
        }

        return IsKnownPattern(group) ? parts : WithDoubt(group, parts);
    }

    /// <summary>"228/310/15, thats base, rsu, sign on", "225/520/10%/50 = base, rsu over 4, bonus, sign on": the names stand behind, in the same order. Null where they do not.</summary>
    private OfferComponent[]? NamedBehind(List<Labelled> group)
    {
        var at = group[^1].Quantity.Last + 1;
        while (message.At(at) is { Kind: TokenKind.Sign, Text: "," or "=" or "(" or "-" or ":" or "%" or "." } || message.WordAt(at, "thats", "that", "is", "in", "order", "as", "meaning", "so", "ie"))
        {
            at++;
        }

        var names = cues.Where(c => c.First >= at && c.Tag.Component is not null && message.SentenceOf(c.First) == message.SentenceOf(at)).Take(group.Count).ToList();
        var isNamed = group.Count > 2 && (at > group[^1].Quantity.Last + 1 || message.SentenceOf(at) > message.SentenceOf(group[^1].Quantity.Last)) && names.Count == group.Count && names[0].First == at && names.Select(n => n.Tag.Component).Distinct().Count() == names.Count;
        return isNamed ? [.. names.Select(n => n.Tag.Component!.Value)] : null;
    }

    /// <summary>"210/60/15" beside a base, equity and bonus in percent known, and no sign-on: the same parts again.</summary>
    private bool EndsInBonus(List<Labelled> group) =>
        previous is { Bonus.Percent: not null } && previous.Find(OfferComponent.SignOn) is null && group.Count == MoneyParts().Count + 1
        && group.TrueForAll(f => f is { Cue: null, Quantity.IsPercent: false }) && group[^1].Quantity is { IsBare: true, Value: <= LargestBarePercent };

    /// <summary>"240/400/30" beside a bonus of 10 %: no bonus moves that far, a sign-on may have come.</summary>
    private OfferComponent BonusOrDoubt(Labelled figure) =>
        figure.Quantity.Value >= previous.Bonus!.Percent!.Value * MostTimes ? OfferComponent.Ambiguous : OfferComponent.Bonus;

    /// <summary>The term and the question for a figure that fits two parts.</summary>
    public (OfferTerm Term, string Question) Doubtful(Labelled figure)
    {
        var value = figure.Quantity.Value;
        var shown = value.ToString("0.##", CultureInfo.InvariantCulture);
        var term = new OfferTerm
        {
            Component = OfferComponent.Ambiguous,
            Amount = value,
            Raw = message.Span(figure.Quantity.First, figure.Quantity.Last),
            Candidates = [new TermCandidate(OfferComponent.SignOn, PlausiblePay.Scaled(value, figure.Quantity, PayPeriod.OneTime), null), new TermCandidate(OfferComponent.Bonus, null, value)],
        };
        return (term, $"Is {shown} a {shown}k sign-on or a {shown}% bonus?");
    }

    private bool IsJoined(Quantity left, Quantity right)
    {
        var between = right.First - left.Last - 1;
        return between switch
        {
            0 => message.SentenceOf(left.Last) == message.SentenceOf(right.First),
            1 => message.At(left.Last + 1) is { Kind: TokenKind.Sign, Text: "/" or "," or "+" or "|" or "-" } || message.WordAt(left.Last + 1, "and", "plus"),
            _ => false,
        };
    }

    private bool IsList(List<Labelled> group)
    {
        var isSlashed = group.Count >= 2 && message.At(group[0].Quantity.Last + 1).IsSign('/') && message.At(group[^1].Quantity.First - 1).IsSign('/');
        var unnamed = group.Count(f => f.Cue is null);
        return (isSlashed && unnamed > 0) || (group.Count is >= 3 and <= 6 && unnamed == group.Count && group.Count(f => f.Quantity.IsPercent) <= 1);
    }

    /// <summary>
    /// The parts of the previous offer where there are as many as figures: in the order the user gave them before or in the usual one,
    /// whichever moves the figures less.
    /// </summary>
    private OfferComponent[] Order(List<Labelled> group)
    {
        var asSaid = MoneyParts();
        var money = group.Where(f => !f.Quantity.IsPercent).ToList();
        var usual = Usual.Where(asSaid.Contains).ToArray();
        if (asSaid.Count != money.Count || usual.Length != money.Count)
        {
            return Usual;
        }

        return Movement(money, usual) <= Movement(money, [.. asSaid]) ? usual : [.. asSaid];
    }

    private List<OfferComponent> MoneyParts() =>
        [.. previous.Terms.Where(t => t.Amount is not null && t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.SignOn).Select(t => t.Component)];

    private double Movement(List<Labelled> money, OfferComponent[] order)
    {
        var sum = 0.0;
        for (var i = 0; i < money.Count; i++)
        {
            var before = previous.Find(order[i])?.Amount ?? 0;
            var now = PlausiblePay.Scaled(money[i].Quantity.Value, money[i].Quantity, PayPeriod.Year);
            sum += before > 0 && now > 0 ? Math.Abs(Math.Log((double)(now / before))) : 10;
        }

        return sum;
    }

    private bool IsKnownPattern(List<Labelled> group) => MoneyParts().Count == group.Count(f => !f.Quantity.IsPercent) && MoneyParts().Count > 0;

    private OfferComponent[] WithDoubt(List<Labelled> group, OfferComponent[] parts)
    {
        var small = Array.IndexOf(parts, OfferComponent.Equity);
        var large = Array.IndexOf(parts, OfferComponent.SignOn);
        if (small >= 0 && large > small && group[small] is { Cue: null, Quantity: { IsBare: true, Value: > 0 and <= LargestBarePercent } } && group[large] is { Cue: null } && group[large].Quantity.Value > 2 * group[small].Quantity.Value)
        {
            // "225/15/350": the grant is the large one; the small one is a bonus or a sign-on.
            (parts[small], parts[large]) = (OfferComponent.Ambiguous, OfferComponent.Equity);
            return parts;
        }

        var bonusKnown = hasBonus || parts.Contains(OfferComponent.Bonus);
        for (var i = 0; i < group.Count; i++)
        {
            var quantity = group[i].Quantity;
            var isSmall = quantity is { IsBare: true, Value: > 0 and <= LargestBarePercent };
            if (group[i].Cue is null && parts[i] == OfferComponent.SignOn && isSmall && !bonusKnown)
            {
                parts[i] = OfferComponent.Ambiguous;
            }
            else if (parts[i] == OfferComponent.Ambiguous && (!isSmall || bonusKnown))
            {
                parts[i] = parts.Contains(OfferComponent.SignOn) ? OfferComponent.Ambiguous : OfferComponent.SignOn;
            }
        }

        return parts;
    }
}
