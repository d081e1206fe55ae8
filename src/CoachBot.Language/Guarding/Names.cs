using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>Names that the original has not: a company, a person, a product.</summary>
internal static partial class Names
{
    /// <summary>What a company is said to be or do, in English.</summary>
    private const string Verbs = "is|are|was|were|has|have|had|would|will|can|could|came|gave|gives?|offers?|offered|pays?|paid|said|told|wants?|made|makes|puts?|proposed";

    public static RewriteFault? Fault(string original, string text, Tongue tongue, Func<string, IReadOnlyList<string>> companies)
    {
        var words = TongueWords.Of(tongue);
        if (companies(text).Any(name => (!original.Contains(name, StringComparison.OrdinalIgnoreCase) && !Opens(name.ToLowerInvariant(), words)) || Deeds(text, name) > Deeds(original, name)))
        {
            return RewriteFault.Rival;
        }

        foreach (Match match in Capital().Matches(text))
        {
            var word = match.Value;
            if (IsFine(word, match.Index, text, tongue, words) || Has(original, word))
            {
                continue;
            }

            return RewriteFault.Name;
        }

        return null;
    }

    private static bool IsFine(string word, int at, string text, Tongue tongue, TongueWords words)
    {
        var small = word.ToLowerInvariant();
        if (word is "I" or "I'm" or "I'd" or "I've" or "I'll" || small.StartsWith("rsu", StringComparison.Ordinal))
        {
            return true;
        }

        // Capitals inside or throughout: a brand or an abbreviation, in any language.
        if (word.Skip(1).Any(char.IsUpper))
        {
            return false;
        }

        if (StartsSentence(text, at))
        {
            return !ActsLikeAName().IsMatch(text[(at + word.Length)..]) || Opens(small, words) || tongue != Tongue.English;
        }

        return tongue == Tongue.German && (!AfterFrom().IsMatch(text[..at]) || words.Lists("nouns", small) || NounEnd().IsMatch(small));
    }

    /// <summary>"Could we look at": a small word with a capital, taken for a name.</summary>
    private static bool Opens(string word, TongueWords words) => words.Lists("starters", word) || words.Lists("stop", word);

    private static bool Has(string original, string word)
    {
        for (var at = original.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = original.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(original[at - 1])) && (end == original.Length || !char.IsLetter(original[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often the company does or is something: "OpenAI is interested" is new where the original only speaks of its contract.</summary>
    private static int Deeds(string text, string name)
    {
        var deeds = 0;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            deeds += Does().IsMatch(text.AsSpan(at + name.Length)) ? 1 : 0;
        }

        return deeds;
    }

    private static bool StartsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \"“”„«»'(¿¡");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '…' or '—';
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'-]*")]
    private static partial Regex Capital();

    [GeneratedRegex($@"^(?:'s|\s+(?:{Verbs}|also|already|and|or|inc|ltd|labs|ai)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ActsLikeAName();

    [GeneratedRegex($@"^\s+(?:{Verbs}|ist|hat|bietet|est|a|veut|propose|es|ha|quiere|ofrece|é|tem|quer|oferece)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    [GeneratedRegex(@"\b(?:bei|von|mit|für|an|zu|durch)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterFrom();

    [GeneratedRegex("(?:ung|ungen|keit|heit|tion|schaft|tät|nis|paket|gehalt|bonus|team|jahre|jahren|lichkeit|raum)$")]
    private static partial Regex NounEnd();
}
