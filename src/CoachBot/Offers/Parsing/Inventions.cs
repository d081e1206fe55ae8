namespace CoachBot.Offers;

/// <summary>
/// Finds what a message asks to be made up. Words of inventing alone are none: it takes an order and something untrue, said in so many words ("fake an offer"),
/// by a denial of the user's own ("write that google offered 380. they didnt"), or by a figure that is to be more than it is ("make the other offer sound bigger").
/// </summary>
internal static class Inventions
{
    /// <summary>Words between an order and the figure it is to swell.</summary>
    private const int NearEnough = 8;

    private enum Part
    {
        /// <summary>An order to invent, in so many words.</summary>
        Whole,

        /// <summary>"tell them i have another offer": an invention, unless an offer has been told.</summary>
        Claim,

        /// <summary>"write", "put in the email": somebody is to say something.</summary>
        Order,

        /// <summary>"i told them google gave me 300": said already.</summary>
        Told,

        /// <summary>"they didnt", "even though i dont": what was said is not so.</summary>
        Denial,

        /// <summary>"round up", "sound bigger": more than it is.</summary>
        Swell,

        /// <summary>"bump nvidias number", "say nvidia is 255 instead of 235": more than was told of a rival that is known.</summary>
        Raise,
    }

    private static readonly PhraseTable<Part> Table = new(PhraseFile.Read<Part>("inventions"));

    /// <summary>Where inventions begin, in order, and whether nothing but the coach's not knowing of the offer speaks against it: the user may have it.</summary>
    /// <param name="rivals">Real rivals told before, so that "tell them i have another offer" is no more than the truth.</param>
    public static IEnumerable<(int First, bool MayBeTrue)> Find(MessageText message, IReadOnlyCollection<string> rivals)
    {
        var hits = Table.FindAll(message);
        if (hits.Count == 0)
        {
            return [];
        }

        var denied = hits.Where(h => h.Tag == Part.Denial && IsDenial(message, h)).ToList();
        return hits.Where(h => h.Tag switch
        {
            Part.Whole => !IsTheirs(message, h) && !IsRenounced(message, h) && !IsOfTheCoach(message, h.First) && !IsJudged(message, h),
            Part.Claim => (rivals.Count == 0 || denied.Count > 0 || IsOfAnother(message, h, rivals)) && !IsTheirs(message, h) && !(denied.Count == 0 && message.WordAt(h.Last, "offer") && StatusWords.Of(message) is not null),
            Part.Order => IsOrder(message, h.First) && denied.Exists(d => d.First != h.First && (h.First < d.First || message.WordAt(h.First - 1, "but", "so", "just", "and", "please", "pls", "still", "anyway") || message.At(h.First - 1).IsSign(',') || Enumerable.Range(d.Last, Math.Clamp(h.First - d.Last, 0, NearEnough)).Any(i => message.WordAt(i, "but"))) && Math.Abs(message.SentenceOf(d.First) - message.SentenceOf(h.First)) <= 1 && TellsOfOffer(message, h.First, d)),
            Part.Told => denied.Exists(d => d.First > h.Last && message.SentenceOf(d.First) - message.SentenceOf(h.First) <= 1 && EndsSentence(message, d.Last) && TellsOfOffer(message, h.First, d)),
            Part.Raise => rivals.Any(r => message.Text.Contains(r, StringComparison.OrdinalIgnoreCase)) && hits.Exists(o => (o.Tag == Part.Order && o.First < h.First && message.SentenceOf(o.First) == message.SentenceOf(h.First) && IsOrder(message, o.First)) || (o.First == h.First && !message.WordAt(h.First, "instead", "rather") && IsOrder(message, h.First))) && !IsTheirs(message, h),
            Part.Swell => !IsTheirs(message, h) && SwellsAnOffer(message, h),
            _ => false,
        }).Select(h => (h.First, h.Tag == Part.Claim && denied.Count == 0));
    }

