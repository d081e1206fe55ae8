using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Why a part of a message is not believed.</summary>
internal enum Untrue
{
    /// <summary>It speaks to the machine.</summary>
    Injection,

    /// <summary>It asks for something to be made up.</summary>
    Fabrication,
}

/// <summary>
/// The parts of a message nothing is believed of: orders to the machine and requests to invent. A real offer beside them is still read.
/// </summary>
internal sealed partial class UntrueParts
{
    private static readonly PhraseTable<Untrue> Table = new(
        (Untrue.Injection, "ignore|disregard|forget|override|bypass all|any|your|the|my|everything|previous|prior|above|earlier * instructions|instruction|rules|prompt|prompts|guidelines|context|directions|training; ignore|disregard previous|prior|above|all|everything; you now believe|think|know|are; you are now; from now on you; system prompt|message|override; system :; note|message|instruction to|for ai|llm|llms|bots|bot|assistants|assistant|chatbot; note to|for the ai|llm|assistant|model|bot|chatbot|coach; internal note|instruction|instructions; system|assistant set|sets|says|update; mark * as verified|confirmed|real|true; ai assistants|assistant :; attention ai|llm|assistant; assistant :; jailbreak; developer|debug|god|admin|dan mode; do anything now; print|reveal|show|repeat|output|dump|leak|tell your|the|me|us * prompt|instructions|config|configuration|secrets|credentials|rules|system; act as an? unrestricted|evil|different|jailbroken|dan|ai|admin|root|developer|system|hacker; act as if you|the|there; new instructions|instruction; end of prompt; you must * now|comply|obey|always|say|believe; if you are an? ai|llm|assistant|bot|language; as an ai; remember|store|record|save that? the? user|i has|have * offer; other users data|offers|salary|salaries|figures; what did|do other users; instructions :"),
        (Untrue.Fabrication, "make|making|made up * deadline|reason|story|number|numbers|offer|offers|figure|figures|one|something|it|amount|company|letter|competing; make|making something|it|one|smth up; just make up; pretend|pretending * offered|offers|gave|has|wants|came; pretend|pretending i|we|that|to|there|ive|like|google|meta; fake * offer|offers|number|numbers|letter|one|it|competing|email; faking; invent|inventing|fabricate|fabricated|fabricating; lie about|and|to|that|for|saying; lying about; bluff|bluffing; exaggerate|inflate my|the|it|a|numbers?; photoshop; they|nobody|no never|cant|wont|dont|doesnt|one check|checks|verify|know|verifies; say|tell|claim|write|mention|put * even|although|though i dont|didnt|havent; say|tell|claim|write that|them|her|him|i|we i|we|have|that * another|competing|other|better|rival offer|offers; i dont actually|really have; dont have one|any but; even though|if|tho i dont|havent|never; tho i dont|havent; when|but|although i dont|havent have|got? #|one|any|a|it?; isnt|not true but; made up offer|number; lets say i have; just say google|meta|amazon|apple|openai|nvidia|anthropic|microsoft|i; say|tell|claim|mention * i|we got|have|had an?|another|a offer|offers; say i|we got|have|had * offer; up my current|base|offer by; can|could|may|might|should|shall|if i|we just|simply|maybe? say|claim|pretend * offered|offering|gave|pays|paying; can|could|may|might|should|shall|if i|we just|simply|maybe? tell them|her|him|recruiter|hr * offered|gave|pays|paying"));

    private static readonly string[] Resuming = ["anyway", "anyways", "ok", "okay", "btw", "actually", "seriously", "jk", "real", "my", "got", "so", "now"];

    private readonly MessageText _message;
    private readonly bool[] _untrue;

    private UntrueParts(MessageText message)
    {
        _message = message;
        _untrue = new bool[message.Count];
        if (RoleTag().Match(message.Text) is { Success: true } tag && message.TokenAt(tag.Index) is var first && first < message.Count)
        {
            HasInjection = true;
            Mark(first, Untrue.Injection);
        }

        foreach (var hit in Table.FindAll(message))
        {
            if (hit.Tag == Untrue.Fabrication && message.WordAt(hit.First, "bluff", "bluffing") && IsTheirs(message, hit.First))
            {
                continue;
            }

            HasInjection |= hit.Tag == Untrue.Injection;
            HasFabrication |= hit.Tag == Untrue.Fabrication;
            Mark(hit.First, hit.Tag);
        }
    }

    public bool HasInjection { get; }

    public bool HasFabrication { get; }

    public static UntrueParts Of(MessageText message) => new(message);

    /// <summary>The token stands in a part nothing is believed of.</summary>
    public bool Covers(int token) => token < _untrue.Length && _untrue[token];

    /// <summary>"they say its final, bluff or not": the other side may bluff; nobody is asked to invent anything.</summary>
    private static bool IsTheirs(MessageText message, int at)
    {
        for (var i = at - 1; i >= 0 && message.SentenceOf(i) == message.SentenceOf(at); i--)
        {
            if (message.WordAt(i, "i", "we", "me", "my", "id", "ill", "lets"))
            {
                return false;
            }

            if (message.WordAt(i, "they", "theyre", "their", "she", "shes", "he", "hes", "hr", "recruiter"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From the start of the clause: an injection runs to the end of its line, an invention to the end of the message, both until the writer resumes with a sentence of their own.</summary>
    private void Mark(int at, Untrue kind)
    {
        var start = at;
        while (start > 0 && !_untrue[start - 1] && _message.ClauseOf(start - 1) == _message.ClauseOf(at))
        {
            start--;
        }

        for (var i = start; i < _message.Count; i++)
        {
            var isNewSentence = i > at && _message.SentenceOf(i) != _message.SentenceOf(i - 1);
            if (isNewSentence && (Resumes(i) || (kind == Untrue.Injection && _message.Tokens[i - 1].Kind == TokenKind.LineEnd)))
            {
                return;
            }

            if (_untrue[i] && i > at)
            {
                return;
            }

            _untrue[i] = true;
        }
    }

    private bool Resumes(int at) => _message.WordAt(at, Resuming) || (_message.WordAt(at, "i", "they", "the") && _message.WordAt(at + 1, "got", "received", "offered", "offer", "actual", "came"));

    /// <summary>The marks a model's own turns stand between: "&lt;system&gt;", "[/INST]".</summary>
    [GeneratedRegex(@"</?(?:system|assistant|user)>|\[/?INST\]|<\|im_start\|>", RegexOptions.IgnoreCase)]
    private static partial Regex RoleTag();
}
