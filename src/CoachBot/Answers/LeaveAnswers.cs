using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"what if i leave after 8 months": what of the grant has vested by then, and what of a sign-on may have to be paid back.</summary>
internal static partial class LeaveAnswers
{
    private const int MonthsOfYear = 12;

    /// <summary>Nobody asks about a longer stay.</summary>
    private const int Longest = 120;

    /// <summary>Null where it is not asked, or there is neither a grant nor a sign-on to lose.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Floor: null, Forfeits.Count: 0, Weighing: null, Choice: null } reading || Months(reading.Text) is not { } months || turn.Talk.Offer is not { IsEmpty: false } offer)
        {
            return null;
        }

        List<string> lines = [.. new[] { Grant(turn, offer.Equity, months), Sign(turn, offer.SignOn, months) }.OfType<string>()];
        if (lines.Count == 0)
        {
            return null;
        }

        var draft = turn.Draft();
        draft.Lines("leave", $"Leaving after {Span(turn, months)}", lines);
        draft.Section("letter", "", "What counts is the letter: vesting start, cliff, and when a sign-on is due back, also where they end the role.");
        draft.SayAloud("say", "Say", (offer.SignOn is { SaidNone: false } ? "Could the pay-back shrink month by month, and fall away if the role ends without my fault? " : "") + (offer.Equity is { SaidNone: false } ? "What is the vesting schedule, with its cliff?" : ""));
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>The months of the stay asked about; null where none are.</summary>
    internal static int? Months(string text)
    {
        var match = LeavePattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        decimal number = match.Groups["n"].Value.ToUpperInvariant() switch
        {
            "A" or "ONE" => 1,
            "TWO" => 2,
            "THREE" => 3,
            "SIX" => 6,
            "NINE" => 9,
            var digits => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        };
        var months = match.Groups["unit"].Value[0] is 'y' or 'Y' ? number * MonthsOfYear : number;
        return months is > 0 and <= Longest ? (int)months : null;
    }

    private static string? Grant(Turn turn, OfferTerm? equity, int months)
    {
        if (equity is not { SaidNone: false, Amount: { } amount, Period: PayPeriod.GrantTotal })
        {
            return null;
        }

        var money = (decimal value, string how) => turn.Book.Money(value, equity.Currency, PayPeriod.GrantTotal, FigureOrigin.Computed, how);
        var cliff = equity.CliffMonths ?? MonthsOfYear;
        var told = equity.CliffMonths is null ? " A first-year cliff is usual, and nobody has told me of one: ask." : "";
        if (months < cliff)
        {
            return $"- Grant: nothing has vested where the cliff is {Span(turn, cliff)}; all {money(amount, $"you said \"{equity.Raw}\"")} would lapse.{told}";
        }

        var (vested, sum) = Vested(equity, amount, months);
        return $"- Grant: about {money(vested, sum)} has vested, counted month by month ({turn.Book.Quote(sum, FigureOrigin.Computed, "the sum")}), the rest would lapse.{told}";
    }

    /// <summary>Whole years by the schedule; within a year month by month.</summary>
    private static (decimal Amount, string How) Vested(OfferTerm equity, decimal amount, int months)
    {
        var years = equity.VestYears ?? 4;
        if (equity.Schedule.Count == 0)
        {
            var all = years * MonthsOfYear;
            var held = Math.Min(months, all);
            return (decimal.Round(amount * held / all), $"{Totals.Show(amount)} × {Totals.Show(held)} / {Totals.Show(all)}");
        }

        var full = Math.Min(months / MonthsOfYear, equity.Schedule.Count);
        var share = equity.Schedule.Take(full).Sum() + (full < equity.Schedule.Count ? equity.Schedule[full] * (months % MonthsOfYear) / MonthsOfYear : 0);
        return (decimal.Round(amount * share / 100), $"{Totals.Show(amount)} × {Totals.Show(decimal.Round(share, 2))}%");
    }

    private static string? Sign(Turn turn, OfferTerm? signOn, int months)
    {
        if (signOn is not { SaidNone: false, Amount: { } amount })
        {
            return null;
        }

        var money = turn.Book.Money(amount, signOn.Currency, PayPeriod.OneTime, FigureOrigin.User, $"you said \"{signOn.Raw}\"");
        if (signOn.ClawbackMonths is not { } clawback)
        {
            return $"- Sign-on: nobody has told me of a pay-back of the {money}; most letters have one, so ask for its months.";
        }

        if (months >= clawback)
        {
            return $"- Sign-on: yours to keep, the pay-back ends after {Span(turn, clawback)}.";
        }

        var left = decimal.Round(amount * (clawback - months) / clawback);
        var sum = $"{Totals.Show(amount)} × {clawback - months} / {clawback}";
        return $"- Sign-on: up to all {money} is due back; where it shrinks by the month, {turn.Book.Money(left, signOn.Currency, PayPeriod.OneTime, FigureOrigin.Computed, sum)} ({turn.Book.Quote(sum, FigureOrigin.Computed, "the sum")}).";
    }

    private static string Span(Turn turn, int months) => months % MonthsOfYear == 0
        ? $"{turn.Book.Count(months / MonthsOfYear, FigureUnit.Years, FigureOrigin.User, "the time you named")} {(months == MonthsOfYear ? "year" : "years")}"
        : $"{turn.Book.Count(months, FigureUnit.Months, FigureOrigin.User, "the time you named")} {(months == 1 ? "month" : "months")}";

    [GeneratedRegex(@"\b(?:if|when|say|suppose|what happens)\b.{0,24}\b(?:i|we) (?:leave|left|quit|go|resign|get fired|am fired|get laid off|am laid off)(?: (?:for|only|just|there|them|after|in|at|within|about))* (?<n>\d{1,3}(?:\.\d)?|a|one|two|three|six|nine) ?(?<unit>months?|mos?|years?|yrs?|y|m)\b|\b(?:leave|leaving|quit|quitting) (?:after|in|within|before|at) (?<n>\d{1,3}(?:\.\d)?|a|one|two|three|six|nine) ?(?<unit>months?|mos?|years?|yrs?)\b(?=[^.!]*\?|.{0,40}\b(?:vest|clawback|pay back|repay|lose|keep|get|owe|have))|\b(?:leave|leaving|quit|quitting) (?:after|in|within|before|at) (?<unit>month) (?<n>\d{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeavePattern();
}
