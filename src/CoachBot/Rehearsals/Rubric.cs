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

    private readonly Rehearsal _rehearsal;
    private readonly OfferCase _talk;
    private readonly Plan? _plan;
    private readonly IReadOnlyList<Exchange> _lines;
    private readonly List<Exchange> _asks;

    private Rubric(Rehearsal rehearsal, OfferCase talk, Plan? plan)
    {
        _rehearsal = rehearsal;
        _talk = talk;
        _plan = plan is not null && plan.Currency == rehearsal.Currency && plan.Scale == rehearsal.Scale ? plan : null;
        _lines = rehearsal.Exchanges;
        _asks = [.. _lines.Where(l => Did(l, CandidateAct.Asks))];
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

        if (_asks.FirstOrDefault(a => AskedYearly(a) < target) is { } low)
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
            : new RubricMark(RubricItem.Target, Verdict.Good, _asks[^1].Said, "You stayed at or above your target.");
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

        var opening = AskedYearly(_asks[0]);
        var least = _plan is null ? _rehearsal.Opening.PerYear(_rehearsal.Scale) * NoPlanAmbition : (PlannedAsk() ?? 0m) * NearTheAsk;
        var most = _plan is null ? _rehearsal.Opening.PerYear(_rehearsal.Scale) * 1.5m : (PlannedAsk() ?? decimal.MaxValue / 2m) * FarAbove;
        return opening < least ? new RubricMark(RubricItem.Ambition, Verdict.Missed, _asks[0].Said, "You opened lower than your plan, so there was less to come down from.")
            : opening > most ? new RubricMark(RubricItem.Ambition, Verdict.Missed, _asks[0].Said, "You opened far above what your reasons carry.")
            : new RubricMark(RubricItem.Ambition, Verdict.Good, _asks[0].Said, "You opened ambitiously, within reason.");
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

        const CandidateAct Countering = CandidateAct.Asks | CandidateAct.Trades | CandidateAct.Reasons | CandidateAct.Silent | CandidateAct.Closes;
        var kept = answered.FirstOrDefault(l => Did(l, Countering) && !Did(l, CandidateAct.Accepts | CandidateAct.SplitsDifference | CandidateAct.Threatens));
        return kept is null && answered.All(l => Did(l, CandidateAct.Threatens))
            ? new RubricMark(RubricItem.Counter, Verdict.Missed, answered[0].Said, "You pushed on without a counter: no new figure, reason or trade.")
            : kept is null
            ? new RubricMark(RubricItem.Counter, Verdict.Missed, answered[0].Said, "After their first move you gave in instead of countering.")
            : new RubricMark(RubricItem.Counter, Verdict.Good, kept.Said, "You countered after their move.");
    }

    private static bool IsAnswerToAsk(string heard) => heard.Split('+')[0] is RecruiterMove.Partial or RecruiterMove.Refuses or RecruiterMove.NeedsReason
        or RecruiterMove.Evades or RecruiterMove.SignOnInstead or RecruiterMove.FillsSilence or RecruiterMove.Final or RecruiterMove.Stands;

    private RubricMark Rationale()
    {
        if (_asks.Count == 0)
        {
            return new RubricMark(RubricItem.Rationale, Verdict.Missed, null, "No ask, so no reason for it.");
        }

        return _asks.FirstOrDefault(a => Did(a, CandidateAct.Reasons | CandidateAct.NamesRival)) is { } reasoned
            ? new RubricMark(RubricItem.Rationale, Verdict.Good, reasoned.Said, "Your ask came with a reason.")
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

    private decimal AskedYearly(Exchange exchange) => exchange.Ask.Or(Before(exchange)).PerYear(_rehearsal.Scale);

    /// <summary>What was on the table when the line was said.</summary>
    private Package Before(Exchange exchange)
    {
        var at = _lines.ToList().IndexOf(exchange);
        return at <= 0 ? _rehearsal.Opening : _lines[at - 1].Offered;
    }

    private decimal? Yearly(PlanPoint point) => point.Base is null && point.Equity is null ? null : new Package(point.Base, point.Equity, _rehearsal.Opening.SignOn).Or(_rehearsal.Opening).PerYear(_rehearsal.Scale);

    private decimal? PlannedAsk() => _plan is null || _plan.Ask.IsEmpty ? null : new Package(_plan.Ask.Base, _plan.Ask.Equity, null).Or(_rehearsal.Opening).PerYear(_rehearsal.Scale);

    private static bool Did(Exchange line, CandidateAct acts) => (line.Acts & acts) != 0;
}
