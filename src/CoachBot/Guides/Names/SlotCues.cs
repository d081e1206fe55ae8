using System.Buffers;
using static CoachBot.Guides.SlotWords;

namespace CoachBot.Guides;

/// <summary>How sure the words around a name make it that a company is meant.</summary>
internal enum SlotStrength
{
    None,

    /// <summary>"at", "from", "with" before it, or a capital inside the sentence.</summary>
    Weak,

    /// <summary>"offer from", "join", "interview at" before it, or "offered", "offer", "recruiter" behind it.</summary>
    Strong,
}

/// <summary>Reads the words around a possible company name.</summary>
internal static class SlotCues
{
    private static readonly SearchValues<char> Joints = SearchValues.Create(" -.'’&*");
    /// <summary>What the words around the name say.</summary>
    /// <param name="describing">The name stands before "offer" and the like as a plain word too.</param>
    public static SlotStrength Around(List<NameToken> tokens, int start, int length, bool describing = false)
    {
        var before = Before(tokens, start);
        var named = tokens[start].Capital && (!tokens[start].Opens || tokens[start].Shouted);
        var behind = After(tokens, start, length);
        if (behind != SlotStrength.None && describing && !(tokens[start].Capital && (start == 0 || named)) && !IsDoer(tokens, start, length))
        {
            behind = SlotStrength.None;
        }

        var strongest = before > behind ? before : behind;
        return strongest == SlotStrength.None && named ? SlotStrength.Weak : strongest;
    }

    /// <summary>The words are meant as this company, by what stands around them.</summary>
    /// <param name="isWord">The name is a word that is met everywhere ("base", "monday").</param>
    public static bool IsMeant(CompanyName name, string text, List<NameToken> tokens, int start, int length, bool isWord)
    {
        if (name.Word == WordKind.Name)
        {
            return true;
        }

        var first = tokens[start];
        if (!first.Capital && IsCompound(text, first.Start, tokens[start + length - 1].End))
        {
            return false;
        }

        if (!isWord && name.Word is WordKind.Hard or WordKind.Soft && (NamesAmongFigures.IsAlone(text, tokens, start, length) || NamesAmongFigures.IsCalled(text, tokens, start) || NamesAmongFigures.IsSaidToBe(tokens, start, length)))
        {
            return true;
        }

        // "the other one (stripe)", "compare it with my google one", "apple: signed letter"
        if (!isWord && (NameLabels.IsOfferedBy(text, tokens, start, length) || NameLabels.HeadsStanding(text, tokens, start, length) || IsBracketed(text, tokens, start, length) || (start > 0 && tokens[start - 1].Text == "my" && start + length < tokens.Count && tokens[start + length].Text == "one")))
        {
            return true;
        }

        var around = Around(tokens, start, length, name.Word == WordKind.Describing);
        if (name.Word == WordKind.Soft)
        {
            return NamesAmongFigures.IsOneMore(text, tokens, start, length) || OpensStatus(tokens, start, length) || HasPart(tokens, start + length) || IsInWriting(tokens, start + length) || around != SlotStrength.None || tokens.Count <= 3 || (start + length < tokens.Count && (tokens[start + length].IsNumber || tokens[start + length].OpensPlace || tokens[start + length].Text is "isnt" or "wasnt" || (tokens[start + length].Text is "at" or "is" && start + length + 1 < tokens.Count && tokens[start + length + 1].IsNumber))) || (start == 0 && first.Capital);
        }

        if (CompanyNames.IsIdiom(first.Text) && !first.Capital && IsIdiom(tokens, start, length))
        {
            return false;
        }

        if (first.Text == "remote" && start + length < tokens.Count && tokens[start + length].OpensPlace)
        {
            // "Remote US" is a place.
            return false;
        }

        if (around == SlotStrength.Strong)
        {
            // "offer by Monday", "call on Monday": a day. "offer from Monday": perhaps not.
            return !isWord || (first.Capital && start > 0 && (Joining.Contains(tokens[start - 1].Text) || tokens[start - 1].Text is "from" or "at" or "with"));
        }

        // "snowflake is at team match stage", "meta in writing: 225"
        if (!isWord && (OpensStatus(tokens, start, length) || (IsInWriting(tokens, start + length) && start > 0 && tokens[start - 1].Text is "got" or "have" or "has" or "and" or "also" or "now")))
        {
            return true;
        }

        // "together, seattle.", "job is at together in SF": a place right behind it.
        var placed = start + length < tokens.Count && tokens[start + length].Text == "in" ? start + length + 1 : start + length;
        if (!isWord && IsPlaceAt(tokens, placed) && ((placed == start + length && (first.Opens || HasPreposition(tokens, start) || (start > 0 && tokens[start - 1].Text is "base" or "tc" or "rsu" or "bonus") || NamesAmongFigures.IsBehind(text, tokens, start) || (placed + 1 < tokens.Count && (tokens[placed + 1].IsNumber || (tokens[placed + 1].Text is "gave" or "offered" or "offers" or "pays" or "said" or "says" && placed + 2 < tokens.Count && (tokens[placed + 2].IsNumber || tokens[placed + 2].Text is "me")))))) || (placed > start + length && HasPreposition(tokens, start) && tokens[start - 1].Text == "at")))
        {
            return true;
        }

        // "can i ask for staff at together"
        if (!isWord && start > 1 && tokens[start - 1].Text == "at" && (RoleOpeners.Contains(tokens[start - 2].Text) || tokens[start - 2].OpensRole))
        {
            return true;
        }

        // "put this against modular, 225 base"
        if (!isWord && start > 0 && tokens[start - 1].Text == "against" && start + length < tokens.Count && (tokens[start + length].IsNumber || tokens[start + length].Text == "s"))
        {
            return true;
        }

        // "Ramp, nyc, 200k base" and the one word that answers "Which company?".
        var opens = start == 0 && (tokens.Count == length ? first.Capital || name.Word == WordKind.Hard : name.Word == WordKind.Hard && NamesAmongFigures.Opens(text, tokens, length));
        return !isWord && ((HasPreposition(tokens, start) && first.Capital) || opens || (name.Word == WordKind.Hard && (NamesAmongFigures.Heads(text, tokens, start, length) || NamesAmongFigures.Ends(text, tokens, start, length))));
    }

