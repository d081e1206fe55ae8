using System.ComponentModel.DataAnnotations;

namespace CoachBot.Coaching;

/// <summary>Every factor of the coaching sums. They are judgment, not law, so they are settings; the ones that shaped an answer are named in it.</summary>
public sealed class CoachingOptions
{
    public const string Section = "Coaching";

    /// <summary>Place in the guide's band the plan settles at, by leverage: low (0-1 points), some (2-3), strong (4 and more). 0.6 is 60 % up the band.</summary>
    public TierPlaces TargetPlaces { get; set; } = new() { Low = 0.60m, Some = 0.70m, Strong = 0.80m };

    /// <summary>Place in the guide's band the computed opening stands at, by leverage.</summary>
    public TierPlaces AnchorPlaces { get; set; } = new() { Low = 0.80m, Some = 0.90m, Strong = 1.00m };

    /// <summary>A computed opening for base is at most this many times the offer, unless the offer lies under the band. A guide's ask beyond it is flagged.</summary>
    [Range(1.0, 3.0)]
    public decimal MaxBaseUplift { get; set; } = 1.20m;

    /// <summary>The same for equity.</summary>
    [Range(1.0, 3.0)]
    public decimal MaxEquityUplift { get; set; } = 1.40m;

    /// <summary>Base is spoken in steps of this many currency units.</summary>
    [Range(1, 100_000)]
    public decimal BaseStep { get; set; } = 500m;

    /// <summary>An equity grant is spoken in steps of this many currency units.</summary>
    [Range(1, 1_000_000)]
    public decimal GrantStep { get; set; } = 5_000m;

    /// <summary>Equity per year is spoken in steps of this many currency units.</summary>
    [Range(1, 1_000_000)]
    public decimal YearlyEquityStep { get; set; } = 1_000m;

    /// <summary>Without a guide: the aim, as a part of base. A rule of thumb, not market data.</summary>
    [Range(0.0, 1.0)]
    public decimal NoGuideTarget { get; set; } = 0.06m;

    /// <summary>Without a guide: the opening, as a part of base.</summary>
    [Range(0.0, 1.0)]
    public decimal NoGuideAnchor { get; set; } = 0.12m;

    /// <summary>Part of the way from the ask to the target given up in the first round.</summary>
    [Range(0.0, 1.0)]
    public decimal FirstConcession { get; set; } = 0.5m;

    /// <summary>The same in the second round; the third gives up the rest.</summary>
    [Range(0.0, 1.0)]
    public decimal SecondConcession { get; set; } = 0.3m;

    /// <summary>High end of the range given to "what are your expectations?", over its low end, which is the target.</summary>
    [Range(1.0, 2.0)]
    public decimal ExpectationSpread { get; set; } = 1.07m;
}

/// <summary>Places in a band by leverage.</summary>
public sealed class TierPlaces
{
    [Range(0.0, 1.5)]
    public decimal Low { get; set; }

    [Range(0.0, 1.5)]
    public decimal Some { get; set; }

    [Range(0.0, 1.5)]
    public decimal Strong { get; set; }

    public decimal For(LeverageTier tier) => tier switch
    {
        LeverageTier.Low => Low,
        LeverageTier.Some => Some,
        _ => Strong,
    };
}
