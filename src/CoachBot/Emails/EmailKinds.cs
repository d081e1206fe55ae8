using System.Text.RegularExpressions;

namespace CoachBot.Emails;

/// <summary>Tells what an email is for by the words that ask for it: "an acceptance email", "write them that i need more time".</summary>
internal static partial class EmailKinds
{
    /// <summary>A message of at most this many words may be a label: "decline email", "thank you note".</summary>
    private const int LabelWords = 9;

    /// <summary>Null where no text is wanted, or one that asks for more.</summary>
    /// <param name="isAfterEmail">The answer before was an email: "now one to decline" needs no other word for it.</param>
    public static EmailKind? Of(string text, bool isAfterEmail)
    {
        var isLabel = text.Count(c => c == ' ') < LabelWords;
        var isWanted = MediumPattern().IsMatch(text) && (OrderPattern().IsMatch(text) || (isLabel && !NoLabelPattern().IsMatch(text)));
        var isTold = TellThemPattern().IsMatch(text) || (isAfterEmail && AnotherPattern().IsMatch(text));
        if ((!isWanted && !isTold) || InsteadPattern().IsMatch(text))
        {
            return null;
        }

        return Kind(text) is { } kind && (IsFirm(kind) || !AsksForMorePattern().IsMatch(text)) ? kind : null;
    }

    private static bool IsFirm(EmailKind kind) => kind is EmailKind.Decline or EmailKind.Withdrawal or EmailKind.Resignation;

    private static EmailKind? Kind(string text) =>
        MoreTimePattern().IsMatch(text) ? EmailKind.MoreTime
        : !OtherObjectPattern().IsMatch(text) && WithdrawPattern().IsMatch(text) ? EmailKind.Withdrawal
        : !OtherObjectPattern().IsMatch(text) && DeclinePattern().IsMatch(text) && !TheyDeclinedPattern().IsMatch(text) ? EmailKind.Decline
        : !OtherObjectPattern().IsMatch(text) && AcceptPattern().IsMatch(text) && !NotYetPattern().IsMatch(text) ? EmailKind.Acceptance
        : !OtherObjectPattern().IsMatch(text) && ResignPattern().IsMatch(text) ? EmailKind.Resignation
        : FollowUpPattern().IsMatch(text) ? EmailKind.FollowUp
        : InWritingPattern().IsMatch(text) ? EmailKind.InWriting
        : CallPattern().IsMatch(text) ? EmailKind.CallRequest
        : ThanksPattern().IsMatch(text) ? EmailKind.Thanks
        : null;

    [GeneratedRegex(@"\b(?:e-?mails?|mails?|message|msg|texts?|sms|notes?|letter|something|smth|sth|absage|zusage|reply|response|dm|one(?! (?:more|week|day|hour|month|year|thing|part|question|last|of|or|extra|additional|two)\b)|nachricht|schreiben|brief|antwort|correo|mensaje|carta|courriel|mensagem|résumé de mail)\b|mail\b|schreiben\b|nachricht\b", RegexOptions.IgnoreCase)]
    private static partial Regex MediumPattern();

