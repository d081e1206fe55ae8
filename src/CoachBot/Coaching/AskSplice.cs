using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Puts the plan's figures into the guide's own sentence. Gives up (null) where a figure has no counterpart, so that a sentence of our own is used instead of a half-true one.</summary>
internal static partial class AskSplice
{
    /// <summary>Its words alone do not forbid the plan's figures in it.</summary>
    public static bool Takes(string sentence) => SpeechNet.Catches(sentence) is null && !SentenceRules.IsOfStaff(sentence) && !PercentAskPattern().IsMatch(sentence) && !OtherPayPattern().IsMatch(sentence);

    /// <param name="sentence">One that <see cref="Takes"/> figures.</param>
    public static string? Into(Sentence sentence, IReadOnlyList<ScriptFigure> figures, AskWords words, EquityScale scale)
    {
        // Two figures for one part are a choice or a list of regions, which one ask cannot fill.
        if (figures.Count == 0 || figures.DistinctBy(f => (f.Component, f.Stance)).Count() < figures.Count || TotalOfParts(sentence.Text, figures, words) || (figures.Any(IsSlot) && BandPattern().IsMatch(sentence.Text)) || (YearOnePattern().IsMatch(sentence.Text) && figures.Any(f => f.Component == FigureComponent.Total)) || !(OwnAskPattern().IsMatch(sentence.Text) || figures.Any(IsSlot)) || !SameUnit(sentence.Text, figures, scale) || (words.PerYear.Length > 0 && figures.Any(f => f.Component == FigureComponent.Base)))
        {
            return null;
        }

        var text = new StringBuilder(sentence.Text);
        foreach (var figure in figures.OrderByDescending(f => f.Start))
        {
            if (figure.Stance is not (FigureStance.Ask or FigureStance.Initial) || (figure.Stance == FigureStance.Ask ? words.For(figure.Component) ?? (figure.Component == FigureComponent.SignOn ? words.GuideSignOn(figure) : null) : words.Offered(figure.Component)) is not { } replacement)
            {
                return null;
            }

            var at = figure.Start - sentence.Start;
            if (at < 0 || at + figure.Raw.Length > text.Length)
            {
                return null;
            }

            var tail = TailPattern().Match(text.ToString(at + figure.Raw.Length, text.Length - at - figure.Raw.Length));
            if (RangeTailPattern().IsMatch(text.ToString(at + figure.Raw.Length, text.Length - at - figure.Raw.Length)))
            {
                return null;
            }

            if (figure.Stance == FigureStance.Initial)
            {
                text.Remove(at, figure.Raw.Length).Insert(at, replacement);
                continue;
            }

            text.Remove(at, figure.Raw.Length + Consumed(figure.Component, tail)).Insert(at, figure.Component switch
            {
                FigureComponent.Equity => Equity(words, tail, ArticlePattern().IsMatch(sentence.Text.AsSpan(0, at)), YearlyPattern().IsMatch(sentence.Text.AsSpan(0, at))),

                // "targeting $385K TC" loses its label with the figure, "total comp of $385K" keeps it.
                FigureComponent.Total when !TotalPattern().IsMatch(sentence.Text.AsSpan(0, at)) => replacement.Replace(" a year", " a year in total", StringComparison.Ordinal),
                _ => replacement,
            });
        }

        var spliced = text.ToString();
        return TwoPeriodsPattern().IsMatch(spliced) ? null : Grammar.Mend(spliced);
    }

    /// <summary>"$500K+", "$510K/4yr", "$385K TC": the mark, the unit and the label belong to the figure that goes.</summary>
    private static int Consumed(FigureComponent component, Match tail) => tail.Success
        ? component switch
        {
            FigureComponent.Total or FigureComponent.Equity => tail.Length,
            _ => tail.Groups["plus"].Length,
        }
        : 0;

    /// <summary>"$300K equity/4yr" and "$510K/4yr Tier 1 equity grant": the noun stays, the unit follows it.</summary>
    private static string Equity(AskWords words, Match tail, bool isAfterArticle, bool isYearly) =>
        $"{words.Equity}{(!isAfterArticle && BareNounPattern().IsMatch(tail.Groups["noun"].ValueSpan) ? " in" : "")}{SingularPattern().Replace(tail.Groups["noun"].Value, "RSUs")}{(isYearly && words.EquityUnit == "a year" ? "" : " " + words.EquityUnit)}";

    /// <summary>"in the $380K range": the plan's figure is one, and none.</summary>
    [GeneratedRegex(@"^(?:[ -]?(?:TC|total comp\w*|a year))? range\b", RegexOptions.IgnoreCase)]
    private static partial Regex RangeTailPattern();

