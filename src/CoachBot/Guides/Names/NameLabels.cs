using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>A company that heads a note on where it stands: "google: recruiter screen only", "apple: signed letter w 230 base".</summary>
internal static class NameLabels
{
    private static readonly FrozenSet<string> Standings =
        ("written verbal verbally signed letter final finals onsite onsites recruiter screen screening phone interview interviews interviewing offer offered nothing no none still waiting loop round rounds pending rejected declined ghosted accepted "
        + "withdrew withdrawn passed team process first second third last hr in on got base early late stage tbd unknown not yet only just said says verbalized done talks talking").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"I have an offer: Adobe, Product Designer, San Jose": the giver stands first behind the colon.</summary>
    public static bool IsOfferedBy(string text, List<NameToken> tokens, int start, int length)
    {
        var behind = start + length;
        return start > 0 && tokens[start - 1].Text is "offer" or "job" or "company" or "employer" or "angebot" or "oferta" or "offre"
            && text.AsSpan(tokens[start - 1].End, tokens[start].Start - tokens[start - 1].End).Trim() is ":"
            && (behind == tokens.Count || text.AsSpan(tokens[behind - 1].End).TrimStart() is [',' or '-' or '–' or '/' or '|' or '(' or '.', ..] || tokens[behind].OpensRole || tokens[behind].OpensPlace);
    }

    /// <summary>Whether the name opens its line or sentence and a colon with words of where it stands follows.</summary>
    public static bool HeadsStanding(string text, List<NameToken> tokens, int start, int length)
    {
        var behind = start + length;
        if (behind >= tokens.Count || !Standings.Contains(tokens[behind].Text))
        {
            return false;
        }

        var colon = text.AsSpan(tokens[behind - 1].End, tokens[behind].Start - tokens[behind - 1].End).Trim();
        var before = text.AsSpan(0, tokens[start].Start).TrimEnd(" \t-*•");
        return colon is ":" && (before.Length == 0 || before[^1] is '\n' or '.' or ';' or ',' or '!' or '|');
    }
}
