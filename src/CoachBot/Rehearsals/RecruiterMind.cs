using CoachBot.Coaching;

namespace CoachBot.Rehearsals;

/// <summary>
/// Decides the recruiter's next move from what the candidate did and the hidden limits. Pure code: the same line in the same talk brings the
/// same move, and nothing the candidate writes can raise a limit.
/// </summary>
internal sealed class RecruiterMind(Rehearsal rehearsal, CoachingOptions options)
{
    /// <summary>A rehearsal longer than this many lines has taught what it can.</summary>
    private const int MostLines = 25;

    /// <summary>An ask this near to what is on the table, as a part of the room between the two at the start, is met.</summary>
    private const decimal Near = 0.12m;

    private readonly Package _offered = rehearsal.Offered;

    public RecruiterMove Answer(CandidateLine line)
    {
        var move = Decide(line);
        if (move.Ends || rehearsal.Exchanges.Count + 1 < MostLines)
        {
            return move;
        }

        return move with { Id = RecruiterMove.Stands, Ends = true, Probe = null };
    }

    private RecruiterMove Decide(CandidateLine line)
    {
        if (line.Does(CandidateAct.Declines) && !line.Does(CandidateAct.Asks))
        {
            return Stay(RecruiterMove.Declined) with { Ends = true };
        }

        if (line.Does(CandidateAct.Accepts))
        {
            return Stay(RecruiterMove.Accepted) with { Ends = true };
        }

        if (line.Does(CandidateAct.LeaksFloor) && !line.Does(CandidateAct.Asks))
        {
            return TakeFloor();
        }

        if (line.Does(CandidateAct.SplitsDifference))
        {
            return TakeSplit();
        }

        if (line.Does(CandidateAct.Threatens))
        {
            return Bristle();
        }

        if (line.Does(CandidateAct.BluffsRival) && !rehearsal.Exchanges.Any(e => e.Acts.HasFlag(CandidateAct.BluffsRival)))
        {
            return Stay(RecruiterMove.DoubtsRival) with { Patience = rehearsal.Patience - 1 };
        }

        return line.Does(CandidateAct.Asks) ? ToAsk(line) : ToTalk(line);
    }

    /// <summary>An ask: met, moved towards, refused or answered with something else.</summary>
    private RecruiterMove ToAsk(CandidateLine line)
    {
        var ask = line.Ask.Or(_offered);
        if (Gap(ask, _offered) <= 0m)
        {
            return Meet(_offered);
        }

        if (rehearsal.IsFinal)
        {
            return Stay(RecruiterMove.Stands) with { IsFinal = true };
        }

        var isNear = rehearsal.LastAsk is { IsEmpty: false } before && Gap(ask, _offered) <= Near * Gap(before.Or(_offered), rehearsal.Opening);
        if ((isNear || line.Does(CandidateAct.Closes)) && ask.IsWithin(rehearsal.Limits.Top))
        {
            return Meet(ask);
        }

        if (rehearsal.Temperament == Temperament.Evasive && !HasEvaded)
        {
            return Stay(RecruiterMove.Evades) with { Probe = RecruiterMove.ProbePay };
        }

        var repeats = rehearsal.LastAsk is { IsEmpty: false } last && !line.Does(CandidateAct.Reasons) && Gap(ask, last.Or(_offered)) >= 0m && HasAsked;
        if (repeats)
        {
            return Tire(HasReasoned ? RecruiterMove.KnowsFigure : RecruiterMove.NeedsReason);
        }

        if (line.Does(CandidateAct.Needs) && rehearsal.Temperament == Temperament.Firm)
        {
            return Tire(RecruiterMove.PersonalReason);
        }

        return Towards(ask, Share(line), line);
    }

