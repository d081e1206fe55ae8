using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>What a guide's sentence does, which decides whether it may be put into somebody's mouth.</summary>
public enum SentenceClass
{
    /// <summary>Nothing in it can be untrue of the user.</summary>
    Plain,

    /// <summary>Asks for a figure: the plan's figure takes the place of the guide's.</summary>
    Ask,

    /// <summary>A claim of a competing offer, a present employer or leaving one.</summary>
    Rival,

    /// <summary>Tells the walk-away figure.</summary>
    Floor,

    /// <summary>Holds a bracket for something only the user knows.</summary>
    UserSlot,

    /// <summary>Tells of the user's own past work, which the guide cannot know.</summary>
    UserClaim,

    /// <summary>Promises to accept.</summary>
    Promise,

    /// <summary>Quotes somebody's pay as a fact: a market figure nobody here can vouch for.</summary>
    PayFact,

    /// <summary>Tells the candidate what to do: not words to say to anybody.</summary>
    Advice,
}

/// <summary>One line of the table of classes.</summary>
/// <param name="Why">What the user is told when the sentence is left out.</param>
public sealed record SentenceRule(SentenceClass Class, Regex Pattern, string Why);

/// <summary>
/// The table that decides what may be said. First match wins; the order is the order of harm: a floor or a rival in a sentence
/// outweighs everything else in it.
/// </summary>
public static partial class SentenceRules
{
    private const string ToVouch = "it tells of your own work, which only you can vouch for";

    /// <summary>"Price accordingly.", "Maximum leverage.": notes, not words to say.</summary>
    private const int FewestWords = 4;

    private static readonly Regex Staff = StaffPattern();

    private static readonly SentenceRule[] Table =
    [
        new(SentenceClass.Floor, FloorPattern(), "it speaks the guide's walk-away figure"),
        new(SentenceClass.Rival, RivalPattern(), "it claims a rival or employer you have not told me about"),
        new(SentenceClass.Promise, PromisePattern(), "it promises to accept; say that only if you would"),
        new(SentenceClass.Advice, Staff, "it speaks as if you worked there already"),
        new(SentenceClass.UserClaim, UserClaimPattern(), ToVouch),
        new(SentenceClass.Advice, AgainstPattern(), "it argues against your own ask"),
        new(SentenceClass.Advice, AdvicePattern(), "it is advice to you, not words to say"),
    ];

    /// <param name="sentence">One sentence of a speech.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="slots">Its brackets.</param>
    /// <param name="namesOthers">It names a company other than the guide's own.</param>
    public static (SentenceClass Class, string Why) Classify(string sentence, IReadOnlyList<ScriptFigure> figures, IReadOnlyList<Placeholder> slots, bool namesOthers)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(slots);
        if (figures.Any(f => f.Stance == FigureStance.Floor))
        {
            return (SentenceClass.Floor, Table[0].Why);
        }

        if (slots.Any(IsRivalSlot) || figures.Any(f => f.Stance is FigureStance.Competing or FigureStance.Counter) || (namesOthers && (figures.Any(IsPay) || PayLikePattern().IsMatch(sentence) || HiringPattern().IsMatch(sentence))))
        {
            return (SentenceClass.Rival, Table[1].Why);
        }

        foreach (var rule in Table)
        {
            if (rule.Pattern.IsMatch(sentence))
            {
                // What such a sentence asks for is asked in words of ours.
                return rule.Pattern == Staff && figures.Any(f => f.Stance is FigureStance.Ask && IsPay(f)) ? (SentenceClass.Ask, "") : (rule.Class, rule.Why);
            }
        }

