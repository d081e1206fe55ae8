using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Finds places by name: cities, states, countries, and "remote" with the country it goes with.</summary>
internal sealed class PlaceIndex
{
    private static readonly FrozenSet<string> Leading = new[] { "in", "near", "based", "remote", "across", "outside", "around", "to" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Linking = new[] { "in", "from", "within", "only", "the", "anywhere", "based" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A misspelt place has at least so many letters: "seatle", not "rona".</summary>
    private const int ShortestSlip = 6;

    private readonly NameIndex<(Place Place, bool Doubtful)> _index = new();

    private PlaceIndex()
    {
        var kind = PlaceKind.City;
        foreach (var line in NameLists.Lines("places.txt"))
        {
            if (line[0] == '=')
            {
                kind = line == "= countries" ? PlaceKind.Country : line == "= states" ? PlaceKind.State : PlaceKind.City;
                continue;
            }

            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var place = new Place(parts[0].TrimStart('?'), Empty(parts, 1), Empty(parts, 2), kind);
            _index.Add(place.Name, (place, parts[0][0] == '?'));
            foreach (var name in parts.Length > 3 ? parts[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [])
            {
                _index.Add(name.TrimStart('?'), (place, name[0] == '?'));
            }
        }
    }

    public static PlaceIndex Default { get; } = new();

    /// <summary>A place starts here whose name is no everyday word.</summary>
    public bool Opens(List<NameToken> tokens, int at)
    {
        var (place, doubtful) = _index.Longest(tokens, at, out var length);
        return length > 0 && (!doubtful || place.Kind == PlaceKind.Country);
    }

    /// <param name="rows">Names of the guides' rows that are in no list of places ("Westlake, TX", "US (Other Markets)").</param>
    /// <param name="near">The cities of the guides' rows, for slips; see <see cref="NearCities"/>.</param>
    public List<PlaceMention> Read(string text, List<NameToken> tokens, bool[] used, NameIndex<string> rows, NearNames<Place> near)
    {
        var mentions = new List<PlaceMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (used[i])
            {
                continue;
            }

            var row = rows.Longest(tokens, i, out var length);
            var mention = row is not null && !used.AsSpan(i, length).Contains(true) ? new PlaceMention(text[tokens[i].Start..tokens[i + length - 1].End], row, null, null, IsRemote: false, tokens[i].Start) : IsRemote(tokens, i) ? Remote(text, tokens, i, used, out length) : Named(text, tokens, i, used, out length) ?? Misspelt(text, tokens, i, used, near, out length);
            if (mention is not null)
            {
                mentions.Add(mention);
                used.AsSpan(i, length).Fill(true);
                i += length - 1;
            }
        }

        return mentions;
    }

    /// <summary>The places a table row's name speaks of; a country beside its city only qualifies it.</summary>
    public IReadOnlyList<Place> PlacesOf(string rowName)
    {
        var tokens = NameTokens.Of(rowName);
        var places = new List<Place>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var found = _index.Longest(tokens, i, out var length);
            if (length > 0)
            {
                places.Add(found.Place);
                i += length - 1;
            }
        }

        return places.Exists(p => p.Kind == PlaceKind.City) ? places.FindAll(p => p.Kind == PlaceKind.City) : places;
    }

    /// <summary>The place a mention stands for; null for names that are in no list.</summary>
    public Place? Of(string name)
    {
        var tokens = NameTokens.Of(name);
        if (tokens.Count == 0)
        {
            return null;
        }

        var found = _index.Longest(tokens, 0, out var length);
        return length == tokens.Count ? found.Place : null;
    }

    private PlaceMention? Named(string text, List<NameToken> tokens, int at, bool[] used, out int length)
    {
        var (place, doubtful) = _index.Longest(tokens, at, out length);
        if (length == 0 || (doubtful && !IsMeant(text, tokens, at, length) && !IsBesideName(tokens, at, length, used)))
        {
            return null;
        }

        var next = at + length;
        if (next + 1 < tokens.Count && tokens[next].Text is "fully" or "full" or "completely" or "entirely" or "100" && IsRemote(tokens, next + 1))
        {
            // "in chicago fully remote"
            length += 2;
            return RemoteIn(text, tokens[at].Start, tokens[next + 1].End, place);
        }

        if (next < tokens.Count && !used[next] && tokens[next].Start - tokens[next - 1].End <= 2)
        {
            if (IsRemote(tokens, next))
            {
                length++;
                return RemoteIn(text, tokens[at].Start, tokens[next].End, place);
            }

            // "toronto on paper", "portland or remote": a small word is a state in capitals, behind a comma or at the end.
            var isWord = tokens[next].Text is "on" or "or" or "in" or "me" or "ok" or "hi" or "de" or "la" or "co" or "id" && !tokens[next].Capital && next + 1 < tokens.Count && text[tokens[next - 1].End] == ' ' && tokens[next + 1].Start - tokens[next].End == 1;

            // "en madrid, es poco?"
            isWord |= tokens[next].Text is "es" or "it" or "is" or "no" && !tokens[next].Capital && next + 1 < tokens.Count && tokens[next + 1].Start - tokens[next].End == 1;
            length += !isWord && Qualifies(tokens[next].Text, place) ? 1 : 0;
        }

        return new PlaceMention(text[tokens[at].Start..tokens[at + length - 1].End], place.Name, place.State, place.Country, IsRemote: false, tokens[at].Start);
    }

    /// <summary>The cities the rows of the guides speak of: only they are looked for behind a slip, so that no person's name is a city.</summary>
    public NearNames<Place> NearCities(IEnumerable<string> rowNames)
    {
        var near = new NearNames<Place>();
        foreach (var place in rowNames.Distinct(StringComparer.Ordinal).SelectMany(PlacesOf).Where(p => p.Kind == PlaceKind.City).Distinct())
        {
            var name = place.Name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            if (name.Length >= ShortestSlip)
            {
                near.Add(name, place);
            }
        }

        return near;
    }

    /// <summary>"seatle", "san deigo": one slip from one city and from no word; its first letter is right.</summary>
    private static PlaceMention? Misspelt(string text, List<NameToken> tokens, int at, bool[] used, NearNames<Place> near, out int length)
    {
        for (length = 2; length > 0; length--)
        {
            var last = at + length - 1;
            if (last >= tokens.Count || used[last] || (length == 2 && tokens[last].Start - tokens[at].End > 1) || EnglishWords.Of(tokens[last].Text) != WordRank.None)
            {
                continue;
            }

            var word = length == 2 ? tokens[at].Text + tokens[last].Text : tokens[at].Text;
            if (word.Length >= ShortestSlip - 1 && near.Find(word, far: false) is [var place] && char.ToLowerInvariant(place.Name[0]) == word[0] && place.Name.Contains(' ', StringComparison.Ordinal) == (length == 2))
            {
                return new PlaceMention(text[tokens[at].Start..tokens[last].End], place.Name, place.State, place.Country, IsRemote: false, tokens[at].Start);
            }
        }

        length = 0;
        return null;
    }

    /// <summary>"remote", "remote us", "remote (UK)", "remotely from Berlin".</summary>
    private PlaceMention Remote(string text, List<NameToken> tokens, int at, bool[] used, out int length)
    {
        var next = at + 1;
        while (next < tokens.Count && Linking.Contains(tokens[next].Text))
        {
            next++;
        }

        var near = next < tokens.Count && !used[next] && tokens[next].Start - tokens[next - 1].End <= 3;
        var (place, doubtful) = near ? _index.Longest(tokens, next, out var words) : Nowhere(out words);
        if (words == 0 || place.Country is null || (doubtful && tokens[next].Text != "us" && !tokens[next].Capital))
        {
            length = 1;
            return new PlaceMention(text[tokens[at].Start..tokens[at].End], "Remote", null, null, IsRemote: true, tokens[at].Start);
        }

        length = next + words - at;
        return RemoteIn(text, tokens[at].Start, tokens[at + length - 1].End, place);
    }

    private static PlaceMention RemoteIn(string text, int start, int end, Place place) =>
        new(text[start..end], "Remote", place.Kind == PlaceKind.State ? place.State : null, place.Country, IsRemote: true, start);

    private static bool IsRemote(List<NameToken> tokens, int at) =>
        tokens[at].Text is "remote" or "remotely" or "wfh" or "remoto" or "remota" or "teletravail" or "teletrabajo" or "teletrabalho" && (at == 0 || tokens[at - 1].Text is not ("not" or "no" or "non"));

    /// <summary>"San Jose CA", "London UK": the state or country of the city just named.</summary>
    private static bool Qualifies(string word, Place place) =>
        place.Kind == PlaceKind.City && (word.Equals(place.State, StringComparison.OrdinalIgnoreCase) || word.Equals(place.Country, StringComparison.OrdinalIgnoreCase) || (word is "uk" && place.Country == "GB") || (word is "usa" && place.Country == "US"));

    private static bool IsMeant(string text, List<NameToken> tokens, int at, int length)
    {
        var raw = text.AsSpan(tokens[at].Start, tokens[at + length - 1].End - tokens[at].Start);
        var shouted = !raw.ContainsAnyInRange('a', 'z');
        var led = at > 0 && (Leading.Contains(tokens[at - 1].Text) || (tokens[at - 1].Text == "the" && at > 1 && Leading.Contains(tokens[at - 2].Text)));
        return led || (raw.Length <= 3 ? shouted : tokens[at] is { Capital: true, Opens: false }) || tokens.Count <= 2;
    }

    /// <summary>"canva syd": a short form right behind a company's name.</summary>
    private static bool IsBesideName(List<NameToken> tokens, int at, int length, bool[] used) =>
        at > 0 && length == 1 && used[at - 1] && tokens[at].Start - tokens[at - 1].End == 1 && tokens[at].Text.Length is 3 or 4 && tokens[at].Rank == WordRank.None;

    private static (Place Place, bool Doubtful) Nowhere(out int words)
    {
        words = 0;
        return default;
    }

    private static string? Empty(string[] parts, int at) => at < parts.Length && parts[at].Length > 0 ? parts[at] : null;
}
