using System.Diagnostics;
using System.Globalization;
using CoachBot.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Offers;

public sealed class ReadingProperties
{
    private static readonly string[] Scripts = ["abc 225k", "пример 225", "العرض ٢٢٥", "שלום 225k", "报价225万", "オファー", "😀💰", "\u202e225", "<b>225</b>", "\0\u0001", "225/350/25", "%%%", "€$£", "---", "rsu", "not", "over 4", "vest", "9999999999999999999999999999999999", "1.1.1.1", "5/15/40/40", "to", "-", "."];

    /// <summary>Ways to write 225,000.</summary>
    private static readonly Func<int, string>[] Amounts =
    [
        k => $"{k}k", k => $"{k}K", k => $"{k},000", k => $"{k}.000", k => $"{k} 000", k => $"${k}k", k => $"${k},000", k => $"{k}k usd", k => $"USD {k},000", k => $"{k} thousand", k => $"{k}000",
    ];

    /// <summary>Ways to name base, equity and sign-on.</summary>
    private static readonly Func<string, string, string, string>[] Sentences =
    [
        (b, e, s) => $"{b} base, {e} rsu over 4, {s} sign on",
        (b, e, s) => $"base {b}, rsu {e} over 4 years, sign-on {s}",
        (b, e, s) => $"Base: {b}\nRSUs: {e}/4\nSigning bonus: {s}",
        (b, e, s) => $"they offered {b} base plus {e} in RSUs vesting over four years and a {s} signing bonus",
        (b, e, s) => $"base salary of {b}; RSU grant of {e} over 4 years; sign on bonus of {s}",
        (b, e, s) => $"{s} sign on, {b} base and {e} rsus/4yr",
    ];

    [Fact]
    public void Reading_never_throws_on_any_text()
    {
        var text = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""), Gen.Elements(Scripts)).ListOf().Select(parts => string.Join(" ", parts));

        Prop.ForAll(Arb.From(text), t => Read(t) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void An_offer_in_any_notation_reads_back()
    {
        var written =
            from sentence in Gen.Elements(Sentences)
            from amount in Gen.Elements(Amounts)
            from figures in Gen.Choose(60, 600).Three()
            select (Text: sentence(amount(figures.Item1), amount(figures.Item2), amount(figures.Item3)), figures);

        Prop.ForAll(Arb.From(written), w => IsReadBack(w.Text, w.figures)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_correction_of_base_equals_stating_it_right_at_once()
    {
        var bases = Gen.Choose(100, 400).Two();

        Prop.ForAll(Arb.From(bases), b => b.Item1 == b.Item2 || Corrected(b.Item2) == b.Item2 * 1000m).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Totals_equal_an_independent_sum()
    {
        var offers = Gen.Choose(50, 500).Three().Zip(Gen.Choose(0, 40));

        Prop.ForAll(Arb.From(offers), o =>
        {
            var ((b, e, s), percent) = o;
            var offer = Some.Offer();
            offer = offer.With(offer.Base! with { Amount = b * 1000m }).With(offer.Equity! with { Amount = e * 1000m }).With(offer.SignOn! with { Amount = s * 1000m }).With(offer.Bonus! with { Percent = percent });
            var totals = Totals.Of(offer);
            return totals.Recurring.Amount == (b * 1000m * (100 + percent) / 100) + (e * 250m) && totals.YearOne.Amount == totals.Recurring.Amount + (s * 1000m) && totals.FourYear.Amount == (4 * totals.Recurring.Amount) + (s * 1000m);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
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

    private static bool IsReadBack(string text, (int Base, int Equity, int SignOn) figures)
    {
        var offer = new Offer(MessageReader.Read(text, new ReadingContext(Some.Now, null, Some.Names)).Terms);
        return (offer.Base?.Amount, offer.Equity?.Amount, offer.SignOn?.Amount) == (figures.Base * 1000m, figures.Equity * 1000m, figures.SignOn * 1000m)
            && offer.Equity is { VestYears: 4, VestSource: VestSource.Explicit, Instrument: Instrument.Rsu }
            ? true
            : throw new InvalidOperationException($"{text}: {ReadingNotation.Of(offer.Terms)}");
    }

    private static decimal? Corrected(int right) => Read($"sorry base is {right} not 225").Corrections is [{ Component: OfferComponent.Base, Old: 225_000m, Term.Amount: var amount }] ? amount : null;
}
