using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The plan asks for base, equity and a sign-on. What a guide asks of the bonus is told to the user, and so is a total that stays under the row's for want of one.</summary>
internal static partial class BonusLines
{
    /// <summary>A bonus the guide's words ask for; null where they ask for none, or for no more than is offered.</summary>
    public static string? LeftOut(Turn turn)
    {
        if (turn.Advice is not { Guide.Scripts: [{ Speech: { } speech }, ..], Plan.Ask.IsEmpty: false })
        {
            return null;
        }

        var asked = SentenceSplitter.Split(speech).Where(s => !OfferPattern().IsMatch(s.Text)).Select(s => AskedPattern().Match(s.Text)).FirstOrDefault(m => m.Success);
        if (asked is null)
        {
            return null;
        }

        var isSure = asked.Value.Contains("guarant", StringComparison.OrdinalIgnoreCase);
        var isMet = PercentPattern().Matches(asked.Value) is { Count: > 0 } shares && decimal.Parse(shares[^1].Groups[1].ValueSpan, CultureInfo.InvariantCulture) <= turn.Talk.Offer.Bonus?.Percent;
        return isMet && !isSure ? null : $"it asks for {(isSure ? "a guaranteed" : "a")} bonus, which I put no figure on: ask how it is set{Guarantee(turn)}";
    }

    /// <summary>What is asked stays under where the row's totals begin; null where it does not, or where the two are not counted alike.</summary>
    public static string? Under(Turn turn)
    {
        if (turn.Advice is not { Row: { Total: { Low: { } low } total } row, Plan: { Ask.Total: { } asked } plan } || plan.Ask.IsTotal || asked >= low || total.Currency != plan.Currency || EquityScale.TotalsCountGrants(row))
        {
            return null;
        }

        var sum = turn.Book.Money(asked, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, plan.Ask.TotalHow);
        var start = turn.Book.Money(low, total.Currency, PayPeriod.Year, FigureOrigin.Guide, "low end of the row's total");
        return $"What you ask for adds up to {sum} a year, and the guide's totals for this row start at {start}{(row is { TotalHasBonus: true, Bonus: not null } or { TotalHasBonus: true, BonusPercent: not null } ? ", bonus counted: ask what the bonus pays" + Guarantee(turn) : "")}.";
    }

    /// <summary>Nobody asks for what is granted.</summary>
    private static string Guarantee(Turn turn) => turn.Talk.Offer.Bonus is { BonusKind: BonusKind.Guaranteed } ? "" : ", and whether the first year's is guaranteed";

    /// <summary>The offer thanked for, or another's: no ask.</summary>
    [GeneratedRegex(@"\boffers?\b|\b(?:no|their|its) (?:\w+ )?bonus", RegexOptions.IgnoreCase)]
    private static partial Regex OfferPattern();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)%")]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"\b(?:guaranteed? (?:an? |the )?(?:first[- ]year |year[- ](?:1|one) |minimum |annual |performance )*(?:\d[\d.]*(?:-\d[\d.]*)?% )?(?:first[- ]year |annual |performance |target )*bonus|(?:\d[\d.]*(?:[-–]\d[\d.]*)?% |(?:\$|£|€)\d[\d.,]*[KM]? )(?:guaranteed |first[- ]year |annual |performance |target |cash )*bonus|(?:bonus(?: target)? (?:of|at) \d))", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();
}
