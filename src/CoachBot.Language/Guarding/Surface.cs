using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Language.Guarding;

/// <summary>What can be seen without understanding a word: links, mentions, markup, roles, odd characters.</summary>
internal static partial class Surface
{
    /// <summary>Letters of a line that shouts: "RSU" does not.</summary>
    private const int FewestToShout = 6;

    private const string Plain = " .,;:!?'\"“”„«»()-–—…⟦⟧¿¡&\n";

    public static RewriteFault? Fault(string original, string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return RewriteFault.Shape;
        }

        if (Link().Matches(text).Any(m => !original.Contains(m.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return RewriteFault.Link;
        }

        if (RoleWords().IsMatch(text) && !RoleWords().IsMatch(original))
        {
            return RewriteFault.Role;
        }

        if (Doubled().Matches(text).Any(m => !original.Contains(m.Value, StringComparison.Ordinal)))
        {
            return RewriteFault.Markup;
        }

        if (Shouts(text) && !Shouts(original))
        {
            return RewriteFault.Characters;
        }

        foreach (var c in MarkedLine.WithoutMarks(text))
        {
            if (Plain.Contains(c, StringComparison.Ordinal) || IsLatinLetter(c) || char.IsNumber(c) || IsSign(c) || original.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            return c == '@' ? RewriteFault.Mention
                : char.IsLetter(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse ? RewriteFault.Characters
                : RewriteFault.Markup;
        }

        return null;
    }

    /// <summary>A sign of money or percent that the original has not.</summary>
    public static RewriteFault? Sign(string original, string text) =>
        MarkedLine.WithoutMarks(text).Any(c => IsSign(c) && !original.Contains(c, StringComparison.Ordinal)) ? RewriteFault.Unit : null;

    /// <summary>Mostly capitals: names can no longer be told. An abbreviation alone is none.</summary>
    private static bool Shouts(string text) => text.Count(char.IsUpper) * 2 > text.Count(char.IsLetter) && text.Count(char.IsLetter) >= FewestToShout;

    private static bool IsSign(char c) => c is '%' or '‰' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || (c is >= 'À' and <= 'ɏ' && c is not '×' and not '÷');

    [GeneratedRegex(@"[.,;:!?]{2,}|--+|['""]{2,}")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"https?:|www\.|://|mailto:|\b[\p{L}\p{N}-]+\.[\p{L}]{2,}\b|\]\(", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^|\s)(?:system|assistant|user|developer|tool|human|ai)\s*:|</?\s*message|\b(?:ignor\w+|disregard\w*|forget|override)\s+(?:\w+\s+){0,3}(?:instructions?|rules?|prompts?|above|previous)|\bas an ai\b|\blanguage model\b|\b(?:system |my |the )?prompt\b|\binstructions?\b|<\||\bjailbreak|\byou(?:'re| are) now\b|\b(?:act(?:ing)? as|pretend\w* to be|role of|you(?:'re| are)) (?:the |a |an )?(?:recruiter|assistant|system|employer|model|bot|ai|coach)\b|\bfrom now on\b", RegexOptions.IgnoreCase)]
    private static partial Regex RoleWords();
}
