using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Mends a sentence after words were taken out or figures changed.</summary>
public static partial class Grammar
{
    public static string Mend(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = SpacesPattern().Replace(sentence, " ").Trim();
        text = BeforeMarkPattern().Replace(text, "$1");
        text = DoubledCommaPattern().Replace(text, ",");
        text = OrphanEndPattern().Replace(text, "");
        return text.Length == 0 ? text : Capitalised(Ended(Articles(text)));
    }

    /// <summary>"a $18,000 sign-on" and "a 8% bonus" become "an ...", as they are said.</summary>
    public static string Articles(string text) =>
        ArticlePattern().Replace(text, m => (char.IsUpper(m.ValueSpan[0]) ? "A" : "a") + (m.Groups["sign"].ValueSpan is ['A', ..] || SoundsVowel(m.Groups["digits"].Value) ? "n " : " ") + m.Groups["sign"].Value + m.Groups["digits"].Value);

    /// <summary>Words counted as spoken.</summary>
    public static int Words(string text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)) ?? 0;

    /// <summary>The sentence up to a clause that cannot be said, when what stands before it is a sentence of its own; else null.</summary>
    public static string? FirstClause(string sentence, Func<string, bool> isClean)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(isClean);
        foreach (Match cut in ClausePattern().Matches(sentence))
        {
            var head = sentence[..cut.Index];

            // The second of two dashes closes an aside: what stands before it is no sentence.
            if (cut.ValueSpan.IndexOfAny('—', '–') >= 0 && head.AsSpan().IndexOfAny('—', '–') >= 0)
            {
                continue;
            }

            if (Words(head) >= 5 && HasVerb(RelativePattern().Replace(head, "$1")) && !SubordinatePattern().IsMatch(head) && !DenialPattern().IsMatch(head) && !UnfinishedPattern().IsMatch(head) && isClean(head))
            {
                return Mend(head);
            }
        }

        return null;
    }

    /// <summary>"a measurable": an adjective that waits for its noun behind the cut ("a measurable, first-order impact").</summary>
    [GeneratedRegex(@"\b(?:an?|the|its|their|our|your|my) (?:\w+ly )?\w+(?:able|ible|ial|ional|ive|ous|ful|less|cant|rect|ique|ic)$", RegexOptions.IgnoreCase)]
    private static partial Regex UnfinishedPattern();

    /// <summary>The sentence without a last part that speaks of the speaker's own ("... and my deep expertise in compilers"), else up to a clause that cannot be said; null where neither leaves a sentence.</summary>
    public static string? WithoutMine(string sentence, Func<string, bool> isClean)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(isClean);
        var cut = MinePattern().Replace(sentence, "");
        return cut.Length < sentence.Length && Words(cut) >= 5 && VerbPattern().IsMatch(cut) && isClean(cut) ? Mend(cut) : FirstClause(sentence, isClean);
    }

    /// <summary>"Below-market base, no bonus, 60+ hours.": things in a row, nothing said of them.</summary>
    public static bool IsBareList(string sentence) => BareListPattern().IsMatch(sentence) && !VerbPattern().IsMatch(sentence);

    /// <summary>A verb that makes a sentence of it: "Managing programs for a network" has none.</summary>
    internal static bool HasVerb(string text) => VerbPattern().IsMatch(WhichPattern().Replace(text, ""));

    private static bool SoundsVowel(string digits) =>
        digits.StartsWith('8') || digits.Split(',')[0] is "11" or "18";

    private static string Ended(string text)
    {
        if (text[^1] is '"' or '”')
        {
            return text;
        }

        var mark = text[^1] is '.' or '!' or '?' ? text[^1] : '.';
        return DanglingPattern().Replace(text.TrimEnd('.', '!', '?', ',', ';', ':', '—', '–', '-', ' '), "") + mark;
    }

    /// <summary>"eBay" and "xAI" keep their small letter.</summary>
    private static string Capitalised(string text) => char.IsLower(text[0]) && !text.TakeWhile(char.IsLetter).Any(char.IsUpper) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@",?\s+(?:and|plus|as well as|along with|combined with|given|with|—|–)\s+my\b[^,;:—–.!?]*(?=[.!?]?$)", RegexOptions.IgnoreCase)]
    private static partial Regex MinePattern();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex SpacesPattern();

    [GeneratedRegex(@"\s+([,.;:!?])")]
    private static partial Regex BeforeMarkPattern();

    [GeneratedRegex(@",\s*,")]
    private static partial Regex DoubledCommaPattern();

    [GeneratedRegex(@",?\s+(?:and|or|but|with|plus)(?=[.!?]?$)", RegexOptions.IgnoreCase)]
    private static partial Regex OrphanEndPattern();

    [GeneratedRegex(@"\b[Aa]n? (?<sign>[A-Z]{0,3}[$£€¥₹₪])?(?<digits>\d[\d,]*)")]
    private static partial Regex ArticlePattern();

    /// <summary>"If ...", "To make this work": half a sentence, unless a main part follows after a comma.</summary>
    [GeneratedRegex(@"^(?:(?:To|If|When|While|Given|As|By|With|Without|Because|Since|Although|Though|Despite|Unlike|Beyond|Whether|Rather than|Considering|Reflecting|After|Before|Once|Until|Where|Between|Combined|Based|Having|Being)\b[^,]*|(?:In|At|On|For|From|During|Across|Within)\b(?:(?!\b(?:I|would|will|is|are)\b)[^,])*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SubordinatePattern();

    /// <summary>"There is no market for such engineers", "isn't just a feature": what follows says what is meant by it, and alone it argues the other way.</summary>
    [GeneratedRegex(@"\b(?:there(?:'s| is| are| was| were) (?:no|not|few|little)|(?:is|are|was|were|do|does)(?: not|n't) (?:just|only|merely|simply|about|the|an?|really)|not (?:just|only|merely|simply)|(?:no|nobody|no one|none|hardly any|few) \w+ (?:can|could|would|will|has|have|is|are))\b", RegexOptions.IgnoreCase)]
    private static partial Regex DenialPattern();

    /// <summary>What announced a part that is gone.</summary>
    [GeneratedRegex(@"\s*[,;:—–-]*\s+(?:specifically|especially|particularly|namely|including|such as|e\.g\.|i\.e\.|ideally|like|because|given|reflecting)$", RegexOptions.IgnoreCase)]
    private static partial Regex DanglingPattern();

    /// <summary>"Every test I would run": no sentence without a verb of its own.</summary>
    [GeneratedRegex(@"^((?:Every|Each|The|All|Any|A|An)\b(?:(?! I would )[^,])*) I would (?:\w+ly |also )?\w+(?: (?:for|to|on|at|in) (?:[\w'-]+ ?){1,4}$)?", RegexOptions.IgnoreCase)]
    private static partial Regex RelativePattern();

    /// <summary>"My pipelines, which carry every order": what the aside does is no verb of the sentence.</summary>
    [GeneratedRegex(@", (?:which|who|whose|where)\b[^,]*$")]
    private static partial Regex WhichPattern();

    [GeneratedRegex(@"^[^,.;:—–]{3,36}(?:, [^,.;:—–]{3,36}){2,}[.!]?$")]
    private static partial Regex BareListPattern();

    [GeneratedRegex(@",? (?:—|–) |; |, (?:and|but|so|which|plus) |, ")]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"\b(?:is|are|was|were|(?<=\b(?:it|that|there|here|what|he|she))'s|'re|'m|am|will|would|can|need|want|make[sd]?|take[s]?|carr(?:y|ies)|command[s]?|reflect[s]?|should|must|have|has|do|does|drive[s]?|sit[s]?|deserve[s]?|deliver[s]?|matter[s]?|represent[s]?|require[s]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex VerbPattern();
}
