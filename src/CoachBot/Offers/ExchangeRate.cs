namespace CoachBot.Offers;

/// <summary>A rate the user gave: so many units of <paramref name="To"/> for one of <paramref name="From"/>. None is ever looked up.</summary>
/// <param name="PerOne">Greater than nothing.</param>
/// <param name="Told">The day it was given, in the user's own time.</param>
public sealed record ExchangeRate(Currency From, Currency To, decimal PerOne, DateOnly Told)
{
    /// <summary>It leads from the one currency to the other, in either direction.</summary>
    public bool Joins(Currency one, Currency other) => (From == one && To == other) || (From == other && To == one);

    /// <summary>In whole units of the other currency, and the sum; the amount must be in one of the two.</summary>
    public (decimal Amount, string How) Convert(decimal amount, Currency currency) => currency == From
        ? (decimal.Round(amount * PerOne, MidpointRounding.AwayFromZero), $"{Totals.Show(amount)} × {Rate}")
        : (decimal.Round(amount / PerOne, MidpointRounding.AwayFromZero), $"{Totals.Show(amount)} / {Rate}");

    /// <summary>The rate as it was given: "1.08".</summary>
    public string Rate => PerOne.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a message says about converting.</summary>
/// <param name="Rate">A rate with both its currencies; null where none is given.</param>
/// <param name="Bare">A rate without them: what it is between, the talk tells. Null where none is given.</param>
/// <param name="Into">The currency asked for; unknown where none is.</param>
public sealed record RateSaid(ExchangeRate? Rate, decimal? Bare, Currency Into)
{
    public static RateSaid Nothing { get; } = new(null, null, Currency.Unknown);
}
