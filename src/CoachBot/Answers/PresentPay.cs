using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What is said, to the user only, about what they earn now.</summary>
internal static partial class PresentPay
{
    /// <summary>That it was noted, with the figure as it was read; null where this message tells none.</summary>
    public static string? Noted(Turn turn)
    {
        var parts = (turn.Reading.CurrentPay.Count > 0 ? turn.Talk.CurrentPay : []).Select(p => PackageWords.Amount(p, turn.Book, isPrivate: true) is { } amount ? $"{amount} {TermFactory.Name(p.Component)}" : null).OfType<string>().ToList();
        return parts.Count == 0 ? null : $"I noted what you earn now, {PackageWords.Joined(parts)}; it goes into nothing that is said or sent.";
    }

    /// <summary>The offer's year beside the present one; null where either cannot be added up, or they are in two currencies.</summary>
    public static string? Against(Turn turn)
    {
        if (Years(turn) is not ({ Recurring.Amount: { } earned } now, { Recurring.Amount: { } offered } then))
        {
            return null;
        }

        string Money(decimal amount, string how, bool isPrivate) => turn.Book.Short(amount, then.Currency, PayPeriod.Year, FigureOrigin.Computed, how, isPrivate);
        var (theirs, yours) = (Money(offered, then.Recurring.How, false), Money(earned, now.Recurring.How, true));
        return offered == earned ? $"The offer comes to {theirs} a year, the same as you earn now."
            : $"The offer comes to {theirs} a year, {Money(Math.Abs(offered - earned), "the one less the other", true)} {(offered > earned ? "more" : "less")} than the {yours} you earn now.{(offered < earned && Asked(turn) is { } ask ? $" At the ask it would be {(ask >= earned ? "more" : "still less")}." : "")}";
    }

    /// <summary>The offer's year is below the present one.</summary>
    public static bool IsLess(Turn turn) => Years(turn) is var (now, then) && then.Recurring.Amount < now.Recurring.Amount;

    /// <summary>The sums of present pay and of the offer; null where no present pay was told, or they are in two currencies.</summary>
    private static (Totals Now, Totals Then)? Years(Turn turn) =>
        turn.Talk.CurrentPay.Count > 0 && Totals.Of(new Offer(turn.Talk.CurrentPay)) is var now && Totals.Of(turn.Talk.Offer) is var then && now.Currency == then.Currency ? (now, then) : null;

    /// <summary>"is it a raise", "how much less is it than what i make": the two years side by side. Null where it is not asked, or cannot be told.</summary>
    public static Answer? Of(Turn turn)
    {
        if (!RaisePattern().IsMatch(turn.Reading.Text) || turn.Talk.Offer.IsEmpty)
        {
            return null;
        }

        var draft = turn.Draft();
        if (Against(turn) is not { } against)
        {
            return turn.Talk.CurrentPay.Count > 0 ? null : draft.Section("missing", "", "I do not know what you earn now. Tell me, for example \"i make ... base and ... in stock a year\": it stays between us.").Build();
        }

        return draft.KeepToYourself(against).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>What the ask comes to in a year; null where it is no whole package.</summary>
    private static decimal? Asked(Turn turn) => turn.Advice.Plan?.Ask is { Total: { } total, IsEmpty: false } ? total : null;

    [GeneratedRegex(@"\b(?:is|would|was) (?:it|this|that|the offer) (?:even |really |actually )?(?:be )?(?:an? )?(?:real )?(?:raise|pay ?(?:rise|cut|raise|bump)|step up|step down|bump|(?:more|less|better|worse|lower|higher) than (?:what )?(?:i|my) (?:make|earn|get|have|current|present|pay|salary|job))|\bhow much (?:more|less|better|higher|lower)\b.{0,24}\bthan (?:what )?(?:i|my)\b|\b(?:more|less) than (?:what )?i (?:make|earn|get)(?: now| today| currently)?\W*$|\bcompared? (?:to|with) (?:what i (?:make|earn)|my (?:current|present))", RegexOptions.IgnoreCase)]
    private static partial Regex RaisePattern();
}
