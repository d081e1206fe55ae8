using CoachBot.Offers;

namespace CoachBot.Calls;

/// <summary>The call is on: each message is what the recruiter just said.</summary>
/// <param name="Heard">The terms they named so far, the newest of each component; they become the offer when the call is over, not before.</param>
public sealed record LiveCall(DateTimeOffset Began, IReadOnlyList<OfferTerm> Heard)
{
    /// <summary>How many steps down the plan's ladder were given to say.</summary>
    public int Steps { get; init; }

    /// <summary>The parts they said cannot move.</summary>
    public IReadOnlyList<OfferComponent> Closed { get; init; } = [];
}

/// <summary>A figure the user told somebody of the other side.</summary>
/// <param name="Who">As it is spoken: "the recruiter", "Anna".</param>
/// <param name="When">The day it was said, in the user's own offset.</param>
/// <param name="Amount">Whole currency units: per year for base, as told for equity, once for a sign-on.</param>
public sealed record StatedNumber(string Who, DateTimeOffset When, OfferComponent Component, decimal Amount, Currency Currency);
