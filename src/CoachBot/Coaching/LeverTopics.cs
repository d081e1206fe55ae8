using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// What a lever is about, from its title: "Distributed Training Optimization Expertise" is about distributed training optimization. A lever whose
/// words only the user could vouch for then still asks about its own subject.
/// </summary>
internal static partial class LeverTopics
{
    private const int MostWords = 4;

    private static readonly string[] Frames =
    [
        "How does the {0} side of this role count towards its level and its range?",
        "How much of the first year goes into the {0} side of this role, and what would strong results there mean for the package?",
        "Where does the {0} side of this role stand among the team's priorities, and does the range follow that?",
        "What would the {0} side of this role look like at the next level up?",
        "Who carries the {0} side of this role today, and how is that reflected in the level?",
        "What would a strong first year on the {0} side of this role mean at the first pay review?",
    ];

    /// <param name="topic">As <see cref="Of"/> gave it.</param>
    /// <returns>Null without a topic.</returns>
    public static string? Question(string? topic, int index) =>
        topic is null ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[index % Frames.Length], topic);

    /// <summary>Null where the title is about pay, rivals, a place, a status or figures, or is no plain phrase.</summary>
    /// <param name="words">The guide's own words, which tell a name ("Aladdin") from an ordinary word.</param>
    /// <param name="isClear">No rival and no place stands in it.</param>
    public static string? Of(string title, string words, Func<string, bool> isClear)
    {
        var segments = SegmentPattern().Split(title);
        return segments.Select(s => OfSegment(s, words, isClear)).FirstOrDefault(t => t is not null);
    }

    private static string? OfSegment(string segment, string words, Func<string, bool> isClear)
    {
        var head = CutPattern().Split(segment)[0].Trim(' ', '.', ':', '*');
        while (TailPattern().Match(head) is { Success: true } tail)
        {
            head = head[..tail.Index];
        }

        var parts = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 0 or > MostWords || BarePattern().IsMatch(head) || head.Length < 4 || ClausePattern().IsMatch(head) || !PhrasePattern().IsMatch(head) || OtherPattern().IsMatch(head) || BargainPattern().IsMatch(head) || !(WorkPattern().IsMatch(head) || IsProduct(parts, words)) || !isClear(head)
            ? null
            : Spoken(parts, words);
    }

    /// <summary>"distributed training", but "Workforce Identity Cloud" where one of the words is a name in the guide's own text; "ML" stays.</summary>
    private static string Spoken(string[] parts, string words)
    {
        var isName = parts.SelectMany(p => p.Split('-')).Any(p => IsCapitalised(p) && !IsWord(p, words) && IsName(p, words));
        return string.Join(' ', parts.Select(p => p == "&" ? "and" : isName ? p : string.Join('-', p.Split('-').Select(w => IsCapitalised(w) ? w.ToLowerInvariant() : w))));
    }

    /// <summary>A single name that the guide's own text knows: "Aladdin", "FlashAttention".</summary>
    private static bool IsProduct(string[] parts, string words) => parts is [{ Length: > 3 } name] && IsName(name, words) && !IsWord(name, words);

    /// <summary>It stands in small letters as a word of its own: "stream", but not within "upstream".</summary>
    private static bool IsWord(string name, string words)
    {
        var small = name.ToLowerInvariant();
        for (var at = words.IndexOf(small, StringComparison.Ordinal); at >= 0; at = words.IndexOf(small, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !(char.IsLetter(words[at - 1]) || words[at - 1] is '/' or '.')) && (at + small.Length == words.Length || !char.IsLetter(words[at + small.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && !word.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>It stands with its capital in the middle of a sentence.</summary>
    private static bool IsName(string word, string words)
    {
        for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > 1 && words[at - 1] == ' ' && (char.IsLetter(words[at - 2]) || words[at - 2] == ','))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\s*[=(]|\s+(?:\+|=|for|from|as|in|at|to|of|on|with|vs\.?|via|requires?|is|are|drives?|enables?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex CutPattern();

    /// <summary>"Base Salary Lever — CRM Intelligence Premium": where the first part is pay, the second may tell the subject.</summary>
    [GeneratedRegex(@"\s+[—–-]\s+|\s*—\s*|:\s+")]
    private static partial Regex SegmentPattern();

    /// <summary>What a title adds to its subject.</summary>
    [GeneratedRegex(@"\s+(?:Levers?|Leverage|Premium|Justification|Expertise|Experience|Track Record|Scarcity|Rarity|Value|Argument|Attribution|Impact|Ownership|Authority|Advantage|Framing|Frame|Position|Credibility|Heritage|Pedigree|Dominance|Multiplier|Moat|Skills?|Depth|Accountability|Complexity|Criticality|Uniqueness|Stakes?|Opportunity|Enablement|Enabler|Escalation|Acceleration|Challenge|Talent|Background|Specialist|Specialization|Architect|Guardian|Fluency|Mastery|Excellence|Contribution|Push|Revenue|Scope|Scale|Stability|Foundation|Creation|Influence|Importance|Priority|Building|Work|Model|Story|Narrative|Momentum|Trust|Outcomes?|Reach|Span|Breadth|Responsibility|Significance|Relevance|Delivery|and|&|\+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z' &/-]*$")]
    private static partial Regex PhrasePattern();

    /// <summary>Says nothing by itself.</summary>
    [GeneratedRegex(@"^(?:talent|growth|scale|speed|quality|culture|vision|strategy|product|domain|technical|cultural|regional|specialized(?: technical)?|business|platform|innovation|urgency|timing|mission|global|enterprise|investment|recurring|feature|features|customer|customers|value|consumer|brand|category|multi-platform|direct|research|core|strategic product|impact|transformation|scope|scale|program|programs|stability|foundation|reach|influence|importance|priority|building|work|model|trust|delivery|challenges?|critical path|people|process)$", RegexOptions.IgnoreCase)]
    private static partial Regex BarePattern();

    /// <summary>Pay, rivals, status, praise and shouting: nothing to ask about as a side of the role.</summary>
    [GeneratedRegex(@"\b(?:SIGNATURE|compet\w*|rivals?|offers?|counter\w*|negotiat\w*|comp|compensation|base|salary|pay|RSUs?|stock|equity|bonus\w*|options?|shares?|grants?|vest\w*|refresh\w*|sign\w*|IPO|pre|post|buyback|liquidity|level\w*|title|promotion|market|benchmark\w*|rates?|cost|location|remote|relocation|parity|retention|replacement|bridge|level|band|total|cash|profit|carry|refresher|role|roles|career|trajectory|team|company|personal|unique\w*|strategic|novel|scarce|gap|guarantee\w*|HIGHEST|FAANG|premium|risk|per|notice|period|date|PMs?|EMs?|TPMs?|SAs?|SREs?|SWEs?|PhD|rapid|direct|small|big|large|huge|massive|next|new|only|first|dual|multiple|recurring|bold|fast|value|investment|priority|[\w]+-(?:defining|critical|embedded|direct|grade|wide|level|leading|facing|changing|making|driven)|deadline|timeline|promise|your|my|our|the|a|an|not|only|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();

    /// <summary>Bargaining, credentials and perks, and words of the guide's own for them: no side of a job.</summary>
    [GeneratedRegex(@"\b(?:levers?|wars?|race|bidding|talent|hiring|headcount|peers?|pure-play|clauses?|cycle|review|budgets?|visas?|immigration|credentials?|credit|pedigree|prestige|elite|MBA|certif\w+|clearance|cleared|internships?|conference|publications?|record|evidence|anchor|calibrat\w+|attribution|quantif\w+|dependency|conversion|assignment|alignment|portfolio impact|monopoly|non-\w+|winning|[\w-]+-(?:winning|creating|bearer|stage|quality|caliber)|existential|world's|world|life-or-death|franchise|revenue|ROI|economics|valuation|profitability|thesis|momentum|culture|pressure|advocacy|maximum|accelerated|double-trigger|principles?|illiquid\w+|perpetual|category|brand|differentiat\w+|higher|standard-\w+|lean|pioneer\w*|Ellison|sovereign|inventing|broad|startup|[\w]+-led)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BargainPattern();

    /// <summary>Ends in a word for work that is done in a job, or for what is built and kept running in it.</summary>
    [GeneratedRegex(@"(?:^|[\s/])(?:infrastructure|architectures?|(?<!exit )design|integrations?|reliability|platforms?|analytics|programs?|pipelines?|optimi[sz]ation|(?<!national )security|cybersecurity|compliance|protection|privacy|UX|models?|model[l]?ing|engineering|migrations?|deployments?|data|datasets?|telemetry|processing|orchestration|coordination|monitoring|automation|inference|forecasting|streaming|tracing|incident response|on-call|(?:incident |response )?readiness|prevention|mitigation|training|testing|research|visuali[sz]ation|governance|moderni[sz]ation|unification|personali[sz]ation|prediction|detection|development|delivery|operations|observability|network(?:ing|s)?|kernels?|compilers?|frameworks?|systems?|stack|APIs?|SDKs?|tooling|tools|management|search|recommendations?|ranking|relevance|billing|payments?|checkout|connectivity|connectors?|fulfil?lment|scheduling|routing|pricing|intelligence|DevOps|DevSecOps|MLOps|ML|AI|science|performance|scalability|scaling|uptime|data quality|applications|identity|product strategy|platform strategy|technical strategy|cloud strategy|product definition|scope definition|standards definition|architecture definition|technical leadership|technology leadership|engineering leadership|technical direction|simplification|administration|onboarding|mining|accessibility|localization|animation|rendering|simulation|verification|validation|robotics|storage|caching|latency|throughput|experimentation|instrumentation|maintenance|metering|co-development|capacity planning|planning|evaluations?|evals?|safety|metrics|interpretability|quality|moderation|curation|annotation|label(?:l)?ing|retrieval|embeddings?|underwriting|lending|trading|settlement|clearing|custody|ledgers?|payouts?|logistics|mapping|perception|controls?|firmware|hardware|silicon|chips?|drivers|runtime|virtuali[sz]ation|containers|encryption|cryptography|authentication|authori[sz]ation|collaboration|messaging|notifications|graphics|imaging|genomics|web|mobile|frontend|backend|cloud and AI|(?:security|cloud|data|AI|edge-cloud) products?|programming|workflows?|interfaces?|prototyping|reporting|auditing?|risk models?)$", RegexOptions.IgnoreCase)]
    private static partial Regex WorkPattern();

    /// <summary>"If it lands": half a sentence names nothing.</summary>
    [GeneratedRegex(@"^(?:if|when|as|because|once|unless|while|why|how|what|who|where)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClausePattern();
}
