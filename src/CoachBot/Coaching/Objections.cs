using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>A recruiter's line and a true answer to it.</summary>
/// <param name="May">What it may mean, in two or three words.</param>
/// <param name="Say">At most two sentences. "{base}" stands for the base that is asked, "{total}" for the total of the plan's next step like for like, "{package}" for the asked package, "{gap}" for what the landing adds a year, said as a one-off only, "{rest}" for what the next step adds a year, "{range}" for the range to name when pushed, "{offer}" for the offer, "{because}" for the range for the role as a sentence.</param>
/// <param name="SayPlain">The same without figures, for when there is no plan.</param>
/// <param name="Then">The next step.</param>
public sealed record Objection(string Id, Regex Heard, string May, string Say, string SayPlain, string Then)
{
    /// <summary>Their line in a few words, for the few that stand on the one page.</summary>
    public string Label => Id switch
    {
        "topOfBand" => "“Top of the band”",
        "finalOffer" => "“Final offer”",
        "deadline" => "“We need an answer”",
        "currentPay" => "“What do you make now?”",
        "otherOffers" => "“Other offers?”",
        _ => Id,
    };
}

/// <summary>The library of recruiter lines. First match wins, so the special stands before the general.</summary>
public static partial class Objections
{
    public static IReadOnlyList<Objection> All { get; } =
    [
        new("withdraw", Withdraw(), "a threat", "My ask is a question and no condition; I'm keen to join. Let's keep the offer as it is while we talk about {package}.", "I'm not making demands; I'm keen to join. Let's keep the offer as it is while I decide.", "weigh it against your walk-away number"),
        new("currentPay", CurrentPay(), "an anchor", "I'd rather focus on this role: what range is budgeted for it? If it helps, I'm looking at a base of {range}.", "I'd rather focus on this role and what it is worth. What range is budgeted for it?", "never name your present pay"),
        new("otherLetter", OtherLetter(), "a check", "I can share the figures, not the document.", "I can share the figures, not the document.", "decide what you are willing to show"),
        new("otherOffers", OtherOffers(), "a leverage check", "I'd rather keep to this role and what it takes to say yes.", "I'd rather keep to this role and what it takes to say yes.", "only the truth: an offer in writing, a process, or neither"),
        new("signToday", SignToday(), "a closing test", "If we can do {package}, I can give you an answer fast.", "If we can settle the package today, I can give you an answer fast.", "get it in writing before you say yes"),
        new("noNegotiation", NoNegotiation(), "a policy on base", "I respect that. If base stays where it is, could a sign-on of {gap} or a first review with a date close it?", "I respect that. What is flexible: level, sign-on, start date or the first review?", "decide against your walk-away number"),
        new("noBase", NoBase(), "a base limit", "I understand that base is hard to move. Could {instead} make up the difference, about {rest} a year?", "I understand that base is hard to move. Could {instead} make up the difference?", "next lever, then a level review"),
        new("finalOffer", FinalOffer(), "their last word, or close to it", "Thank you for working on it. Let me hold it against what I had in mind, {package}, and come back to you tomorrow.", "Thank you for working on it. Let me look at the full picture and come back to you tomorrow.", "compare with your walk-away number, then decide"),
        new("deadline", Deadline(), "a pipeline", "I want to say yes properly. What drives the date, and could we settle {package} with a few more working days?", "I want to say yes properly. What drives the date, and could we move it by a few working days?", "name your own date"),
        new("internalEquity", InternalEquity(), "peers' pay", "That makes sense. Would a one-off sign-on of {gap} keep the band intact?", "That makes sense. Would a one-off sign-on keep the band intact?", "sign-on"),
        new("topOfBand", TopOfBand(), "a base limit", "Thanks for being open. If base is at its limit, could {instead} bring the whole package to {total}?", "Thanks for being open. If base is at its limit, could we look at {instead}?", "ask for a level review"),
        new("othersAccepted", OthersAccepted(), "a norm", "I understand. My ask of {package} comes from the data for this role; is there room on the sign-on or equity?", "I understand. My ask comes from the data for this role: is there room on the sign-on or equity?", "next lever"),
        new("later", Later(), "a delay", "Happy to. Could the letter name the date, and a base of {base} as what it is about?", "Happy to. Could the letter name the date and the range?", "in writing"),
        new("equityUpside", EquityUpside(), "hope", "I share that hope, and my ask of {package} is about today's numbers. To weigh the upside I need the share count, the latest price and what stands before common stock.", "I share that hope. To weigh it I need the share count, the latest price and what stands before common stock.", "no numbers, no value"),
        new("overLevel", OverLevel(), "level", "What separates the two levels, and what would you need to see for the higher one? Until that is settled, my ask stays {package}.", "What separates the two levels, and what would you need to see for the higher one?", "ask for a re-review"),
        new("location", Location(), "a pay zone", "Which zone am I in, and is there a band for it? {because}", "Which zone am I in, and is there a band for it?", "compare with the guide's row"),
        new("bonusPays", BonusPays(), "soft cash", "What was the payout in the last two years? I count only what is sure, so could the first year be guaranteed, next to a base of {base}?", "What was the payout in the last two years? Could the first year be guaranteed?", "count the bonus only as far as it is sure"),
        new("committee", Committee(), "a real process", "Thanks; for them, the ask in one line is {package}. Is there anything I can give you to help make the case?", "Thanks. Is there anything I can give you to help make the case?", "send a short note with the ask and the reason"),
        new("tooHigh", TooHigh(), "a first reaction", "I understand it is above your first number. Of {package}, which part is the hardest?", "I understand it is above your first number. Which part is hardest: base, equity or the one-off?", "trade, do not split"),
        new("budget", Budget(), "timing", "Could {gap} of the difference come as a sign-on this year? Or could a review in month six stand in the letter?", "Could part come as a sign-on this year, or a review in month six, in writing?", "review date"),
        new("noSignOn", NoSignOn(), "a policy", "Then could {insteadOfSignOn} make up for it? What I'm after is {package}.", "Then could {insteadOfSignOn} make up for it?", "next lever"),
        new("equityFixed", EquityFixed(), "a grant table", "If the grant is fixed for the level, could {insteadOfEquity} make up the difference, about {rest} a year?", "If the grant is fixed for the level, could {insteadOfEquity} make up the difference?", "level review"),
        new("expectations", Expectations(), "an anchor", "I'd like to learn about the role first: what range is budgeted for it? If it helps, I'd expect a base of {range}.", "I'd like to learn about the role first. What range is budgeted for it?", "name a range only when pushed"),
        new("splitDifference", Split(), "a quick close", "I'd rather look at what each part is worth than split it. Could a sign-on of {gap} close the rest?", "I'd rather look at what each part is worth than split it. Could we close the gap with a sign-on?", "trade for something named"),
        new("marketRate", MarketRate(), "their own data", "Which data do you use? Mine puts {base} base inside the range for this role.", "Which data do you use? I'd like to compare it with mine.", "compare like for like"),
        new("startup", Startup(), "cash", "I understand that cash is tight. Could the difference of {rest} a year come as equity, with the share count and price in writing?", "I understand that cash is tight. Could the difference come as equity, with the share count and price in writing?", "ask what the equity rests on"),
        new("benefits", Benefits(), "a trade of theirs", "The benefits are good, and I count them. My ask is about the pay itself: {package}.", "The benefits are good, and I count them. What room is there on the pay itself?", "put a figure on each benefit you would use"),
        new("experience", Experience(), "level", "What would you need to see for the full range of this role? The level and a base of {base} is what I would like to get to.", "What would you need to see for the full range of this role? I'm glad to go through it point by point.", "evidence, then level"),
        new("vestingStandard", VestingStandard(), "a plan rule", "I understand that the schedule is the same for all. Could a sign-on of {gap} carry the time until the first vest?", "I understand that the schedule is the same for all. Could a sign-on carry the time until the first vest?", "vesting start on your first day"),
        new("silence", Silence(), "nothing yet", "I wanted to check in on the package we discussed: {package}. Is there anything you need from me before you decide?", "I wanted to check in on the package we discussed. Is there anything you need from me before you decide?", "name a date"),
    ];

