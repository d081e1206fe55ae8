using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// Whether every "I", "my", "me", "we" and "our" of a sentence stands in a form that cannot be untrue of the speaker: a wish, a question,
/// a view, a condition, a part of the package, or work still to come. Anything else is a claim only the user can vouch for, whatever its words.
/// </summary>
public static partial class FirstPerson
{
    /// <param name="sentence">After <see cref="Conditional"/>, so that work at the company is already work to come.</param>
    public static bool IsSafe(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var mention in MentionPattern().EnumerateMatches(sentence))
        {
            if (!IsSafeAt(sentence, mention.Index, mention.Length))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSafeAt(string sentence, int at, int length) => char.ToLowerInvariant(sentence[at]) switch
    {
        'i' => Stands(IPattern(), sentence, at) || IfPattern().IsMatch(sentence[..at]) || (WhilePattern().IsMatch(sentence[..at]) && Stands(ToComePattern(), sentence, at)),
        'm' when length == 2 && char.ToLowerInvariant(sentence[at + 1]) == 'e' => !MadeMePattern().IsMatch(sentence),
        'm' when length == 2 => IsSafeMy(sentence, at + length),
        'w' => Stands(WePattern(), sentence, at) || CanWePattern().IsMatch(sentence[..at]),
        'o' => Stands(OurPattern(), sentence, at),
        _ => false,
    };

    /// <summary>"my total package", "my work would": a word of the package or of the work to come within a few words, none before it that tells of a record.</summary>
    private static bool IsSafeMy(string sentence, int at)
    {
        var (words, isWork) = (0, true);
        for (; words <= 4 && at < sentence.Length; words++)
        {
            if (words <= 3 && Stands(PackagePattern(), sentence, at))
            {
                return true;
            }

            if (isWork && Stands(WorkPattern(), sentence, at))
            {
                return true;
            }

            if (WordPattern().Match(sentence, at) is not { Success: true, Groups: [_, var word] } match || TellsPattern().IsMatch(word.ValueSpan))
            {
                return false;
            }

            isWork &= !RecordPattern().IsMatch(word.ValueSpan) && !FinitePattern().IsMatch(word.ValueSpan);
            at = match.Index + match.Length;
        }

        return false;
    }

    private static bool Stands(Regex form, string sentence, int at) => form.Match(sentence, at) is { Success: true } match && match.Index == at;

    [GeneratedRegex(@"\b(?:I\b|[Mm]y\b|[Mm]e\b|[Mm]yself\b|[Mm]ine\b|[Ww]e\b|[Oo]urs?\b)")]
    private static partial Regex MentionPattern();

    /// <summary>Wishes, views, conditions and work to come; leaving, moving and giving something up are told by the user alone.</summary>
    [GeneratedRegex(@"\GI(?:(?:'d| would|'ll| will)(?: (?:also|really|still|just|not|only|directly|strongly|very much|need to|want to|like to|love to))* (?!be (?:leaving|giving|forgoing|walking|relocating|moving|passing|turning)\b|(?:leave|leaving|give|forgo|forego|forfeit|lose|relocate|move|decline|turn|bring|have|walk|take)\b)\w+|(?:'m| am)(?: (?:also|very|really|truly|genuinely|still|so|not|only|simply|specifically|deeply|particularly|especially|extremely|incredibly|absolutely|certainly|quite|personally))* (?:motivated|inspired|energi[sz]ed|passionate about|honou?red|delighted|pleased|fascinated|attracted|asking|looking|requesting|hoping|seeking|targeting|proposing|aiming|expecting|wondering|interested|excited|thrilled|keen|enthusiastic|eager|open|happy|glad|grateful|confident|drawn|flexible|curious|convinced|aware|sure|trying)\b|(?: (?:also|really|still|fully|truly|do|only|just|therefore|simply|would|strongly))* (?:want|hope|expect|believe|think|feel|see|appreciate|recogni[sz]e|look forward|ask|request|propose|suggest|prefer|value|admire|respect|love|like|need|require|mean|wonder|agree|accept that)\b|(?:'d| can)(?:'t wait| imagine)|if )", RegexOptions.IgnoreCase)]
    private static partial Regex IPattern();

    /// <summary>A condition claims nothing: "if I'm working on ...".</summary>
    [GeneratedRegex(@"\b(?:if|whether) $", RegexOptions.IgnoreCase)]
    private static partial Regex IfPattern();

    [GeneratedRegex(@"\b(?:while|when|once|as|until|after) $", RegexOptions.IgnoreCase)]
    private static partial Regex WhilePattern();

    /// <summary>"while I build": work to come, told in the present as time clauses are.</summary>
    [GeneratedRegex(@"\GI (?:" + Conditional.WorkVerbs + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToComePattern();

    [GeneratedRegex(@"\G[ ]?([\w/-]+)")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^(?:current|present|previous|past|prior|last|existing|former|proven|dual|deep)", RegexOptions.IgnoreCase)]
    private static partial Regex TellsPattern();

    /// <summary>A fact is told of what stands before it: "my work has measurable impact".</summary>
    [GeneratedRegex(@"^(?:is|are|was|were|has|have|had|does|did|makes?|made|gives?|gave)$", RegexOptions.IgnoreCase)]
    private static partial Regex FinitePattern();

    [GeneratedRegex(@"^(?:years|own|expertise|experience)", RegexOptions.IgnoreCase)]
    private static partial Regex RecordPattern();

    /// <summary>Parts of the package and of the talk. Experience, skills and records are never among them.</summary>
    [GeneratedRegex(@"\G[ ]?(?:comp|compensation|pay|packages?|totals?|base|salary|equity|RSUs?|TC|offer|asks?|targets?|goals?|title|level|grants?|bonus|options?|sign-?on|request|expectations?|proposal|understanding|view|hope|interest|enthusiasm|priorit(?:y|ies)|questions?|incentives|start date|role|position|refresh\w*|allocation|vesting|choice|preference|excitement|motivation|day one|first (?:year|day))\b(?! (?:has|was|is) (?:currently|been|already))", RegexOptions.IgnoreCase)]
    private static partial Regex PackagePattern();

    /// <summary>The work to come, when no fact is told of it.</summary>
    [GeneratedRegex(@"\G[ ]?(?:work|results?|benchmarks?|contributions?|optimi[sz]ations?|models?|systems?|features?|platform|code|designs?|projects?|pipelines?|decisions?|impact|scope|responsibilit\w+|architecture|programs?|engineering|analys\w+|experiments?)\b(?=(?: (?:to|in|on|for|at|across)(?: [\w'-]+){1,6})? would\b|[.;!?]|$|(?:,|,? (?:and|enables? and)) (?!(?:[\w'’/-]+,? ){1,8}(?:is|are|was|were|has|have|makes?|made|gives?)\b)|, (?:which|who|where|that|we|I|this|the|and (?:I|the|we)|but)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WorkPattern();

    [GeneratedRegex(@"\b(?:makes?|made|taught|gives?|gave|offer\w*|approach\w*|recruit\w*|contact\w*|pays?|paid|pursu\w*|court\w*|costs?) me\b|\bme (?:away|from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MadeMePattern();

    [GeneratedRegex(@"\Gwe (?:can|could|should|might|discuss|get|find|agree|align|land|make (?:this|it)|talk|look at|settle|close|reach|explore|move forward)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WePattern();

    [GeneratedRegex(@"\b(?:can|could|would|may|might|should|shall) $", RegexOptions.IgnoreCase)]
    private static partial Regex CanWePattern();

    [GeneratedRegex(@"\Gour (?:\w+ )?(?:conversations?|discussions?|calls?|talks?|chats?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OurPattern();
}
