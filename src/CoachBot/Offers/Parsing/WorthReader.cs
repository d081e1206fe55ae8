using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Reads what is told of a company's worth: share count, 409A, the price investors paid, valuation, preferences, a supposed exit, dilution. None of these is pay.</summary>
internal static partial class WorthReader
{
    /// <summary>No share is dearer, no company cheaper, no share count smaller.</summary>
    private const decimal DearestShare = 10_000;
    private const decimal CheapestCompany = 1_000_000;
    private const decimal FewestShares = 10_000;

    private const string Is = @"(?: (?:is|are|was|were|of|at|to|has|now|about|around|roughly|approx|currently|price|priced|value|count|total|a|an|the|per share)|\s?[:=~])*";
    private const string Figure = @" ?(?<sign>\$|€|£|usd|eur|gbp)? ?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?(?<s>k|mm?|mn|mill?ion|mil|bn?|billion|thousand)?(?![\w%]|[.,]\d)";

    /// <summary>Without one of these words nothing is told.</summary>
    private static readonly FrozenSet<string> Hints = new[]
    {
        "diluted", "outstanding", "shares", "share", "cap", "409a", "fmv", "fair", "common", "preferred", "pref", "prefs", "preference", "preferences", "valuation", "valued", "post", "round", "raised", "raise", "exit", "exits", "exited", "sells", "sell", "sold",
        "acquired", "ipo", "ipos", "sale", "acquisition", "dilution", "investors", "worth",
    }.ToFrozenSet();

    /// <param name="taken">The tokens of figures that are therefore no pay are added.</param>
    public static CompanyWorth Read(MessageText message, HashSet<int> taken)
    {
        if (!message.Tokens.Any(t => t.Kind == TokenKind.Word && Hints.Contains(t.Text)))
        {
            return CompanyWorth.Untold;
        }

        var currency = Currency.Unknown;
        decimal? Find(Func<decimal, bool> fits, bool isPay, params ReadOnlySpan<Regex> patterns)
        {
            foreach (var pattern in patterns)
            {
                foreach (Match match in pattern.Matches(message.Text))
                {
                    var figure = decimal.Parse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * Scale(match.Groups["s"].Value);
                    var at = message.TokenAt(match.Groups["n"].Index);
                    if (!fits(figure) || taken.Contains(at))
                    {
                        continue;
                    }

                    if (!isPay)
                    {
                        taken.Add(at);
                    }

                    currency = currency.IsKnown ? currency : Sign(match.Groups["sign"].Value);
                    return figure;
                }
            }

            return null;
        }

        var worth = new CompanyWorth
        {
            FullyDiluted = Find(n => n >= FewestShares, isPay: false, SharesPattern(), SharesBehindPattern()),
            Exit = Find(n => n >= CheapestCompany, isPay: false, ExitPattern(), ExitBehindPattern()),
            Preferences = Find(n => n >= FewestShares, isPay: false, PreferencesPattern(), PreferencesBehindPattern()),
            Valuation = Find(n => n >= CheapestCompany, isPay: false, ValuationPattern(), ValuationBehindPattern(), RoundPattern()),
            Dilution = Find(n => n is > 0 and < 100, isPay: false, DilutionPattern(), DilutionBehindPattern()),

            // A price may also be that of a unit of the grant, which the offer is read with.
            FairPrice = Find(n => n is > 0 and < DearestShare, isPay: true, FairPattern()),
            PreferredPrice = Find(n => n is > 0 and < DearestShare, isPay: true, PreferredPattern(), PaidPattern()),
        };
        return worth == CompanyWorth.Untold ? worth : worth with { Currency = currency };
    }

    private static decimal Scale(string word) => word.ToUpperInvariant() switch
    {
        "" => 1m,
        "K" or "THOUSAND" => 1_000m,
        "B" or "BN" or "BILLION" => 1_000_000_000m,
        _ => 1_000_000m,
    };

    private static Currency Sign(string sign) => sign.ToUpperInvariant() switch
    {
        "$" or "USD" => Currency.Usd,
        "€" or "EUR" => Currency.Eur,
        "£" or "GBP" => Currency.Gbp,
        _ => Currency.Unknown,
    };

    [GeneratedRegex(@"\b(?:fully[- ]diluted(?: shares?| share count| count)?|share count|shares outstanding|outstanding shares|total shares|cap table)" + Is + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex SharesPattern();

    [GeneratedRegex(Figure + @"(?: total)?(?: fully[- ]diluted| shares? (?:outstanding|fully[- ]diluted|in total|total|on the cap table)| fd shares| shares in the company)", RegexOptions.IgnoreCase)]
    private static partial Regex SharesBehindPattern();

    [GeneratedRegex(@"\b(?:exit(?:s|ed|ing)?|sells?|sold|acquired|bought|ipos?|goes public|go public)(?: out)?(?: (?:for|at|is|of|around|about|a|an|to))*" + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex ExitPattern();

    [GeneratedRegex(Figure + @" (?:exit|ipo|sale|acquisition|outcome|buyout)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExitBehindPattern();

    [GeneratedRegex(@"\b(?:liquidation pref(?:erence)?s?|pref(?:erence)?s|preference stack|pref stack)" + Is + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex PreferencesPattern();

    [GeneratedRegex(Figure + @" (?:of |in )?(?:liquidation )?(?:prefs?|preferences?|pref stack|preference stack)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PreferencesBehindPattern();

    [GeneratedRegex(@"\b(?:valuation|valued|post[- ]?money|company is worth|company's worth|they(?:'re| are) worth)" + Is + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex ValuationPattern();

    [GeneratedRegex(Figure + @" (?:valuation|post(?:[- ]?money)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ValuationBehindPattern();

    [GeneratedRegex(@"\b(?:raised|raise|raising|last round|latest round|series [a-h])\b[^.?!;]{0,28}? at (?:an? )?" + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex RoundPattern();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)(?<sign>)(?<s>) ?(?:%|percent|pct) (?:more |further |future |of )?dilution\b", RegexOptions.IgnoreCase)]
    private static partial Regex DilutionPattern();

    [GeneratedRegex(@"\bdilut(?:ed|ion)(?: (?:by|of|is|at|around|about|another))* (?<n>\d+(?:\.\d+)?)(?<sign>)(?<s>) ?(?:%|percent|pct)", RegexOptions.IgnoreCase)]
    private static partial Regex DilutionBehindPattern();

    [GeneratedRegex(@"\b(?:409a|fmv|fair (?:market )?value|common(?: stock| shares?)?(?= (?:price|is|at)))(?: price| value| per share)?" + Is + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex FairPattern();

    [GeneratedRegex(@"\b(?:(?:last |latest )?preferred(?: share| stock)?(?: price)?|(?:last|latest) (?:round|funding) price|price of the (?:last|latest) round)" + Is + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex PreferredPattern();

    [GeneratedRegex(@"\b(?:investors paid|last round was|series [a-h] was|series [a-h] at|last round at)(?: at)?" + Figure + @" (?:a|per) share", RegexOptions.IgnoreCase)]
    private static partial Regex PaidPattern();
}
