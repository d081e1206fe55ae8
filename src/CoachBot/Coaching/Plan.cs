using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>A pair of figures of the plan, in the plan's currency: base per year, equity in the plan's scale. Null: nothing to say for that part.</summary>
public sealed record PlanPoint(decimal? Base, decimal? Equity);

/// <summary>Whose figure is asked for.</summary>
public enum AskSource
{
    /// <summary>Nothing is asked for this part.</summary>
    None,

    /// <summary>The guide's own ask, carried over to the user's region.</summary>
    Guide,

    /// <summary>The computed anchor.</summary>
    Computed,

    /// <summary>A step down the ladder, after they came back.</summary>
    Ladder,

    /// <summary>The number the user told them already.</summary>
    Stated,

    /// <summary>The number the user wants to ask for.</summary>
    Chosen,

    /// <summary>What the user's other, better offer has for this part.</summary>
    Rival,
}

/// <summary>Something to know about an asked figure before speaking it.</summary>
/// <param name="Uplift">0.46 for 46 % over the offer; null where the flag is about the band.</param>
/// <param name="Text">One plain phrase, e.g. "46% over the offer".</param>
public sealed record AskFlag(OfferComponent Component, decimal? Uplift, string Text);

/// <summary>What is asked for aloud.</summary>
public sealed record SpokenAsk
{
    /// <summary>Per year; null where nothing is left to ask.</summary>
    public decimal? Base { get; init; }

    public AskSource BaseSource { get; init; }

    /// <summary>In the plan's scale; null where nothing is left to ask or the period is unknown.</summary>
    public decimal? Equity { get; init; }

    public AskSource EquitySource { get; init; }

    /// <summary>The sum behind <see cref="Base"/> where it is one over the offer; null otherwise.</summary>
    public string? BaseHow { get; init; }

    /// <summary>The same for <see cref="Equity"/>.</summary>
    public string? EquityHow { get; init; }

    /// <summary>One-off the guide asks for; null without one, in another currency, or where the offer has as much.</summary>
    public decimal? SignOn { get; init; }

    /// <summary>The sum behind <see cref="SignOn"/>, or whose number it is; null where it is the guide's.</summary>
    public string? SignOnHow { get; init; }

    public IReadOnlyList<AskFlag> Flags { get; init; } = [];

    /// <summary>Yearly total of base and equity as asked (or as offered where nothing is asked), counted as the guide counts; null where a part is unknown.</summary>
    public decimal? Total { get; init; }

    /// <summary>The sum behind <see cref="Total"/>.</summary>
    public string TotalHow { get; init; } = "";

    /// <summary>The total counts the bonus.</summary>
    public bool TotalHasBonus { get; init; }

    /// <summary>Only <see cref="Total"/> is asked for, for the offer was told as a total without its parts.</summary>
    public bool IsTotal { get; init; }

    /// <summary>A sign-on is all that is asked for.</summary>
    public bool IsOneOff => !IsTotal && Base is null && Equity is null && SignOn is not null;

    public bool IsEmpty => !IsTotal && Base is null && Equity is null && SignOn is null;
}

/// <summary>One of several packages of equal worth, to be named together so that they may choose.</summary>
/// <param name="Name">What it leans on: "base", "equity" or "sign-on".</param>
/// <param name="Base">Per year; null where the offer's stays.</param>
/// <param name="Equity">In the plan's scale; null where the offer's stays or is unknown.</param>
/// <param name="SignOn">One-off; null where the offer's stays.</param>
/// <param name="YearlyGain">What it adds to the offer a year, a one-off spread over four years.</param>
public sealed record PlanPackage(string Name, decimal? Base, decimal? Equity, decimal? SignOn, decimal YearlyGain);

/// <summary>The coach's own ask and landing, where the user chose another.</summary>
public sealed record ComputedPlan(SpokenAsk Ask, PlanPoint Target);

/// <summary>What to aim for, what to say first, and the way between.</summary>
public sealed record Plan
{
    public required Currency Currency { get; init; }

    public required EquityScale Scale { get; init; }

    public required PlanPoint Target { get; init; }

    /// <summary>The computed opening.</summary>
    public required PlanPoint Anchor { get; init; }

    public required SpokenAsk Ask { get; init; }

