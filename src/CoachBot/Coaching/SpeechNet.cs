using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>
/// The second look at a sentence that no rule has refused: words that can only be true of one candidate or one talk, wherever they stand
/// in it. A guide is written for everybody, so who says them for the user would make them up.
/// </summary>
public static partial class SpeechNet
{
    private static readonly SentenceRule[] Table =
    [
        new(SentenceClass.Floor, FloorPattern(), "it says what you would settle for"),
        new(SentenceClass.Rival, OthersPattern(), "it hints at another offer or party you have not told me about"),
        new(SentenceClass.Rival, TimePattern(), "it names a day or a deadline you have not told me about"),
        new(SentenceClass.Rival, ElsewherePattern(), "it weighs this company against others you have not told me about"),
        new(SentenceClass.Promise, ConditionPattern(), "it sets a condition for accepting; say that only if it is yours"),
        new(SentenceClass.Promise, YesPattern(), "it promises an answer; say that only if you would"),
        new(SentenceClass.PayFact, TheirWordsPattern(), "it says what they told you or what their letter holds"),
        new(SentenceClass.PayFact, PayPattern(), "it quotes pay figures that nothing here can vouch for"),
        new(SentenceClass.Advice, HalfPattern(), "it says nothing by itself"),
        new(SentenceClass.UserClaim, FurtherAskPattern(), "it asks for more than the plan does; say that only if you want it"),
        new(SentenceClass.UserClaim, LevelPattern(), "it rests on a talk or a level you have not told me about"),
        new(SentenceClass.UserClaim, RecordPattern(), "it tells of your own work, which only you can vouch for"),
    ];

    /// <summary>Family, home, health and papers: protected in many places and no reason for pay, so not even handed back to be vouched for.</summary>
    public static bool IsOfPrivateLife(string text) => PrivatePattern().IsMatch(text);

    /// <summary>Advice that tells to say what is not so.</summary>
    public static bool AdvisesToLie(string text) => LiePattern().IsMatch(text);

    /// <summary>Why a sentence is caught; null where it is not.</summary>
    public static SentenceRule? Catches(string sentence) => Array.Find(Table, r => r.Pattern.IsMatch(sentence));

    /// <summary>"I am requesting 5% PnL participation", "with double-trigger acceleration": another ask beside the plan's, which the email and the call do not make.</summary>
    [GeneratedRegex(@"\bI(?:'m| am|'d| would|'ll| will)? (?:also )?(?:requesting|request|ask(?:ing)? for|need|expect|like|want|propos(?:e|ing)|looking for|targeting|seeking)\b[^.?!]*\b(?:PnL|P&L|carry|carried interest|profit[- ]shar\w+|acceleration|accelerated vesting|exercise window|headcount|authority to|hire up to|management equity|refresh commitment|guaranteed (?:[\w-]+ ){0,2}(?:bonus|RSUs?|refresh\w*)|(?!Sign)[A-Z]\w+-[A-Z]\w+ [Bb]onus)\b|\b[Mm]y (?:carry|PnL|P&L) (?:allocation|participation|share)\b")]
    private static partial Regex FurtherAskPattern();

    [GeneratedRegex(@"\bline in the sand\b|\b(?:pass|bow out|be out) at \d|\bbow out\b|\b(?:move|go|join|leave|come) for less\b|\bshort of [\d$£€t]|\bleast that works\b|\blive with (?:a (?:little|bit) )?(?:less|lower)|\b(?:anything|something) close\b[^.]{0,20}\b(?:yes|works|fine)\b|\bhalf (?:of (?:it|that) )?would (?:be|do)\b|\b(?:letter|offer) as it stands works\b|\banswer (?:has to be|would be|is) no\b|\bto keep me interested\b|\bdrops? (?:under|below)\b|\bmaths? no longer\b|\bconversation (?:would )?ends?\b|\bonly makes sense with\b|\bthis ends here\b", RegexOptions.IgnoreCase)]
    private static partial Regex FloorPattern();

