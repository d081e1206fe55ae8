using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Honesty;

/// <summary>
/// Looks at spoken words from outside: it knows the guide's file as text, the offer and the plan's figures, and nothing of how sentences
/// were classed, filled or checked. A mistake of the rules there cannot hide here.
/// </summary>
internal sealed partial class SpokenCheck
{
    private readonly string _folder;
    private readonly HashSet<string> _companies;
    private readonly Dictionary<string, (string Text, HashSet<string> Rivals)> _files = new(StringComparer.Ordinal);

    public SpokenCheck(string folder)
    {
        _folder = folder;
        _companies = [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadLines(f).Take(8)).Select(l => TitlePattern().Match(l)).Where(m => m.Success).Select(m => m.Groups["company"].Value.Trim())];
    }

    public int Companies => _companies.Count;

    /// <summary>Each fault as "rule: what"; empty when all is well.</summary>
    public IEnumerable<string> Faults(string speech, Trial trial)
    {
        var (file, rivals) = FileOf(trial.Guide);
        var rival = trial.Rival?.Name;
        if (speech.Any("[]{}<>_".Contains))
        {
            yield return "bracket";
        }

        if (FloorPattern().Match(speech) is { Success: true } floor)
        {
            yield return $"floor: {floor.Value}";
        }

        if (MalformedPattern().Match(speech) is { Success: true } malformed)
        {
            yield return $"malformed: {malformed.Value}";
        }

        if (rivals.FirstOrDefault(r => r != rival && Names(speech, r)) is { } named)
        {
            yield return $"the guide's rival {named}";
        }

        foreach (var sentence in SentencePattern().Matches(speech).Select(m => m.Value.Trim()))
        {
            foreach (var fault in Sentence(sentence, trial, file, rival))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> Sentence(string sentence, Trial trial, string file, string? rival)
    {
        var isRivals = rival is not null && Names(sentence, rival);
        if (OfferTalkPattern().IsMatch(sentence) && !isRivals && !ThanksPattern().IsMatch(sentence))
        {
            yield return $"an offer nobody has: {sentence}";
        }

        if (TalkOfPayPattern().IsMatch(sentence) && CapitalPattern().Matches(sentence).Skip(1).Select(m => m.Value).FirstOrDefault(w => _companies.Contains(w) && w != trial.Guide.Company && w != rival && !trial.Guide.Company.Contains(w, StringComparison.Ordinal) && !trial.Row.RawName.Contains(w, StringComparison.Ordinal) && !InGuidesOwnWords(w, sentence, file)) is { } other)
        {
            yield return $"pay beside {other}: {sentence}";
        }

        if (trial.Rival is { Status: RivalStatus.WrittenOffer } weak && trial.Advice.Rivals.Usable is null && Names(sentence, weak.Name))
        {
            yield return "weaker rival used";
        }

        var sign = Sign(trial.Row.Currency);
        foreach (Match money in MoneyPattern().Matches(sentence))
        {
            var amount = decimal.Parse(money.Groups["num"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            if (money.Groups["cur"].Value.Trim() != sign)
            {
                yield return $"currency {money.Value} beside {sign}";
            }
            else if (money.Groups["suffix"].Length == 0 ? !Amounts(trial).Contains(amount) && !IsGuidesSignOn(amount, sentence, file) : !file.Contains(money.Groups["num"].Value, StringComparison.Ordinal))
            {
                yield return $"untraced {money.Value}: {sentence}";
            }
        }

        foreach (Match number in PlainNumberPattern().Matches(MoneyPattern().Replace(sentence, " ")))
        {
            if (!file.Contains(number.Value, StringComparison.Ordinal) && number.Value != "10")
            {
                yield return $"numeral {number.Value}: {sentence}";
            }
        }

        if (!isRivals && !ThanksPattern().IsMatch(sentence) && !RangePattern().IsMatch(sentence))
        {
            foreach (var (pattern, offered) in new[] { (BasePattern(), trial.Offer.Base?.Amount), (EquityPattern(), trial.Offer.Equity?.Amount) })
            {
                foreach (Match asked in pattern.Matches(sentence))
                {
                    if (decimal.Parse(asked.Groups["num"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) < offered)
                    {
                        yield return $"asked below the offer: {sentence}";
                    }
                }
            }
        }
    }

    /// <summary>A sign-on that one of the guide's levers asks for, written "$45K" or "$[30K-45K]" there.</summary>
    private static bool IsGuidesSignOn(decimal amount, string sentence, string file) =>
        SignOnPattern().IsMatch(sentence) && new[] { $"{amount / 1000m:0.##}K", amount.ToString("#,0", CultureInfo.InvariantCulture) }.Any(a => file.Contains(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>A company the guide itself names in the same breath as its own product ("an Anthropic contract worth $1B") is no offer.</summary>
    private static bool InGuidesOwnWords(string company, string sentence, string file) =>
        !OfferTalkPattern().IsMatch(sentence) && MoneyPattern().Matches(sentence).All(m => m.Groups["suffix"].Length > 0) && file.Contains(company, StringComparison.Ordinal);

    private static HashSet<decimal> Amounts(Trial trial)
    {
        var amounts = new HashSet<decimal>();
        void Add(params IEnumerable<decimal?> values) => amounts.UnionWith(values.OfType<decimal>());
        Add(trial.Offer.Terms.Select(t => t.Amount));
        Add(trial.Rival?.Offer.Terms.Select(t => t.Amount) ?? []);
        Add(trial.Row.Base?.Low, trial.Row.Base?.High);
        if (trial.Advice.Plan is { } plan)
        {
            if (plan.Scale.BandOf(trial.Row) is { } band)
            {
                Add(band.Low, band.High);
            }

            Add(plan.Ask.Base, plan.Ask.Equity, plan.Ask.SignOn, plan.Ask.Total, plan.Target.Base, plan.Target.Equity, plan.Anchor.Base, plan.Anchor.Equity);
        }

        return amounts;
    }

    private (string Text, HashSet<string> Rivals) FileOf(Guide guide)
    {
        if (!_files.TryGetValue(guide.Path, out var file))
        {
            var text = File.ReadAllText(Path.Combine(_folder, guide.Path)).Replace("+", "", StringComparison.Ordinal);

            // "[Google EM at $485K / NVIDIA EM at $488K]": each first name there is a rival the guide makes up for the candidate.
            HashSet<string> rivals = [.. BracketPattern().Matches(text).Where(m => m.Value.Contains('$', StringComparison.Ordinal) && m.Value.Contains('/', StringComparison.Ordinal))
                .SelectMany(m => m.Value.Split('/')).Select(p => CapitalPattern().Match(p).Value).Where(n => _companies.Contains(n) && !guide.Company.Contains(n, StringComparison.Ordinal))];
            _files[guide.Path] = file = (text, rivals);
        }

        return file;
    }

    private static bool Names(string text, string name) => Regex.IsMatch(text, $@"(?<![A-Za-z0-9]){Regex.Escape(name)}(?![A-Za-z0-9])");

    /// <summary>The sign of a currency as people write it; its code where it has none.</summary>
    private static string Sign(Currency currency) => currency.Code switch
    {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "INR" => "₹",
        "ILS" => "₪",
        "SGD" => "S$",
        "CAD" => "C$",
        "AUD" => "A$",
        "HKD" => "HK$",
        "BRL" => "R$",
        "TWD" => "NT$",
        "CNY" => "CN¥",
        "JPY" => "JP¥",
        var code => code,
    };

    [GeneratedRegex(@"^#+\s.*?(?:\||—| - )\s*(?<company>[^|—]+?)(?: Global| Salary)* Negotiation Guide")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"[^.!?]+(?:\.(?=\d|\w)[^.!?]*)*[.!?]*")]
    private static partial Regex SentencePattern();

    [GeneratedRegex(@"\bfloor\b|accept[- ]at|\bwalk(?:ing)? away\b|\bno less than\b|\bno lower than\b|\bbottom line\b|\bat (?:a )?(?:bare )?minimum\b|\bsettle for\b|\bnothing below\b|\bbelow that\b|\bthe least I\b|123,456", RegexOptions.IgnoreCase)]
    private static partial Regex FloorPattern();

    [GeneratedRegex(@"[$£€¥₹₪]{2}|\d,\d{3}[KMB]\b|\dK%|%%|[$£€¥₹₪][A-Z]|\b[XYZ]%|\d(?:,\d{3})+\.\d|,,|  | [,.;]|\.\.|…|(?:over four years|a year) (?:over|a year|per year|annual|/)|\b(?:and|or|with|plus|a|an|the)[.,!?]", RegexOptions.None)]
    private static partial Regex MalformedPattern();

    [GeneratedRegex(@"\b(?:an?|my|their|competing|written|verbal|other|rival|outside) (?:\w+ ){0,2}offers?\b|\boffers? from\b|\bI'm leaving\b|\bcurrent(?:ly)? (?:employer|at|package|salary|earn)|\bprocess with\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfferTalkPattern();

    /// <summary>The company's own offer, thanked for.</summary>
    [GeneratedRegex(@"\b(?:thank you|thanks) for|the offer|this is a strong offer|bonus offer", RegexOptions.IgnoreCase)]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(@"[$£€¥₹₪]\d|\b(?:base|salary|TC|RSUs|total comp)\b")]
    private static partial Regex TalkOfPayPattern();

    [GeneratedRegex(@"\b[A-Z][\w&]*(?:[ .-][A-Z][\w&]*)?")]
    private static partial Regex CapitalPattern();

    [GeneratedRegex(@"(?<cur>(?:\b(?:S|C|A|HK|R|NT|CN|JP|US))?[$£€¥₹₪]|\b(?:SEK|NOK|DKK|PLN|CHF|IDR|KRW|AED|SAR|UYU|VND|CZK|HUF|RON|MXN|ARS|ZAR|NZD|THB|MYR|TRY|USD|EUR|GBP|INR|SGD|CAD|AUD|CNY|JPY) )(?<num>\d(?:[\d,]*\d)?(?:\.\d+)?)(?<suffix>[KMBT]| (?:million|billion|trillion)|)(?:-plus)?\b")]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"(?<![\w.])\d(?:[\d,]*\d)?(?:\.\d+)?")]
    private static partial Regex PlainNumberPattern();

    [GeneratedRegex(@"\bbase(?: salary| pay)?(?: of| at|:)? (?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<num>\d(?:[\d,]*\d)?)|(?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<num>\d(?:[\d,]*\d)?) base\b")]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"(?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<num>\d(?:[\d,]*\d)?) (?:in )?(?:RSUs?|equity|options|stock|shares)\b")]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"\bsign(?:ing|-on)", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();

    [GeneratedRegex(@"\b(?:see|puts) (?:base|equity) at\b|\bposted range\b")]
    private static partial Regex RangePattern();
}
