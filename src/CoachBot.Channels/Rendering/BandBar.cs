using CoachBot.Answers;

namespace CoachBot.Channels.Rendering;

/// <summary>What a cell of the bar shows.</summary>
public enum BandCell
{
    Outside,
    Range,
    Offer,
    Ask,
}

/// <summary>A band as a row of cells from low to high: the guide's range, where the offer stands and what to ask. A channel gives the cells colours or characters.</summary>
public static class BandBar
{
    /// <summary>The range takes at least this share of the bar, however far outside the offer or the ask stands.</summary>
    private const decimal LeastShareOfRange = 0.3m;

    /// <param name="count">At least 10.</param>
    /// <returns>Exactly <paramref name="count"/> cells, one of them the offer; one the ask where there is one.</returns>
    public static IReadOnlyList<BandCell> Cells(AnswerBand band, int count)
    {
        ArgumentNullException.ThrowIfNull(band);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 10);
        var range = band.High.Value - band.Low.Value;
        var furthest = (range / LeastShareOfRange) - range;
        var from = Math.Max(Math.Min(band.Low.Value, band.Offer.Value), band.Low.Value - (furthest / 2m));
        var to = Math.Min(Math.Max(band.High.Value, Math.Max(band.Offer.Value, band.Ask?.Value ?? 0m)), band.High.Value + (furthest / 2m));
        var cells = new BandCell[count];
        for (var i = At(band.Low.Value); i <= At(band.High.Value); i++)
        {
            cells[i] = BandCell.Range;
        }

        var offer = At(band.Offer.Value);
        if (band.Ask is { } ask)
        {
            // The ask lies above the offer: never in the same cell, whatever the rounding says.
            var at = Math.Max(At(ask.Value), offer + 1);
            offer = at == count ? offer - 1 : offer;
            cells[Math.Min(at, count - 1)] = BandCell.Ask;
        }

        cells[offer] = BandCell.Offer;
        return cells;

        int At(decimal value) => (int)Math.Round(Math.Clamp((value - from) / (to - from), 0m, 1m) * (count - 1), MidpointRounding.AwayFromZero);
    }

    /// <summary>Neighbours of a kind together, with how many they are.</summary>
    public static IReadOnlyList<(BandCell Cell, int Width)> Runs(AnswerBand band, int count)
    {
        var runs = new List<(BandCell Cell, int Width)>();
        foreach (var cell in Cells(band, count))
        {
            if (runs.Count > 0 && runs[^1].Cell == cell)
            {
                runs[^1] = (cell, runs[^1].Width + 1);
            }
            else
            {
                runs.Add((cell, 1));
            }
        }

        return runs;
    }
}
