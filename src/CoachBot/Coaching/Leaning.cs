using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// Words that lean on a rival the guide makes up: "the preferred option", "more compelling", "but the comp should be competitive". Its sentence
/// is left out, so what weighs the company against it would hint at an offer nobody has told.
/// </summary>
internal static partial class Leaning
{
    /// <summary>The sentence without what leans on a rival that is not told; null where nothing of it stands by itself.</summary>
    /// <param name="afterRival">The sentence before it was left out for its rival.</param>
    public static string? Without(string sentence, bool afterRival)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = Compared(sentence);
        return Leans(text) || (afterRival && (BarePattern().IsMatch(text) && !ThanPattern().IsMatch(text)))
            ? Grammar.FirstClause(text, head => !Leans(head) && !BarePattern().IsMatch(head))
            : text;
    }

    /// <summary>A sentence that weighs pay or company against others in words that cannot be taken out.</summary>
    private static bool Leans(string text) => ParityPattern().IsMatch(text) || ChoicePattern().IsMatch(text) || TailPattern().IsMatch(text);

    /// <summary>A wish in place of a choice: "I'd prefer to be here" becomes "I'd like to be here".</summary>
    private static string Compared(string sentence)
    {
        var text = PreferPattern().Replace(sentence, m => m.Value.EndsWith("prefer", StringComparison.Ordinal) ? string.Concat(m.Value.AsSpan(0, m.Value.Length - 6), "like") : m.Value);
        text = ComparedPattern().Replace(text, "$1");
        text = CompetitivePattern().Replace(text, "");
        text = ButPattern().Replace(text, ", and I'd like ");
        return text == sentence ? sentence : Grammar.Mend(text);
    }

    /// <summary>"I prefer base to stock" weighs parts, not companies.</summary>
    [GeneratedRegex(@"\bI(?:'d| would|'ll| do)? (?:much |really |strongly |genuinely )?prefer\b(?! (?:[\w-]+ ){0,6}(?:over|rather|to (?:stock|equity|RSUs?|cash|base)))")]
    private static partial Regex PreferPattern();

    /// <summary>"more compelling than ad optimization": a word against what others do.</summary>
    [GeneratedRegex(@"\b(?:much |far |even )?more (compelling|interesting|exciting|attractive|appealing|meaningful|fulfilling|rewarding)(?: (?:to me )?than [^,;—–.!?]*)?(?=[,;.!?]| [—–]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ComparedPattern();

    /// <summary>What asks to be competitive says with whom in the sentence that is left out.</summary>
    [GeneratedRegex(@"(?:,| [—–])? but (?:(?:the|my|your|their|its|this) )?(?:[\w'’-]+ ){0,3}?(?:comp|compensation|economics|package|equity|RSUs?|offer|base|salary|pay|numbers?|terms|grant)\b (?:[\w-]+ )?(?:should|must|needs? to|has to|have to)(?: be)? (?:(?:more )?competitive|comparable|approach|match|work|make sense|add up|be there|compete)\b[^,;.!?]*(?=[.!?]?$)|(?= to be )(?<=\d[^.!?]{0,60}) to be competitive(?=[.!?]|$)|(?= to be )(?<=\b(?:package|offer|base|comp|grant)) to be competitive(?= at [A-Z]{0,3}[$£€¥₹₪ ]?\d)", RegexOptions.IgnoreCase)]
    private static partial Regex CompetitivePattern();

    /// <summary>"..., but I'd like $250,000": against nothing once the rival is gone.</summary>
    [GeneratedRegex(@"(?:,| [—–]) but I'd (?:need|like) ")]
    private static partial Regex ButPattern();

    /// <summary>Parity with nobody named; others that nobody has named.</summary>
    [GeneratedRegex(@"\bparity\b(?! (?:with|between|across|among|for|to|protocols?|checks?|features?))|\b(?:these|those|my|such|the) (?:other )?alternatives?\b|\bcompetitive levels\b|\bother options\b", RegexOptions.IgnoreCase)]
    private static partial Regex ParityPattern();

    [GeneratedRegex(@"\b(?:my|the|a|our) (?:(?:clear|strong|obvious|number-one|first|top|preferred) )+(?:choice|pick|preference|option)\b(?! (?:for|of|among) (?!me\b))|\b(?:clear|first|top) choice for me\b|\bchoos(?:e|ing) (?:[A-Z][\w&.-]* )+over\b|\bmost (?:compelling|attractive) (?:of|among) (?:my|the)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChoicePattern();

    /// <summary>"..., but the risk means the grant must be sized competitively".</summary>
    [GeneratedRegex(@"\bbut\b[^.]*\b(?:risk|volatility|trade-?offs?) (?:means|requires|demands|calls for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TailPattern();

    /// <summary>"richer and more complex": than what the sentence before named.</summary>
    [GeneratedRegex(@"\b(?:is|are|makes?|be|feels?|remains?)\b[^,;.]{0,60}\b(?:richer|broader|larger|bigger|deeper|stronger|better|superior|greater|harder|wider|faster|tougher|unmatched by|more \w+)(?: and (?:more \w+|\w+er))?(?: in [\w ]{3,30})?(?=[,;.!?]| [—–]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex BarePattern();

    [GeneratedRegex(@"\bthan\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThanPattern();
}
