using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.Hostile;

/// <summary>What a text to say was made for, as bare facts: nothing of the rules that made it.</summary>
/// <param name="Sign">How money of the user's row is written before its digits, e.g. "$", "HK$" or "CHF".</param>
/// <param name="Company">The guide's own company as its title says it.</param>
/// <param name="File">The guide's file as text.</param>
/// <param name="Base">Offered base a year; null where none.</param>
/// <param name="Equity">Offered equity as the offer counts it; null where none.</param>
/// <param name="Rival">The user's own rival; null where none.</param>
/// <param name="RivalMayBeSaid">False for a rival that is weaker than the offer.</param>
/// <param name="Amounts">Every amount of money that has an origin: offer, rival, row, plan.</param>
internal sealed record Scene(string Sign, string Company, string File, decimal? Base, decimal? Equity, string? Rival, bool RivalMayBeSaid, IReadOnlySet<decimal> Amounts);

/// <summary>
/// Reads a text to say as somebody would who wants to find it wrong. Patterns of its own throughout; it shares no code with the coach.
/// </summary>
internal static partial class HostileReader
{
    /// <summary>Each fault as "kind: what".</summary>
    public static IEnumerable<string> Faults(string text, Scene scene, IReadOnlySet<string> companies)
    {
        foreach (var (kind, pattern) in Plain)
        {
            if (pattern.Match(text) is { Success: true } hit)
            {
                yield return $"{kind}: {Around(text, hit)}";
            }
        }

        if (text.Count(c => c == '"') % 2 == 1 || text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '(') != text.Count(c => c == ')'))
        {
            yield return $"unbalanced: {text}";
        }

        foreach (var fault in Money(text, scene))
        {
            yield return fault;
        }

