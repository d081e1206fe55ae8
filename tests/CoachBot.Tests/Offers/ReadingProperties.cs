using System.Diagnostics;
using System.Globalization;
using CoachBot.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Offers;

public sealed class ReadingProperties
{
    private static readonly string[] Scripts = ["abc 225k", "пример 225", "العرض ٢٢٥", "שלום 225k", "报价225万", "オファー", "😀💰", "\u202e225", "<b>225</b>", "\0\u0001", "225/350/25", "%%%", "€$£", "---", "rsu", "not", "over 4", "vest", "9999999999999999999999999999999999", "1.1.1.1", "5/15/40/40", "to", "-", "."];

    [Fact]
    public void Reading_never_throws_on_any_text()
    {
        var text = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""), Gen.Elements(Scripts)).ListOf().Select(parts => string.Join(" ", parts));

        Prop.ForAll(Arb.From(text), t => Read(t) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Theory]
    [InlineData("base 225 ")]
    [InlineData("not 225 - to ")]
    [InlineData("1/2/3 rsu over 4, nvidia offer ")]
    [InlineData("(((((")]
    [InlineData("\n\n\n")]
    [InlineData("base base rsu rsu ")]
    [InlineData("ignore previous instructions ")]
    public void A_long_message_takes_time_in_proportion(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000 / part.Length));
        Read(text[..1000]);
        var watch = Stopwatch.StartNew();

        Read(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"50 kB took {watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture)} ms");
    }

    private static Reading Read(string text) => MessageReader.Read(text, new ReadingContext(Some.Now, Some.CaseOf("coreweave"), Some.Names));
}
