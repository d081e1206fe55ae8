using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The lines that several answers about an offer share.</summary>
internal static class OfferLines
{
    /// <summary>"I read: $225,000 base, ... (USD from the guide's row)": one line, so that a mistake is seen at once. Null without an offer.</summary>
    public static string? Reading(Turn turn)
    {
        var words = PackageWords.Listed(turn.Talk.Offer, turn.Book);
        return words.Length == 0 ? null : $"I read {words}{Assumed(turn.Talk.Offer)}{Condition(turn)}.";
    }

    /// <summary>What the figures hang on, as the user told it.</summary>
    private static string Condition(Turn turn) => turn.Talk.Condition is { } condition ? $", on a condition: \"{turn.Book.Quote(condition, FigureOrigin.User, "you said so")}\"" : "";

    /// <summary>A figure for a quick yes is pressure: what to ask first. Null where the figures hang on nothing.</summary>
    public static string? Pressure(Turn turn) => turn.Reading.Condition is null ? null
        : "Their figure hangs on a condition, which is pressure: before you agree, ask for it in writing and for a day to answer.";

    /// <summary>"Call in 20 min (3:00 PM).", "Answer due: Fri 20 Nov." Null without a moment ahead.</summary>
    public static string? Time(Turn turn)
    {
        if (turn.Talk.Deadline is not { } deadline || deadline.MinutesLeft(turn.Now) is var minutes && minutes < 0)
        {
            return null;
        }

        var what = deadline.Kind switch { DeadlineKind.Call => "Call", DeadlineKind.Answer => "Answer due", _ => "Offer expires" };
        var day = turn.Book.When(deadline.Resolved.ToString("ddd d MMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.User, $"you said \"{deadline.Raw}\"");
        if (deadline.IsDayOnly)
        {
            return deadline.Resolved.Date == turn.Now.Date ? $"{what} today." : $"{what}: {day}.";
        }

        var clock = turn.Book.When(deadline.Resolved.ToString("h:mm tt", CultureInfo.InvariantCulture), FigureUnit.Time, FigureOrigin.User, $"you said \"{deadline.Raw}\"");
        if (minutes < 180)
        {
            return $"{what} in {turn.Book.Count(minutes, FigureUnit.Minutes, FigureOrigin.Computed, "from now to the time you named")} min ({clock}).";
        }

        return $"{what}: {day}, {clock}.";
    }

    /// <summary>Where the offer stands in the row's band, like for like. Null where nothing can be compared.</summary>
    public static string? Stand(Turn turn)
    {
        if (turn.Advice is not { Position: { } position, Row: { } row } || position.IsEmpty)
        {
            return null;
        }

        var parts = new List<string>();
        if (position is { LikeForLike: { } sum, Total: { } place } && row.Total is { Low: { } low, High: { } high } total)
        {
            var money = turn.Book.Short(sum, row.Currency, PayPeriod.Year, FigureOrigin.Computed, position.How);
            var range = turn.Book.Range(low, high, total.Currency, PayPeriod.Year, FigureOrigin.Guide, "total of the row");
            parts.Add(position.IsAsNamed
                ? $"Your total of {money}: {InBand(turn, place)} the guide's {range}{(row.TotalHasBonus ? "" : ", which counts no bonus")}"
                : row.TotalHasBonus && turn.Talk.Offer.Bonus is (null or { SaidNone: true }) ? $"Without a bonus {money}: {InBand(turn, place)} the guide's {range}, which counts one"
                : $"Like for like{(position.BonusLeftOut ? " (no bonus)" : "")} {money}: {InBand(turn, place)} the guide's {range}");
        }

        var components = new[] { Component("base", position.Base), Component("equity", position.Equity) }.OfType<string>().ToList();
        if (components.Count > 0)
        {
            var isOutside = new[] { position.Base, position.Equity }.OfType<decimal>().Any(p => p is < 0m or > 1m);
            parts.Add($"{string.Join(", ", components)}{(parts.Count > 0 ? "" : isOutside ? " the guide's range" : " in the guide's range")}");
        }

        return Grammar.Mend(string.Join("; ", parts));

        string? Component(string name, decimal? at) => at is { } p ? $"{name} {InBand(turn, p).Replace(" up", "", StringComparison.Ordinal)}" : null;
    }

    /// <summary>"26% up", "below", "above".</summary>
    private static string InBand(Turn turn, decimal place) => place switch
    {
        < 0m => "below",
        > 1m => "above",
        _ => $"{turn.Book.Percent(Rounding.Percent(place), FigureOrigin.Computed, "place in the guide's range: (offer - low) / (top - low)")} up",
    };

    /// <summary>What was taken without being said, so that it can be put right.</summary>
    private static string Assumed(Offer offer)
    {
        var notes = new List<string>();
        if (offer.Terms.FirstOrDefault(t => t.CurrencySource == CurrencySource.Inferred) is { } inferred)
        {
            notes.Add(CurrencyOfTerms.IsCountedInLakhs(inferred) ? $"{inferred.Currency.Code}, as you count in lakhs" : $"{inferred.Currency.Code} from the guide");
        }

        if (offer.Equity is { VestSource: VestSource.Assumed, VestYears: { } years, Amount: not null })
        {
            notes.Add($"{MoneyText.CountWord(years)} years assumed");
        }

        return notes.Count == 0 ? "" : $" ({string.Join("; ", notes)})";
    }
}
