using System.Text.RegularExpressions;

namespace CoachBot.Answers;

/// <summary>A question people ask around the talk itself, with an answer that needs no figure of theirs.</summary>
/// <param name="Id">Stable, for tests.</param>
/// <param name="Text">At most four short sentences.</param>
/// <param name="Say">One or two sentences to say; null where nothing is to be said.</param>
internal sealed record Topic(string Id, Regex Heard, string Text, string? Say);

/// <summary>The topics, the narrower before the wider. Their rules are those of the evidence the coach rests on: ask once, kindly, with a reason, before you accept.</summary>
internal static class Topics
{
    /// <summary>The first topic a message is about; null for none.</summary>
    public static Topic? Match(string text) => All.FirstOrDefault(t => t.Heard.IsMatch(text));

    public static IReadOnlyList<Topic> All { get; } =
    [
        T("withdrawn", @"\b(?:pull|withdraw|rescind|revoke|lose|cancel|retract|take back|take away)\w*\b.{0,15}\b(?:the |my |this |their )?offer\b|\boffers?\b.{0,25}\b(?:pulled|withdrawn|rescinded|revoked|cancelled|canceled|taken away)\b|\b(?:is|isn'?t) (?:it|that|this|asking|negotiating) (?:too )?risky\b|\bwhat if (?:i|they) (?:lose|get mad|get angry|get upset|hate)\b|\b(?:will|would|could|might|can|do|did|likely|chances?|risk|what if|afraid|scared|worried)\b.{0,30}\b(?:rescind\w*|withdraw\w*|revok\w*|retract\w*|pull (?:it|out)|take it (?:away|back))\b|\bpunish\w* for (?:asking|negotiating)\b",
            "Offers are rarely withdrawn for one kind ask with a reason, made before you accept. The risk grows with ultimatums, with asking again after a yes, and with a figure out of nowhere.",
            "I'm keen to join, and I'm asking only to see what room there is. What flexibility do you have?"),
        T("nervous", @"\b(?:i'?m|im|i am|feel\w*|so|really|super|a bit) (?:\w+ )?(?:nervous|scared|afraid|anxious|stressed|terrified|worried|freaking out|panicking|shy|intimidated)\b|\bi (?:hate|suck at|am bad at|'?m bad at|never|have never|don'?t know how to) negotiat\w+|\bbad at (?:this|negotiating)\b|\bnever negotiated\b",
            "That is normal, and they expect an ask. You need one sentence, one reason, and then silence: read the line aloud twice before the call. \"play the recruiter\" lets you practise it here.",
            null),
        T("greedy", @"\b(?:seem|sound|look|feel\w*|come (?:across|off)|appear|am i|i'?m|im|being|is (?:it|that|this))\b.{0,22}\b(?:greedy|rude|pushy|ungrateful|arrogant|annoying|too much to ask|unprofessional|asking (?:for )?too much)\b",
            "Asking once, kindly and with a reason, is usual and expected. Say first that you want the job, ask for one package instead of a list, and leave out ultimatums and apologies.",
            "I'm keen to join. There is one thing I would like to get right before I say yes."),
        T("deserve", @"\bwhy (?:do |should |would )?(?:i|you) (?:deserve|want|need|get|think (?:i|you)(?:'re| are) worth)\b.{0,16}\b(?:more|that|it|this|so much)?\b|\bwhat (?:makes|justifies)\b.{0,30}\b(?:worth|more|ask|number)\b|\bjustify\b.{0,20}\b(?:ask|number|it|that|this|myself)\b",
            "Two reasons hold: the range for the role, and one result of yours with a number in it. Rent, effort and years are none. Tell me one result (\"I cut training cost by ...\") and say it in one sentence, in your own words.",
            "The range for this role supports it, and I can show you one result that does. Shall I?"),
        T("human", @"\b(?:are|r) (?:you|u) (?:even |really |actually )?(?:an? )?(?:human|real person|person|bot|ai|robot|machine|chatgpt|gpt|llm|real)\b",
            "I am a program. I read your figures and the guide by fixed rules and show every sum; where a language model is set up it may only reword an answer, and its words are checked against those figures.",
            null),
        T("junior", @"\b(?:new ?grads?|fresh ?(?:grad\w*|out of)|first job|interns?|internship|entry[- ]level|junior|no experience|bootcamp)\b.{0,60}\b(?:negotiat\w*|ask|counter|push)\b|\b(?:negotiat\w*|ask|counter|push)\b.{0,60}\b(?:new ?grad|first job|intern|internship|entry[- ]level|as a junior|no experience)\b",
            "Yes. Lean on the range for the role, not on your record, and keep it to one ask. Sign-on, start date and a first review move more easily than base at entry level.",
            "I'm keen to start with you. Is there room on the sign-on, or for an early first review with a date?"),
        T("setFloor", @"\b(?:min(?:imum)?|least|lowest)\b.{0,28}\b(?:accept|take|go(?: for)?|settle|agree)\b|\b(?:accept|take|settle for)\b.{0,12}\b(?:minimum|least|lowest)\b|\bwhat (?:should|would|could|do i) .{0,14}\b(?:floor|walk[- ]?away|reservation|bottom line)\b|\bhow\b.{0,16}\b(?:set|pick|choose|find|calculate|work out|figure out|know)\b.{0,6}(?:my |a |the )?(?:floor|walk[- ]?away|reservation|bottom line)\b|\bwhen (?:should|do|to)(?: i)? walk(?: away)?\b",
            "Only you can set it: it is what you would really do if this fell through, your present pay or the next best real offer, plus what the change costs you. Fix it before the call and tell it to nobody but me: \"my floor is ... base\". I keep it out of everything that is said or sent.",
            null),
        T("medium", @"\b(?:e-?mail|phone|call|text|in person|video|zoom|writing|message)\b\W+(?:or|vs\.?|versus)\W+(?:by |on |over |via |through |an? |the )*(?:e-?mail|phone|call|text|in person|video|zoom|writing|message)\b|\b(?:should|do|can) i (?:e-?mail|call|phone|text|ring)(?: (?:them|him|her|back|the recruiter|my recruiter))?\W*$|\b(?:negotiate|ask|counter) (?:by|over|via|on|through) (?:the |an? )?(?:e-?mail|phone|text|call)\b",
            "Ask on a call where you can: people move further in a talk, and you hear what is hard for them. Confirm it by email the same day. If calls throw you off, a short email is fine; say \"email\" and I write it.",
            "I have one question on the package. Could we find ten minutes for a call?"),
        T("when", @"\bwhen (?:should|do|can|is|would|to)(?: (?:i|it|we|the|a|best|good|right|time))*\b.{0,22}\b(?:ask|negotiate|counter|bring|raise|respond|reply|talk (?:money|pay|numbers))\b|\b(?:good|right|best) time to (?:ask|negotiate|counter)\b|\b(?:too (?:early|soon|late)) to (?:ask|negotiate|counter|bring)\b",
            "After they have decided for you and before you have accepted: once the offer is there, best in writing. Thank them at once, take a day, then ask for the whole package in one go.",
            "Thank you for the offer. Let me look at the whole package and come back to you tomorrow."),
        T("wait", @"\bhow (?:long|soon|quick\w*|fast|many days)\b.{0,30}\b(?:wait|respond|reply|answer|get back|take|decide|have|follow)\b",
            "Thank them the same day, and answer within a day or two; a few working days are usual when you ask for them. Without a reply to your ask, a short nudge after three working days is fine.",
            "I wanted to check in on the package. Is there anything you need from me before you decide?"),
        T("who", @"\b(?:who|whom) (?:should|do|to|can) (?:i )?(?:ask|talk|speak|negotiate|email|go)\b|\brecruiter (?:or|vs) (?:the |my )?(?:hiring )?manager\b|\b(?:hiring )?manager (?:or|vs) (?:the |my )?recruiter\b",
            "The recruiter carries the ask, so make it there. The hiring manager wants you and can back it: tell them you are keen and which one thing stands in the way, and let the recruiter settle it.",
            null),
        T("again", @"\bhow (?:many times|many rounds|often)\b.{0,25}\b(?:ask|counter|negotiate|push|go back)\b|\b(?:ask|counter|push|negotiat|go back|going back|try)(?:e|ing)?(?: \w+){0,3} (?:again|twice|a second time|once more|one more time|second round)\b|\banother (?:round|counter|ask|push|try)\b",
            "Two rounds at most: one full ask, and one smaller one as a trade for something named. A third round needs a new reason, such as a real offer or a different level. After a yes, none.",
            null),
        T("friend", @"\b(?:friends?|colleagues?|co-?workers?|budd(?:y|ies)|peers?|roommates?|ex-?coworkers?|someone|somebody|people|a guy|levels\.?fyi|levels|glassdoor|blind|reddit|google search|chatgpt)\b.{0,20}\b(?:got|gets|makes?|earns?|is paid|are paid|getting|making|has|was offered|were offered|said|says?|shows?|told me)\b.{0,25}\d|\baccording to (?:levels\.?fyi|glassdoor|blind|reddit)\b",
            "That is somebody else's figure: I never use it as an offer of yours, and I do not know its level, place and year. It is a good reason to ask for the range of your level here.",
            "What is the range for this level in this place?"),
        T("writing", @"\b(?:not|nothing|isn'?t|no|only|just) (?:in writing|verbal\w*)\b|\bverbal offer\b|\b(?:get|want|need|have) (?:it|this|that|the offer|everything|something) in writing\b",
            "Ask for it in writing before you answer or resign: base, equity with its unit and vest, bonus, sign-on with any pay-back, level, start date. What is not in the letter does not count.",
            "Thank you, this is good news. Could you send me the full terms in writing, so that I can look at the whole package?"),
        T("decline", @"\b(?:turn|turning) (?:(?:them|it|this|that|him|her|you) down|down (?:the|this|their|that|an?|my)\b)|\b(?:how|best way|nicely|politely|gracefully|kindly|want|going|have|need|like|decided)\b.{0,30}\b(?:to )?(?:decline|reject|say no to|pass on|withdraw from|back out of|pull out)\b(?!.{0,20}\b(?:they|she|he|hr)\b)|\bdeclin(?:e|ing) (?:the|this|their|that|an?|my) (?:offer|job|role)\b",
            "Decline soon, briefly and for good: thank them, give one true reason or none, and leave the door open. Do it before you accept elsewhere only if you are sure; do not use a decline as a threat.",
            "Thank you for the offer and for your time. I have decided on another path, and I would be glad to stay in touch."),
        T("verify", @"\b(?:can|could|will|would|do|might) (?:they|recruiters?|hr|she|he|someone|a company|companies)\b.{0,30}\b(?:check|verify|find out|confirm|call|phone|ring|contact|ask)\b.{0,40}\b(?:other|firm|company|offer|employer|it|them|that|what i (?:say|said|tell|told|claim\w*))\b",
            "They may: a recruiter can ask for the letter, and people in one trade know each other. A true figure needs no cover; what you would not show, leave out. You need not tell any figure at all.",
            null),
        T("unsaid", @"\bwhat (?:should|must|can|do) (?:i|you|one) (?:not|never|avoid)\b|\bwhat (?:shouldn'?t|mustn'?t) (?:i|you)\b|\b(?:what|things|anything) (?:not to|to avoid|never to|i should not|i shouldn'?t) (?:say|saying|mention)\w*\b|\bwhat to avoid\b",
            "Leave out what you earn now, the least you would take, \"I need\", an offer you do not hold, an ultimatum you would not keep, an apology, and a yes on the spot. Ask open questions, name one number for each part, and be silent after the ask.",
            null),
        T("noMoreTime", @"\b(?:won'?t|wont|can'?t|cant|cannot|couldn'?t|refused? to|not going to|didn'?t|don'?t want to) (?:extend\w*|give (?:me )?(?:any )?(?:more time|an extension)|move (?:the|my) (?:date|deadline))\b|\bno extension\b",
            "Then the date stands. Use what is left: ask once for the one thing that would let you say yes by then, hold it against the least you would take and your real alternative, and decide. Never accept meaning to back out.",
            "I understand. If we can settle the package before then, I can give you my answer in time. What could move?"),
        T("optionsOrShares", @"\b(?:options?|isos?|nsos?)\W+(?:or|vs\.?|versus)\W+(?:rsus?|shares|stock)\b|\brsus?\W+(?:or|vs\.?|versus)\W+(?:stock )?(?:options?|isos?|nsos?)\b",
            "RSUs are worth something while the share is; options only above their strike, and you pay to exercise them. Where the shares trade, RSUs are the surer part. Early, with a low strike and years to exercise after leaving, options can come to more, or to nothing.",
            "How many would it be of each, at which strike and latest fair value, and how long could I exercise after leaving?"),
        T("resign", @"\b(?:when|should|can) (?:should |can |do )?i (?:resign|quit|give notice|hand in)\b|\bbefore i (?:can |could |should |may |do )?(?:resign|quit|give (?:my )?notice|hand in|leave my)\b|\bput in my notice\b",
            "Only after the signed letter with every promised term is in your hands, and any checks it depends on are done.",
            null),
        T("counterOffer", @"\b(?:my )?(?:current|present) (?:employer|company|job|boss|manager|team)\b.{0,30}\b(?:counter\w*|match\w*|wants to keep|offered me more|keep me|stay)\b|\bshould i (?:stay|tell my (?:boss|manager|current))\b",
            "A counter from where you are is a real alternative only if you would stay for it: weigh why you looked elsewhere first. Tell me its terms and I set it beside this offer; I use it only as what it is.",
            null),
        T("silence", @"\bradio silence\b|\b(?:no|without) (?:reply|answer|response|word|news) (?:for|since|from)\b|\b(?:should i|do i|shall i|to) (?:chase|nudge|follow up|ping)\b|\bchase or\b|\b(?:haven'?t|have not|not) heard (?:back|anything|from)\b|\b(?:they|recruiter|hr|he|she|company)\b.{0,15}\b(?:ghost\w*|haven'?t (?:replied|responded|answered|gotten back)|hasn'?t (?:replied|responded|answered|gotten back)|(?:don'?t|doesn'?t|do not|does not|won'?t|never) (?:reply|respond|write back|get back)|not (?:replying|responding|answering)|silent|quiet|no (?:response|reply|answer))\b|\bghosted\b|\bno (?:response|reply|word|answer) (?:yet|since|from|for)\b|\bhaven'?t heard back\b",
            "Silence is mostly somebody's calendar. Send one short nudge after three working days, with a date, and no new number.",
            "I wanted to check in on the package we discussed. Is there anything you need from me before you decide?"),
        T("breakIce", @"\bhow (?:do|should|can) i (?:start|open|begin|bring (?:it|this|that|money|pay|salary|comp\w*) up|broach|raise (?:it|this))\b|\b(?:first|opening) (?:line|sentence|words?)\b",
            "Thank them, say you want the job, check the figures, then ask once and stop talking.",
            "Thank you for the offer, I'm keen to join. Before I say yes, could I ask you about the package?"),
        T("lieAsked", @"^\W*(?:so |ok |and |but )*(?:can|could|may|might|should|shall|what if|is it ok(?:ay)? (?:if|to)) (?:i |we )?(?:just |simply |maybe )?(?:say|tell|told|claim|mention|said|pretend|write)\b.{0,60}\b(?:offer\w*|offering|gave me|giving me|pays? me|paying|wants? me|interested in me)\b",
            "Only what is true, and with its true figures: a made-up offer is the one thing that can cost you the real one, for they may ask to see it. If it is real, tell me so (\"I have an offer from ... in writing\") with its terms, and it goes into your words exactly.",
            null),
    ];

