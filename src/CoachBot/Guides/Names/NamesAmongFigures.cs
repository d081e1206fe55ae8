using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Names that are plain words too, known by the figures of an offer around them: "lambda 250 base", "19k bonus, at notion".</summary>
internal static class NamesAmongFigures
{
    /// <summary>Words from "the offer" to the "is" before its giver: "the offer im talking about is".</summary>
    private const int MostOfSubject = 6;

    private static readonly FrozenSet<string> InAnotherSense = "hr noon indeed figure stability flex capital ms gs line ice square epic lucid together scale bolt jump faire writer hp gap essential vast mode zip ro ea bt optimum monday modal zoom snap".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"221 base, together SF": behind a comma in a message that tells figures.</summary>
    public static bool IsBehind(string text, List<NameToken> tokens, int start) =>
        text.AsSpan(0, tokens[start].Start).TrimEnd(' ') is [.., ',' or ';' or '.' or '-'] && tokens.Exists(t => t.IsNumber);

    /// <summary>"..., lambda 250 base": behind a comma or at the head of a line, with a figure and the word "base" or "tc" right behind.</summary>
    public static bool Heads(string text, List<NameToken> tokens, int start, int length)
    {
        var next = start + length;
        var before = text.AsSpan(0, tokens[start].Start).TrimEnd(' ');
        var isVest = tokens[start].Text == "linear" && next < tokens.Count && tokens[next].Start - tokens[next - 1].End > 1;
        return !isVest && next + 1 < tokens.Count && tokens[next].IsNumber && tokens[next + 1].Text is "base" or "tc" or "total" or "all" && (before.Length == 0 || before[^1] is ',' or ';' or '\n' or ':' or '.' || (start > 0 && tokens[start - 1].Text is "and" or "vs" or "or"));
    }

    /// <summary>A comma or colon behind the name at the head of a message that tells figures, or a figure itself.</summary>
    public static bool Opens(string text, List<NameToken> tokens, int length)
    {
        var end = tokens[length - 1].End;
        return tokens[length].IsNumber || tokens[length].OpensPlace || (end < text.Length && text[end] is ',' or ':' && tokens.Exists(t => t.IsNumber));
    }

    /// <summary>"190 base, gusto", "215 base. carta": nothing else in its clause, in a message that tells parts and figures. Words met there in another sense are none.</summary>
    public static bool IsAlone(string text, List<NameToken> tokens, int start, int length)
    {
        var before = text.AsSpan(0, tokens[start].Start).TrimEnd(' ');
        var behind = text.AsSpan(tokens[start + length - 1].End).TrimStart(' ');
        return (before.Length == 0 || before[^1] is ',' or '.' or ';' or ':' or '!' or '?' or '\n') && (behind.Length == 0 || behind[0] is ',' or '.' or ';' or '!' or '?' or '\n')
            && !(length == 1 && InAnotherSense.Contains(tokens[start].Text)) && tokens.Exists(t => t.IsNumber) && tokens.Exists(t => t.Text is "base" or "tc" or "bonus" or "rsu" or "rsus" or "salary" or "equity" or "fix")
            && !(tokens[start].Text == "linear" && tokens.Exists(t => t.Text.StartsWith("vest", StringComparison.Ordinal) || t.Text is "over" or "rsu" or "rsus" or "equity"));
    }

    /// <summary>"actually lambda is only 250 base": a sum said to be its.</summary>
    public static bool IsSaidToBe(List<NameToken> tokens, int start, int length)
    {
        var next = start + length;
        if (next + 2 >= tokens.Count || tokens[next].Text is not ("is" or "was" or "s" or "has" or "offers" or "gives") || !(tokens[start].Opens || start == 0 || tokens[start - 1].Text is "actually" or "and" or "but" or "so" or "oh" or "btw" or "wait" or "also" or "no" or "sorry" or "hm" or "ok" or "out" or "think" or "while"))
        {
            return false;
        }

        var at = next + 1;
        while (at < next + 3 && at < tokens.Count && tokens[at].Text is "only" or "just" or "actually" or "now" or "about" or "around" or "at" or "also")
        {
            at++;
        }

        return at + 1 < tokens.Count && tokens[at].IsNumber && tokens[at + 1].Text is "base" or "tc" or "total" or "all" && tokens[start].Text is not ("base" or "linear");
    }

    /// <summary>"google too, 380 tc": one more, at the head of a message that tells figures.</summary>
    public static bool IsOneMore(string text, List<NameToken> tokens, int start, int length) =>
        start <= 1 && start + length < tokens.Count && tokens[start + length] is { Text: "too" or "aswell" or "also" } more
        && (start == 0 || tokens[0].Text is "and" or "oh" or "plus" or "got") && text.AsSpan(more.End).TrimStart(' ') is [',' or '.' or ':' or '-', ..] && tokens.Exists(t => t.IsNumber);

    /// <summary>"company is gusto", "company = linear", "startup called ramp", "the offer im talking about is snowflake".</summary>
    public static bool IsCalled(string text, List<NameToken> tokens, int start)
    {
        if (start > 3 && tokens[start - 1].Text == "is" && tokens[start - 2].Text is "about" or "have" or "got" or "want" or "mean" or "discussing" or "one" && tokens.FindLastIndex(start - 2, Math.Min(start - 1, MostOfSubject), t => t.Text is "offer" or "company" or "one" or "job") >= 0)
        {
            return true;
        }

        var isDirect = start > 0 && tokens[start - 1].Text is "company" or "employer" or "startup" or "firm" && text.AsSpan(tokens[start - 1].End, tokens[start].Start - tokens[start - 1].End).Trim(' ') is "=" or ":" or "-";
        // "ok so notion, they said 205"
        var opensTheirs = text.AsSpan(tokens[start].End).StartsWith(", they", StringComparison.OrdinalIgnoreCase) && start + 2 < tokens.Count && tokens[start + 1].Text == "they" && tokens[start + 2].Text is "said" or "offered" or "gave" or "came" or "sent" or "told" or "want";
        return isDirect || opensTheirs || (start > 1 && tokens[start - 1].Text is "is" or "called" or "named" or "name" && tokens[start - 2].Text is "company" or "employer" or "startup" or "firm");
    }

    /// <summary>"230k base, 12% bonus, at notion.": "at" or "from" behind a figure, its part or a comma, and nothing behind the name.</summary>
    public static bool Ends(string text, List<NameToken> tokens, int start, int length)
    {
        var end = tokens[start + length - 1].End;
        if (start < 2 || tokens[start - 1].Text is not ("at" or "from" or "w") || CompanyNames.IsIdiom(tokens[start].Text) || !tokens.Exists(t => t.IsNumber) || (text.AsSpan(end).TrimStart(' ') is [var behind, ..] && behind is not (',' or '.' or ';' or '!' or '?' or '\n' or ')' or '+' or '-' or '/' or '&')))
        {
            return false;
        }

        var before = tokens[start - 2];
        return before.IsNumber || before.Text is "base" or "tc" or "bonus" or "equity" or "rsu" or "rsus" or "on" or "total" or "offer" || text[before.End] is ',' or ';' or '.';
    }
}
