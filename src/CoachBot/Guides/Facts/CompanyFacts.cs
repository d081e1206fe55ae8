using System.Collections.Frozen;

namespace CoachBot.Guides;

public enum CompanyStatus
{
    Private,
    Listed,
    Acquired,

    /// <summary>Its technology was licensed out and key staff left; it is still its own company.</summary>
    Licensed,
}

/// <summary>What became of a company, with its source and the day it was checked. It overrules what a guide takes for granted.</summary>
/// <param name="CompanySlug">As the guides' folders spell it.</param>
/// <param name="Since">The day it became so; null where no source gives it.</param>
/// <param name="Owner">Slug or name of the buyer; or of who took the licence; null for any other status.</param>
/// <param name="Ticker">Null unless listed.</param>
/// <param name="Says">The fact in one sentence.</param>
/// <param name="Means">What it changes in a negotiation, in one sentence.</param>
/// <param name="Source">Address of the page that was read.</param>
/// <param name="SourceDate">Date of that page as it gives it (year, month or day); null where unknown.</param>
/// <param name="AsOf">The day it was checked.</param>
public sealed record CompanyFact(string CompanySlug, CompanyStatus Status, DateOnly? Since, string? Owner, string? Ticker, string Says, string Means, string Source, string? SourceDate, DateOnly AsOf);

/// <summary>Dated facts on companies.</summary>
public sealed class CompanyFacts
{
    private readonly FrozenDictionary<string, IReadOnlyList<CompanyFact>> _byCompany;

    private CompanyFacts(IReadOnlyList<CompanyFact> facts)
    {
        All = facts;
        _byCompany = facts.GroupBy(f => f.CompanySlug).ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<CompanyFact>)[.. g], StringComparer.Ordinal);
    }

    public static CompanyFacts None { get; } = new([]);

    /// <summary>In file order.</summary>
    public IReadOnlyList<CompanyFact> All { get; }

    /// <summary>Reads a file with a list "facts"; a file that is not there has none.</summary>
    /// <exception cref="InvalidDataException">A fact lacks a field or has a wrong one; the message names file and line.</exception>
    public static CompanyFacts Load(string path) => File.Exists(path) ? Parse(File.ReadAllText(path), path) : None;

    /// <param name="yaml">The file's text.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="InvalidDataException">A fact lacks a field or has a wrong one; the message names file and line.</exception>
    public static CompanyFacts Parse(string yaml, string name = "facts.yaml") =>
        new([.. FactFile.Entries(yaml, name, "facts").Select(e => new CompanyFact(
            e.Required("company"), e.Choice<CompanyStatus>("status"), e.Date("since"), e.Optional("owner"), e.Optional("ticker"),
            e.Required("says"), e.Required("means"), e.Required("source"), e.Optional("source_date"), e.RequiredDate("as_of")))]);

    /// <summary>The facts on a company; empty where there are none.</summary>
    public IReadOnlyList<CompanyFact> For(string companySlug) => _byCompany.GetValueOrDefault(companySlug, []);
}
