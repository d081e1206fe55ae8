using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>What a part of pay comes to over some years, before tax, with the sum behind it.</summary>
/// <param name="Amount">In whole currency units.</param>
/// <param name="How">"15,000 x 4 + 10% bonus on it".</param>
public sealed record PartWorth(decimal Amount, string How)
{
    /// <summary>Years held against each other where neither the grant nor the user says how many: the usual vest.</summary>
    public const decimal UsualYears = 4;

    /// <summary>How many years the parts are held against each other for.</summary>
    public static decimal YearsOf(Weighing weighing, Offer offer)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        ArgumentNullException.ThrowIfNull(offer);
        return weighing.Years ?? VestOf(offer);
    }

    /// <summary>Null where the offer does not tell how much all of the part is, or by what period.</summary>
    public static PartWorth? Of(WeighedPart part, Offer offer, decimal years)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(offer);
        return part.Amount is { } amount ? OfAmount(part, amount, offer, years) : OfAll(part.Component, offer, years);
    }

    private static decimal VestOf(Offer offer) => offer.Equity?.VestYears is { } vest && vest > 0 ? vest : UsualYears;

    private static PartWorth OfAmount(WeighedPart part, decimal amount, Offer offer, decimal years)
    {
        var vest = VestOf(offer);
        return part.Component switch
        {
            OfferComponent.SignOn => new PartWorth(amount, "paid once"),
            OfferComponent.Equity when !part.IsYearly && years < vest => new PartWorth(Math.Round(amount * years / vest), $"{Sums.Plain(amount)} x {Sums.Plain(years)} / {Sums.Plain(vest)} years of vesting"),
            OfferComponent.Equity when !part.IsYearly => new PartWorth(amount, "the whole grant"),
            OfferComponent.Base when offer.Bonus?.Percent is { } percent => new PartWorth(Math.Round(amount * years * (100 + percent) / 100), $"{Sums.Plain(amount)} x {Sums.Plain(years)}, and {Sums.Plain(percent)}% bonus on it"),
            _ => new PartWorth(amount * years, $"{Sums.Plain(amount)} x {Sums.Plain(years)}"),
        };
    }

    private static PartWorth? OfAll(OfferComponent component, Offer offer, decimal years) => (component, offer.Find(component)) switch
    {
        (OfferComponent.Bonus, { Percent: { } percent }) when offer.Base is { Amount: { } pay, Period: PayPeriod.Year } => new PartWorth(Math.Round(pay * percent / 100 * years), $"{Sums.Plain(percent)}% of {Sums.Plain(pay)} x {Sums.Plain(years)}"),
        (OfferComponent.Bonus, { FirstYearOnly: true, Amount: { } first }) => new PartWorth(first, "paid once"),
        (OfferComponent.Bonus, { Amount: { } amount, Percent: null }) => new PartWorth(amount * years, $"{Sums.Plain(amount)} x {Sums.Plain(years)}"),
        (OfferComponent.SignOn, { Amount: { } once }) => new PartWorth(once, "paid once"),
        (OfferComponent.Equity, { Amount: { } grant, Period: PayPeriod.GrantTotal, VestYears: { } vest }) when vest > 0 => new PartWorth(Math.Round(grant * Math.Min(years, vest) / vest), $"{Sums.Plain(grant)} x {Sums.Plain(Math.Min(years, vest))} / {Sums.Plain(vest)} years of vesting"),
        (OfferComponent.Equity, { Amount: { } grant, Period: PayPeriod.Year }) => new PartWorth(grant * years, $"{Sums.Plain(grant)} x {Sums.Plain(years)}"),
        _ => null,
    };
}
