namespace CoachBot.Offers;

/// <summary>A part of the ask as the user wants it, in place of the coach's own figure.</summary>
/// <param name="Term">What is asked for; with <paramref name="IsMove"/> what comes on top of the coach's own ask, negative for less. In the unit of the offer.</param>
/// <param name="Round">How often they had come back when it was chosen.</param>
public sealed record ChosenPart(OfferTerm Term, bool IsMove, int Round = 0)
{
    /// <summary>The same part told anew: another figure takes its place, a move is made from it.</summary>
    public ChosenPart Then(ChosenPart next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.IsMove && Term.Currency == next.Term.Currency ? this with { Term = Term with { Amount = Term.Amount + next.Term.Amount }, Round = next.Round } : next;
    }
}

/// <summary>What the user will ask for: "use 260 as my ask", "add 10k to my ask", "back to your numbers".</summary>
/// <param name="Parts">Empty where the coach's own ask is wanted again.</param>
public sealed record AskChoice(IReadOnlyList<ChosenPart> Parts)
{
    /// <summary>"i'll sign at 248": not what is asked for, but what would be signed.</summary>
    public bool IsToSign { get; init; }

    /// <summary>The parts chosen so far with these over them.</summary>
    /// <param name="rounds">How often they have come back.</param>
    public IReadOnlyList<ChosenPart> Over(IReadOnlyList<ChosenPart> known, int rounds)
    {
        ArgumentNullException.ThrowIfNull(known);
        var parts = Parts.Select(p => p with { Round = rounds }).ToList();
        return parts.Count == 0 ? [] :
        [
            .. known.Where(k => parts.TrueForAll(p => p.Term.Component != k.Term.Component)),
            .. parts.Select(p => known.FirstOrDefault(k => k.Term.Component == p.Term.Component) is { } before ? before.Then(p) : p),
        ];
    }
}