        foreach (var sentence in Sentences(text))
        {
            foreach (var fault in OfSentence(sentence, scene, companies))
            {
                yield return fault;
            }
        }
    }

    /// <summary>The sentences of a text, cut where a mark is followed by a space and a new beginning.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. CutPattern().Split(text.Replace("vs. ", "vs ", StringComparison.Ordinal).Replace("U.S. ", "US ", StringComparison.Ordinal).Replace("D.E. ", "DE ", StringComparison.Ordinal)).Select(s => s.Trim()).Where(s => s.Length > 0)];

    public static int Words(string text) => WordPattern().Count(text);

    private static IEnumerable<string> OfSentence(string sentence, Scene scene, IReadOnlySet<string> companies)
    {
        if (char.IsLower(sentence[0]) && !sentence.Split(' ')[0].Any(char.IsUpper) && !scene.Company.StartsWith(sentence.Split(' ')[0].TrimEnd('\'', 's'), StringComparison.Ordinal))
        {
            yield return $"lower start: {sentence}";
        }

        if (sentence[^1] is not ('.' or '?' or '!' or '"' or '”' or ')'))
        {
            yield return $"no end: {sentence}";
        }

        if (Words(sentence) < 3 && !PolitePattern().IsMatch(sentence))
        {
            yield return $"fragment: {sentence}";
        }

        if (!PolitePattern().IsMatch(sentence) && (SubordinatePattern().IsMatch(sentence) || !VerbPattern().IsMatch(sentence)))
        {
            yield return $"no verb: {sentence}";
        }

        var isRivals = scene.Rival is { } name && sentence.Contains(name, StringComparison.Ordinal);
        if (isRivals && !scene.RivalMayBeSaid)
        {
            yield return $"weaker rival: {sentence}";
        }

        if (!isRivals && OfferTalkPattern().IsMatch(sentence) && !ThanksPattern().IsMatch(sentence))
        {
            yield return $"offer nobody has: {sentence}";
        }

        foreach (Match capital in NamePattern().Matches(sentence))
        {
            var other = capital.Value;
            if (other != scene.Rival && companies.Contains(other) && !scene.Company.Contains(other, StringComparison.Ordinal) && !other.Contains(scene.Company.Split(' ')[0], StringComparison.Ordinal)
                && (PayTalkPattern().IsMatch(sentence) || ClaimedBeside(other, scene.File)))
            {
                yield return $"rival named ({other}): {sentence}";
            }
        }

        if (!isRivals && !ThanksPattern().IsMatch(sentence) && !RangePattern().IsMatch(sentence))
        {
            foreach (Match ask in BaseAskPattern().Matches(sentence))
            {
                if (Number(ask.Groups["n"].Value) < scene.Base)
                {
                    yield return $"base below offer: {sentence}";
                }
            }

            foreach (Match ask in EquityAskPattern().Matches(sentence))
            {
                if (Number(ask.Groups["n"].Value) < scene.Equity)
                {
                    yield return $"equity below offer: {sentence}";
                }
            }
        }
    }

    /// <summary>The guide makes this company the candidate's rival: in a bracket with amounts or alternatives, or beside "offers from", "leaving".</summary>
    private static bool ClaimedBeside(string company, string file) =>
        Regex.IsMatch(file[..(file.IndexOf("Evidence", StringComparison.Ordinal) is > 0 and var end ? end : file.Length)], $@"(?:offers?\s+from|leaving|holding|interviewing with|rounds? with|competing offers? (?:at|of|from))[^.]{{0,60}}\b{Regex.Escape(company)}\b|\[[^\]]*\b{Regex.Escape(company)}\b[^\]]*(?:/|\$|£|€)[^\]]*\]", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> Money(string text, Scene scene)
    {
        foreach (Match money in MoneyPattern().Matches(text))
        {
            var sign = money.Groups["cur"].Value.Trim();
            if (sign != scene.Sign)
            {
                yield return $"currency {sign} beside {scene.Sign}: {Around(text, money)}";
            }
            else if (money.Groups["big"].Length == 0)
            {
                var amount = Number(money.Groups["n"].Value);
                if (!scene.Amounts.Contains(amount) && !IsGuidesSignOn(amount, Around(text, money), scene.File))
                {
                    yield return $"untraced {money.Value}: {Around(text, money)}";
                }
            }
            else if (!scene.File.Contains(money.Groups["n"].Value, StringComparison.Ordinal))
            {
                yield return $"untraced {money.Value}: {Around(text, money)}";
            }
        }

        foreach (Match number in NumberPattern().Matches(MoneyPattern().Replace(text, " ")))
        {
            if (number.Value is not ("10" or "30") && !scene.File.Contains(number.Value, StringComparison.Ordinal))
            {
                yield return $"numeral {number.Value}: {Around(text, number)}";
            }
        }
    }

    /// <summary>Words on a sign-on quote what the guide itself asks for one.</summary>
    private static bool IsGuidesSignOn(decimal amount, string around, string file) =>
        around.Contains("sign", StringComparison.OrdinalIgnoreCase) && (file.Contains($"{(amount / 1000m).ToString("0.##", CultureInfo.InvariantCulture)}K", StringComparison.OrdinalIgnoreCase) || file.Contains(amount.ToString("#,0", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static decimal Number(string digits) => decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Around(string text, Match hit)
    {
        var from = Math.Max(0, hit.Index - 60);
        return text[from..Math.Min(text.Length, hit.Index + hit.Length + 60)].Replace('\n', ' ');
    }

    private static readonly (string Kind, Regex Pattern)[] Plain =
    [
        ("bracket", BracketPattern()),
        ("placeholder", PlaceholderPattern()),
        ("malformed money", MalformedPattern()),
        ("doubled word", DoubledWordPattern()),
        ("doubled mark", DoubledMarkPattern()),
        ("orphan", OrphanPattern()),
        ("article", ArticlePattern()),
        ("over over", StackedPattern()),
        ("two periods", TwoPeriodsPattern()),
        ("floor", FloorPattern()),
        ("broken would", WouldPattern()),
        ("loose start", LooseStartPattern()),
        ("points at nothing", NothingPattern()),
        ("coach speaks", CoachPattern()),
    ];

    [GeneratedRegex(@"(?<=[.!?][""”)]?)\s+(?=[A-Z""“(\d$£€]|[a-z]+[A-Z])|\n+")]
    private static partial Regex CutPattern();

    [GeneratedRegex(@"[^\s—–-]*[A-Za-z0-9][^\s]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"[\[\]{}<>|\\_#`]|(?<![A-Z])\*")]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"[$£€¥₹₪]\s?[A-Z]{1,3}\b|\b[XYZW]%|\bX{2,}\b|(?<![\w.])[XYZ](?= (?:years|engineers|shares|users|people|requests|clusters|base))|\bTBD\b|…|\.{3}|\bN/A\b|\bplaceholder\b|\binsert\b|\bthe guide\b|\b(?:competitor|company) name\b", RegexOptions.None)]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex(@"[$£€¥₹₪]{2}|\d,\d{3}[KMBk]\b|\d[KMk]%|%%|[$£€¥₹₪](?!\d)|\d(?:,\d{3})+\.\d|,,|(?<!\d),\d{3}\b|\d,\d{1,2}(?!\d)|(?<!ISO |IEC |NIST )\d{5,}|\bK\b base|[$£€]\d+K[- ]?[$£€]?\d+(?!K|\d|[MB])|\d%\d")]
    private static partial Regex MalformedPattern();

    [GeneratedRegex(@"\b(?!that\b|had\b|very\b)([A-Za-z]+) \1\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubledWordPattern();

    [GeneratedRegex(@"  | [,.;:!?](?!\d)|[,;:]{2}|\.\.|[!?]\.|,\s*[.!?;]|— —|—,|,\s*—|;\s*—|:\s*[.,]| -- |\( | \)")]
    private static partial Regex DoubledMarkPattern();

    [GeneratedRegex(@"\b(?:and|or|but|with|plus|a|an|the|my|our|than|because|while|given|both|including|specifically|namely)[.!?]|[,;] (?:and|or|but)[,;.]|\band (?:or|and|but)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrphanPattern();

    [GeneratedRegex(@"(?<![&\w])[Aa] (?!one\b|one-|once|eu|ewe|OKR|RAM\b|REST\b|SOC\b|SaaS|SIEM|MENA|NAND|NATO|RISC|ROI|SOX|SQL|RAG\b|MIT\b|STEM|SMART|SWE[A-Z]|NASA|LAMP|RACI|FAANG|MESO|LIFO|FIFO|NoSQL|MVP|RFP|u[kns](?:i|e|a|u)|uti|ubi|US|UK|UX|UI|UN|ur[aeiu])(?:[aeiou]|A[A-Z]|E[A-Z]|F[A-Z]|H[A-Z]|I[A-Z]|L[A-Z]|M[A-Z]|N[A-Z]|O[A-Z]|R[A-Z]|S[A-Z]|X[A-Z])[A-Za-z]*|(?<![&\w])[Aa]n (?:[bcdfgjkpqtvwyz]|[$£€₹₪¥]?(?:[1-79]\d?(?!\d|,\d)|[2-79]|1[02-79](?![\d])|1[0-9]\d))[a-z0-9]*|\b[Aa] [$£€₹₪¥]?(?:8|11[,%]|18[,%K])")]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"\b(?:over|across|by|at|of|about|around|up to|nearly|than) over \d|\bover over\b|\b(?:about|approximately|nearly) about\b|\bsome over\b|\bover \d[\w.]*-plus\b|\b(?:the|an?|its|our|these) over \d", RegexOptions.IgnoreCase)]
    private static partial Regex StackedPattern();

    [GeneratedRegex(@"(?:over \w+ years|a year|per year)(?: in \w+)?,? (?:over (?:\w+ )?years|a year|per year|annual|/)|a year [^.,]{0,20}a year|annual [^.,]{0,30}over (?:four|4) years|four-year [^.,]{0,25} a year", RegexOptions.IgnoreCase)]
    private static partial Regex TwoPeriodsPattern();

    [GeneratedRegex(@"\bfloor\b(?!-to| plan| of the (?:fab|factory|exchange))|\baccept[- ]at\b|\bwalk(?:ing)?[- ]away\b|\bno (?:less|lower) than\b|\bbottom line\b|\b(?:bare|absolute) minimum\b|\bsettle for\b|\bnothing below\b|\bbelow (?:that|this|which)\b|\bthe least I\b|123,456|\bmy minimum\b", RegexOptions.IgnoreCase)]
    private static partial Regex FloorPattern();

    [GeneratedRegex(@"\bwould (?:would|not not|be not|is|are|has|builds?s|\w+(?<!ss|us|is|ess)s (?:the|a|an|my|our|every))\b|\bI would be be\b|\bwould not would\b|\bI (?:builds|designs|leads)\b|\bIn this role In\b|\bIn this role I would be (?:joining|choosing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WouldPattern();

    /// <summary>Joins on to something that was said before, at the very beginning of a speech.</summary>
    [GeneratedRegex(@"^(?:(?:Additionally|Also|However|Moreover|Furthermore|Therefore|Thus|Hence|But|And|Or|So|Similarly|Likewise|Instead|Otherwise|Consequently|In addition|On top of that|That said|Second|Secondly|Third|Finally|Meanwhile|Then|Beyond that|Besides that|Combined with (?:that|this)|With that|As such|For example|For instance|In other words|In contrast|By contrast|To that end)\b|(?:This|That|These|Those|Such|Both|It|They|Their|He|She)\b(?! (?:role|position|team|company|offer|opportunity|product|is(?:n't| not) (?:just|a standard)|helps|is why I'm)\b)\b)")]
    private static partial Regex LooseStartPattern();

    /// <summary>In the first sentence, something that only a sentence before could have named.</summary>
    [GeneratedRegex(@"^[^.!?]*?\b(?:(?:this|these|those|such) (?:[\w/+-]+ )?(?:expertise|experience|background|skills?(?! set)|track record|knowledge|roles|offers|companies|opportunities|positions)\b|all (?:two|three|four|five|six)\b|each of (?:them|these|those)\b|the (?:former|latter)\b|one of (?:them|these|those)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NothingPattern();

    [GeneratedRegex(@"\b(?:the recruiter|your (?:offer|ask|target|counter|experience|background|floor|leverage)|SIGNATURE ROLE|if they (?:counter|push|say)|the candidate|use this lever|anchor at|push for|counter at|negotiate up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CoachPattern();

    [GeneratedRegex(@"^(?:To|If|When|While|Given|As|By|Without|Because|Since|Although|Despite|Unlike|Beyond|Whether|Rather than|Considering|Reflecting) [^,—;:]*[.!]$|^(?:With|For|In|At|On|From|During) (?:(?!\b(?:I|is|are|would|will|can|the data|has|have|must|should|was)\b)[^,—;:])*[.!]$")]
    private static partial Regex SubordinatePattern();

    [GeneratedRegex(@"^(?:Hello|Thank you|Thanks|Of course|I understand|That helps|Yes)\b")]
    private static partial Regex PolitePattern();

    [GeneratedRegex(@"(?:\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|need|want|make|made|take|let|get|got|go|see|put|set|sit|run|cost|cut|hit|hold|keep|know|lead|mean|pay|say|think|win|build|drive|give|bring|grow|come|thank|ask|hope|look|matter|demand|require|deserve|reflect|command|support|offer|create|shape|enable|turn|work|serve|scale|represent|remain|play|face|rely|depend|span|touch|power|protect|combine|carry|warrant|justify|expect|tell|welcome|appreciate|compete|process|handle|happen|exist|help|change|determine)\b|\b\w{2,}(?:s|ed|es)\b|'(?:s|re|m|ll|d|ve)\b|n't\b|’(?:s|re|m|ll|d|ve)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex VerbPattern();

    [GeneratedRegex(@"\b(?:an?|my|their|competing|written|verbal|other|rival|outside|another|multiple|several) (?:[\w-]+ ){0,3}offers?\b(?! (?:of|letter))|\boffers? from\b|\bI'm leaving\b|\bleaving my\b|\bcurrent(?:ly)? (?:employer|at|package|salary|earn|comp\w*|role|company)\b|\bprocess with\b|\bfinal rounds?\b|\bmy alternatives?\b|\bunvested\b|\bforfeit|\bcounter-?offer|\bcompetitors? (?:is|are) (?:offering|paying)|\bam I holding\b|\bother offers\b|\bthose (?:roles|offers|companies|opportunities)\b|\bthe (?:comp |total comp |pay |compensation )?(?:gap|difference|delta)\b(?! between)", RegexOptions.IgnoreCase)]
    private static partial Regex OfferTalkPattern();

    [GeneratedRegex(@"\b(?:thank you|thanks) for\b|\bthe offer\b|\byour offer\b|\bthis (?:is a strong )?offer\b|\bfor your offer\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(@"\b[A-Z][\w&']*(?:[ .-][A-Z][\w&]*)?|\bxAI\b")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"[$£€₹₪¥]\d[\d,]*(?:\.\d+)?K?(?![\d.,]*(?:[MB]|\s?(?:million|billion)))|\b(?:total comp|TC|RSUs?|salary|salaries|earns?|hir(?:es|ing)|recruit\w*|poach\w*)\b")]
    private static partial Regex PayTalkPattern();

    [GeneratedRegex(@"(?<cur>(?:\b(?:S|C|A|HK|R|NT|CN|JP|US|NZ))?[$£€¥₹₪]|\b(?:SEK|NOK|DKK|PLN|CHF|IDR|KRW|AED|SAR|UYU|VND|CZK|HUF|RON|MXN|ARS|ZAR|NZD|THB|MYR|TRY|USD|EUR|GBP|INR|SGD|CAD|AUD|CNY|JPY|BRL|HKD|TWD|ILS|RMB) ?)(?<n>\d(?:[\d,]*\d)?(?:\.\d+)?)(?<big>[KMBT](?!\w)| ?(?:million|billion|trillion)|)")]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"(?<![\w.,])\d(?:[\d,]*\d)?(?:\.\d+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?:puts|see) base at\b|\bposted range\b|\bbudgeted\b")]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\bbase(?: salary| pay)?(?: of| at|:)? (?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<n>\d(?:[\d,]*\d)?)|(?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<n>\d(?:[\d,]*\d)?) base\b")]
    private static partial Regex BaseAskPattern();

    [GeneratedRegex(@"(?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )(?<n>\d(?:[\d,]*\d)?) (?:in )?(?:RSUs?|equity|options|stock|shares)\b")]
    private static partial Regex EquityAskPattern();
}
