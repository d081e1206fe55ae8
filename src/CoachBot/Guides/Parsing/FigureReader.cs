using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>Reads the money of a speech or advice: what it is for, who names it, over which time and for which region.</summary>
/// <remarks>A word right behind the figure decides its component, else the nearest word before it; the stance is the nearest cue before it in its sentence.</remarks>
internal static class FigureReader
{
    /// <summary>Valuations, revenues and deals are not pay.</summary>
    private const decimal NotPay = 20_000_000m;

    /// <summary>No script has so many; what follows is no script.</summary>
    private const int MostFigures = 300;

    private static readonly string[] SmallUnitCurrencies = ["IDR", "VND", "KRW", "JPY", "INR", "UYU", "ARS", "CLP", "COP", "HUF"];

    /// <param name="regions">The table's regions, for sentences that name one.</param>
    public static IReadOnlyList<ScriptFigure> Read(string? text, bool inAdvice, Lazy<IReadOnlyList<SpokenRegion>> regions, IReadOnlyList<ScriptFigure> earlier)
    {
        if (text is null)
        {
            return [];
        }

        var figures = new List<ScriptFigure>(earlier);
        foreach (var sentence in Sentences.WithDigits(text))
        {
            ReadSentence(sentence, inAdvice, regions, figures);
        }

        return figures.GetRange(earlier.Count, figures.Count - earlier.Count);
    }

    private static void ReadSentence(Sentence sentence, bool inAdvice, Lazy<IReadOnlyList<SpokenRegion>> regions, List<ScriptFigure> figures)
    {
        var ranges = MoneyRanges.Find(sentence.Text);
        ranges.RemoveAll(r => !IsPay(sentence.Text, r));
        if (ranges.Count == 0)
        {
            return;
        }

        var first = figures.Count;
        var cues = StanceCues.In(sentence.Text);
        var places = FigurePlaces.In(sentence.Text, regions.Value, ranges);
        for (var i = 0; i < ranges.Count && figures.Count < MostFigures; i++)
        {
            var span = new FigureSpan(sentence.Text, i == 0 ? 0 : ranges[i - 1].End, ranges[i].Start, UnitEnd(sentence.Text, ranges[i].End), i + 1 < ranges.Count ? ranges[i + 1].Start : sentence.Text.Length);
            var amount = new Band(ranges[i].LowValue, ranges[i].HighValue, ranges[i].Currency, PayPeriod.Unknown, sentence.Text[span.Start..span.End], ranges[i].OpenEnded);
            var component = ComponentCues.Of(span, figures.Count > first ? figures[^1].Component : FigureComponent.Other);
            var (stance, cue) = StanceCues.Of(span, cues);
            component = component == FigureComponent.Other ? Recalled(amount, stance, figures) : component;
            var unit = component is FigureComponent.Equity or FigureComponent.Refresh or FigureComponent.Other ? ComponentCues.UnitOf(span) : EquityUnit.Unknown;
            figures.Add(new ScriptFigure(amount.Raw, amount with { Period = PeriodOf(component, unit) }, component, stance, unit, inAdvice, sentence.Start + span.Start, cue, places.Of(span)));
        }

        CurrencyPairs.Mend(figures, first, sentence);
    }

    private static bool IsPay(string text, MoneyRange range) =>
        range.Currency.IsKnown
        && (range.LowValue < NotPay || SmallUnitCurrencies.Contains(range.Currency.Code))
        && range.LowValue >= 100
        && !ComponentCues.IsCompanyFigure(text, range.End);

    /// <summary>"/4yr" and "/year" belong to the figure.</summary>
    private static int UnitEnd(string text, int end)
    {
        foreach (var unit in (ReadOnlySpan<string>)["/4yr", "/4 yr", "/4-yr", "/year", "/yr", "/month", "/mo"])
        {
            if (string.Compare(text, end, unit, 0, unit.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return end + unit.Length;
            }
        }

        return end;
    }

    /// <summary>A bare figure said before is the same part; a bare floor belongs to the one ask it lies a little below: "$250K base. My floor is $230K".</summary>
    private static FigureComponent Recalled(Band amount, FigureStance stance, List<ScriptFigure> figures)
    {
        var same = figures.FindLast(f => f.Component != FigureComponent.Other && f.Amount.Low == amount.Low && f.Amount.Currency == amount.Currency);
        if (same is not null || stance != FigureStance.Floor)
        {
            return same?.Component ?? FigureComponent.Other;
        }

        var asked = figures.FindAll(f => f is { Stance: FigureStance.Ask, Component: FigureComponent.Base or FigureComponent.Total, Amount.Low: > 0 }
            && f.Amount.Currency == amount.Currency && amount.Low / f.Amount.Low is >= 0.75m and <= 1.05m).Select(f => f.Component).Distinct().ToList();
        return asked.Count == 1 ? asked[0] : FigureComponent.Other;
    }

    private static PayPeriod PeriodOf(FigureComponent component, EquityUnit unit) => (component, unit) switch
    {
        (FigureComponent.SignOn, _) => PayPeriod.OneTime,
        (FigureComponent.Base or FigureComponent.Total or FigureComponent.Bonus, _) => PayPeriod.Year,
        (_, EquityUnit.FourYear) => PayPeriod.GrantTotal,
        (_, EquityUnit.Annual) => PayPeriod.Year,
        _ => PayPeriod.Unknown,
    };
}

/// <summary>A figure in its sentence, between its neighbours.</summary>
/// <param name="From">End of the figure before it, or 0.</param>
/// <param name="Until">Start of the next figure, or the sentence's end.</param>
internal readonly record struct FigureSpan(string Text, int From, int Start, int End, int Until);
