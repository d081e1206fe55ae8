using CoachBot.Channels.Slack;

namespace CoachBot.Service.Tests.Slack;

/// <summary>Long text in pieces, and the three characters that are markup.</summary>
public sealed class SlackPiecesTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(3000)]
    public void Nothing_is_lost_and_nothing_is_cut_in_two(int longest)
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 60).Select(i => $"Part {i} &amp; more 😀😀 and\na {new string('y', i)} &lt;line&gt;"));

        var pieces = SlackPieces.Of(text, longest);

        Assert.All(pieces, p => Assert.InRange(p.Length, 1, longest));
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), string.Concat(pieces).Where(c => !char.IsWhiteSpace(c)));
        Assert.All(pieces, p => Assert.False(char.IsLowSurrogate(p[0]) || char.IsHighSurrogate(p[^1])));
        Assert.All(pieces, p => Assert.DoesNotMatch("&[a-z]*$|^[a-z]+;", p));
    }

    [Fact]
    public void A_quoted_line_that_is_broken_is_quoted_on()
    {
        var pieces = SlackPieces.Of($"&gt; no\n> {string.Join(' ', Enumerable.Repeat("word", 40))}", 60);

        Assert.All(pieces.Skip(1), p => Assert.StartsWith("> ", p, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!channel> a & b > c \"d\" 'e'", "&lt;!channel&gt; a &amp; b &gt; c \"d\" 'e'")]
    [InlineData("**Ask**\n- one\n> said", "*Ask*\n• one\n> said")]
    public void Markup_is_ours_alone(string markdown, string expected) => Assert.Equal(expected, SlackText.Mrkdwn(markdown));
}
