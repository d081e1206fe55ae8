namespace CoachBot.Offers;

/// <summary>Words that look as if they said whose a figure is, and do not.</summary>
internal static class SubjectDoubts
{
    /// <summary>Words from an ask to what came of it: "asked for 245 and got 229".</summary>
    private const int FarthestAsk = 12;

    /// <summary>Words from their first offer to the next: "started at 200 base, 45k rsu, i asked 230, they came back".</summary>
    private const int FarthestCounter = 30;

    /// <summary>"give up the bonus entirely for 60k": words from what is given to its price.</summary>
    private const int FarthestPrice = 8;

    private static readonly string[] Speaker = ["i", "im", "id", "ill", "ive", "me", "my", "mine", "we", "us", "our", "yo", "mi", "eu", "meu", "ich", "mein", "meine", "je", "mon", "ma"];

    /// <summary>Whose limit is no business of the offer's.</summary>
    private static readonly string[] Others =
        ["friend", "friends", "buddy", "bud", "mate", "pal", "coworker", "coworkers", "colleague", "colleagues", "cousin", "brother", "sister", "dad", "mom", "mum", "uncle", "aunt", "roommate", "gf", "bf", "gfs", "bfs", "girlfriend", "boyfriend", "girlfriends", "boyfriends", "wife", "husband", "wifes", "husbands", "amigo", "amiga", "freund", "freundin", "kollege", "kollegin", "ami", "pote", "copain", "ppl", "people", "folks", "candidates", "blind", "reddit", "rule", "rules", "law", "visa", "policy", "juniors", "he", "she", "his"];

    /// <summary>The words say whose a figure is, and nothing else.</summary>
    public static bool IsMeant(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit, bool isPutRight)
    {
        var isTheirs = message.WordAt(hit.First, "want") && message.WordAt(hit.First - 1, "they", "she", "he", "hr", "recruiter", "who");
        isTheirs |= hit.Tag.Subject == Subject.Others && message.WordAt(hit.First, "pays", "paying") && ((!message.HasQuestionMark && IsOfJob(message, hit.First)) || IsExact(message, hit));
        var isSame = hit.Tag.Subject == Subject.Rival && message.WordAt(hit.Last, "offer") && message.WordAt(hit.Last + 1, "from", "by") && message.WordAt(hit.Last + 2, "them", "her", "him", "hr", "recruiter", "same");
        var isSwap = hit.Tag.Subject == Subject.Forfeit && message.WordAt(hit.First, "give", "giving") && Enumerable.Range(hit.Last + 1, FarthestPrice).Any(i => message.WordAt(i, "for", "against") && message.At(i + 1).Kind == TokenKind.Number);
        var isTheOffer = hit.Tag.Subject == Subject.CurrentPay && message.WordAt(hit.First, "current") && message.WordAt(hit.First + 1, "is", "was") && message.At(hit.Last + 1).IsSign('/');
        isTheOffer |= hit.Tag.Subject == Subject.CurrentPay && (message.WordAt(hit.First - 1, "stock", "share", "shares", "price") || IsMeasure(message, hit) || IsTheirStand(message, hit));
        isTheOffer |= hit.Tag.Subject == Subject.CurrentPay && message.WordAt(hit.Last, "me") && Enumerable.Range(hit.Last, FarthestCounter).Any(i => message.WordAt(i, "if", "once", "when") && message.WordAt(i + 1, "i") && message.WordAt(i + 2, "join", "sign", "accept", "start", "move"));
        // "asked for 245, got 229 base": of what came of an ask; "got 250k base, from scale ai" is anybody's.
        var isGot = hit.Tag.Subject == Subject.Own && message.WordAt(hit.First, "got", "received", "landed") && !message.WordAt(hit.Last, "from") && !Enumerable.Range(hit.First - FarthestAsk, FarthestAsk).Any(i => message.WordAt(i, "asked", "wanted", "hoped", "hoping"));
        // "call in 25 min 115k base": minutes.
        var isTime = message.WordAt(hit.First, "min", "minimum") && message.At(hit.First - 1) is { Kind: TokenKind.Number } minutes && (minutes.Value <= 90 || message.WordAt(hit.First - 2, "in") || message.At(hit.First + 1).Kind == TokenKind.Number);
        // "started at 200 base, i asked 230, they came back with 209": their first offer.
        isGot |= hit.Tag.Subject == Subject.CurrentPay && message.WordAt(hit.First, "started", "began", "opened") && Enumerable.Range(hit.Last, FarthestCounter).Any(i => message.WordAt(i, "back", "countered", "counter", "raised", "bumped"));
        return !isTheirs && !isGot && !isTime && !isSame && !isSwap && !isTheOffer && !IsRange(message, hit) && !IsOfBonus(message, hit.First) && !IsFloorOfPart(message, hit) && !(hit.Tag.Subject == Subject.Floor && IsLimitOfOthers(message, hit.First, hit.Last)) && !IsListOfAsks(message, hit.First, hit.Tag.Subject)
            && !(hit.Tag.Subject == Subject.Wish && (IsNoWish(message, hit) || (isPutRight && message.WordAt(hit.Last, "said", "told", "gave", "sign", "accept", "take"))));
    }

