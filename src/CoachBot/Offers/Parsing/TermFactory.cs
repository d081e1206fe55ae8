using System.Globalization;

namespace CoachBot.Offers;

/// <summary>A term and where its words stand in the message.</summary>
internal sealed record PlacedTerm(OfferTerm Term, int First, int Last);

/// <summary>Makes a term of a figure and the part of an offer it is.</summary>
/// <param name="previous">The offer before this message, for what a short figure leaves unsaid.</param>
/// <param name="hasPrice">A strike or a price per unit is said: plain figures beside are numbers of units.</param>
internal sealed class TermFactory(MessageText message, Offer previous, bool hasPrice)
{
    /// <summary>A bare bonus up to here may be a percentage or thousands.</summary>
    private const decimal LargestBarePercent = 60;

    /// <summary>Nobody in tech is paid so little a year, nor more a month.</summary>
    private const decimal MostShekelsAMonth = 120_000;

    /// <summary>"12k rsus" may be so many; a larger figure is their value.</summary>
    private const decimal MostDoubtfulRsus = 20_000;

    /// <summary>A larger bonus than this many percent of base is asked about.</summary>
    private const decimal LargestBonus = 150;

    /// <summary>The term; null with a question where the figure cannot be meant.</summary>
    public (OfferTerm? Term, string? Question) Make(Labelled figure, OfferComponent component, Instrument instrument = Instrument.Unknown)
    {
        var quantity = AtRate(figure);
        var raw = message.Span(figure.First, figure.Last);
        if (quantity.Negative)
        {
            var isBeside = figure.Cue is { } word && (word.Last == quantity.First - 2 || word.First == quantity.Last + 1);
            if (isBeside && quantity is { IsPercent: false, High: null } && previous.Find(component) is { Amount: { } whole, Period: not PayPeriod.Unknown } cut && PlausiblePay.Scaled(quantity.Value, quantity, cut.Period) is var less && less < whole)
            {
                // "sign on -5k": taken off what it was.
                return (cut with { Amount = whole - less, Raw = raw, Source = TermSource.Said }, null);
            }

            return (null, $"You wrote \"{raw}\" with a minus. What is the {Name(component)}?");
        }

        if (quantity is { High: { } to, IsPercent: false } && previous.Find(component) is { Amount: { } was, Period: not PayPeriod.Unknown } moved && PlausiblePay.Scaled(quantity.Value, quantity, moved.Period) == was)
        {
            // "the sign-on, 25 to 40" where it was 25: a move, not a range.
            return (moved with { Amount = PlausiblePay.Scaled(to, quantity, moved.Period), Raw = raw, Source = TermSource.Said }, null);
        }

        if (!quantity.IsPercent && quantity.High is null && previous.Find(component) is { Amount: { } before, Period: not PayPeriod.Unknown } known && (IsDelta(figure) || IsRise(figure, PlausiblePay.Scaled(quantity.Value, quantity, known.Period), before)))
        {
            // "they added 10k to the base": the new figure is the old one and the rise.
            return (known with { Amount = before + PlausiblePay.Scaled(quantity.Value, quantity, known.Period), Raw = raw, Source = TermSource.Said }, null);
        }

        if (component is OfferComponent.Base or OfferComponent.TotalComp && previous.Find(component) is var former && IsIncrease(figure))
        {
            // "8% more on base", "came up 10 on base": more than a figure that is known, or asked for.
            return quantity is { IsPercent: true, High: null } && former is { Amount: { } old }
                ? (former with { Amount = Math.Round(old * (100 + quantity.Amount)) / 100, Raw = raw, Source = TermSource.Said }, null)
                : (null, $"\"{raw}\" on top of what? Tell me the whole {Name(component)} as it now stands.");
        }

        return quantity.IsPercent ? Percentage(quantity, component, raw)
            : component == OfferComponent.Equity && IsCount(figure, instrument) ? (Grant(component, quantity, instrument, raw) with { Units = Units(quantity) }, null)
            : component == OfferComponent.Equity && IsCountOrMoney(quantity, instrument) && !(quantity.HasScale && IsByYear(figure)) ? (Grant(component, quantity, instrument, raw) with { FaceValue = PlausiblePay.Scaled(quantity.Value, quantity, quantity.Period) }, null)
            : component == OfferComponent.Bonus && quantity is { IsBare: true, High: null, Value: <= LargestBarePercent } ? BareBonus(quantity, raw)
            : component == OfferComponent.Bonus && IsQuarterly(figure) ? (YearOf(MoneyOf(quantity, component, instrument, raw)))
            : MoneyOf(quantity, component, instrument, raw, previous.Find(component) is null && message.WordAt(figure.Quantity.First - 1, "to") && message.WordAt(figure.Quantity.First - 2, "up"));
    }

