using CoachBot.Offers;

namespace CoachBot.Tests.Offers;

/// <summary>The examples of what people want, and what is read by likeness to them.</summary>
public sealed class IntentLikenessTests
{
    /// <summary>Share of the examples read rightly by the others. Most lie near a border, and many could be two things.</summary>
    private const double FewestRight = 0.55;

    [Fact]
    public void Examples_read_each_other()
    {
        var examples = IntentExamples.All();
        var others = IntentLikeness.Learn([.. examples.Where((_, i) => i % 5 != 0)]);
        var held = examples.Where((_, i) => i % 5 == 0).ToList();

        var right = held.AsParallel().Count(e => Likest(others, e.Text) == e.Intent);

        Assert.InRange(right / (double)held.Count, FewestRight, 1);
    }

    [Fact]
    public void Every_intent_of_words_has_examples_and_none_twice()
    {
        Intent[] ofButtons = [Intent.ShowScript, Intent.ShowLevers, Intent.ShowWhy];
        var examples = IntentExamples.All();

        Assert.Equal(Enum.GetValues<Intent>().Except(ofButtons).Order(), examples.Select(e => e.Intent).Distinct().Order());
        Assert.Empty(examples.CountBy(e => e).Where(e => e.Value > 1).Select(e => e.Key.Text));
    }

    [Theory]
    [InlineData("polite written reply asking for more stock, five lines at most, no begging", Intent.DraftCounterEmail)]
    [InlineData("radio silence for six days since i asked for more. chase or chill", Intent.DecideNextMove)]
    [InlineData("what happens to my slice if the shop gets bought before i hit the first year", Intent.EquityQuestion)]
    [InlineData("shd i go first with a figure or wait for them to blink", Intent.ExpectationsQuestion)]
    [InlineData("id like a copy of our whole conversation and the figures, csv or whatever", Intent.ExportMyData)]
    [InlineData("asdf qwer zxcv lkjh", Intent.Help)]
    public void What_no_phrase_says_is_read_by_likeness(string message, Intent intent) => Assert.Equal(intent, Read(message).Intent);

    /// <summary>A wrong guess costs an answer beside the point; it must not cost a fact.</summary>
    [Theory]
    [InlineData("wipe the slate, i dont want my numbers lying around here", Intent.DeleteMyData)]
    [InlineData("i didnt mean that. put the old figures back", Intent.Undo)]
    public void Nothing_is_deleted_or_taken_back_on_a_likeness(string message, Intent intent)
    {
        var reading = Read(message);

        Assert.Equal(intent, reading.Intent);
        Assert.True(reading.IsGuess);
        Assert.False(reading.Says(intent));
    }

    [Theory]
    [InlineData("delete my data", Intent.DeleteMyData)]
    [InlineData("undo that please", Intent.Undo)]
    public void What_words_order_is_no_guess(string message, Intent intent) => Assert.True(Read(message).Says(intent));

    private static Reading Read(string message) => MessageReader.Read(message, new ReadingContext(Some.Now, Some.CaseOf("coreweave"), Some.Names));

    private static Intent Likest(IntentLikeness likeness, string text)
    {
        var odds = likeness.Of(MessageText.Of(text), []);
        return likeness.Intents[odds.AsSpan().IndexOf(odds.Max())];
    }
}
