using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The answer about an offer: where it stands, what to ask, what to say, what they may answer. One screen.</summary>
internal static class OfferAnswers
{
    public static Answer Standing(Turn turn) => With(turn, OfferLines.Time(turn), OfferLines.Pressure(turn));

    /// <summary>"what do i say if they ask for a number", with an offer on the table: the number is the ask.</summary>
    public static Answer Number(Turn turn) => With(turn, "If they ask for a number, name the ask below once, then wait. Never your walk-away number, never what you earn now.", OfferLines.Time(turn));

    /// <summary>"They came back at ...": what moved, what is left to the target, whether one more ask is sensible.</summary>
    public static Answer Counter(Turn turn)
    {
        var moved = Moves(turn).ToList();
        if (moved.Count > 0 && moved.TrueForAll(m => m.IsLess))
        {
            return WentBack(turn, moved.ConvertAll(m => m.Words));
        }

        var lead = moved.Count == 0 ? null : $"They moved {string.Join(", ", moved.Select(m => m.Words))}{Yearly(turn)}.";
        return With(turn, lead, turn.Reading.Deadline is null ? null : OfferLines.Time(turn), OfferLines.Pressure(turn), turn.Reading.Condition is null && !turn.Talk.IsFinal ? Left(turn) : null);
    }

