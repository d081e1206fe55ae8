using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The plan in lines: leverage, target, opening, ladder with trades and the stop rule, three equal packages, order of asks.</summary>
internal static class PlanLines
{
    public static void Add(AnswerDraft draft, Turn turn, Plan plan, bool shareable)
    {
        if (!shareable)
        {
            draft.Section("leverage", "Leverage", plan.Leverage.Reasons.Count == 0
                ? "None counted yet: a written offer above this one, pay you forfeit, or a posted range above the offer would raise the target."
                : $"{string.Join("; ", plan.Leverage.Reasons)}.");
        }

        draft.Lines("plan", "Plan",
        [
            plan.Ask.IsEmpty ? "- Nothing is left to ask: take it in writing, or ask for a one-off, a sign-on or a review date." : plan.Ask.IsTotal ? $"- Ask: {new AskWords(plan, turn.Talk.Offer, turn.Book).Package}" : $"- Ask: {Point(turn, plan, plan.Ask.Base, plan.Ask.Equity, plan.Ask.SignOn, "the spoken ask")}",
            .. Ladder(turn, plan),
            !plan.Ask.IsEmpty && Point(turn, plan, plan.Target.Base, plan.Target.Equity, null, "the target") is { Length: > 0 } target ? $"- Target: {target}" : null,
            $"- {turn.Book.Quote(Concessions.Stop, FigureOrigin.Setting, "the stop rule")}",
        ]);
        Packages(draft, turn, plan);
        if (plan.Ask.IsEmpty)
        {
            return;
        }

        draft.Section("order", "Order of asks", string.Join(", ", plan.Order) + ".", plan.OrderWhy, "Ask first whether there is a posted range: it outranks the guide.");
    }

    /// <summary>The three packages of equal worth, each with the letter it may be called by; nothing without them.</summary>
    public static void Packages(AnswerDraft draft, Turn turn, Plan plan) =>
        draft.Lines("packages", plan.Packages.Count == 0 ? "" : "Three packages worth about the same to you, to name together", plan.Packages.Select((p, i) => $"- {Letter(i)}, led by {p.Name}: {Contents(turn, plan, p)} (about {Gain(turn, plan, p)} a year more)"));

    /// <summary>What the packages are called, in their order.</summary>
    public static char Letter(int package) => (char)('A' + package);

    /// <summary>"219K base and 34K sign-on".</summary>
    public static string Contents(Turn turn, Plan plan, PlanPackage package) => Point(turn, plan, package.Base, package.Equity, package.SignOn, "one of three equal packages");

    /// <summary>What a package adds a year.</summary>
    public static string Gain(Turn turn, Plan plan, PlanPackage package) =>
        turn.Book.Short(Rounding.ToStep(package.YearlyGain, 100m), plan.Currency, PayPeriod.Year, FigureOrigin.Computed, "what the package adds a year; a sign-on spread over four years");

    private static IEnumerable<string> Ladder(Turn turn, Plan plan) => plan.Ask.IsEmpty || plan.Rounds >= Concessions.Trades.Count
        ? []
        : plan.Ladder.Where(s => s.Base < plan.Ask.Base || s.Equity < plan.Ask.Equity).Distinct()
            .Select((step, i) => $"- Then {Point(turn, plan, step.Base, step.Equity, null, "a step of the ladder")}, {Concessions.Trades[Math.Min(i + plan.Rounds, Concessions.Trades.Count - 1)]}");

    private static string Point(Turn turn, Plan plan, decimal? pay, decimal? equity, decimal? signOn, string how)
    {
        string? Part(decimal? amount, PayPeriod period, string name) => amount is { } a ? $"{turn.Book.Short(a, plan.Currency, period, FigureOrigin.Computed, how)} {name}" : null;
        var unit = plan.Scale.Period == PayPeriod.Year ? "equity a year" : $"equity over {turn.Book.Years(plan.Scale.VestYears, FigureOrigin.User)} years";
        return PackageWords.Joined([.. new[] { Part(pay, PayPeriod.Year, "base"), Part(equity, plan.Scale.Period, unit), Part(signOn, PayPeriod.OneTime, "sign-on") }.OfType<string>()]);
    }
}
