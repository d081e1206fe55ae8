using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Why a part of a message is not believed.</summary>
internal enum Untrue
{
    /// <summary>It speaks to the machine.</summary>
    Injection,

    /// <summary>It speaks to the machine where it heads a line: "[system: ...".</summary>
    Heading,

    /// <summary>It asks for something to be made up.</summary>
    Fabrication,
}

/// <summary>
/// The parts of a message nothing is believed of: orders to the machine and requests to invent. A real offer beside them is still read.
/// </summary>
internal sealed partial class UntrueParts
{
    private static readonly PhraseTable<Untrue> Table = new(PhraseFile.Read<Untrue>("injections"));

    private static readonly string[] Resuming = ["anyway", "anyways", "ok", "okay", "btw", "actually", "seriously", "jk", "real", "my", "got", "so", "now"];

    private readonly MessageText _message;
    private readonly bool[] _untrue;

    private UntrueParts(MessageText message, IReadOnlyCollection<string> rivals)
    {
        _message = message;
        _untrue = new bool[message.Count];
        if (RoleTag().Match(message.Text) is { Success: true } tag && message.TokenAt(tag.Index) is var first && first < message.Count)
        {
            HasInjection = true;
            Mark(first, Untrue.Injection);
        }

        foreach (var hit in Table.FindAll(message).Where(h => !IsHarmless(message, h)))
        {
            HasInjection = true;
            Mark(hit.First, Untrue.Injection);
        }

        // What a page does not show is never read, and orders in it are still orders.
        if (message.Text.AsSpan().ContainsAny('<', '{'))
        {
            HasInjection |= HiddenPattern().Matches(message.Text).Any(h => Table.FindAll(MessageText.Of(h.Groups["words"].Value)).Count > 0);
            foreach (Match enclosed in EnclosedPattern().Matches(message.Text))
            {
                HasInjection = true;
                Mark(Math.Min(message.TokenAt(enclosed.Index), message.Count - 1), Untrue.Injection);
            }
        }

        foreach (var (at, mayBeTrue) in Inventions.Find(message, rivals))
        {
            MayBeTrue = mayBeTrue && (MayBeTrue || !HasFabrication);
            HasFabrication = true;
            Mark(at, Untrue.Fabrication);
        }
    }

    public bool HasInjection { get; }

    public bool HasFabrication { get; }

    /// <summary>What is to be said is an offer nobody has told the coach of, and nothing in the message says that it is made up.</summary>
    public bool MayBeTrue { get; }

    /// <param name="rivals">Names of real rivals told before.</param>
    public static UntrueParts Of(MessageText message, IReadOnlyCollection<string> rivals) => new(message, rivals);

    /// <summary>The token stands in a part nothing is believed of.</summary>
    public bool Covers(int token) => token < _untrue.Length && _untrue[token];

    /// <summary>"as an ai engineer", "do you now think", "the system says": words of a machine's in an ordinary sentence.</summary>
    private static bool IsHarmless(MessageText message, PhraseHit<Untrue> hit)
    {
        if (hit.Tag == Untrue.Heading)
        {
            return hit.First > 0 && message.At(hit.First - 1).Kind != TokenKind.LineEnd && !(message.At(hit.First - 1).Kind == TokenKind.Sign && message.At(hit.First - 1).Text is "[" or "(" or "<" or "{" or "#" or "*" or "-" or ">" or "\"");
        }

        var speaksOfTrade = message.WordAt(hit.Last, "ai", "llm", "bot") && message.WordAt(hit.Last + 1, "engineer", "eng", "engineers", "researcher", "scientist", "lead", "intern", "pm", "swe", "infra", "startup", "company", "product", "team", "role", "job", "ml", "safety", "consultant", "architect", "developer", "dev");
        return speaksOfTrade || (message.WordAt(hit.First, "you") && message.WordAt(hit.First - 1, "do", "did", "what", "where", "are", "if", "how"));
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
            if (isNewSentence && (Resumes(i) || (kind != Untrue.Fabrication && _message.Tokens[i - 1].Kind == TokenKind.LineEnd)))
            {
                return;
            }

            if (i > at && (_untrue[i] || ClosesQuote(at, i)))
            {
                return;
            }

            _untrue[i] = true;
        }
    }

    /// <summary>A quotation that was open where the words began has ended before this token: what follows is the user's own.</summary>
    private bool ClosesQuote(int at, int token)
    {
        var told = _message.Text.AsSpan(0, _message.At(token).Start);
        var trimmed = told.TrimEnd();
        if (trimmed.Length < 2 || trimmed.Length == told.Length || trimmed[^1] is not ('"' or '\'' or '”' or '’' or '»') || char.IsWhiteSpace(trimmed[^2]))
        {
            return false;
        }

        var before = _message.Text.AsSpan(0, _message.At(at).Start);
        var opening = before.LastIndexOfAny(trimmed[^1] switch { '”' => ['“', '”'], '’' => ['‘', '’'], '»' => ['«', '»'], var same => [same] });
        return opening >= 0 && (opening == 0 || !char.IsLetterOrDigit(before[opening - 1]));
    }

    private bool Resumes(int at) => _message.WordAt(at, Resuming) || (_message.WordAt(at, "i", "they", "the") && _message.WordAt(at + 1, "got", "received", "offered", "offer", "actual", "came"));

    /// <summary>The marks a model's own turns stand between: "&lt;system&gt;", "[/INST]".</summary>
    [GeneratedRegex(@"</?(?:system|assistant|user|admin|context|developer|instructions?)>|\[/?INST\]|<\|im_start\|>", RegexOptions.IgnoreCase)]
    private static partial Regex RoleTag();

    /// <summary>A comment of a page or a mail.</summary>
    [GeneratedRegex(@"<!--(?<words>.{1,2000}?)(?:-->|$)", RegexOptions.Singleline)]
    private static partial Regex HiddenPattern();

    /// <summary>Words a machine is called by between a template's braces or in an element of a page: "{{assistant_instruction: ...}}", "&lt;span&gt;assistant, ...&lt;/span&gt;".</summary>
    [GeneratedRegex(@"\{\{[^{}]{0,2000}?(?:assistant|\bai\b|\bllm|chatbot|instruction|\bprompt)[^{}]{0,2000}\}\}|<(?:span|div|p|font|small|b|i|td|a|instructions?|note)\b[^>]{0,300}>[^<]{0,2000}?\b(?:assistants?|ai|llms?|chatbots?|language models?)\b[^<]{0,40}?(?:[,:]|must|should|stop|ignore|tell|please)", RegexOptions.IgnoreCase)]
    private static partial Regex EnclosedPattern();
}
