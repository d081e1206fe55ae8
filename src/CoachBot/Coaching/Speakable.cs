using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Writes out what a guide abbreviates for the eye, so that it can be said aloud: "+20-30%" becomes "20 to 30%", "I need" becomes "I'd like".</summary>
public static partial class Speakable
{
    public static string Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = PercentRangePattern().Replace(sentence, "$1 to $2%");
        text = OpenRangePattern().Replace(text, "$1 to over $2");
        text = MoneyRangePattern().Replace(text, "$1 to $2");
        text = PlusBeforePattern().Replace(text, "");
        text = PlusNounPattern().Replace(text, "$1-plus");
        text = PlusMoneyPattern().Replace(text, "$1-plus");
        text = PlusAfterPattern().Replace(text, "more than $1");
        text = MeasurePattern().Replace(text, "$1 of $2");
        text = AgreementPattern().Replace(text, "$1 $2");
        text = NumberRangePattern().Replace(text, "$1 to $2");
        text = EnumeratorPattern().Count(text) > 1 ? EnumeratorPattern().Replace(text, "") : text;
        text = NeedPattern().Replace(text, "I'd like ");
        text = DoubledOverPattern().Replace(text, "more than");
        text = text.Contains(" + ", StringComparison.Ordinal) ? PlusListPattern().Replace(text, "$1, $2 + ") : text;
        text = ShoutedPattern().Replace(text, m => m.Value.ToLowerInvariant());
        text = DemandPattern().Replace(text, "should");
        text = TotalCompPattern().Replace(text, "total comp");
        text = ToAcceptPattern().Replace(text, "");
        text = NumberOnePattern().Replace(text, "number-one");
        return Grammar.Mend(text.Replace("~", "about ", StringComparison.Ordinal).Replace(" + ", " and ", StringComparison.Ordinal).Replace(" -- ", " — ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![\d$£€])\+?(\d+(?:\.\d+)?)%?\s?[-–—]\s?\+?(\d+(?:\.\d+)?) ?%")]
    private static partial Regex PercentRangePattern();

    /// <summary>"$10M-$100M+ in purchases" is said "$10M to over $100M in purchases".</summary>
    [GeneratedRegex(@"(?<![\w.,])([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?[KMBT]?)\s?[-–—]\s?([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?[KMBT]?)\+")]
    private static partial Regex OpenRangePattern();

    [GeneratedRegex(@"(?<![\w.,])([$£€¥₹₪]\d[\d,]*(?:\.\d+)?[KMBT]?)\s?[-–—]\s?([$£€¥₹₪]\d[\d,]*(?:\.\d+)?[KMBT]?)(?![\w+])")]
    private static partial Regex MoneyRangePattern();

    /// <summary>"BOTH frontend AND backend": written for the eye.</summary>
    [GeneratedRegex(@"(?<=[a-z,] )(?:AND|OR|NOT|ONLY|BOTH|ALL|THE|VERY|MUST|PLUS)(?= )")]
    private static partial Regex ShoutedPattern();

    /// <summary>"The equity must reflect": a demand; a wish is heard.</summary>
    [GeneratedRegex(@"\b(?:must|needs? to|has to|have to)(?= (?:[a-z]+ly )?(?:reflect|be reflected|account for|be competitive|be priced|recogni[sz]e|acknowledge|be recogni[sz]ed)\b)")]
    private static partial Regex DemandPattern();

    [GeneratedRegex(@"(?<=^|[\s(])\+(?=\d)")]
    private static partial Regex PlusBeforePattern();

    /// <summary>"the $12B+ valuation" is said "the $12B-plus valuation".</summary>
    [GeneratedRegex(@"(?<=\b(?:the|an?|its|their|our|this|that|these|those|all|every|each|\w+'s) )([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?(?:[KMBT]| (?:million|billion|trillion))?%?)\+(?=\s[A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex PlusNounPattern();

    /// <summary>"$10M+ engagements" is said "$10M-plus engagements".</summary>
    [GeneratedRegex(@"(?<![\w.,])([$£€¥₹₪]\d[\d,]*(?:\.\d+)?(?:[KMBT]| (?:million|billion|trillion))?)\+(?= (?!in\b|of\b|to\b|for\b|and\b|or\b|a\b|per\b|on\b|at\b|by\b|from\b|with\b|is\b|annual(?:ly)?\b|base\b|RSUs?\b|TC\b|total\b|equity\b)[a-z])")]
    private static partial Regex PlusMoneyPattern();

    /// <summary>"(1) one thing, (2) another": numbers for the eye.</summary>
    [GeneratedRegex(@"(?<=\s|^)\(\d\) ")]
    private static partial Regex EnumeratorPattern();

    /// <summary>"100M+ users" is said "more than 100M users".</summary>
    [GeneratedRegex(@"(?<![\w$£€¥₹₪.,])([$£€¥₹₪]?\d[\d,]*(?:\.\d+)?(?:[KMBT]| (?:million|billion|trillion))?%?)\+(?=\s|[,.;)]|$)")]
    private static partial Regex PlusAfterPattern();

    /// <summary>"500 miles range" is said "500 miles of range".</summary>
    [GeneratedRegex(@"(\d (?:miles|kilometers|kilometres|hours|minutes)) (range|battery life|runtime)\b")]
    private static partial Regex MeasurePattern();

    /// <summary>"Operations at this scale requires", "The depth and breadth of it enables": several do it.</summary>
    [GeneratedRegex(@"(?<=^|, )((?:[A-Z]\w+ )?(?:[\w/-]+ ){0,3}(?:operations|systems|pipelines|platforms|engineers)(?: at (?:this |our |global )?scale)?|(?:The|Its|Their) \w+ and \w+ of (?:[\w'’-]+ ){1,6}?[\w'’-]+) (require|enable|create|drive|demand|give|mean|allow)s\b")]
    private static partial Regex AgreementPattern();

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

    /// <summary>"I'd like $250,000 to accept." promises what the ask need not.</summary>
    [GeneratedRegex(@"(?= (?:in order )?to )(?<=\d[^.?!]{0,60}) (?:in order )?to (?:accept|sign|commit)(?: (?:the|this|your) offer)?(?=[.!]?$)")]
    private static partial Regex ToAcceptPattern();

    [GeneratedRegex(@"#1(?!\d)")]
    private static partial Regex NumberOnePattern();

    [GeneratedRegex(@"\b(?:over|more than|at least|about|nearly|some) more than\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubledOverPattern();
}
