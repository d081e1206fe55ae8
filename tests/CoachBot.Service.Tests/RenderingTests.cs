using CoachBot.Answers;
using CoachBot.Channels.Rendering;

namespace CoachBot.Service.Tests;

/// <summary>What every channel draws with: the band bar and texts in pieces.</summary>
public sealed class RenderingTests
{
    [Theory]
    [InlineData(225, null)]
    [InlineData(225, 255.0)]
    [InlineData(150, null)]
    [InlineData(400, null)]
    [InlineData(200, 200.1)]
    [InlineData(299, 300.0)]
    [InlineData(1, 100_000.0)]
    public void The_bar_has_all_its_cells_one_offer_and_one_ask_to_its_right(double offer, double? ask)
    {
        var band = Band((decimal)offer, (decimal?)ask);

        var cells = BandBar.Cells(band, 40);

        Assert.Equal(40, cells.Count);
        Assert.Single(cells, BandCell.Offer);
        Assert.Equal(ask is null ? 0 : 1, cells.Count(c => c == BandCell.Ask));
        Assert.True(cells.Count(c => c == BandCell.Range) >= 8, "The range can hardly be seen.");
        Assert.True(ask is null || cells.ToList().IndexOf(BandCell.Ask) > cells.ToList().IndexOf(BandCell.Offer));
        Assert.Equal(40, BandBar.Runs(band, 40).Sum(r => r.Width));
    }

    [Fact]
    public void Below_the_range_the_offer_stands_left_of_it_and_above_it_right()
    {
        Assert.Equal(BandCell.Offer, BandBar.Cells(Band(150, null), 40)[0]);
        Assert.Equal(BandCell.Offer, BandBar.Cells(Band(400, null), 40)[^1]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(1000)]
    public void A_long_text_comes_in_pieces_of_which_none_is_too_long_and_nothing_is_lost(int limit)
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 30).Select(i => $"Paragraph {i} with some words 😀 and a\nline{new string('x', i)}"));

        var pieces = LongText.Split(text, limit);

        Assert.All(pieces, p => Assert.InRange(p.Length, 1, limit));
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), string.Concat(pieces).Where(c => !char.IsWhiteSpace(c)));
        Assert.DoesNotContain(pieces, p => char.IsLowSurrogate(p[0]));
    }

    private static AnswerBand Band(decimal offer, decimal? ask) => new("Base", new("$200K", 200), new("$300K", 300), new("offer", offer), ask is { } a ? new BandFigure("ask", a) : null);
}
