namespace CoachBot.Offers;

/// <summary>Words beside a company that mean something else where they stand.</summary>
internal static class CompanyCueDoubts
{
    /// <summary>Words from "my wife got an offer" to who made it.</summary>
    private const int FarthestTheirs = 6;

    /// <summary>What can be said of a name close by only: where somebody works, whose offer it is; and words in brackets of what stands before them.</summary>
    /// <param name="isNearer">Another name stands between.</param>
    public static bool IsTooFar(MessageText message, PhraseHit<CompanyCue> hit, int token, bool isNearer)
    {
        if (token > hit.Last && message.At(hit.First - 1).IsSign('(') && message.At(hit.Last + 1).IsSign(')'))
        {
            // "apple 230 base (verbal), netflix 380"
            return true;
        }

        // "my wife also got an offer, 160 base at pfizer"
        var isTheirs = hit.Tag == CompanyCue.Hearsay && message.WordAt(hit.Last, "offer") && token > hit.Last && token - hit.Last <= FarthestTheirs && !isNearer;
        return !isTheirs && hit.Tag is CompanyCue.Employer or CompanyCue.Hearsay or CompanyCue.Left && (token - hit.Last > (hit.Tag == CompanyCue.Left ? 4 : 2) || message.ClauseOf(token) != message.ClauseOf(hit.Last));
    }

    /// <summary>What is withdrawn with an offer.</summary>
    private static readonly string[] Withdrawable = ["offer", "offers", "role", "position", "headcount", "job", "candidacy", "application", "letter", "req", "plug", "process"];

    /// <summary>The words say nothing about the company.</summary>
    public static bool Of(MessageText message, PhraseHit<CompanyCue> hit) => IsOfPension(message, hit) || IsUndone(message, hit) || IsOfVest(message, hit) || IsOfAsk(message, hit) || IsOfOthers(message, hit);

    /// <summary>"i havent signed it" (the offer is there), "went from verbal to written" (it no longer is verbal), "no offer yet" (there is none).</summary>
    private static bool IsUndone(MessageText message, PhraseHit<CompanyCue> hit) => hit.Tag switch
    {
        CompanyCue.InProcess when message.WordAt(hit.First, "talking") => HasHour(message, hit.Last),
        CompanyCue.Verbal => (message.WordAt(hit.Last, "signed") && message.WordAt(hit.First - 1, "i", "ive", "we")) || (message.WordAt(hit.First, "verbal") && message.WordAt(hit.First - 1, "from", "was", "were", "longer")),
        CompanyCue.Competing when message.WordAt(hit.First, "matched", "match", "beat", "beats", "matching") => Enumerable.Range(hit.Last + 1, 8).Any(i => message.WordAt(i, "i", "id", "my") && message.WordAt(i + 1, "asked", "ask", "wanted", "countered", "counter", "said", "number")),
        // "i made that openai thing up", but not "i made it to the onsite"; "i dont have it yet", "in writing yet": it may come.
        CompanyCue.Left when message.WordAt(hit.Last, "made") => !Enumerable.Range(hit.Last + 1, 6).Any(i => message.WordAt(i, "up") && message.SentenceOf(i) == message.SentenceOf(hit.Last)),
        CompanyCue.Left when message.WordAt(hit.Last, "have", "hold", "got", "had", "received") => Enumerable.Range(hit.Last, 10).Any(i => message.WordAt(i, "yet", "writing", "written", "paper", "numbers", "number", "details", "figures", "letter", "to", "bonus", "equity", "sign") && message.SentenceOf(i) == message.SentenceOf(hit.Last)),
        // "the coreweave recruiter called: 225 base": who tells the offer; without one it is a message and no more.
        CompanyCue.Hearsay when IsPing(message, hit) => message.Tokens.Any(t => t.Kind is TokenKind.Number or TokenKind.Time || t is { Kind: TokenKind.Word, Text: "offer" or "offered" or "offering" or "verbal" or "verbally" or "written" or "writing" or "contract" }),
        CompanyCue.Withdrawn when message.WordAt(hit.Last, "out") && message.WordAt(hit.Last + 1, "of") => true,
        // "the sign on is gone", "the bonus was cancelled": a part of the offer, which stands.
        CompanyCue.Withdrawn => IsPart(message, hit.First - 1) || (message.WordAt(hit.First - 1, "was", "were", "got", "is", "been", "has") && (IsPart(message, hit.First - 2) || IsPart(message, hit.First - 3))),
        CompanyCue.Competing => message.WordAt(hit.Last, "offers") && message.WordAt(hit.First - 1, "about", "any", "if", "have", "no"),
        CompanyCue.Offer => message.WordAt(hit.First - 1, "no", "not") || (message.WordAt(hit.First - 2, "not", "isnt", "without", "no") && message.WordAt(hit.First - 1, "an", "a", "any", "real")),
        _ => false,
    };

