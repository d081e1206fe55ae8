using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"if they say 240, do I take it?", "what about 260?", "what would my total be at 240?": what it comes to, held against the offer, the ask and the landing.</summary>
internal static class SupposeAnswers
{
    /// <summary>Null where the message imagines nothing, or what it imagines cannot be counted.</summary>
    public static Answer? Of(Turn turn) => turn.Reading.Supposed is not { } supposed || turn.Talk.Offer.IsEmpty ? null : supposed.By switch
    {
        SupposedBy.Them => Theirs(turn, supposed),
        SupposedBy.User => Asking(turn, supposed),
        _ => Sum(turn, supposed),
    };

    /// <summary>The offer as it would be.</summary>
    private static Offer With(Turn turn, Supposition supposed) => supposed.Parts.Terms.Aggregate(turn.Talk.Offer, (offer, term) => offer.With(term));

    private static Answer? Sum(Turn turn, Supposition supposed)
    {
        if (Compared(turn, supposed) is not { } compared)
        {
            return null;
        }

        var draft = turn.Draft();
        draft.Section("choice", "", $"With {Named(turn, supposed.Parts)}: {compared}", "Your offer stays as you told it.");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>What the user thinks of asking, beside the ask and the range.</summary>
    private static Answer? Asking(Turn turn, Supposition supposed)
    {
        if (turn.Advice.Plan is not { Ask.IsEmpty: false } plan || new AskPlaces(turn, plan, isChosen: false).Of(supposed.Parts.Terms) is not { Count: > 0 } places)
        {
            return Sum(turn, supposed);
        }

        var draft = turn.Draft();
        draft.Section("choice", "", [.. places, Compared(turn, supposed) is { } compared ? $"As a package: {compared}" : null]);
        draft.KeepToYourself(BelowFloor(turn, supposed, plan.Currency));
        draft = supposed.Parts.Terms is [{ Component: OfferComponent.Base, Amount: { } said }] && said > turn.Talk.Offer.Base?.Amount && said != plan.Ask.Base ? draft.Ask($"Ask for {turn.Book.Short(said, plan.Currency, PayPeriod.Year, FigureOrigin.User, "you said so")} base instead?") : draft;
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>"use 260 as my ask", "add 10k to my ask", "back to your numbers": what is asked for from now on, and how bold that is. Null where the message settles nothing.</summary>
    public static Answer? OfChoice(Turn turn)
    {
        if (turn.Reading is not { Choice: { } choice, Terms.Count: 0 } || turn.Talk.Offer.IsEmpty || turn.Advice.Plan is not { } plan)
        {
            return null;
        }

        var draft = turn.Draft();
        if (choice.Parts.Count == 0)
        {
            draft.Section("choice", "", turn.Before?.Chosen.Count > 0 ? "Back to my numbers." : "They are mine already; you chose none of your own.");
        }
        else
        {
            var asked = choice.Parts.Select(p => p.Term.Component).Select(part => part switch
            {
                OfferComponent.Base when plan.Ask is { Base: { } amount, BaseSource: AskSource.Chosen } => choice.Parts.First(p => p.Term.Component == part).Term with { Amount = amount, Currency = plan.Currency, Period = PayPeriod.Year },
                OfferComponent.Equity when plan.Ask is { Equity: { } amount, EquitySource: AskSource.Chosen } => choice.Parts.First(p => p.Term.Component == part).Term with { Amount = amount, Currency = plan.Currency },
                _ => choice.Parts.First(p => p.Term.Component == part) is { IsMove: false, Term: var term } ? term : null,
            }).OfType<OfferTerm>().ToList();
            draft.Section("choice", "", [.. new AskPlaces(turn, plan, isChosen: true).Of(asked), plan.Computed is null ? null : "\"Back to your numbers\" undoes it."]);
            draft.KeepToYourself(BelowFloor(turn, new Supposition(SupposedBy.User, new Offer(asked)), plan.Currency));
        }

        AskLines.Add(draft, turn);
        return draft.Offer(Choices.AboutOffer(turn)).Fit(Length.FirstReply, "replies").Build();
    }

    /// <summary>What they might answer, each part beside where it should land.</summary>
    private static Answer? Theirs(Turn turn, Supposition supposed)
    {
        if (turn.Talk.Offer.Base is not { Amount: { } now, Period: PayPeriod.Year } offered || supposed.Parts.Base is not { Amount: { } said })
        {
            return Sum(turn, supposed);
        }

        var draft = turn.Draft();
        string Money(decimal amount, FigureOrigin origin, string how) => turn.Book.Short(amount, offered.Currency, PayPeriod.Year, origin, how);
        var pay = Money(said, FigureOrigin.User, "you said so");
        var plan = PlanIn(turn, offered.Currency);
        var land = plan?.Target.Base;
        var landed = land is { } aim ? Money(aim, FigureOrigin.Computed, "the target: a place in the range set by your leverage") : "";
        var (equity, gap) = Grant(turn, supposed, plan);
        var choice = said <= now && equity is null ? $"{pay} base is no more than they offer now ({Money(now, FigureOrigin.User, "you said so")}). Ask what would have to change for them to move."
            : land is null ? $"{pay} base is {Money(Math.Abs(said - now), FigureOrigin.Computed, "that beside the offer")} a year {(said >= now ? "more" : "less")} than now. Without a range for the role I cannot say how far it should go: ask what is budgeted, then decide."
            : said >= land && gap > 0m ? $"Nearly: {pay} base is at or above where I would land ({landed}); {equity}. Ask once more, for equity:"
            : said >= land ? $"Yes, if the rest stays as it is: {pay} base is at or above where I would land ({landed}){(equity is null ? "" : $", and {equity}")}. Thank them, and ask for it in writing before you accept."
            : $"Not at once: {pay} base is {Money(land.Value - said, FigureOrigin.Computed, "the landing less that")} short of where I would land ({landed}){(equity is null ? "" : $"; {equity}")}. Ask once more, as a trade:";
        var untold = turn.Reading.Text.Contains("if ", StringComparison.OrdinalIgnoreCase) ? null : "Nobody has offered that yet: I keep the offer as you told it.";
        draft.Section("choice", "", untold, supposed.Parts.Terms.Count > 1 && Compared(turn, supposed) is { } compared ? $"That would be {compared}" : null, untold is null ? choice : $"If they do: {char.ToLowerInvariant(choice[0])}{choice[1..]}");
        if (land is { } landing && said > now && (said < landing || gap > 0m))
        {
            var spoken = turn.Book.Money(said, offered.Currency, PayPeriod.Year, FigureOrigin.User, "you said so");
            draft.SayAloud("say", "Say", said < landing ? $"Thank you, that helps. If base stays at {spoken}, can the sign-on or equity cover the difference?" : $"Thank you, the {spoken} base works for me. Is there room to bring the equity up as well?");
        }

        draft.KeepToYourself(Floor(turn, supposed, offered.Currency));
        return draft.Build();
    }

    /// <summary>A plan that rests on a range, in the offer's currency; null without one.</summary>
    private static Plan? PlanIn(Turn turn, Currency currency) => turn.Advice.Plan is { IsRuleOfThumb: false } plan && plan.Currency == currency ? plan : null;

    /// <summary>The imagined grant beside its landing, and how much is missing; nothing where none is imagined or it is counted otherwise.</summary>
    private static (string? Words, decimal Gap) Grant(Turn turn, Supposition supposed, Plan? plan)
    {
        if (plan?.Target.Equity is not { } land || supposed.Parts.Equity is not { Amount: { } said } grant || EquityScale.Of(grant) != plan.Scale)
        {
            return (null, 0m);
        }

        var landed = turn.Book.Short(land, plan.Currency, plan.Scale.Period, FigureOrigin.Computed, "the target: a place in the range set by your leverage");
        return said >= land ? ($"so is the equity ({landed})", 0m)
            : ($"the equity is {turn.Book.Short(land - said, plan.Currency, plan.Scale.Period, FigureOrigin.Computed, "the landing less that")} short of it ({landed})", land - said);
    }

    /// <summary>The same against the walk-away base; null where there is none.</summary>
    private static string? Floor(Turn turn, Supposition supposed, Currency currency) =>
        turn.Talk.Floor is { Component: OfferComponent.Base, Amount: { } floor, Period: PayPeriod.Year } term && term.Currency == currency && supposed.Parts.Base is { Amount: { } said }
            ? said < floor ? "That would be below your walk-away base: take a day, and be ready to say no." : "That would be above your walk-away base."
            : null;

    /// <summary>An ask that would not even reach the walk-away base; null where it does, or there is none.</summary>
    private static string? BelowFloor(Turn turn, Supposition supposed, Currency currency) =>
        turn.Talk.Floor is { Component: OfferComponent.Base, Amount: { } floor, Period: PayPeriod.Year } term && term.Currency == currency && supposed.Parts.Base is { Amount: { } said } && said < floor
            ? "That ask would be below your walk-away base: a yes to it would not be enough. Open above it."
            : null;

    /// <summary>The yearly total with its sum, and how it differs from the offer's; null where it cannot be counted.</summary>
    private static string? Compared(Turn turn, Supposition supposed)
    {
        var (then, now) = (Totals.Of(With(turn, supposed)), Totals.Of(turn.Talk.Offer));
        if (then.Recurring.Amount is not { } yearly)
        {
            return null;
        }

        string Money(decimal amount, string how) => turn.Book.Short(amount, then.Currency, PayPeriod.Year, FigureOrigin.Computed, how);
        var sum = $"{Money(yearly, then.Recurring.How)} a year ({turn.Book.Quote(then.Recurring.How, FigureOrigin.Computed, "the sum")})";
        var change = now.Recurring.Amount is { } before && before != yearly ? $", {Money(Math.Abs(yearly - before), "the one less the other")} {(yearly > before ? "more" : "less")} than the offer" : "";
        var first = then.YearOne.Amount is { } one && one != yearly && one != now.YearOne.Amount && one - yearly != (now.YearOne.Amount ?? 0m) - (now.Recurring.Amount ?? 0m) ? $"; {Money(one, then.YearOne.How)} in year one" : "";
        return $"{sum}{change}{first}.";
    }

    private static string Named(Turn turn, Offer parts) => PackageWords.Joined([.. parts.Terms.Select(t => t.Percent is { } percent && t.Amount is null
        ? $"a bonus of {turn.Book.Percent(percent, FigureOrigin.User, "you said so")}"
        : $"{turn.Book.Short(t.Amount!.Value, t.Currency, t.Period, FigureOrigin.User, "you said so")} {Name(t.Component)}")]);

    private static string Name(OfferComponent part) => part == OfferComponent.TotalComp ? "in total" : TermFactory.Name(part);
}
