using System.Buffers;

namespace CoachBot.Guides;

/// <summary>Evens out what editors leave in a file: byte-order mark, Windows line ends, unbreakable blanks. Each is noted, none is an error.</summary>
internal static class GuideEncoding
{
    private const char ByteOrderMark = '\uFEFF';
    private const char UnbreakableBlank = '\u00A0';
    private const char NarrowBlank = '\u202F';
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Odd = SearchValues.Create(ByteOrderMark, UnbreakableBlank, NarrowBlank, Replacement, '\r', '\0');

    /// <summary>The same characters where nothing is odd, as in most files: a large library is loaded without a copy of each.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text, List<GuideProblem> problems) =>
        text.IndexOfAny(Odd) < 0 ? text : Mended(text.ToString(), problems);

    private static string Mended(string text, List<GuideProblem> problems)
    {
        var clean = text;
        if (clean.StartsWith(ByteOrderMark))
        {
            clean = clean[1..];
            problems.Add(Note("The file starts with a byte-order mark: save it as plain UTF-8.", 1));
        }

        if (clean.Contains('\r', StringComparison.Ordinal))
        {
            clean = clean.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            problems.Add(Note("The file has Windows line ends: they were read as plain ones.", 1));
        }

        if (clean.AsSpan().IndexOfAny(UnbreakableBlank, NarrowBlank) is >= 0 and var blank)
        {
            problems.Add(Note("The file has unbreakable blanks: they were read as plain ones.", LineOf(clean, blank)));
            clean = clean.Replace(UnbreakableBlank, ' ').Replace(NarrowBlank, ' ');
        }

        if (clean.AsSpan().IndexOfAny(Replacement, '\0') is >= 0 and var lost)
        {
            problems.Add(new GuideProblem("guide.encoding", ProblemSeverity.Warning, "The file has characters that are not UTF-8: save it as UTF-8.", LineOf(clean, lost)));
            clean = clean.Replace('\0', Replacement);
        }

        return clean;
    }

    private static GuideProblem Note(string message, int line) => new("guide.encoding", ProblemSeverity.Note, message, line);

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
