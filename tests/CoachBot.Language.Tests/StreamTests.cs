using CoachBot.Language.Guarding;
using CoachBot.Language.Rephrasing;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>Only text that has passed is shown, sentence by sentence.</summary>
public sealed class StreamTests
{
    private static readonly MarkedLine Ask = Guarding.Line("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?");

    [Fact]
    public async Task Each_sentence_is_shown_when_the_next_begins()
    {
        var stream = new GuardedStream(Guarding.Guard, Ask, Tongue.English);
        var arrived = 0;
        var shown = new List<(int Arrived, string Text)>();
        await foreach (var sentence in stream.ReadAsync(Pieces("I'd love to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility might there be?", () => arrived++)))
        {
            shown.Add((arrived, sentence));
        }

        Assert.Null(stream.Fault);
        Assert.Equal(["I'd love to join.", " I'm asking for a base of $100,000 and $200,000 in RSUs over four years.", " What flexibility might there be?"], shown.Select(s => s.Text));
        Assert.True(shown[0].Arrived < 30, $"The first sentence was shown after {shown[0].Arrived} characters.");
    }

    [Theory]
    [InlineData("I'd love to join. I also have another offer. I'm asking for ⟦1⟧ base and ⟦2⟧ in RSUs over four years.", RewriteFault.Rival, 1)]
    [InlineData("My floor is low. I'm asking for ⟦1⟧ base and ⟦2⟧ in RSUs over four years.", RewriteFault.Floor, 0)]
    [InlineData("I'd love to join. I'm asking for a base of ⟦1⟧ and more in RSUs over four years. What flexibility is there?", RewriteFault.Unit, 1)]
    [InlineData("I'd love to join. I'm asking for a base of ⟦1⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Mark, 2)]
    [InlineData("I'd love to join. See https://x.example now. What flexibility is there?", RewriteFault.Link, 1)]
    public async Task What_has_not_passed_is_never_shown(string reply, RewriteFault fault, int most)
    {
        var stream = new GuardedStream(Guarding.Guard, Ask, Tongue.English);
        var shown = new List<string>();
        await foreach (var sentence in stream.ReadAsync(Pieces(reply, () => { })))
        {
            shown.Add(sentence);
        }

        Assert.Equal(fault, stream.Fault);
        Assert.True(shown.Count <= most, string.Join('|', shown));
    }

    private static async IAsyncEnumerable<string> Pieces(string text, Action onPiece)
    {
        foreach (var c in text)
        {
            onPiece();
            yield return c.ToString();
        }

        await Task.CompletedTask;
    }
}
