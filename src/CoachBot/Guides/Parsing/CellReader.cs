using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>What a pay cell holds besides its band.</summary>
/// <param name="Mixed">The two ends of the range carry different currencies.</param>
/// <param name="NoCurrency">It has amounts but no currency can be told.</param>
internal readonly record struct PayCell(Band Band, bool Mixed, bool NoCurrency);

/// <summary>Reads the amounts of a table cell. Whatever is not money stays in <see cref="Band.Raw"/>.</summary>
internal static class CellReader
{
    /// <param name="stated">Currency of the heading or region; used where the figures carry none.</param>
    public static PayCell Read(string cell, PayPeriod period, Currency stated)
    {
        var text = Markup.Plain(cell);
        var ranges = MoneyRanges.Find(text);
        var counts = HasUnits(text);
        var main = ranges.FindIndex(r => r.Currency.IsKnown);
        if (main < 0 && stated.IsKnown && !counts)
        {
            main = ranges.FindIndex(r => r.Low.Scale > 1 || r.LowValue >= 1000);
        }

        if (main < 0)
        {
            var amounts = !counts && ranges.Exists(r => r.High is not null || r.Low.Scale > 1 || r.LowValue >= 1000);
            return new PayCell(new Band(null, null, Currency.Unknown, period, cell), Mixed: false, NoCurrency: amounts);
        }

        var band = ToBand(ranges[main], cell, text, period, stated);
        var second = ranges.FindIndex(main + 1, r => r.Currency.IsKnown && r.Currency != band.Currency && !r.IsMixed);
        var alternate = second < 0 ? null : ToBand(ranges[second], cell, text, period, stated);
        return new PayCell(alternate is null ? band : band with { Alternate = alternate }, ranges[main].IsMixed, NoCurrency: false);
    }

    /// <summary>"8–15%", "15% target", "25%+"; null where the cell has no percentage.</summary>
    public static PercentRange? Percent(string cell)
    {
        var text = Markup.Plain(cell);
        var ranges = text.Contains('%', StringComparison.Ordinal) ? MoneyRanges.FindPercents(text) : [];
        return ranges.Count == 0 ? null : new PercentRange(ranges[0].Low.Value, ranges[0].High?.Value ?? ranges[0].Low.Value, cell);
    }

    /// <summary>A dash, nothing or "None": the guide says there is none.</summary>
    public static bool IsNone(string cell) =>
        Markup.Plain(cell).Trim() is "" or "-" or "–" or "—" or "--" or "N/A" or "n/a" or "None" or "none" or "NONE";

    private static Band ToBand(MoneyRange range, string cell, string text, PayPeriod period, Currency stated)
    {
        var currency = range.Currency.IsKnown ? range.Currency : stated;
        if (range.IsMixed)
        {
            currency = stated == range.Low.Currency || stated == range.High!.Value.Currency ? stated : Currency.Unknown;
        }

        return new Band(range.LowValue, range.HighValue, currency, PeriodAfter(text, range.End) ?? period, cell, range.OpenEnded);
    }

    /// <summary>"/mo" makes a cell monthly whatever its column; yearly and four-year marks are judged with the whole row.</summary>
    private static PayPeriod? PeriodAfter(string text, int end)
    {
        var rest = text.AsSpan(end);
        rest = rest[..Math.Min(rest.Length, 14)].TrimStart();
        return rest.StartsWith("/mo", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("per month", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("monthly", StringComparison.OrdinalIgnoreCase)
            ? PayPeriod.Month
            : null;
    }

    /// <summary>Share counts are no money; each of the words has an s.</summary>
    private static bool HasUnits(string text) => text.AsSpan().ContainsAny('s', 'S')
        && (Markup.HasWord(text, "options") || Markup.HasWord(text, "shares") || Markup.HasWord(text, "units") || Markup.HasWord(text, "RSUs"));
}
