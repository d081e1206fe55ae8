using CoachBot.Coaching;
using CoachBot.Conversations;

namespace CoachBot.Rehearsals;

/// <summary>What a rehearsal is judged by. The first ten are always judged; the others only when they happened.</summary>
public enum RubricItem
{
    WalkAway,
    Target,
    Opening,
    Ambition,
    Counter,
    Rationale,
    Close,
    FloorLeak,
    Apology,
    Silence,
    Rival,
    Split,
    PresentPay,
    Tone,

    /// <summary>A part of the plan's ask that was never named.</summary>
    LeftOut,

    /// <summary>A step down for nothing in return.</summary>
    Concession,

    /// <summary>A reason that is the candidate's own need.</summary>
    Needs,
}

public enum Verdict
{
    Good,
    Missed,

    /// <summary>The talk gave no occasion for it, or there is nothing to judge it by.</summary>
    NotSeen,
}

/// <summary>One judgement.</summary>
/// <param name="Quote">The line it rests on; null where the point is that nothing was said.</param>
/// <param name="Note">The judgement in one short sentence, without figures.</param>
public sealed record RubricMark(RubricItem Item, Verdict Verdict, string? Quote, string Note);

/// <summary>Judges a rehearsal by rule. Sources: the eight usual faults of practice negotiations, and the lines never to say.</summary>
public sealed class Rubric
{
    /// <summary>An opening within three percent of the plan's ask is as ambitious as the plan.</summary>
    private const decimal NearTheAsk = 0.97m;

    /// <summary>An opening this far above the plan's ask is no longer explained by it.</summary>
    private const decimal FarAbove = 1.20m;

    /// <summary>Without a plan, an opening is ambitious from this share of the offer.</summary>
    private const decimal NoPlanAmbition = 1.08m;

    /// <summary>And from this one on it is far above.</summary>
    private const decimal NoPlanFarAbove = 1.5m;

    private readonly Rehearsal _rehearsal;
    private readonly OfferCase _talk;
    private readonly Plan? _plan;
    private readonly IReadOnlyList<Exchange> _lines;
    private readonly List<Exchange> _asks;
    private readonly AskedFigures _figures;

    private Rubric(Rehearsal rehearsal, OfferCase talk, Plan? plan)
    {
        _rehearsal = rehearsal;
        _talk = talk;
        _plan = plan is not null && plan.Currency == rehearsal.Currency && plan.Scale == rehearsal.Scale ? plan : null;
        _lines = rehearsal.Exchanges;
        _asks = [.. _lines.Where(l => Did(l, CandidateAct.Asks))];
        _figures = new AskedFigures(rehearsal, _plan);
    }

    /// <param name="plan">The user's plan; null without a guide row.</param>
    public static IReadOnlyList<RubricMark> Of(Rehearsal rehearsal, OfferCase talk, Plan? plan)
    {
        ArgumentNullException.ThrowIfNull(rehearsal);
        ArgumentNullException.ThrowIfNull(talk);
        var rubric = new Rubric(rehearsal, talk, plan);
        return
        [
            rubric.WalkAway(), rubric.Target(), rubric.Opening(), rubric.Ambition(), rubric.Counter(), rubric.Rationale(), rubric.Close(),
            rubric.Never(RubricItem.FloorLeak, CandidateAct.LeaksFloor, "You gave away the least you would take.", "Your walk-away number stayed with you."),
            rubric.Never(RubricItem.Apology, CandidateAct.Apologises, "You apologised for asking; asking is normal.", "No apology for asking."),
            rubric.Silence(),
            .. rubric.OnlyIf(RubricItem.Rival, CandidateAct.BluffsRival, "You named an offer you have not told me is real; they may ask for the letter."),
            .. rubric.OnlyIf(RubricItem.Split, CandidateAct.SplitsDifference, "You split the difference; that gives half away for nothing."),
            .. rubric.OnlyIf(RubricItem.PresentPay, CandidateAct.TellsPay, "You told your present pay; it becomes the anchor."),
            .. rubric.OnlyIf(RubricItem.Tone, CandidateAct.Threatens, "It sounded like a threat; people dig in then."),
            .. rubric.LeftOut(), .. rubric.Concession(),
            .. rubric.OnlyIf(RubricItem.Needs, CandidateAct.Needs, "What you need for your life is no reason for them; the market range and your results are."),
        ];
    }

