using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// Words that bind the speaker or tell what only they know of their move: "To accept Acme's offer, I'd need", "to make Acme the clear choice", "to offset
/// the cost of the transition". A guide sets them for everybody. The ask holds without them, so they are taken out whether there is a rival or not.
/// </summary>
internal static partial class Commitments
{
    /// <summary>The sentence without its condition or purpose; null where it tells them that the choice is made, which gives away what the ask rests on.</summary>
    public static string? Without(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = ConditionPattern().Replace(sentence, "");
        text = ClosingPattern().Replace(text, "");
        text = ChoicePurposePattern().Replace(text, "");
        text = MovePurposePattern().Replace(text, "");
        text = MultiplePattern().Replace(text, "$1");
        text = ChoosingPattern().Replace(NeedPattern().Replace(text, "I'd like "), "I would like to join ");
        text = text == sentence ? sentence : Grammar.Mend(text);
        return ChosenPattern().IsMatch(text) ? Grammar.FirstClause(text, head => !ChosenPattern().IsMatch(head)) : text;
    }

    /// <summary>"To accept Acme's offer, I'd need", "To choose Acme, I'd like", "To make Acme the clear choice, I'd need".</summary>
    [GeneratedRegex(@"^(?:In order |For me )?to (?:(?:accept|choose|pick|select|join|sign|commit|say yes|move forward|move ahead|come aboard|leave|switch)\b[^,.]{0,50}|take (?:this|the|your) (?:offer|role|job|position)|make [^,.]{2,40} (?:(?:my|the|an?) (?:[\w-]+ ){0,2}(?:choice|pick|decision|home|yes|option|offer)|(?:more )?competitive)|justify (?:the|this|a|such a) (?:move|switch|transition|change)[^,.]{0,40}), (?=I(?:'d| would|'m| am)? (?:also )?(?:need|like|expect|want|love|require|appreciate|looking|asking|targeting)\b|(?:can|could|would) (?:we|you)\b|(?:my|the|your) (?:[\w-]+ ){0,2}(?:base|RSUs?|package|comp|compensation|equity|offer|grant|total)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ConditionPattern();

    /// <summary>"I'd like $190,000 base to choose Acme.", "... to make this transition".</summary>
    [GeneratedRegex(@",? (?:in order )?(?:for me )?to (?:choose|pick|select) [A-Z][^,.]{1,40}?(?=[,.!?]|$)|(?=,? (?:in order )?(?:for me )?to )(?<=\d[^.?!]{0,80}),? (?:in order )?(?:for me )?to (?:join|say yes|move forward|accept)(?: (?:the (?:team|company|offer)|[A-Z][\w.&' -]{1,30}))?(?=[,.!?]|$)|,? to make (?:the move|the switch|this move|this transition|the transition|this switch)(?: (?:to|into|from) [^,.]{2,40})?(?=[,.!?]|$)")]
    private static partial Regex ClosingPattern();

    /// <summary>"to ensure Acme remains the top offer": among offers nobody has told. A choice for customers is work.</summary>
    [GeneratedRegex(@",? (?:in order )?to (?:ensure|make sure|make|keep|guarantee|confirm)(?: that)? [^,.;?!]{2,40}? (?:(?:remains?|stays?|is|as|becomes?) )?(?:my|the|an?) (?:(?:clear|obvious|top|best|strongest|most \w+|first|leading|winning|number-one|easy|easiest|preferred|only) )+(?:offer|choice|option|package|pick|bid|decision|yes)\b(?! (?:for|of|among|with|in|to) (?!me\b))[^,.;!?]*(?=[,.;!?]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ChoicePurposePattern();

    /// <summary>"$118,000 in equity to justify the move from guaranteed comp": what somebody leaves behind or pays for the move is theirs to tell.</summary>
    [GeneratedRegex(@"(?=,? (?:in order )?to )(?<=\bI(?:'d| would) (?:also )?(?:like|welcome|appreciate|love|value|expect|propose|want)\b(?! to (?!discuss|see|talk|explore))[^.;!?]*|\b(?:base|RSUs?|equity|grant|bonus|sign-?on|packages?|comp|compensation|options|stock|total|weighting)\b[^.;!?]*|\d[^.;!?]*),? (?:in order )?to (?:help )?(?:justify|offset|bridge|cover|compensate for|make up for|account for|balance|soften|ease)(?: (?:the|my|a|any|this|that|such a))? (?:[\w-]+ ){0,3}(?:move|switch|transition|leap|jump|opportunity costs?|(?:transition|switching|moving|relocation) (?:costs?|gap|expenses?)|pay cut|vesting gap|transition gap|unvested \w+)\b(?! (?:to|into) (?:the )?(?:cloud|AI|microservices))[^,.;!?—–]*(?:, (?:when|while|as|since|which)\b[^.;!?—–]*)?(?=[,.;!?]| [—–]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex MovePurposePattern();

    /// <summary>"I would manage programs at 1.3x velocity": a pace that was somebody's record, no promise of the speaker's.</summary>
    [GeneratedRegex(@"\b(I (?:would |will |can )(?:also )?\w+ (?:(?!\b(?:that|which|who|to|so)\b)[^,;—–.])*?) at \d+(?:\.\d+)?x(?: the)? (?:\w+ )?(?:velocity|speed|pace|productivity|efficiency|output|rate)\b")]
    private static partial Regex MultiplePattern();

    [GeneratedRegex(@"^I(?:'m| am| would be) choosing ")]
    private static partial Regex ChoosingPattern();

    [GeneratedRegex(@"(?<=^|, (?:and|but) )I(?:'d| would) need (?!to\b)")]
    private static partial Regex NeedPattern();

    [GeneratedRegex(@"\bmy (?:(?:clear|strong|obvious|number-one|first|top|preferred) )+(?:choice|pick|preference|option)\b|\b(?:clear|first|top) choice for me\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChosenPattern();
}
