using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>How the recruiter of a rehearsal behaves.</summary>
public enum Temperament
{
    /// <summary>Wants to close, moves when asked well.</summary>
    Friendly,

    /// <summary>Moves only for a reason, and asks what one should not answer.</summary>
    Firm,

    /// <summary>Answers with something else until pinned down.</summary>
    Evasive,
}

/// <summary>A package on the table of a rehearsal, in the rehearsal's currency: base per year, equity in its scale, sign-on once. Null: the part is not talked about.</summary>
public sealed record Package(decimal? Base, decimal? Equity, decimal? SignOn)
{
    public static Package Nothing { get; } = new(null, null, null);

    public bool IsEmpty => Base is null && Equity is null && SignOn is null;

    /// <summary>This package with the parts of another where it has none.</summary>
    public Package Or(Package other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Base ?? other.Base, Equity ?? other.Equity, SignOn ?? other.SignOn);
    }

    /// <summary>No part is above the other's.</summary>
    public bool IsWithin(Package top)
    {
        ArgumentNullException.ThrowIfNull(top);
        return (Base is null || Base <= top.Base) && (Equity is null || Equity <= top.Equity) && (SignOn is null || SignOn <= top.SignOn);
    }

    /// <summary>One comparable figure per year: base, equity per year, and a quarter of the sign-on, as over four years.</summary>
    public decimal PerYear(EquityScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return (Base ?? 0m) + (Equity is { } equity ? scale.PerYear(equity) : 0m) + ((SignOn ?? 0m) / 4m);
    }
}

/// <summary>What the recruiter of a rehearsal may give at most. Made up for practice, kept in code: no words of the candidate and no model can move it.</summary>
/// <param name="Top">The most of each part.</param>
/// <param name="Patience">How often the candidate may try it before the last word is spoken.</param>
public sealed record HiddenLimits(Package Top, int Patience);

/// <summary>One line of the candidate and the recruiter's answer to it.</summary>
/// <param name="Said">As the candidate wrote it.</param>
/// <param name="Ask">What it asked for; empty where it named no figure.</param>
/// <param name="Heard">The recruiter's line before it, by its move.</param>
/// <param name="Move">The recruiter's answer, by its move.</param>
/// <param name="Offered">What is on the table after that answer.</param>
public sealed record Exchange(string Said, CandidateAct Acts, Package Ask, string Heard, string Move, Package Offered);

/// <summary>A rehearsal under way. It lives beside the offer and never changes it.</summary>
public sealed record Rehearsal
{
    public required Temperament Temperament { get; init; }

    /// <summary>Fixes the hidden limits and the choice of words, so that the same talk goes the same way.</summary>
    public required uint Seed { get; init; }

    public required Currency Currency { get; init; }

    public required EquityScale Scale { get; init; }

    public Instrument Instrument { get; init; }

    public required HiddenLimits Limits { get; init; }

    /// <summary>What was on the table at the start: the user's own offer, or a made-up one in the guide's range.</summary>
    public required Package Opening { get; init; }

    /// <summary>The opening is made up, for want of an offer.</summary>
    public bool OpeningIsInvented { get; init; }

    public required Package Offered { get; init; }

    public int Patience { get; init; }

    /// <summary>The recruiter has said that this is the last word.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The recruiter's latest move, which the next line answers.</summary>
    public string LastMove { get; init; } = "open";

    /// <summary>The recruiter's latest words, for hints.</summary>
    public string LastWords { get; init; } = "";

    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    /// <summary>The coach has the word; "go on" returns to the recruiter.</summary>
    public bool Paused { get; init; }

    /// <summary>What was asked for last; empty when no figure was named yet.</summary>
    public Package LastAsk
    {
        get
        {
            var ask = Package.Nothing;
            foreach (var exchange in Exchanges.Reverse())
            {
                ask = ask.Or(exchange.Ask);
            }

            return ask;
        }
    }
}