    /// <summary>"tell them i have an openai offer" where Google's is the one told: a word of whose it is, and none of the rivals' names.</summary>
    private static bool IsOfAnother(MessageText message, PhraseHit<Part> hit, IReadOnlyCollection<string> rivals) =>
        message.WordAt(hit.Last, "offer") && (message.WordAt(hit.Last + 1, "from", "by") || !message.WordAt(hit.Last - 1, "another", "competing", "other", "better", "rival", "an", "a", "the", "my", "written", "verbal", "good", "strong", "real", "second", "higher", "great", "bigger", "new", "one", "counter"))
        && !rivals.Any(r => message.Text.Contains(r, StringComparison.OrdinalIgnoreCase));

    /// <summary>Nothing follows: "they didnt"; "they didnt say anything" denies nothing that was told.</summary>
    private static bool EndsSentence(MessageText message, int last) => last + 1 >= message.Count || message.SentenceOf(last + 1) != message.SentenceOf(last) || message.At(last + 1).Kind is TokenKind.Sign or TokenKind.LineEnd;

    /// <summary>A denial ends what it denies: "they didnt", "they didnt.", "i dont have one"; "they didnt budge" denies nothing that was said.</summary>
    private static bool IsDenial(MessageText message, PhraseHit<Part> hit)
    {
        if (!message.WordAt(hit.Last, "didnt", "havent", "hasnt", "never", "dont", "doesnt", "wont", "did", "has", "isnt", "arent", "wasnt", "is", "no", "not", "aint", "only", "when"))
        {
            return true;
        }

        if (message.WordAt(hit.Last, "know", "find", "check", "notice", "verify", "zero", "none") || message.At(hit.First).IsSign('(') || message.At(hit.Last).Kind == TokenKind.Number)
        {
            return true;
        }

        if (message.WordAt(hit.First, "even", "although", "though", "tho", "altho", "there", "theres"))
        {
            return true;
        }

        var isOpen = message.WordAt(hit.Last, "did", "has", "is", "only");
        return isOpen
            ? message.WordAt(hit.First, "nobody", "noone", "one") || message.WordAt(hit.Last + 1, "not", "never", "no")
            : EndsSentence(message, hit.Last)
                || message.WordAt(hit.Last + 1, "actually", "really", "lol", "tho", "though", "yet", "but", "haha", "lmao", "so", "obviously", "even", "in", "ofc", "at", "did", "offered", "offer", "gave", "give", "made", "make", "said", "say", "have", "had", "happened", "happen");
    }

    /// <summary>"write that", "can you put": an order to the coach. What they say, and what the user asks whether to say, is none.</summary>
    private static bool IsOrder(MessageText message, int at)
    {
        var before = at - 1;
        while (message.WordAt(before, "just", "then", "pls", "please", "simply", "maybe", "also", "now", "still", "to", "want"))
        {
            before--;
        }

        return !message.WordAt(before, "they", "she", "he", "recruiter", "hr", "it", "did", "didnt", "does", "doesnt", "dont", "not", "never", "wont", "that", "who", "the", "a", "an", "my", "her", "his", "their", "this", "by", "in", "via", "and", "will") && !message.WordAt(at + 1, "me", "us", "no", "yes", "hi", "thanks") && !message.At(at + 1).IsSign(':');
    }

