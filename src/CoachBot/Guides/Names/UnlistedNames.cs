using System.Collections.Frozen;
using CoachBot.Offers;

namespace CoachBot.Guides;

/// <summary>
/// Finds names nobody listed by the words around them: "offer from Initech", "hooli offered me", "Globex: 225 base", "umbrella corp". A plain word, a given name or a
/// short form of the trade is none, however well it would stand there.
/// </summary>
internal static class UnlistedNames
{
    private const int MostWords = 3;

    private static readonly FrozenSet<string> People = Listed("people:");
    private static readonly FrozenSet<string> Trade = Listed("trade:");
    private static readonly FrozenSet<string> Endings = Listed("endings:");
    private static readonly FrozenSet<string> Kinds = Listed("kinds:");

    /// <summary>Words of the trade that people mistype where a name could stand: "orignal offer", "thier offer", "verbaly".</summary>
    private static readonly (string Word, uint Letters)[] Near = Array.ConvertAll(
        ("initial original second third final revised updated verbal written counter latest current previous formal official better exploding competing their there another actual annual recruiter manager company salary "
        + "equity bonus signing options stock shares total package compensation percent relocation refresher vesting thousand million guaranteed discretionary performance target competitor startup position remote hybrid contract internal external senior principal engineer scientist research software machine learning "
        + "question thinking believe really probably because actually basically currently yesterday tomorrow tonight monday tuesday wednesday thursday friday negotiation negotiate").Split(' '),
        word => (word, NearNames<string>.Letters(word)));

    /// <summary>Words that introduce a name by themselves, whatever its first letter.</summary>
    private static readonly FrozenSet<string> Naming = "from at with join joining vs versus de von da di".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the giver of an offer does, right behind the name, with the word that must follow where the first would do for anything.</summary>
    private static readonly FrozenDictionary<string, string[]> Doing =
        ("ne; offer; offers; offered; offering; countered; verbally; extended; rescinded; pays; vs; versus; gave me us; came in back through at with; sent me us an the over; wants me to; made me us an; "
        + "just offered gave came sent made extended countered; finally offered gave came sent made; also offered gave came sent made; is offering at giving; are offering giving; has offered given me; recruiter said called offered gave")
        .Split("; ").Select(p => p.Split(' ')).ToFrozenDictionary(p => p[0], p => p[1..], StringComparer.Ordinal);

    /// <summary>"chf215k", "gbp95000": a currency glued to its figure.</summary>
    private static bool IsAmount(string word) => word.Length > 4 && word.AsSpan(0, 3).IndexOfAnyExceptInRange('a', 'z') < 0 && word.AsSpan(3).TrimEnd("kmn").IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiDigit(word[3]);

    /// <param name="taken">Words that already have a meaning.</param>
    /// <param name="isNoName">The word stands where a company could and is none.</param>
    /// <param name="length">Words of the name.</param>
    public static bool IsAt(string text, List<NameToken> tokens, int start, bool[] taken, Func<string, bool> isNoName, out int length)
    {
        length = 0;
        if (!CanOpen(tokens, start, isNoName) || IsAmount(tokens[start].Text) || (start > 0 && taken[start - 1] && tokens[start].Start - tokens[start - 1].End == 1))
        {
            // Behind a name on the spot ("groq mlops offering") stands what belongs to it.
            return false;
        }

        length = Length(text, tokens, start, taken, isNoName);
        var first = tokens[start];
        var last = tokens[start + length - 1];
        var isCompany = length > 1 && (Endings.Contains(last.Text) || (Kinds.Contains(last.Text) && ((IsOdd(first) && first.Text.Length > 2) || IsNamed(first, tokens))));
        if (!isCompany && (first.Text.Length < 3 || People.Contains(first.Text)))
        {
            return false;
        }

        // Last, for it looks at many words: most words stand where no name could.
        return (isCompany || (IsOdd(first) && first.Text.Length > 3 && SlotCues.IsBracketed(text, tokens, start, length)) || IsIntroduced(text, tokens, start) || IsChosen(text, tokens, start, length) || IsBeforePlace(text, tokens, start, length) || (IsSubject(first, tokens, start, length) && ((IsDoer(tokens, start + length) && IsOneSentence(text, tokens, start + length)) || IsHeading(text, tokens, start, length)))) && !IsMistyped(first.Text);
    }

