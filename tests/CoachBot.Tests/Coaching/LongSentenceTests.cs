using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

/// <summary>No sentence of a guide or a model, however long, holds up a turn: the patterns do not try each way to cut it into words.</summary>
public sealed class LongSentenceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("I would like us to find ", "a package that works well ")]
    [InlineData("Could ", "Word ")]
    [InlineData("I need ", "the team and your Team ")]
    [InlineData("I have ", "another very long ")]
    [InlineData("I'd expect the equity grant to be ", "really ")]
    [InlineData("My ", "1,000 RSUs and 5% bonus ")]
    public async Task A_sentence_of_thousands_of_words_is_classed(string opening, string again)
    {
        var sentence = opening + string.Concat(Enumerable.Repeat(again, 400));

        var classed = Task.Run(() => SentenceRules.Classify(sentence, [], [], namesOthers: false).Class);

        await classed.WaitAsync(Patience);
    }
}
