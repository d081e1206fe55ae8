using System.Globalization;

namespace CoachBot.Offers;

/// <summary>What a figure without a name may be: one part, or several to ask about.</summary>
internal sealed record UnnamedPart(OfferComponent? Component, IReadOnlyList<OfferComponent> Candidates);

/// <summary>Decides about figures nobody named: "groq berlin: €140k, 15%", "they moved to 240".</summary>
/// <param name="hasCompanions">Other parts are named or listed beside it: "200k + equity", "195k + 10%".</param>
/// <param name="details">What is said about vesting.</param>
internal sealed class UnnamedFigures(MessageText message, Offer previous, bool isOffered, bool hasCompanions, IReadOnlyList<VestDetail> details)
{
    /// <summary>A counter moves a figure by no more than this.</summary>
    private const decimal LargestRise = 1.6m;

    private const decimal LargestCut = 0.85m;

    /// <summary>Less a month is an allowance, not a base.</summary>
    private const decimal LeastMonth = 1_200;

    private static readonly UnnamedPart BaseOrTotal = new(null, [OfferComponent.Base, OfferComponent.TotalComp]);

    /// <param name="terms">The terms of the message so far.</param>
    /// <returns>Null where the figure is left alone.</returns>
    public UnnamedPart? Read(Labelled figure, IReadOnlyList<PlacedTerm> terms)
    {
        var quantity = figure.Quantity;
        if (quantity is { Negative: false, IsPercent: false, Period: PayPeriod.Hour or PayPeriod.Month or PayPeriod.Day or PayPeriod.Week })
        {
            return IsBaseless(terms) && (quantity.Period is PayPeriod.Hour or PayPeriod.Day || StandsAlone(quantity)) && PlausiblePay.IsSane(OfferComponent.Base, quantity.Amount, quantity.Currency, quantity.Period, quantity.HasScale) && (quantity.Period != PayPeriod.Month || quantity.Amount >= LeastMonth)
                ? new UnnamedPart(OfferComponent.Base, [])
                : null;
        }

        if (quantity.Negative || !StandsAlone(quantity))
        {
            return null;
        }

        if (!quantity.IsPercent && (IsOverYears(figure.Last) || IsVesting(figure)) && terms.All(t => t.Term.Component != OfferComponent.Equity))
        {
            return new UnnamedPart(OfferComponent.Equity, []);
        }

        if (quantity.IsPercent && quantity.Period != PayPeriod.Unknown)
        {
            // "20% each year" is a vest or a raise.
            return null;
        }

        if (quantity.IsPercent)
        {
            if (quantity.Amount < 1 && terms.Count > 0 && terms.All(t => t.Term.Component != OfferComponent.Equity))
            {
                return new UnnamedPart(OfferComponent.Equity, []);
            }

            var bonusKnown = terms.Any(t => t.Term.Component == OfferComponent.Bonus);
            return !bonusKnown && (terms.Count > 0 || previous.Terms.Count > 0 && isOffered) && quantity.Amount is >= 2 and <= 100 ? new UnnamedPart(OfferComponent.Bonus, []) : null;
        }

        var hasBase = terms.Any(t => t.Term.Component is OfferComponent.Base or OfferComponent.TotalComp || t.Term.Candidates.Any(c => c.Component == OfferComponent.Base));
        if (terms.Count > 0)
        {
            return hasBase || previous.Base is not null && isOffered || !IsBaseLike(quantity) ? Second(quantity, terms) : new UnnamedPart(OfferComponent.Base, []);
        }

        if (!isOffered || !IsBaseLike(quantity))
        {
            return null;
        }

        if (NearPrevious(quantity) is { } near)
        {
            return near;
        }

        // "the sign on? they offered 30k": beside a known base so far from it, the figure is something else, and asked.
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        if (previous.Base?.Amount is { } known && quantity.Period == PayPeriod.Unknown && (amount < known * 0.6m || amount > known * LargestRise))
        {
            return new UnnamedPart(null, [OfferComponent.SignOn, OfferComponent.Equity]);
        }

        return (hasCompanions ? new UnnamedPart(OfferComponent.Base, []) : BaseOrTotal);
    }

    /// <summary>Beside parts with a name ("250 base and 450k"): the part of the offer before that it can be a new value of, else asked.</summary>
    private UnnamedPart? Second(Quantity quantity, IReadOnlyList<PlacedTerm> terms)
    {
        if (!isOffered || !(quantity.HasScale || quantity.Currency.IsKnown || quantity.Value is >= 20 and < 1_000))
        {
            return null;
        }

        var said = terms.Select(t => t.Term.Component).ToHashSet();
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        var near = previous.Terms.Where(t => t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.SignOn or OfferComponent.TotalComp && !said.Contains(t.Component) && IsMove(t.Amount, amount)).Select(t => t.Component).ToList();
        if (near.Count == 1)
        {
            return new UnnamedPart(near[0], []);
        }

        if (near.Count > 1)
        {
            return new UnnamedPart(null, near);
        }

        var open = new[] { OfferComponent.Equity, OfferComponent.SignOn }.Where(c => !said.Contains(c)).ToList();
        return quantity.HasScale && open.Count == 2 ? new UnnamedPart(null, open) : null;
    }

