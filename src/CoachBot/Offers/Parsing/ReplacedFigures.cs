namespace CoachBot.Offers;

/// <summary>Figures of a message that others of the same message take the place of.</summary>
internal static class ReplacedFigures
{
    /// <summary>No base goes up by more between two of their proposals; a larger figure is of another part.</summary>
    private const decimal UsualRise = 1.25m;

    /// <summary>"no wait 300k": words between the correcting word and the figure.</summary>
    private const int Nearest = 4;

    /// <summary>"my walkaway is 260 total... no wait 300k total": what is put right is still the same party's, and the value before is gone.</summary>
    public static List<(Labelled Figure, Owner Owner)> OfTheSame(List<(Labelled Figure, Owner Owner)> owned, CorrectionReader correction)
    {
        if (!correction.IsCorrection)
        {
            return owned;
        }

        foreach (var at in correction.At)
        {
            var before = owned.FindLastIndex(o => o.Figure.Last < at);
            var after = owned.FindIndex(o => o.Figure.First > at);
            if (before >= 0 && after >= 0 && owned[before] is { Owner.Subject: Subject.Floor or Subject.CurrentPay or Subject.Forfeit or Subject.Wish } old && owned[after] is var now && (now.Owner is { Subject: Subject.Own, Company: null } || now.Owner.Subject == old.Owner.Subject)
                && now.Figure.First - at <= Nearest && at - old.Figure.Last <= Nearest && IsSamePart(old.Figure.Cue, now.Figure.Cue))
            {
                owned[after] = (now.Figure with { Cue = now.Figure.Cue ?? old.Figure.Cue }, old.Owner);
                owned[before] = (old.Figure with { Quantity = old.Figure.Quantity with { IsFormer = true } }, old.Owner);
            }
        }

        return owned;
    }

    private static bool IsSamePart(PhraseHit<Cue>? old, PhraseHit<Cue>? now) => now is null || now.Value.Tag.Component == old?.Tag.Component;

    /// <summary>"225 base, sorry 252 base": what was said of a part before the correcting words no longer holds.</summary>
    public static List<Labelled> Without(List<Labelled> figures, IReadOnlyList<int> corrections)
    {
        // "225, no 235, sorry 230": of a chain of bare figures the last one counts.
        figures = [.. figures.Where(f => !f.IsBare || corrections.LastOrDefault(c => c < f.First, -1) is < 0 || !corrections.Any(c => c > f.First && figures.Exists(o => o.IsBare && o.First > c)))];
        foreach (var at in corrections)
        {
            var later = figures.Where(f => f.First > at && f.Cue is not null).Select(f => f.Cue!.Value.Tag.Kind).ToHashSet();
            figures = [.. figures.Where(f => f.First > at || f.Cue is null || !later.Contains(f.Cue.Value.Tag.Kind))];
            var replaced = figures.FindAll(f => f.First < at);
            var again = figures.FindAll(f => f.First > at && f.Cue is null && replaced.Exists(r => r.Quantity.Amount == f.Quantity.Amount && (r.Quantity.Currency == f.Quantity.Currency || !f.Quantity.Currency.IsKnown)));
            figures = [.. figures.Except(again)];
            var bare = figures.FindAll(f => f.First > at && f.IsBare);
            if (replaced is [{ Cue: { } named, Quantity.IsPercent: false }] && bare.Count == 1 && figures.Count(f => f.IsBare) == 1)
            {
                // "225 base no wait its 235": the one figure before has lent its name to the one behind.
                figures[figures.IndexOf(bare[0])] = bare[0] with { Cue = named };
                figures.Remove(replaced[0]);
            }
            else if (replaced is [{ IsBare: true } only] && bare.Count == 1)
            {
                // "65k, no wait, 75k"
                figures.Remove(only);
            }
        }

        return figures;
    }

    /// <summary>"they offered 225, i asked for 250, they came back with 238": the last word counts.</summary>
    public static List<Labelled> WithoutOutdated(List<Labelled> figures, int counterAt)
    {
        var later = figures.FindAll(f => f.First > counterAt && !f.Quantity.IsFormer);
        if (later is [{ IsBare: true } bare] && figures.FindAll(f => f.First < counterAt && f.Cue?.Tag.Component == OfferComponent.Base) is [{ Cue: { } named } first] && Moves.IsMove(first.Quantity.Amount, bare.Quantity.Amount) && bare.Quantity.Amount <= first.Quantity.Amount * UsualRise)
        {
            // "started at 220 base, they came back with 235"
            return [.. figures.Where(f => !ReferenceEquals(f, first)).Select(f => ReferenceEquals(f, bare) ? f with { Cue = named with { First = f.Quantity.First, Last = f.Quantity.Last } } : f)];
        }

        figures = figures.FindAll(f => f.First > counterAt || f.Cue?.Tag.Component is not { } part || !later.Exists(l => l.Cue?.Tag.Component == part && !ReferenceEquals(l, f)));
        return figures.Exists(f => f.Cue is null && f.First > counterAt) && figures.Count(f => f.IsBare) == 2 ? [.. figures.Where(f => f.Cue is not null || f.Quantity.IsPercent || f.First > counterAt)] : figures;
    }
}
