namespace CoachBot.Offers;

/// <summary>All figures of a message, sorted by whose they are.</summary>
internal sealed record FigureReading
{
    public required IReadOnlyList<PlacedCompany> Companies { get; init; }

    public IReadOnlyList<OfferTerm> Terms { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public bool IsCorrection { get; init; }

    public bool IsCounter { get; init; }

    /// <summary>Words of a new proposal stand in the message, with or without a figure that could be read.</summary>
    public bool SaysCounter { get; init; }

    /// <summary>What the figures hang on, in the user's words ("if i sign today"); null where nothing is.</summary>
    public string? Condition { get; init; }

    public IReadOnlyList<Rival> Rivals { get; init; } = [];

    /// <summary>Offers of other companies that are only imagined.</summary>
    public IReadOnlyList<Rival> Imagined { get; init; } = [];

    public OfferTerm? Floor { get; init; }

    public IReadOnlyList<OfferTerm> CurrentPay { get; init; } = [];

    /// <summary>What is lost by leaving the present job: unvested equity, a bonus, a sign-on to be paid back.</summary>
    public IReadOnlyList<OfferTerm> Forfeits { get; init; } = [];

    /// <summary>What is told of the company's worth: no pay.</summary>
    public CompanyWorth Worth { get; init; } = CompanyWorth.Untold;

    /// <summary>A posted range; null where none is told.</summary>
    public Quantity? Posted { get; init; }

    /// <summary>What the user asked or hopes for; null where none is told.</summary>
    public Quantity? Wish { get; init; }

    /// <summary>Two parts held against each other; null where none are.</summary>
    public Weighing? Weighing { get; init; }

    /// <summary>What they might answer; null where nothing is imagined.</summary>
    public Supposition? Supposed { get; init; }

    /// <summary>What the user will ask for; null where nothing is settled.</summary>
    public AskChoice? Choice { get; init; }

    public IReadOnlyList<string> Questions { get; init; } = [];
}