    private static bool IsBaseless(IReadOnlyList<PlacedTerm> terms) => terms.All(t => t.Term.Component != OfferComponent.Base);

    /// <summary>"350/4", "500k vesting 38/32/20/10", "38/32/20/10 vest on 500k".</summary>
    private bool IsVesting(Labelled figure) => details.Any(d =>
        (d.Years is not null || d.Schedule.Count > 0) && d.ClawbackMonths is null
        && (d.First == figure.Last + 1 || (d.First <= figure.Last + 3 && d.First > figure.Last && message.WordAt(figure.Last + 1, "vesting", "vests", "vest", "with", "over")) || (d.Schedule.Count > 0 && d.Last < figure.First && figure.First - d.Last <= 5 && message.SentenceOf(d.Last) == message.SentenceOf(figure.First))));

    /// <summary>"600k over 4": only a grant is paid over years.</summary>
    private bool IsOverYears(int last) =>
        message.WordAt(last + 1, "over") && message.At(last + 2) is { Kind: TokenKind.Number, Value: >= 2 and <= 7 };

    public OfferTerm Doubtful(Labelled figure, IReadOnlyList<OfferComponent> candidates)
    {
        var quantity = figure.Quantity;
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        return new OfferTerm
        {
            Component = OfferComponent.Ambiguous,
            Amount = quantity.High is null ? amount : null,
            Low = quantity.High is null ? null : amount,
            High = quantity.High is { } high ? PlausiblePay.Scaled(high, quantity, PayPeriod.Year) : null,
            Currency = quantity.Currency,
            CurrencySource = quantity.Currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown,
            Raw = message.Span(quantity.First, quantity.Last),
            Approximate = quantity.Approximate,
            Candidates = [.. candidates.Select(c => new TermCandidate(c, amount, null))],
        };
    }

    public string Question(Labelled figure, IReadOnlyList<OfferComponent> candidates)
    {
        var names = candidates.Select(TermFactory.Name).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"Is {message.Span(figure.Quantity.First, figure.Quantity.Last)} {string.Join(" or ", names)}?");
    }

    /// <summary>No noun beside the figure that this reader does not know: "60k raised", "the 200 club".</summary>
    private bool StandsAlone(Quantity quantity)
    {
        var next = message.At(quantity.Last + 1);
        var before = message.At(quantity.First - 1);
        var freeAfter = next.Kind != TokenKind.Word || next.Text is "and" or "no" or "with" or "plus" or "from" or "at" or "on" or "over" or "but" or "is" or "for" or "in" or "now" or "w" or "today" or "so" or "what" or "should" or "total"
            or "offer" or "offered" or "vs" or "or" or "thoughts" or "good" or "fair" or "how" or "they" or "i" or "instead" or "per" or "this" or "as" or "can" or "do" or "the" or "after" or "lol" or "right" or "not" or "ok" or "final" or "guaranteed" or "target" or "discretionary" or "too" or "nyc" or "sf" or "remote" or "to" or "then" or "in" or "before" or "outside" or "inside" or "contract" or "gross" or "all" or "max" or "if" or "which" or "that" or "while" or "when" or "still" or "verbal" or "verbally" or "yesterday" or "pls" or "instead" or "x" or "where";
        return freeAfter && !(before.Kind == TokenKind.Word && before.Text is "top" or "by" or "only" or "not" or "another" or "extra" or "add" or "added" or "increase" or "least" or "within" or "until");
    }

    private static bool IsBaseLike(Quantity quantity) =>
        !PlausiblePay.IsTooSmallToScale(quantity, OfferComponent.Base)
        && PlausiblePay.IsSane(OfferComponent.Base, PlausiblePay.Scaled(quantity.Value, quantity, quantity.Period), quantity.Currency, quantity.Period, quantity.Scale is 100_000 or 10_000_000)
        && (quantity.HasScale || quantity.Value >= 40);

    /// <summary>The parts of the previous offer the figure can be a new value of; one is taken, several are asked.</summary>
    private UnnamedPart? NearPrevious(Quantity quantity)
    {
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        var near = previous.Terms.Where(t => t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.TotalComp && IsMove(t.Amount, amount)).Select(t => t.Component).ToList();
        if (Totals.Of(previous).Recurring.Amount is { } recurring && IsMove(recurring, amount) && !near.Contains(OfferComponent.TotalComp))
        {
            near.Add(OfferComponent.TotalComp);
        }

        return near.Count switch
        {
            0 => null,
            1 => new UnnamedPart(near[0], []),
            _ => new UnnamedPart(null, near),
        };
    }

    private static bool IsMove(decimal? before, decimal now) => before is { } old && old > 0 && now / old is >= LargestCut and <= LargestRise;
}
