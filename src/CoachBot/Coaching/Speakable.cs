using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Writes out what a guide abbreviates for the eye, so that it can be said aloud: "+20-30%" becomes "20 to 30%", "I need" becomes "I'd like".</summary>
public static partial class Speakable
{
    public static string Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = PercentRangePattern().Replace(sentence, "$1 to $2%");
        text = PlusBeforePattern().Replace(text, "");
        text = PlusNounPattern().Replace(text, "$1-plus");
        text = PlusAfterPattern().Replace(text, "more than $1");
        text = NumberRangePattern().Replace(text, "$1 to $2");
        text = NeedPattern().Replace(text, "I'd like ");
        text = DoubledOverPattern().Replace(text, "more than");
        text = PlusListPattern().Replace(text, "$1, $2 + ");
        text = TotalCompPattern().Replace(text, "total comp");
        text = NumberOnePattern().Replace(text, "number-one");
        return Grammar.Mend(text.Replace("~", "about ", StringComparison.Ordinal).Replace(" + ", " and ", StringComparison.Ordinal).Replace(" -- ", " — ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![\d$£€])\+?(\d+(?:\.\d+)?)%?\s?[-–—]\s?\+?(\d+(?:\.\d+)?) ?%")]
    private static partial Regex PercentRangePattern();

    [GeneratedRegex(@"(?<=^|[\s(])\+(?=\d)")]
    private static partial Regex PlusBeforePattern();

    /// <summary>"the $12B+ valuation" is said "the $12B-plus valuation".</summary>
    [GeneratedRegex(@"(?<=\b(?:the|an?|its|their|our|this|that|these|those|all|every|each|\w+'s) )([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?[KMBT]?%?)\+(?=\s[A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex PlusNounPattern();

    /// <summary>"100M+ users" is said "more than 100M users".</summary>
    [GeneratedRegex(@"(?<![\w$£€¥₹₪.,])([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?[KMBT]?%?)\+(?=\s|[,.;)]|$)")]
    private static partial Regex PlusAfterPattern();

    [GeneratedRegex(@"(?<![\w$£€¥₹₪.,-])(\d+)–(\d+)(?=\s[a-z])")]
    private static partial Regex NumberRangePattern();

    /// <summary>A need is no reason to them; a wish is heard.</summary>
    [GeneratedRegex(@"\bI (?:need|require) (?!to\b)")]
    private static partial Regex NeedPattern();

    /// <summary>"a + b + c" is said "a, b and c".</summary>
    [GeneratedRegex(@"([^,;.+]+?) \+ ([^,;.+]+?) \+ ")]
    private static partial Regex PlusListPattern();

    [GeneratedRegex(@"\bTC\b")]
    private static partial Regex TotalCompPattern();

    [GeneratedRegex(@"#1(?!\d)")]
    private static partial Regex NumberOnePattern();

    [GeneratedRegex(@"\b(?:over|more than|at least|about|nearly|some) more than\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubledOverPattern();
}