    /// <summary>"seattle", "remote us".</summary>
    private static bool IsPlaceAt(List<NameToken> tokens, int at) =>
        at < tokens.Count && (tokens[at].OpensPlace || (tokens[at].Text is "remote" or "remoto" && at + 1 < tokens.Count && tokens[at + 1].OpensPlace));

    /// <summary>A message that begins with how far a company's offer is.</summary>
    private static bool OpensStatus(List<NameToken> tokens, int start, int length) => start == 0 && (IsInWriting(tokens, length) || IsAtStage(tokens, length));

    /// <summary>"the google base is 240", "google's equity".</summary>
    private static bool HasPart(List<NameToken> tokens, int behind) =>
        behind < tokens.Count && tokens[behind].Start - tokens[behind - 1].End != 2 && tokens[behind].Text is "base" or "equity" or "rsu" or "rsus" or "stock" or "tc" or "bonus" or "salary" or "grant" or "one" || (behind + 1 < tokens.Count && tokens[behind].Text is "sign" or "s" && tokens[behind + 1].Text is "on" or "base" or "equity" or "rsu" or "rsus" or "stock" or "tc" or "bonus" or "salary" or "grant" or "offer");

    private static bool IsInWriting(List<NameToken> tokens, int behind) => behind + 1 < tokens.Count && ((tokens[behind].Text == "in" && tokens[behind + 1].Text == "writing") || (tokens[behind].Text == "on" && tokens[behind + 1].Text == "paper"));

    private static bool IsAtStage(List<NameToken> tokens, int behind) =>
        behind + 2 < tokens.Count && tokens[behind].Text is "is" or "are" or "still" or "now" && tokens[behind + 1].Text is "at" or "in" or "on" && tokens[behind + 2].Text is "team" or "final" or "finals" or "onsite" or "onsites" or "interview" or "interviews" or "loop" or "screening" or "process" or "late" or "last" or "offer";

