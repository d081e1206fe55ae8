using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The sums of one plan, component by component.</summary>
internal sealed class PlanParts(PlanInput input, CoachingOptions options, EquityScale scale)
{
    /// <summary>A part is asked for from this much over the offer: nobody spends an ask on less than a fiftieth.</summary>
    private const decimal LeastUplift = 1.02m;

    /// <summary>Base and equity together are asked for where they add at least this share to what a year pays.</summary>
    private const decimal LeastGain = 0.01m;

    /// <summary>Two parts of a hundredth each are asked for together where they add this share to what a year pays.</summary>
    private const decimal LeastOfBoth = 1.01m;
    private const decimal GainOfBoth = 0.02m;

    /// <summary>Where a figure comes from that the user wants to ask for.</summary>
    private const string ByUser = "you want to ask for it";

    /// <summary>A base told lower than the ask by this share leaves something to ask for beside it.</summary>
    private const decimal LeastGap = 0.03m;

    private readonly decimal? _offeredBase = Position.YearlyBase(input.Offer, input.Row.Currency);
    private readonly decimal? _offeredEquity = input.Offer.Equity is { Amount: { } amount } term && term.Currency == input.Row.Currency ? amount : null;
    private readonly (decimal Low, decimal High)? _equityBand = scale.BandOf(input.Row);
    private readonly GuideAsk _guideAsk = input.GuideAsk;
    private readonly GuideFigures _guide = new(input.GuideAsk, input.Row, options, scale);

    /// <summary>Equity of unknown or doubtful period, named in units only, or hidden in a total is asked about first: no figure is spoken for it.</summary>
    private bool EquityIsOpen => input.Offer.Equity is null
        ? KnownTotal.Of(input.Offer, input.Row.Currency) is not null
        : _offeredEquity is null || EquityScale.Of(input.Offer.Equity) is null || EquityScale.IsRatherYearly(input.Offer.Equity, input.Row);

    public decimal? Base(TierPlaces places, bool limited)
    {
        if (input.Row.Base is not { Low: { } low, High: { } high } || input.Row.Base.Currency != input.Row.Currency)
        {
            return null;
        }

        var raw = Rounding.ToStep(low + (places.For(input.Leverage.Tier) * (high - low)), options.BaseStep);
        return Clamp(raw, (low, high), _offeredBase, limited ? options.MaxBaseUplift : null, Rounding.BaseCap);
    }

    public decimal? Equity(TierPlaces places, bool limited)
    {
        if (EquityIsOpen || _equityBand is not { } band)
        {
            return null;
        }

        var raw = Rounding.ToStep(band.Low + (places.For(input.Leverage.Tier) * (band.High - band.Low)), Planner.EquityStep(options, scale));
        return Clamp(raw, band, _offeredEquity, limited ? options.MaxEquityUplift : null, Rounding.EquityCap);
    }

    public SpokenAsk Ask(PlanPoint target, PlanPoint anchor)
    {
        var baseStep = _guide.BaseStep(_offeredBase);
        var equityStep = EquityIsOpen ? null : _guide.EquityStep(_offeredEquity);
        ((decimal? Amount, AskSource Source) Base, (decimal? Amount, AskSource Source) Equity) Parts(decimal least) =>
            (Spoken(_guide.Base ?? baseStep?.Amount ?? _guide.LeverBase(anchor.Base), target.Base, anchor.Base, _offeredBase, least),
            Spoken(EquityIsOpen ? null : _guide.Equity ?? equityStep?.Amount ?? _guide.LeverEquity(anchor.Equity), target.Equity, anchor.Equity, _offeredEquity, least));
        var parts = Parts(LeastUplift);
        parts = !IsLess(parts.Base.Amount, parts.Equity.Amount, LeastGain) ? parts : Parts(LeastOfBoth) is var both && !IsLess(both.Base.Amount, both.Equity.Amount, GainOfBoth) ? both : default;
        var ((basePay, baseSource), (equity, equitySource)) = parts;
        var ask = new SpokenAsk
        {
            Base = basePay,
            BaseSource = baseSource,
            Equity = equity,
            EquitySource = equitySource,
            BaseHow = baseSource == AskSource.Guide && _guide.Base is null ? baseStep?.HowOf(basePay) : null,
            EquityHow = equitySource == AskSource.Guide && _guide.Equity is null ? equityStep?.HowOf(equity) : null,
            SignOn = SignOn(),
        };
        ask = BetterOffer.Beside(input, options, ask, scale, _offeredBase, _offeredEquity, EquityIsOpen);
        return WithTotal(ask with { Flags = [.. Flags(ask.Base, ask.Equity)] });
    }

