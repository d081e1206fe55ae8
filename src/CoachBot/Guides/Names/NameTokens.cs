using System.Text;

namespace CoachBot.Guides;

/// <summary>A word of a message.</summary>
/// <param name="Text">Lower case, accents folded; "and" for an ampersand.</param>
/// <param name="Capital">Its first letter is a capital.</param>
/// <param name="Opens">It opens a sentence: its capital says nothing.</param>
/// <param name="Shouted">All of it, two letters at least, is in capitals.</param>
internal readonly record struct NameToken(int Start, int End, string Text, bool Capital, bool Opens, bool Shouted)
{
    /// <summary>How usual the word is, looked up once: every reader of names asks for it.</summary>
    public WordRank Rank { get; } = EnglishWords.Of(Text);

    /// <summary>A role's name starts here.</summary>
    public bool OpensRole { get; init; }

    /// <summary>A place's name starts here.</summary>
    public bool OpensPlace { get; init; }

    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}

/// <summary>Cuts text into words of letters and digits. Any text will do; odd characters only separate words.</summary>
internal static class NameTokens
{
    /// <summary>Letters of a word with the blank behind it: how many words a text may have.</summary>
    private const int TypicalWord = 4;

    public static List<NameToken> Of(string text)
    {
        var tokens = new List<NameToken>((text.Length / TypicalWord) + 1);
        var opens = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                var end = i + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                tokens.Add(new NameToken(i, end, Fold(text.AsSpan(i, end - i)), char.IsUpper(text[i]), opens, end - i > 1 && !text.AsSpan(i, end - i).ContainsAnyInRange('a', 'z')));
                opens = false;
                i = SkipPossessive(text, end) - 1;
            }
            else if (text[i] == '&')
            {
                tokens.Add(new NameToken(i, i + 1, "and", Capital: false, Opens: false, Shouted: false));
            }
            else if (text[i] is '.' or '!' or '?' or '\n' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                opens = true;
            }
        }

        return tokens;
    }

    /// <summary>The words of a name, e.g. "weights", "and", "biases".</summary>
    public static string[] Words(string name) => [.. Of(name).Select(t => t.Text)];

    private static int SkipPossessive(string text, int end) =>
        end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or 'S' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])) ? end + 2 : end;

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            // "offer frm capital one"
            return word.Equals("frm", StringComparison.OrdinalIgnoreCase) || word.Equals("fom", StringComparison.OrdinalIgnoreCase) ? "from" : string.Create(word.Length, word, (small, written) => written.ToLowerInvariant(small));
        }

        if (word.Equals("über", StringComparison.OrdinalIgnoreCase))
        {
            // "240k RSU über 4 Jahre" is German, and no company.
            return "ueber";
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            folded.Append(char.IsAscii(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0]);
        }

        return folded.ToString().ToLowerInvariant();
    }
}
