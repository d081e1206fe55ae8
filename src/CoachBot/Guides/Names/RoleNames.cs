using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Finds the role in a message by the words people use, seniority kept, and the specialty roles of the catalog by their titles.</summary>
internal sealed class RoleNames
{
    /// <summary>Short forms that are words of their own in lower case ("tell em", "vie de ...").</summary>
    private static readonly FrozenSet<string> Doubtful = new[] { "ds", "de", "em", "sa", "ml", "ux", "ae", "designer", "developer", "coder", "frontend", "backend", "security", "mobile", "recruiter" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly NameIndex<string> _index = new();

    public RoleNames(IReadOnlyList<Guide> guides)
    {
        var known = guides.Select(g => g.RoleSlug).ToHashSet(StringComparer.Ordinal);
        foreach (var line in NameLists.Lines("roles.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var name in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries).Where(n => n is not "staff+" || known.Contains(line[..colon])))
            {
                // "cerebras sunnyvale, staff": where no guide is for that role, the word alone tells the level of another.
                _index.Add(name, line[..colon]);
            }

            _index.Add(line[..colon].Replace('-', ' '), line[..colon]);
        }

        foreach (var guide in guides.Where(g => g.RoleKind == RoleKind.Specialty).DistinctBy(g => g.RoleSlug))
        {
            _index.Add(guide.Role, guide.RoleSlug);
            _index.Add(guide.RoleSlug.Replace('-', ' '), guide.RoleSlug);
        }
    }

    /// <summary>A role starts here whose name is no word of another kind.</summary>
    public bool Opens(List<NameToken> tokens, int at) => _index.Longest(tokens, at, out var length) is not null && (length > 1 || !Doubtful.Contains(tokens[at].Text));

    /// <summary>The first role named; the longest reading of its words.</summary>
    /// <param name="used">Words that are part of a company's name; the role's words are added.</param>
    public RoleMention? Read(string text, List<NameToken> tokens, bool[] used, Func<int, bool> besideName)
    {
        RoleMention? denied = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var slug = used[i] ? null : _index.Longest(tokens, i, out var length) is { } found && IsMeant(text, tokens, i, length, besideName) ? found : null;
            if (slug is null)
            {
                continue;
            }

            _index.Longest(tokens, i, out length);
            used.AsSpan(i, length).Fill(true);
            var mention = new RoleMention(text[tokens[i].Start..tokens[i + length - 1].End], slug, tokens[i].Start);
            if (i == 0 || tokens[i - 1].Text is not "not")
            {
                return mention;
            }

            // "not ML engineer, data scientist": the one behind is meant.
            denied ??= mention;
            i += length - 1;
        }

        return denied;
    }

    private static bool IsMeant(string text, List<NameToken> tokens, int at, int length, Func<int, bool> besideName)
    {
        if (length > 1)
        {
            return true;
        }

        var word = tokens[at].Text;
        if (word == "pm")
        {
            // "3 pm" is a time.
            return at == 0 || !tokens[at - 1].IsNumber;
        }

        if (word == "security")
        {
            return besideName(at - 1);
        }

        if (!Doubtful.Contains(word) || (word.Length == 2 && !text.AsSpan(tokens[at].Start, 2).ContainsAnyInRange('a', 'z')))
        {
            return true;
        }

        if (word == "em" && at + 1 < tokens.Count && tokens[at + 1].OpensPlace)
        {
            // "cerebras em sunnyvale"
            return false;
        }

        // "offre de coreweave", "oferta em lisboa": before a name a preposition.
        // "groq recruiter said": who calls, not what one is to be.
        return (word != "recruiter" && (besideName(at - 1) || (besideName(at + 1) && word is not ("de" or "em" or "sa")))) || (at + 1 < tokens.Count && tokens[at + 1].Text is "role" or "position" or "job" or "offer" or "guide")
            || (at > 0 && tokens[at - 1].Text is "as" or "a" or "an" or "senior" or "staff" or "sr" && word.Length > 2);
    }
}
