namespace CoachBot.Guides;

/// <summary>The currency a place pays in, for the check that a row's sign fits its region.</summary>
internal static class PlaceCurrencies
{
    private static readonly (string Codes, string[] Places)[] Known =
    [
        ("GBP", ["London", "Manchester", "Edinburgh", "Cambridge UK", "United Kingdom", "UK", "Belfast", "Bristol"]),
        ("INR", ["Bangalore", "Bengaluru", "Hyderabad", "Pune", "Mumbai", "Chennai", "Gurgaon", "Gurugram", "Noida", "Delhi", "India"]),
        ("ILS", ["Tel Aviv", "Israel", "Haifa", "Herzliya"]),
        ("EUR", ["Amsterdam", "Paris", "Dublin", "Berlin", "Munich", "Madrid", "Barcelona", "Milan", "Rome", "Lisbon", "Helsinki", "Vienna", "Brussels", "Tallinn", "Germany", "France", "Ireland", "Netherlands", "Spain"]),
        ("SGD", ["Singapore"]),
        ("CAD", ["Toronto", "Vancouver", "Montreal", "Canada", "Waterloo", "Ottawa"]),
        ("AUD", ["Sydney", "Melbourne", "Brisbane", "Australia"]),
        ("JPY", ["Tokyo", "Japan", "Osaka"]),
        ("CHF", ["Zurich", "Switzerland", "Geneva"]),
        ("BRL", ["São Paulo", "Sao Paulo", "Brazil"]),
        ("PLN", ["Warsaw", "Krakow", "Poland", "Wroclaw"]),
        ("SEK", ["Stockholm", "Sweden"]),
        ("DKK", ["Copenhagen", "Denmark"]),
    ];

    /// <summary>ISO codes separated by blanks; null where the place is not one of those known, or has two currencies of its own.</summary>
    public static string? Of(string region)
    {
        string? found = null;
        foreach (var (codes, places) in Known)
        {
            if (Array.Exists(places, p => Markup.HasWord(region, p)) && !region.Contains("Melbourne, FL", StringComparison.Ordinal) && !region.Contains(", FL", StringComparison.Ordinal))
            {
                found = found is null ? codes : $"{found} {codes}";
            }
        }

        return found;
    }
}
