using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// Guides give a premium a name of their own ("the 35% Agentic Premium"). Who hears it knows no such premium, and the share need not be what is asked: the
/// name is taken out, or what rests on it is not said.
/// </summary>
internal static partial class HouseNames
{
    /// <summary>The sentence without the name; null where nothing of it stands without.</summary>
    public static string? Without(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = AndPattern().Replace(sentence, "");
        text = WithPattern().Replace(text, "");
        text = text == sentence ? sentence : Grammar.Mend(text);
        return NamePattern().IsMatch(text) ? Grammar.FirstClause(text, head => !NamePattern().IsMatch(head)) : text;
    }

    /// <summary>"reflecting the GenAI premium and the importance of": the rest holds by itself.</summary>
    [GeneratedRegex(@"\bthe (?:[\w/-]+ ){1,4}[Pp]remium and (?=the\b)")]
    private static partial Regex AndPattern();

    /// <summary>"with the 35% Agentic Premium", "to reflect the leadership premium this role demands", in a sentence that asks.</summary>
    [GeneratedRegex(@",? (?:(?:with|including|plus|applying|at) (?:the|an?) (?:full |maximum )?|(?:to reflect|reflecting|that reflects|which reflects) (?:the|an?|this|that) )(?:\d+(?: to \d+)?% )?(?:[\w/-]+ ){0,5}[Pp]remium\b(?! (?:comp|pay|equity|over|for|of|pric|brand))(?: (?:fully )?applied| included)?(?: (?:that )?this role (?:demands|commands|requires|deserves))?")]
    private static partial Regex WithPattern();

    /// <summary>"The 35% premium reflects", "the Agentic Edge Premium", "should reflect the trust premium"; not "command a 20% premium over standard roles".</summary>
    [GeneratedRegex(@"\b(?:[Tt]he|[Tt]his|[Aa]n?|full|maximum|with) (?:\d+(?: to \d+)?% )?(?:(?:[A-Z][\w/&-]*|AI|ML) )+[Pp]remium\b(?! (?:in (?:this|the|today's) market|comp|pay|equity|over|brand|pric))|\b(?:The|That|This) \d+(?: to \d+)?% premium\b|^The \d+(?: to \d+)?% (?:is|are|reflects?)\b|\bpremium \(\d|^The (?:[\w/-]+ ){1,3}premium (?:should|must|reflects?|applies|is)\b|\breflects? the (?:[\w/-]+ ){1,4}premium\b(?=[.!?,]|$)|\b[A-Z][a-z]+-Native premium\b")]
    private static partial Regex NamePattern();
}
