namespace CoachBot.Offers;

/// <summary>A part of an offer.</summary>
public enum OfferComponent
{
    Base,
    Equity,
    Bonus,
    SignOn,
    Relocation,

    /// <summary>A further grant promised for later years.</summary>
    Refresher,

    /// <summary>"150 all in", "TC 380": total pay, never base. People say it that way.</summary>
    TotalComp,

    /// <summary>A figure that fits more than one part ("20" in 220/300/20): see <see cref="OfferTerm.Candidates"/>.</summary>
    Ambiguous,
}

/// <summary>What the equity is made of. A VSOP or phantom plan is not shares.</summary>
public enum Instrument
{
    Unknown,
    Rsu,
    Options,
    Vsop,
    Phantom,
    Ppu,
    Shares,
    ProfitShare,
}

/// <summary>How the currency of a figure came to be known.</summary>
public enum CurrencySource
{
    Unknown,

    /// <summary>A sign or code stood beside the figure.</summary>
    Explicit,

    /// <summary>From the guide's region row, and said so.</summary>
    Inferred,

    /// <summary>From another figure of the same message or offer.</summary>
    Inherited,
}

/// <summary>How the vesting years came to be known.</summary>
public enum VestSource
{
    /// <summary>Not known, or it does not apply.</summary>
    None,
    Explicit,

    /// <summary>Four years, the usual; said aloud as assumed.</summary>
    Assumed,
    Inherited,
}

/// <summary>How sure a bonus is.</summary>
public enum BonusKind
{
    Unknown,
    Target,
    Guaranteed,
    Discretionary,
}

/// <summary>How often a part of a grant vests.</summary>
public enum VestRhythm
{
    Unknown,
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>Whether a term stood in the message at hand or came from the offer before it.</summary>
public enum TermSource
{
    Said,
    CarriedOver,
}

/// <summary>One reading of an ambiguous figure: 20 as a sign-on of 20,000 or as a bonus of 20 percent.</summary>
/// <param name="Component">The part it would be.</param>
/// <param name="Amount">In whole currency units; null where the candidate is a percentage.</param>
/// <param name="Percent">In percent; null where the candidate is an amount.</param>
public sealed record TermCandidate(OfferComponent Component, decimal? Amount, decimal? Percent);

/// <summary>One part of an offer as it was said. Null means nobody has said it.</summary>
public sealed record OfferTerm
{
    public required OfferComponent Component { get; init; }

    /// <summary>Whole currency units per <see cref="Period"/>; the middle is never invented for a range.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Low end of a range such as "250-260".</summary>
    public decimal? Low { get; init; }

    /// <summary>High end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary><see cref="Low"/> and <see cref="High"/> are percentages ("10-15% bonus"), not money.</summary>
    public bool RangeIsPercent { get; init; }

    /// <summary>Bonus in percent of base per year, or for equity the percentage of the company.</summary>
    public decimal? Percent { get; init; }

    /// <summary>A figure that may be money or a number of units ("180k options"): asked about, never computed with.</summary>
    public decimal? FaceValue { get; init; }

    public Currency Currency { get; init; }

    public CurrencySource CurrencySource { get; init; }

    public PayPeriod Period { get; init; }

    public Instrument Instrument { get; init; }

    public decimal? VestYears { get; init; }

    public VestSource VestSource { get; init; }

    /// <summary>Said to be the whole grant, or not to be a year's share of it: that is not asked about again.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Percent of the grant vesting in each year, adding up to 100; empty when equal or unknown.</summary>
    public IReadOnlyList<decimal> Schedule { get; init; } = [];

    /// <summary>"front loaded" without the percentages: year 1 is then unknown.</summary>
    public bool FrontLoaded { get; init; }

    public int? CliffMonths { get; init; }

    /// <summary>Number of options, units or shares.</summary>
    public decimal? Units { get; init; }

    /// <summary>Exercise price per option, in <see cref="Currency"/>.</summary>
    public decimal? Strike { get; init; }

    /// <summary>Price per unit the user gave, in <see cref="Currency"/>.</summary>
    public decimal? UnitPrice { get; init; }

    public BonusKind BonusKind { get; init; }

    /// <summary>A bonus in money told for the first year alone ("guaranteed first-year bonus of 30k"): counted once. What later years pay nobody has said.</summary>
    public bool FirstYearOnly { get; init; }

    /// <summary>A bonus counted in months of base: "2 months bonus", a 13th month. The year then has 12 months of base and these.</summary>
    public decimal? Months { get; init; }

    /// <summary>How often a grant vests after its cliff.</summary>
    public VestRhythm Rhythm { get; init; }

    public int? ClawbackMonths { get; init; }

    /// <summary>"around 400", "~400".</summary>
    public bool Approximate { get; init; }

    /// <summary>"no sign on": said to be absent, which is not the same as not said.</summary>
    public bool SaidNone { get; init; }

    /// <summary>The words it was read from.</summary>
    public string Raw { get; init; } = "";

    public TermSource Source { get; init; }

    /// <summary>For <see cref="OfferComponent.Ambiguous"/>: the readings that fit.</summary>
    public IReadOnlyList<TermCandidate> Candidates { get; init; } = [];

    /// <summary>The same in all it says: as records two terms are equal only where they share their lists.</summary>
    public bool IsSameAs(OfferTerm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Schedule = other.Schedule, Candidates = other.Candidates } == other && Schedule.SequenceEqual(other.Schedule) && Candidates.SequenceEqual(other.Candidates);
    }
}
