namespace CoachBot.Guides;

/// <summary>Faults inside one guide that its author can mend.</summary>
internal static class GuideProblems
{
    private const decimal Loose = 0.05m;
    private const decimal Wrong = 0.15m;

    public static IEnumerable<GuideProblem> Of(Guide guide)
    {
        foreach (var row in guide.Regions.Concat(guide.Levels))
        {
            foreach (var problem in OfRow(row))
            {
                yield return problem;
            }
        }

        foreach (var problem in Duplicates(guide.Regions).Concat(OfLevers(guide.Levers)).Concat(ScriptProblems.Of(guide)))
        {
            yield return problem;
        }

        if (guide.Evidence.Count == 0)
        {
            yield return new GuideProblem("evidence.missing", ProblemSeverity.Warning, "There is no \"Evidence & Sources\" list: add one.", 0);
        }
    }

    private static IEnumerable<GuideProblem> OfRow(GuideRegion row)
    {
        Band?[] bands = [row.Base, row.Equity, row.Bonus, row.SignOn, row.Total];
        foreach (var band in bands.OfType<Band>())
        {
            if (band.Low > band.High)
            {
                yield return At(row, "range.reversed", ProblemSeverity.Error, $"\"{band.Raw}\" has its higher figure first: turn it round.");
            }
        }

        if (row.BonusPercent is { } percent && percent.Low > percent.High)
        {
            yield return At(row, "range.reversed", ProblemSeverity.Error, $"\"{percent.Raw}\" has its higher figure first: turn it round.");
        }

        var currencies = bands.OfType<Band>().Where(b => b.HasFigures && b.Currency.IsKnown).Select(b => b.Currency).Distinct().ToList();
        if (currencies.Count > 1)
        {
            yield return At(row, "row.mixedCurrency", ProblemSeverity.Warning, $"The row mixes {string.Join(" and ", currencies)}: its parts cannot be added up.");
        }

        if (row.Currency.IsKnown && PlaceCurrencies.Of(row.Name) is { Count: > 0 } local && !local.Any(c => PlaceCurrencies.HasBand(row, c)))
        {
            yield return At(row, "currency.place", ProblemSeverity.Warning, $"{row.Name} is paid in {string.Join(" or ", local)}, the row says {row.Currency}: check the sign or note the conversion.");
        }

        if (row.EquityUnit == EquityUnit.Conflict)
        {
            yield return At(row, "equity.unitConflict", ProblemSeverity.Warning, "The equity column's unit (four years or one) contradicts how the total was added up: say it in the heading or mend the total.");
        }
        else if (row.EquityUnit == EquityUnit.Unknown && row.Equity is { HasFigures: true })
        {
            yield return At(row, "equity.unitUnknown", ProblemSeverity.Warning, "Nothing tells whether the equity is for four years or one: say it in the heading, e.g. \"RSU/4yr\".");
        }

        if (row.TotalError > Loose)
        {
            var severity = row.TotalError > Wrong ? ProblemSeverity.Warning : ProblemSeverity.Note;
            yield return At(row, "total.notReproducible", severity, FormattableString.Invariant($"The parts miss the total by {row.TotalError * 100:0.#} %: check the row's figures."));
        }
    }

    private static IEnumerable<GuideProblem> Duplicates(IReadOnlyList<GuideRegion> regions)
    {
        var seen = new HashSet<(string, string?)>();
        foreach (var row in regions)
        {
            if (!seen.Add((row.Name.ToUpperInvariant(), row.Level)))
            {
                yield return At(row, "region.duplicate", ProblemSeverity.Error, $"{row.Name} stands in the table twice: keep one row.");
            }
        }
    }

    private static IEnumerable<GuideProblem> OfLevers(IReadOnlyList<Lever> levers)
    {
        if (levers.Count == 0)
        {
            yield return new GuideProblem("levers.missing", ProblemSeverity.Error, "There is no list of levers: add \"Global Levers\" with numbered items.", 0);
        }

        for (var i = 1; i < levers.Count; i++)
        {
            if (levers[i].Number != levers[i - 1].Number + 1 && levers[i].Number != 1)
            {
                yield return new GuideProblem("levers.numbering", ProblemSeverity.Warning, $"Lever {levers[i].Number} follows lever {levers[i - 1].Number}: renumber the list.", levers[i].Line);
            }
        }
    }

    private static GuideProblem At(GuideRegion row, string code, ProblemSeverity severity, string message) =>
        new(code, severity, row.Level is null ? $"{row.Name}: {message}" : $"{row.Name}, {row.Level}: {message}", row.Line);
}