    /// <summary>"meta and google", "stripe at 230 base", "lambda 250 base": one of a list of names, or figures right behind.</summary>
    /// <param name="used">Words of names found before it.</param>
    public static bool IsListed(CompanyName name, List<NameToken> tokens, int start, int length, bool[] used)
    {
        var next = start + length;
        var isBehindName = start > 0 && Array.IndexOf(used, true) >= 0;
        var isListable = isBehindName && name.Word is WordKind.Hard or WordKind.Soft;

        // "coreweave 220 base y meta (por escrito) 210 base"
        if (isListable && next < tokens.Count && tokens[start - 1].Text is "and" or "n" or "y" or "e" or "und" or "et" or "vs" && (tokens[next].IsNumber || tokens[next].Start - tokens[next - 1].End == 2))
        {
            return true;
        }

        // "openai verbal 300 base, lambda in final round"
        if (isListable && next + 1 < tokens.Count && (tokens[start].Start - tokens[start - 1].End == 2 || tokens[start - 1].Text is "and" or "also" or "but")
            && (tokens[next].Text is "verbal" or "wrote" or "offered" or "interviewing" or "onsite" || (tokens[next].Text is "in" or "is" or "at" or "still" && tokens[next + 1].Text is "final" or "finals" or "onsite" or "in" or "interviewing" or "pending" or "process" or "verbal")))
        {
            return true;
        }

        // "also have lambda 240/300/10", "i also have lambda at 240"
        if (start > 1 && next < tokens.Count && (tokens[next].IsNumber || (tokens[next].Text == "at" && next + 1 < tokens.Count && tokens[next + 1].IsNumber)) && tokens[start - 1].Text is "have" or "got" && tokens[start - 2].Text is "also" or "i" or "ive" && name.Word is WordKind.Hard or WordKind.Soft)
        {
            return true;
        }

        if (name.Word == WordKind.Soft)
        {
            return (start > 1 && used[start - 2] && tokens[start - 1].Text is "and" or "or" or "n" or "plus" or "vs")
                || (next + 1 < tokens.Count && tokens[next].Text == "at" && tokens[next + 1].IsNumber && start > 0 && tokens[start - 1].Text is "have" or "got" or "with" or "and" or "plus" or "also" or "from" or "has");
        }

        // "coreweave at 225 and lambda at 231"
        var isHard = isBehindName && name.Word == WordKind.Hard && next + 1 < tokens.Count;
        if (isHard && tokens[start - 1].Text is "and" or "vs" or "or" && tokens[next].Text == "at" && tokens[next + 1].IsNumber)
        {
            return true;
        }

        return isHard && tokens[next].IsNumber && tokens[next + 1].Text is "base" or "tc" && tokens[start].Start - tokens[start - 1].End == 2;
    }

    /// <summary>"my current job (apple)", "the other one (stripe)": a name alone in brackets behind what it is the name of.</summary>
    public static bool IsBracketed(string text, List<NameToken> tokens, int start, int length)
    {
        var end = tokens[start + length - 1].End;
        return start > 0 && tokens[start].Start > 0 && text[tokens[start].Start - 1] == '(' && end < text.Length && text[end] is ')' or ','
            && (tokens[start - 1].Text is "job" or "employer" or "company" or "gig" or "place" or "one" or "offer" or "offers" or "startup" or "rival" or "competitor" or "recruiter" or "boss" or "team" or "elsewhere"
                or "base" or "tc" or "rsu" or "rsus" or "equity" or "package" or "role" or "position" || (start > 0 && end < text.Length && text[end] == ')' && tokens[start - 1].IsNumber && tokens[start].Start - tokens[start - 1].End <= 3));
    }

