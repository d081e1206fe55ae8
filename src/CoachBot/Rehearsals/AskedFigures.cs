using CoachBot.Coaching;

namespace CoachBot.Rehearsals;

/// <summary>The figures a candidate asked for, part by part, held against the plan: a part nobody named is neither high nor low.</summary>
/// <param name="plan">In the rehearsal's currency and scale; null without one.</param>
internal sealed class AskedFigures(Rehearsal rehearsal, Plan? plan)
{
    private readonly IReadOnlyList<Exchange> _lines = rehearsal.Exchanges;

    /// <summary>The first figure named of each part.</summary>
    public Package First => _lines.Where(IsAsk).Aggregate(Package.Nothing, (first, line) => first.Or(line.Ask));

    /// <summary>What is asked for once the line is said: its own figures, then those named before.</summary>
    public Package Standing(Exchange line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Ask.Or(Before(line));
    }

    /// <summary>What was asked for before the line; empty before the first figure.</summary>
    public Package Before(Exchange line) =>
        _lines.TakeWhile(l => !ReferenceEquals(l, line)).Where(IsAsk).Aggregate(Package.Nothing, (asked, l) => l.Ask.Or(asked));

    /// <summary>The figures named already, once more.</summary>
    public bool Repeats(Exchange line) => IsAsk(line) && Standing(line) == Before(line);

    /// <summary>What the plan would have asked first, a part it leaves alone as it was on the table.</summary>
    public Package? Planned => plan is null || plan.Ask.IsEmpty || plan.Ask.IsTotal ? null : new Package(plan.Ask.Base, plan.Ask.Equity, plan.Ask.SignOn).Or(rehearsal.Opening);

    /// <summary>The first figures as a share of the plan's for the same parts, a sign-on left out; null where neither base nor equity was named or planned.</summary>
    public decimal? FirstShare
    {
        get
        {
            var against = Planned ?? rehearsal.Opening;
            var named = new Package(against.Base is null ? null : First.Base, against.Equity is null ? null : First.Equity, null);
            var same = new Package(named.Base is null ? null : against.Base, named.Equity is null ? null : against.Equity, null);
            return same.PerYear(rehearsal.Scale) is > 0m and var whole ? named.PerYear(rehearsal.Scale) / whole : null;
        }
    }

    /// <summary>"base", "equity", "base and equity": the parts whose first figure lies below the plan's.</summary>
    public string LowParts => Parts(First.Base < Planned?.Base, First.Equity < Planned?.Equity);

    /// <summary>The line that first named a part below the plan; null where none did.</summary>
    public Exchange? FirstLow => _lines.Where(IsAsk).FirstOrDefault(l =>
        (l.Ask.Base < Planned?.Base && Before(l).Base is null) || (l.Ask.Equity < Planned?.Equity && Before(l).Equity is null));

    /// <summary>The parts the plan asks for more of and nobody named.</summary>
    public string LeftOut => First.IsEmpty || plan is null ? "" : Parts(plan.Ask.Base is not null && First.Base is null, plan.Ask.Equity is not null && First.Equity is null);

    /// <summary>The parts that were named.</summary>
    public string Named => Parts(First.Base is not null, First.Equity is not null);

    /// <summary>The line asks for less than the plan's target in a part it names, and nothing else that is asked for makes up for it.</summary>
    public bool IsBelowTarget(Exchange line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (plan is null || !IsAsk(line) || !(line.Ask.Base < plan.Target.Base || line.Ask.Equity < plan.Target.Equity))
        {
            return false;
        }

        // A part that was not asked for yet may still be: it counts as at its target.
        var target = new Package(plan.Target.Base, plan.Target.Equity, null);
        var asked = Standing(line) with { SignOn = null };
        return asked.Or(target).Or(rehearsal.Opening).PerYear(rehearsal.Scale) < target.Or(rehearsal.Opening).PerYear(rehearsal.Scale);
    }

    /// <summary>
    /// How far the line goes down from what was asked before, and how far they had come since then: null where it goes down in no part.
    /// </summary>
    public (Package Down, decimal Given, decimal Got)? Concession(Exchange line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (now, before) = (Standing(line), Before(line));
        static decimal? Less(decimal? was, decimal? isNow) => was > isNow ? was - isNow : null;
        var down = new Package(Less(before.Base, now.Base), Less(before.Equity, now.Equity), Less(before.SignOn, now.SignOn));
        var given = before.PerYear(rehearsal.Scale) - now.PerYear(rehearsal.Scale);
        if (!IsAsk(line) || down.IsEmpty || given <= 0m)
        {
            return null;
        }

        var asked = _lines.TakeWhile(l => !ReferenceEquals(l, line)).Last(IsAsk);
        return (down, given, Table(line).PerYear(rehearsal.Scale) - Table(asked).PerYear(rehearsal.Scale));
    }

    /// <summary>What was on the table when the line was said.</summary>
    public Package Table(Exchange line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _lines.TakeWhile(l => !ReferenceEquals(l, line)).LastOrDefault()?.Offered ?? rehearsal.Opening;
    }

    private static bool IsAsk(Exchange line) => (line.Acts & CandidateAct.Asks) != 0;

    private static string Parts(bool isBase, bool isEquity) => (isBase, isEquity) switch
    {
        (true, true) => "base and equity",
        (true, false) => "base",
        (false, true) => "equity",
        _ => "",
    };
}
