using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>A message cut into tokens, clauses and sentences.</summary>
internal sealed class MessageText
{
    /// <summary>A cost no pair of figure and word can bear.</summary>
    private const int Apart = 1000;

    /// <summary>No column of a table has more words.</summary>
    private const int Column = 12;

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "of", "is", "at", "in", "valued", "a", "an", "the", "with", "to", "now", "worth", "about", "around", "my", "your", "their", "its", "for", "be", "was", "are", "value", "total",
        "annual", "yearly", "up", "approx", "roughly", "like", "will", "would", "amount", "amounts", "set", "being", "as", "from", "per", "year", "cash", "gross", "usd", "only", "another", "on", "just",
    }.ToFrozenSet();

    /// <summary>The mark of any number, as phrases write it.</summary>
    private static readonly uint Number = WordMarks.Of("#");

    private static readonly Token[] Nothing = [new(TokenKind.Sign, 0, 0, "")];

    private readonly int[] _sentences;
    private readonly int[] _clauses;
    private readonly int[] _costs;
    private readonly uint[] _marks;

    private MessageText(string text, Token[] tokens)
    {
        Text = text;
        Tokens = tokens;
        _sentences = new int[tokens.Length + 1];
        _clauses = new int[tokens.Length + 1];
        _costs = new int[tokens.Length + 1];
        _marks = Array.ConvertAll(tokens, t => t.Kind == TokenKind.Number ? Number : WordMarks.Of(t.Text));
        for (var i = 0; i < tokens.Length; i++)
        {
            var ends = EndsSentence(i);
            _sentences[i + 1] = _sentences[i] + (ends ? 1 : 0);
            _clauses[i + 1] = _clauses[i] + (ends || EndsClause(i) ? 1 : 0);
            _costs[i + 1] = _costs[i] + Cost(i, ends);
            HasQuestionMark |= tokens[i].IsSign('?');
        }
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public int Count => Tokens.Length;

    /// <summary>A question mark stands somewhere in it.</summary>
    public bool HasQuestionMark { get; }

    public static MessageText Of(string text) => new(text, Cut(text));

    /// <summary>The tokens alone.</summary>
    public static Token[] Cut(string text) => [.. SpelledNumbers.Read(Substitution(Tokenizer.Read(text)))];

    /// <summary>Number of the sentence a token stands in, from 0.</summary>
    public int SentenceOf(int token) => _sentences[token];

    /// <summary>The first and last token of the sentence a token stands in.</summary>
    public (int First, int Last) SentenceAround(int token)
    {
        var (first, last) = (token, token);
        while (first > 0 && _sentences[first - 1] == _sentences[token])
        {
            first--;
        }

        while (last + 1 < Tokens.Length && _sentences[last + 1] == _sentences[token])
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>Of each token, as <see cref="WordMarks.Of"/> gives it, one for all numbers.</summary>
    public ReadOnlySpan<uint> Marks => _marks;

    /// <summary>Number of the clause a token stands in, from 0, over the whole message.</summary>
    public int ClauseOf(int token) => _clauses[token];

    /// <summary>How far apart two tokens are for a figure and the word that names it: 0 side by side, hopeless across a comma.</summary>
    /// <param name="after">The last token of the first.</param>
    /// <param name="before">The first token of the second.</param>
    public int Distance(int after, int before) => before <= after ? 0 : _costs[before] - _costs[after + 1];

    /// <summary>The token, or an empty sign outside the message.</summary>
    public ref readonly Token At(int index) => ref index >= 0 && index < Tokens.Length ? ref Tokens[index] : ref Nothing[0];

    public bool WordAt(int index, params ReadOnlySpan<string> words)
    {
        ref readonly var token = ref At(index);
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        // By hand: asked a thousand times a message, and Contains looks into every word that has another length or first letter.
        var text = token.Text;
        foreach (var word in words)
        {
            if (word.Length == text.Length && (word.Length == 0 || word[0] == text[0]) && word == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of the message from one token to another.</summary>
    public string Span(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    /// <summary>The first token at or after an index of the message.</summary>
    public int TokenAt(int index)
    {
        var low = 0;
        var high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>"s/20k/25k on the sign on": the old value and the new one, as editors of text have it.</summary>
    private static List<Token> Substitution(List<Token> tokens)
    {
        if (tokens is not [{ Text: "s" } s, { } opens, { Kind: TokenKind.Number } old, { } turns, { Kind: TokenKind.Number } now, ..] || !opens.IsSign('/') || !turns.IsSign('/') || !s.Touches(opens) || !old.Touches(turns) || !turns.Touches(now))
        {
            return tokens;
        }

        var closes = tokens.Count > 5 && tokens[5].IsSign('/') ? 6 : 5;
        return [s with { Text = "correction" }, old, turns with { Text = "→" }, now, .. tokens.Skip(closes)];
    }

    private bool EndsSentence(int i)
    {
        var token = Tokens[i];
        if (token.Kind == TokenKind.LineEnd || token.IsSign('!') || token.IsSign('?'))
        {
            return true;
        }

        var isLast = i + 1 == Tokens.Length;
        return token.IsSign('.') && (isLast || !token.Touches(Tokens[i + 1])) && !(i > 0 && Tokens[i - 1].Text is "p" or "a" or "approx" or "ca" or "incl" or "rs" or "vs" or "eg");
    }

    private bool EndsClause(int i)
    {
        var token = Tokens[i];
        if (token.Kind == TokenKind.Word)
        {
            return token.Text is "but" or "while" or "whereas";
        }

        return token.Kind == TokenKind.Sign && token.Text switch
        {
            "," or ";" or ":" or "(" or ")" or "|" or "•" or "…" => true,
            "-" => i > 0 && i + 1 < Tokens.Length && !Tokens[i - 1].Touches(token) && !token.Touches(Tokens[i + 1]),
            _ => false,
        };
    }

    /// <summary>"Base | 225k": a bar between a word and its figure, which no figure stands before; "225k base | 350k rsu" are two parts.</summary>
    private bool IsColumn(int i)
    {
        for (var at = i - 1; at >= 0 && at > i - Column && Tokens[at].Kind != TokenKind.LineEnd && !Tokens[at].IsSign('|'); at--)
        {
            if (Tokens[at].Kind == TokenKind.Number && !IsTime(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"RSU grant (4-year vest) | $335,000": years are no figure of the column.</summary>
    private bool IsTime(int at) =>
        Tokens[at].Text is "y" or "yr" or "yrs" or "year" or "years" or "mo" or "months" || WordAt(At(at + 1).IsSign('-') ? at + 2 : at + 1, "year", "years", "yr", "yrs", "month", "months", "mo");

    private int Cost(int i, bool endsSentence)
    {
        var token = Tokens[i];
        if (token.Kind == TokenKind.LineEnd)
        {
            return 55;
        }

        if (endsSentence)
        {
            return Apart;
        }

        return token.Kind switch
        {
            TokenKind.Word when token.Text is "and" or "plus" or "but" or "while" or "n" or "vs" or "e" => 100,
            TokenKind.Word => Fillers.Contains(token.Text) ? 2 : 9,
            TokenKind.Sign => token.Text switch
            {
                "|" => IsColumn(i) ? 2 : 100,
                "," or "+" or "&" or ";" or "/" or "•" or "·" => 100,
                ":" or "=" or "*" or "\"" => 2,
                "-" => EndsClause(i) ? 12 : 2,
                "(" or ")" => 10,
                _ => 9,
            },
            _ => 12,
        };
    }
}