    /// <summary>Between an order and its denial somebody offers something: "say no if they dont" tells of none.</summary>
    private static bool TellsOfOffer(MessageText message, int order, PhraseHit<Part> denial)
    {
        for (var i = Math.Min(order, denial.First); i < message.Count; i++)
        {
            if (message.At(i).Kind == TokenKind.Number || message.WordAt(i, "offer", "offers", "offered", "gave", "gives", "pays", "pay", "interviewing", "talking", "process", "other", "others", "another", "oferta", "offre", "bietet", "ofrece", "otra", "oferece"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is to look like more is an offer or its figure, not an ask or a letter: "make my email sound stronger".</summary>
    private static bool SwellsAnOffer(MessageText message, PhraseHit<Part> hit)
    {
        for (var i = Math.Max(0, hit.First - NearEnough); i < Math.Min(message.Count, hit.Last + NearEnough); i++)
        {
            if (message.SentenceOf(i) == message.SentenceOf(hit.First) && (message.WordAt(i, "offer", "offers", "offered", "competing", "rival", "other", "one", "tc", "current", "salary") || (message.WordAt(i, "number", "numbers", "figure", "base") && !message.WordAt(i - 1, "my"))))
            {
                return !Enumerable.Range(0, hit.First).Any(k => message.SentenceOf(k) == message.SentenceOf(hit.First) && message.WordAt(k, "they", "she", "he", "hr", "recruiter", "email", "mail", "ask", "counter"));
            }
        }

        return false;
    }

    /// <summary>"so i cant really bluff": what the user does not do; "cant we just bluff" asks for it.</summary>
    private static bool IsRenounced(MessageText message, PhraseHit<Part> hit) =>
        message.WordAt(hit.First, "bluff", "bluffing", "lie", "lying", "invent", "fake", "pretend", "faking") && Enumerable.Range(hit.First - 3, 3).Any(i => message.WordAt(i, "cant", "cannot", "dont", "wont", "not", "never", "wouldnt", "couldnt", "without")) && !Enumerable.Range(hit.First - 2, 2).Any(i => message.WordAt(i, "i", "we", "u", "you"));

    /// <summary>"they say its final, bluff or not": the other side may bluff or invent; nobody is asked to.</summary>
    private static bool IsTheirs(MessageText message, PhraseHit<Part> hit)
    {
        if (message.WordAt(hit.First, "they", "nobody", "no"))
        {
            return false;
        }

        for (var i = hit.First - 1; i >= 0 && message.SentenceOf(i) == message.SentenceOf(hit.First); i--)
        {
            if (message.WordAt(i, "i", "me", "my", "id", "ill", "lets") || (message.WordAt(i, "make", "let", "say", "tell") && !message.WordAt(i - 1, "they", "she", "he", "hr", "recruiter")))
            {
                return false;
            }

            if (message.WordAt(i, "they", "theyre", "their", "she", "shes", "he", "hes", "hr", "recruiter", "we", "isnt", "not", "wont", "dont", "never"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is bluffing about another offer a bad idea?", "does lying backfire": asked about, not asked for.</summary>
    private static bool IsJudged(MessageText message, PhraseHit<Part> hit)
    {
        var (first, last) = message.SentenceAround(hit.First);
        return message.WordAt(hit.First, "bluffing", "lying", "faking", "inventing", "pretending") && message.WordAt(hit.First - 1, "is", "would", "isnt", "are", "does", "do") && hit.First - first <= 4 && message.HasQuestionMark
            && Enumerable.Range(hit.Last, last - hit.Last + 1).Any(i => message.WordAt(i, "bad", "wrong", "ok", "okay", "fine", "smart", "stupid", "dumb", "idea", "ethical", "unethical", "legal", "illegal", "allowed", "risky", "risk", "worth", "dangerous", "common", "normal", "backfire", "work", "fair", "dishonest"));
    }

    /// <summary>"how do i know u dont invent numbers", "did you make that up": the coach's own honesty is asked about.</summary>
    private static bool IsOfTheCoach(MessageText message, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4) && message.SentenceOf(i) == message.SentenceOf(at); i--)
        {
            if (message.WordAt(i, "you", "u", "ya", "youre", "ur", "bot", "coach", "this", "these", "ai"))
            {
                return !(message.WordAt(i - 1, "can", "could", "would", "will") || message.WordAt(i, "this", "these") && !message.WordAt(i - 1, "is", "are"));
            }
        }

        return false;
    }
}
