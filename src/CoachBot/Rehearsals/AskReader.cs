using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>
/// Reads the figures somebody names in a talk: what is asked for, or what is proposed. The message reader keeps a wish apart from an offer,
/// so the words of asking are taken away before it reads.
/// </summary>
internal static partial class AskReader
{
    /// <summary>A bare figure is the base when it lies between these shares of the base on the table.</summary>
    private const decimal LeastShare = 0.6m;
    private const decimal MostShare = 2.0m;

    /// <summary>The figures in the unit of the table; empty where none is named. Figures in another currency are no ask here.</summary>
    /// <param name="table">What is on the table; its base tells 250 from 250,000.</param>
    public static Package Read(string text, Package table, Currency currency, EquityScale scale, DateTimeOffset now)
    {
        var plain = Asking().Replace(Range().Replace(TheirRange().Replace(text, " "), "${high}"), " ");
        var reading = MessageReader.Read(plain, now, new OfferCase { Offer = OfferOf(table, currency, scale) }, new Mentions([], null, []));
        var said = new Offer([.. reading.Terms.Concat(reading.Corrections.Select(c => c.Term))]);
        var basePay = AmountOf(said.Base, currency);
        var equity = AmountOf(said.Equity, currency);
        if (equity is { } grant && said.Equity!.Period == PayPeriod.Year && scale.Period == PayPeriod.GrantTotal)
        {
            equity = grant * scale.VestYears;
        }

        var package = new Package(basePay is { } b && said.Base!.Period == PayPeriod.Month ? b * 12m : basePay, equity, AmountOf(said.SignOn, currency));
        return package.IsEmpty ? Bare(plain, table) : package;
    }

    private static decimal? AmountOf(OfferTerm? term, Currency currency) =>
        term is { SaidNone: false } && (!term.Currency.IsKnown || term.Currency == currency || term.CurrencySource != CurrencySource.Explicit) ? term.Amount ?? term.High : null;

    private static Offer OfferOf(Package table, Currency currency, EquityScale scale)
    {
        OfferTerm Term(OfferComponent component, decimal amount, PayPeriod period) =>
            new() { Component = component, Amount = amount, Currency = currency, CurrencySource = CurrencySource.Inherited, Period = period };
        return new Offer(
        [
            .. table.Base is { } b ? [Term(OfferComponent.Base, b, PayPeriod.Year)] : Array.Empty<OfferTerm>(),
            .. table.Equity is { } e ? [Term(OfferComponent.Equity, e, scale.Period) with { VestYears = scale.VestYears, VestSource = VestSource.Inherited }] : Array.Empty<OfferTerm>(),
            .. table.SignOn is { } s ? [Term(OfferComponent.SignOn, s, PayPeriod.OneTime)] : Array.Empty<OfferTerm>(),
        ]);
    }

    /// <summary>"could you do 250 and 480?": a figure with no name is the base when it is about as large as the base, else the equity by the same rule, else it is not read.</summary>
    private static Package Bare(string text, Package table)
    {
        var package = Package.Nothing;
        foreach (Match match in BareFigure().Matches(text))
        {
            var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var amount = match.Groups["k"].Success || value < 2_000m ? value * 1_000m : value;
            package = package.Base is null && IsAbout(amount, table.Base) ? package with { Base = amount }
                : package.Equity is null && IsAbout(amount, table.Equity) ? package with { Equity = amount }
                : package;
        }

        return package;
    }

    private static bool IsAbout(decimal amount, decimal? known) => known is { } now && amount >= now * LeastShare && amount <= now * MostShare;

    /// <summary>"the range goes to 262", "a band of 210 to 262": a reason, not an ask.</summary>
    [GeneratedRegex(@"\b(range|band)s?\b[^,.;!?\d]{0,40}\b(goes|go|is|are|tops|from|between|up|of|at|to|says?|shows?)\b[^,.;!?\d]{0,12}[$£€]?\d[\d.,]*k?( ?(to|-|–|and) ?[$£€]?\d[\d.,]*k?)?|\bI see (the )?base at [$£€]?\d[\d.,]*k?( ?(to|-|–|and) ?[$£€]?\d[\d.,]*k?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TheirRange();

    [GeneratedRegex(@"\b(i'?m|i am|we'?re|i was|i'?d be|i would be)?\s*(asking (for)?|looking (for|at)|hoping (for)?|aiming (for|at)|targeting|after|thinking( of| about| more like| around)?)\b|\b(could|can|would|will) (you|we|it|they|the base|base) (do|get (me )?(up )?to|go (up )?to|make it|be|reach|stretch to|come up to|match|consider|move( up)? to|meet( me)? at|see)\b|\b(i'?d|i would|id) (like|love|want|need|prefer|be happy with|take|accept|say|expect)( to see| to be at| it to be)?\b|\b(i (want|need|expect|deserve)|my (ask|number|expectation|target|request) (is|would be)|how about|what about|let'?s (say|do|make it)|get (me )?to|bring (it|me|the base|base) (up )?to|closer to|somewhere around|in the ballpark of|instead|if you (can|could) (do|get|get to|make it|go to|reach))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    /// <summary>"between 250 and 260", "250-260": the higher end is what is asked.</summary>
    [GeneratedRegex(@"(?:\bbetween\s+[$£€]?(\d{2,3}(?:,\d{3})?k?)\s+and|(?<![\w,.])[$£€]?(\d{2,3}(?:,\d{3})?k?)\s*(?:-|–|to))\s*(?<high>[$£€]?\d{2,3}(?:,\d{3})?k?)(?![\d,]\d|\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\w.])[$£€]?(?<n>\d{2,3}(?:,\d{3})+|\d{5,7}|\d{2,3}(?:\.\d{1,2})?)(?<k>\s?k)?(?![\w%]|\.\d|,\d)", RegexOptions.IgnoreCase)]
    private static partial Regex BareFigure();
}
