using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>Turns the compensation table into regions and reports what is wrong in it.</summary>
internal sealed class PayRows(PayTable table, List<GuideProblem> problems)
{
    private readonly Dictionary<string, Currency> _stated = new(StringComparer.Ordinal);

    public IReadOnlyList<GuideRegion> Read()
    {
        foreach (var row in table.Raw.Rows.Where(r => !IsWhole(r)))
        {
            problems.Add(new GuideProblem("table.columns", ProblemSeverity.Error, $"The row has {row.Cells.Count} cells under {table.Raw.Header.Count} headings: add or remove a cell.", row.Line));
        }

        return table.Layout switch
        {
            GuideLayout.LevelPivot => LevelPivot(),
            GuideLayout.Component => ComponentPivot(),
            _ => Rows(),
        };
    }

    /// <summary>The names the regions of the table will have, in their order; none of a table without regions.</summary>
    public static IReadOnlyList<string> RegionNamesOf(PayTable table) => table.Layout switch
    {
        GuideLayout.LevelTitle => [],
        GuideLayout.LevelPivot when !table.Raw.Rows.Any(HasPivotCell) => [],
        GuideLayout.LevelPivot or GuideLayout.Component => [.. table.Raw.Header.Skip(1).Select(RegionNames.Clean)],
        _ => [.. table.Raw.Rows.Where(r => !IsEmpty(r)).Select(r => RegionNames.Clean(Cell(r, NameColumn(table))))],
    };

    private List<GuideRegion> Rows()
    {
        var name = NameColumn(table);
        var level = table.Column(PayPart.Level);
        var regions = new List<GuideRegion>();
        foreach (var row in table.Raw.Rows)
        {
            if (IsEmpty(row))
            {
                continue;
            }

            // With a cell too many or too few nobody knows which heading a figure belongs to.
            var parts = new List<(PayPart, string, string)>(table.Parts.Count);
            for (var i = 0; i < table.Parts.Count && IsWhole(row); i++)
            {
                if (i != name)
                {
                    parts.Add((table.Parts[i], table.Raw.Header[i], row.Cells[i]));
                }
            }

            regions.Add(Fill(Named(Cell(row, name), row.Line, CellsOf(row, name), level < 0 ? null : Markup.Plain(Cell(row, level))), parts));
        }

        return regions;
    }

    /// <summary>One region a column and level; the cells are total pay.</summary>
    private List<GuideRegion> LevelPivot()
    {
        var regions = new List<GuideRegion>();
        for (var column = 1; column < table.Raw.Header.Count; column++)
        {
            foreach (var row in table.Raw.Rows.Where(HasPivotCell))
            {
                var cell = Cell(row, column);
                var region = Named(table.Raw.Header[column], row.Line, new Dictionary<string, string>(1) { [row.Cells[0]] = cell }, Markup.Plain(row.Cells[0]));
                regions.Add(Fill(region, IsWhole(row) ? [(PayPart.Total, row.Cells[0], cell)] : []));
            }
        }

        return regions;
    }

    private List<GuideRegion> ComponentPivot()
    {
        var regions = new List<GuideRegion>();
        for (var column = 1; column < table.Raw.Header.Count; column++)
        {
            var rows = table.Raw.Rows.Where(r => r.Cells.Count > 0).ToList();
            var cells = new Dictionary<string, string>();
            foreach (var row in rows)
            {
                cells[Unique(cells, row.Cells[0])] = Cell(row, column);
            }

            var parts = rows.Where(IsWhole).Select(r => (PayColumns.Of(r.Cells[0]), r.Cells[0], Cell(r, column)));
            var line = rows.Count > 0 ? rows[0].Line : table.Raw.Line;
            regions.Add(Fill(Named(table.Raw.Header[column], line, cells, level: null), parts));
        }

        return regions;
    }

    /// <summary>A heading is asked for again with each row.</summary>
    private Currency StatedIn(string heading)
    {
        if (!_stated.TryGetValue(heading, out var currency))
        {
            _stated[heading] = currency = CurrencyMarks.Stated(heading);
        }

        return currency;
    }

    private bool IsWhole(RawRow row) => row.Cells.Count == table.Raw.Header.Count;

    private static bool IsEmpty(RawRow row) => row.Cells.All(c => c.Length == 0);

    private static bool HasPivotCell(RawRow row) => row.Cells.Count > 1;

    private static int NameColumn(PayTable table) => Math.Max(table.Column(table.Layout == GuideLayout.LevelTitle ? PayPart.Title : PayPart.Region), 0);

