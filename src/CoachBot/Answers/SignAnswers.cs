using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"tell them i'd sign today for 250": a yes with its price, in words to say. What the user would walk away at is never in them.</summary>
internal static partial class SignAnswers
{
    /// <summary>Null where no figure to sign at is told.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { WouldSign: { Count: > 0 } parts, Terms.Count: 0, Corrections.Count: 0 } || turn.Talk.Offer.IsEmpty)
        {
            return null;
        }

        var draft = turn.Draft();
        var priced = parts.FirstOrDefault(p => p.Component == OfferComponent.Base);
        var least = turn.Talk.Floor is { Component: OfferComponent.Base } limit && priced?.Currency == limit.Currency ? limit.Amount : null;
        if (least is { } walkAway && priced?.Amount <= walkAway)
        {
            draft.Section("sign", "", priced.Amount == walkAway ? "That is your walk-away number. Named as a price it becomes the most you get, so I write no line with it." : "That lies below the walk-away number you told me, so I write no line with it.", "Ask first; sign for what they answer, if it is above your number. To change it, write \"my floor is ...\".");
            return draft.Offer(Choices.AboutOffer(turn)).Build();
        }

        var said = PackageWords.Joined([.. parts.Select(p => Spoken(turn, p))]);
        draft.Section("sign", "", "A yes with a price closes a talk, and ends it: nothing more can be asked behind it, so mean it.", Before(turn, priced));
        draft.SayAloud("say", "To close", $"If we can agree on {said}, I'll sign{(DayPattern().Match(turn.Reading.Text) is { Success: true } day ? " " + day.Value.ToLowerInvariant() : "")}. Could you send it in writing?");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>What may still be asked before; null where the price is the ask or more.</summary>
    private static string? Before(Turn turn, OfferTerm? priced) =>
        turn.Advice.Plan is { Ask.Base: { } asked } plan && priced is { Amount: { } price } && priced.Currency == plan.Currency && asked > price
            ? $"Your ask is still {turn.Book.Short(asked, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, "the ask")}: keep this line for their last answer."
            : null;

    private static string Spoken(Turn turn, OfferTerm part)
    {
        var money = turn.Book.Money(part.Amount!.Value, part.Currency, part.Period, FigureOrigin.User, "you would sign at it");
        return part.Component switch
        {
            OfferComponent.Base => $"a base of {money}",
            OfferComponent.Equity => EquityScale.Of(part) is { } scale ? PackageWords.EquityOf(money, turn.Talk.Offer.Equity?.Instrument ?? part.Instrument, scale, turn.Book) : $"{money} in equity",
            OfferComponent.SignOn => $"a sign-on of {money}",
            _ => $"{money} in total",
        };
    }

    [GeneratedRegex(@"\b(?:today|tonight|tomorrow|right now|this week|on the spot|this afternoon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayPattern();
}
