using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Words that tell which part of pay a figure is.</summary>
internal static partial class ComponentCues
{
    private const int RightReach = 48;

    /// <param name="before">Component of the figure before it in the sentence: "$85K in year 1 and $55K in year 2".</param>
    public static FigureComponent Of(FigureSpan span, FigureComponent before)
    {
        var right = Right(span);
        if (Last(Cue().Matches(right), first: true) is { } behind)
        {
            return behind;
        }

        // "$245K / $380K RSU": the first of such a pair is the base.
        if (PairMark().IsMatch(span.Text[span.End..span.Until]) && EquityAhead().IsMatch(span.Text[span.Until..Math.Min(span.Text.Length, span.Until + RightReach)]))
        {
            return FigureComponent.Base;
        }

        var between = span.Text[span.From..span.Start];
        if (Last(Cue().Matches(between), first: false) is { } ahead)
        {
            return ahead;
        }

        return Continues().IsMatch(between) ? before : FigureComponent.Other;
    }

    /// <summary>Four years or one, by the words around an equity figure; "annual ... over four years" is annual.</summary>
    public static EquityUnit UnitOf(FigureSpan span)
    {
        var end = Math.Min(span.Until, span.End + RightReach);
        var own = EquityUnits.InWords(span.Text[span.Start..span.End]);
        if (own != EquityUnit.Unknown)
        {
            return own;
        }

        var left = LeftEquity().Match(span.Text[span.From..span.Start]);
        return left.Success ? EquityUnit.Annual : EquityUnits.InWords(span.Text[span.End..Clause(span.Text, span.End, end)]);
    }

    /// <summary>"$3.3B valuation", "$60B revenue", "$10B deal": nobody's pay.</summary>
    public static bool IsCompanyFigure(string text, int end)
    {
        var reach = text[end..Math.Min(text.Length, end + 28)];
        return CompanyFigure().IsMatch(reach);
    }

    private static string Right(FigureSpan span)
    {
        var end = Math.Min(span.Until, span.End + RightReach);
        var text = span.Text[span.End..Clause(span.Text, span.End, end)];
        var stop = RightStop().Match(text);
        return stop.Success ? text[..stop.Index] : text;
    }

    private static int Clause(string text, int from, int end)
    {
        var stop = text.AsSpan(from, end - from).IndexOfAny(",;()—");
        return stop < 0 ? end : from + stop;
    }

    private static FigureComponent? Last(MatchCollection cues, bool first)
    {
        if (cues.Count == 0)
        {
            return null;
        }

        var cue = (first ? cues[0] : cues[^1]).Value.ToLowerInvariant();
        return cue switch
        {
            _ when cue.Contains("refresh", StringComparison.Ordinal) => FigureComponent.Refresh,
            _ when cue.Contains("sign", StringComparison.Ordinal) => FigureComponent.SignOn,
            _ when cue.StartsWith("base", StringComparison.Ordinal) => FigureComponent.Base,
            _ when EquityPackage().IsMatch(cue) => FigureComponent.Equity,
            _ when cue.Contains("total", StringComparison.Ordinal) || cue.Contains("tc", StringComparison.Ordinal) || cue.Contains("comp", StringComparison.Ordinal) || cue.Contains("package", StringComparison.Ordinal) => FigureComponent.Total,
            _ when cue.Contains("salary", StringComparison.Ordinal) => FigureComponent.Base,
            _ when cue.Contains("bonus", StringComparison.Ordinal) => FigureComponent.Bonus,
            _ => FigureComponent.Equity,
        };
    }

    [GeneratedRegex(@"\b(refresh(er)?s?|retention sign-?on|sign-?on( bonus)?|signing( bonus)?|sign on|(total )?(RSUs?|equity|stock|options?)( grant)? packages?|total comp(ensation)?|total package|total|TC|compensation|comp|all-in|package|base( (salary|compensation|comp|pay))?|salary|bonus|RSUs?|equity|stock|shares|options?|PPUs?|grant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cue();

    /// <summary>"an options package": a package of shares, and no total.</summary>
    [GeneratedRegex(@"(RSUs?|equity|stock|options?)( grant)? package", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPackage();

    [GeneratedRegex(@"(\s(with|and|plus|or|to|for|at|from|against|versus|vs|but|while|if|as|(in|of)(?! (equity|RSUs?|stock|options|shares|base|salary|total|signing|annual|cash|bonus)\b))\s|\s?[+=/&]\s|:)", RegexOptions.IgnoreCase)]
    private static partial Regex RightStop();

    [GeneratedRegex(@"^\s*/\s*$")]
    private static partial Regex PairMark();

    [GeneratedRegex(@"^\S+\s+(RSUs?|equity|stock|options)", RegexOptions.IgnoreCase)]
    private static partial Regex EquityAhead();

    [GeneratedRegex(@"^\s*(,|and|or|,? ?and .{0,24}|/|to|then|in year \d.{0,16}|\(.{0,20})\s*(at|of)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(annual(ized|ised)?|yearly)\s+(equity|RSUs?|stock|vest)", RegexOptions.IgnoreCase)]
    private static partial Regex LeftEquity();

    [GeneratedRegex(@"^\+?\s*(\w+\s+)?(valuation|revenue|ARR|ACV|AUM|market cap|deal|acquisition|funding|raised|GMV|TPV|contract|investment|per share|/share|a share)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CompanyFigure();
}