        return slots.Count > 0 || BareLetterPattern().IsMatch(sentence) || HasOpenPlace(sentence) ? (SentenceClass.UserSlot, "it needs a fact of yours")
            : figures.Any(f => f.Stance is FigureStance.Ask && IsPay(f)) || ShareAskPattern().IsMatch(sentence) || CountAskPattern().IsMatch(sentence) || VagueAskPattern().IsMatch(sentence) ? (SentenceClass.Ask, "")
            : figures.Any(IsPay) || PayLikePattern().IsMatch(sentence) ? (SentenceClass.PayFact, "it quotes pay figures that nothing here can vouch for")
            : Grammar.Words(sentence) < FewestWords || Grammar.IsBareList(sentence) ? (SentenceClass.Advice, Table[^1].Why)
            : SpeechNet.Catches(sentence) is { } caught ? (caught.Class, caught.Why)
            : FirstPerson.IsSafe(Conditional.Of(sentence)) ? (SentenceClass.Plain, "") : (SentenceClass.UserClaim, ToVouch);
    }

    /// <summary>A place to fill in, in whatever brackets: "{team}", "&lt;X&gt;", "___", a sign without its figure.</summary>
    internal static bool HasOpenPlace(string sentence) => OpenPlacePattern().IsMatch(sentence);

    /// <summary>A rival, a present employer or others in words that name none: never handed back to be vouched for, since a rival is told with its figures or not at all.</summary>
    internal static bool TalksOfRivals(string sentence) => RivalPattern().IsMatch(sentence);

    /// <summary>It is said by somebody who works there already.</summary>
    internal static bool IsOfStaff(string sentence) => Staff.IsMatch(sentence);

    /// <summary>Brackets that list companies or their offers: filling one would invent an offer.</summary>
    private static bool IsRivalSlot(Placeholder slot) =>
        slot.Kind is PlaceholderKind.CompetingOffers or PlaceholderKind.CompanyChoice or PlaceholderKind.CompanySlotInChoice;

    private static bool IsPay(ScriptFigure figure) => figure.Component != FigureComponent.Other;

    /// <summary>"25-30% more shares": an ask without money, which the plan's figure replaces like any other.</summary>
    [GeneratedRegex(@"\d ?%(?: or)? (?:more|additional|extra|larger|higher) (?:\w+ )?(?:shares?|equity|stock|options|RSUs?|grant)|\bI(?:'m| am|'d| would| want| need| expect| require| propose| request| believe| think| feel)\b[^.]*\d ?%[^.]*\b(?:bonus|equity|RSUs?|premium|base|comp\w*|uplift|increase|grant|salary)\b|\bI(?:'m| am|'d| would| want| need| expect| require| propose| request)\b[^.]*\b(?:bonus|equity|RSUs?|base|comp\w*|grant|salary)\b[^.]*\d ?%", RegexOptions.IgnoreCase)]
    private static partial Regex ShareAskPattern();

    /// <summary>"an option grant of 12,000 shares": what a share is worth the guide cannot know, so the plan's figure replaces it.</summary>
    [GeneratedRegex(@"\b(?:I|we|my)\b[^.]*\d(?:,\d{3})* (?:shares|options|stock options|RSUs|units)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountAskPattern();

    /// <summary>"I'd like the package to be competitive", "Can you increase the offer?", "comp at the 70th percentile": an ask without a figure, which beside the real one asks twice.</summary>
    [GeneratedRegex(@"\b(?:I(?:'d| would| do)? (?:also )?(?:like|love|need|want|expect|hope)(?: for| to see)?|can|could|would) (?:[A-Z][\w&.]* )*(?:increase|improve|raise|adjust|strengthen|match|[\w/ -]{0,40}\b(?:base|offer|packages?|comp\w*|equity|RSUs?|grant|salary|TC)\b(?: component| grant)?(?: to)? (?:be )?(?:increased?|improved|raised|adjusted|strengthened|competitive|higher|comparable|on par|commensurate|match))\b(?![^.]*\d)|\bI(?:\'d| would) welcome (?:additional|more|a higher|higher)\b(?![^.]*\d)|\b(?:I(?:'m| am|'d| would| want| expect| need| propose| request| believe)|[Mm]y (?:\w+ )?(?:comp|compensation|package|base|offer|TC))\b[^.]*\bpercentile\b", RegexOptions.IgnoreCase)]
    private static partial Regex VagueAskPattern();

    /// <summary>"£85K-£115K": money of the size of pay, not a valuation in millions or billions.</summary>
    [GeneratedRegex(@"[$£€¥₹₪]\d[\d,]*(?:\.\d+)?(?![\d.,]*(?:[MBT]|\d| ?(?:million|billion|trillion)))(?!K?\+?(?:[- ][\w-]+)?[- ](?:transactions?|revenues?|ARR|ACV|contracts?|deals?|customers?|accounts?|portfolios?|budgets?|funds?|AUM|valuations?|savings|mortgages?|homes?|orders?|in (?:revenue|savings|volume|ARR|spend|sales))\b)")]
    private static partial Regex PayLikePattern();

    /// <summary>What another company pays, or whom it hires: with its name it hints at an offer.</summary>
    [GeneratedRegex(@"\b(?:hir(?:es?|ing)|recruit\w*|poach\w*|total comp\w*|TC|comp|compensation|salar(?:y|ies)|RSUs?|premium pay|pays (?:more|less|up|top|higher)|earns?|offers? (?:RSU|equity|base|higher|more|better|top|liquid|[$£€])|moved (?:first|fast)|put forward|came back|have this settled|is ahead|'s (?:role|letter|number)|more than by|named)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HiringPattern();

    /// <summary>"$X", "Y%": a slot whose brackets were forgotten.</summary>
    [GeneratedRegex(@"[\[\]{}<>«»]|__|[$£€¥₹₪](?!\s?\d)|\bX{2,}[KMB]?\b|\bX[KMB%]|\([XYZN]\)|(?<!… )\((?:insert|company|team|product|name|your|number|amount|figure)\b[^)]*\)|%[A-Z_]{3,}%|#[A-Z_]{3,}#|\b[A-Z]{2,}_[A-Z_]+\b|\bN thousand\b|(?<= )/[a-z]+ [a-z ]+/|\bTBD\b(?! )|\.{3}\B|#{2,}")]
    private static partial Regex OpenPlacePattern();

    [GeneratedRegex(@"[$£€¥₹₪]X{1,3}[KM]?\b|[$£€¥₹₪][YZNW][KM]?\b|\b[XYZ]%")]
    private static partial Regex BareLetterPattern();

    [GeneratedRegex(@"\b(?:floor|accept[- ]at|accept (?:at|if|anything|nothing)|walk[- ]?away|walk away|walking away|no (?:lower|less) than|not? below|bottom line|settle for|absolute minimum|at (?:a |the )?(?:bare )?minimum|my minimum|minimum (?:of|is|I)|(?:base|TC|comp|compensation|RSUs?|equity|total|salary|\d[KM]?\+?) (?:at )?minimum\b|lowest (?:I|number|figure)|below (?:that|this|which)|(?:won't|will not|wouldn't|would not|couldn't|could not|can't|cannot) (?:go|consider|accept|take|move|look at|do|entertain)\b[^.]{0,30}\b(?:under|below|less|lower|south)|south of\b|my (?:line|limit|threshold|cut-?off)\b|the least (?:I|that I)\b|deal-?breaker|non-?starter|non-?negotiable|(?:isn't|is not|aren't|are not|not) (?:negotiable|optional)|(?:anything|below|under) (?:less|lower|below|[$£€¥₹₪]|[A-Z]{3} ?\d))", RegexOptions.IgnoreCase)]
    private static partial Regex FloorPattern();

    [GeneratedRegex(@"\b(?:(?:compet\w+|rival|outside|alternative|existing|other|another|multiple|several|written|verbal|current) (?:[\w/+-]+ ){0,5}(?:offers?|opportunit\w+|packages?|process\w*)\b|\b(?:compet\w+|outside|rival) (?:\w+ ){0,2}(?:interest(?! rate)|proposals?|conversations)\b|\bI have (?:\w+ )?(?:interest|traction) from\b|\bmy (?:own |best |other |outside |competing |current )?alternatives?\b|offers? from\b|(?:my|hold(?:ing)?|weigh(?:ing)?|consider(?:ing)?|evaluat(?:e|ing)|have|received|got|with) (?:an? |the |two |three |active |strong )?(?:[\w/+-]+ ){0,4}offers?\b(?! (?:of|letter))|(?:is|are|was|were) (?:also |now |currently |all |actively |reportedly )*(?:offering|recruiting|paying|courting|poaching)\b|leaving (?!room|money)|(?:walk(?:ing)?|step(?:ping)?|mov(?:e|ing)) away from (?!my base)|giv(?:e|ing) up|forgo(?:ing)?\b|forfeit\w*|turn(?:ing)? down|(?:interview\w*|talking|speaking) with (?!the team|you)|(?:to match|matching) (?!the|my|this|that|your)|recruiters? from\b|at my (?:company|job|employer)|relocat(?:e|ing) (?:from|my)|my famil(?:y|ies)|(?:current|present|previous|existing) (?:employer|company|role|comp\w*|package|salary|base|pay|TC|equity|job)|currently (?:at|earn\w*|mak\w+|paid)|offers? (?:is|are) (?:stronger|better|higher)|unvested|(?:comp\w*|pay|salary|base|equity|TC|package|offer|liquidity) (?:gap|shortfall|delta)\b|(?:close|bridge[sd]?|address|narrow|shrink|make up) (?:the|this|that) (?:[\w-]+ )?(?:gap|difference|delta)\b(?! between)|the gap (?:should|needs|is|in (?:total |annual )?(?:comp\w*|pay|base|salary|TC))\b|counter-?offer|my compet\w+|(?:in|final|late|last) (?:stage|round)s?\b(?: with)?|(?:is|are|has|have|had) me at\b|(?:got|have|has|put) [^.]{0,40}\bon the table\b|(?:want|wants|wanted|asked|asking|begging) me to\b|(?:is|are) courting|knocking|my (?:other|best|outside) (?:option|alternative)s?|my (?:base|pay|salary|comp\w*|package) (?:today|now|currently)\b|(?:current|present|existing) [$£€¥₹₪\d])", RegexOptions.IgnoreCase)]
    private static partial Regex RivalPattern();

    [GeneratedRegex(@"\b(?:I(?:'ll| will|'m (?:ready|prepared) to|'d| would| can) (?:\w+ )?(?:commit|sign|accept|join|start|withdraw|cancel)\b|I commit\b|I(?:'m| am) (?:ready|prepared) to (?:commit|sign|accept))", RegexOptions.IgnoreCase)]
    private static partial Regex PromisePattern();

    /// <summary>"Losing me means", "my departure would": of somebody who is there, which no candidate is.</summary>
    [GeneratedRegex(@"\b(?:los(?:e|es|ing)|retain(?:s|ing)?|replac(?:e|es|ing)) (?:me\b|(?:[\w-]+ ){0,3}like me\b)|\bkeep(?:s|ing)? (?:[\w-]+ ){1,3}like me\b|\bmy (?:departure|replacement|absence|exit|resignation|tenure|retention (?:is|would|should|matters))\b|\bif I (?:left|leave|depart(?:ed)?|quit|were to (?:leave|depart))\b", RegexOptions.IgnoreCase)]
    private static partial Regex StaffPattern();

    /// <summary>"My comp goes further here", "the stock has been volatile" and no more, "a lifestyle advantage": true, and a reason to pay less, or less of it in stock.</summary>
    [GeneratedRegex(@"\bgoes? (?:\S+ ){0,3}further\b|\blower cost\b|\bpurchasing power\b|\b(?:low|lower|affordable) cost[- ]of[- ]living\b|\b(?:stock|share price|shares|equity|valuation)\b (?:has|have|is|are|was|remains?)(?: been)? (?:\w+ )?(?:volatile|down|declining|falling|depressed|flat)\b[^,;—–]*$|\blifestyle (?:advantage|benefit|perk|upgrade|upside)|\b(?:remote|flexib\w+|hybrid|work[-/ ]life)\b[\w -]* (?:is|are) an? (?:\w+ )?(?:perk|benefit|advantage|plus|draw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AgainstPattern();

    /// <summary>"Target 15% bonus", "If countered", "the recruiter": the voice of a coach, not of a candidate.</summary>
    [GeneratedRegex(@"^Additional asks?:|^(?:Target|Open|Push|Request|Negotiate|Counter|Accept|Use|Emphasi[sz]e|Highlight|Mention|Reference|Leverage|Position yourself|Frame|Note|Remember|Aim|Insist|Anchor|Cite|Stress|Start with|Then)\b(?! (?:is|are|of|should|must))|^If (?:they|countered|the (?:company|recruiter|hiring manager|offer))\b.*\b(?:respond|counter|say|push|ask|reply)\b|\bSIGNATURE ROLE\b|\b(?:comp|compensation|negotiat\w+|salary|pay|biggest|strongest|primary|main|key|greatest) lever(?:s|age)?\b|\blever(?:age)? (?:here|point)\b|\b(?:must|has to|have to|needs? to) (?:offer|pay|compete|compensate|match|beat|outbid|overpay)\b|\b(?:the recruiter|your (?:ask|floor|offer|target|experience|background))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AdvicePattern();

    [GeneratedRegex(@"\bI(?:'ve| have) (?!to\b|an?\b|no\b|the\b|some\b|questions?\b|interest\b)(?:\w+ly )?\w+(?:ed|t|n|e|d)\b|\bI (?:built|led|designed|shipped|scaled|created|launched|drove|delivered|managed|owned|ran|grew|architected|implemented|reduced|improved|increased|migrated|saved|worked|spent|published|optimi[sz]ed|trained|deployed)\b|\bI (?:understand|specialize|don't just|know|have (?:deep|extensive|years|hands-on|direct|proven))\b|\b(?:my|with) \d+\+? years\b|\bEvery month I\b|\b(?:my|with|bring\w*|have) (?:over |more than )?\d+\+? years?\b|\b\d+\+? years? of (?:[\w/-]+ ){0,3}experience\b(?! (?:is|are|command|carr))|\b(?:I bring|I offer|I combine|I hold|I possess|I command|as someone who|as a former|coming from|having (?:built|led|shipped|worked|run|scaled|designed|spent|managed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex UserClaimPattern();
}
