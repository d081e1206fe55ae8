using System.Globalization;

namespace CoachBot.Offers;

/// <summary>What a figure without a name may be: one part, or several to ask about.</summary>
internal sealed record UnnamedPart(OfferComponent? Component, IReadOnlyList<OfferComponent> Candidates);

/// <summary>Decides about figures nobody named: "groq berlin: €140k, 15%", "they moved to 240".</summary>
/// <param name="hasCompanions">Other parts are named or listed beside it: "200k + equity", "195k + 10%".</param>
internal sealed class UnnamedFigures(MessageText message, Offer previous, bool isOffered, bool hasCompanions)
{
    /// <summary>A counter moves a figure by no more than this.</summary>
    private const decimal LargestRise = 1.6m;

    private const decimal LargestCut = 0.85m;

    private static readonly UnnamedPart BaseOrTotal = new(null, [OfferComponent.Base, OfferComponent.TotalComp]);

    /// <param name="terms">The terms of the message so far.</param>
    /// <returns>Null where the figure is left alone.</returns>
    public UnnamedPart? Read(Labelled figure, IReadOnlyList<PlacedTerm> terms)
    {
        var quantity = figure.Quantity;
        if (quantity is { Negative: false, IsPercent: false, Period: PayPeriod.Hour or PayPeriod.Month })
        {
            return new UnnamedPart(OfferComponent.Base, []);
        }

        if (quantity.Negative || !StandsAlone(quantity))
        {
            return null;
        }

        if (!quantity.IsPercent && IsOverYears(figure.Last) && terms.All(t => t.Term.Component != OfferComponent.Equity))
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
            return hasBase || !IsBaseLike(quantity) ? null : new UnnamedPart(OfferComponent.Base, []);
        }

        if (!isOffered || !IsBaseLike(quantity))
        {
            return null;
        }

        return NearPrevious(quantity) ?? (hasCompanions ? new UnnamedPart(OfferComponent.Base, []) : BaseOrTotal);
    }

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
            or "offer" or "offered" or "vs" or "or" or "thoughts" or "good" or "fair" or "how" or "they" or "i" or "instead" or "per" or "this" or "as" or "can" or "do" or "the" or "after" or "lol" or "right" or "not" or "ok" or "final" or "guaranteed" or "target" or "discretionary" or "too" or "nyc" or "sf" or "remote" or "to" or "then";
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
