namespace CoachBot.Guides;

public enum PayTopic
{
    /// <summary>May an employer ask what a candidate earns or earned?</summary>
    PayHistory,

    /// <summary>Must a posting show the pay?</summary>
    PayPosting,
}

public enum PayRuleKind
{
    /// <summary>A rule was looked for and there is none.</summary>
    None,

    /// <summary>Pay history: an employer may not ask.</summary>
    Ban,

    /// <summary>Pay history: an employer may ask, may not punish a refusal.</summary>
    PenaltyBan,

    /// <summary>Pay history: only state bodies are bound.</summary>
    PublicOnly,

    /// <summary>Pay posting: in the posting.</summary>
    Post,

    /// <summary>Pay posting: on request or at a set stage.</summary>
    OnRequest,
}

/// <summary>A rule on pay history or pay posting in one place. A summary, not legal advice.</summary>
/// <param name="Code">ISO 3166-2 for states and provinces ("US-CA"), ISO 3166 for countries ("GB"), or "EU".</param>
/// <param name="Employers">Whom it binds, e.g. "15 or more employees"; null where not stated.</param>
/// <param name="Since">Null where not sourced.</param>
/// <param name="AsOf">The day it was checked.</param>
public sealed record PayRule(string Place, string Code, PayTopic Topic, PayRuleKind Kind, string? Employers, DateOnly? Since, string Says, string Source, string? SourceDate, DateOnly AsOf);

/// <summary>Dated rules on pay history and pay posting. A place that is not in them is unknown, which is not the same as having no rule.</summary>
public sealed class PayLaw
{
    private PayLaw(IReadOnlyList<PayRule> rules, string? history, string? posting)
    {
        All = rules;
        AnywhereHistory = history;
        AnywherePosting = posting;
    }

    public static PayLaw None { get; } = new([], null, null);

    /// <summary>In file order.</summary>
    public IReadOnlyList<PayRule> All { get; }

    /// <summary>A reply to "what do you earn?" that holds anywhere; null when the file has none.</summary>
    public string? AnywhereHistory { get; }

    /// <summary>A question about the pay range that may be asked anywhere; null when the file has none.</summary>
    public string? AnywherePosting { get; }

    /// <summary>Reads a file with "anywhere" and a list "rules"; a file that is not there has none.</summary>
    /// <exception cref="InvalidDataException">A rule lacks a field or has a wrong one; the message names file and line.</exception>
    public static PayLaw Load(string path) => File.Exists(path) ? Parse(File.ReadAllText(path), path) : None;

    /// <param name="yaml">The file's text.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="InvalidDataException">A rule lacks a field or has a wrong one; the message names file and line.</exception>
    public static PayLaw Parse(string yaml, string name = "law.yaml")
    {
        var rules = FactFile.Entries(yaml, name, "rules").Select(e => new PayRule(
            e.Required("place"), e.Required("code"), e.Choice<PayTopic>("topic"), e.Choice<PayRuleKind>("rule"), e.Optional("employers"), e.Date("since"),
            e.Required("says"), e.Required("source"), e.Optional("source_date"), e.RequiredDate("as_of"))).ToList();
        var anywhere = FactFile.Map(yaml, name, "anywhere");
        return new PayLaw(rules, anywhere?.Optional("pay_history"), anywhere?.Optional("pay_posting"));
    }

    /// <summary>The rule for a place: the state's own, else the country's, else that of the European Union; null when nothing is known.</summary>
    /// <param name="state">State or province code without its country, e.g. "CA"; null where there is none.</param>
    /// <param name="country">ISO 3166 code, e.g. "US".</param>
    public PayRule? For(string? state, string? country, PayTopic topic)
    {
        if (country is null)
        {
            return null;
        }

        return Find($"{country}-{state}", topic) ?? Find(country, topic) ?? (EuropeanUnion.Has(country) ? Find("EU", topic) : null);
    }

    private PayRule? Find(string code, PayTopic topic) =>
        All.FirstOrDefault(r => r.Topic == topic && r.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The member states by ISO 3166 code.</summary>
internal static class EuropeanUnion
{
    private const string Members = " AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU ";

    public static bool Has(string country) => country.Length == 2 && Members.Contains($" {country.ToUpperInvariant()} ", StringComparison.Ordinal);
}
