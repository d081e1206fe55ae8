using System.Collections.Frozen;
using System.Globalization;

namespace CoachBot.Offers;

/// <summary>What a figure without a name may be: one part, or several to ask about.</summary>
internal sealed record UnnamedPart(OfferComponent? Component, IReadOnlyList<OfferComponent> Candidates);

/// <summary>Decides about figures nobody named: "groq berlin: €140k, 15%", "they moved to 240".</summary>
/// <param name="hasCompanions">Other parts are named or listed beside it: "200k + equity", "195k + 10%".</param>
/// <param name="details">What is said about vesting.</param>
internal sealed class UnnamedFigures(MessageText message, Offer previous, bool isOffered, bool hasCompanions, IReadOnlyList<VestDetail> details)
{
    /// <summary>A figure below this share of a known base is another part, or none.</summary>
    private const decimal LeastOfKnown = 0.6m;

    /// <summary>A change so many times smaller than the next is the one meant.</summary>
    private const decimal FarCloser = 3;

    /// <summary>Less a month is an allowance, not a base.</summary>
    private const decimal LeastMonth = 1_200;

    /// <summary>Words right behind a figure that make it something else: "60k raised", "the 200 club".</summary>
    private static readonly FrozenSet<string> NotFree = ("raised raise hike bump more less fewer extra below above under higher lower increase decrease club person member seat seater series page line word character credit loan debt rent mortgage tuition fee tax taxes fine budget allowance stipend revenue funding valuation "
        + "arr burn users user employee employees people men women team strong percentile percent place rank th st nd rd meter metre mile feet foot floor street st ave avenue road version model node core gpu gig gb tb mb ms seconds second minute minutes hour hours day days week weeks month months year years yrs yoe "
        + "episode chapter question questions fold hp mph kmh degree degrees watt ton tons pound kilo kg calories steps reps shares units options rsus rsu share unit option stock k b bn billion trillion mm club win wins loss losses commit pr prs ticket error errors response request dollar-store").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words with an "s" at the end that are no things counted.</summary>
    private static readonly FrozenSet<string> Plain = ("this mais plus thus thoughts thanks versus does gross minus says needs was yes pls its theres whats thats hows always perhaps guys guaranteed comes seems looks sounds feels vs rsus regards cheers unless across besides").Split(' ').ToFrozenSet(StringComparer.Ordinal);

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

        if (quantity.IsPercent && (message.WordAt(quantity.First - 1, "back", "clawed", "repay", "repaid") || message.WordAt(quantity.Last + 1, "back", "clawback", "repayable") || message.WordAt(quantity.Last + 2, "back", "clawback", "repayable")))
        {
            // "clawed back 100% if i leave"
            return null;
        }

        if (quantity.IsPercent && (message.WordAt(quantity.Last + 1, "up", "raise", "hike", "bump", "increase", "more", "higher", "down", "less", "lower") || message.WordAt(quantity.First - 1, "up", "down", "by")))
        {
            // "2% up: base 214.2 now"
            return null;
        }

        if (quantity.IsPercent && quantity.Period != PayPeriod.Unknown)
        {
            // "20% each year" is a vest or a raise.
            return null;
        }