    private RubricMark WalkAway() => _talk.Floor is not null
        ? new RubricMark(RubricItem.WalkAway, Verdict.Good, null, "You knew your walk-away number before the talk.")
        : new RubricMark(RubricItem.WalkAway, Verdict.Missed, null, "You have not named me a walk-away number; know it before the real call, and tell nobody else.");

    /// <summary>Held when no ask and no yes fell below the plan's target; a last word below it is theirs, not the candidate's.</summary>
    private RubricMark Target()
    {
        if (_plan is null || Yearly(_plan.Target) is not { } target)
        {
            return new RubricMark(RubricItem.Target, Verdict.NotSeen, null, "Without a guide row I have no target to measure by.");
        }

        if (_asks.Find(_figures.IsBelowTarget) is { } low)
        {
            return new RubricMark(RubricItem.Target, Verdict.Missed, low.Said, "You asked for less than your target.");
        }

        var yes = _lines.FirstOrDefault(l => Did(l, CandidateAct.Accepts));
        if (yes is not null && _rehearsal.Offered.PerYear(_rehearsal.Scale) < target && (_asks.Count == 0 || !_rehearsal.IsFinal))
        {
            return new RubricMark(RubricItem.Target, Verdict.Missed, yes.Said, "You said yes below your target while there was room.");
        }

        return _asks.Count == 0
            ? new RubricMark(RubricItem.Target, Verdict.Missed, null, "No figure of yours was heard, so the target was never in the talk.")
            : _figures.Named.Length == 0
            ? new RubricMark(RubricItem.Target, Verdict.NotSeen, null, "Only a one-off was asked for.")
            : new RubricMark(RubricItem.Target, Verdict.Good, _asks[^1].Said, _figures.LeftOut.Length == 0 ? "You stayed at or above your target." : $"On {_figures.Named} you stayed at or above your target.");
    }

    private RubricMark Opening()
    {
        if (_asks.Count == 0)
        {
            return new RubricMark(RubricItem.Opening, Verdict.Missed, _lines.Count > 0 ? _lines[0].Said : null, "You never named a figure.");
        }

        // Turning their questions back first is good; hearing three of their lines without a figure is not.
        var before = _lines.TakeWhile(l => l != _asks[0]).Count(l => !Did(l, CandidateAct.Deflects));
        return before >= 3
            ? new RubricMark(RubricItem.Opening, Verdict.Missed, _asks[0].Said, "Your figure came late.")
            : new RubricMark(RubricItem.Opening, Verdict.Good, _asks[0].Said, "You named a clear figure early.");
    }

    private RubricMark Ambition()
    {
        if (_asks.Count == 0)
        {
            return new RubricMark(RubricItem.Ambition, Verdict.Missed, null, "Without a figure there was nothing to come down from.");
        }

        if (_figures.FirstShare is not { } share)
        {
            return new RubricMark(RubricItem.Ambition, Verdict.NotSeen, null, "Neither base nor equity was asked for.");
        }

        var (least, most) = _figures.Planned is null ? (NoPlanAmbition, NoPlanFarAbove) : (NearTheAsk, FarAbove);
        if (share < least && _figures.FirstLow is { } late && !ReferenceEquals(late, _asks[0]))
        {
            return new RubricMark(RubricItem.Ambition, Verdict.Missed, late.Said, $"You named {_figures.LowParts} late and lower than your plan, so there was less to come down from.");
        }

        return share < least ? new RubricMark(RubricItem.Ambition, Verdict.Missed, _asks[0].Said, $"You opened lower than your plan{(_figures.LowParts is { Length: > 0 } low ? $" on {low}" : "")}, so there was less to come down from.")
            : share > most ? new RubricMark(RubricItem.Ambition, Verdict.Missed, _asks[0].Said, "You opened far above what your reasons carry.")
            : new RubricMark(RubricItem.Ambition, Verdict.Good, _asks[0].Said, $"You opened ambitiously{(_figures.LeftOut.Length > 0 && _figures.Named.Length > 0 ? $" on {_figures.Named}" : "")}, within reason.");
    }