    /// <summary>"they lowered it to 230": what was on the table is held to before anything is asked.</summary>
    private static Answer WentBack(Turn turn, List<string> moved)
    {
        var draft = turn.Draft();
        draft.Section("reading", "", $"They went back: {string.Join(", ", moved)}{Yearly(turn)}.", OfferLines.Reading(turn));
        draft.Section("stand", "", TotalLines.Three(turn));
        var before = PackageWords.Joined([.. turn.Talk.Offer.Terms.Where(t => IsLess(t, turn.Before?.Offer.Find(t.Component))).Select(t => Former(turn, turn.Before!.Offer.Find(t.Component)!))]);
        draft.Section("ask", "", "Do not bargain from the new figure: ask for the old one back first, and why it changed.");
        draft.SayAloud("say", "Say", $"We had {before} on the table. Could you help me understand what changed, and how we get back to it?");
        draft.KeepToYourself(FloorLines.Against(turn));
        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>"sorry base is 252": the old value is replaced and everything that hung on it computed anew.</summary>
    public static Answer Correction(Turn turn)
    {
        var fixes = turn.Reading.Corrections
            .Where(c => turn.Talk.Offer.Find(c.Component) is not null)
            .Select(c => Fixed(turn, turn.Talk.Offer.Find(c.Component)!, c));
        List<string> all = [.. fixes, .. Others(turn)];
        if (all.Count == 0 && turn.Reading is { IsGuess: true, Terms.Count: 0 })
        {
            return turn.Draft().Section("unclear", "", "I changed nothing yet.", OfferLines.Reading(turn)).Ask(["Which part is wrong, and what is it? For example \"the base is ...\"."]).Build();
        }

        return With(turn, all.Count == 0 ? null : $"Fixed: {PackageWords.Joined(all)}. Everything else stays.", turn.Reading.Deadline is null ? null : OfferLines.Time(turn));
    }

    /// <summary>What is put right besides an amount: currency, place, company.</summary>
    private static IEnumerable<string> Others(Turn turn)
    {
        if (turn.Reading.SaidCurrency.IsKnown)
        {
            yield return $"all amounts are in {turn.Reading.SaidCurrency.Code}, none converted";
        }

        if (turn.Reading is { Corrections.Count: 0, Place: { } place })
        {
            yield return $"the place is {place.Name}";
        }

        if (turn.Reading is { RenamesCompany: true } && turn.Talk.CompanyName is { } company)
        {
            yield return $"the company is {company}";
        }
    }

    public static Answer Undone(Turn turn) => turn.Before is { } before && IsSame(before, turn.Talk)
        ? With(turn, "There is nothing more to take back.")
        : With(turn, turn.Talk.Offer.IsEmpty ? "Taken back: I hold no offer of yours now." : "Taken back: this is how it was before.");

    private static bool IsSame(OfferCase before, OfferCase now) =>
        before.Offer.Terms.SequenceEqual(now.Offer.Terms) && before.Floor == now.Floor && before.Rivals.Count == now.Rivals.Count && before.Forfeits.Count == now.Forfeits.Count
        && before.CurrentPay.Count == now.CurrentPay.Count && before.CompanyName == now.CompanyName && before.Place == now.Place && before.Deadline == now.Deadline && before.Unnamed.Count == now.Unnamed.Count
        && before.Chosen.SequenceEqual(now.Chosen) && before.Fixed.SequenceEqual(now.Fixed) && (before.Accepted, before.IsFinal, before.Outcome) == (now.Accepted, now.IsFinal, now.Outcome);

    private static Answer With(Turn turn, params IEnumerable<string?> lead)
    {
        var draft = turn.Draft();
        draft.Section("reading", "", [.. lead, OfferLines.Reading(turn)]);
        if (PayDoubts.Of(turn) is { } doubt)
        {
            return draft.Ask([doubt, .. Questions.Of(turn)]).Build();
        }

        draft.Section("stand", "", TotalLines.Three(turn), OfferLines.Stand(turn), GuideLines.Missing(turn));
        AskLines.Add(draft, turn);
        var picture = new FigureBook();
        draft.Draw(BandLines.Of(turn, picture), picture);
        draft.KeepToYourself(
            FloorLines.Against(turn) ?? (turn.Reading.Floor is null ? null : "I noted your walk-away number. It stays between us."),
            PresentPay.Noted(turn),
            turn.Reading.CurrentPay.Count > 0 || (turn.Reading.Terms.Count > 0 && PresentPay.IsLess(turn)) ? PresentPay.Against(turn) : null,
            turn.Reading.Forfeits.Count > 0 ? MakeWhole.Sum(turn) : null);

        LawLines.Add(draft, turn);
        GuideLines.Sources(draft, turn);
        draft.Ask(Questions.Of(turn));
        if (turn.Talk is { Floor: null, Offer.IsEmpty: false })
        {
            draft.Ask("Your walk-away number (private)?");
        }

        draft.Offer(Choices.AboutOffer(turn)).Fit(Length.FirstReply, "replies");
        return turn is { Advice: { Posted: null, Row: not null }, Before: null or { Offer.IsEmpty: true } } ? draft.AskIfRoom("Is there a posted pay range?", Length.FirstReply).Build() : draft.Build();
    }

    private static IEnumerable<(string Words, bool IsLess)> Moves(Turn turn)
    {
        foreach (var term in turn.Talk.Offer.Terms)
        {
            var known = turn.Before?.Offer.Find(term.Component);
            var was = known is null && turn.Before is { Offer.IsEmpty: false } && term.Component is OfferComponent.SignOn or OfferComponent.Relocation ? 0m : known?.Amount;
            if (term.SaidNone && known is { Amount: not null, SaidNone: false })
            {
                yield return ($"the {Name(term.Component)} gone", true);
            }
            else if (term.Percent is { } share && known?.Percent is { } old && share != old)
            {
                yield return ($"{Name(term.Component)} from {turn.Book.Percent(old, FigureOrigin.User, "you said so before")} to {turn.Book.Percent(share, FigureOrigin.User, "you said so")}", share < old);
            }
            else if (term.Amount is { } now && was is { } before && now != before)
            {
                var gap = turn.Book.Short(Math.Abs(now - before), term.Currency, term.Period, FigureOrigin.Computed, $"{Sums.Plain(now)} - {Sums.Plain(before)}");
                yield return ($"{Name(term.Component)} {(now > before ? "+" : "-")}{gap}", now < before);
            }
        }
    }

    /// <summary>A part as it was before they went back.</summary>
    private static string Former(Turn turn, OfferTerm term)
    {
        const string Told = "you said so, before they went back";
        if (term.Percent is { } percent)
        {
            return $"a {turn.Book.Percent(percent, FigureOrigin.User, Told)} {Name(term.Component)}";
        }

        var money = turn.Book.Money(term.Amount ?? 0, term.Currency, term.Period, FigureOrigin.User, Told);
        return term.Component is OfferComponent.Equity ? $"{money} in equity" : $"a {Name(term.Component)} of {money}";
    }

    private static bool IsLess(OfferTerm now, OfferTerm? before) => before is { SaidNone: false } && (now.SaidNone || now.Amount < before.Amount || now.Percent < before.Percent);

    private static string Yearly(Turn turn)
    {
        var change = TotalLines.Recurring(turn.Talk.Offer) - TotalLines.Recurring(turn.Before?.Offer ?? Offer.Nothing);
        return change is { } c && c != 0m && turn.Talk.Offer.Base is { } pay
            ? $": {turn.Book.Short(Math.Abs(c), pay.Currency, PayPeriod.Year, FigureOrigin.Computed, "new yearly total minus the old one")} a year {(c > 0 ? "more" : "less")}"
            : "";
    }

    /// <summary>What is left between the offer and the target, and whether to ask again.</summary>
    private static string? Left(Turn turn)
    {
        if (turn.Advice.Plan is not { } plan || plan.Target is { Base: null, Equity: null })
        {
            return null;
        }

        var basePay = Position.YearlyBase(turn.Talk.Offer, plan.Currency);
        var gaps = new[] { Gap("base", basePay, plan.Target.Base), Gap("equity", turn.Talk.Offer.Equity?.Amount, plan.Target.Equity) }.OfType<string>().ToList();
        return gaps.Count == 0
            ? "That is at or above the target: one last small ask at most, then take it in writing."
            : $"Left to the target: {string.Join(", ", gaps)}. {(plan.Rounds < 3 ? "One more ask is sensible." : "You have asked twice: one more ask needs a new reason.")}";

        string? Gap(string name, decimal? has, decimal? target) => has < target
            ? $"{turn.Book.Short(target.Value - has.Value, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, $"target {Sums.Plain(target.Value)} - {Sums.Plain(has.Value)}")} {name}"
            : null;
    }

    private static string Fixed(Turn turn, OfferTerm term, Correction correction)
    {
        var now = Value(turn, term, term.Percent, "you corrected it") ?? PackageWords.Amount(term, turn.Book) ?? "cleared";

        // In the unit it was told in: a share put right by an amount was no amount.
        var then = correction.Before ?? term;
        var was = Value(turn, then, then.Percent is null ? null : correction.Old, "what it was before")
            ?? (correction.Old is { } before ? turn.Book.Money(before, then.Currency, then.Period, FigureOrigin.User, "what it was before") + (then.Period == term.Period ? "" : PackageWords.PerPeriod(then.Period)) : null);
        if (was == now && term.Schedule.Count > 0)
        {
            return $"{Name(term.Component)} now vests {turn.Book.Quote(string.Join('/', term.Schedule.Select(p => p.ToString("0.##", CultureInfo.InvariantCulture))), FigureOrigin.User, "percent a year, as you told")}";
        }

        return $"{Name(term.Component)} is now {now}{(was is null ? "" : $" (was {was})")}";

        static string? Value(Turn turn, OfferTerm term, decimal? percent, string how) => term switch
        {
            { Months: { } months, Amount: null } => $"{turn.Book.Count(months, FigureUnit.Count, FigureOrigin.User, how)} {(months == 1m ? "month" : "months")} of pay",
            { Amount: null } when percent is { } share => turn.Book.Percent(share, FigureOrigin.User, how),
            _ => null,
        };
    }

    private static string Name(OfferComponent component) => component switch
    {
        OfferComponent.SignOn => "sign-on",
        OfferComponent.TotalComp => "total",
        _ => component.ToString().ToLowerInvariant(),
    };
}
