namespace CoachBot.Offers;

/// <summary>Two parts of pay that the user holds against each other. Nobody has offered them: "15k more base or 60k more rsu", "give up the bonus for 8k base".</summary>
/// <param name="IsSwap">The first is to be given up for the second; else one of them is to be chosen.</param>
/// <param name="Years">How long the user means to stay; null where it is not told.</param>
public sealed record Weighing(WeighedPart First, WeighedPart Second, bool IsSwap, decimal? Years);

/// <summary>One side of a <see cref="Weighing"/>, on top of the offer as it stands, or out of it.</summary>
/// <param name="Amount">In whole currency units: base and bonus a year, a sign-on once, equity as the whole grant or a year. Null for all of the part.</param>
/// <param name="Currency">Unknown where none was said: then the offer's.</param>
/// <param name="IsYearly">Equity that comes in this amount every year.</param>
public sealed record WeighedPart(OfferComponent Component, decimal? Amount, Currency Currency, bool IsYearly = false);

/// <summary>Whose figures are only imagined.</summary>
public enum SupposedBy
{
    /// <summary>"if they say 240, do i take it".</summary>
    Them,

    /// <summary>"should i go for 260", "is 260 greedy".</summary>
    User,

    /// <summary>"what would my total be at 240", "and with 30k sign on?": only the sum is asked for.</summary>
    Nobody,
}

/// <summary>Terms that nobody has offered: what they might answer, what the user thinks of asking, what a sum is asked for.</summary>
/// <param name="Parts">In the units of the offer they are held against.</param>
public sealed record Supposition(SupposedBy By, Offer Parts);