    private static GuideRegion Named(string raw, int line, Dictionary<string, string> cells, string? level) =>
        new() { RawName = raw, Name = RegionNames.Clean(raw), Level = level, Cells = cells, Line = line };

    /// <summary>Puts each cell where it belongs; of two columns of one kind the first counts.</summary>
    private GuideRegion Fill(GuideRegion region, IEnumerable<(PayPart Part, string Heading, string Cell)> parts)
    {
        var seen = 0;
        var bands = new Band?[(int)PayPart.Total + 1];
        string? equity = null;
        PercentRange? percent = null;
        var mixed = new List<PayPart>();
        var ofRegion = CurrencyMarks.Stated(region.RawName);
        foreach (var (part, heading, cell) in parts)
        {
            var bit = 1 << (int)part;
            if (part is PayPart.Other or PayPart.Region or PayPart.Level or PayPart.Title or PayPart.Component || (seen & bit) != 0)
            {
                continue;
            }

            seen |= bit;
            var stated = StatedIn(heading);
            var read = CellReader.Read(cell, PayColumns.PeriodOf(part), stated.IsKnown ? stated : ofRegion);
            bands[(int)part] = read.Band;
            equity = part == PayPart.Equity ? heading : equity;
            percent = part == PayPart.Bonus ? CellReader.Percent(cell) : percent;
            if (read.Mixed)
            {
                mixed.Add(part);
            }
            else if (read.NoCurrency && !cell.Contains('%', StringComparison.Ordinal))
            {
                problems.Add(new GuideProblem("currency.unknown", ProblemSeverity.Error, $"\"{cell}\" ({region.Name}) has no currency: write a sign or code beside it.", region.Line));
            }
        }

        region = region with
        {
            Base = bands[(int)PayPart.Base],
            Equity = bands[(int)PayPart.Equity],
            EquityHeader = equity is null ? null : Markup.Plain(equity),
            Bonus = bands[(int)PayPart.Bonus],
            BonusPercent = percent,
            SignOn = bands[(int)PayPart.SignOn],
            Total = bands[(int)PayPart.Total],
            Currency = MainCurrency(bands, ofRegion),
        };
        return mixed.Count == 0 ? region : mixed.Aggregate(region, Settle);
    }

    private static GuideRegion With(GuideRegion region, PayPart part, Band band) => part switch
    {
        PayPart.Base => region with { Base = band },
        PayPart.Equity => region with { Equity = band },
        PayPart.SignOn => region with { SignOn = band },
        PayPart.Total => region with { Total = band },
        _ => region with { Bonus = band },
    };

    private static Currency MainCurrency(Band?[] bands, Currency stated)
    {
        foreach (var part in (ReadOnlySpan<PayPart>)[PayPart.Base, PayPart.Total, PayPart.Equity, PayPart.Bonus])
        {
            if (bands[(int)part] is { HasFigures: true, Currency.IsKnown: true } band)
            {
                return band.Currency;
            }
        }

        return stated;
    }

    /// <summary>A range with two currencies takes the row's own when one of its ends has it; otherwise its currency stays unknown.</summary>
    private GuideRegion Settle(GuideRegion region, PayPart part)
    {
        var band = part switch
        {
            PayPart.Base => region.Base,
            PayPart.Equity => region.Equity,
            PayPart.SignOn => region.SignOn,
            PayPart.Total => region.Total,
            _ => region.Bonus,
        };
        problems.Add(new GuideProblem("range.mixedCurrency", ProblemSeverity.Error, $"\"{band!.Raw}\" ({region.Name}) has two currencies in one range: give both ends the same.", region.Line));
        var fits = !band.Currency.IsKnown && region.Currency.IsKnown && CurrencyMarks.Has(band.Raw, region.Currency);
        return fits ? With(region, part, band with { Currency = region.Currency }) : region;
    }

    private Dictionary<string, string> CellsOf(RawRow row, int name)
    {
        var cells = new Dictionary<string, string>(row.Cells.Count);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i != name)
            {
                cells[Unique(cells, i < table.Raw.Header.Count ? table.Raw.Header[i] : "")] = row.Cells[i];
            }
        }

        return cells;
    }

    private static string Unique(Dictionary<string, string> cells, string heading)
    {
        var name = heading;
        for (var n = 2; cells.ContainsKey(name); n++)
        {
            name = $"{heading} ({n})";
        }

        return name;
    }

    private static string Cell(RawRow row, int column) => column < row.Cells.Count ? row.Cells[column] : "";
}
