namespace CoachBot.Guides;

/// <summary>A guide's compensation table with its layout known.</summary>
/// <param name="Parts">What each column holds; in a pivot the regions' columns are <see cref="PayPart.Other"/>.</param>
internal sealed record PayTable(RawTable Raw, GuideLayout Layout, IReadOnlyList<PayPart> Parts)
{
    /// <summary>The compensation table: the first table, above levers and script, whose figures are pay. Null when there is none.</summary>
    public static PayTable? Find(IReadOnlyList<RawTable> tables, int beforeLine)
    {
        foreach (var table in tables)
        {
            if (table.Line >= beforeLine || table.Header.Count < 2 || !HasMoney(table))
            {
                continue;
            }

            var parts = table.Header.Select(PayColumns.Of).ToList();
            if (LayoutOf(table, parts) is { } layout)
            {
                return new PayTable(table, layout, IsPivot(layout) ? [parts[0], .. Enumerable.Repeat(PayPart.Other, parts.Count - 1)] : parts);
            }
        }

        return null;
    }

    public static bool IsPivot(GuideLayout layout) => layout is GuideLayout.LevelPivot or GuideLayout.Component;

    public int Column(PayPart part)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i] == part)
            {
                return i;
            }
        }

        return -1;
    }

    private static GuideLayout? LayoutOf(RawTable table, List<PayPart> parts)
    {
        var pay = parts.Skip(1).Count(p => p is PayPart.Base or PayPart.Total);
        return parts[0] switch
        {
            PayPart.Region when pay > 0 => GuideLayout.Region,
            PayPart.Level or PayPart.Title when parts[1] == PayPart.Region && pay > 0 => GuideLayout.LevelRegion,
            PayPart.Region when parts[1] is PayPart.Level && pay > 0 => GuideLayout.LevelRegion,
            PayPart.Level or PayPart.Title when pay > 0 => GuideLayout.LevelTitle,
            PayPart.Level => GuideLayout.LevelPivot,
            _ when pay > 1 || (pay > 0 && parts.Contains(PayPart.Equity)) => GuideLayout.Region,
            _ when table.Rows.Any(r => r.Cells.Count > 0 && PayColumns.Of(r.Cells[0]) is PayPart.Base or PayPart.Total) => GuideLayout.Component,
            _ => null,
        };
    }

    private static bool HasMoney(RawTable table) =>
        table.Rows.Any(r => r.Cells.Skip(1).Any(c => MoneyScan.Find(c).Exists(m => m.Currency.IsKnown || m.Scale > 1)));
}