    /// <summary>"nvidia recruiter just pinged me".</summary>
    public static bool IsPing(MessageText message, PhraseHit<CompanyCue> hit) =>
        hit.Tag == CompanyCue.Hearsay && hit.Last > hit.First && message.WordAt(hit.First, "recruiter", "recruiters", "sourcer", "headhunter", "scout", "scouts") && !message.WordAt(hit.Last, "from");

    private static bool IsPart(MessageText message, int at) => message.WordAt(at, "on", "bonus", "signon", "signing", "equity", "rsu", "rsus", "stock", "relo", "relocation", "refresher", "refreshers", "base");

    /// <summary>"talking to groq at 4pm": the call the user prepares.</summary>
    private static bool HasHour(MessageText message, int last)
    {
        for (var i = last + 1; i <= last + 6 && i < message.Count; i++)
        {
            if (message.At(i).Kind == TokenKind.Time || (message.At(i) is { Kind: TokenKind.Number, Text: "am" or "pm" or "min" or "mins" }) || (message.WordAt(i, "in") && message.At(i + 1).Kind == TokenKind.Number && message.WordAt(i + 2, "min", "mins", "minutes", "hour", "hours")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"8% 401k match" matches nobody's offer.</summary>
    private static bool IsOfPension(MessageText message, PhraseHit<CompanyCue> hit) =>
        message.WordAt(hit.First, "match", "matching") && (message.At(hit.First - 1).Kind is TokenKind.Number or TokenKind.Opaque || message.At(hit.First - 1).IsSign('%') || message.WordAt(hit.First - 1, "pension", "401k", "retirement", "employer", "company", "rrsp", "super", "ira", "hsa", "provident", "isa", "kiwisaver"));

    /// <summary>"£60k RSUs over 3 yrs at Monzo": the grant's years, not years of service.</summary>
    private static bool IsOfVest(MessageText message, PhraseHit<CompanyCue> hit) =>
        hit.Tag == CompanyCue.Employer && message.WordAt(hit.First, "years", "yrs") && (message.WordAt(hit.First - 2, "over", "across", "vest", "vests", "vesting", "in") || message.At(hit.First - 2).IsSign('/'));

    /// <summary>"what do MLEs make at coreweave": a question about others' pay.</summary>
    private static bool IsOfOthers(MessageText message, PhraseHit<CompanyCue> hit)
    {
        if (hit.Tag != CompanyCue.Employer || !message.WordAt(hit.First, "make", "earn", "paid", "making", "earning"))
        {
            return false;
        }

        for (var i = hit.First - 1; i >= 0 && message.SentenceOf(i) == message.SentenceOf(hit.First); i--)
        {
            if (message.WordAt(i, "i", "im", "ive", "my"))
            {
                return false;
            }

            if (message.WordAt(i, "what", "whats", "how", "do", "does", "which"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"groq said no to base", "they rejected my counter", "nvidia cancelled the call", "if stripe pulls it": no offer was withdrawn.</summary>
    private static bool IsOfAsk(MessageText message, PhraseHit<CompanyCue> hit)
    {
        if (hit.Tag != CompanyCue.Withdrawn)
        {
            return false;
        }

        if (message.WordAt(hit.Last + 1, "the", "my", "our", "a", "its") && message.At(hit.Last + 2).Kind == TokenKind.Word && !message.WordAt(hit.Last + 2, Withdrawable) && !message.WordAt(hit.Last + 3, Withdrawable))
        {
            return true;
        }

        for (var i = hit.Last + 1; i <= hit.Last + 4 && message.SentenceOf(Math.Min(i, message.Count)) == message.SentenceOf(hit.Last); i++)
        {
            if (message.WordAt(i, "offer", "theirs", "mine", "role", "position", "headcount"))
            {
                break;
            }

            if (message.WordAt(i, "counter", "counteroffer", "ask", "request", "base", "bonus", "equity", "rsu", "rsus", "stock", "more", "sign", "signing", "raise", "extension", "call", "meeting", "interview", "together", "price", "hint", "line", "by", "email") || message.At(i).Kind == TokenKind.Number || (i == hit.Last + 1 && message.WordAt(i, "to")))
            {
                return true;
            }
        }

        if (message.WordAt(hit.First - 1, "they", "she", "he") && message.WordAt(hit.First - 2, "do", "did", "will", "can", "could", "would", "might", "if", "should", "does"))
        {
            // "is a counter ok or do they rescind"
            return true;
        }

        return message.WordAt(hit.First - 1, "to", "if", "might", "may", "could", "can", "would", "will", "not", "never", "didnt", "hasnt", "havent", "dont", "wont", "isnt", "cant") || message.WordAt(hit.First - 2, "if", "might", "may", "could", "not", "havent", "hasnt", "never", "afraid", "scared", "worried", "can", "will", "would") || message.WordAt(hit.First - 3, "if", "can", "could", "afraid", "scared", "worried");
    }
}