    [GeneratedRegex(@"\b(?:the|a|an|that|this|one) (?:other|second|third|rival|competing|different|well-funded) (?:team|company|lab|firm|letter|bid|side|door|employer|place|paperwork|party|package|number|figure|desk|house|suitor|founder|startup|start-up)\b(?!'s (?:product|platform|models?))|\banother (?:team|company|lab|firm|letter|bid|employer|party|startup|start-up|suitor)\b[^.]{0,40}\b(?:wants?|named|put|moved|offers?|pays?|is ahead|said|came|higher|has)\b|\b(?:two|three|both|several|multiple) (?:strong |other |serious )?(?:bids?|suitors?|letters?|offers?|paths? in front)\b|\b(?:two|three) (?:\w+ )?(?:labs?|firms?|companies|teams?|founders) (?:are|want|have|came|put)\b|\bbids?\b(?= (?:is|are|on|changes|for (?:me|this)))|\bmoved first\b|\bput forward\b|\bnext door\b|\bdown the road\b|\bacross the street\b|\bother side of this\b|\bother talks\b|\bother conversations?\b|\bother (?:side|team|letter|number|figure|paperwork)\b|\bon the other side\b|\bchoosing between\b|\b(?:someone|somebody) else (?:has|is|wants|said)\b|\bstaying put\b|\bbeing (?:chased|courted|pursued)\b|\bwants? me (?:there|on|at|to)\b|\bput me in charge\b|\bpackage already pays\b|\bfigure [A-Z]\w+ (?:has|put|gave|named)\b|\brespect how quickly\b|\bat (?:the|a) bank\b|\bpays (?:better|more) than this\b", RegexOptions.IgnoreCase)]
    private static partial Regex OthersPattern();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:mornings?|nights?|evenings?|traffic|peaks?))|\b(?:in|within) \d+ hours\b|\b(?:by|before) (?:noon|lunch|the weekend|tonight|tomorrow)\b|\btomorrow\b|\btonight\b|\bthis (?:afternoon|morning)\b|\bclock is\b|\btime is short\b|\bdeadline on\b|\b(?:paperwork|letter|offer) (?:expires|lapses|closes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\b(?:the )?answer is yes\b|\b(?:say|saying) yes\b|\bis a yes\b|\bgets a yes\b|\bon the spot\b|\bpen to paper\b|\bhand in (?:my )?notice\b|\b(?:stop|end|close|drop|cancel) (?:all|every|the|any)?\s?other\b|\b(?:search|this) is (?:done|over)\b|\bwith a signature\b|\bclose it there\b|\bunless the (?:base|number|figure|offer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YesPattern();

    [GeneratedRegex(@"\b(?:your (?:recruiter|team|manager|hiring manager|people|side|office)|you)(?: have| just| already)* (?:told|said|named|promised|wrote|quoted|admitted|assured)\b|\byour (?:published|own|internal) (?:band|range)\b|\bover your (?:number|figure|offer|letter)\b|\bbottom of your\b|(?<!reflected |included |part |captured )\bin (?:this|your) (?:package|letter)\b(?! (?:should|would|could))|\bin the letter\b|\bthe midpoint of\b|\bvery top of\b|\btwice the\b|\blast hire\b|\bcandidates? (?:have|has) already\b|\bas (?:agreed|discussed|promised) with\b|\bas your \w+ (?:suggested|said|put it|told|promised|agreed)\b|\b(?:the|this|your) (?:package|letter|offer) (?:is missing|leaves out|lacks|as it stands|has no\b|is below|does not)|\bas the letter\b|\bgrant vests\b|\bthe seat has\b|\battrition in this\b|\bthere is no (?:bonus|equity|sign-?on|relocation)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheirWordsPattern();

    /// <summary>Amounts without a sign, spelled out, in another money's words, in shares or parts of the company.</summary>
    [GeneratedRegex(@"(?<![\w$£€¥₹₪.,'-])\d{2,3}(?:K|[.,']\d{3})? (?:on )?(?:base|salary|in (?:RSUs?|stock|equity)|euros?|pounds?|francs?|dollars?|thousand)\b|\b(?:base|salary) (?:of|at|that starts with|under|over) \d|\b(?:pays|earns|takes|wants|costs) \d{2,3}(?:K\b|[ .,](?!%))|\b\d+K? (?:euros?|francs?|pounds|dollars)\b|\bin (?:dollars|euros|pounds|US money)\b|\bUS money\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|fifteen)(?:[- ]\w+)? (?:thousand|hundred|percent|options|shares|units)\b|\b(?:two|three|one)-(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\b(?:high|low|mid) one-\w+ies\b|\b(?:get to|hope for|land at|looking for|asking for|targeting|like) \d{2,3}\b(?![.,]?\d| ?%| ?(?:months?|days?|weeks?|hours?))|\b\d+(?:\.\d+)? (?:lakhs?|crores?|LPA)\b|\d (?:gross )?(?:per|a|an) (?:month|hour|day)\b|\bfigure of \d|\bhalf a percent\b|\b\d(?:\.\d+)?% of the company\b|\bfully diluted\b|\b\d[\d,]* (?:units|options)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PayPattern();

    [GeneratedRegex(@"\b(?:a|my|with|and) Ph\.?D\b(?! (?:level|talent|hires?|students?))|\bfirst-author\b|\b(?:two|three|four|five|six|seven|\d+) (?:\w+ )?(?:papers|patents|publications|first-author)\b|\bpatents in\b|\bdecade at\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|\d+)\+? years (?:of|in|at) (?!vest|runway|data|growth)|\bas an? (?:(?:mother|father|parent|visa holder|immigrant|veteran|former|ex-)\b|\w+-time founder)|\b(?:spouse|my (?:wife|husband|kids|children)|the kids|childcare|school starts|visa holder|H-1B transfer|green card|present permit|partner who gives)\b|\bsponsorship has\b|(?:^|\bas an? [^.,]{2,80}? |\bI(?:'m| am)[^.,]{0,60} )(?:with|bringing|holding|having) (?:my )?(?:deep|extensive|strong|proven|broad|hands-on|solid|years of|significant|direct) (?:\w+ )?(?:experience|expertise|background|track record)\b|\bstep up from\b|\blast (?:job|employer|role)\b|\bmy (?:title|bonus|package|base|salary|level|role|equity|total|comp) (?:at the moment|last year|today|now|this year|at (?:the|my)|covers|vested)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RecordPattern();

    /// <summary>"have strong alternatives", "over higher-paying alternatives", "US labs offer full remote": other offers without a name. Alternatives to invest in are none.</summary>
    [GeneratedRegex(@"(?=\b(?:strong|stronger|better|best|attractive|lucrative|competing|competitive|plenty of|many|multiple|several|numerous|countless|good|excellent|well-paid|well-funded|(?:higher|better|top)-pay\w+|Big Tech|FAANG) (?:[\w-]+ ){0,1}(?:alternatives|places to go|choices of employer)\b)(?<=\b(?:engineers?|scientists?|designers?|managers?|architects?|researchers?|specialists?|PMs?|TPMs?|SREs?|talent|candidates?|people|professionals|practitioners|experts?|offer|package|comp\w*)\b[^.?!]*)|\b(?:higher|better|top|best)[- ]paying (?:options|offers|roles|jobs|companies|employers|firms|opportunities|positions)\b|\b(?:earn|earns|make|makes|paid|pays?|get|offered) (?:\w+ )?more (?:elsewhere|somewhere else|at (?:other|another|any|a))\b|\bpick of (?:the )?(?:offers|employers|jobs)\b|\b(?:US|American|European|UK|other|peer|comparable|most|Big Tech|FAANG|frontier|larger|smaller|many|some) (?:(?:AI|tech|fintech|software|cloud|research) )?(?:labs|companies|firms|employers|start-?ups|competitors|peers|consultancies) (?:\w+ly |now |also |already )?(?:offers?|pay|pays|give|grant|do not|don't|cannot|can't|are (?:all )?(?:competing|fighting|hiring|bidding|offering|paying))\b|(?=\b(?:unlike|than|versus|compared (?:to|with)) (?:[\w-]+ ){0,2}(?:competitors|rivals|peers|other (?:companies|employers|firms|labs))\b)(?<=\b(?:vest\w*|RSUs?|equity|pay|comp|compensation|bonus|packages?|stock|grants?|salar(?:y|ies)|benefits?)\b[^.?!]*)|\bcompeting for (?:this|the same|such|these|that) (?:talent|people|engineers|skills?|candidates?|profile|expertise)\b|\bno (?:comparable|similar|equivalent|other|such) (?:role|position|job|opportunity|seat)\b|\b(?:at|by|from) (?:any|no) other (?:company|employer|firm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ElsewherePattern();

    /// <summary>"for me to accept", "before I sign": what it takes is the user's to say. Merchants who accept cards are work.</summary>
    [GeneratedRegex(@"\bfor me to (?:accept|sign|join|say yes|commit|move|choose|consider|take (?:this|the|it)|leave|make (?:this|the) (?:move|switch))\b|\bbefore I(?:'d| would|'ll| can| could)? (?:accept|sign|commit|join|say yes)\b|\b(?:condition|contingent|prerequisite|requirement)s? (?:of|for|on|to) (?:my )?(?:accept\w*|joining|signing)\b|\bmy acceptance\b|\b(?:I|me)\b[^.?!]*\bto accept (?:the|this|your|an?|[A-Z][\w.&]*'s) (?:\w+ )?(?:offer|role|position|job|package)\b|\bwhat it (?:would|will) take\b|\bwhat (?:it|I)(?:'d| would)? (?:takes?|need) to (?:accept|sign|join|say yes|commit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConditionPattern();

    /// <summary>"Based on the scope described", "this role maps to Senior": what they told, and the level it stands for.</summary>
    [GeneratedRegex(@"\b(?:scope|role|responsibilit\w+|work|duties|mandate|position|expectations) (?:as |you |we |you've |that (?:was|were|you|we)(?: have)? )?(?:described|discussed|outlined|presented|explained|laid out)\b|\b(?:as|what) (?:you |we |was |has been |you've |we've )?(?:described|discussed|outlined|talked about|laid out)\b|\b(?:maps?|corresponds?|equates?|amounts?|is equivalent|aligns?) (?:more |better |much )?(?:closely )?(?:to|with) (?:an? |the )?(?:Senior|Staff|Principal|Lead|Group|Director|Distinguished|[LE]\d|IC\d|Level \d)\b|\b(?:should|ought to|deserves? to|needs? to) be (?:level(?:l)?ed|titled|graded|slotted) (?:at|as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LevelPattern();

    /// <summary>"Because the scope grew.": half a sentence.</summary>
    [GeneratedRegex(@"^Because\b[^,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex HalfPattern();

    [GeneratedRegex(@"\b(?:spouse|wife|husband|kids|children|childcare|mother of|father of|parent of|pregnan\w+|school starts|visa|H-1B|green card|permit|sponsorship|partner who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PrivatePattern();

    [GeneratedRegex(@"\b(?:hint at|hint that|bluff\w*|pretend\w*|even if (?:it|they|you) (?:has|have|is|are|did|do)(?: not|n't)|without naming|make up|invent\w*|let them (?:think|believe|assume)|say that (?:the|another|a) [^.]*(?:higher|offer)|imply\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LiePattern();
}