    /// <summary>After a no or a half yes comes another ask, a trade or a question, not a yes.</summary>
    private RubricMark Counter()
    {
        var answered = _lines.SkipWhile(l => !IsAnswerToAsk(l.Heard)).ToList();
        if (answered.Count == 0)
        {
            return _lines.FirstOrDefault(l => Did(l, CandidateAct.Accepts)) is { } yes && _asks.Count == 0
                ? new RubricMark(RubricItem.Counter, Verdict.Missed, yes.Said, "You took the first offer without a counter.")
                : new RubricMark(RubricItem.Counter, Verdict.NotSeen, null, "They gave you nothing to counter.");
        }

        // A counter is a figure of its own, a trade or a condition; a bare reason, a question and the same figure again are none.
        const CandidateAct GivesIn = CandidateAct.Accepts | CandidateAct.SplitsDifference | CandidateAct.Threatens;
        var calm = answered.Where(l => !Did(l, GivesIn)).ToList();
        if (calm.Find(l => Did(l, CandidateAct.Trades | CandidateAct.Closes) || (Did(l, CandidateAct.Asks) && !_figures.Repeats(l))) is { } counter)
        {
            return new RubricMark(RubricItem.Counter, Verdict.Good, counter.Said, "You countered after their move.");
        }

        if (calm.Find(l => _figures.Repeats(l) || Did(l, CandidateAct.Silent)) is { } held)
        {
            return new RubricMark(RubricItem.Counter, Verdict.Good, held.Said, "You held your figure after their move.");
        }

        var note = answered.All(l => Did(l, CandidateAct.Threatens)) ? "You pushed on without a counter: no new figure, reason or trade."
            : answered.Exists(l => Did(l, CandidateAct.Accepts | CandidateAct.SplitsDifference | CandidateAct.Secures | CandidateAct.LeaksFloor)) ? "After their first move you gave in instead of countering."
            : "After their move you went on without a counter: no new figure and no trade.";
        return new RubricMark(RubricItem.Counter, Verdict.Missed, answered[0].Said, note);
    }

    private static bool IsAnswerToAsk(string heard) => heard.Split('+')[0] is RecruiterMove.Partial or RecruiterMove.Refuses or RecruiterMove.NeedsReason
        or RecruiterMove.PersonalReason or RecruiterMove.KnowsFigure or RecruiterMove.Evades or RecruiterMove.SignOnInstead or RecruiterMove.FillsSilence or RecruiterMove.Final or RecruiterMove.Stands;

    private RubricMark Rationale()
    {
        if (_asks.Count == 0)
        {
            return new RubricMark(RubricItem.Rationale, Verdict.Missed, null, "No ask, so no reason for it.");
        }

        return _asks.FirstOrDefault(a => Did(a, CandidateAct.Reasons | CandidateAct.NamesRival)) is { } reasoned
            ? new RubricMark(RubricItem.Rationale, Verdict.Good, reasoned.Said, "Your ask came with a reason.")
            : _asks.Select(Next).FirstOrDefault(l => l is not null && Did(l, CandidateAct.Reasons | CandidateAct.NamesRival)) is { } later
            ? new RubricMark(RubricItem.Rationale, Verdict.Good, later.Said, "You gave your reason right after the ask.")
            : _asks.Find(a => Did(a, CandidateAct.Needs)) is { } need
            ? new RubricMark(RubricItem.Rationale, Verdict.Missed, need.Said, "You named a figure with a need of yours and no reason for it that counts on their side.")
            : new RubricMark(RubricItem.Rationale, Verdict.Missed, _asks[0].Said, "You named a figure without a reason.");
    }

