using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>What a bracket adds to a part of the offer: 60,000 for "[Y+60K]", 15 % for "[base + 15%]".</summary>
/// <param name="Value">Whole units of <paramref name="Currency"/>, or percent (15 for 15 %). Of a range its top.</param>
/// <param name="Currency">Of the sign before the bracket; <see cref="Currency.Unknown"/> for a percentage and where there is no sign.</param>
public sealed record SlotStep(decimal Value, bool IsPercent, Currency Currency);

/// <summary>A bracket that stands for a part of the pay.</summary>
/// <param name="Figure">The bracket with sign and thousand mark, and what the words around make of it. Without an amount unless the bracket holds one.</param>
/// <param name="Step">Null unless the bracket is a sum over the offer.</param>
public sealed record PaySlot(ScriptFigure Figure, SlotStep? Step);

/// <summary>
/// Reads "$[X]K base", "RSUs at $[Y+60K]", "$[target] over four years": a letter has no meaning of its own, so the bracket is read as the
/// figure it stands for would be, by the words around it. What the words leave open is no pay slot.
/// </summary>
public static partial class PaySlots
{
    private static readonly Lazy<IReadOnlyList<SpokenRegion>> NoRegions = new([]);

    /// <param name="text">A speech or advice.</param>
    /// <returns>Its figures, with those brackets among them; null where it has no such bracket.</returns>
    public static SlotReading? Read(string? text, bool inAdvice)
    {
        if (text is null || SlotPattern().Matches(text) is not { Count: > 0 } matches)
        {
            return null;
        }

        var (stand, places) = Filled(text, matches);
        var figures = new List<ScriptFigure>();
        var slots = new List<PaySlot>();
        foreach (var figure in Guides.FigureReader.Read(stand, inAdvice, NoRegions, []))
        {
            var own = places.Where(p => p.Stand < figure.Start + figure.Raw.Length && p.StandEnd > figure.Start).ToList();
            if (own.Count == 0)
            {
                figures.Add(figure with { Start = Back(places, figure.Start) });
            }
            else if (own is [var place] && Slot(place.Match, text, figure, place) is { } slot)
            {
                figures.Add(slot.Figure);
                slots.Add(slot);
            }
        }

        // A letter that stands for a rival's pay in one sentence is no part of the offer in the next.
        var rivals = figures.Where(f => f.Stance is FigureStance.Competing or FigureStance.Counter).Select(f => LetterPattern().Match(f.Raw).Value).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        return slots.Count == 0 ? null : new SlotReading(figures, [.. slots.Select(s => rivals.Contains(LetterPattern().Match(s.Figure.Raw).Value) ? s with { Step = null } : s)]);
    }

    /// <summary>The text with a sum of money in the place of every bracket, and where each stands.</summary>
    private static (string Text, List<Place> Places) Filled(string text, MatchCollection matches)
    {
        var stand = new StringBuilder();
        var places = new List<Place>();
        var at = 0;
        foreach (Match match in matches)
        {
            // "from $[X]K to $[Y]K" is two figures; with a plain "to" between them they would be read as a range.
            stand.Append(places.Count > 0 && text.AsSpan(at, match.Index - at).SequenceEqual(" to ") ? " to at " : text[at..match.Index]);
            var inner = match.Groups["inner"].Value.Trim();
            var start = stand.Length;
            stand.Append(match.Groups["sign"].Length > 0 ? match.Groups["sign"].ValueSpan : "$");
            stand.Append(LiteralPattern().IsMatch(inner) && match.Groups["sign"].Length > 0
                ? inner.TrimStart('$', '£', '€') + match.Groups["mark"].Value
                : string.Create(CultureInfo.InvariantCulture, $"{71_001 + (97 * places.Count)}"));
            places.Add(new Place(match, start, stand.Length));
            at = match.Index + match.Length;
        }

        return (stand.Append(text, at, text.Length - at).ToString(), places);
    }