    public static Objection? Match(string text) => All.FirstOrDefault(o => o.Heard.IsMatch(text ?? ""));

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(withdraw|rescind|pull) (the|this|your|my)? ?offer|offer (may|might|could|will) (be )?(withdrawn|pulled|rescinded)|if you (ask|push)", Plain)]
    private static partial Regex Withdraw();

    [GeneratedRegex(@"(current|present|previous|last|past) (salary|pay|comp\w*|base|package)|what (do|did|are) you (make|making|earn\w*)|salary history|how much (do|did) you (make|earn)", Plain)]
    private static partial Regex CurrentPay();

    [GeneratedRegex(@"(send|see|show|share|forward) .{0,20}(other|competing|their) (offer )?(letter|offer)", Plain)]
    private static partial Regex OtherLetter();

    [GeneratedRegex(@"(any|have|got) (you )?(any )?other offers|other offers\?|(if|whether) (i|you) have other|competing offers\?|interviewing (anywhere|elsewhere)|anyone else .{0,20}(offer|hir|interview)|(talking|speaking|in process) (to|with) (other|any|someone|anyone)|offers? elsewhere", Plain)]
    private static partial Regex OtherOffers();

    [GeneratedRegex(@"(take|need).{0,20}(sign|accept|close|commit) (today|now)|sign today|accept today|(close|settle|finish|wrap) (this|it)( up)? (now|today)|what would (get|make|have) you (to )?(sign|say yes|accept|join)", Plain)]
    private static partial Regex SignToday();