    private RubricMark Close()
    {
        if (_lines.FirstOrDefault(l => Did(l, CandidateAct.Secures | CandidateAct.Closes) && !Did(l, CandidateAct.Threatens)) is { } closed)
        {
            return new RubricMark(RubricItem.Close, Verdict.Good, closed.Said, "You closed with a condition, or asked for it in writing.");
        }

        return _lines.FirstOrDefault(l => Did(l, CandidateAct.Accepts)) is { } yes
            ? new RubricMark(RubricItem.Close, Verdict.Missed, yes.Said, "You said yes on the spot, with nothing in writing.")
            : new RubricMark(RubricItem.Close, Verdict.Missed, _lines.Count > 0 ? _lines[^1].Said : null, "The talk ended without a next step in writing.");
    }

    /// <summary>After the ask nothing that takes it back, and no flood of words around it.</summary>
    private RubricMark Silence()
    {
        if (_asks.Count == 0)
        {
            return new RubricMark(RubricItem.Silence, Verdict.NotSeen, null, "There was no ask to be silent after.");
        }

        if (_asks.FirstOrDefault(a => Did(a, CandidateAct.Softens)) is { } soft)
        {
            return new RubricMark(RubricItem.Silence, Verdict.Missed, soft.Said, "You took the ask back in the same breath.");
        }

        return _asks.FirstOrDefault(a => Did(a, CandidateAct.Rambles)) is { } long_
            ? new RubricMark(RubricItem.Silence, Verdict.Missed, long_.Said, "The ask drowned in words; say it and stop.")
            : new RubricMark(RubricItem.Silence, Verdict.Good, _asks[0].Said, "You asked and stopped.");
    }

    private RubricMark Never(RubricItem item, CandidateAct act, string missed, string good) =>
        _lines.FirstOrDefault(l => Did(l, act)) is { } line ? new RubricMark(item, Verdict.Missed, line.Said, missed) : new RubricMark(item, Verdict.Good, null, good);

    private IEnumerable<RubricMark> OnlyIf(RubricItem item, CandidateAct act, string missed) =>
        _lines.FirstOrDefault(l => Did(l, act)) is { } line ? [new RubricMark(item, Verdict.Missed, line.Said, missed)] : [];

    private IEnumerable<RubricMark> LeftOut() => _figures.LeftOut is { Length: > 0 } parts
        ? [new RubricMark(RubricItem.LeftOut, Verdict.Missed, null, $"You never named {parts}; your plan asks for it too.")]
        : [];

    /// <summary>Going down is fair against a condition, or with a reason for less than they gave; else it is a gift.</summary>
    private IEnumerable<RubricMark> Concession() =>
        _asks.Find(a => _figures.Concession(a) is var (_, given, got) && !Did(a, CandidateAct.Trades | CandidateAct.Closes | CandidateAct.Threatens) && (given >= got || !Did(a, CandidateAct.Reasons))) is { } gift
            ? [new RubricMark(RubricItem.Concession, Verdict.Missed, gift.Said, "You went down for nothing in return; ask for something back.")]
            : [];

    private Exchange? Next(Exchange line) => _lines.SkipWhile(l => !ReferenceEquals(l, line)).Skip(1).FirstOrDefault();

    private decimal? Yearly(PlanPoint point) => point.Base is null && point.Equity is null ? null : new Package(point.Base, point.Equity, _rehearsal.Opening.SignOn).Or(_rehearsal.Opening).PerYear(_rehearsal.Scale);

    private static bool Did(Exchange line, CandidateAct acts) => (line.Acts & acts) != 0;
}
