using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>One figure or two joined by a dash.</summary>
internal readonly record struct MoneyRange(MoneyMark Low, MoneyMark? High)
{
    public int Start => Low.Start;

    public int End => High?.End ?? Low.End;

    public Currency Currency => Low.Currency.IsKnown ? Low.Currency : High?.Currency ?? Currency.Unknown;

    /// <summary>"$85,000 – A$175,000": neither end can be trusted.</summary>
    public bool IsMixed => Low.Currency.IsKnown && High is { Currency.IsKnown: true } high && high.Currency != Low.Currency;

    public bool OpenEnded => High?.OpenEnded ?? Low.OpenEnded;

    /// <summary>The low end takes the suffix of the high end where it has none: "$200–215K".</summary>
    public decimal LowValue => High is { } high && Low.Scale == 1 && high.Scale > 1 && Low.Value < 1000 ? Low.Value * high.Scale : Low.Value;

    public decimal? HighValue => High is { } high ? high.Value : Low.OpenEnded ? null : Low.Value;
}

/// <summary>Joins figures to ranges and sorts out cells with two currencies.</summary>
internal static class MoneyRanges
{
    /// <summary>Ranges of money in the text; percentages are left out.</summary>
    public static List<MoneyRange> Find(string text) => Join(text, MoneyScan.Find(text), percent: false);

    public static List<MoneyRange> FindPercents(string text) => Join(text, MoneyScan.Find(text), percent: true);

    private static List<MoneyRange> Join(string text, List<MoneyMark> marks, bool percent)
    {
        if (marks.Count == 0)
        {
            return [];
        }

        // One range is the usual cell.
        var ranges = new List<MoneyRange>(1);
        for (var i = 0; i < marks.Count; i++)
        {
            if (!percent && Interleaved(text, marks, i))
            {
                ranges.Add(new MoneyRange(marks[i], marks[i + 2]));
                ranges.Add(new MoneyRange(marks[i + 1], marks[i + 3]));
                i += 3;
            }
            else if (i + 1 < marks.Count && Joined(text, marks[i], marks[i + 1], percent))
            {
                ranges.Add(new MoneyRange(marks[i], marks[i + 1]));
                i++;
            }
            else if (marks[i].IsPercent == percent)
            {
                ranges.Add(new MoneyRange(marks[i], null));
            }
        }

        return ranges;
    }

    /// <summary>"£214K / $269K - £230K / $288K": low ends of both currencies, then high ends.</summary>
    private static bool Interleaved(string text, List<MoneyMark> marks, int i) =>
        i + 3 < marks.Count
        && Between(text, marks[i], marks[i + 1]) is "/" && IsDash(Between(text, marks[i + 1], marks[i + 2])) && Between(text, marks[i + 2], marks[i + 3]) is "/"
        && marks[i].Currency.IsKnown && marks[i + 1].Currency.IsKnown
        && marks[i].Currency != marks[i + 1].Currency && marks[i].Currency == marks[i + 2].Currency && marks[i + 1].Currency == marks[i + 3].Currency;

    private static bool Joined(string text, MoneyMark low, MoneyMark high, bool percent)
    {
        if (!IsDash(Between(text, low, high)))
        {
            return false;
        }

        // "5–15%": the sign stands behind the second figure only.
        return percent ? high.IsPercent && (low.IsPercent || !low.Currency.IsKnown) : !low.IsPercent && !high.IsPercent;
    }

    private static ReadOnlySpan<char> Between(string text, MoneyMark left, MoneyMark right) =>
        right.Start >= left.End ? text.AsSpan(left.End, right.Start - left.End).Trim() : default;

    private static bool IsDash(ReadOnlySpan<char> between) => between is "-" or "–" or "—" or "−" or "--" or "to" or "‑";
}
