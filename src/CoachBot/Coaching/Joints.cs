using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>How a sentence hangs on the one before it, which may have been left out.</summary>
public static partial class Joints
{
    /// <summary>Says "this", "those roles", "all four", "that expertise" of something named before. "This role" and the like need no sentence before.</summary>
    public static bool PointsBack(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return PointingPattern().IsMatch(sentence) || PointingPattern().IsMatch(sentence[JoiningPattern().Match(sentence).Length..]) || MinePattern().IsMatch(sentence) || IntroducedPattern().IsMatch(sentence) || AnaphoraPattern().IsMatch(sentence.AsSpan(0, FirstPart(sentence)))
            || (MeasurePattern().Match(sentence) is { Success: true } measure && !NamedMeasurePattern().IsMatch(sentence.AsSpan(0, measure.Index)));
    }

    /// <summary>"Additionally, I want" without the word that joins it on.</summary>
    public static string Freed(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var cut = JoiningPattern().Match(sentence).Length;
        return cut == 0 ? sentence : Grammar.Mend(sentence[cut..]);
    }

    /// <summary>Where the first clause with a verb ends: what points back later in a sentence may point into it.</summary>
    private static int FirstPart(string sentence)
    {
        var at = Clause(sentence, 0);
        return at < sentence.Length && IntroPattern().IsMatch(sentence.AsSpan(0, at)) ? Clause(sentence, at + 1) : at;
    }

    private static int Clause(string sentence, int from) => sentence.AsSpan(from).IndexOfAny(",;—–") is >= 0 and var at ? from + at : sentence.Length;

    /// <summary>"At CoreWeave", "For a company like this": no clause yet.</summary>
    [GeneratedRegex(@"^(?:At|In|On|For|With|As|To|From|By|Beyond|Given|During|Across|Within|Here|Today|Currently|Ultimately|Frankly|Honestly|Simply put|Additionally|However|Moreover|Also|Further(?:more)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IntroPattern();

    /// <summary>"this opportunity cost": names again what the sentence before said.</summary>
    [GeneratedRegex(@"\b(?:(?:this|such) (?!(?:[\w-]+ )?(?:role|position|company|team|offer|market(?! (?:realit|rate|dynamic|premium|value|context|pressure|demand|condition))|job|level|year|point|time|space|industry|sector|stage|region|city|conversation|moment|quarter|ask|package|is|are|was|means|makes|would|will|can|could|should|must|has|who|that|which|and|as|at|to|in|of)\b)[a-z]|(?:these|those) (?!days\b|who\b)[a-z]|(?:that|the same)\b(?: [\w-]+){0,2} (?:expertise|experience|background|skills?|track record|knowledge)\b|(?<=\b(?:reflect|reflects|match|matches|to|of|for|with|at|on|by|in|justify|justifies) )that (?:[\w-]+ )?(?:market rate|rate|premium|rarity|scarcity|gap|combination|ownership|responsibility|accountability|urgency|scope|complexity|upside|criticality)\b|\breflects? (?:this|that|it)[.!?]?\s*$|(?<=\b(?:of|for|with|on|by|to|from|into|behind|through|given|at) )that (?!(?:reason|end|matter|way|day|point|time|kind|role|position|company|team|offer)\b|(?:\w+ ){0,3}(?:is|are|will|would|has|have|can)\b)[a-z-]+(?=[ .,;!?—]|$)|(?<=\b(?:reflects?|reflecting|match|matches|matching|justif(?:y|ies)|mirrors?|captures?|recogni[sz]es?|values?|rewards?) )that (?:[\w-]+ )?[\w-]+(?=[.,;!?]|\s*[—–]|\s*$| in (?:the|my|a)\b| with\b)|\b(?:like|want|see|have|expect|need) that (?:[\w-]+ )?[\w-]+ (?:reflected|recogni[sz]ed|valued|captured|built|priced|shown)\b|\b(?:is|are) (?:\w+ly |at least )?(?:comparable|similar|equivalent)(?=[,.;]|\s*[—–]|\s*$)|that work\b|all (?:two|three|four|five|six|of (?:them|these|those|this|that))\b|each of (?:them|these|those)\b|the (?:former|latter)\b|both\b(?! (?:[\w'/-]+ ){1,6}and\b))", RegexOptions.IgnoreCase)]
    private static partial Regex AnaphoraPattern();

    /// <summary>"..., but the package should be at the top of that range": of a range, which the sentence has to have named.</summary>
    [GeneratedRegex(@"\b(?:that|those|these) (?:ranges?|bands?|benchmarks?|rates?|percentiles?|midpoint|figures?|numbers?|levels? of pay)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeasurePattern();

    [GeneratedRegex(@"\d|\b(?:ranges?|bands?|benchmarks?|rates?|percentiles?|midpoint|figures?|numbers?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamedMeasurePattern();

    /// <summary>"On $20B, that's a rounding error."</summary>
    [GeneratedRegex(@"^(?:At|In|On|For|With|To|From|By|Beyond|Given|Across|Compared (?:to|with)|Combined with|Against)\b[^,]{0,60}, (?:that|it|these|those|they|this(?! (?:[\w-]+ )?(?:role|position|company|team|offer|market|level|scale|job|year|stage)))\b(?! (?:role|position|company|team|offer|market|level|scale))")]
    private static partial Regex IntroducedPattern();

    /// <summary>Expertise nobody has spoken of: a claim on it was left out.</summary>
    [GeneratedRegex(@"\b(?:this|that|these|those|such|the same) (?:[\w+/-]+ ){0,2}(?:expertise|experience|background|skills?|skill set|track record|knowledge)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MinePattern();

    /// <summary>"This means", "That is why", "I'm confident this is", "I ask for this."</summary>
    [GeneratedRegex(@"^(?:Which\b|At (?:that|those|these) (?:level|number|figure|total|price|package|comp|compensation|amount|term)s?\b|[^,]{0,40}\b(?:this|that)[.!?]$|(?:In this role )?I would (?:\w+ ){1,3}(?:it|its|them|their)\b|(?:This|That|These|Those|Both|Such|It|it|They|they)\b(?! (?:role|position|company|team|offer|market)\b)|(?:My|The) (?:same|two|three)\b|I(?:'m| am)? (?:confident|sure|certain|believe|think|know|hope|feel)(?: that)? (?:this|that|it)\b(?! (?:role|position|company|team|offer|package)))")]
    private static partial Regex PointingPattern();

    [GeneratedRegex(@"^(?:(?:At|With|On|Given|For) (?:this|that|such) (?:kind of )?(?:scale|volume|size|pace|level of \w+)|Additionally|Also|However|Moreover|Furthermore|Therefore|Thus|Hence|Similarly|Likewise|Consequently|In addition|On top of that|That said|Beyond that|As a result|As such|Finally|Second(?:ly)?|Third(?:ly)?|First(?:ly)?|Meanwhile|And|But|So|Then|Yet|Plus)\b,?\s+(?!that\b)", RegexOptions.IgnoreCase)]
    private static partial Regex JoiningPattern();
}
