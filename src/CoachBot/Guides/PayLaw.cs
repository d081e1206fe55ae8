namespace CoachBot.Guides;

public enum PayLawTopic { PayHistory, PayPosting }

public sealed record PayRule(string Place, string Says, DateOnly AsOf);

public sealed class PayLaw
{
    public IReadOnlyList<PayRule> Rules { get; init; } = [];
    public IReadOnlyList<PayRule> For(string? state, string? country) => [.. Rules.Where(r => r.Place == state || r.Place == country)];
}
