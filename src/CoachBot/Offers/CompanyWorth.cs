namespace CoachBot.Offers;

/// <summary>
/// What the user told about the company behind a grant, to weigh the grant by. Nothing of it is ever looked up or guessed.
/// Null: nobody has said it.
/// </summary>
public sealed record CompanyWorth
{
    public static CompanyWorth Untold { get; } = new();

    /// <summary>All shares there would be if every option and note became one.</summary>
    public decimal? FullyDiluted { get; init; }

    /// <summary>The last 409A, or another fair value, of one common share, in <see cref="Currency"/>.</summary>
    public decimal? FairPrice { get; init; }

    /// <summary>What the last investors paid for one preferred share, in <see cref="Currency"/>: more than a common share is worth.</summary>
    public decimal? PreferredPrice { get; init; }

    /// <summary>The whole company at its last round, in whole units of <see cref="Currency"/>.</summary>
    public decimal? Valuation { get; init; }

    /// <summary>What is paid out before common shares get anything, in whole units of <see cref="Currency"/>.</summary>
    public decimal? Preferences { get; init; }

    /// <summary>A sale or listing the user supposes, in whole units of <see cref="Currency"/>.</summary>
    public decimal? Exit { get; init; }

    /// <summary>Percent by which later rounds are supposed to thin the grant.</summary>
    public decimal? Dilution { get; init; }

    /// <summary>Unknown where no sign or code stood beside a figure: then it is that of the grant.</summary>
    public Currency Currency { get; init; }

    public bool IsTold => this != Untold;

    /// <summary>With what is told now over what was told before.</summary>
    public CompanyWorth With(CompanyWorth now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new CompanyWorth
        {
            FullyDiluted = now.FullyDiluted ?? FullyDiluted,
            FairPrice = now.FairPrice ?? FairPrice,
            PreferredPrice = now.PreferredPrice ?? PreferredPrice,
            Valuation = now.Valuation ?? Valuation,
            Preferences = now.Preferences ?? Preferences,
            Exit = now.Exit ?? Exit,
            Dilution = now.Dilution ?? Dilution,
            Currency = now.Currency.IsKnown ? now.Currency : Currency,
        };
    }
}
