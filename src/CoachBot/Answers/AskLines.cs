using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The ask, the words for it, and their likely answers.</summary>
internal static class AskLines
{
    public static void Add(AnswerDraft draft, Turn turn)
    {
        if (turn.Advice is not { Plan: { } plan })
        {
            if (!turn.Talk.Offer.IsEmpty)
            {
                // Without a row there is no figure to ask for: the range is asked for first.
                draft.SayAloud("say", "Say", "I'm keen to join. What range is budgeted for this role, and what flexibility is there on base, equity and a sign-on?");
            }

            return;
        }

        if (turn.Talk.IsFinal)
        {
            draft.Section("ask", "Ask", "They call it final, so no new full ask: take a day, hold it against your walk-away number, and ask for one thing outside the figures at most.");
            draft.SayAloud("say", "Say", turn.Talk.Fixed.Contains(OfferComponent.SignOn) ? "Thank you for working on it. Let me look at the whole package and come back to you tomorrow. Could a first review with its date stand in the letter?" : "Thank you for working on it. Let me look at the whole package and come back to you tomorrow. Is there room for a one-off, a sign-on or an early first review, in writing?");
            return;
        }

        var words = new AskWords(plan, turn.Talk.Offer, turn.Book);
        if (!words.HasAny && turn.Talk.Fixed.Count > 0)
        {
            draft.Section("ask", "Ask", $"They say {PackageWords.Joined([.. turn.Talk.Fixed.Select(Name)])} cannot move, and the rest is where I would have it. Ask for something outside of that, or decide.");
            draft.SayAloud("say", "Say", turn.Talk.Fixed.Contains(OfferComponent.SignOn) ? "I understand that. Could a first review with its date, or the level, be looked at?" : "I understand that. Could a sign-on or a first review with its date close it?");
            return;
        }

        if (!words.HasAny && turn.Advice.Rivals.Usable is { IsStronger: true } better)
        {
            draft.Section("ask", "Ask", $"This is {Level(turn, plan)} what the guide would have you ask, and {better.Rival.Name} still pays more a year. Ask them to come nearer, or weigh the two.");
            draft.SayAloud("say", "Say", $"Thank you for this. {RivalWords.Line(better.Rival, turn.Book)} I'd like to choose on more than the figures: what could you do to bring the two closer?");
            return;
        }

        if (!words.HasAny && plan.IsUnmeasured)
        {
            draft.Section("ask", "Ask", turn.Talk.Offer.Base is null
                ? "I have no total of the guide's to hold this one against. Ask how it is made up before you judge it."
                : "Base is where the guide would have it, and the whole is under the guide's totals: a bonus or equity makes the difference. Ask what they are before you judge it.");
            draft.SayAloud("say", "Say", "Before I answer, how is the whole package made up: base, bonus, equity and anything one-off, and what flexibility is there on each?");
            return;
        }

        if (!words.HasAny)
        {
            draft.Section("ask", "Ask", plan.Rounds > 0 ? "They have met what was left to ask. Take it in writing, or ask for a one-off." : plan.FromPosted ? "This is at the top of the posted range. Ask for a level review or a one-off, in writing." : $"This is {Level(turn, plan)} what the guide would have you ask. Take it, or ask for a one-off: a sign-on, an early review date, in writing.");
            draft.SayAloud("say", "Say", "Thank you, this is a strong offer. Before I sign, is there room for a sign-on or an early first review, in writing?");
            return;
        }

        if (plan.IsRuleOfThumb)
        {
            draft.SayAloud("posted", "Ask first", "Before I answer, what range is posted or budgeted for this role?");
            draft.Section("ask", "If they give none: a rule of thumb, not market data", Thumb(turn, plan), Flags(plan));
            draft.SayAloud("say", "Say", Tones.Apply(Short(turn, words), Tones.Of(turn.Talk.Facts)));
            return;
        }

        draft.Section("ask", "Ask", plan.Ask.IsOneOff
            ? $"{words.SignOn} as a sign-on, once. Base and equity are {Level(turn, plan)} what I would have you ask."
            : Grammar.Mend($"{Total(words, plan)}{Source(plan)}"), Flags(plan), Landing(turn, plan));
        draft.SayAloud("say", "Say", Tones.Apply(Short(turn, words), Tones.Of(turn.Talk.Facts)));
        draft.Lines("replies", "",
        [
            $"- No: {draft.Line(plan.Ask.IsOneOff ? "Could an early first review with a date do it?" : $"Could {OpenParts.Instead(turn.Advice.Row, turn.Talk, turn.Advice.Plan)} do it?")}",
            $"- Maybe: {draft.Line("What would help you make the case?")}",
            $"- Yes: {draft.Line("Could you put that in writing?")}",
        ]);
    }

    /// <summary>A step too small to be asked for leaves the offer near, and not at, what would be.</summary>
    private static string Level(Turn turn, Plan plan) => plan.Anchor.Base > Position.YearlyBase(turn.Talk.Offer, plan.Currency) || (plan.Anchor.Equity > turn.Talk.Offer.Equity?.Amount && EquityScale.Of(turn.Talk.Offer.Equity) == plan.Scale) ? "near or above" : "at or above";

    private static string Name(OfferComponent part) => part switch { OfferComponent.SignOn => "the sign-on", OfferComponent.Equity => "equity", _ => "base" };

