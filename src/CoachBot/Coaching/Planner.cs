using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>
/// Makes the plan from the offer and the guide row. Order of the clamps: round, then the band and the uplift limits,
/// and last of all "never below the offer", which wins.
/// </summary>
public static class Planner
{
    public static Plan Make(PlanInput input, CoachingOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        input = WithPosted(input);
        if (input.Offer.Base is null && KnownTotal.Of(input.Offer, input.Row.Currency) is { } total)
        {
            return KnownTotal.PlanOver(total, input.Row, Make(input with { Offer = Offer.Nothing, Opening = null, Rounds = 0, Chosen = null }, options), options) with { Rounds = input.Rounds };
        }

        var scale = EquityScale.Of(input.Offer.Equity) ?? GuideScale(input.Row);
        var part = new PlanParts(input, options, scale);
        var target = new PlanPoint(part.Base(options.TargetPlaces, limited: false), part.Equity(options.TargetPlaces, limited: false));
        var anchor = new PlanPoint(part.Base(options.AnchorPlaces, limited: true), part.Equity(options.AnchorPlaces, limited: true));
        var start = input is { Rounds: > 0, Opening: { } first } ? Make(input with { Offer = first, Opening = null, Rounds = 0, Told = null, Chosen = input.ChosenBefore }, options) : null;

        // A number above the first ask was the first ask; one below it is held, for nobody asks for more than they named.
        var opening = start is not null && input.Told?.Above(start.Ask) is { } above ? Make(input with { Offer = input.Opening!, Opening = null, Rounds = 0, Told = above, Chosen = input.ChosenBefore }, options) : start;
        var natural = opening is { Ladder: var steps } && opening.Scale == scale ? part.Step(steps.Count == 0 ? new PlanPoint(null, null) : steps[Math.Min(input.Rounds, steps.Count) - 1]) : part.Ask(target, anchor);
        target = BetterOffer.Under(input, options, natural, target);
        var held = part.Held(natural, start?.Ask);
        var ask = part.Chosen(held);
        var computed = ReferenceEquals(ask, held) ? null : new ComputedPlan(held, AboveFloor(input, options, target, held));
        target = AboveFloor(input, options, part.Under(target, ask), ask);
        return new Plan
        {
            Currency = input.Row.Currency,
            Scale = scale,
            Target = target,
            Anchor = anchor,
            Ask = ask,
            Ladder = opening is { Ladder: var rest } && opening.Scale == scale ? part.AboveOffer(rest.Skip(input.Rounds).Select(s => Kept(part.Under(s, ask), ask, null))) : Ladder(ask, Kept(target, ask, start is null ? natural : null), options, scale),
            Packages = part.Packages(target, ask),
            Computed = computed,
            Rounds = input.Rounds,
            Leverage = input.Leverage,
            Order = AskOrder.For(input.IsListed, input.Offer),
            OrderWhy = AskOrder.Why(input.IsListed),
            FromPosted = input.Posted is not null,
            IsUnmeasured = ask.IsEmpty && Position.Of(input.Offer, input.Row).Total < 0m,
        };
    }

    /// <summary>Nobody lands where they would walk: half-way between that number and the ask.</summary>
    private static PlanPoint AboveFloor(PlanInput input, CoachingOptions options, PlanPoint target, SpokenAsk ask) =>
        input.LeastBase is { } least && target.Base <= least && ask.Base > least
            ? target with { Base = Math.Clamp(Rounding.ToStep((least + ask.Base.Value) / 2m, options.BaseStep), Math.Min(FirstAbove(least, options), ask.Base.Value), ask.Base.Value) }
            : target;

    /// <summary>The first round figure above one.</summary>
    internal static decimal FirstAbove(decimal least, CoachingOptions options) => (Math.Floor(least / options.BaseStep) + 1m) * options.BaseStep;

    /// <summary>A number told lower than the ask stays through all the steps: only the rest steps down.</summary>
    /// <param name="natural">The ask without it.</param>
    private static PlanPoint Kept(PlanPoint step, SpokenAsk ask, SpokenAsk? natural)
    {
        static decimal? Part(decimal? step, decimal? ask, AskSource source, decimal? natural) => source == AskSource.Stated && ask is not null && !(ask >= natural) ? ask : step;
        return new PlanPoint(Part(step.Base, ask.Base, ask.BaseSource, natural?.Base), Part(step.Equity, ask.Equity, ask.EquitySource, natural?.Equity));
    }

    /// <summary>Without a guide row: places in the posted range where one was told, else a share over the offered base, which is no market data. Equity is left as it is.</summary>
    /// <returns>Null without a base to start from.</returns>
    public static Plan? WithoutRow(PlanInput input, CoachingOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        if (input.Posted is not null)
        {
            return Make(input, options);
        }

        var first = input is { Rounds: > 0, Opening: { } opening } ? opening : input.Offer;
        if (Position.YearlyBase(input.Offer, input.Row.Currency) is not { } now || Position.YearlyBase(first, input.Row.Currency) is not { } pay)
        {
            return null;
        }

        decimal? Over(decimal share) => Math.Max(now, Rounding.ToStep(pay * (1m + share), options.BaseStep));
        var scale = EquityScale.Of(input.Offer.Equity) ?? EquityScale.FourYearGrant;
        var part = new PlanParts(input, options, scale);
        var (target, anchor) = (new PlanPoint(Over(options.NoGuideTarget), null), new PlanPoint(Over(options.NoGuideAnchor), null));
        var start = new SpokenAsk { Base = input.Told?.Base is { } told && told > anchor.Base ? told : anchor.Base };
        start = input.Rounds > 0 ? new PlanParts(input with { Rounds = 0, Chosen = input.ChosenBefore }, options, scale).Chosen(start) : start;
        var ladder = Ladder(start, target, options, scale);
        var natural = input.Rounds > 0 ? part.Step(ladder[Math.Min(input.Rounds, ladder.Count) - 1]) : part.Ask(target, anchor);
        target = BetterOffer.Under(input, options, natural, target);
        var held = part.Held(natural, input.Rounds > 0 ? start : null);
        var ask = part.Chosen(held);
        var computed = ReferenceEquals(ask, held) ? null : new ComputedPlan(held, AboveFloor(input, options, target, held));
        target = AboveFloor(input, options, part.Under(target, ask), ask);
        return new Plan
        {
            Currency = input.Row.Currency,
            Scale = scale,
            Target = target,
            Anchor = anchor,
            Ask = ask,
            Ladder = part.AboveOffer(ladder.Skip(input.Rounds).Select(s => Kept(part.Under(s, ask), ask, input.Rounds > 0 ? null : natural))),
            Packages = part.Packages(target, ask),
            Computed = computed,
            Rounds = input.Rounds,
            Leverage = input.Leverage,
            Order = AskOrder.For(input.IsListed, input.Offer),
            OrderWhy = AskOrder.Why(input.IsListed),
            IsRuleOfThumb = true,
        };
    }

