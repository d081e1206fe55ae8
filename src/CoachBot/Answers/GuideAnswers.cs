using CoachBot.Calls;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What a guide says, and what to answer when they ask for expectations.</summary>
internal static class GuideAnswers
{
    /// <summary>"whats the range for groq MLE remote us": the row, how its equity is counted, how old it is.</summary>
    public static Answer Lookup(Turn turn)
    {
        var draft = turn.Draft();
        if (!turn.Talk.Offer.IsEmpty && turn.Reading.Terms.Count > 0)
        {
            draft.Section("reading", "", OfferLines.Reading(turn));
        }

        if (turn.Advice is { Guide: { } guide, Row: { } row })
        {
            draft.Lines("row", $"{guide.Company} {turn.Book.Quote(guide.Role, FigureOrigin.Guide, "the guide's role")}, {turn.Book.Quote(row.Name, FigureOrigin.Guide, "the row's name")}", Row(turn, row));
        }
        else if (turn.Advice.Guide is { } other && turn.Talk.Place is null)
        {
            foreach (var each in other.Regions.Take(4))
            {
                draft.Lines("row", turn.Book.Quote(each.Name, FigureOrigin.Guide, "the row's name"), Row(turn, each));
            }
        }

        draft.Section("missing", "", GuideLines.Missing(turn), NoGuideHelp(turn), GuideLines.Known(turn));
        if (TalkSteps.IsGlance(turn.Reading, turn.Before))
        {
            var here = turn.Before!.Region ?? turn.Before.Place!.Name;
            draft.Section("stays", "", $"Your offer stays as you told it, {turn.Book.Quote(here, FigureOrigin.Guide, "the row's name")}. If the place itself is another, say \"it is in {turn.Reading.Place!.Name}, not {turn.Book.Quote(here, FigureOrigin.Guide, "the row's name")}\".");
        }

        GuideLines.Sources(draft, turn, always: true);
        draft.Section("limits", "", turn.Advice.Guide is null ? null : "Guide figures, not verified market data and no guarantee.");
        draft.Ask(Questions.Of(turn));
        draft.Offer(turn.Advice.Guide is null ? [] : [Choices.Script, Choices.Levers, Choices.Why]);
        return turn.Talk.Offer.IsEmpty ? draft.Open().Build() : draft.Build();
    }

    /// <summary>The base of the row, and the total where it has one, in one sentence.</summary>
    private static string? Range(Turn turn, GuideRegion row)
    {
        string? Band(Band? band, string name) => band is { Low: { } low, High: { } high } ? $"{name} {turn.Book.Range(low, high, band.Currency, band.Period, FigureOrigin.Guide, $"{name} of the row")}" : null;
        var parts = new[] { Band(row.Base, "base"), Band(row.Total, "total") }.OfType<string>().ToList();
        return parts.Count == 0 ? null : $"The guide for {turn.Book.Quote(Places.Short(row), FigureOrigin.Guide, "the row's name")}: {string.Join(", ", parts)}.";
    }

    /// <summary>"i got an offer from groq": good news without a figure yet, so the figures are asked for, and the place where it is open.</summary>
    public static Answer NewOffer(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("hello", "", $"Congratulations on the {(turn.Talk.CompanyName is { } company ? $"{company} " : "")}offer.", GuideLines.Missing(turn));
        draft.Ask("What do they offer: base, equity, bonus, sign-on?").Ask(Questions.Of(turn));
        return draft.Offer(turn.Advice.Guide is null ? [] : [Choices.Script, Choices.Levers, Choices.Why]).Open().Build();
    }

