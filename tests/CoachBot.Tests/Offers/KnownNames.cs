using CoachBot.Guides;

namespace CoachBot.Tests.Offers;

/// <summary>Finds a fixed handful of names, so that reading is tested without a folder of guides.</summary>
internal static class KnownNames
{
    private static readonly (string Raw, string? Slug, string Name)[] Companies =
    [
        ("coreweave", "coreweave", "CoreWeave"), ("groq", "groq", "Groq"), ("together ai", "together-ai", "Together AI"), ("cerebras", "cerebras", "Cerebras"),
        ("weights & biases", "weights-and-biases", "Weights & Biases"), ("wandb", "weights-and-biases", "Weights & Biases"),
        ("nvidia", null, "NVIDIA"), ("meta", null, "Meta"), ("google", null, "Google"), ("openai", null, "OpenAI"), ("anthropic", null, "Anthropic"),
        ("nebius", null, "Nebius"), ("amazon", null, "Amazon"), ("stripe", null, "Stripe"), ("databricks", null, "Databricks"),
    ];

    private static readonly (string Raw, string Name, string? Country, bool IsRemote)[] Places =
    [
        ("nyc", "New York", "US", false), ("sf", "San Francisco", "US", false), ("mountain view", "Mountain View", "US", false), ("berlin", "Berlin", "DE", false),
        ("london", "London", "GB", false), ("remote us", "Remote", "US", true), ("remote", "Remote", null, true), ("bangalore", "Bengaluru", "IN", false),
        ("zurich", "Zurich", "CH", false), ("toronto", "Toronto", "CA", false), ("singapore", "Singapore", "SG", false),
    ];

    private static readonly string[] Roles = ["ml eng", "mle", "ml engineer", "machine learning engineer"];

    public static Mentions In(string text)
    {
        var companies = Companies.SelectMany(c => All(text, c.Raw).Select(at => new CompanyMention(text.Substring(at, c.Raw.Length), c.Slug, c.Slug is null ? text.Substring(at, c.Raw.Length) : c.Name, c.Slug is null ? NameMatch.None : NameMatch.Exact, at, [])));
        var places = Places.SelectMany(p => All(text, p.Raw).Select(at => new PlaceMention(text.Substring(at, p.Raw.Length), p.Name, null, p.Country, p.IsRemote, at)));
        var role = Roles.SelectMany(r => All(text, r).Select(at => new RoleMention(text.Substring(at, r.Length), "ml-ai-engineer", at))).FirstOrDefault();
        return new Mentions([.. companies.OrderBy(c => c.Start)], role, [.. places.OrderBy(p => p.Start).ThenByDescending(p => p.Raw.Length)]);
    }

    private static IEnumerable<int> All(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return at;
            }
        }
    }
}