        if (quantity.IsPercent)
        {
            if (quantity.Amount < 1 && (terms.Count > 0 || (message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "series" or "seed" or "preseed") && !message.WordAt(message.SentenceAround(quantity.First).First, "is", "whats", "what", "does", "how", "would")) || message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "vest" or "vests" or "vesting" or "cliff" or "startup" or "founding" or "stake")) && terms.All(t => t.Term.Component != OfferComponent.Equity))
            {
                return new UnnamedPart(OfferComponent.Equity, []);
            }

            var bonusKnown = terms.Any(t => t.Term.Component == OfferComponent.Bonus);
            return !bonusKnown && (terms.Count > 0 || previous.Terms.Count > 0 && isOffered) && quantity.Amount is >= 2 and <= 100 ? new UnnamedPart(OfferComponent.Bonus, []) : null;
        }

        if (previous.Terms.Where(t => t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.SignOn && t.Amount is { } before && IsSaidRise(PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year) - before)).ToList() is [var risen])
        {
            // "they found 6k more on base, 132 now"
            return new UnnamedPart(risen.Component, []);
        }

        var hasBase = terms.Any(t => t.Term.Component is OfferComponent.Base or OfferComponent.TotalComp || t.Term.Candidates.Any(c => c.Component == OfferComponent.Base));
        if (terms.Count > 0)
        {
            return hasBase || (previous.Base is { } known && (isOffered || PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year) < known.Amount * LeastOfKnown)) || !IsBaseLike(quantity) ? Second(quantity, terms) : new UnnamedPart(OfferComponent.Base, []);
        }

        if (!isOffered && previous.IsEmpty && IsBaseLike(quantity) && IsBesideShare(quantity.Last))
        {
            // "seed startup. 160k + 0.5%"
            return new UnnamedPart(OfferComponent.Base, []);
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
        if (previous.Base?.Amount is { } before && quantity.Period == PayPeriod.Unknown && (amount < before * LeastOfKnown || amount > before * Moves.LargestRise))
        {
            return new UnnamedPart(null, [OfferComponent.SignOn, OfferComponent.Equity]);
        }

        return (hasCompanions ? new UnnamedPart(OfferComponent.Base, []) : BaseOrTotal);
    }

    /// <summary>"+ 0.5%", "and 0.25%": a share of the company, as a list of two parts has it.</summary>
    private bool IsBesideShare(int last) => (message.At(last + 1).Kind == TokenKind.Sign && message.At(last + 1).Text is "+" or "," or "/" or "&" || message.WordAt(last + 1, "and", "plus")) && message.At(last + 2) is { Kind: TokenKind.Number, Value: > 0 and < 3 } && (message.At(last + 3).IsSign('%') || message.WordAt(last + 3, "percent", "pct"));

    /// <summary>Beside parts with a name ("250 base and 450k"): the part of the offer before that it can be a new value of, else asked.</summary>
    private UnnamedPart? Second(Quantity quantity, IReadOnlyList<PlacedTerm> terms)
    {
        if (isOffered && quantity is { IsBare: true, Value: >= 5 and <= 60 } && IsListed(quantity) && terms.All(t => t.Term.Component is not (OfferComponent.Bonus or OfferComponent.SignOn or OfferComponent.Ambiguous)))
        {
            // "230 + 15 + 400 rsu"
            return new UnnamedPart(null, [OfferComponent.SignOn, OfferComponent.Bonus]);
        }

        if (!isOffered || !(quantity.HasScale || quantity.Currency.IsKnown || quantity.Value is >= 20 and < 1_000))
        {
            return null;
        }

        var said = terms.Select(t => t.Term.Component).ToHashSet();
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        var near = previous.Terms.Where(t => t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.SignOn or OfferComponent.TotalComp && !said.Contains(t.Component) && Moves.IsMove(t.Amount, amount)).Select(t => (t.Component, Before: t.Amount)).ToList();
        if (near.Count > 0)
        {
            return Closest(near, amount);
        }

        if (quantity.IsLpa)
        {
            // "offered 38 lpa (32 fixed)": the whole of which the fixed pay is a part.
            return terms.Any(t => t.Term.Component == OfferComponent.Base && t.Term.Amount < amount) && !said.Contains(OfferComponent.TotalComp) ? new UnnamedPart(OfferComponent.TotalComp, []) : null;
        }

        var open = new[] { OfferComponent.Equity, OfferComponent.SignOn }.Where(c => !said.Contains(c)).ToList();
        if (quantity.Period == PayPeriod.Year && open.Contains(OfferComponent.Equity))
        {
            // "210 & 75/yr & 15%"
            return new UnnamedPart(OfferComponent.Equity, []);
        }

        return (quantity.HasScale || IsListed(quantity) || message.At(quantity.First - 1).IsSign('&')) && open.Count == 2 ? new UnnamedPart(null, open) : null;
    }

    /// <summary>A plus joins it to another figure.</summary>
    private bool IsListed(Quantity quantity) =>
        message.At(quantity.First - 1).IsSign('+') || (message.At(quantity.Last + 1).IsSign('+') && message.At(quantity.Last + 2).Kind == TokenKind.Number);

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
            Amount = quantity.High is not null ? null : candidates is [OfferComponent.SignOn, OfferComponent.Bonus] ? quantity.Value : amount,
            Low = quantity.High is null ? null : amount,
            High = quantity.High is { } high ? PlausiblePay.Scaled(high, quantity, PayPeriod.Year) : null,
            Currency = quantity.Currency,
            CurrencySource = quantity.Currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown,
            Raw = message.Span(quantity.First, quantity.Last),
            Approximate = quantity.Approximate,
            Candidates = [.. candidates.Select(c => c == OfferComponent.Bonus && quantity.IsBare ? new TermCandidate(c, null, quantity.Value) : new TermCandidate(c, amount, null))],
        };
    }

    public string Question(Labelled figure, IReadOnlyList<OfferComponent> candidates)
    {
        if (candidates is [OfferComponent.SignOn, OfferComponent.Bonus])
        {
            var shown = figure.Quantity.Value.ToString("0.##", CultureInfo.InvariantCulture);
            return $"Is {shown} a {shown}k sign-on or a {shown}% bonus?";
        }

        var names = candidates.Select(TermFactory.Name).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"Is {message.Span(figure.Quantity.First, figure.Quantity.Last)} {string.Join(" or ", names)}?");
    }

    /// <summary>No noun beside the figure that this reader does not know: "60k raised", "the 200 club".</summary>
    private bool StandsAlone(Quantity quantity)
    {
        var next = message.At(quantity.Last + 1);
        var before = message.At(quantity.First - 1);
        var freeAfter = next.Kind != TokenKind.Word || !(NotFree.Contains(next.Text) || (next.Text.Length > 3 && next.Text[^1] == 's' && !Plain.Contains(next.Text)));
        return freeAfter && !(before.Kind == TokenKind.Word && before.Text is "top" or "by" or "only" or "not" or "another" or "extra" or "add" or "added" or "increase" or "least" or "within" or "until");
    }

    private static bool IsBaseLike(Quantity quantity) =>
        !PlausiblePay.IsTooSmallToScale(quantity, OfferComponent.Base)
        && PlausiblePay.IsSane(OfferComponent.Base, PlausiblePay.Scaled(quantity.Value, quantity, quantity.Period), quantity.Currency, quantity.Period, quantity.Scale is 100_000 or 10_000_000)
        && (quantity.HasScale || quantity.Value >= 40);

    /// <summary>The message says that something rose by just so much.</summary>
    private bool IsSaidRise(decimal rise)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (message.At(i) is { Kind: TokenKind.Number } number && (number.Value == rise || number.Value * 1_000 == rise) && (message.WordAt(i + 1, "more", "extra", "higher", "on", "bump") || message.At(i - 1).IsSign('+') || message.WordAt(i - 1, "by", "another", "added", "found")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of the previous offer the figure can be a new value of; one is taken, several are asked.</summary>
    private UnnamedPart? NearPrevious(Quantity quantity)
    {
        var amount = PlausiblePay.Scaled(quantity.Value, quantity, PayPeriod.Year);
        if (previous.Terms.Where(t => t.Amount == amount && t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.TotalComp).Select(t => t.Component).ToList() is [var same])
        {
            // "no wait thats 350 per year", "140k swiss francs": the same figure told anew.
            return new UnnamedPart(same, []);
        }

        var moved = previous.Terms.Where(t => t.Component is OfferComponent.Base or OfferComponent.Equity or OfferComponent.TotalComp && Moves.IsMove(t.Amount, amount)).Select(t => (t.Component, Before: t.Amount)).ToList();
        if (Totals.Of(previous).Recurring.Amount is { } recurring && recurring != previous.Base?.Amount && Moves.IsMove(recurring, amount) && !moved.Exists(m => m.Component == OfferComponent.TotalComp))
        {
            moved.Add((OfferComponent.TotalComp, recurring));
        }

        if (moved.Count > 1 && moved.FindAll(m => m.Before < amount) is [var risen])
        {
            // Between a rise of one part and a cut of another, they have come up.
            return new UnnamedPart(risen.Component, []);
        }

        return moved.Count == 0 ? null : Closest(moved, amount);
    }

    /// <summary>Of the parts the figure can be a new value of, the one it lies by far closest to; else they are asked about.</summary>
    private static UnnamedPart Closest(List<(OfferComponent Component, decimal? Before)> parts, decimal amount)
    {
        var near = parts.ConvertAll(p => (p.Component, Gap: Math.Abs(amount - p.Before!.Value) / p.Before.Value));
        near.Sort((a, b) => a.Gap.CompareTo(b.Gap));
        return near.Count == 1 || (near[0].Component == OfferComponent.Base && near[0].Gap * FarCloser <= near[1].Gap)
            ? new UnnamedPart(near[0].Component, [])
            : new UnnamedPart(null, parts.ConvertAll(p => p.Component));
    }
}
