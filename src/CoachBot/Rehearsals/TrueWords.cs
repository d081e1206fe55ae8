using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>Lines to say, with the figures of the user's own plan: for hints and for the better line of the feedback. Never a practice figure of the recruiter's limits.</summary>
internal sealed class TrueWords(Turn turn, Rehearsal rehearsal)
{
    private readonly AskWords? _ask = turn.Advice.Plan is { } plan && plan.Currency == rehearsal.Currency && new AskWords(plan, turn.Talk.Offer, turn.Book) is { HasAny: true } words ? words : null;

    private readonly RecruiterWords _table = new(rehearsal, turn.Talk.CompanyName, turn.Book);

    /// <summary>The whole ask with its reason; without a plan, the question that opens the talk.</summary>
    public string Ask => _ask is null
        ? "I'm keen to join. What range is budgeted for this role, and what flexibility is there on base, equity and a sign-on?"
        : $"I'm keen to join. I'm asking for {_ask.Package}.{Because}";

    public string AskAlone => _ask is null ? "What flexibility is there on base, equity and a sign-on?" : $"Could we get to {_ask.Package}?";

    /// <summary>The plan's target as a sentence; without a plan, the question.</summary>
    public string Target => turn.Advice.Plan is { } plan && plan.Currency == rehearsal.Currency && plan.Scale == rehearsal.Scale && new Package(plan.Target.Base, plan.Target.Equity, null) is { IsEmpty: false } target
        ? $"To say yes I'd like to be at {Plan(target)} or better."
        : AskAlone;

    /// <summary>A reason that is true whatever the user has: the guide's range.</summary>
    public string Reason => RangeWords.Of(turn.Advice.Row, turn.Book) is { } range
        ? $"{range.Brief.TrimEnd('.')}, and I expect to work at the upper end of what the role asks for."
        : "The role asks for more than the usual, and I would like the package to follow that. What range is budgeted for it?";

    /// <summary>After a move or a no: one step down the ladder, for something named.</summary>
    public string Counter
    {
        get
        {
            if (NextStep is not { } step || rehearsal.Offered.Base is not { } basePay || step.IsEmpty)
            {
                return "Thank you for moving. What would help you make the case for the rest: equity, or a one-off sign-on?";
            }

            return step.Base is null
                ? $"Thank you. If base stays at {_table.Words(new Package(basePay, null, null)).Replace(" base", "", StringComparison.Ordinal)}, could we get to {Plan(step)}?"
                : $"Thank you, that helps. Could we meet at {Plan(step)}? With that I can give you an answer fast.";
        }
    }

    public static string Close => "Thank you for working on it. Could you put that in writing? I'd like a day to look at the whole package.";

    public string Condition => _ask is null
        ? "If we can settle the package, I can give you an answer fast. Could you send it in writing?"
        : $"If we can do {_ask.Package}, I can give you an answer fast. Could you send it in writing?";

    /// <summary>A step down is paid for.</summary>
    public static string Return => "I could come towards you on that, if we put a first pay review with its date in the letter. Would that work?";

    public static string Trade => "I'd rather look at what each part is worth than split it. If base stays there, could the sign-on cover the difference?";

    public string Rival => turn.Advice.Rivals.Usable is { } usable && RivalWords.Line(usable.Rival, turn.Book) is { } line
        ? line
        : "I'd rather keep to this role and what it takes to say yes.";

    public static string NoPay => "I'd rather focus on this role and what it is worth. What range is budgeted for it?";

    public static string Calm => "I'm keen to make this work. Which part is hardest on your side: base, equity or the one-off?";

    /// <summary>What to answer to the recruiter's latest move.</summary>
    public string Hint => rehearsal.LastMove.Split('+')[^1] switch
    {
        RecruiterMove.ProbePay or RecruiterMove.TakesPay => NoPay,
        RecruiterMove.ProbeOffers or RecruiterMove.NotesRival or RecruiterMove.DoubtsRival => Rival,
        RecruiterMove.ProbeSign => Condition,
        RecruiterMove.ProbeExpectations => NoPay.Replace("I'd rather focus on this role and what it is worth.", "I'd like to hear about the role first.", StringComparison.Ordinal),
        RecruiterMove.Evades => "When will you know, and what can I give you to make the case?",
        RecruiterMove.Partial or RecruiterMove.FillsSilence => Counter,
        RecruiterMove.Refuses => "Thanks for being open. If base is at its limit, could equity or a one-off sign-on close the gap?",
        RecruiterMove.NeedsReason or RecruiterMove.PersonalReason or RecruiterMove.RangeKnown => Reason,
        RecruiterMove.KnowsFigure => Counter,
        RecruiterMove.SignOnInstead or RecruiterMove.Meets or RecruiterMove.Final or RecruiterMove.Stands or RecruiterMove.TakesSplit or RecruiterMove.Writes => Close,
        RecruiterMove.Bristles => Calm,
        _ => Ask,
    };

    private string Because => RangeWords.Of(turn.Advice.Row, turn.Book) is { } range ? $" {range.Brief}" : "";

    /// <summary>The next step of the user's own ladder that is above what is on the table and below the last ask; null where there is none.</summary>
    private Package? NextStep
    {
        get
        {
            if (turn.Advice.Plan is not { } plan || plan.Currency != rehearsal.Currency || plan.Scale != rehearsal.Scale)
            {
                return null;
            }

            var now = rehearsal.Offered;
            return plan.Ladder
                .Select(step => new Package(step.Base > now.Base ? step.Base : null, step.Equity > now.Equity ? step.Equity : null, null))
                .FirstOrDefault(step => !step.IsEmpty && (rehearsal.LastAsk.IsEmpty || step.Or(now).PerYear(rehearsal.Scale) < rehearsal.LastAsk.Or(now).PerYear(rehearsal.Scale)));
        }
    }

    private string Plan(Package step)
    {
        string Money(decimal amount, PayPeriod period) => turn.Book.Money(amount, rehearsal.Currency, period, FigureOrigin.Computed, "a step of your plan, from the ask to the target");
        return PackageWords.Joined(
        [
            .. step.Base is { } b ? [$"{Money(b, PayPeriod.Year)} base"] : Array.Empty<string>(),
            .. step.Equity is { } e ? [PackageWords.EquityOf(Money(e, rehearsal.Scale.Period), rehearsal.Instrument, rehearsal.Scale, turn.Book)] : Array.Empty<string>(),
        ]);
    }
}
