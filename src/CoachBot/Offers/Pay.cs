namespace CoachBot.Offers;

/// <summary>What an amount is counted over.</summary>
public enum PayPeriod
{
    /// <summary>Not said: "70k equity" may be a year's worth or the whole grant.</summary>
    Unknown,
    Year,
    Month,
    Hour,
    Day,
    Week,

    /// <summary>Paid once: a sign-on, a relocation payment.</summary>
    OneTime,

    /// <summary>The whole equity grant over all its vesting years.</summary>
    GrantTotal,
}

/// <summary>An amount in whole currency units (not cents, not thousands) with its currency and period: none of the three goes without the others.</summary>
/// <example>225 base in New York is <c>new Pay(225_000m, Currency.Usd, PayPeriod.Year)</c>.</example>
public readonly record struct Pay(decimal Amount, Currency Currency, PayPeriod Period);
