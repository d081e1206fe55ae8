using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Guides speak of work at the company as if it were being done. Before the job it is a promise at most: "I build" becomes "In this role I would build", "My work is" becomes "My work would be".</summary>
public static partial class Conditional
{
    private const string Work = "accelerate|address|advise|analy[sz]e|architect|automate|bridge|build|collaborate|connect|contribute|convert|coordinate|craft|create|define|defend|deliver|deploy|design|detect|develop|direct|drive|enable|engineer|ensure|establish|evaluate|execute|extend|facilitate|forecast|generate|guide|handle|harden|help|identify|implement|improve|influence|integrate|lead|maintain|manage|measure|mentor|migrate|moderni[sz]e|monitor|onboard|operate|optimi[sz]e|orchestrate|oversee|own|partner|plan|prevent|produce|protect|prototype|reduce|research|review|run|scale|secure|serve|set|shape|ship|solve|support|synchroni[sz]e|tackle|test|train|transform|translate|unify|validate|work(?! (?:at|for|as)\\b)|write";

    private const string Things = "work|results?|benchmarks?|contributions?|optimi[sz]ations?|models?|systems?|features?|platform|code|code reviews|designs?|projects?|pipelines?|decisions?|architecture|programs?|experiments?|analysis|engineering|roadmap|management|velocity|infrastructure|integrations?|research|automation|tools?|interfaces?";

    private const string Claims = "expertise|experience|background|base|target|ask|goal|offer|compensation|comp|package|understanding|equity|salary|range|expectation|track|current|present|previous|past|prior|existing|skills?|knowledge|years";

    private const string Effects = "addresses|affects?|compounds?|creates?|decides?|defines?|delivers?|determines?|drives?|enables?|ensures?|feeds?|generates?|impacts?|improves?|increases?|optimi[sz]es?|powers?|produces?|protects?|proves?|reduces?|secures?|shapes?|supports?|translates?|unlocks?";

    public static string Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (PresentPattern().IsMatch(sentence))
        {
            return sentence;
        }

        var text = BeingPattern().Replace(sentence, m => $"{(m.Groups["start"].Success && !JoiningPattern().IsMatch(m.Groups["verb"].Value) ? "In this role I" : "I")} would {m.Groups["not"].Value}be {m.Groups["verb"].Value} ");
        text = JobPattern().Replace(text, m => $"{m.Groups["lead"].Value}{(m.Groups["lead"].Length == 0 ? "In this role I" : "I")} would {m.Groups["how"].Value}{m.Groups["verb"].Value.ToLowerInvariant()} ");
        text = InsidePattern().Replace(text, m => $" I would {m.Groups["how"].Value}{m.Groups["verb"].Value.ToLowerInvariant()}");
        text = IsPattern().Replace(text, m => $"{m.Groups["who"].Value} would {(m.Groups["has"].Success ? "have" : "be")} ").Replace(" would be not ", " would not be ", StringComparison.Ordinal);
        text = WhatPattern().Replace(text, "would make");
        text = WillPattern().Replace(text, "$1would ");
        text = VerbPattern().Replace(text, m => $"{m.Groups["who"].Value} would {m.Groups["how"].Value}{Base(m.Groups["verb"].Value)} ");
        return AndVerbPattern().Replace(text, m => Base(m.Value));
    }

    /// <summary>"I lead a team of twelve at a bank": of where the speaker is now, not of the work to come.</summary>
    [GeneratedRegex(@"\bI\b.*(?:\bat (?:a|an|the|my) (?:bank|lab|startup|start-up|company|firm|hyperscaler|agency|competitor)\b|\btoday\b(?! (?:is|are))|\bevery (?:week|day)\b|\bnext month\b)", RegexOptions.IgnoreCase)]
    private static partial Regex PresentPattern();

    /// <summary>Words for work, for who must tell it apart from a record.</summary>
    internal const string WorkVerbs = Work;

    private static string Base(string verb) => verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal)
        ? verb.EndsWith("ses", StringComparison.Ordinal) && verb is "addresses" or "processes" ? verb[..^2] : verb[..^1]
        : verb;

    [GeneratedRegex(@"^(?:joining|choosing|making)$", RegexOptions.IgnoreCase)]
    private static partial Regex JoiningPattern();

    /// <summary>"I'm building": true of nobody who has not started. Asking, hoping and the like stay.</summary>
    [GeneratedRegex(@"(?:(?<start>^)|\b)(?<!\b(?:if|whether|while|when|once|as|until|after) )I(?:'m| am) (?:specifically |also |now |actively )?(?<not>not (?:just|only) )?(?<verb>building|architecting|designing|making|processing|joining|choosing|creating|developing|defining|leading|driving|delivering|contributing|protecting|securing|solving|shaping|managing|optimi[sz]ing|training|working on|owning|coordinating|engineering|supporting|scaling|running) ", RegexOptions.IgnoreCase)]
    private static partial Regex BeingPattern();

    [GeneratedRegex(@"^(?<lead>As an? [^,.]{3,70}, )?I(?:(?: will|'ll)(?= (?:(?:directly|also|actively) )?[a-z]))? (?<how>(?:directly|also|actively) )?(?<verb>" + Work + @") ", RegexOptions.IgnoreCase)]
    private static partial Regex JobPattern();

    /// <summary>"every trust indicator I create": inside a sentence.</summary>
    [GeneratedRegex(@"(?<=\w[,—–]?)(?<!\b(?:if|whether|while|when|once|as|until|after)) I (?<how>(?:directly|also|actively) )?(?<verb>" + Work + @")\b(?! would)", RegexOptions.IgnoreCase)]
    private static partial Regex InsidePattern();

    /// <summary>"my pipelines and deployment automation are": one thing or a list of them.</summary>
    [GeneratedRegex(@"\b(?<who>My (?:(?!(?:" + Claims + @")\b)[\w'/-]+ ){0,3}?(?:" + Things + @")(?:(?:,|,? and) (?:(?!(?:" + Claims + @"|is|are|has|have|would|will|I)\b)[\w'/-]+ ?){1,4}(?=,? and |, | (?:is|are|ha(?:s|ve)) |(?<= )(?:is|are|ha(?:s|ve)) ))*) ?(?<! would )(?:(?:is|are)|(?<has>ha(?:s|ve))) (?!been\b|already\b)", RegexOptions.IgnoreCase)]
    private static partial Regex IsPattern();

    [GeneratedRegex(@"\bwould be what makes?\b")]
    private static partial Regex WhatPattern();

    /// <summary>"The models I would build will be": the same time for both.</summary>
    [GeneratedRegex(@"\b(I would [a-z]+ (?:(?:at|for|in|on) [\w' -]{2,30}? )?)will (?=[a-z])")]
    private static partial Regex WillPattern();

    [GeneratedRegex(@"\b(?<who>My (?:(?!(?:" + Claims + @")\b)[\w'/-]+ (?:and )?){0,4}?(?:" + Things + @")(?: (?:to|in|on) [\w' -]{3,60}?)?) (?<how>directly |also )?(?<verb>" + Effects + @") ", RegexOptions.IgnoreCase)]
    private static partial Regex VerbPattern();

    /// <summary>"would protect and enables": the second verb hangs on the same "would".</summary>
    [GeneratedRegex(@"(?<=\bwould (?:directly |also )?[a-z]+ and (?:directly |also )?)(?:" + Effects + @")\b")]
    private static partial Regex AndVerbPattern();
}
