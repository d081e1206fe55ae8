using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>What a guide's author may want to know although every figure is read: gaps, odd shapes, parts that are words only.</summary>
internal static class GuideRemarks
{
    /// <summary>A band whose top is more than so many times its low end is likely a slip.</summary>
    private const decimal Wide = 4;

    /// <param name="headings">Every title of the file.</param>
    /// <param name="found">What is known to be wrong already: a cell without a currency is not told twice.</param>
    public static IEnumerable<GuideProblem> Of(Guide guide, IReadOnlyList<GuideTitle> headings, IReadOnlyList<GuideProblem> found)
    {
        foreach (var row in guide.Regions.Concat(guide.Levels))
        {
            foreach (var problem in OfRow(row, found.Any(p => p.Line == row.Line && p.Code == "currency.unknown")))
            {
                yield return problem;
            }
        }

        var first = guide.Regions.Count > 0 ? guide.Regions[0] : null;
        if (first is not null && guide.Regions.Select(r => r.Name).Distinct().Count() == 1)
        {
            yield return Note("region.only", $"{first.Name} is the only region: users elsewhere get no figures.", first.Line);
        }

        if (guide.Layout == GuideLayout.LevelTitle)
        {
            yield return Note("region.none", "The table has a row a level and no regions: its figures are given without a place.", guide.Levels.Count > 0 ? guide.Levels[0].Line : 0);
        }

        if (guide.LevelMapping is null)
        {
            yield return Note("levelMapping.missing", "There is no \"Level Mapping\": add one, so that offers of other companies can be told apart by level.", 1);
        }

        foreach (var problem in OfWords(guide).Concat(OfTitles(headings)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<GuideProblem> OfRow(GuideRegion row, bool toldAlready)
    {
        (string Code, string Name, Band? Band)[] cells = [("base.noAmount", "base", row.Base), ("equity.noAmount", "equity", row.Equity), ("total.noAmount", "total", row.Total)];
        foreach (var (code, name, band) in cells)
        {
            if (!toldAlready && band is { HasFigures: false } && row.IsPlace && band.Raw.Length > 0)
            {
                yield return Note(code, $"{row.Name}: the {name} is \"{band.Raw}\", no amount: nothing can be measured against it.", row.Line);
            }
        }

        if (new[] { row.Base, row.Total }.Any(b => b is { HasFigures: true, Period: PayPeriod.Month }))
        {
            yield return Note("pay.monthly", $"{row.Name}: the figures are by the month; they are compared with monthly ones or made yearly with the step shown.", row.Line);
        }

        foreach (var band in new[] { row.Base, row.Total }.OfType<Band>())
        {
            if (band is { Low: > 0 } && band.High > band.Low * Wide)
            {
                yield return new GuideProblem("range.wide", ProblemSeverity.Warning, $"{row.Name}: \"{band.Raw}\" spans more than four times its low end: check both ends.", row.Line);
            }
        }
    }

    private static IEnumerable<GuideProblem> OfWords(Guide guide)
    {
        if (guide.Scripts.Count > 0 && guide.Scripts.All(s => s.Speech is null))
        {
            yield return Note("script.noSpeech", "The script is advice only: words to say are put together from its figures.", guide.Scripts[0].Line);
        }

        var said = guide.Scripts.SelectMany(s => s.Figures).Where(f => f.Component == FigureComponent.Base && f.Stance == FigureStance.Ask && f.Region is null).ToList();
        if (said.Count > 0 && guide.Regions is [{ Currency.IsKnown: true } first, ..] && said.TrueForAll(f => f.Amount.Currency != first.Currency) && guide.Regions.Any(r => r.Currency == said[0].Amount.Currency))
        {
            yield return Note("script.otherRow", $"The script asks in {said[0].Amount.Currency}, the first row is in {first.Currency}: say which region it is for.", guide.Scripts[0].Line);
        }

        foreach (var (text, line) in guide.Levers.SelectMany(l => new[] { (l.Speech, l.Line), (l.Advice, l.Line) }).Concat(guide.Scripts.SelectMany(s => new[] { (s.Speech, s.Line), (s.Advice, s.Line) })))
        {
            if (text is not null && text.AsSpan().Count('[') != text.AsSpan().Count(']'))
            {
                yield return new GuideProblem("brackets.unbalanced", ProblemSeverity.Warning, "A bracket is opened and not closed, or the other way round: what is in it cannot be filled in.", line);
            }
        }
    }

    /// <summary>A second title that names another company.</summary>
    private static IEnumerable<GuideProblem> OfTitles(IReadOnlyList<GuideTitle> headings)
    {
        var titles = headings.Where(t => t.Company.Length > 0).ToList();
        foreach (var other in titles.Skip(1).Where(t => !t.Company.Equals(titles[0].Company, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new GuideProblem("company.several", ProblemSeverity.Warning, $"The titles name {titles[0].Company} and {other.Company}: a file is for one company; the first was taken.", other.Line);
        }
    }

    private static GuideProblem Note(string code, string message, int line) => new(code, ProblemSeverity.Note, message, line);
}
