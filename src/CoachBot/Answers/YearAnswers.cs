using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"year by year", "what do i get each year": one line a year, and what an uneven vest leaves to ask for.</summary>
internal static partial class YearAnswers
{
    private const int Longest = 140;

    /// <summary>Null where it is not asked.</summary>
    public static Answer? Of(Turn turn)
    {
        var reading = turn.Reading;
        if (reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, CurrentPay.Count: 0, IsCounter: false, Floor: null, Weighing: null } || reading.Text.Length > Longest || !AskedPattern().IsMatch(reading.Text) || turn.Talk.Rivals.Any(r => reading.Text.Contains(r.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var draft = turn.Draft();
        if (turn.Talk.Offer.IsEmpty)
        {
            return draft.Section("missing", "", "I hold no offer of yours to lay out yet. Tell me base, equity with its years, bonus and sign-on, and I show each year.").Ask(Questions.Of(turn)).Open().Build();
        }

        var table = YearTable.Of(turn.Talk.Offer);
        var isCash = table.Years.Count == 0 && turn.Talk.Offer.Equity is { Amount: null, Low: null };
        table = isCash ? YearTable.Of(turn.Talk.Offer.Without(OfferComponent.Equity)) : table;
        if (table.Years.Count == 0)
        {
            return draft.Section("years", "", OfferLines.Reading(turn), $"I cannot lay the years out yet: {turn.Book.Quote(table.Missing, FigureOrigin.Computed, "why there is no table")}.").Ask(Questions.Of(turn)).Build();
        }

        return draft.Lines("years", "Year by year", [.. table.Years.Select(y => Line(turn, table, y))])
            .Section("vest", "", isCash ? "In cash: the equity is left out until it can be counted." : null, Lag(turn, table), turn.Talk.Offer.Equity is { CliffMonths: > 0 and var months } ? $"Nothing vests before month {turn.Book.Count(months, FigureUnit.Count, FigureOrigin.User, "the cliff you told")}." : null,
                turn.Talk.Offer.Equity is { VestSource: VestSource.Assumed } ? "Four even years of vesting are assumed: ask for the schedule." : null,
                Totals.Of(turn.Talk.Offer).EquityIsIlliquid ? "Only the cash is sure: face value is not a valuation." : null, "All before tax.")
            .Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>"By year: $307.5K, $340K, $430K, $445K.": for an uneven vest only; null otherwise.</summary>
    public static string? Short(Turn turn) => YearTable.Of(turn.Talk.Offer) is { Years.Count: > 0, IsEven: false } table
        ? $"By year: {string.Join(", ", table.Years.Select(y => turn.Book.Short(y.Total, table.Currency, PayPeriod.Year, FigureOrigin.Computed, Sum(y))))}."
        : null;

    private static string Line(Turn turn, YearTable table, YearPay year)
    {
        string Money(decimal amount, string how) => turn.Book.Money(amount, table.Currency, PayPeriod.Year, FigureOrigin.Computed, how);
        List<string> parts = [$"{Money(year.Base, "base of a year")} base"];
        parts.AddRange(year.Bonus > 0 ? [$"{Money(year.Bonus, "bonus of a year, paid in full")} bonus"] : []);
        parts.AddRange(year.Equity > 0 ? [$"{Money(year.Equity, $"what vests in year {year.Year}")} equity"] : []);
        parts.AddRange(year.Once > 0 ? [$"{Money(year.Once, $"paid once, in year {year.Year}")} once"] : []);
        return $"- Year {MoneyText.CountWord(year.Year)}: {Money(year.Total, Sum(year))} ({string.Join(", ", parts)})";
    }

    private static string Sum(YearPay year) => string.Join(" + ", new[] { year.Base, year.Bonus, year.Equity, year.Once }.Where(p => p > 0).Select(Sums.Plain));

    /// <summary>An uneven vest is made up for in its thin years by a sign-on, which is the easiest part to move.</summary>
    private static string? Lag(Turn turn, YearTable table)
    {
        if (table.IsEven || table.Years.Count == 0 || table.Years[0].Equity >= table.AverageEquity)
        {
            return table is { IsEven: false, Years: [var first, ..] } && first.Equity > table.AverageEquity ? "The grant is front loaded: later years fall off, so ask for a yearly refresh in writing." : null;
        }

        var lag = decimal.Round(table.AverageEquity - table.Years[0].Equity);
        return $"Year one vests {turn.Book.Money(lag, table.Currency, PayPeriod.OneTime, FigureOrigin.Computed, $"{Sums.Plain(decimal.Round(table.AverageEquity))} a year on average - {Sums.Plain(table.Years[0].Equity)}")} less than an even grant would: a reason for a sign-on of that size.";
    }

    [GeneratedRegex(@"\b(?:year[- ]by[- ]year|year[- ]on[- ]year|yearly (?:table|breakdown|split|view))\b"
        + @"|^\W*(?:and |so |ok |then )?(?:by|each|every|for each|for every) year\W*$"
        + @"|\b(?:break|breaks|broken|breakdown|split|table|lay|show|list|give)\b.{0,40}\b(?:by|per|each|every|all (?:four|4)) years?\b"
        + @"|\bwhat(?:'?s| is| does| do| would| will|s)?\b.{0,30}\b(?:i (?:get|make|earn|take home)|it (?:pay|pays|look|looks)|pay|look like|total|comp|money|package)\b.{0,24}\b(?:each|every|by|in each|for each) year\b"
        + @"|\bhow much (?:do|would|will|am) i (?:get|make|earn|making|getting)\b.{0,24}\b(?:each|every|in each|by) year\b"
        + @"|\bwhat(?:'?s|s| does| do| is)?\b.{0,8}\b(?:each|every) year\b.{0,14}\b(?:look|come|pay|total|worth)"
        + @"|\b(?:year|yr|y) ?(?:1|one)(?: (?:vs|versus|and|to) | ?[/,&] ?)(?:year|yr|y)? ?(?:2|two)\b"
        + @"|\b(?:jahr (?:für|fuer) jahr|ann[ée]e par ann[ée]e|a[ñn]o (?:por|a) a[ñn]o|ano a ano)\b"
        + @"|\b(?:how (?:does|do|will)|when (?:does|do|will)) (?:it|they|(?:the |my )?(?:equity|grant|stock|rsus?|options)) vest\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();
}