    /// <summary>What base and equity add in a year is less than this share of it. A part that is not offered yet is never little.</summary>
    private bool IsLess(decimal? basePay, decimal? equity, decimal share)
    {
        if (_offeredBase is not { } pay || (equity is not null && _offeredEquity is null))
        {
            return false;
        }

        var gain = (basePay - pay ?? 0m) + (equity is { } more ? scale.PerYear(more - _offeredEquity!.Value) : 0m);
        return gain < share * (pay + scale.PerYear(EquityIsOpen ? 0m : _offeredEquity ?? 0m));
    }

    /// <summary>The next ask after they came back: the ladder's step, never what the offer already has.</summary>
    public SpokenAsk Step(PlanPoint step)
    {
        var basePay = step.Base > (_offeredBase ?? 0m) ? step.Base : null;
        var equity = !EquityIsOpen && step.Equity > (_offeredEquity ?? 0m) ? step.Equity : null;
        return WithTotal(new SpokenAsk
        {
            Base = basePay,
            BaseSource = basePay is null ? AskSource.None : AskSource.Ladder,
            Equity = equity,
            EquitySource = equity is null ? AskSource.None : AskSource.Ladder,
            SignOn = SignOn(),
            Flags = [.. Flags(basePay, equity)],
        });
    }

    /// <summary>
    /// The ask built from what the user told them: that number stays, and what a lower base leaves open is asked for as a one-off beside the equity.
    /// </summary>
    /// <param name="first">The first ask, from which the ladder led down; null where this is the first.</param>
    public SpokenAsk Held(SpokenAsk ask, SpokenAsk? first)
    {
        if (input.Told is not { } told || ask.IsTotal)
        {
            return ask;
        }

        var (basePay, baseSource) = Hold(told.Base, ask.Base, ask.BaseSource, first?.Base, _offeredBase);
        var (equity, equitySource) = EquityIsOpen ? (ask.Equity, ask.EquitySource) : Hold(told.Equity, ask.Equity, ask.EquitySource, first?.Equity, _offeredEquity);
        if (baseSource != AskSource.Stated && equitySource != AskSource.Stated && told.SignOn is null)
        {
            return ask;
        }

        var (signOn, how) = SignOnBeside(told, ask, baseSource == AskSource.Stated ? basePay ?? _offeredBase : null);
        var who = $"you told {told.Who}";
        return WithTotal(ask with
        {
            Base = basePay,
            BaseSource = baseSource,
            BaseHow = baseSource == AskSource.Stated ? who : ask.BaseHow,
            Equity = equity,
            EquitySource = equitySource,
            EquityHow = equitySource == AskSource.Stated ? who : ask.EquityHow,
            SignOn = signOn,
            SignOnHow = how,
            Flags = [.. Flags(basePay, equity)],
            Total = null,
            TotalHow = "",
        });
    }