    /// <summary>"they settled on 230 now": not what the user is on.</summary>
    private static bool IsTheirStand(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        message.WordAt(hit.First, "on") && message.WordAt(hit.Last, "now", "today") && message.At(hit.First - 1).Kind == TokenKind.Word && !message.WordAt(hit.First - 1, "and", "but", "currently", "still", "stuck", "been", "sitting", "so", "now", "am", "im", "i");

    /// <summary>"snap offered way more than i make. 240 base": what the offer is compared with, and no figure of it in that sentence.</summary>
    private static bool IsMeasure(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit)
    {
        var (first, last) = message.SentenceAround(hit.First);
        return Enumerable.Range(Math.Max(first, hit.First - 2), Math.Min(2, hit.First - first)).Any(i => message.WordAt(i, "than", "above", "below", "beats", "over")) && !message.Tokens.Skip(hit.First).Take(last - hit.First + 1).Any(t => t.Kind == TokenKind.Number);
    }

    /// <summary>"contract gig at groq, pays $115/hr": the job that is offered.</summary>
    private static bool IsOfJob(MessageText message, int pays) => Enumerable.Range(Math.Max(0, pays - FarthestAsk), Math.Min(FarthestAsk, pays)).Any(i => message.SentenceOf(i) == message.SentenceOf(pays) && message.WordAt(i, "gig", "role", "job", "position", "contract", "it"));

    /// <summary>"revolut is paying £97k base": told to the figure and the part, by nobody in general.</summary>
    private static bool IsExact(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit)
    {
        var figure = message.At(hit.Last).Kind == TokenKind.Number ? hit.Last : message.At(hit.First + 1).Kind == TokenKind.Number ? hit.First + 1 : hit.First + 2;
        var giver = message.WordAt(hit.First - 1, "is") ? hit.First - 2 : hit.First - 1;
        return message.At(figure).Kind == TokenKind.Number && message.WordAt(figure + 1, "base", "tc", "fixed", "fix", "gross", "salary", "plus")
            && message.At(giver).Kind == TokenKind.Word && !message.WordAt(giver, "that", "who", "which", "they", "it", "everyone", "everybody", "people", "ppl", "folks", "market", "competitors", "companies", "places", "job", "nobody", "usually", "typically", "normally")
            && !message.WordAt(message.SentenceAround(hit.First).First, "does", "do", "is", "if", "why", "how", "what", "heard", "apparently");
    }

    /// <summary>"bonus target: 15%" is nobody's wish.</summary>
    private static bool IsOfBonus(MessageText message, int at) => message.WordAt(at, "target", "targeting")
        && (message.WordAt(at - 1, "bonus", "annual", "variable", "percent") || message.At(at - 1).IsSign('%') || (message.At(message.WordAt(at + 1, "of", "is") ? at + 2 : at + 1) is { Kind: TokenKind.Number } figure && (figure.Text is "pct" or "percent" || message.At(message.WordAt(at + 1, "of", "is") ? at + 3 : at + 2) is var unit && (unit.IsSign('%') || unit.IsWord("percent")))));

    /// <summary>"base is 228 with a target bonus", "i said no", "cerebras is the one i want (248 base)", "they matched my ask", "they countered my counter: rsu 480".</summary>
    private static bool IsNoWish(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        (message.WordAt(hit.First, "trade", "swap", "exchange", "trading", "swapping", "give", "giving", "sacrifice") && Enumerable.Range(hit.First - 5, 5).Any(i => message.WordAt(i, "they", "she", "he", "hr", "recruiter", "theyd", "theyll", "them", "wants"))) ||
        (message.WordAt(hit.Last, "said", "told", "gave") && message.WordAt(hit.Last + 1, "u", "you", "ya", "above", "earlier", "before"))
        || (message.WordAt(hit.Last, "said", "told") && message.WordAt(hit.Last + 1, "no", "yes", "ok", "thanks", "nothing", "maybe", "nah"))
        || (message.WordAt(hit.Last, "target") && (message.WordAt(hit.Last + 1, "bonus", "of") || message.At(hit.Last - 1).IsSign('%') || message.WordAt(hit.Last - 1, "percent", "pct")))
        || (message.WordAt(hit.First, "ask", "number", "target", "counter") && message.WordAt(hit.First - 1, "my", "our") && message.WordAt(hit.First - 2, "matched", "met", "hit", "beat", "approved", "accepted"))
        || (message.WordAt(hit.First, "i") && message.WordAt(hit.First - 1, "one", "place", "company", "team"))
        || (message.WordAt(hit.Last, "counter") && message.WordAt(hit.First - 1, "countered", "answered", "rejected", "declined", "refused", "to"))
        || (message.WordAt(hit.First, "my", "our", "ask", "counter") && message.WordAt(hit.First - 1, "to", "my") && Enumerable.Range(hit.First - 4, 4).Any(i => message.WordAt(i, "answer", "reply", "response", "replied", "answered", "responded", "reaction")))
        || (message.WordAt(hit.Last, "ask", "number", "target", "counter") && message.WordAt(hit.First - 1, "matched", "met", "hit", "beat", "approved", "accepted"));

    /// <summary>"my buddy said he wouldnt take less than 240", "people never accept under 230", "visa rule says min 161k", "i told the recruiter 250 was my minimum", "215 is not my minimum".</summary>
    public static bool IsLimitOfOthers(MessageText message, int first, int last)
    {
        // "not my minimum", behind the figure too.
        if (Enumerable.Range(first, last - first + 5).Any(i => message.WordAt(i, "my") && message.WordAt(i - 1, "not", "isnt", "aint", "wasnt")))
        {
            return true;
        }

        var nearest = Enumerable.Range(first, last - first + 1).Any(i => message.WordAt(i, Speaker)) ? first : -1;
        for (var i = first - 1; i >= 0 && message.SentenceOf(i) == message.SentenceOf(first); i--)
        {
            if (message.WordAt(i, "told") && !message.WordAt(i - 1, "they", "she", "he", "recruiter", "hr") && message.WordAt(message.WordAt(i + 1, "the", "my", "their") ? i + 2 : i + 1, "recruiter", "hr", "them", "her", "him", "hm"))
            {
                return true;
            }

            if (nearest < 0 && message.WordAt(i, Speaker))
            {
                nearest = i;
            }
            else if (nearest < 0 && message.WordAt(i, Others))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"320 and 900k or i walk": a demand of several parts is no limit.</summary>
    private static bool IsListOfAsks(MessageText message, int at, Subject subject) => subject == Subject.Floor && message.At(at).Kind == TokenKind.Number && message.WordAt(at - 1, "and", "plus");

    /// <summary>"min 220 max 240 base": a range, and no limit.</summary>
    private static bool IsRange(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        hit.Tag.Subject is Subject.Floor or Subject.Posted && ((message.WordAt(hit.First, "min", "minimum") && Enumerable.Range(hit.Last, 4).Any(i => message.WordAt(i, "max", "maximum"))) || (message.WordAt(hit.First, "max", "maximum") && Enumerable.Range(hit.First - 4, 4).Any(i => message.WordAt(i, "min", "minimum"))));

    /// <summary>"the sign on has a floor of 10k", "on the 4th floor", "the very bottom of the range": not the user's.</summary>
    private static bool IsFloorOfPart(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit)
    {
        var before = hit.First - 1;
        return (message.WordAt(hit.Last, "bottom") && message.WordAt(hit.First, "very", "absolute", "rock") && message.WordAt(before, "the", "their"))
            || (message.WordAt(hit.First, "floor") && ((message.WordAt(before, "a") && !message.WordAt(before - 1, "have", "got", "ive", "with", "set", "need")) || message.WordAt(before, "their", "nd", "rd", "th", "st") || message.At(before) is { Kind: TokenKind.Number, Text: not ("" or "k") }));
    }
}
