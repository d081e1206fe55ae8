namespace CoachBot.Guides;

/// <summary>Faults of a guide's scripts.</summary>
internal static class ScriptProblems
{
    public static IEnumerable<GuideProblem> Of(Guide guide)
    {
        if (guide.Scripts.Count == 0)
        {
            yield return new GuideProblem("script.missing", ProblemSeverity.Error, "There is no \"Negotiate Up Strategy\": add one.", 0);
            yield break;
        }

        var line = guide.Scripts[0].Line;
        var figures = guide.Scripts.SelectMany(s => s.Figures).ToList();
        if (figures.Count == 0)
        {
            yield return new GuideProblem("script.noAmount", ProblemSeverity.Warning, "The script names no amount: say what to ask for.", line);
        }

        if (!figures.Exists(f => f.Stance == FigureStance.Floor) && !guide.Scripts.Any(s => NamesFloor(s.Speech) || NamesFloor(s.Advice)))
        {
            yield return new GuideProblem("script.noFloor", ProblemSeverity.Note, "The script names no floor: say below what to walk away.", line);
        }

        var rows = guide.Regions.Count > 0 ? guide.Regions : guide.Levels;
        var said = figures.Select(f => f.Amount.Currency).Distinct().Where(c => !rows.Any(r => HasCurrency(r, c))).ToList();
        var foreign = said.FindAll(c => !rows.Any(r => r.Cells.Values.Any(cell => CurrencyMarks.Has(cell, c))));
        if (foreign.Count > 0 && rows.Any(r => BandsOf(r).Any(b => b.Currency.IsKnown)))
        {
            yield return new GuideProblem("script.currency", ProblemSeverity.Warning, $"The script has figures in {string.Join(", ", foreign)}, which no row of the table has.", line);
        }

        foreach (var figure in figures.Where(f => f.Stance is FigureStance.Ask or FigureStance.Floor && IsAboveAll(f, rows)))
        {
            yield return new GuideProblem("script.aboveBands", ProblemSeverity.Warning, $"The script's {figure.Raw} ({figure.Component}, {figure.Stance}) lies above the band of every region.", line);
        }
    }

    private static bool HasCurrency(GuideRegion row, Offers.Currency currency)
    {
        foreach (var band in BandsOf(row))
        {
            if (band.Currency == currency || band.Alternate?.Currency == currency)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Band> BandsOf(GuideRegion row)
    {
        foreach (var band in (Band?[])[row.Base, row.Equity, row.Total, row.SignOn, row.Bonus])
        {
            if (band is not null)
            {
                yield return band;
            }
        }
    }

    private static bool NamesFloor(string? text) =>
        text is not null && (text.Contains("floor", StringComparison.OrdinalIgnoreCase) || text.Contains("accept at", StringComparison.OrdinalIgnoreCase) || text.Contains("accept if", StringComparison.OrdinalIgnoreCase) || text.Contains("walk away", StringComparison.OrdinalIgnoreCase));

    private static bool IsAboveAll(ScriptFigure figure, IReadOnlyList<GuideRegion> rows)
    {
        var bands = rows.Select(r => figure.Component switch
        {
            FigureComponent.Base => r.Base,
            FigureComponent.Equity => figure.Unit == EquityUnit.FourYear && r.EquityUnit == EquityUnit.Annual ? null : r.Equity,
            FigureComponent.Total => r.Total,
            _ => null,
        }).SelectMany(b => (Band?[])[b, b?.Alternate]).OfType<Band>().Where(b => b.Currency == figure.Amount.Currency && b is { High: not null, OpenEnded: false }).ToList();
        return bands.Count > 0 && bands.TrueForAll(b => figure.Amount.Low > b.High && figure.Amount.Low > b.Low);
    }
}