    /// <summary>The ask with the parts the user chose in place of those computed. A part that would not be more than the offer stays as it was.</summary>
    public SpokenAsk Chosen(SpokenAsk ask)
    {
        decimal? Amount(OfferComponent component, decimal? computed, decimal? offered) =>
            input.ChosenNow(component) is { Term: var term } part && term.Currency == input.Row.Currency
            && (component != OfferComponent.Equity || EquityScale.Of(term) == scale)
            && (part.IsMove ? (computed ?? offered) + term.Amount : component == OfferComponent.Base ? Position.YearlyBase(new Offer([term]), input.Row.Currency) : term.Amount) is { } amount && amount > (offered ?? 0m) ? amount : null;
        var (basePay, equity, signOn) = ask.IsTotal ? (null, null, null) : (Amount(OfferComponent.Base, ask.Base, _offeredBase), EquityIsOpen ? null : Amount(OfferComponent.Equity, ask.Equity, _offeredEquity), Amount(OfferComponent.SignOn, ask.SignOn, input.Offer.SignOn?.Amount));
        var total = ask.IsTotal || input.ChosenNow(OfferComponent.TotalComp) is not { Term: { Amount: { } wanted } all } || all.Currency != input.Row.Currency ? null
            : TotalAsk.Of(wanted, basePay ?? ask.Base, _offeredBase, EquityIsOpen ? null : _offeredEquity, input.Offer, scale, options);
        var how = total?.How ?? ByUser;
        (basePay, equity) = (basePay ?? total?.Base, equity ?? total?.Equity);
        return basePay is null && equity is null && signOn is null ? ask : WithTotal(ask with
        {
            Base = basePay ?? ask.Base,
            BaseSource = basePay is null ? ask.BaseSource : AskSource.Chosen,
            BaseHow = basePay is null ? ask.BaseHow : total?.Base == basePay && total.Equity is null ? how : ask.Base == basePay ? ask.BaseHow : ByUser,
            Equity = equity ?? (total is { Equity: null } ? null : ask.Equity),
            EquitySource = equity is null ? total is { Equity: null } ? AskSource.None : ask.EquitySource : AskSource.Chosen,
            EquityHow = equity is null ? ask.EquityHow : total?.Equity == equity ? how : ByUser,
            SignOn = signOn ?? ask.SignOn,
            SignOnHow = signOn is null ? ask.SignOnHow : ByUser,
            Flags = [.. Flags(basePay ?? ask.Base, equity ?? (total is { Equity: null } ? null : ask.Equity))],
            Total = null,
            TotalHow = "",
        });
    }

    /// <summary>Nothing of a point lies above a number that is held.</summary>
    public PlanPoint Under(PlanPoint point, SpokenAsk ask) => new(
        ask.BaseSource is AskSource.Stated or AskSource.Chosen && point.Base > (ask.Base ?? _offeredBase) ? ask.Base ?? _offeredBase : point.Base,
        ask.EquitySource is AskSource.Stated or AskSource.Chosen && point.Equity > (ask.Equity ?? _offeredEquity) ? ask.Equity ?? _offeredEquity : point.Equity);

    private static (decimal? Amount, AskSource Source) Hold(decimal? told, decimal? ask, AskSource source, decimal? first, decimal? offered) =>
        !ToldFigures.IsLike(told, first ?? ask ?? offered) || told >= first ? (ask, source)
        : told > (offered ?? 0m) ? (told, AskSource.Stated)
        : (null, AskSource.Stated);

    /// <summary>A sign-on told of, the guide's, or the difference between the base the plan asks and the one that was told.</summary>
    private (decimal? Amount, string? How) SignOnBeside(ToldFigures told, SpokenAsk ask, decimal? held)
    {
        var offered = input.Offer.SignOn?.Amount ?? 0m;
        if (told.SignOn > offered)
        {
            return (told.SignOn, $"you told {told.Who}");
        }

        var gap = held is { } stays && ask.Base > stays ? ask.Base - stays : null;
        return ask.SignOn is null && gap >= LeastGap * held
            ? (offered + gap, $"{Sums.Plain(ask.Base!.Value)} - {Sums.Plain(held!.Value)}{(offered > 0m ? $" + {Sums.Plain(offered)}" : "")}: what base stays short of the ask in a year{(offered > 0m ? ", and the sign-on offered" : "")}")
            : (ask.SignOn, ask.SignOnHow);
    }

    /// <summary>The steps without what the offer already has; those with nothing left are gone.</summary>
    public IReadOnlyList<PlanPoint> AboveOffer(IEnumerable<PlanPoint> steps) =>
    [
        .. steps.Select(s => new PlanPoint(s.Base > (_offeredBase ?? 0m) ? s.Base : null, !EquityIsOpen && s.Equity > (_offeredEquity ?? 0m) ? s.Equity : null))
            .Where(s => s is not { Base: null, Equity: null }),
    ];