    /// <summary>A row that holds nothing but the currency: what there is to plan with where the guide has no row.</summary>
    public static GuideRegion NoRow(Currency currency) => new() { Name = "", RawName = "", Currency = currency };

    /// <summary>The posted range takes the place of the row's base, and the guide's own ask, made for another range, is dropped for it.</summary>
    private static PlanInput WithPosted(PlanInput input) => input.Posted is not { } posted ? input : input with
    {
        Row = input.Row with { Base = new Band(posted.Low, posted.High, input.Row.Currency, PayPeriod.Year, "posted") },
        GuideAsk = input.GuideAsk with { BasePlace = null, LeverBasePlace = null },
    };

    /// <summary>Steps down from the spoken ask to the target: half the way, then three tenths, then two.</summary>
    private static List<PlanPoint> Ladder(SpokenAsk ask, PlanPoint target, CoachingOptions options, EquityScale scale)
    {
        decimal[] gone = [options.FirstConcession, options.FirstConcession + options.SecondConcession, 1m];
        return
        [
            .. gone.Select(g => new PlanPoint(
                Step(ask.Base, target.Base, g, options.BaseStep),
                Step(ask.Equity, target.Equity, g, EquityStep(options, scale)))).Where(s => s is not { Base: null, Equity: null }),
        ];
    }

    private static decimal? Step(decimal? from, decimal? to, decimal gone, decimal step) => (from, to) switch
    {
        ({ } high, { } low) when high > low => gone >= 1m ? low : Math.Clamp(Rounding.ToStep(high - (gone * (high - low)), step), low, high),
        _ => from,
    };

    internal static decimal EquityStep(CoachingOptions options, EquityScale scale) =>
        scale.Period == PayPeriod.Year ? options.YearlyEquityStep : options.GrantStep;

    private static EquityScale GuideScale(GuideRegion row) =>
        EquityScale.UnitOf(row) == EquityUnit.Annual ? new EquityScale(PayPeriod.Year, 4m) : EquityScale.FourYearGrant;
}

/// <summary>What a step down is traded for, and when to stop.</summary>
public static class Concessions
{
    public const string Stop = "Stop after two rounds: below the target only against a one-off, and no third round without a new reason.";

    /// <summary>What is asked for in return where the ask is a step down, so that nothing is given for nothing; null where it is none.</summary>
    public static string? InReturn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var isStep = plan.Ask is { BaseSource: AskSource.Ladder } or { EquitySource: AskSource.Ladder } && plan.Rounds > 0;
        return !isStep || plan.Rounds > 2 ? null
            : plan.Rounds == 2 && plan.Ask.SignOn is null ? "If part of that is hard, a sign-on could close the gap."
            : "With that, I'd like a first review with its date in the letter.";
    }

    /// <summary>One trade a step of the ladder, in its order.</summary>
    public static IReadOnlyList<string> Trades { get; } = ["for a first review with a date, in the letter", "for a sign-on that covers the difference", "for an answer within a day"];
}

/// <summary>The order of asks by kind of company: what moves easily first.</summary>
public static class AskOrder
{
    private const string Guarantee = "first-year bonus guarantee";

    /// <param name="isListed">Whether its shares trade; null where nobody has said.</param>
    public static string Why(bool? isListed) => isListed switch
    {
        true => "Its shares trade, so equity is close to cash and moves more easily than a base that must fit the band.",
        false => "Its shares do not trade, so base is what you can count on, and the terms of the equity matter as much as its amount.",
        _ => "I hold no fact on whether its shares trade. Where they do, equity is close to cash and moves more easily than base; where not, base is what you can count on.",
    };

    /// <param name="isListed">Whether its shares trade; null where nobody has said.</param>
    /// <param name="offer">What it holds already is not asked for.</param>
    public static IReadOnlyList<string> For(bool? isListed, Offer offer) => [.. All(isListed).Where(a => a != Guarantee || offer?.Bonus?.BonusKind != BonusKind.Guaranteed)];

    private static string[] All(bool? isListed) => isListed switch
    {
        true => ["level", "equity", "sign-on", "base", "vesting start and refresh", Guarantee, "start date and the rest, in writing"],
        null => ["level", "base and equity together", "sign-on", "vesting start and refresh", Guarantee, "start date and the rest, in writing"],
        _ => ["level", "base and equity together", "sign-on", "exercise window and acceleration", "refresh with a date", Guarantee, "start date and the rest, in writing"],
    };
}