    private RecruiterMove Towards(Package ask, decimal share, CandidateLine line)
    {
        var top = rehearsal.Limits.Top;
        var next = new Package(
            Step(_offered.Base, ask.Base, top.Base, share, options.BaseStep),
            Step(_offered.Equity, ask.Equity, top.Equity, share, HiddenBudget.EquityStep(rehearsal.Scale, options)),
            ask.SignOn is { } wanted && wanted > (_offered.SignOn ?? 0m) ? Step(_offered.SignOn ?? 0m, wanted, top.SignOn, Math.Max(share, 0.5m), 1_000m) : _offered.SignOn);
        if (Gap(ask, next) <= 0m)
        {
            return Meet(next);
        }

        if (Gap(next, _offered) > 0m)
        {
            var probe = rehearsal.Temperament == Temperament.Firm && !HasHeard(RecruiterMove.ProbeOffers) ? RecruiterMove.ProbeOffers : null;
            return new RecruiterMove(RecruiterMove.Partial, next, rehearsal.Patience - (HasAsked ? 1 : 0), probe) is var moved && moved.Patience <= 0
                ? moved with { Id = RecruiterMove.Final, IsFinal = true, Probe = null }
                : moved;
        }

        if (share == 0m)
        {
            return Tire(HasReasoned ? RecruiterMove.KnowsFigure : RecruiterMove.NeedsReason);
        }

        // Base and equity are at their limit; a one-off may still be free.
        var isFree = top.SignOn > (_offered.SignOn ?? 0m) && !HasHeard(RecruiterMove.SignOnInstead);
        return isFree && (line.Does(CandidateAct.Trades) || rehearsal.Temperament != Temperament.Firm || HasAsked)
            ? new RecruiterMove(RecruiterMove.SignOnInstead, _offered with { SignOn = top.SignOn }, rehearsal.Patience)
            : Tire(RecruiterMove.Refuses);
    }

    /// <summary>No figure was named.</summary>
    private RecruiterMove ToTalk(CandidateLine line)
    {
        if (line.Does(CandidateAct.Silent))
        {
            return Silence();
        }

        if (rehearsal.IsFinal && !line.Does(CandidateAct.Secures))
        {
            return Stay(RecruiterMove.Stands) with { IsFinal = true };
        }

        if (line.Does(CandidateAct.Secures))
        {
            return Stay(RecruiterMove.Writes) with { Ends = HasAsked };
        }

        if (line.Does(CandidateAct.NamesRival) && !HasHeard(RecruiterMove.NotesRival))
        {
            return Stay(RecruiterMove.NotesRival);
        }

        if (line.Does(CandidateAct.TellsPay) && !HasHeard(RecruiterMove.TakesPay))
        {
            return Stay(RecruiterMove.TakesPay);
        }

        if (line.Does(CandidateAct.Trades) && HasAsked && line.Text.Contains("sign", StringComparison.OrdinalIgnoreCase) && rehearsal.Limits.Top.SignOn > (_offered.SignOn ?? 0m) && !HasHeard(RecruiterMove.SignOnInstead))
        {
            return new RecruiterMove(RecruiterMove.SignOnInstead, _offered with { SignOn = rehearsal.Limits.Top.SignOn }, rehearsal.Patience);
        }

        if (line.Does(CandidateAct.Trades) && HasAsked)
        {
            return Towards(rehearsal.LastAsk.Or(_offered), Share(line) + 0.1m, line);
        }

        if (rehearsal.Temperament == Temperament.Evasive && HasEvaded && line.Does(CandidateAct.Inquires) && HasAsked && !HasHeard(RecruiterMove.Partial))
        {
            // Pinned down: the evasive one answers at last.
            return Towards(rehearsal.LastAsk.Or(_offered), Share(line) + 0.2m, line);
        }

        if (line.Does(CandidateAct.Deflects) && !HasHeard(RecruiterMove.Range) && !HasHeard(RecruiterMove.RangeKnown))
        {
            return Stay(HasAsked ? RecruiterMove.RangeKnown : RecruiterMove.Range);
        }

        if (HasAsked && line.Does(CandidateAct.Needs))
        {
            return Tire(RecruiterMove.PersonalReason);
        }

        // The reason they asked for counts as if it had come with the figure.
        if (HasAsked && line.Does(CandidateAct.Reasons) && rehearsal.LastMove.Split('+')[0] is RecruiterMove.NeedsReason or RecruiterMove.PersonalReason)
        {
            return Towards(rehearsal.LastAsk.Or(_offered), Share(line), line);
        }

        return !line.Does(CandidateAct.Reasons | CandidateAct.Needs | CandidateAct.Inquires) ? Stay(RecruiterMove.ChatsOn) with { Probe = NextProbe() }
            : Stay(HasAsked ? RecruiterMove.KnowsFigure : RecruiterMove.WhichFigure) with { Probe = NextProbe() };
    }

    /// <summary>Silence after an ask is the strongest line there is: the recruiter fills it, once.</summary>
    private RecruiterMove Silence()
    {
        if (!HasAsked || HasHeard(RecruiterMove.FillsSilence) || rehearsal.IsFinal)
        {
            return Stay(RecruiterMove.StillThere);
        }

        var ask = rehearsal.LastAsk.Or(_offered);
        var next = new Package(
            Step(_offered.Base, ask.Base, rehearsal.Limits.Top.Base, 0.4m, options.BaseStep),
            Step(_offered.Equity, ask.Equity, rehearsal.Limits.Top.Equity, 0.4m, HiddenBudget.EquityStep(rehearsal.Scale, options)),
            _offered.SignOn);
        return Gap(next, _offered) > 0m ? new RecruiterMove(RecruiterMove.FillsSilence, next, rehearsal.Patience) : Stay(RecruiterMove.StillThere);
    }

