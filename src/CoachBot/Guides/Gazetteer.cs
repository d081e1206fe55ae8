namespace CoachBot.Guides;

/// <summary>The names in a message.</summary>
/// <param name="Companies">In order of appearance, known and unknown.</param>
/// <param name="Places">In order of appearance.</param>
public sealed record Mentions(IReadOnlyList<CompanyMention> Companies, RoleMention? Role, IReadOnlyList<PlaceMention> Places);

/// <summary>Finds companies, roles and places in a sentence. Built once for a catalog.</summary>
public sealed class Gazetteer
{
    /// <summary>Longer messages are pasted documents: names beyond are not looked for.</summary>
    private const int MostCharacters = 20_000;

    private readonly CompanyReader _companies;
    private readonly RoleNames _roles;
    private readonly NameIndex<string> _rows;
    private readonly NearNames<Place> _cities;

    public Gazetteer(IEnumerable<Guide> guides)
    {
        ArgumentNullException.ThrowIfNull(guides);
        var all = guides.ToList();
        _companies = new CompanyReader(new CompanyNames(all));
        _roles = new RoleNames(all);
        _rows = RowNames.Of(all);
        _cities = PlaceIndex.Default.NearCities(all.SelectMany(g => g.RegionNames));
    }

    /// <summary>Companies by exact name, alias or near spelling, never by prefix; names that are common words only with a cue.</summary>
    /// <param name="told">Companies the talk has already named, among them such as nobody listed.</param>
    public Mentions Read(string text, IReadOnlyCollection<string>? told = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = NameTokens.Of(text.Length > MostCharacters ? text[..MostCharacters] : text);
        for (var i = 0; i < tokens.Count; i++)
        {
            tokens[i] = tokens[i] with { OpensRole = _roles.Opens(tokens, i), OpensPlace = PlaceIndex.Default.Opens(tokens, i) };
        }

        var used = new bool[tokens.Count];
        var companies = _companies.ReadKnown(text, tokens, used);
        var named = (bool[])used.Clone();
        var role = _roles.Read(text, tokens, used, at => at >= 0 && at < named.Length && named[at]);
        var places = PlaceIndex.Default.Read(text, tokens, used, _rows, _cities);
        companies.AddRange(_companies.ReadGuessed(text, tokens, used, told ?? []));
        return new Mentions([.. companies.OrderBy(c => c.Start)], role, places);
    }
}
