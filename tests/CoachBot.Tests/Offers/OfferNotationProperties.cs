using CoachBot.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Offers;

/// <summary>
/// Any offer, written in any of the notations people use, reads back to the same offer. Each run draws new offers; PROPERTY_RUNS=20 draws twenty times as many.
/// </summary>
public sealed class OfferNotationProperties
{
    private const int MostShown = 40;

    private static readonly Gen<WrittenOffer> Offers =
        from basePay in Gen.Choose(61, 790)
        from equity in Gen.Choose(40, 900)
        from years in Gen.Elements(3, 4, 5)
        from percent in Gen.Choose(3, 45)
        from signOn in Gen.Choose(5, 99)
        where !IsPlan(basePay) && !IsPlan(equity)
        select new WrittenOffer(basePay, equity, years, percent, signOn);

    [Fact]
    public void An_offer_reads_back_from_every_notation()
    {
        Assert.True(WrittenOffer.Amounts.Count >= 30 && WrittenOffer.Layouts.Count >= 30);

        // Every layout with every amount, one offer after the other.
        Prop.ForAll(Arb.From(Offers.ArrayOf(WrittenOffer.Layouts.Count)), offers =>
        {
            var wrong = WrittenOffer.Layouts.SelectMany((layout, l) => WrittenOffer.Amounts.Select((amount, a) => Misread(offers[(l + a) % offers.Length], layout, amount))).OfType<string>().ToList();
            Assert.True(wrong.Count == 0, $"{wrong.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} misread:\n{string.Join('\n', wrong.Take(MostShown))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(PropertyRuns.Of(2)));
    }

    /// <summary>What was misread; null where nothing was.</summary>
    private static string? Misread(WrittenOffer offer, (string Name, Func<WrittenOffer, Func<int, string>, string> Write) layout, (string Name, string? Currency, Func<int, string> Write) amount)
    {
        var text = layout.Write(offer, amount.Write);
        var read = new Offer(MessageReader.Read(text, new ReadingContext(Some.Now, null, Some.Names)).Terms);
        var currency = amount.Currency ?? "XXX";
        decimal Units(int written) => WrittenOffer.Thousands(amount.Currency, written) * 1000m;
        var isRight = read.Terms.Count == 4
            && read.Base is { Period: PayPeriod.Year } basePay && basePay.Amount == Units(offer.Base) && basePay.Currency.Code == currency
            && read.Equity is { Instrument: Instrument.Rsu, Period: PayPeriod.GrantTotal, VestSource: VestSource.Explicit } equity && equity.Amount == Units(offer.Equity) && equity.VestYears == offer.Years && equity.Currency.Code == currency
            && read.Bonus?.Percent == offer.Percent
            && read.SignOn is { Period: PayPeriod.OneTime } signOn && signOn.Amount == Units(offer.SignOn) && signOn.Currency.Code == currency;
        return isRight ? null : $"{layout.Name} with {amount.Name}: {text}\n   read as {ReadingNotation.Of(read.Terms)}";
    }

    /// <summary>"401k" is a retirement plan too.</summary>
    private static bool IsPlan(int thousands) => thousands is 401 or 403;
}
