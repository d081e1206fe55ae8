namespace CoachBot.Guides;

public enum CompanyStatus { Listed, Acquired, Licensed, Private }

public sealed record CompanyFact(string Company, CompanyStatus Status, string Says, string Means, DateOnly AsOf, string Source);

public sealed class CompanyFacts
{
    public IReadOnlyList<CompanyFact> All { get; init; } = [];
    public IReadOnlyList<CompanyFact> For(string slug) => [.. All.Where(f => f.Company == slug)];
}