    /// <summary>Who names the least they would take gets it, and hardly more.</summary>
    private RecruiterMove TakeFloor() => Stay(RecruiterMove.TakesFloor) with { Patience = Math.Min(rehearsal.Patience, 1) };

    /// <summary>The middle is a gift where the limit lies above it; else the limit is all there is.</summary>
    private RecruiterMove TakeSplit()
    {
        if (!HasAsked)
        {
            return Stay(RecruiterMove.WhichFigure);
        }

        var ask = rehearsal.LastAsk.Or(_offered);
        var top = rehearsal.Limits.Top;
        var middle = new Package(
            Step(_offered.Base, ask.Base, top.Base, 0.5m, options.BaseStep),
            Step(_offered.Equity, ask.Equity, top.Equity, 0.5m, HiddenBudget.EquityStep(rehearsal.Scale, options)),
            _offered.SignOn);
        return new RecruiterMove(RecruiterMove.TakesSplit, middle, Math.Min(rehearsal.Patience, 1), IsFinal: true);
    }

    private RecruiterMove Bristle()
    {
        var left = rehearsal.Patience - (rehearsal.Temperament == Temperament.Firm ? 2 : 1);
        return left <= 0 || rehearsal.IsFinal
            ? Stay(RecruiterMove.Final) with { Patience = 0, IsFinal = true }
            : Stay(RecruiterMove.Bristles) with { Patience = left };
    }

    private RecruiterMove Tire(string id)
    {
        var left = rehearsal.Patience - 1;
        return left <= 0 ? Stay(RecruiterMove.Final) with { Patience = 0, IsFinal = true } : Stay(id) with { Patience = left };
    }

    private RecruiterMove Meet(Package package) => new(RecruiterMove.Meets, package, rehearsal.Patience, IsFinal: true);

    private RecruiterMove Stay(string id) => new(id, _offered, rehearsal.Patience, IsFinal: rehearsal.IsFinal);

    /// <summary>The part of the room between offer and ask that one line brings.</summary>
    private decimal Share(CandidateLine line)
    {
        var isReasoned = line.Does(CandidateAct.Reasons) || line.Does(CandidateAct.NamesRival) || line.Does(CandidateAct.Trades);
        var share = (rehearsal.Temperament, isReasoned) switch
        {
            (Temperament.Friendly, true) => 0.55m,
            (Temperament.Friendly, false) => 0.25m,
            (Temperament.Firm, true) => 0.35m,
            (Temperament.Firm, false) => 0m,
            (_, true) => 0.45m,
            _ => 0.20m,
        };
        return share + (line.Does(CandidateAct.Concedes) ? 0.1m : 0m);
    }

    private string? NextProbe() => rehearsal.Temperament switch
    {
        Temperament.Friendly => HasHeard(RecruiterMove.ProbeSign) ? null : RecruiterMove.ProbeSign,
        Temperament.Firm => !HasHeard(RecruiterMove.ProbePay) ? RecruiterMove.ProbePay : !HasHeard(RecruiterMove.ProbeOffers) ? RecruiterMove.ProbeOffers : null,
        _ => !HasAsked && !HasHeard(RecruiterMove.ProbeExpectations) ? RecruiterMove.ProbeExpectations : !HasHeard(RecruiterMove.ProbePay) ? RecruiterMove.ProbePay : null,
    };

    private bool HasAsked => !rehearsal.LastAsk.IsEmpty;

    private bool HasReasoned => rehearsal.Exchanges.Any(e => (e.Acts & CandidateAct.Reasons) != 0);

    private bool HasEvaded => HasHeard(RecruiterMove.Evades);

    private bool HasHeard(string move) => rehearsal.Exchanges.Any(e => e.Move.Split('+').Contains(move)) || rehearsal.LastMove.Split('+').Contains(move);

    private decimal Gap(Package high, Package low) => high.PerYear(rehearsal.Scale) - low.PerYear(rehearsal.Scale);

    /// <summary>From what is offered a share of the way to the ask, never past the limit, never back.</summary>
    private static decimal? Step(decimal? offered, decimal? ask, decimal? top, decimal share, decimal step)
    {
        if (offered is not { } now || ask is not { } wanted || wanted <= now)
        {
            return offered;
        }

        var reach = Math.Min(wanted, top ?? now);
        return reach <= now ? now : Math.Clamp(Rounding.ToStep(now + (share * (reach - now)), step), now, reach);
    }
}