    /// <summary>Three packages of the target's worth, none with more equity than is asked for.</summary>
    public IReadOnlyList<PlanPackage> Packages(PlanPoint target, SpokenAsk ask) => EqualPackages.Of(target, ask.Equity, input.Offer, _offeredBase, EquityIsOpen ? null : _offeredEquity, input.LeastBase, scale, options);

    private static decimal Clamp(decimal amount, (decimal Low, decimal High) band, decimal? offered, decimal? maxUplift, Func<decimal, decimal> round)
    {
        amount = Math.Min(amount, band.High);
        if (offered is { } offer)
        {
            if (maxUplift is { } uplift && offer >= band.Low)
            {
                amount = Math.Min(amount, round(offer * uplift));
            }

            amount = Math.Max(amount, offer);
        }

        return amount;
    }

    /// <summary>The guide's ask where it survives, else the computed anchor; nothing where the offer already has as much.</summary>
    private static (decimal? Amount, AskSource Source) Spoken(decimal? guide, decimal? target, decimal? anchor, decimal? offered, decimal least)
    {
        var (amount, source) = guide is { } asked && (offered is null || asked > offered) ? (target is { } aim ? Math.Max(asked, aim) : asked, AskSource.Guide)
            : anchor is { } computed && (offered is null || computed > offered) ? (computed, AskSource.Computed)
            : ((decimal?)null, AskSource.None);
        return amount < offered * least ? (null, AskSource.None) : (amount, source);
    }

    private decimal? SignOn()
    {
        // "228/116/23": what may be a sign-on already counts as one until it is told.
        var offered = input.Offer.SignOn?.Amount ?? input.Offer.Find(OfferComponent.Ambiguous)?.Candidates.Where(c => c.Component == OfferComponent.SignOn).Max(c => c.Amount) ?? 0m;
        var top = input.Row.SignOn is { High: { } high } band && band.Currency == input.Row.Currency ? high : decimal.MaxValue;
        return _guideAsk.SignOn is { } asked && _guideAsk.SignOnCurrency == input.Row.Currency && Math.Min(asked, top) is var amount && amount > offered ? amount : null;
    }

    private IEnumerable<AskFlag> Flags(decimal? basePay, decimal? equity) =>
    [
        .. Flags(OfferComponent.Base, basePay, _offeredBase, options.MaxBaseUplift, input.Row.Base?.High),
        .. Flags(OfferComponent.Equity, equity, _offeredEquity, options.MaxEquityUplift, _equityBand?.High),
    ];

    private static IEnumerable<AskFlag> Flags(OfferComponent component, decimal? asked, decimal? offered, decimal limit, decimal? top)
    {
        if (offered is > 0m and { } offer && asked > offer * limit)
        {
            var uplift = (asked.Value / offer) - 1m;
            yield return new AskFlag(component, uplift, $"{Rounding.Percent(uplift):0}% over the offer");
        }

        if (asked > top)
        {
            yield return new AskFlag(component, null, "above the guide's own range");
        }
    }

    /// <summary>Like for like with the guide's total: recomputed from the spoken parts, never copied from the guide.</summary>
    private SpokenAsk WithTotal(SpokenAsk ask)
    {
        if (ask.IsEmpty || (ask.Base ?? _offeredBase) is not { } basePay || input.Row.TotalBasis == TotalBasis.Unknown || EquityIsOpen)
        {
            return ask;
        }

        var countsEquity = input.Row.TotalBasis is TotalBasis.QuarterOfEquity or TotalBasis.WholeEquity;
        var equity = countsEquity ? ask.Equity ?? _offeredEquity : null;
        if (countsEquity && equity is null)
        {
            return ask;
        }

        var bonus = input.Row.TotalHasBonus ? Position.YearlyBonus(input.Offer, basePay) : 0m;
        return ask with
        {
            Total = basePay + bonus + (equity is { } e ? scale.PerYear(e) : 0m),
            TotalHow = Sums.Yearly(basePay, bonus, equity, scale),
            TotalHasBonus = bonus > 0m,
        };
    }
}