    [GeneratedRegex(@"(don'?t|do not|never|can'?t|cannot) negotiate|not negotiable|non-?negotiable|no negotiation", Plain)]
    private static partial Regex NoNegotiation();

    [GeneratedRegex(@"(said|say|says|saying|it'?s a|is a) no (to|on) (the |a |more |higher )*(base|salary)|no (room|movement|flexibility|wiggle room|budge\w*) (to move )?(on|in|for) (the )?(base|salary)|(base|salary) (is|was|can'?t|cannot|won'?t|can not|stays?) .{0,12}(fixed|set|move|final|firm|change|budge|locked|same|put)|(won'?t|can'?t|cannot|not|refuse\w* to) (move|budge|go up|increase|raise|change) (on )?(the )?(base|salary)", Plain)]
    private static partial Regex NoBase();

    [GeneratedRegex(@"(final|best and final|last|best) offer|(offer|number|it|that)( is|'?s) final|\d is final|take it or leave it|\b(best|most|max|maximum|all) (that )?(we|they|she|he|i) (can|could) (do|offer|give)\b|(they|recruiter|hr) (just )?said no\b|came back with nothing", Plain)]
    private static partial Regex FinalOffer();

    [GeneratedRegex(@"(need|want|expect).{0,25}(answer|decision|response) (by|before|today|tomorrow|this)|(let (us|me) know|get back to (us|me)|decide|decision).{0,25} (by|before) (mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today|noon|the end|end of|eod|cob|next)|(expires?|deadline|exploding)", Plain)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"internal (equity|parity|fairness)|(fair|parity) (to|with) (the )?(team|peers)|\bpeers\b|(others|people|everyone|colleagues) (on|in|at) (the|your|that|this) (team|level|role|group).{0,12}(earn|make|paid|get)|more than (the )?(rest of )?(the |your |our )?(team|colleagues)", Plain)]
    private static partial Regex InternalEquity();

    [GeneratedRegex(@"top (of|end of|of the) .{0,12}(band|range|scale)|(max|maxed|ceiling|cap(ped)?)\b.{0,20}(band|range|level|base)?|base is (capped|maxed)", Plain)]
    private static partial Regex TopOfBand();

    [GeneratedRegex(@"(others|everyone|everybody|other candidates|most people) .{0,15}(accept|take|took|sign)|(nobody|no[- ]one|none) .{0,20}(ask|negotiat|push|complain|question)", Plain)]
    private static partial Regex OthersAccepted();

    [GeneratedRegex(@"(revisit|review|look at it|discuss) .{0,20}(in (six|6|twelve|12|a few)|next year|later|after)", Plain)]
    private static partial Regex Later();

    [GeneratedRegex(@"(equity|stock|shares|options) .{0,25}(worth|10x|moon|huge|upside|double|triple|explode|take off|rich)|\bupside\b", Plain)]
    private static partial Regex EquityUpside();

    [GeneratedRegex(@"(over|above|below|too (senior|junior) for|not) .{0,12}(the |that |this )?level|down-?level|(see|place|slot|put|bring|hire) you (in )?(at|as|in) (a |an |the )?(lower|junior|mid|next)|\blower level", Plain)]
    private static partial Regex OverLevel();

    [GeneratedRegex(@"(location|remote|geo|zone|region|city) .{0,20}(pay|band|adjust|less|lower|different)|(pay|pays|paid|adjust\w*|lower|less).{0,20} (location|city|region|area|zone|market)s?\b(?! rate)", Plain)]
    private static partial Regex Location();

    [GeneratedRegex(@"bonus .{0,20}(usually|always|typically|pays out|paid out)", Plain)]
    private static partial Regex BonusPays();

    [GeneratedRegex(@"(check|talk|go back|ask|run it|take it) .{0,15}(with|to|by|back) .{0,12}(committee|team|manager|hiring|finance|comp|boss|leadership)|comp(ensation)? committee|let me check|(run|check|clear|discuss) (this|that|it) (by|with|past)|(need|get|have) (the |an? )?(approval|sign-?off)", Plain)]
    private static partial Regex Committee();

    [GeneratedRegex(@"(too|very|pretty|quite|a bit|way) (high|much|steep|ambitious)|(big|large|huge|tall|significant|hefty) (ask|jump|number|increase|gap|difference)|(more|higher) than (we|i|what we)\b|out of (our |the )?(range|budget)|can'?t (do|match|meet) that", Plain)]
    private static partial Regex TooHigh();

    [GeneratedRegex(@"budget|headcount|no (more )?money|hiring freeze", Plain)]
    private static partial Regex Budget();

    [GeneratedRegex(@"(don'?t|do not|no|can'?t|never) .{0,15}sign(ing)?[- ]?(on|bonus)|sign(ing)?[- ]?(ons?|bonus\w*)( \w+)? (are|is|aren'?t|isn'?t)( \w+)? (not|n'?t|never|off|only|rare|something)|sign(ing)?[- ]?(ons?|bonus\w*) (are|is)n'?t", Plain)]
    private static partial Regex NoSignOn();

    [GeneratedRegex(@"(equity|grant|rsus?|stock) .{0,15}(is |are )?(fixed|set|standard|non)|(can'?t|cannot|won'?t|don'?t|not) (change|move|adjust|increase|raise|touch|budge on) .{0,12}(equity|grant|rsus?|stock|options)", Plain)]
    private static partial Regex EquityFixed();

    [GeneratedRegex(@"(salary |pay |comp\w* )?expectations?\b|what are you looking for|how much (do|are|would) you (want|looking|expect|need|like)|what (number|figure|range|salary|pay|comp\w*) (do|did|would|are|were) you\b|(number|figure|range) (do you have )?in mind", Plain)]
    private static partial Regex Expectations();

    [GeneratedRegex(@"(split|meet) .{0,10}(difference|middle|half ?way)", Plain)]
    private static partial Regex Split();

    [GeneratedRegex(@"market (rate|data|value)|benchmark|competitive (offer|package)|our data", Plain)]
    private static partial Regex MarketRate();

    [GeneratedRegex(@"(we'?re|we are|as) (still )?an? (early[- ]stage |small |young )?start-?up|(early[- ]stage|seed[- ]stage|small|young) (company|team|business|firm)|cash is tight|(low|limited|short) on cash|burn rate|runway", Plain)]
    private static partial Regex Startup();

    [GeneratedRegex(@"(great|generous|excellent|amazing|strong|our) (\w+ )?(benefits|perks)|benefits (make up|are worth|more than)|unlimited (pto|vacation)", Plain)]
    private static partial Regex Benefits();

    [GeneratedRegex(@"(not|less|lack|little|few\w*|short on|enough) .{0,14}(experience|years|tenure)|(too|more|a (bit|little)|rather|quite|pretty) junior|don'?t have (the )?(degree|phd|years)", Plain)]
    private static partial Regex Experience();

    [GeneratedRegex(@"(vest\w*|cliff) .{0,20}(standard|fixed|same for|policy|can'?t)|standard (vest\w*|cliff)|(can'?t|cannot|won'?t|don'?t|do not) .{0,15}(vest\w*|cliff)", Plain)]
    private static partial Regex VestingStandard();

    [GeneratedRegex(@"(haven'?t|not|no) (heard|response|reply|answer)|ghost(s|ed|ing)?|silent|radio silence", Plain)]
    private static partial Regex Silence();
}