    private static PaySlot? Slot(Match match, string text, ScriptFigure read, Place place)
    {
        var inner = match.Groups["inner"].Value.Trim();
        var component = Named(inner) ?? read.Component;
        var isLetter = inner.Length == 1;
        var isLiteral = LiteralPattern().IsMatch(inner);
        var isSum = SumPattern().Match(inner) is { Success: true };
        var isTarget = TargetPattern().IsMatch(inner);
        if (component is not (FigureComponent.Base or FigureComponent.Equity or FigureComponent.Total or FigureComponent.SignOn)
            || !(isLetter || isSum || isTarget || (isLiteral && match.Groups["sign"].Length > 0) || MoneyNamePattern().IsMatch(inner))
            || OthersPattern().IsMatch(inner) || (!isSum && PresentPattern().IsMatch(inner)))
        {
            return null;
        }

        var stance = read.Stance switch
        {
            FigureStance.Ask when isLetter && FromPattern().IsMatch(text.AsSpan(0, match.Index)) => FigureStance.Initial,
            FigureStance.Reference when isSum || isTarget || (isLiteral && ToMakePattern().IsMatch(text.AsSpan(0, match.Index))) => FigureStance.Ask,
            _ => read.Stance,
        };
        var raw = text.Substring(match.Index, match.Length + (read.Start + read.Raw.Length - place.StandEnd));
        var amount = isLiteral ? read.Amount with { Raw = raw } : new Band(null, null, match.Groups["sign"].Length > 0 ? read.Amount.Currency : Currency.Unknown, PayPeriod.Unknown, raw);
        return new PaySlot(read with { Raw = raw, Amount = amount, Component = component, Stance = stance, Start = match.Index }, isSum && stance == FigureStance.Ask && !PresentPattern().IsMatch(inner) ? Step(inner, match, amount.Currency) : null);
    }

    /// <summary>"[target base]", "[target RSU]": the bracket says itself which part it is.</summary>
    private static FigureComponent? Named(string inner) =>
        inner.Length == 1 ? null
        : BaseNamePattern().IsMatch(inner) ? FigureComponent.Base
        : EquityNamePattern().IsMatch(inner) ? FigureComponent.Equity
        : SignOnNamePattern().IsMatch(inner) ? FigureComponent.SignOn
        : TotalNamePattern().IsMatch(inner) ? FigureComponent.Total
        : null;

