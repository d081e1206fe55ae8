using System.Text.RegularExpressions;

namespace CoachBot.Rehearsals;

/// <summary>The words by which each act of a candidate is known.</summary>
internal static partial class CandidateReader
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (CandidateAct Act, Func<Regex> Words)[] Words =
    [
        (CandidateAct.Apologises, Apology),
        (CandidateAct.SplitsDifference, Split),
        (CandidateAct.Accepts, Accepting),
        (CandidateAct.Closes, Closing),
        (CandidateAct.Secures, Securing),
        (CandidateAct.Reasons, Reason),
        (CandidateAct.Needs, Need),
        (CandidateAct.Threatens, Threat),
        (CandidateAct.Softens, Softening),
        (CandidateAct.Deflects, Deflection),
        (CandidateAct.Trades, Trade),
        (CandidateAct.Declines, Declining),
        (CandidateAct.Inquires, Question),
    ];

    [GeneratedRegex(@"^\W*$|^\W*(silence|silent|stays? (silent|quiet)|(i )?(say|says?) nothing|waits?|waiting|pauses?|quiet|thinking)\W*$", Plain)]
    private static partial Regex Silence();

    [GeneratedRegex(@"(?<!not |n't )\b(sorry(?! to hear)|apolog\w+|i (really )?hate (to ask|asking|to bring)|i feel (bad|awkward|weird|guilty|terrible)|forgive me|don'?t want to (be|seem|sound|come across)( as)? (greedy|difficult|pushy|rude|ungrateful)|if it'?s not too much( trouble)?|i know (this|it|that)'?s? ?(is )?(a lot|awkward|too much|a big ask)|i don'?t mean to|excuse me for|pardon me)\b", Plain)]
    private static partial Regex Apology();

    [GeneratedRegex(@"\b(split (the|it)?\s?(difference|down the middle)?|(meet|met|land|end up) (me |you |us )?(in the middle|half ?-?way|somewhere in between)|half ?-?way|in the middle|call it even)\b", Plain)]
    private static partial Regex Split();

    [GeneratedRegex(@"\b(i accept|i'?ll accept|i'?ll take (it|that|the offer)|i can accept|happy to accept|we have a deal|it'?s a deal|you'?ve got a deal|you have a deal|deal[!.]?$|i'?m in\b|where do i sign|let'?s do it|i'?ll sign|that works( for me)?[!.]?$|works for me|ok(ay)?,? (i'?ll take|i accept|fine|deal|great)|fine,? (i'?ll|ok|deal)|sounds (good|great|fair|fine|perfect)|yes,? (please|let'?s|i'?ll|i accept)|count me in)", Plain)]
    private static partial Regex Accepting();

    [GeneratedRegex(@"\bif (you|we|it|that|the|base)\b.{0,80}\b(sign(?!-|\s?on\b|ing)|accept|say yes|commit|done|yes today|on board|i'?m in|deal|ready|answer)\b|\b(sign(?!-|\s?on\b|ing)|accept|say yes|commit)\b.{0,30}\bif (you|we)\b|\bwith (that|this|those|these|the)\b.{0,40}\b(sign(?!-|\s?on\b|ing)|accept|say yes|ready|answer)\b|\b(would|will|could|should|'d|'ll) (close|seal|settle) (it|this|that|the deal|things)\b|\b(and|then) (we have a deal|we'?re done|it'?s a deal|i'?m in\b|i'?ll sign(?! ?-?on))|\bready to sign\b|\bsign (today|tomorrow|this week)\b", Plain)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\b(in writing|written (offer|form|version)|put (it|that|this) (in|on) (writing|paper)|updated (offer|letter)|send (me |over )?(the|a|an|your|it|that|this|everything)\b.{0,25}\b(letter|email|writing|offer|details|paper)|e-?mail (me|it|that|over)|confirm (it|that|this|by email)|(let me|i'?d like( some time)? to|i want to|can i|could i|need( time)? to|(day|night|time|weekend) to) (look|think|sleep|review|consider|digest)|(take|have|need) (a|the|until|til|a couple of|one) (day|night|evening|weekend|days|tomorrow)|get back to you|full picture)\b", Plain)]
    private static partial Regex Securing();

    [GeneratedRegex(@"\b(because|since|given (that|my|the|how|what)|based on|due to|as i|data|market|range|band|guide|benchmark\w*|research|level|experience|years?|deliver\w*|built|build|led|lead|leading|shipp?\w*|launch\w*|impact|results?|forfeit\w*|unvested|leav(e|ing) behind|giving up|vest\w*|scope|responsib\w*|skills?|expertise|for this role|cost of living|what i bring|comparable|similar roles?|track record|specialt?y|specializ\w*|published|phd|reason)\b", Plain)]
    private static partial Regex Reason();

    /// <summary>What the candidate's own life costs.</summary>
    [GeneratedRegex(@"\b(rent|mortgage|landlord|(child|day) ?care|nanny|kids?|children|bab(y|ies)|my (wife|husband|partner|family|parents|dog|house|car|life|expenses|bills|loans?)|a family|famil(y|ies) (costs?|to feed|of)|bills|debts?|(student|car|home) loans?|tuition|medical costs|(buy(ing)?|bought) a (house|home|flat|car|place)|wedding|(is|are|so|very|really|too|got|getting|gets) expensive|expenses|can'?t afford|to afford|make ends meet|inflation|groceries|live comfortably)\b", Plain)]
    private static partial Regex Need();

    /// <summary>What persuades beside it: the market, results, the work itself. "because" alone does not.</summary>
    [GeneratedRegex(@"\b(data|market|range|band|guide|benchmark\w*|research|level|experience|deliver\w*|built|build|led|lead(ing)? (a|the|my)|shipp?\w*|launch\w*|impact|results?|forfeit\w*|unvested|vest\w*|scope|responsib\w*|skills?|expertise|for this role|what i bring|comparable|similar roles?|track record|specialt?y|specializ\w*|published|phd|cost of living)\b", Plain)]
    private static partial Regex Substance();

    [GeneratedRegex(@"\b(or i'?(ll| will)? ?(walk|leave|go elsewhere|decline)|or i'?m (out|gone|done)|or else|take it or leave it|ridiculous|insult\w*|a joke|joking|laughable|low-?ball\w*|you must|i demand|unacceptable|not acceptable|waste of (my )?time|wasting my time|bullshit|bs\b|pathetic|embarrass\w*|cheap|you guys need me|you need me|are you serious|seriously\?|my final (offer|word)|non-?negotiable|hell no|screw|damn|last chance|i'?ll walk|otherwise i('ll| will| am|'m)?)\b", Plain)]
    private static partial Regex Threat();

    [GeneratedRegex(@"\b(but (i'?m|i am|we'?re)?\s?(very |pretty |totally |quite |also )?(flexible|open|easy|not fussy|happy with (less|lower|whatever))|if (that'?s|it'?s|this is) (ok|okay|possible|alright|not too|fine)|whatever (works|you can|you think|is)|no worries if not|(but )?i('d)? understand if|totally (fine|understand|ok)|or (a bit |a little |something )?(less|lower|around there|near)|up to you|(i'?d be|i'?m) (fine|ok|okay) with (less|lower|the|it)|just a thought|anything helps|it'?s (ok|okay|fine) if|no pressure|only if|maybe not|not a deal ?breaker|i could (also )?(go|do) (lower|less)|negotiable)\b", Plain)]
    private static partial Regex Softening();

    [GeneratedRegex(@"\b((what|which)('?s| is| are)? (the |your )?(range|budget|band|bands)|range (is|that'?s|have you|do you have|was)? ?(budgeted|approved|in mind|posted)|learn (more )?about the role|rather (focus|keep|talk|stick|not)|prefer (not|to keep|to focus)|focus on (this|the) role|keep (it )?to this role|posted range|pay range|what did you have in mind)\b", Plain)]
    private static partial Regex Deflection();

    [GeneratedRegex(@"\b(if (the )?(base|salary|equity|grant|sign-?on)\b.{0,40}\b(stays?|is (fixed|set|capped|stuck|at (its|the) (limit|top))|can'?t (move|go))|instead of (the |more )?(base|equity|sign-?on|salary)|in (exchange|return)|i can (live with|give up|drop|let go|move on|be flexible on|come down)|trade|make up (the|for)|cover the (difference|gap)|close the gap|(could|can) (the |a )?(sign-?on|equity|base|grant) (cover|carry|make))\b", Plain)]
    private static partial Regex Trade();

    [GeneratedRegex(@"\b(i'?(ll| will| have to| must| need to)? ?(decline|pass|turn (it|this|that|the offer) down|say no|walk away now)|no thanks?,? (i|not)|not interested|i'?m (going to )?(pass|declin\w+|walk(ing)? away|out)\b|goodbye|bye\b)", Plain)]
    private static partial Regex Declining();

    [GeneratedRegex(@"\?|^(what|how|which|who|when|where|why|could|can|would|is|are|do|does)\b", Plain)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(i'?(ll| will| would|d)? ?(be )?(settle|settling) for|i'?ll take (anything|whatever|what i can)|anything (is|would be|will be|works)|(my )?(bare |absolute )?minimum( is| would| i)|lowest (i|that i|number|figure)|(can'?t|cannot|couldn'?t|won'?t|wouldn'?t) (go|accept|take|do)( anything)? (below|under|less|lower)|i need at least|at (the )?(very )?least|as long as it'?s (above|over|more)|walk( away)? (if|at|below|under)|bottom line|i'?d (still )?(take|accept|say yes( to)?) (as little|anything)|happy with anything|i really need (this|the) (job|money)|i need (this|the) job|my floor)\b", Plain)]
    private static partial Regex FloorTold();

    [GeneratedRegex(@"[^,.;!?]*\b(settl\w+ for|anything|minimum|lowest|below|under|less than|lower than|at least|at the very least|as long as|bottom line|floor|as little)\b[^,;!?]*", Plain)]
    private static partial Regex FloorClause();

    [GeneratedRegex(@"\b(i (currently |now |already )?(make|earn|am (on|at|making|earning)|get paid)|i'?m (currently |now )?(on|at|making|earning)|my (current|present) (salary|base|pay|comp\w*|package) (is|was)|currently (on|at|making|earning))\s+(about |around |roughly |~)?[$£€]?\d", Plain)]
    private static partial Regex PayTold();

    [GeneratedRegex(@"[^,.;!?]*\b(currently|current|present|i make|i earn|making|earning)\b[^,;!?]*", Plain)]
    private static partial Regex PayClause();

    [GeneratedRegex(@"\b(another|other|competing|second|better|rival|written) (written |verbal )?(offers?|bids?)\b|\boffers? from\b|\b(offered|offering) me\b|\b(final (stage|round)s?|interview\w*|in process|talking) (with|at|elsewhere)\b|\bother compan(y|ies)\b|\b(google|meta|openai|anthropic|nvidia|amazon|apple|microsoft) (offered|is|has|gave|will)\b", Plain)]
    private static partial Regex RivalClaim();

    [GeneratedRegex(@"[^,.;!?]*\b(another|other|competing|rival|offers? from|offered me|offering me|google|meta|openai|anthropic|nvidia|amazon|apple|microsoft)\b[^,;!?]*", Plain)]
    private static partial Regex RivalClause();

    [GeneratedRegex(@"\b(no|not|don'?t|do not|haven'?t|without|nothing|never)\b.{0,25}\b(other|another|competing|any) (offer|compan|process|interview)", Plain)]
    private static partial Regex NoRival();

    [GeneratedRegex(@"^(another|other|an|the|competing)?\s*(offer|company)\b", Plain)]
    private static partial Regex AnotherOffer();

    [GeneratedRegex(@"\boffer", Plain)]
    private static partial Regex OfferClaim();
}