    /// <summary>Somebody wants it written. "they sent an acceptance email" wants nothing.</summary>
    /// <summary>What else may be accepted, refused or left than an offer, a job or a company.</summary>
    [GeneratedRegex(@"\b(?:interviews?|call|slots?|meetings?|invit\w+|onsite|background check|share|salary|less than|notice period|seriously|reference\w*|appointment|(?:mon|tues|wednes|thurs|fri|satur|sun)day|schedule|time slot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherObjectPattern();

    [GeneratedRegex(@"(?:^|[.,;:!?]\s*|\b(?:please|pls|plz|can|could|would|will|(?<!thank )you|u|and|now|then|ok|okay|so|help me|want|to|me|i|lets|let's|just|also|kannst du|bitte|puedes|pode|peux-tu|tu peux)\s+)(?:write|draft|compose|word|phrase|prepare|make|create|generate|give|show|need|want|reply|answer|email|mail|message|send|do|text|schreib\w*|formulier\w*|verfass\w*|entwirf|brauche|écris|ecris|rédige\w*|redige\w*|escr[ií]be\w*|redacta\w*|escrev[ea]\w*|redija)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrderPattern();

    /// <summary>A label names the text and nothing else.</summary>
    [GeneratedRegex(@"\b(?:they|she|he|hr|recruiter|got|received|sent|came|should|when|why|is|was|what)\b|\bfrom (?:them|her|him)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoLabelPattern();

    [GeneratedRegex(@"^\W*(?:(?:please|pls|ok|now|just|and|can you|could you)\W+)*(?:text|e-?mail|message|write(?: to)?|reply to) (?:them|her|him|the recruiter|my recruiter|hr)\b|\b(?:write|draft|word) (?:it|this|that)(?: for me| down| up)?(?: please| pls)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex TellThemPattern();

    [GeneratedRegex(@"^\W*(?:(?:please|pls|ok|okay|now|and|then|also|actually|no|what about|how about)\W+)*(?:(?:write|make|give|draft|do|make it)(?: me)?\W+)?(?:a |an |the |one |another )|\bversion\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnotherPattern();

    [GeneratedRegex(@"\b(?:e-?mail|mail|text) or (?:by )?(?:phone|call)|\b(?:phone|call) or (?:by )?(?:e-?mail|mail|text)\b|\boffer letter (?:says|is|was|has)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InsteadPattern();

    [GeneratedRegex(@"(?<!my )\bcounter(?!sign)\w*|\bnegotiat\w+|\bpush(?:ing)? back (?!the deadline)|\bask(?:ing)? (?:\w+ )?for (?:more(?! (?:time|days|weeks|info\w*|details))|an? (?:higher|bigger|better|raise|increase|bump|sign\w*|\d)|higher|better|[$€£]?\d(?! ?(?:more )?(?:days|weeks))|base|equity|sign\w*)|\bhigher\b|\bmore (?:money|base|equity|pay|salary|stock|rsus?|sign\w*)\b|\bbetter (?:pay|terms)\b|\bmehr (?:geld|gehalt)\b|\bgehaltsverhandlung\w*", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForMorePattern();

    [GeneratedRegex(@"\b(?:more|extra|additional|some) (?:time|days?|weeks?)\b|\b(?:time|days?|weeks?|weekend) (?:to (?:think|decide|consider|answer|respond|review|sleep))\b|\bmore[- ]time\b|\b(?:need|have|take)\b.{0,20}\b(?:until|till)\b|\b(?:few|couple(?: of)?|two|three|four|five|\d+|another|one) (?:more |extra |additional |other |working |business )*(?:days?|weeks?)(?: more)?\b(?! notice)|\b(?:extension|extend\w*)\b|\b(?:delay\w*|postpone\w*|push(?:ing)? back|mov(?:e|ing)) (?:my |the )?(?:answer|decision|response|deadline)\b|\bmehr zeit\b|\bbedenkzeit\b|\bfristverl|\bmás tiempo\b|\bmas tiempo\b|\bmais tempo\b|\bplus de temps\b|\bdélai\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoreTimePattern();

    [GeneratedRegex(@"\b(?:withdraw\w*|pull(?:ing)? (?:out|my)|drop(?:ping)? out|retract(?:ing)? my|step(?:ping)? (?:back|away|out)|bow(?:ing)? out)\b(?!.{0,12}\boffer\b)|\bbewerbung.{0,15}zurück|\bretirar (?:mi|minha)\b|\bretirer ma\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithdrawPattern();

    [GeneratedRegex(@"(?<!not |without |never |don'?t want to |instead of )\b(?:declin\w*|reject\w*|refus\w*|turn(?:ing)? (?:(?:it|this|that|them|him|her) |(?:the|this|their) (?:\w+ )?(?:offer|job|role) )?down|say(?:ing)? no|pass(?:ing)? on (?:it|this|the|their)|no thank(?:s| you)|not (?:accept\w*|going to accept|taking|take|joining|join)|absag\w*|ablehn\w*|rechaz\w*|declinar|décliner|recusar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeclinePattern();

    [GeneratedRegex(@"\b(?:they|she|he|hr|recruiter|company|manager)(?:'ve|'s)? (?:have |has |just |already |all |flatly )*(?:declin\w*|reject\w*|refus\w*|turned|said no|say no)|\b(?:my|the) (?:counter|ask|request) (?:was|got|is) (?:declined|rejected|refused)", RegexOptions.IgnoreCase)]
    private static partial Regex TheyDeclinedPattern();

    [GeneratedRegex(@"\b(?:accept|accepting|accepts|accepted|acceptance|say(?:ing)? yes|i(?:'m| am|'ll| will)? ?tak(?:e|ing) (?:it|the (?:offer|job|role))|zusag\w*|annehm\w*|annahme|acept\w+|accepter|acceptation|aceit\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AcceptPattern();

    [GeneratedRegex(@"\bbefore (?:i |we )?(?:accept\w*|say\w* yes)|\b(?:without|not|instead of|can'?t|cannot|haven'?t|won'?t|don'?t) (?:yet )?(?:accept\w*|saying yes)|\b(?:they|she|he|hr|company|them) (?:to |will |would |can |could |have |has |didn'?t |did not )?(?:accept\w*|say yes|said yes)|\b(?:would|could|might|may|'d|id|ready to|happy to|able to|can|willing to) (?:accept|say yes|sign)\b|\baccept\w*\b.{0,40}\b(?:if|once|when|unless|provided|as long as)\b|\bif\b.{0,40}\baccept|\baccept(?:ed|s)? my\b|\bcounter", RegexOptions.IgnoreCase)]
    private static partial Regex NotYetPattern();

    [GeneratedRegex(@"(?<!before i |before |until i |can |should i )\b(?:resign\w*|quit(?:ting)?|(?:give|giving|hand(?:ing)? in|putting in|my) (?:my )?(?:\w+ )?notice|two[- ]weeks?'? notice|kündig\w*|démission\w*|renunciar|pedir demissão)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ResignPattern();

    [GeneratedRegex(@"\bfollow(?:ing|ed)?[- ]?ups?\b|\bnudg\w+|\bcheck(?:ing)?[- ](?:in|up)\b|\bremind(?:er|ing)?\b(?! me)|\bchas(?:e|er|ing)\b|\b(?:no|any|without an?) (?:answer|reply|response|word|news|update)\b|\bghost\w*|\b(?:hasn'?t|haven'?t|didn'?t|never|not) (?:yet )?(?:answer\w*|repl\w+|respond\w*|gotten back|got back|get back|heard|wrote|written)\b|\bstatus update\b|\bnachfass\w*|\bnachhak\w*|\bnachfrag\w*|\berinner\w*|\brelance\b|\bseguimiento\b|\bacompanhamento\b", RegexOptions.IgnoreCase)]
    private static partial Regex FollowUpPattern();

    [GeneratedRegex(@"(?<!is |was |came |already |have it |got it |it's |its |offered )\bin (?:writing|written form)\b|\bwritten (?:offer|confirmation|version|copy)\b|\bon paper\b|\b(?:send|get|ask\w*|request\w*|want|need) (?:\w+ ){0,4}(?:offer |official |formal |signed |the )letter\b|\bconfirm\w*\b.{0,30}\b(?:terms|verbal\w*|offer|figures|numbers|what (?:we|they|he|she))\b|\bschriftlich\w*|\bpar écrit\b|\bpor escrito\b", RegexOptions.IgnoreCase)]
    private static partial Regex InWritingPattern();

    [GeneratedRegex(@"\b(?:ask(?:ing)?(?: \w+)? for|request(?:ing)?|schedul(?:e|ing)|set(?:ting)? up|propos(?:e|ing)|book(?:ing)?|arrang(?:e|ing)|have) (?:a |an |another |the )?(?:\w+ )?(?:call|meeting|chat|phone call|zoom)\b|\b(?:call|meeting) request\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\bthank(?:s|ing)?[- ]?(?:you|u)?(?: \w+)?[- ](?:e-?mail|mail|note|letter|message|msg|text|sms|reply|one|version)\b|\b(?:to|that|saying|say|says|and|just|of) (?:just |say |a )?(?:big )?thank|\b(?:e-?mail|mail|note|message|text|reply|letter|them|her|him|recruiter)(?: \w+)? (?:to )?(?:thank|express|show)\w* (?!you$)|\b(?:gratitude|grateful|appreciation)\b|\bdankes\w*|\b(?:zu danken|bedank\w*)\b|\bremerci\w*|\bagradec\w*", RegexOptions.IgnoreCase)]
    private static partial Regex ThanksPattern();
}