    /// <summary>What can be asked besides money, each with a line of its own.</summary>
    public static IReadOnlyList<Topic> Extras { get; } =
    [
        T("remote", @"remote|wfh|work(?:ing)? from home|hybrid|office days?", "Where you work is often easier to move than pay, but some companies pay by place: settle it before the figures, and get it into the letter. Trade it for something you can give.", "Could the letter say how many days I work from home? And does the place change the pay band?"),
        T("leave", @"vacation|pto|holidays?|time off|leave|parental|days off|sabbatical", "Days off cost them little where the policy allows it. Ask after the money is settled, as a last small item, and get it into the letter.", "One last item: could we put a few more days off into the letter?"),
        T("start", @"start(?:ing)? date|later start|start later|delay(?:ing)? (?:my )?start|join later", "A start date moves easily. Give a date, not a wish, and look at what you forfeit by leaving earlier: a vest or a bonus date can be worth more than a month.", "Could my start date be a few weeks later, so that I can finish well where I am?"),
        T("relocation", @"relocation|reloc|moving (?:costs?|expenses|allowance|help)|move costs?", "Ask for relocation apart from the pay: it comes out of another budget. Ask whether it is paid as a sum or against bills, and what has to be paid back if you leave.", "What does the relocation cover, and is it a sum or paid against bills?"),
        T("title", @"(?:job )?title|senior title", "A title costs them nothing and helps your next job; the level behind it sets the pay. Ask for the level first, then for the title that goes with it.", "Which level is this offer at, and which title goes with it?"),
        T("review", @"(?:early |first )?(?:performance |salary |comp )?review|raise after|raises?", "A first review with a date is the easiest thing to get when the money is stuck. It counts only with a date and what it is about, in the letter.", "Could the letter name a first pay review in month six, and what it looks at?"),
        T("learning", @"(?:learning|training|education|conference|books?) (?:budget|money|stipend|allowance)|tuition|courses?|conferences?", "A learning budget comes out of another pot than pay. Ask last, with an amount and what it is for.", "Is there a budget for training and conferences, and could it stand in the letter?"),
        T("equipment", @"equipment|laptop|home office|phone stipend|internet", "Equipment is a small ask out of another pot: leave it until the money is settled.", "What equipment or home-office budget comes with the role?"),
        T("severance", @"severance|garden(?:ing)? leave|notice period", "Severance and notice are worth asking at senior levels and in young companies. What the clause means in law is for a lawyer.", "What does the letter provide if the role ends without my fault: notice, severance, vesting?"),
        T("acceleration", @"acceleration|double trigger|exercise window|early exercise", "The terms of the grant can be worth more than its size in a private company: a longer exercise window, and double-trigger acceleration.", "Could the grant come with a longer exercise window, and with acceleration if the company is sold and the role ends?"),
        T("refresh", @"refresh\w*|annual grants?", "Refresh grants count only when they are promised in writing, with a date. Ask what a typical one was last year for this level.", "What was a typical refresh grant for this level last year, and could the first one stand in the letter?"),
        T("benefits", @"benefits?|health(?:care)?|insurance|401k|pension|perks?|match", "Benefits are mostly the same for all, so they are seldom to be negotiated: read them, put a figure on those you would use, and keep the ask for the pay.", "Could you send me the benefits summary, with the retirement match and what the health plan costs me?"),
        T("clawback", @"claw ?backs?|pay[- ]?back|repay\w*", "Ask for fewer months, and that what is to be paid back shrinks month by month. None should be due if they end the role.", "Could the pay-back shrink month by month, and fall away if the role ends without my fault?"),
    ];

    private static Topic T(string id, string heard, string text, string? say) =>
        new(id, new Regex(heard, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), text, say);
}
