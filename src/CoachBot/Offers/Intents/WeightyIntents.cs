namespace CoachBot.Offers;

/// <summary>
/// Intents that delete, close a talk or store a limit need two things said: who acts, and what is done to what. "i signed the offer" closes a talk;
/// "i signed up", "they accepted my counter" and "if i sign" do not.
/// </summary>
internal static class WeightyIntents
{
    /// <summary>How far before its verb somebody is named who acts.</summary>
    private const int NearEnough = 7;

    /// <summary>Not the user: their acceptance is no acceptance of the offer, their deletion none of the user's data.</summary>
    private static readonly string[] Others =
        ["they", "theyve", "theyd", "she", "shes", "he", "hes", "recruiter", "hr", "hm", "manager", "boss", "company", "ceo", "founder", "friend", "who", "everyone", "others", "people", "nobody", "someone", "you", "u", "it", "legal", "finance", "committee", "candidate", "candidates", "wife", "husband", "team", "everybody", "folks", "guy"];

    /// <summary>What is not done, or not yet.</summary>
    private static readonly string[] Undone =
        ["not", "never", "havent", "hasnt", "hadnt", "didnt", "dont", "if", "should", "shouldve", "could", "couldve", "would", "wouldve", "unless", "until", "before", "once", "almost", "nearly", "might", "may", "wish", "without", "id", "shouldnt", "wont", "cant", "nearly", "had", "assuming", "suppose", "wheter", "whether"];

    /// <summary>What is signed, accepted or agreed to beside an offer.</summary>
    private static readonly string[] OtherThings =
        ["up", "off", "in", "into", "nda", "ndas", "lease", "counter", "counteroffer", "call", "invite", "invitation", "meeting", "interview", "challenge", "task", "assessment", "consent", "waiver", "form", "forms", "petition", "background", "references", "mortgage", "request", "connection", "apology", "cookies", "screen", "chat", "disagree", "ask", "asks", "slot", "time", "autograph", "noncompete", "referral", "onsite", "email", "mail", "confidentiality", "takehome", "reschedule", "talk"];

    /// <summary>"i signed yesterday", "already said yes", "accepted on monday": the user has done it, and to the offer.</summary>
    public static bool IsAcceptance(MessageText message, PhraseHit<Intent> hit)
    {
        // "sent the signed pdf back"
        if (message.WordAt(hit.First, "sent", "emailed", "mailed", "returned", "uploaded", "faxed", "scanned"))
        {
            return !message.WordAt(hit.First - 1, "they", "she", "he", "hr", "recruiter", "havent", "not", "hasnt", "be", "if", "me");
        }

        for (var at = hit.First; at <= hit.Last; at++)
        {
            if (message.WordAt(at, "accepted", "signed", "agreed", "took") || (message.WordAt(at, "said") && message.WordAt(at + 1, "yes", "ok")))
            {
                return IsDoneByUser(message, at) && IsDoneToOffer(message, at);
            }
        }

        return true;
    }

