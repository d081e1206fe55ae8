using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>A company told by what it does now: "google is still interviewing me", "stripe keeps interviewing me".</summary>
internal static class Interviewing
{
    /// <summary>Words between the name and what it does, at most: "is still".</summary>
    private const int MostBetween = 3;

    private static readonly FrozenSet<string> Between =
        new[] { "is", "are", "was", "were", "still", "also", "keeps", "just", "now", "s" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Whom =
        new[] { "me", "us", "now", "still", "too", "also" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words from <paramref name="next"/> on, behind a name, say that it interviews the person.</summary>
    public static bool IsAt(List<NameToken> tokens, int next)
    {
        var verb = next;
        while (verb < tokens.Count && verb - next < MostBetween && Between.Contains(tokens[verb].Text))
        {
            verb++;
        }

        return verb < tokens.Count && tokens[verb].Text == "interviewing" && (verb + 1 == tokens.Count || Whom.Contains(tokens[verb + 1].Text));
    }
}
