using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Language.Guarding;

/// <summary>What can be seen without understanding a word: links, mentions, markup, roles, odd characters.</summary>
internal static partial class Surface
{
    private const string Plain = " .,;:!?'\"“”„«»()-–—…⟦⟧¿¡&\n";

    public static RewriteFault? Fault(string original, string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return RewriteFault.Shape;
        }

        if (Link().IsMatch(text) && !Link().IsMatch(original))
        {
            return RewriteFault.Link;
        }

        if (RoleWords().IsMatch(text) && !RoleWords().IsMatch(original))
        {
            return RewriteFault.Role;
        }

        foreach (var c in MarkedLine.WithoutMarks(text))
        {
            if (Plain.Contains(c, StringComparison.Ordinal) || IsLatinLetter(c) || char.IsNumber(c) || original.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            return c == '@' ? RewriteFault.Mention
                : c is '%' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol ? RewriteFault.Unit
                : char.IsLetter(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse ? RewriteFault.Characters
                : RewriteFault.Markup;
        }

        return null;
    }

    private static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || (c is >= 'À' and <= 'ɏ' && c is not '×' and not '÷');

    [GeneratedRegex(@"https?:|www\.|://|mailto:|\b[\p{L}\p{N}-]{2,}\.(?:com|io|ai|org|net|co|dev|app|de|fr|uk|us|ru|cn|xyz|info|biz|me|link|ly|gg|to|site|online)\b|\]\(", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^|\s)(?:system|assistant|user|developer|tool|human|ai)\s*:|</?\s*message|\b(?:ignor\w+|disregard\w*|forget|override)\s+(?:\w+\s+){0,3}(?:instructions?|rules?|prompts?|above|previous)|\bas an ai\b|\blanguage model\b|\b(?:system |my |the )?prompt\b|\binstructions?\b|<\||\bjailbreak", RegexOptions.IgnoreCase)]
    private static partial Regex RoleWords();
}
