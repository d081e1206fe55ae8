using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>"TC 380, base 220, rest is stock": the part that fills up the total, by subtraction.</summary>
internal static partial class RestOfTotal
{
    /// <summary>The terms with the rest as yearly equity, where the message says so and total and base are known; else as they were.</summary>
    public static IReadOnlyList<OfferTerm> Added(IReadOnlyList<OfferTerm> terms, string text, Offer previous)
    {
        if (text.Length > 2_000 || RestPattern().Match(text) is not { Success: true } said || terms.Any(t => t.Component == OfferComponent.Equity))
        {
            return terms;
        }

        var offer = terms.Aggregate(previous, (o, t) => o.With(t));
        if (offer is not { TotalComp: { Amount: { } total, Currency: var currency } whole, Base: { Amount: not null, Period: PayPeriod.Year or PayPeriod.Unknown } basePay } || basePay.Currency != currency
            || Totals.Of(offer).Cash.Amount is not { } cash)
        {
            return terms;
        }

        var rest = total - cash;
        return rest <= 0m ? terms :
        [
            .. terms,
            new OfferTerm
            {
                Component = OfferComponent.Equity,
                Amount = rest,
                Currency = currency,
                CurrencySource = whole.CurrencySource,
                Period = PayPeriod.Year,
                Instrument = said.Groups["kind"].Value.ToUpperInvariant() switch { "RSU" or "RSUS" => Instrument.Rsu, "OPTIONS" => Instrument.Options, _ => Instrument.Unknown },
                Raw = said.Value.Trim(),
                Source = TermSource.Said,
            },
        ];
    }

    [GeneratedRegex(@"\b(?:the )?(?:rest|remainder|remaining)(?: of (?:it|that))?(?:'?s)?(?: is| are| being| comes| in| as| all| is all| mostly| will be| would be)*(?: in| as)? (?:the )?(?<kind>stock|equity|rsus?|options|shares)\b(?!\s*(?:n|and|&|\+|/|,|or)\s*\w*\s*(?:variable|bonus|sign|cash|perf))", RegexOptions.IgnoreCase)]
    private static partial Regex RestPattern();
}