    /// <summary>The thousand mark stands in the bracket or behind it; a sum without any could be dollars or thousands and is left open.</summary>
    private static SlotStep? Step(string inner, Match match, Currency currency)
    {
        var sum = SumPattern().Match(inner);
        if (!decimal.TryParse(sum.Groups["high"] is { Success: true } high ? high.ValueSpan : sum.Groups["low"].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value <= 0m)
        {
            return null;
        }

        if (sum.Groups["percent"].Success)
        {
            return value <= 100m ? new SlotStep(value, true, Currency.Unknown) : null;
        }

        var scale = sum.Groups["scale"].Value is { Length: > 0 } own ? own : match.Groups["mark"].Value;
        return scale switch
        {
            "K" or "k" => new SlotStep(value * 1_000m, false, currency),
            "M" => new SlotStep(value * 1_000_000m, false, currency),
            _ => value >= 1_000m ? new SlotStep(value, false, currency) : null,
        };
    }

    private static int Back(List<Place> places, int at)
    {
        var last = places.LastOrDefault(p => p.StandEnd <= at);
        return last is null ? at : last.Match.Index + last.Match.Length + (at - last.StandEnd);
    }

    private sealed record Place(Match Match, int Stand, int StandEnd);

    /// <summary>With sign and thousand mark; nothing that a unit, a share, a rate or a second currency follows.</summary>
    [GeneratedRegex(@"(?:(?<sign>\b(?:[A-Z]{3} |(?:S|C|A|HK|R|NT|US)\$)|[$£€¥₹₪])?\[(?<inner>[^\[\]]{1,40})\](?<mark>[Kk])?|(?<sign>[$£€¥₹₪])(?<inner>[XYZNW])(?<mark>[Kk])?)(?![\w%\[]|,\d|\s?(?:million|billion|percent)\b|\s?/\s?(?:[A-Z]{3}\b|[$£€¥₹₪]))")]
    private static partial Regex SlotPattern();

    [GeneratedRegex(@"^[$£€]?\d[\d.,]*[KM]?\+?(?:\s*[-–]\s*[$£€]?\d[\d.,]*[KM]?\+?)?$")]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"^(?:[A-Z]|[A-Za-z][A-Za-z ]{2,24})\s*\+\s*[$£€]?(?<low>\d[\d.,]*)(?<scale>[KkM])?(?<percent> ?%)?(?:\s*[-–]\s*(?<high>\d[\d.,]*)(?<scale>[KkM])?(?<percent> ?%)?)?$")]
    private static partial Regex SumPattern();

    [GeneratedRegex(@"\b(?:target|anchor|ask|goal|desired|opening)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"^(?:(?:your|the|my) )?(?:signing |sign-on |equity |RSU |base |total )?(?:amount|base|salary|TC|comp|RSUs?|equity|number|figure)$", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyNamePattern();

    /// <summary>Present pay: an ask is never worked out from it, for it may lie above the offer.</summary>
    [GeneratedRegex(@"\b(?:current|present|previous|existing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PresentPattern();

    /// <summary>Not the user's to ask for: a floor, somebody else's.</summary>
    [GeneratedRegex(@"\b(?:floor|minimum|walk|unvested|forfeit\w*|compet\w+|rival|other|their|market|median|bonus|company)\b|/", RegexOptions.IgnoreCase)]
    private static partial Regex OthersPattern();

    [GeneratedRegex(@"\bfrom (?:the (?:current|initial|offered) )?$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex FromPattern();

    /// <summary>"To make this work: a base of": what follows is asked for.</summary>
    [GeneratedRegex(@"(?:^|[.!?]\s+)To \w[^.!?]*$", RegexOptions.RightToLeft)]
    private static partial Regex ToMakePattern();

    [GeneratedRegex(@"(?<=\[|[$£€¥₹₪])[A-Z](?=[^a-z]|$)")]
    private static partial Regex LetterPattern();

    [GeneratedRegex(@"\b(?:base|salary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BaseNamePattern();

    [GeneratedRegex(@"\b(?:RSUs?|equity|stock|options|grant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EquityNamePattern();

    [GeneratedRegex(@"\bsign(?:ing|-?on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnNamePattern();

    [GeneratedRegex(@"\b(?:TC|total|comp|package)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalNamePattern();
}

/// <summary>The figures of a text whose brackets were read with them.</summary>
/// <param name="Figures">All of its figures, those in brackets too, in order.</param>
/// <param name="Slots">The brackets among them.</param>
public sealed record SlotReading(IReadOnlyList<ScriptFigure> Figures, IReadOnlyList<PaySlot> Slots)
{
    /// <summary>The text with every bracket that was read as a bare letter, at the same places: what a bracket says inside is no claim of the sentence.</summary>
    public string Masked(string text, int from)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = text.ToCharArray();
        foreach (var figure in Slots.Select(s => s.Figure).Where(f => f.Start >= from && f.Start + f.Raw.Length <= from + text.Length))
        {
            var (open, close) = (figure.Raw.IndexOf('[', StringComparison.Ordinal), figure.Raw.IndexOf(']', StringComparison.Ordinal));
            if (open >= 0 && close > open)
            {
                masked.AsSpan(figure.Start - from + open + 1, close - open - 1).Fill('X');
            }
        }

        return new string(masked);
    }

    /// <summary>The bracket is one of those that were read.</summary>
    public bool Covers(Placeholder bracket) => Slots.Any(s => s.Figure.Start <= bracket.Start && s.Figure.Start + s.Figure.Raw.Length >= bracket.Start + bracket.Raw.Length);
}
