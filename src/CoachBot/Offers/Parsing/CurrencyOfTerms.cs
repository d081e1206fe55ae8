using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Gives terms without a sign the currency of their neighbours, else that of the offer before. Nothing is converted.</summary>
internal static partial class CurrencyOfTerms
{
    /// <param name="posted">The currency of a posted range in the same message; unknown where there is none.</param>
    /// <param name="hasLakhs">Amounts are counted in lakhs or crores: rupees, unless said otherwise.</param>
    public static IReadOnlyList<OfferTerm> Fill(IReadOnlyList<OfferTerm> terms, Offer previous, Currency posted = default, bool hasLakhs = false)
    {
        var said = terms.Where(t => t.CurrencySource == CurrencySource.Explicit).Select(t => t.Currency).Distinct().ToList();
        return said.Count switch
        {
            0 when posted.IsKnown => [.. terms.Select(t => NeedsCurrency(t) ? t with { Currency = posted, CurrencySource = CurrencySource.Inherited } : t)],
            0 when hasLakhs => [.. terms.Select(t => NeedsCurrency(t) ? t with { Currency = Currency.Inr, CurrencySource = CurrencySource.Inferred } : t)],
            0 => [.. terms.Select(t => FromBefore(t, previous))],
            1 => [.. terms.Select(t => !NeedsCurrency(t) ? t : said[0] != Currency.Inr && SaysLakhs(t) ? t with { Currency = Currency.Inr, CurrencySource = CurrencySource.Inferred } : t with { Currency = said[0], CurrencySource = CurrencySource.Inherited })],
            _ => terms,
        };
    }

    /// <summary>The currencies said for the terms, where there is more than one.</summary>
    public static bool IsMixed(IEnumerable<OfferTerm> terms) => terms.Where(t => t.Currency.IsKnown).Select(t => t.Currency).Distinct().Count() > 1;

    public static bool NeedsCurrency(OfferTerm term) =>
        !term.Currency.IsKnown && !term.SaidNone && term.Component != OfferComponent.Ambiguous && (term.Amount is not null || (term.Low is not null && !term.RangeIsPercent) || term.FaceValue is not null || term.Strike is not null);

    /// <summary>The words count in lakhs or crores, so the rupee is no guess that a guide's row could better.</summary>
    public static bool IsCountedInLakhs(OfferTerm term) => term.Currency == Currency.Inr && SaysLakhs(term);

    /// <summary>The words the term was read from count in lakhs or crores.</summary>
    public static bool SaysLakhs(OfferTerm term) => Lakhs().IsMatch(term.Raw);

    [GeneratedRegex(@"\d\s*(?:l|lac|lacs|lakh|lakhs|lpa|cr|crore|crores)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lakhs();

    /// <summary>A currency inferred from the guide's row stays inferred; one the user wrote before is inherited.</summary>
    private static OfferTerm FromBefore(OfferTerm term, Offer previous)
    {
        var before = previous.Find(term.Component) is { Currency.IsKnown: true } same ? same : previous.Terms.FirstOrDefault(t => t.Currency.IsKnown);
        return before is null || !NeedsCurrency(term)
            ? term
            : term with { Currency = before.Currency, CurrencySource = before.CurrencySource == CurrencySource.Explicit ? CurrencySource.Inherited : before.CurrencySource };
    }
}