    /// <summary>First line: ask for the range. Pushed: a range whose low end is the target. Never: present pay.</summary>
    public static Answer Expectations(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("time", "", OfferLines.Time(turn), turn.Talk.Offer.IsEmpty ? "No offer yet, so learn their range before you name a number." : null, turn is { Talk.Offer.IsEmpty: true, Advice.Row: { } seen } ? Range(turn, seen) : null);
        if (StatedWords.Base(turn, turn.Advice.Plan?.Currency ?? turn.Advice.Row?.Currency ?? Currency.Unknown) is { } told)
        {
            // Who asks again after a number was told hears the same number.
            var same = turn.Book.Money(told.Amount, told.Currency, PayPeriod.Year, FigureOrigin.User, $"you told {told.Who}");
            draft.SayAloud("first", "Say", $"As I said, I'm at {same} base, with equity to match. Does that fit your band?");
            draft.Section("stated", "", $"Y{StatedWords.Told(told, turn.Book)[1..]}: stay at it. Another number needs a new reason, said first.");
        }
        else
        {
            draft.SayAloud("first", "Say first", "I'd like to learn about the role first. What range is budgeted for it?");
            Pushed(draft, turn);
        }

        draft.Section("never", "Never say", "Your present pay, your walk-away number, or a range that starts below what you want.");
        LawLines.AddAlways(draft, turn);
        draft.Section("missing", "", GuideLines.Missing(turn));
        GuideLines.Sources(draft, turn);
        return draft.Ask(Questions.Of(turn)).Offer(turn.Advice.Guide is null ? [] : [Choices.Levers, Choices.Why]).Build();
    }

    private static void Pushed(AnswerDraft draft, Turn turn)
    {
        if (turn.Advice.Plan is { Target.Base: { } target, IsRuleOfThumb: false } plan)
        {
            // Bolstering: the low end is what is wanted, never what would just do (Ames and Mason 2015).
            var top = Rounding.ToStep(target * turn.Advice.ExpectationSpread, turn.Advice.BaseStep);
            var place = turn.Advice.Row is { } row ? Places.After(turn.Book.Quote(Places.Short(row), FigureOrigin.Guide, "the row's name")).TrimEnd(',') : "";
            var low = turn.Book.Money(target, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, $"the target: a place in the {(plan.FromPosted ? "posted" : "guide's")} base range, rounded");
            var high = turn.Book.Money(top, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, $"target × {turn.Advice.ExpectationSpread}, rounded");
            draft.SayAloud("pushed", "If pushed", $"From what I see for this level{place}, I'd expect base between {low} and {high}, with equity to match. Does that fit your band?");
        }
    }

    private static string? NoGuideHelp(Turn turn) => turn.Advice.Match is GuideMatch.NoGuide
        ? "What still works: the sums of your offer, its structure, and words without market numbers. Look for the posted pay range and at Levels.fyi for this company."
        : null;

    private static IEnumerable<string?> Row(Turn turn, GuideRegion row)
    {
        yield return Band(turn, "Base", row.Base, "a year");
        yield return Band(turn, "Equity", row.Equity, Unit(row));
        yield return row.BonusPercent is { } bonus
            ? $"- Bonus: {(bonus.Low == bonus.High ? Percent(turn, bonus.Low) : $"{Percent(turn, bonus.Low)} to {Percent(turn, bonus.High)}")} of base"
            : Band(turn, "Bonus", row.Bonus, "a year") ?? (row.Cells.Count > 0 ? "- Bonus: none listed" : null);
        yield return Band(turn, "Total", row.Total, "a year");
    }

    private static string Percent(Turn turn, decimal percent) => turn.Book.Percent(percent, FigureOrigin.Guide, "bonus of the row");

    private static string Unit(GuideRegion row) => (EquityScale.UnitOf(row), row.EquityUnit, row.EquityUnitSource) switch
    {
        (_, EquityUnit.Conflict, _) => "(the guide contradicts itself on the period)",
        (EquityUnit.Annual, _, EquityUnitSource.Cell or EquityUnitSource.Header) => "a year",
        (EquityUnit.Annual, _, _) => "a year (inferred: the column gives no period, the totals only add up that way)",
        (EquityUnit.FourYear, _, EquityUnitSource.Cell or EquityUnitSource.Header) => "over four years",
        (EquityUnit.FourYear, _, _) => "over four years (inferred: the column gives no period, the totals add up that way)",
        _ => "(the guide does not say over what period)",
    };

    private static string? Band(Turn turn, string name, Band? band, string unit) => band switch
    {
        { Low: { } low, High: { } high } => $"- {name}: {turn.Book.Range(low, high, band.Currency, band.Period, FigureOrigin.Guide, $"{name.ToLowerInvariant()} of the row")} {unit}",
        { Low: { } low } => $"- {name}: from {turn.Book.Money(low, band.Currency, band.Period, FigureOrigin.Guide, $"{name.ToLowerInvariant()} of the row")} {unit}",
        _ => null,
    };
}