    /// <summary>As it is spoken: "hooli" and "umbrella corp" with capitals, all else as it was written.</summary>
    public static string Spoken(string raw) => raw.Any(char.IsUpper) ? raw : string.Join(' ', raw.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>How many words of a name told before stand here: all of them, or the first where the others only say that it is a company; else 0.</summary>
    public static int Again(List<NameToken> tokens, int start, string[] words)
    {
        var same = 0;
        while (same < words.Length && start + same < tokens.Count && tokens[start + same].Text == words[same])
        {
            same++;
        }

        var word = tokens[start];
        // "how does stripe stack up": no verb stands behind these.
        var isSubject = start > 0 && tokens[start - 1].Text is "does" or "did" or "is" or "has" or "than";
        var isPlain = word.Rank == WordRank.Everyday || (word.Rank == WordRank.Common && !word.Capital && !isSubject);
        return same == words.Length ? same > 1 || !isPlain ? same : 0
            : same == 1 && word.Text.Length > 3 && !isPlain && words.Skip(1).All(w => Endings.Contains(w) || Kinds.Contains(w)) ? 1 : 0;
    }

    private static bool CanOpen(List<NameToken> tokens, int start, Func<string, bool> isNoName)
    {
        var first = tokens[start];
        return !first.IsNumber && !IsGreeting(first.Text) && !(start + 2 < tokens.Count && tokens[start + 1].Text == "ne" && tokens[start + 2].Text is "pas" or "me" or "le" or "la" or "rien" or "jamais" or "plus") && first.Text.Length > 1 && !first.OpensRole && !first.OpensPlace && !isNoName(first.Text) && !Trade.Contains(first.Text) && !SlotCues.IsLevel(first.Text) && !IsPayWord(first.Text) && !Endings.Contains(first.Text) && !Kinds.Contains(first.Text);
    }

    /// <summary>"heyy", "hiii", "yooo": however long it is drawn.</summary>
    private static bool IsGreeting(string word) =>
        word.TrimEnd(word[^1]) is { Length: > 0 } stem && (stem + word[^1]) is "hey" or "hi" or "yo" or "hello" or "heya" or "sup" or "oi" or "ola" or "hola" or "hallo" or "salut" or "ciao";

    /// <summary>"Jahresbruttogehalt": German joins what it is paid for to what it is.</summary>
    private static bool IsPayWord(string word) => word.EndsWith("gehalt", StringComparison.Ordinal) || word.EndsWith("lohn", StringComparison.Ordinal) || word.EndsWith("bonus", StringComparison.Ordinal) || word.EndsWith("zulage", StringComparison.Ordinal) || word.EndsWith("anteil", StringComparison.Ordinal) || word.EndsWith("vergütung", StringComparison.Ordinal);

    /// <summary>A slip of a word of the trade: "orignal", "thier".</summary>
    private static bool IsMistyped(string word) =>
        Spelling.Of(word) != word || (word.Length > 4 && NearNames<string>.Letters(word) is var letters && Array.Exists(Near, n => NearNames<string>.IsNear(word, letters, n.Word, n.Letters)));

    /// <summary>In no list of English words.</summary>
    private static bool IsOdd(NameToken word) => word.Rank == WordRank.None;

    /// <summary>A capital that is neither the sentence's nor the shouter's.</summary>
    private static bool IsNamed(NameToken word, List<NameToken> tokens) => word is { Capital: true, Opens: false } && !(word.Shouted && IsShouting(tokens));

    /// <summary>Most of the message is in capitals: they tell nothing.</summary>
    private static bool IsShouting(List<NameToken> tokens) => tokens.Count(t => t.Shouted) * 2 > tokens.Count(t => !t.IsNumber && t.Text.Length > 1);

    /// <summary>Further words of the name: capitals behind a capital, and what companies are called by.</summary>
    private static int Length(string text, List<NameToken> tokens, int start, bool[] taken, Func<string, bool> isNoName)
    {
        var length = 1;
        var capitals = tokens[start].Capital && !IsShouting(tokens);
        while (length < MostWords && start + length < tokens.Count && tokens[start + length] is var next && !taken[start + length] && next.Start - tokens[start + length - 1].End == 1 && text[next.Start - 1] is ' ' or '-' or '&')
        {
            var isEnding = Endings.Contains(next.Text) || Kinds.Contains(next.Text);
            var isSecond = length == 1 && !capitals && IsOdd(tokens[start]) && next.Text.Length > 3 && IsOdd(next) && CanOpen(tokens, start + 1, isNoName) && EndsThere(text, tokens, start + 1) && !IsMistyped(next.Text);
            if (!isEnding && !isSecond && !(capitals && next.Capital && !next.IsNumber && !isNoName(next.Text) && !Trade.Contains(next.Text) && !next.OpensPlace))
            {
                break;
            }

            length++;
            if (isEnding && !capitals)
            {
                break;
            }
        }

        return length;
    }

    /// <summary>Behind the word comes no further plain one: "pied piper, onsite next week", "pied piper offered".</summary>
    private static bool EndsThere(string text, List<NameToken> tokens, int at) =>
        at + 1 == tokens.Count || tokens[at + 1].IsNumber || text[tokens[at].End] is not ' ' || Doing.ContainsKey(tokens[at + 1].Text);

    /// <summary>"offer from X", "interviewing at X", "X" with a capital behind "at": a plain word only with a capital of its own.</summary>
    private static bool IsIntroduced(string text, List<NameToken> tokens, int start)
    {
        if (start > 0 && tokens[start - 1].Text is "empresa" or "firma" or "entreprise" or "azienda" or "bedrijf" && IsNamed(tokens[start], tokens))
        {
            // "empresa Factorial, en barcelona"
            return true;
        }

        if (NamesAmongFigures.IsCalled(text, tokens, start) && IsOdd(tokens[start]) && tokens[start].Text.Length > 2)
        {
            // "company = fiddlehead"
            return true;
        }

        if (start > 1 && tokens[start - 1].Text is "called" or "named" or "heisst" or "heißt" or "namens" or "llamada" or "chamada" or "appelée" && tokens[start - 2].Text is "empresa" or "firma" or "entreprise" or "azienda" or "bedrijf" or "startup" or "company" or "place" or "firm" or "shop" or "co" or "outfit" or "one")
        {
            return IsOdd(tokens[start]) || IsNamed(tokens[start], tokens);
        }

        var before = SlotCues.Before(tokens, start);
        if (before == SlotStrength.None)
        {
            return false;
        }

        var first = tokens[start];
        var last = tokens[start - 1].Text;
        if (last is "with" or "w" or "to" && !(start > 1 && tokens[start - 2].Text.StartsWith("offer", StringComparison.Ordinal)))
        {
            // "call with Sarah": as often a person.
            return false;
        }

        return before == SlotStrength.Strong
            ? IsNamed(first, tokens) || (Naming.Contains(last) && (IsOdd(first) || (last == "from" && first.Text.Length > 3 && first.Rank != WordRank.Everyday)))
            : last is "at" or "from" && (IsNamed(first, tokens) || (IsOdd(first) && last == "at" && first.Text.Length > 4));
    }

    /// <summary>"this or lambda (in writing: 240 base)": the other of two, with what it is in brackets.</summary>
    private static bool IsChosen(string text, List<NameToken> tokens, int start, int length) =>
        start > 1 && tokens[start - 1].Text is "or" or "vs" && tokens[start - 2].Text is "this" or "these" or "it" or "mine" or "here" && text.AsSpan(tokens[start + length - 1].End).TrimStart() is ['(', ..] && tokens[start].Rank != WordRank.Everyday;

    /// <summary>"RBC toronto 124k cad", "wealthsimple, toronto: 150 base": an odd word at the head of what is told, its place right behind, with figures to come.</summary>
    private static bool IsBeforePlace(string text, List<NameToken> tokens, int start, int length)
    {
        var next = start + length;
        var before = text.AsSpan(0, tokens[start].Start).TrimEnd(' ');
        var heads = before.Length == 0 || before[^1] is '\n' or '.' or ';' or '!' or ':' or '(';
        var isNear = next < tokens.Count && text.AsSpan(tokens[next - 1].End, tokens[next].Start - tokens[next - 1].End) is " " or ", ";
        return heads && isNear && tokens[next].OpensPlace && (IsOdd(tokens[start]) || (tokens[start].Shouted && !IsShouting(tokens))) && tokens.Skip(next).Any(t => t.IsNumber);
    }

    /// <summary>It can be the one who does something: an odd word, or one with a capital of its own.</summary>
    private static bool IsSubject(NameToken first, List<NameToken> tokens, int start, int length)
    {
        var odd = IsOdd(first);
        var capitals = length > 1 && first.Capital && Enumerable.Range(start, length).Any(i => tokens[i].Rank != WordRank.Everyday);
        var isOwned = start > 0 && tokens[start - 1].Text is "my" or "our" or "your" or "his" or "her" or "a" or "an" or "this" or "that" or "new" or "any" or "no" or "revised" or "updated" or "final";
        return (odd && !(isOwned && !first.Capital)) || capitals || (IsNamed(first, tokens) && first.Rank == WordRank.Common && !isOwned);
    }

    private static bool IsDoer(List<NameToken> tokens, int next) =>
        next < tokens.Count && Doing.TryGetValue(tokens[next].Text, out var more) && (more.Length == 0 || (next + 1 < tokens.Count && (Array.IndexOf(more, tokens[next + 1].Text) >= 0 || (tokens[next].Text is "sent" or "gave" && tokens[next + 1].IsNumber))));

    /// <summary>"we run 4000 h100s. offer is 218": what the next sentence begins with is done by nobody in this one.</summary>
    private static bool IsOneSentence(string text, List<NameToken> tokens, int next) => text[tokens[next - 1].End] is not ('.' or '!' or '?' or '\n');

    /// <summary>"Hooli: 225 base", "Hooli 240 base" at the head of a line or behind a comma: a colon will do for any odd word, else a capital is needed.</summary>
    private static bool IsHeading(string text, List<NameToken> tokens, int start, int length)
    {
        var end = tokens[start + length - 1].End;
        var rest = text.AsSpan(end).TrimStart();
        var colon = rest.Length > 0 && rest[0] is ':' or '-' or '–' or '—' or '|';
        var bar = colon && rest[0] == '|' && (tokens[start].Start == 0 || text[tokens[start].Start - 1] == '\n');
        rest = colon ? rest[1..].TrimStart() : rest;
        rest = rest.StartsWith("base", StringComparison.OrdinalIgnoreCase) ? rest[4..].TrimStart() : rest;
        var isFigure = rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || (rest.Length > 1 && char.GetUnicodeCategory(rest[0]) == System.Globalization.UnicodeCategory.CurrencySymbol && rest[1] is >= '0' and <= '9'));
        var before = text.AsSpan(0, tokens[start].Start).TrimEnd(' ');
        var heads = before.Length == 0 || before[^1] is '\n' or '.' or ',' or ';' or '!' or '?' or '•' or '-' or '*' or ')' || (start > 0 && tokens[start - 1].Text is "and" or "vs" or "versus" or "or" or "but");
        return isFigure && heads && (colon ? text[end] == ':' || bar || tokens[start].Capital : tokens[start].Capital && !IsShouting(tokens));
    }

    private static FrozenSet<string> Listed(string list) =>
        NameLists.Lines("no-names.txt").Where(l => l.StartsWith(list, StringComparison.Ordinal)).SelectMany(l => l[list.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
