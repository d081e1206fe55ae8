using CoachBot.Guides;

namespace CoachBot.Tests.Guides;

/// <summary>Made-up guides in the shapes real ones have. A test names only what it is about.</summary>
internal static class Twin
{
    public const string Table = """
        | Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
        |--------|-------------|-----------------|-------|------------|
        | Springfield | $100K-$140K | $80K-$160K | 10% | $130K-$194K |
        | London | £70K-£90K | £40K-£80K | 10% | £87K-£119K |
        """;

    public const string Levers = """
        **Global Levers**
        1. **Scarce Skill:** "I bring a rare skill, and it should show in a base of $135K."
        2. **Rival Offer:** "I have an offer from [Initech/Hooli] at $190K TC."
        3. **Sign-on:** "I leave [unvested amount] behind, so I'd like a $20K sign-on bonus."
        4. **Growth:** "I will lead [team size] people within a year."
        """;

    public const string Script = """
        > **Negotiate Up Strategy:** "I'm targeting $138K base and $150K RSUs over four years. My floor is $120K base."
        """;

    public static GuideFile File(string path = "acme/data-engineer.md", string company = "Acme", string table = Table, string levers = Levers, string script = Script, string? title = null) =>
        GuideParser.Parse(path, Text(company, table, levers, script, title));

    public static Guide Guide(string path = "acme/data-engineer.md", string company = "Acme", string table = Table, string levers = Levers, string script = Script, string? title = null) =>
        File(path, company, table, levers, script, title).Guide ?? throw new InvalidOperationException("The twin was refused.");

    public static string Text(string company = "Acme", string table = Table, string levers = Levers, string script = Script, string? title = null) => $"""
        {title ?? $"### Data Engineer | {company} Global Negotiation Guide"}

        **Negotiation DNA:** Plain Pay | `Tag` | **+5% PREMIUM**

        {table}

        **Negotiation DNA**
        An essay of no consequence. [Source: made up]

        **Level Mapping:** Acme DE = Initech E4

        {levers}

        {script}

        **Evidence & Sources**
        - [A made-up source, 2026]
        - Another [1](https://example.org)
        """;

    /// <summary>The guide's problem codes, each once, in alphabetical order.</summary>
    public static string Codes(GuideFile file) => string.Join(' ', file.Problems.Select(p => p.Code).Distinct().Order(StringComparer.Ordinal));
}
