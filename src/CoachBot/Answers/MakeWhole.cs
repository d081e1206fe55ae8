using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What the user loses by leaving the present job, and the one-off that makes it whole. True leverage without a rival.</summary>
internal static partial class MakeWhole
{
    /// <summary>"how big a sign-on covers that": the sum, and the words. Null where it is not asked, or nothing is lost.</summary>
    public static Answer? Of(Turn turn) =>
        turn.Reading is { Terms.Count: 0, Forfeits.Count: 0, Rivals.Count: 0, Choice: null } reading && turn.Talk.Forfeits.Count > 0 && CoverPattern().IsMatch(reading.Text) ? PrivateAnswers.MakeWhole(turn) : null;

    /// <summary>The parts, their sum and what of it a sign-on offered so far covers; null where no sum can be made.</summary>
    public static string? Sum(Turn turn)
    {
        var parts = turn.Talk.Forfeits.Where(f => f.Amount is not null).ToList();
        if (parts.Count == 0 || Currency(turn) is not { } currency)
        {
            return null;
        }

        var words = PackageWords.Joined([.. parts.Select(p => $"{turn.Book.Money(p.Amount!.Value, currency, PayPeriod.OneTime, FigureOrigin.User, $"you said \"{p.Raw}\"", true)} {Name(p.Component)}")]);
        var total = parts.Sum(p => p.Amount!.Value);
        var sum = parts.Count == 1 ? "" : $", together {turn.Book.Money(total, currency, PayPeriod.OneTime, FigureOrigin.Computed, string.Join(" + ", parts.Select(p => Sums.Plain(p.Amount!.Value))), true)}";
        var lead = $"By leaving you lose {words}{sum}.";
        var offered = turn.Talk.Offer.SignOn is { Amount: { } amount } signOn && signOn.Currency == currency ? amount : 0m;
        return offered == 0m ? $"{lead} Ask for a sign-on that makes it whole."
            : offered >= total ? $"{lead} The sign-on offered covers it."
            : $"{lead} The sign-on offered leaves {turn.Book.Money(total - offered, currency, PayPeriod.OneTime, FigureOrigin.Computed, $"{Sums.Plain(total)} - {Sums.Plain(offered)}", true)} open: ask for that.";
    }

    /// <summary>Words without the private sum: what is lost is the user's to tell.</summary>
    public static string? Words(Turn turn) => turn.Talk.Forfeits.Count == 0 || Currency(turn) is null ? null
        : $"By moving I'd leave {Joined(turn)} behind. Could a sign-on make that whole?";

    private static string Joined(Turn turn) => PackageWords.Joined([.. turn.Talk.Forfeits.Select(f => f.Component switch
    {
        OfferComponent.Equity => "unvested equity",
        OfferComponent.Bonus => "a bonus I have earned",
        _ => "a payment I would have to return",
    }).Distinct()]);

    private static Currency? Currency(Turn turn)
    {
        var all = turn.Talk.Forfeits.Select(f => f.Currency).Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static string Name(OfferComponent component) => component switch
    {
        OfferComponent.Equity => "of unvested equity",
        OfferComponent.Bonus => "of bonus",
        OfferComponent.SignOn => "of sign-on to pay back",
        _ => "to pay back",
    };

    [GeneratedRegex(@"\b(?:how (?:big|much|large|high)|what|which)\b.{0,24}\bsign(?:ing)?(?:[- ]?on|[- ]?bonus)\b.{0,40}\b(?:covers?|whole|makes? up|ask|request|enough|need)\b|\bmake (?:me |that |it |this )?whole\b", RegexOptions.IgnoreCase)]
    private static partial Regex CoverPattern();
}
