using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"how much did i gain": the offer as it stands beside the one before they first came back, part by part.</summary>
internal static partial class GainAnswers
{
    private const int Longest = 100;

    private static readonly (OfferComponent Part, string Name)[] Parts = [(OfferComponent.Base, "Base"), (OfferComponent.Equity, "Equity"), (OfferComponent.Bonus, "Bonus"), (OfferComponent.SignOn, "Sign-on"), (OfferComponent.Relocation, "Relocation")];

    /// <summary>Null where it is not asked.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Floor: null } reading || reading.Text.Length > Longest || !AskedPattern().IsMatch(reading.Text) || turn.Talk.Offer.IsEmpty)
        {
            return null;
        }

        var draft = turn.Draft();
        if (turn.Talk.Opening is not { } first)
        {
            return draft.Section("gain", "", "They have not come back with other figures yet, as far as you told me. Tell me what they offer now, and I show what moved.").Offer(Choices.AboutOffer(turn)).Build();
        }

        List<string> lines = [.. Parts.Select(p => Line(turn, p.Name, first.Find(p.Part), turn.Talk.Offer.Find(p.Part))).OfType<string>()];
        var (before, now) = (Totals.Of(first), Totals.Of(turn.Talk.Offer));
        if (lines.Count == 0)
        {
            return draft.Section("gain", "", "No part has moved yet against their first offer.").Offer(Choices.AboutOffer(turn)).Build();
        }

        draft.Lines("gain", "Against their first offer", lines);
        draft.Section("sum", "", Sum(turn, before, now));
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static string? Line(Turn turn, string name, OfferTerm? before, OfferTerm? now)
    {
        if (now is null || (before is not null && before.IsSameAs(now with { Source = before.Source, Raw = before.Raw, Currency = before.Currency, CurrencySource = before.CurrencySource })))
        {
            return null;
        }

        string? Said(OfferTerm? term) => term switch
        {
            null or { SaidNone: true } => "none",
            { Percent: { } percent, Amount: null } => turn.Book.Percent(percent, FigureOrigin.User, "you told it"),
            _ => PackageWords.Amount(term, turn.Book),
        };
        return Said(before) is { } then && Said(now) is { } today && then != today ? $"- {name}: {then} then, {today} now" : null;
    }

    /// <summary>"That is $29,000 a year and $121,000 over four years more."; null where the sums cannot be told or have not moved.</summary>
    private static string? Sum(Turn turn, Totals before, Totals now)
    {
        if (before.Currency != now.Currency || before.Recurring.Amount is not { } then || now.Recurring.Amount is not { } today || then == today)
        {
            return null;
        }

        var four = before.FourYear.Amount is { } old && now.FourYear.Amount is { } latest && (latest > old) == (today > then) && latest != old ? $" and {Money(latest, old)} over four years" : "";
        return $"That is {Money(today, then)} a year{four} {(today > then ? "more" : "less")}.";

        string Money(decimal later, decimal earlier) => turn.Book.Money(Math.Abs(later - earlier), now.Currency, PayPeriod.Year, FigureOrigin.Computed, $"{Sums.Plain(later)} - {Sums.Plain(earlier)}");
    }

    [GeneratedRegex(@"\b(?:how much|what)(?: more| extra| money)? (?:did|have|do) (?:i|we) (?:just |really |actually )?(?:gain|gained|win|won|get out of|got out of|negotiat\w+|add|added)\b|\b(?:what|how much)(?:'?s| is| was)? (?:the |my )?(?:gain|difference|improvement|increase|delta)\b.{0,30}\b(?:first|original|initial|start\w*|before|opening)\b|\bhow (?:much|far) (?:have|did) they (?:moved?|come|came|budged?|improved?)(?: up)?\b|\bcompared? (?:to|with) (?:the |their )?(?:first|original|initial|opening) offer\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();
}