    /// <summary>From the ask to the target, each step smaller.</summary>
    public IReadOnlyList<PlanPoint> Ladder { get; init; } = [];

    public required Leverage Leverage { get; init; }

    /// <summary>Three packages worth the same to the user, the first of them the target; empty where the target adds nothing to the offer.</summary>
    public IReadOnlyList<PlanPackage> Packages { get; init; } = [];

    /// <summary>How often they came back; the ask is this many steps down the ladder.</summary>
    public int Rounds { get; init; }

    /// <summary>What to ask in which order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Why this order.</summary>
    public string OrderWhy { get; init; } = "";

    /// <summary>Without a guide row and without a posted range: a share of base, not market data.</summary>
    public bool IsRuleOfThumb { get; init; }

    /// <summary>The plan before parts that cannot move were taken out of it: what others have to make up. Null where none were.</summary>
    public Plan? Whole { get; init; }

    /// <summary>The same plan without the parts they said cannot move: neither asked for nor aimed at. A total told without its parts stays.</summary>
    public Plan Without(IReadOnlyList<OfferComponent> closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        if (closed.Count == 0 || Ask.IsTotal)
        {
            return this;
        }

        var (pay, equity) = (closed.Contains(OfferComponent.Base), closed.Contains(OfferComponent.Equity));
        PlanPoint Left(PlanPoint point) => new(pay ? null : point.Base, equity ? null : point.Equity);
        return this with
        {
            Whole = this,
            Ask = Ask with
            {
                Base = pay ? null : Ask.Base,
                Equity = equity ? null : Ask.Equity,
                SignOn = closed.Contains(OfferComponent.SignOn) ? null : Ask.SignOn,
                Flags = [.. Ask.Flags.Where(f => !closed.Contains(f.Component))],
                Total = pay || equity ? null : Ask.Total,
            },
            Target = Left(Target),
            Anchor = Left(Anchor),
            Ladder = [.. Ladder.Select(Left).Where(p => p is not { Base: null, Equity: null })],
            Packages = [],
        };
    }

    /// <summary>The plan as it would be without what the user chose; null where nothing of it is chosen.</summary>
    public ComputedPlan? Computed { get; init; }

    /// <summary>The base figures are places in the posted range the user told of, which outranks the guide.</summary>
    public bool FromPosted { get; init; }

    /// <summary>Nothing is asked for, and yet the offer is not known to be a good one: its total lies under the row's, or the row has none to hold a told total against.</summary>
    public bool IsUnmeasured { get; init; }
}

/// <summary>What a plan is made from.</summary>
/// <param name="GuideAsk">What the guide itself asks for.</param>
/// <param name="Row">The guide row of the user's region.</param>
/// <param name="IsListed">The company's shares trade, so equity is as good as cash once vested; null where nobody has said.</param>
/// <param name="Rounds">How often they came back with other terms.</param>
/// <param name="Opening">The offer before they first came back; null before that.</param>
/// <param name="Posted">Outranks the row's base; null when none was told.</param>
/// <param name="Told">What the user named to them already; null where nothing was.</param>
/// <param name="Chosen">What the user wants to ask for; null or empty where that is left to the coach.</param>
public sealed record PlanInput(Offer Offer, GuideAsk GuideAsk, GuideRegion Row, Leverage Leverage, bool? IsListed, int Rounds = 0, Offer? Opening = null, PostedRange? Posted = null, ToldFigures? Told = null, IReadOnlyList<ChosenPart>? Chosen = null)
{
    /// <summary>The other offer that beats this one and is spoken of; null without one. Beside its figures nothing lower is asked for.</summary>
    public Rival? Better { get; init; }

    /// <summary>A year, in the row's currency: below it the user walks, so no landing, step or package lies there. Null where none is told. The ask itself never rests on it.</summary>
    public decimal? LeastBase { get; init; }

    /// <summary>What the user chose before they last came back: the opening was asked with it.</summary>
    public IReadOnlyList<ChosenPart> ChosenBefore => [.. (Chosen ?? []).Where(c => c.Round < Rounds).Select(c => c with { Round = 0 })];

    /// <summary>What the user wants to ask for now.</summary>
    public ChosenPart? ChosenNow(OfferComponent component) => Chosen?.FirstOrDefault(c => c.Term.Component == component && c.Round >= Rounds);
}
