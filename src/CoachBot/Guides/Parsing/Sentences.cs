using System.Buffers;

namespace CoachBot.Guides;

/// <param name="Start">Index in the whole text.</param>
internal readonly record struct Sentence(string Text, int Start);

/// <summary>Cuts a text into sentences. A point inside a number or after a short form ("vs.") does not end one.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?\n");
    private static readonly string[] ShortForms = ["vs", "e.g", "i.e", "approx", "est", "Sr", "Jr", "Inc", "U.S", "U.K", "No", "etc"];

    /// <summary>The sentences that hold a figure; most do not, and cost nothing.</summary>
    public static IEnumerable<Sentence> WithDigits(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = End(text, start);
            if (text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
            {
                yield return new Sentence(text[start..end], start);
            }

            start = end;
        }
    }

    private static int End(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var mark = text.AsSpan(at).IndexOfAny(Marks);
            if (mark < 0)
            {
                break;
            }

            at += mark;
            if (Ends(text, at))
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '\n')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))
        {
            return false;
        }

        return text[at] != '.' || !Array.Exists(ShortForms, f => at >= f.Length && string.CompareOrdinal(text, at - f.Length, f, 0, f.Length) == 0 && (at == f.Length || !char.IsLetterOrDigit(text[at - f.Length - 1])));
    }
}
