using CoachBot.Conversations;
using CoachBot.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Offers;

/// <summary>A figure put right afterwards comes to the same as one told right at once, in the same message or in the next.</summary>
public sealed class CorrectionProperties
{
    /// <summary>Ways to put a part right in the message after.</summary>
    private static readonly Func<string, int, int, string, string>[] Next =
    [
        (part, right, wrong, unit) => $"sorry {part} is {right}{unit} not {wrong}{unit}",
        (part, right, wrong, unit) => $"sorry, {part} is {right}{unit}",
        (part, right, wrong, unit) => $"oops {part} should be {right}{unit}",
        (part, right, wrong, unit) => $"correction: {part} {right}{unit}",
        (part, right, wrong, unit) => $"i meant {right}{unit} {part}",
        (part, right, wrong, unit) => $"typo, {part} is {right}{unit}, not {wrong}{unit}",
        (part, right, wrong, unit) => $"actually {part} is {right}{unit}",
        (part, right, wrong, unit) => $"wait no, {part} is {right}{unit}",
        (part, right, wrong, unit) => $"my mistake: {right}{unit} {part}, not {wrong}{unit}",
    ];

    /// <summary>Ways to put the base right within one message.</summary>
    private static readonly Func<int, int, string, string>[] Within =
    [
        (right, wrong, rest) => $"base {wrong}, {rest}. sorry base is {right}",
        (right, wrong, rest) => $"base {wrong}, {rest}. oops i meant base {right}",
        (right, wrong, rest) => $"{wrong} base, sorry {right} base, {rest}",
        (right, wrong, rest) => $"{wrong} base, no wait {right} base, {rest}",
        (right, wrong, rest) => $"base is {right} not {wrong}, {rest}",
    ];

    private static readonly Gen<WrittenOffer> Offers =
        from basePay in Gen.Choose(90, 390)
        from equity in Gen.Choose(100, 390)
        from years in Gen.Elements(3, 4, 5)
        from percent in Gen.Choose(4, 40)
        from signOn in Gen.Choose(12, 90)
        select new WrittenOffer(basePay, equity, years, percent, signOn);

    [Fact]
    public void A_correction_in_the_next_message_comes_to_the_same_as_saying_it_right()
    {
        var told = Offers.Two().Zip(Gen.Choose(0, 3).Two());

        Prop.ForAll(Arb.From(told.Where(t => Differ(t.Item1.Item1, t.Item1.Item2))), t =>
        {
            var ((wrong, other), (part, _)) = t;
            var right = part switch { 0 => wrong with { Base = other.Base }, 1 => wrong with { Equity = other.Equity }, 2 => wrong with { Percent = other.Percent }, _ => wrong with { SignOn = other.SignOn } };
            foreach (var say in Next)
            {
                var text = part switch
                {
                    0 => say("base", right.Base, wrong.Base, "k"),
                    1 => say("rsu", right.Equity, wrong.Equity, "k"),
                    2 => say("bonus", right.Percent, wrong.Percent, "%"),
                    _ => say("sign on", right.SignOn, wrong.SignOn, "k"),
                };
                AssertSame(Read(Written(right), null), Corrected(Read(Written(wrong), null), text), $"{Written(wrong)} + {text}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(PropertyRuns.Of(60)));
    }

    [Fact]
    public void A_correction_in_the_same_message_comes_to_the_same_as_saying_it_right()
    {
        var told = Offers.Zip(Gen.Choose(90, 390)).Where(t => t.Item1.Base != t.Item2);

        Prop.ForAll(Arb.From(told), t =>
        {
            var (offer, wrong) = t;
            var rest = $"rsu {offer.Equity} over {offer.Years}, {offer.Percent}% bonus";
            foreach (var say in Within)
            {
                var text = say(offer.Base, wrong, rest);
                AssertSame(Read($"base {offer.Base}, {rest}", null), Read(text, null), text);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(PropertyRuns.Of(60)));
    }

    private static bool Differ(WrittenOffer one, WrittenOffer other) =>
        one.Base != other.Base && one.Equity != other.Equity && one.Percent != other.Percent && one.SignOn != other.SignOn;

    private static string Written(WrittenOffer o) => $"{o.Base}k base, {o.Equity}k rsu over {o.Years}, {o.Percent}% bonus, {o.SignOn}k sign on";

    private static Offer Read(string text, OfferCase? current) => new(MessageReader.Read(text, new ReadingContext(Some.Now, current, Some.Names)).Terms);

    private static Offer Corrected(Offer before, string text)
    {
        var said = Read(text, new OfferCase { CompanySlug = "coreweave", CompanyName = "CoreWeave", Offer = before });
        return said.Terms.Aggregate(before, (offer, term) => offer.With(term));
    }

    private static void AssertSame(Offer expected, Offer actual, string text)
    {
        static IEnumerable<string> Parts(Offer offer) => offer.Terms.Select(t => ReadingNotation.Of(t)).Order(StringComparer.Ordinal);

        Assert.True(Parts(expected).SequenceEqual(Parts(actual)), $"{text}: {ReadingNotation.Of(actual.Terms)} instead of {ReadingNotation.Of(expected.Terms)}");
    }
}
