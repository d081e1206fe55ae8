namespace CoachBot.Offers;

/// <summary>An ISO 4217 currency. <see cref="Unknown"/> (ISO "XXX") is a currency nobody has named yet: it is asked for, never guessed.</summary>
public readonly record struct Currency
{
    private readonly string? _code;

    public Currency(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.Length != 3 || code.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            throw new ArgumentException($"'{code}' is not an ISO 4217 code such as USD.", nameof(code));
        }

        _code = code;
    }

    public static Currency Unknown => default;

    public static Currency Usd { get; } = new("USD");

    public static Currency Inr { get; } = new("INR");

    public static Currency Eur { get; } = new("EUR");

    public static Currency Gbp { get; } = new("GBP");

    /// <summary>Three capital letters; "XXX" where the currency is unknown.</summary>
    public string Code => _code ?? "XXX";

    public bool IsKnown => _code is not null and not "XXX";

    public override string ToString() => Code;
}
