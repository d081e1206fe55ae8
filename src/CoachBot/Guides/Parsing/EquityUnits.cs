using System.Buffers;
using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>
/// Decides for each row what the equity column states (four years or one) and how the total was added up.
/// </summary>
/// <remarks>
/// In this order: a mark in the cell, the heading, an amount of levers or script that lies inside the band and names its unit,
/// else the arithmetic. With k = (total - base - bonus) / equity over the middles, k below 0.68 means a quarter of the column was
/// counted, up to 1.45 the whole. Four-year with whole, or annual with a quarter, is a conflict: both readings stay open.
/// Never from the heading alone for a whole guide: rows of one guide differ.
/// </remarks>
internal static partial class EquityUnits
{
    /// <summary>Every such word has one of them; most cells have none.</summary>
    private static readonly SearchValues<char> Letters = SearchValues.Create("aAyYoO");

    private const decimal QuarterBelow = 0.68m;
    private const decimal WholeUpTo = 1.45m;

    /// <param name="fromText">What levers and script say; they are only read where cell and heading say nothing.</param>
    public static GuideRegion Decide(GuideRegion row, Lazy<EquityUnit> fromText)
    {
        if (row.Equity is not { HasFigures: true } equity)
        {
            return Totals.Check(row with { TotalBasis = NoEquity(row) ? TotalBasis.NoEquity : TotalBasis.Unknown });
        }

        var (unit, source) = Stated(equity.Raw, row.EquityHeader ?? "", fromText);
        var basis = BasisOf(row);
        if (unit == EquityUnit.Unknown && basis != TotalBasis.Unknown)
        {
            (unit, source) = (basis == TotalBasis.QuarterOfEquity ? EquityUnit.FourYear : EquityUnit.Annual, EquityUnitSource.Arithmetic);
        }

        if ((unit == EquityUnit.FourYear && basis == TotalBasis.WholeEquity) || (unit == EquityUnit.Annual && basis == TotalBasis.QuarterOfEquity))
        {
            unit = EquityUnit.Conflict;
        }

        var period = unit switch
        {
            EquityUnit.FourYear => PayPeriod.GrantTotal,
            EquityUnit.Annual => PayPeriod.Year,
            _ => equity.Period,
        };
        return Totals.Check(row with { EquityUnit = unit, EquityUnitSource = source, TotalBasis = basis, Equity = equity with { Period = period } });
    }

    /// <summary>What the words beside a figure say: "/yr" is annual, "/4yr" and "over four years" four-year; "annual ... over four years" is annual.</summary>
    public static EquityUnit InWords(string text) =>
        !text.AsSpan().ContainsAny(Letters) ? EquityUnit.Unknown
        : Annual().IsMatch(text) ? EquityUnit.Annual : FourYear().IsMatch(text) ? EquityUnit.FourYear : EquityUnit.Unknown;

    private static (EquityUnit Unit, EquityUnitSource Source) Stated(string cell, string heading, Lazy<EquityUnit> fromText)
    {
        if (InWords(cell) is var marked and not EquityUnit.Unknown)
        {
            return (marked, EquityUnitSource.Cell);
        }

        if (InWords(heading) is var headed and not EquityUnit.Unknown)
        {
            return (headed, EquityUnitSource.Header);
        }

        return (fromText.Value, fromText.Value == EquityUnit.Unknown ? EquityUnitSource.None : EquityUnitSource.Text);
    }

    private static TotalBasis BasisOf(GuideRegion row)
    {
        if (!Totals.IsComparable(row))
        {
            return TotalBasis.Unknown;
        }

        var equity = Middle(row.Equity!);
        var rest = Middle(row.Total!) - Middle(row.Base!) - Totals.SignOn(row, high: null);
        var ratio = equity == 0 ? 0 : (rest - Totals.Bonus(row, high: null)) / equity;
        var header = row.EquityHeader ?? "";
        if (ratio is >= 0.5m and < QuarterBelow && header.Contains("Bonus", StringComparison.OrdinalIgnoreCase))
        {
            // "Stock/Bonus" tables leave the bonus out of the total.
            ratio = rest / equity;
        }

        return ratio < QuarterBelow ? TotalBasis.QuarterOfEquity : ratio <= WholeUpTo ? TotalBasis.WholeEquity : TotalBasis.Unknown;
    }

    private static bool NoEquity(GuideRegion row) => row.Equity is null || CellReader.IsNone(row.Equity.Raw);

    private static decimal Middle(Band band) => Totals.Middle(band);

    [GeneratedRegex(@"(?<!4|4-|4 )/\s?(yr|year)\b|\bper (year|annum)\b|\bannual(ly|ized|ised)?\b|\ba year\b|\beach year\b|\byearly\b|\bp\.a\.", RegexOptions.IgnoreCase)]
    private static partial Regex Annual();

    [GeneratedRegex(@"\b(4|four)[- ]?(yr|year)s?\b|\bover (4|four)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FourYear();
}
