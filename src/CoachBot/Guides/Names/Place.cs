namespace CoachBot.Guides;

internal enum PlaceKind
{
    City,
    Country,
    State,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="State">Code of the US state or Canadian province; null elsewhere.</param>
/// <param name="Country">ISO 3166 code, or EU, LATAM, APAC, MENA for areas; null for a name that several places share.</param>
internal sealed record Place(string Name, string? State, string? Country, PlaceKind Kind)
{
    private static readonly HashSet<string> BayArea = new(StringComparer.Ordinal)
    {
        "San Francisco", "San Jose", "Mountain View", "Sunnyvale", "Santa Clara", "Palo Alto", "Menlo Park", "Redwood City", "San Mateo", "Cupertino", "Foster City",
        "South San Francisco", "Oakland", "Berkeley", "Emeryville", "Fremont", "Pleasanton", "Milpitas", "Los Gatos", "Campbell", "San Bruno", "Burlingame", "Hayward", "San Carlos", "San Ramon",
    };

    private static readonly HashSet<string> European = new(
        ["GB", "IE", "DE", "FR", "NL", "BE", "CH", "AT", "ES", "PT", "IT", "DK", "SE", "NO", "FI", "EE", "LV", "LT", "PL", "CZ", "SK", "HU", "RO", "BG", "RS", "HR", "SI", "GR", "CY", "MT", "LU", "IS", "UA"], StringComparer.Ordinal);

    /// <summary>The other place lies in this one, or is it.</summary>
    public bool Covers(Place other) => Kind switch
    {
        PlaceKind.City => Name == other.Name || (Name == "Bay Area" && BayArea.Contains(other.Name)),
        PlaceKind.State => State == other.State && Country == other.Country && other.Country is not null,
        _ => CoversCountry(other.Country),
    };

    /// <summary>The country lies in this country or area.</summary>
    public bool CoversCountry(string? country) => country is not null && (Country == country || (Country == "EU" && European.Contains(country)));
}
