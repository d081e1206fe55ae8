using System.Text;

namespace CoachBot.Guides;

/// <summary>Marks of Markdown and of quotation in a run of text.</summary>
internal static class Markup
{
    /// <summary>Without emphasis marks and backslash escapes; brackets, quotes and everything else stay. "E*TRADE" keeps its star.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny('*', '\\'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]) is false && char.IsAscii(text[i + 1]) && text[i + 1] > ' ')
            {
                plain.Append(text[++i]);
                continue;
            }

            if (text[i] != '*')
            {
                plain.Append(text[i]);
                continue;
            }

            var run = i;
            while (run < text.Length && text[run] == '*')
            {
                run++;
            }

            if (run - i == 1 && !IsEmphasis(text, i))
            {
                plain.Append('*');
            }

            i = run - 1;
        }

        return plain.ToString();
    }

    /// <summary>True where the word stands in the text on its own, whatever its case.</summary>
    public static bool HasWord(string text, string word) => IndexOfWord(text, word, 0) >= 0;

    /// <summary>Index of the word standing on its own at or after <paramref name="start"/>; -1 when there is none.</summary>
    public static int IndexOfWord(string text, string word, int start)
    {
        for (var i = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = i + word.Length;
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A single star opens or closes emphasis when one of its sides is a gap.</summary>
    private static bool IsEmphasis(string text, int star)
    {
        var before = star == 0 ? ' ' : text[star - 1];
        var after = star + 1 == text.Length ? ' ' : text[star + 1];
        return char.IsWhiteSpace(before) != char.IsWhiteSpace(after) || (!char.IsLetterOrDigit(before) && !char.IsWhiteSpace(before)) || (!char.IsLetterOrDigit(after) && !char.IsWhiteSpace(after));
    }
}