    private static string? Total(AskWords words, Plan plan) => words.Total is { } total
        ? $"{total}{(plan.Ask.TotalHasBonus ? " with bonus" : "")}, "
        : null;

    /// <summary>The opening and the aim with the share each is over the offer.</summary>
    private static string Thumb(Turn turn, Plan plan)
    {
        var from = plan.Rounds > 0 ? turn.Talk.Opening ?? turn.Talk.Offer : turn.Talk.Offer;
        string Point(decimal? amount, string name) => amount is { } a && Position.YearlyBase(from, plan.Currency) is { } pay and > 0m
            ? $"{name} {turn.Book.Short(a, plan.Currency, Offers.PayPeriod.Year, FigureOrigin.Computed, "the rule of thumb: a share over the offered base")} base ({turn.Book.Percent(Rounding.Percent((a / pay) - 1m), FigureOrigin.Setting, "the rule of thumb, over the offered base")} over the offer)"
            : "";
        return $"{Point(plan.Ask.Base, "Ask for")}, {Point(plan.Target.Base, "land at")} or better.";
    }

    private static string Source(Plan plan) => (plan.Ask.BaseSource, plan.Ask.EquitySource) switch
    {
        (AskSource.Chosen, AskSource.Chosen) => "base and equity as you want them.",
        (AskSource.Chosen, _) => plan.Ask.Equity is null ? "base as you want it." : "base as you want it, the rest beside it.",
        (_, AskSource.Chosen) => plan.Ask.Base is null ? "equity as you want it." : "equity as you want it, the rest beside it.",
        (AskSource.Stated, _) when plan.Ask.Base is null => "base is at the number you told them, so the rest carries it.",
        (AskSource.Stated, _) => plan.Rounds > 0 ? "base as you told them, the rest of the next step beside it." : "base as you told them, the rest beside it.",
        (_, AskSource.Stated) => "equity as you told them, the rest beside it.",
        (AskSource.Ladder, _) or (_, AskSource.Ladder) => $"the next step down, {Concessions.Trades[Math.Clamp(plan.Rounds, 1, Concessions.Trades.Count) - 1]}.{(plan.Rounds >= 2 ? " Then stop: no third round without a new reason." : "")}",
        (AskSource.Rival, AskSource.Rival) => "base and equity as in your other offer.",
        (AskSource.Rival, _) => plan.Ask.Equity is null ? "base as in your other offer." : "base as in your other offer, equity as I would have it.",
        (_, AskSource.Rival) => plan.Ask.Base is null ? "equity as in your other offer." : "equity as in your other offer, base as I would have it.",
        (AskSource.Guide, AskSource.Computed) => "base as the guide asks, equity computed from its range.",
        (AskSource.Computed, AskSource.Guide) => "equity as the guide asks, base computed from its range.",
        (AskSource.Guide, _) or (_, AskSource.Guide) => "the guide's own ask.",
        _ => plan.FromPosted ? "computed from the posted range you told me, which outranks any guide." : "computed from the guide's range.",
    };

    private static string? Flags(Plan plan)
    {
        var flags = plan.Ask.Flags.Select(f => $"{(f.Component switch { Offers.OfferComponent.Base => "Base", Offers.OfferComponent.TotalComp => "Total", _ => "Equity" })} {f.Text}: a stretch.").ToList();
        return flags.Count == 0 ? null : string.Join(' ', flags);
    }

    private static string? Landing(Turn turn, Plan plan)
    {
        foreach (var flag in plan.Ask.Flags)
        {
            turn.Book.Quote(flag.Text, FigureOrigin.Computed, "ask / offer - 1");
        }

        var parts = new List<string>();
        if (plan.Ask.Base is not null && plan.Target.Base is { } b)
        {
            parts.Add(turn.Book.Short(b, plan.Currency, Offers.PayPeriod.Year, FigureOrigin.Computed, TargetHow(plan)));
        }

        if (plan.Ask.Equity is not null && plan.Target.Equity is { } e)
        {
            parts.Add(turn.Book.Short(e, plan.Currency, plan.Scale.Period, FigureOrigin.Computed, TargetHow(plan)));
        }

        return parts.Count == 0 ? null : $"Land at {string.Join(" / ", parts)} or better.";
    }

    private static string TargetHow(Plan plan) =>
        $"the target: a place in the {(plan.FromPosted ? "posted" : "guide's")} range set by your leverage ({plan.Leverage.Points} points), rounded, never below the offer";

    private static string Short(Turn turn, AskWords words)
    {
        var rival = turn.Advice.Rivals.Usable is { } usable ? RivalWords.Line(usable.Rival, turn.Book) + " " : "";
        return words.IsSaid
            ? $"I'm keen to join. {rival}{words.AsSaid}{Because(turn)} Can we get there?"
            : $"I'm keen to join. {rival}I'm asking for {words.Package}.{InReturn(turn) ?? Because(turn)} What flexibility is there?";
    }

    /// <summary>What a step down is traded for; the range was their reason the first time.</summary>
    private static string? InReturn(Turn turn) => turn.Advice.Plan is { } plan && Concessions.InReturn(plan) is { } trade ? " " + trade : null;

    /// <summary>The reason, one sentence: the range for the role, which is true whatever the user has.</summary>
    private static string Because(Turn turn) => RangeWords.Of(turn.Advice.Row, turn.Advice.Plan, turn.Advice.Posted, turn.Book, turn.Talk.Offer.Base) is { } range ? $" {range.Brief}" : "";
}