    private static bool IsDoneByUser(MessageText message, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - NearEnough) && message.SentenceOf(i) == message.SentenceOf(verb); i--)
        {
            if (message.WordAt(i, "i", "ive", "we", "weve", "im"))
            {
                // "if i accepted", "should i have signed"
                return !message.WordAt(i - 1, Undone) && !message.WordAt(i - 2, Undone) && !message.WordAt(i - 1, "can", "do", "did", "have", "am");
            }

            if (message.WordAt(i, Others) || message.WordAt(i, Undone) || (i == verb - 1 && message.WordAt(i, "a", "an", "the", "my", "their", "got", "holding", "with", "no", "other", "to", "be", "get", "being", "was", "is", "of", "any")))
            {
                return false;
            }

            if (message.ClauseOf(i) != message.ClauseOf(verb))
            {
                break;
            }
        }

        // Without a subject the verb opens its clause: "signed yesterday", "already accepted".
        var first = verb;
        while (message.WordAt(first - 1, "already", "just", "verbally", "ok", "okay", "so", "well", "and", "yeah", "yes", "yep", "also", "literally", "finally", "technically", "kinda", "officially", "then", "but", "have", "btw", "fyi", "actually", "hi", "hey"))
        {
            first--;
        }

        var opens = first == 0 || message.ClauseOf(first - 1) != message.ClauseOf(first) || message.At(first - 1).Kind is TokenKind.Sign or TokenKind.LineEnd;
        return opens && !(message.WordAt(verb, "said") && first == verb && !message.WordAt(verb + 2, "on", "over", "verbally", "already"));
    }

    private static bool IsDoneToOffer(MessageText message, int verb)
    {
        var hasSubject = message.WordAt(verb - 1, "i", "ive", "we", "already", "just", "have", "verbally", "finally");
        for (var i = verb + 1; i <= verb + 4 && i < message.Count && message.ClauseOf(i) == message.ClauseOf(verb); i++)
        {
            // "i accepted the base, only equity is open": one part of it.
            if (message.WordAt(verb, "accepted", "agreed") && message.WordAt(i, "base", "equity", "bonus", "rsus", "stock", "relocation") && (i == verb + 1 || message.WordAt(i - 1, "the", "their", "on", "to")) && (message.WordAt(i + 1, "but", "only", "and", "not", "part") || message.At(i + 1).IsSign(',')))
            {
                return false;
            }

            if ((message.WordAt(i, OtherThings) && !message.WordAt(i - 1, "on", "over") && !message.WordAt(i - 2, "on", "over")) || (message.WordAt(verb, "agreed") && message.WordAt(i, "that", "with", "on") && i == verb + 1 && !message.WordAt(i + 1, "monday", "tuesday", "wednesday", "thursday", "friday", "everything")))
            {
                return false;
            }

            // "signed paper offer from grab": an offer in writing, somebody's.
            if (!hasSubject && message.WordAt(verb, "signed") && message.WordAt(i, "paper", "offer", "letter", "pdf", "written", "copy", "contract") && !message.WordAt(i - 1, "the", "my", "their", "this", "it"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"delete my data", "erase everything you have on me": an order, and about what is kept of the user.</summary>
    public static bool IsErasure(MessageText message, PhraseHit<Intent> hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(0, hit.First - NearEnough) && message.ClauseOf(i) == message.ClauseOf(hit.First); i--)
        {
            if (message.WordAt(i, "they", "she", "he", "recruiter", "hr", "company", "who", "dont", "didnt", "never", "not", "wont", "did", "do", "does", "will", "without", "doesnt") && !(message.WordAt(i, "do", "will", "did") && message.WordAt(i + 1, "i", "we")))
            {
                return message.WordAt(i, "will", "do") && message.WordAt(i - 1, "pls", "please");
            }
        }

        // "forget everything i said", "remove the info about the sign-on": of the offer, not of the user.
        var next = message.WordAt(hit.Last + 1, "please", "pls", "now") ? hit.Last + 2 : hit.Last + 1;
        if (message.WordAt(hit.First, "delete", "erase", "wipe", "purge", "destroy") && message.WordAt(next, "i", "ive") && message.WordAt(message.WordAt(next + 1, "have", "just") ? next + 2 : next + 1, "told", "gave", "wrote", "typed", "said", "shared", "entered", "sent", "put") && !Enumerable.Range(next, NearEnough).Any(i => message.WordAt(i, "about", "on", "regarding", "except", "but")))
        {
            // "please delete everything i told you"
            return true;
        }

        return !message.WordAt(next, "i", "she", "he", "they", "we", "above", "before", "except", "but", "between") && !(message.WordAt(next, "about", "on", "regarding", "from", "in", "of", "with") && !message.WordAt(next + 1, "me", "us", "my", "mine", "myself", "your", "ur", "here", "you", "this", "everything", "these", "all", "our"));
    }

    /// <summary>"my floor is", "whats my walk away": the limit itself is spoken of; "my min bonus", "the walk away from apple" are not.</summary>
    public static bool IsLimit(MessageText message, PhraseHit<Intent> hit)
    {
        if (message.WordAt(hit.Last, "min", "minimum", "bottom", "walk"))
        {
            return !message.WordAt(hit.Last + 1, "bonus", "equity", "vest", "wage", "stay", "term", "to", "home", "notice", "from", "of", "in", "through", "requirements", "requirement", "tenure", "commitment");
        }

        return !message.WordAt(hit.Last + 1, "plan", "manager", "mates", "in", "of", "on", "above");
    }

    /// <summary>"undo that": an order; "should i go back to them", "can they cancel it" undo nothing.</summary>
    public static bool IsUndoing(MessageText message, PhraseHit<Intent> hit)
    {
        if (message.WordAt(hit.First, "delete", "remove", "cut", "drop", "skip", "cancel", "erase") && Enumerable.Range(hit.Last, Math.Min(NearEnough, message.Count - hit.Last)).Any(i => message.WordAt(i, "script", "email", "mail", "draft")))
        {
            // "delete that phrase from the script": an order about the words, not about what was told.
            return false;
        }

        if (message.WordAt(hit.First, "forget") && hit.Last == hit.First + 1 && message.WordAt(hit.Last, "it") && hit.Last + 1 < message.Count)
        {
            // "forget it, theyre not moving"
            return false;
        }

        if (message.WordAt(hit.First, "undo") && message.WordAt(hit.First - 1, "i", "to") && message.WordAt(hit.Last + 1, "the", "this", "any", "my") && message.WordAt(hit.Last + 2, "damage", "mistake", "harm", "mess", "effect"))
        {
            return false;
        }

        if (message.WordAt(hit.Last, "back") && message.WordAt(hit.First, "go", "step", "roll") && message.WordAt(hit.Last + 1, "to", "with", "and", "for", "at", "on", "into", "there"))
        {
            return false;
        }

        for (var i = hit.First - 1; i >= Math.Max(0, hit.First - NearEnough) && message.ClauseOf(i) == message.ClauseOf(hit.First); i--)
        {
            if (message.WordAt(i, "they", "she", "he", "recruiter", "hr", "should", "shall", "dont", "didnt", "never", "wont", "might", "theyll", "theyd", "company", "afraid", "scared", "worried"))
            {
                return message.WordAt(i, "never", "should") && message.WordAt(i + 1, "mind");
            }
        }

        return true;
    }
}