    /// <summary>"an annual equity value of": the year is said already.</summary>
    [GeneratedRegex(@"\b(?:annual|yearly|annualized)\b[^,.;]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex YearlyPattern();

    /// <summary>"$320K RSU over four years" is said "$320,000 in RSUs".</summary>
    [GeneratedRegex(@"\bRSU$")]
    private static partial Regex SingularPattern();

    /// <summary>"$510,000 RSUs" is said "$510,000 in RSUs".</summary>
    [GeneratedRegex(@"^ (?:pre-IPO )?(?:RSUs?|equity|stock|options|shares)$", RegexOptions.IgnoreCase)]
    private static partial Regex BareNounPattern();

    [GeneratedRegex(@"\b(?:an?|the|my|your|this|that) $", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex ArticlePattern();

    /// <summary>"annual equity of" cannot hold a four-year amount, nor "four-year" a yearly one.</summary>
    private static bool SameUnit(string sentence, IReadOnlyList<ScriptFigure> figures, EquityScale scale) =>
        !figures.Any(f => f.Component == FigureComponent.Equity)
        || (scale.Period == PayPeriod.Year ? !FourYearPattern().IsMatch(sentence) : !AnnualPattern().IsMatch(sentence));

    private static bool IsSlot(ScriptFigure figure) => figure.Amount is { Low: null, High: null } || figure.Raw.Contains('[', StringComparison.Ordinal);

    /// <summary>"RSUs at $170,000, bringing total comp to $240,000": untrue where the plan asks for more than the parts named.</summary>
    private static bool TotalOfParts(string sentence, IReadOnlyList<ScriptFigure> figures, AskWords words)
    {
        bool Lacks(FigureComponent part) => words.Asks(part) && figures.All(f => f.Component != part);
        return figures.Count > 1 && BringPattern().IsMatch(sentence) && figures.Any(f => f.Component == FigureComponent.Total) && (Lacks(FigureComponent.Base) || Lacks(FigureComponent.Equity));
    }

    [GeneratedRegex(@"\b(?:bring\w*|mak(?:e|es|ing)|for a total|totall?ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BringPattern();

    /// <summary>"top of band: $[target]": where the plan's figure lies is not the guide's to say.</summary>
    [GeneratedRegex(@"\bband\b|\btop of\b|\babove[- ]band\b", RegexOptions.IgnoreCase)]
    private static partial Regex BandPattern();

    [GeneratedRegex(@"\d%? (?:more|extra|additional|higher|above|increase)\b|\d% bonus|\bbonus of \d", RegexOptions.IgnoreCase)]
    private static partial Regex PercentAskPattern();

    /// <summary>Money for something else than base, equity, sign-on or total: none of the plan's figures stands for it.</summary>
    [GeneratedRegex(@"\b(?:relocation|housing|allowance|stipend|severance|retention|buy-?outs?|per[- ]diem|reimburse\w*|tuition|travel|travell?ing|moving (?:costs?|expenses?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPayPattern();

    /// <summary>The first year counts the sign-on, which the plan's total does not.</summary>
    [GeneratedRegex(@"\b(?:Year[- ]?(?:1|one)|first[- ]year)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearOnePattern();

    /// <summary>"Data engineers command $200K": a claim on the market, no ask of the speaker's.</summary>
    [GeneratedRegex(@"\b(?:I|my|we|us|me)\b|^(?:can|could|would)\b|\?$", RegexOptions.IgnoreCase)]
    private static partial Regex OwnAskPattern();

    [GeneratedRegex(@"\b(?:over \w+ years|a year)\W+(?:\w+ ){0,2}?(?:annualized|annually|per year|a year|over \w+ years|/ ?y(?:ea)?r)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TwoPeriodsPattern();

    [GeneratedRegex(@"^(?<plus>\+)?(?<unit>(?: \((?:4|four)[- ]?(?:yrs?|years?)(?: vest\w*)?\)| ?/ ?(?:4 ?yrs?|4 ?years?|yr|year)| over (?:4|four) years| (?:per|a) year| annually)*)(?:(?<noun> (?:(?:in|of) )?(?:pre-IPO )?(?:[A-Z]\w* (?:\d )?)?(?:RSUs?|equity|stock|options|shares)(?: grants?)?\b)(?: \((?:4|four)[- ]?(?:yrs?|years?)(?: vest\w*)?\)| ?/ ?(?:4 ?yrs?|4 ?years?|yr|year)| over (?:4|four) years| (?:per|a) year| annually)*|(?: (?:TC|total comp(?:ensation)?|in total comp(?:ensation)?|total package)\b))?")]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"\b(?:total|TC|package|comp(?:ensation)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalPattern();

    [GeneratedRegex(@"\bannual(?:ly|ized)? (?:equity|RSUs?|stock|grant|vest\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex AnnualPattern();

    [GeneratedRegex(@"\b(?:four|4)-year (?:equity|RSUs?|stock|grant)", RegexOptions.IgnoreCase)]
    private static partial Regex FourYearPattern();
}