    /// <summary>"15k quarterly", "quarterly bonus of 10k".</summary>
    private bool IsQuarterly(Labelled figure)
    {
        for (var i = figure.First - 1; i <= figure.Last + 1; i++)
        {
            if (message.WordAt(i, "quarterly") || (message.WordAt(i, "per", "a", "each", "every") && message.WordAt(i + 1, "quarter", "qtr")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Four quarters.</summary>
    private static (OfferTerm?, string?) YearOf((OfferTerm? Term, string? Question) made) =>
        made.Term is { } term ? (term with { Amount = term.Amount * 4, Low = term.Low * 4, High = term.High * 4 }, made.Question) : made;

    /// <summary>"day rate 550": the word that names the figure says the period too; "annual refresh of 60k" likewise.</summary>
    private Quantity AtRate(Labelled figure)
    {
        if (figure is not { Quantity: { Period: PayPeriod.Unknown, IsPercent: false } quantity, Cue: { } cue })
        {
            return figure.Quantity;
        }

        var first = message.WordAt(cue.First, "rate", "basic", "base", "salary", "gross") && message.WordAt(cue.First - 1, "monthly", "hourly", "daily", "weekly") ? message.At(cue.First - 1).Text : message.At(cue.First).Text;
        var ahead = message.At(quantity.First - 1).IsSign(':') ? message.At(quantity.First - 2).Text : message.At(quantity.First - 1).Text;
        var period = message.WordAt(cue.Last, "tjm", "tagessatz", "journalier", "diaria", "diária") ? PayPeriod.Day
            : message.WordAt(cue.Last, "rate", "hourly") ? first switch { "day" or "daily" => PayPeriod.Day, "hourly" => PayPeriod.Hour, "weekly" => PayPeriod.Week, "monthly" => PayPeriod.Month, _ => PayPeriod.Unknown }
            : cue.Tag.Kind == CueKind.Refresher && (first is "annual" or "yearly" || IsEachYear(Math.Max(cue.Last, quantity.Last) + (message.WordAt(quantity.Last + 1, "rsu", "rsus", "stock", "equity", "shares") ? 2 : 1))) ? PayPeriod.Year
            : cue.Tag.Kind == CueKind.Base && (first == "monthly" || SaysMonth(first) || SaysMonth(ahead)) ? PayPeriod.Month
            : cue.Tag.Kind is CueKind.Base && cue.First > quantity.Last && cue.First - quantity.Last <= 2 ? PeriodBehind(cue.Last + 1)
            : PayPeriod.Unknown;
        return quantity with { Period = period };
    }

    /// <summary>"7k base a month", "60k base/month", "6k gross salary monthly".</summary>
    private PayPeriod PeriodBehind(int at)
    {
        var isUnit = message.WordAt(at, "a", "per", "each", "every", "an") || message.At(at).IsSign('/');
        var word = message.At(isUnit ? at + 1 : at).Text;
        return isUnit ? word switch { "month" or "mo" or "mth" => PayPeriod.Month, "hour" or "hr" => PayPeriod.Hour, "day" => PayPeriod.Day, "week" => PayPeriod.Week, _ => PayPeriod.Unknown }
            : word switch { "monthly" or "pcm" => PayPeriod.Month, "hourly" => PayPeriod.Hour, _ => PayPeriod.Unknown };
    }

    /// <summary>"every year", "each yr", "annually".</summary>
    private bool IsEachYear(int at) => message.WordAt(at, "annually", "yearly") || (message.WordAt(at, "every", "each", "per", "a") && message.WordAt(at + 1, "year", "yr", "annum"));

    private static bool SaysMonth(string word) => word is "monatsgehalt" or "månadslön" or "maandsalaris" or "月給" or "월급" or "月薪";

    /// <summary>As it is spoken of in a question.</summary>
    public static string Name(OfferComponent component) => component switch
    {
        OfferComponent.Base => "base",
        OfferComponent.SignOn => "sign-on",
        OfferComponent.TotalComp => "total",
        OfferComponent.Ambiguous => "figure",
        _ => component.ToString().ToLowerInvariant(),
    };

    private static (OfferTerm? Term, string? Question) Percentage(Quantity quantity, OfferComponent component, string raw)
    {
        var percent = quantity.Amount;
        var high = quantity.High is { } h ? h * quantity.Scale : percent;
        if (component is OfferComponent.Equity or OfferComponent.Refresher)
        {
            return high <= CuePairing.LargestShare && percent > 0
                ? (new OfferTerm { Component = component, Percent = quantity.High is null ? percent : null, Low = quantity.High is null ? null : percent, High = quantity.High is null ? null : high, RangeIsPercent = quantity.High is not null, Period = PayPeriod.GrantTotal, VestYears = 4, VestSource = VestSource.Assumed, Raw = raw, Approximate = quantity.Approximate }, null)
                : (null, $"Is \"{raw}\" a share of the company, or of your pay?");
        }

        if (component != OfferComponent.Bonus || percent is <= 0 or > LargestBonus || high > LargestBonus)
        {
            return (null, $"What is \"{raw}\" a percentage of?");
        }

        return (new OfferTerm
        {
            Component = OfferComponent.Bonus,
            Percent = quantity.High is null ? percent : null,
            Low = quantity.High is null ? null : percent,
            High = quantity.High is null ? null : high,
            RangeIsPercent = quantity.High is not null,
            Period = PayPeriod.Year,
            Raw = raw,
            Approximate = quantity.Approximate,
        }, null);
    }

    /// <summary>"bonus 15": percent where the offer so far has one in percent, or it is a target; else asked.</summary>
    private (OfferTerm? Term, string? Question) BareBonus(Quantity quantity, string raw)
    {
        var value = quantity.Value.ToString("0.##", CultureInfo.InvariantCulture);
        if (previous.Bonus?.Percent is not null || message.WordAt(quantity.First - 1, "target") || message.WordAt(quantity.First - 2, "target") || message.WordAt(quantity.Last + 1, "target"))
        {
            return (new OfferTerm { Component = OfferComponent.Bonus, Percent = quantity.Value, Period = PayPeriod.Year, Raw = raw }, null);
        }

        return (new OfferTerm
        {
            Component = OfferComponent.Ambiguous,
            Amount = quantity.Value,
            Raw = raw,
            Candidates = [new TermCandidate(OfferComponent.Bonus, null, quantity.Value), new TermCandidate(OfferComponent.Bonus, quantity.Value * 1000, null)],
        }, $"Is the bonus {value}% or {value}k?");
    }

    private static (OfferTerm? Term, string? Question) MoneyOf(Quantity quantity, OfferComponent component, Instrument instrument, string raw, bool upTo = false)
    {
        var period = PeriodOf(quantity, component);
        var amount = PlausiblePay.IsTooSmallToScale(quantity, component) ? quantity.Amount : PlausiblePay.Scaled(quantity.Value, quantity, period);
        decimal? high = quantity.High is { } top ? PlausiblePay.Scaled(top, quantity, period) : null;
        var hasLakhs = quantity.Scale is 100_000 or 10_000_000 || quantity.IsIndian;
        if (!PlausiblePay.IsSane(component, amount, quantity.Currency, period, hasLakhs) || (high is { } h && !PlausiblePay.IsSane(component, h, quantity.Currency, period, hasLakhs)))
        {
            return (null, $"I read \"{raw}\" as the {Name(component)}, and that cannot be right. How much is it{(component == OfferComponent.Base ? " a year" : "")}?");
        }

        var term = component is OfferComponent.Equity ? Grant(component, quantity, instrument, raw) : new OfferTerm { Component = component, Period = period, Raw = raw, Currency = quantity.Currency, CurrencySource = quantity.Currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown };
        var isMost = upTo && high is null && component is OfferComponent.Base or OfferComponent.TotalComp;
        return (term with
        {
            Amount = high is null ? amount : null,
            Low = high is null ? null : amount,
            High = high,
            Approximate = quantity.Approximate || quantity.OpenEnded || isMost,
            Instrument = instrument,
        }, null);
    }

    private static OfferTerm Grant(OfferComponent component, Quantity quantity, Instrument instrument, string raw) => new()
    {
        Component = component,
        Instrument = instrument,
        Period = quantity.Period,
        Raw = raw,
        Currency = quantity.Currency,
        CurrencySource = quantity.Currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown,
        Approximate = quantity.Approximate || quantity.OpenEnded,
    };

    private static PayPeriod PeriodOf(Quantity quantity, OfferComponent component) => component switch
    {
        OfferComponent.SignOn or OfferComponent.Relocation => PayPeriod.OneTime,
        OfferComponent.Equity or OfferComponent.Refresher => quantity.Period,

        // "wix offered 42k nis": pay in Israel is told by the month.
        OfferComponent.Base when quantity.Period == PayPeriod.Unknown && quantity.Currency.Code == "ILS" && quantity.Amount <= MostShekelsAMonth => PayPeriod.Month,
        _ => quantity.Period == PayPeriod.Unknown ? PayPeriod.Year : quantity.Period,
    };

    private bool IsDelta(Labelled figure)
    {
        var (first, last) = (figure.Quantity.First, figure.Quantity.Last);
        return message.WordAt(first - 1, "added", "adding", "by", "extra", "another", "additional", "add", "plus") && !(message.WordAt(first - 1, "plus", "add") && (previous.IsEmpty || message.At(first - 2).Kind == TokenKind.Number || message.At(first - 3).Kind == TokenKind.Number)) || message.WordAt(last + 1, "more", "extra", "higher", "bump", "increase", "additional") || IsPlus(first - 1);
    }

    /// <summary>"+5k sign on": a plus that joins nothing says that so much comes on top.</summary>
    private bool IsPlus(int at) => message.At(at).IsSign('+') && (at == 0 || AreAllRises() || message.At(at - 1).Kind is TokenKind.LineEnd || (message.At(at - 1).Kind == TokenKind.Sign && !message.At(at - 1).IsSign('%') && !message.At(at - 1).IsSign(')')));

    /// <summary>"+10k base +30k rsu", "base +7k, sign on -5k": every amount has its plus or minus.</summary>
    private bool AreAllRises() => Enumerable.Range(0, message.Count).All(i => message.At(i).Kind != TokenKind.Number || message.At(i - 1).IsSign('+') || (message.At(i - 1).IsSign('-') && message.At(i - 1).Touches(message.At(i))) || (CurrencyNames.Of(message.At(i - 1), message.Text) is not null && message.At(i - 2).IsSign('+')));

    /// <summary>A rise told as such, with no whole figure to be taken for: "8% more", "up 10 on base".</summary>
    private bool IsIncrease(Labelled figure)
    {
        var (first, last) = (figure.Quantity.First, figure.Quantity.Last);
        var isMore = message.WordAt(last + 1, "more", "extra", "higher", "bump", "increase", "raise", "hike", "uplift", "rise") || message.WordAt(first - 1, "by", "extra") || (figure.Quantity.IsPercent && IsPlus(first - 1)) || (message.WordAt(first - 1, "up") && !message.WordAt(first - 2, "bumped", "it"));
        return isMore && (figure.Quantity.IsPercent || PlausiblePay.Scaled(figure.Quantity.Value, figure.Quantity, PayPeriod.Year) < 100_000 && !figure.Quantity.Currency.IsKnown);
    }

    /// <summary>"they upped base 10k": a small figure behind a verb of raising, without "to", is what came on top.</summary>
    private bool IsRise(Labelled figure, decimal amount, decimal before)
    {
        var at = figure.First - 1;
        var isUp = message.WordAt(figure.Quantity.First - 1, "up");
        while (message.WordAt(at, "the", "my", "base", "it"))
        {
            at--;
        }

        return amount * 2 < before && (isUp || message.WordAt(at, "upped", "raised", "bumped", "increased", "up", "sweetened", "improved", "moved", "budged", "nudged", "lifted", "threw")) && !message.WordAt(figure.Quantity.First - 1, "to", "at", "is", "now");
    }

    private static decimal Units(Quantity quantity) => quantity.Amount;

    /// <summary>"20,000 options", "500 RSUs at $150": a number of units.</summary>
    private bool IsCount(Labelled figure, Instrument instrument)
    {
        var quantity = figure.Quantity;
        if (quantity.Currency.IsKnown || quantity.High is not null || instrument == Instrument.Unknown || quantity.CurrencyUnclear)
        {
            return false;
        }

        var countFirst = (figure.Cue is { } cue && quantity.First < cue.First) || message.WordAt(quantity.Last + 1, "units", "shares", "unit");
        return instrument switch
        {
            Instrument.Options => hasPrice || (!quantity.HasScale && quantity.Value >= 1_000),
            Instrument.Shares or Instrument.ProfitShare => hasPrice || (!quantity.HasScale && quantity.Value >= 100),
            _ => !quantity.HasScale && countFirst && ((figure.Cue is { } units && units.Last > units.First && message.WordAt(units.Last, "shares", "share", "units", "unit")) || (hasPrice && quantity.Value < 1_000_000) || quantity.Value is >= 1_000 and < 20_000),
        };
    }

    /// <summary>"60k shares a yr": nobody is granted thousands of shares each year by number.</summary>
    private bool IsByYear(Labelled figure) =>
        (message.WordAt(figure.Last + 1, "a", "per", "each", "every") || message.At(figure.Last + 1).IsSign('/')) && message.WordAt(figure.Last + 2, "year", "yr", "annum") || message.WordAt(figure.Last + 1, "yearly", "annually", "pa");

    /// <summary>"180k options", "12k rsus": a value or a number of them.</summary>
    private bool IsCountOrMoney(Quantity quantity, Instrument instrument) =>
        (instrument is Instrument.Options or Instrument.Shares || (instrument is Instrument.Rsu && quantity is { Scale: 1_000, Amount: <= MostDoubtfulRsus } && message.WordAt(quantity.Last + 1, "rsu", "rsus"))) && quantity.Scale is not (100_000 or 10_000_000) && !Moves.IsMove(previous.Equity is { Units: null } before ? before.Amount : null, quantity.Amount) && quantity.Period != PayPeriod.Year && !message.WordAt(quantity.First - 1, "worth", "value", "valued") && !quantity.Currency.IsKnown && quantity.High is null && !quantity.CurrencyUnclear;
}
