using CoachBot.Language.Guarding;
using CoachBot.Language.Rephrasing;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>Only text that has passed is shown, sentence by sentence.</summary>
public sealed class StreamTests
{
    private static readonly MarkedLine Ask = Guarding.Line("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?");

    [Fact]
    public void Each_sentence_is_shown_when_the_next_begins()
    {
        var line = new GuardedLine(Guarding.Guard, Ask, Tongue.English);
        var shown = Heard(line, "I'd love to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility might there be?");

        Assert.Null(line.Fault);
        Assert.Equal(
            [
                "I'd love to join.",
                "I'd love to join. I'm asking for a base of $100,000 and $200,000 in RSUs over four years.",
                "I'd love to join. I'm asking for a base of $100,000 and $200,000 in RSUs over four years. What flexibility might there be?",
            ],
            shown.Select(s => s.Text));
        Assert.True(shown[0].Arrived < 30, $"The first sentence was shown after {shown[0].Arrived} characters.");
    }

    [Theory]
    [InlineData("I'd love to join. I also have another offer. I'm asking for ⟦1⟧ base and ⟦2⟧ in RSUs over four years.", RewriteFault.Rival, 1)]
    [InlineData("My floor is low. I'm asking for ⟦1⟧ base and ⟦2⟧ in RSUs over four years.", RewriteFault.Floor, 0)]
    [InlineData("I'd love to join. I'm asking for a base of ⟦1⟧ and more in RSUs over four years. What flexibility is there?", RewriteFault.Unit, 1)]
    [InlineData("I'd love to join. I'm asking for a base of ⟦1⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Mark, 2)]
    [InlineData("I'd love to join. See https://x.example now. What flexibility is there?", RewriteFault.Link, 1)]
    public void What_has_not_passed_is_never_shown(string reply, RewriteFault fault, int most)
    {
        var line = new GuardedLine(Guarding.Guard, Ask, Tongue.English);
        var shown = Heard(line, reply);

        Assert.Equal(fault, line.Fault);
        Assert.True(shown.Count <= most, string.Join('|', shown));
    }

    /// <summary>What was shown and after how many letters, of a line that comes letter by letter.</summary>
    private static List<(int Arrived, string Text)> Heard(GuardedLine line, string reply)
    {
        var shown = new List<(int, string)>();
        for (var i = 1; i <= reply.Length; i++)
        {
            if (line.Hear(reply[..i]))
            {
                shown.Add((i, line.Shown));
            }
        }

        if (line.End(reply))
        {
            shown.Add((reply.Length, line.Shown));
        }

        return shown;
    }
}
