namespace CoachBot.Channels.Rendering;

/// <summary>A text in pieces no longer than a channel takes: cut between paragraphs, else between lines, else between words; no character but the white space of the cut is lost.</summary>
public static class LongText
{
    private static readonly string[] Cuts = ["\n\n", "\n", " "];

    /// <param name="limit">Characters a piece may have.</param>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var pieces = new List<string>();
        var rest = text;
        while (rest.Length > limit)
        {
            var (end, skip) = CutBefore(rest, limit);
            pieces.Add(rest[..end]);
            rest = rest[(end + skip)..];
        }

        return rest.Length > 0 || pieces.Count == 0 ? [.. pieces, rest] : pieces;
    }

    private static (int End, int Skip) CutBefore(string text, int limit)
    {
        foreach (var cut in Cuts)
        {
            if (text.LastIndexOf(cut, limit, limit, StringComparison.Ordinal) is > 0 and var at)
            {
                return (at, cut.Length);
            }
        }

        // A pair of code units that makes one character stays together.
        return (char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit, 0);
    }
}
