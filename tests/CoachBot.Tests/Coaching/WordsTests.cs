using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Acme raised $3.3B. We lead.", 2)]
    [InlineData("I like Fly.io and C3.ai a lot. Really!", 2)]
    [InlineData("It is e.g. the U.S. Market that counts.", 1)]
    [InlineData("One \"quoted end.\" Two", 2)]
    [InlineData("", 0)]
    [InlineData("no mark at all", 1)]
    [InlineData("First line\nsecond line", 2)]
    public void Sentences_end_where_a_reader_would_pause(string speech, int count) => Assert.Equal(count, SentenceSplitter.Split(speech).Count);

    [Fact]
    public void A_sentence_knows_where_it_stands()
    {
        const string speech = "  One.  Two three.  ";
        Assert.All(SentenceSplitter.Split(speech), s => Assert.Equal(s.Text, speech[s.Start..s.End]));
    }

    [Theory]
    [InlineData("To move to Acme pre-IPO, I need the package to reflect the premium, the illiquidity risk, and my skills.", "To move to Acme, I need the package to reflect the premium and my skills.")]
    [InlineData("I want more for this role in the pre-IPO window.", "I want more for this role.")]
    [InlineData("I need $250,000 base to offset the liquidity risk.", "I need $250,000 base.")]
    public void Outdated_status_words_go_without_harm_to_the_grammar(string sentence, string mended)
    {
        var text = Grammar.Mend(StatusWords.Remove(sentence));

        Assert.Equal(mended, text);
        Assert.False(StatusWords.Remain(text));
    }

    [Fact]
    public void A_title_loses_its_outdated_words() => Assert.Equal("Equity — Premium", StatusWords.CleanTitle("Pre-IPO Equity — Premium"));

    [Theory]
    [InlineData("a $80,000 grant", "An $80,000 grant.")]
    [InlineData("I want base , and", "I want base.")]
    [InlineData("pay  is   fine", "Pay is fine.")]
    [InlineData("a $11,000 sign-on", "An $11,000 sign-on.")]
    [InlineData("an $100,000 grant", "A $100,000 grant.")]
    public void Grammar_is_mended(string broken, string mended) => Assert.Equal(mended, Grammar.Mend(broken));

    [Theory]
    [InlineData("I optimize models for new chips.", "In this role I would optimize models for new chips.")]
    [InlineData("My benchmarks are the proof.", "My benchmarks would be the proof.")]
    [InlineData("My performance results directly determine the win.", "My performance results would directly determine the win.")]
    [InlineData("My base salary ask is higher.", "My base salary ask is higher.")]
    [InlineData("My expertise is rare.", "My expertise is rare.")]
    public void Work_not_yet_done_is_spoken_of_as_future(string sentence, string spoken) => Assert.Equal(spoken, Conditional.Of(sentence));
}