    /// <summary>The words stand side by side: nothing but a blank, a dash, a point or an apostrophe between them.</summary>
    public static bool AreTogether(string text, List<NameToken> tokens, int start, int length)
    {
        for (var i = start + 1; i < start + length; i++)
        {
            var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
            if (gap.Length > 2 || gap.ContainsAnyExcept(Joints))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"large-scale", "ramp-up", "meta-data": half of another word.</summary>
    private static bool IsCompound(string text, int start, int end) =>
        (start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2])) || (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]));

    /// <summary>"work at scale", "at target": unless an offer, an interview or a recruiter is spoken of, or the word goes on to a role.</summary>
    private static bool IsIdiom(List<NameToken> tokens, int start, int length) =>
        start > 0 && tokens[start - 1].Text is "at" or "on" or "for"
        && !(start > 1 && tokens[start - 2].Text is "offer" or "offers" or "offered" or "interview" or "interviews" or "interviewing" or "recruiter" or "job" or "onsite" or "loop" or "anything" or "gig" or "position")
        && After(tokens, start, length) == SlotStrength.None;

    /// <summary>A preposition stands right before the name.</summary>
    public static bool HasPreposition(List<NameToken> tokens, int start) => start > 0 && Prepositions.Contains(tokens[start - 1].Text);

    /// <summary>What goes before the name.</summary>
    public static SlotStrength Before(List<NameToken> tokens, int start)
    {
        if (start == 0)
        {
            return SlotStrength.None;
        }

        var last = tokens[start - 1].Text;
        // "competing: X 240/300", "other offer - X, 240 base"
        if (Joining.Contains(last) || last is "competing" or "rival" or "competitor" || (last == "offer" && start > 1 && tokens[start - 2].Text is "competing" or "rival" or "other" or "second" or "another") || (last == "into" && start > 1 && tokens[start - 2].Text is "got" or "get" or "getting"))
        {
            return SlotStrength.Strong;
        }

        // "230 base from X", "offer 2 is from X", "the other one is X"
        if (start > 1 && ((last == "from" && ((tokens[start - 2].IsNumber && tokens[start - 2].Text.Length > 2) || tokens[start - 2].Text is "verbal" or "written" or "paper" or "is" or "was" or "thats" or "its" or "one" or "other" or "another" or "too" or "base" or "tc" or "rsu" or "rsus")) || (last == "is" && tokens[start - 2].Text is "rival" or "competing" or "competitor" or "other")))
        {
            return SlotStrength.Strong;
        }

        // "una oferta escrita de X", "ein Angebot von X"
        if (start > 1 && last is "de" or "von" or "da" or "di" or "van" && (Abroad.Contains(tokens[start - 2].Text) || (start > 2 && Abroad.Contains(tokens[start - 3].Text))))
        {
            return SlotStrength.Strong;
        }

        // "offer from X", "anything on X", "interview with X", "competing offer: X"
        if ((Prepositions.Contains(last) || last is "on" or "about") && start > 1 && Occasions.Contains(tokens[start - 2].Text))
        {
            return SlotStrength.Strong;
        }

        // "leaving nvidia for X", "moving from nvidia to X"
        if (last is "for" or "to" && start > 2 && tokens.FindLastIndex(start - 2, Math.Min(4, start - 1), t => last == "to" ? t.Text == "from" : t.Text is "leaving" or "leave" or "left" or "quitting" or "quit") >= 0 && !(start + 1 < tokens.Count && tokens[start].IsNumber))
        {
            return SlotStrength.Strong;
        }

        // "negotiating with X", "spoke to X", "I'm at X"
        if (start > 1 && ((last is "with" or "to" or "w" && Speaking.Contains(tokens[start - 2].Text)) || (last == "at" && Being.Contains(tokens[start - 2].Text))))
        {
            return SlotStrength.Strong;
        }

        // "back to X", "switch to X"; "back to square one" names nobody.
        if (last == "to" && start > 1 && tokens[start - 2].Text is "back" or "switch" or "return" && !(start + 1 < tokens.Count && tokens[start + 1].Text == "one"))
        {
            return SlotStrength.Strong;
        }

        return Prepositions.Contains(last) ? SlotStrength.Weak : SlotStrength.None;
    }

    /// <summary>What follows the name on the spot: "offered", "offer", "recruiter", "range", or a role. Behind a comma only where the name opens the message.</summary>
    private static SlotStrength After(List<NameToken> tokens, int start, int length)
    {
        var next = start + length;
        if (next >= tokens.Count || (start > 0 && tokens[next].Start - tokens[next - 1].End == 2))
        {
            return SlotStrength.None;
        }

        // "X finally sent it"
        var done = tokens[next].Text is "finally" or "actually" or "literally" or "apparently" or "now" or "only" && next + 1 < tokens.Count ? next + 1 : next;
        return (done > next && Doing.Contains(tokens[done].Text)) || Behind.Contains(tokens[next].Text) || Undoing.Contains(tokens[next].Text) || RoleOpeners.Contains(tokens[next].Text) || tokens[next].OpensRole || IsLevel(tokens[next].Text) || IsInTouch(tokens, next) || Interviewing.IsAt(tokens, next) ? SlotStrength.Strong : SlotStrength.None;
    }

    /// <summary>"X got back to me", "X reached out", "X followed up".</summary>
    private static bool IsInTouch(List<NameToken> tokens, int next) =>
        next + 1 < tokens.Count && tokens[next + 1].Text is "back" or "out" or "up" or "in" && (tokens[next].Text, tokens[next + 1].Text) is ("got" or "get" or "gets" or "came" or "comes" or "wrote" or "called" or "circled", "back") or ("reached", "out") or ("followed", "up") or ("got", "in");

    /// <summary>"L5", "e4", "ic5", "m2": what a job is graded in.</summary>
    public static bool IsLevel(string word)
    {
        var letters = word.AsSpan().IndexOfAnyInRange('0', '9');
        return letters is 1 or 2 && word.Length - letters < 3 && (letters == 1 ? "leptmg".Contains(word[0], StringComparison.Ordinal) : word.StartsWith("ic", StringComparison.Ordinal)) || (letters == 3 && word.Length == 4 && word.StartsWith("ict", StringComparison.Ordinal));
    }

    /// <summary>"target offered me 200k": a plain word could not have done that, unless it is somebody's ("my target").</summary>
    private static bool IsDoer(List<NameToken> tokens, int start, int length) =>
        Doing.Contains(tokens[start + length].Text) && !(start > 0 && Owners.Contains(tokens[start - 1].Text));
}
