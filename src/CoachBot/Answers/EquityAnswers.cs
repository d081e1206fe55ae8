using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What a grant can be counted at, from told figures only, what is missing, and how to ask for it.</summary>
internal static class EquityAnswers
{
    /// <summary>More than these at once nobody asks on a call.</summary>
    private const int MostAsked = 4;

    /// <summary>Null where neither equity nor anything to weigh it by was told: then the questions alone are the answer.</summary>
    public static Answer? Of(Turn turn)
    {
        var reading = turn.Reading;
        var isAsked = reading.Intent == Intent.EquityQuestion || (reading.Worth.IsTold && reading is { Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0, Floor: null, CurrentPay.Count: 0 } && reading.Intent is Intent.EvaluateOffer or Intent.AddDetail or Intent.GiveOffer or Intent.FactCheck or Intent.ReportCounter or Intent.CorrectValue or Intent.Help or Intent.DecideNextMove or Intent.GuideLookup);
        if (!isAsked || reading.Terms.Count > 0 || reading.Corrections.Count > 0)
        {
            return null;
        }

        if (turn.Talk.Offer.Equity is not { SaidNone: false } equity)
        {
            return reading.Worth.IsTold && !turn.Talk.Offer.IsEmpty ? turn.Draft().Section("equity", "", "Noted. Tell me your grant too: how many units or what percent, and for options the strike; then I show what can be counted.").Offer(Choices.AboutOffer(turn)).Build() : null;
        }

        return IsPriced(turn, equity) ? null : Weighed(turn, equity);
    }

    /// <summary>For the lines about an offer: the most the grant can be worth, where that can be told; else null.</summary>
    public static string? Short(Turn turn)
    {
        if (turn.Talk.Offer.Equity is not { SaidNone: false } equity || IsPriced(turn, equity))
        {
            return null;
        }

        var worth = EquityWorth.Of(equity, turn.Talk.Worth);
        List<string> said = [.. worth.Lines.Where(l => l.Kind is WorthKind.AtFairPrice or WorthKind.AtPreferredPrice or WorthKind.AtValuation).Select(l => $"{turn.Book.Short(l.Amount, worth.Currency, PayPeriod.GrantTotal, FigureOrigin.Computed, l.How)} {Where(turn, l.Kind)}")];
        return said.Count == 0 ? null : $"The grant on paper: {string.Join(", ", said)}.";
    }

    private static string Where(Turn turn, WorthKind kind) => kind switch
    {
        WorthKind.AtFairPrice => $"at {Price(turn)}",
        WorthKind.AtPreferredPrice => "at most, at the investors' price",
        _ => "at most, by the valuation",
    };

    private static string Price(Turn turn) => turn.Talk.Worth.FairPrice is null ? "the price you told" : Named(turn, "the 409A you told");

    /// <summary>An amount of money in shares that trade is worth that amount.</summary>
    private static bool IsPriced(Turn turn, OfferTerm equity) =>
        equity is { Amount: not null, Units: null, Percent: null } && equity.Instrument is not (Instrument.Options or Instrument.Vsop or Instrument.Phantom) && !turn.Talk.Worth.IsTold;

    private static Answer Weighed(Turn turn, OfferTerm equity)
    {
        var worth = EquityWorth.Of(equity, turn.Talk.Worth);
        var draft = turn.Draft();
        draft.Section("grant", "", OfferLines.Reading(turn));
        draft.Lines("counted", worth.Lines.Count > 0 ? "What can be counted" : "", [.. worth.Lines.Select(l => Line(turn, worth.Currency, l))]);
        draft.Section("sure", "", worth.Lines.Count > 0 ? null : "Nothing of the grant can be counted yet, so I put no value on it.",
            worth.Lines.Any(l => l.Kind is WorthKind.AtPreferredPrice or WorthKind.AtValuation) ? "The upper bound is what the last investors paid: their shares come first and have rights yours lack." : null,
            Totals.Of(turn.Talk.Offer) is { Cash.Amount: { } cash } totals ? $"Counted as nothing, the offer is {turn.Book.Money(cash, totals.Currency, PayPeriod.Year, FigureOrigin.Computed, totals.Cash.How)} a year in cash: could you live on that?" : null,
            "Before tax, which is for a professional.");
        if (worth.Missing.Count > 0)
        {
            draft.Section("missing", "Missing", Named(turn, Sentence(worth.Missing)) + ".");
            draft.SayAloud("say", "Say", Named(turn, $"Could you share {PackageWords.Joined([.. worth.Missing.Where(m => !m.StartsWith("how many", StringComparison.Ordinal) || equity.Percent is null).Take(MostAsked)])}?"));
        }

        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>"409A" is a name, and no figure.</summary>
    private static string Named(Turn turn, string text) => turn.Book.Quote(text, FigureOrigin.Setting, "the name of a term");

    private static string Sentence(IReadOnlyList<string> missing) => char.ToUpperInvariant(missing[0][0]) + string.Join("; ", missing)[1..];

    private static string Line(Turn turn, Currency currency, WorthLine line)
    {
        var sum = turn.Book.Quote(line.How, FigureOrigin.Computed, "the sum");
        if (line.Kind == WorthKind.Ownership)
        {
            return $"- Your share of the company: {turn.Book.Quote($"{line.Amount:0.####}%", FigureOrigin.Computed, line.How)} ({sum})";
        }

        var money = turn.Book.Money(line.Amount, currency, PayPeriod.GrantTotal, FigureOrigin.Computed, line.How);
        return line.Kind switch
        {
            WorthKind.ExerciseCost => $"- To exercise all of it: {money} ({sum})",
            WorthKind.AtFairPrice => $"- On paper, at {Price(turn)}: {money} ({sum})",
            WorthKind.AtPreferredPrice => $"- Upper bound, at the price investors paid: {money} ({sum})",
            WorthKind.AtValuation => $"- Upper bound, by the valuation: {money} ({sum})",
            WorthKind.AtExit => $"- At the exit you name: {money} ({sum})",
            _ => $"- It brings something only above an exit of {money} ({sum})",
        };
    }
}
