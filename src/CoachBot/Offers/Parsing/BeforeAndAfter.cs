namespace CoachBot.Offers;

/// <summary>A pasted table with a column of what was and one of what is: "Item | Before | Now", then a line a part. The figures of the first are no longer offered.</summary>
internal static class BeforeAndAfter
{
    /// <summary>A heading is no longer.</summary>
    private const int LongestHeading = 8;

    /// <summary>The first tokens of figures that stand in the column of what was.</summary>
    public static HashSet<int> Former(MessageText message, IReadOnlyList<Quantity> quantities)
    {
        var former = new HashSet<int>();
        var isFirst = (bool?)null;
        var start = 0;
        while (start < message.Count)
        {
            var end = start;
            while (end < message.Count && message.At(end).Kind != TokenKind.LineEnd)
            {
                end++;
            }

            var (from, to) = (start, end);
            List<Quantity> line = [.. quantities.Where(q => q.First >= from && q.First < to)];
            if (line.Count == 0 && Heading(message, from, to) is { } heading)
            {
                isFirst = heading;
            }
            else if (isFirst is { } was && line is [var one, var other] && !IsRow(message, one.Last, other.First))
            {
                former.Add(was ? one.First : other.First);
            }
            else if (line.Count > 0)
            {
                isFirst = null;
            }

            start = end + 1;
        }

        return former;
    }

    /// <summary>Whether the column of what was comes first; null where the line is no such heading.</summary>
    private static bool? Heading(MessageText message, int from, int to)
    {
        if (to - from > LongestHeading)
        {
            return null;
        }

        var was = Find("before", "old", "previous", "was", "original", "initial", "earlier", "first", "prior", "then", "vorher", "alt", "antes", "avant");
        var now = Find("now", "new", "after", "revised", "updated", "current", "final", "latest", "second", "neu", "jetzt", "nachher", "ahora", "maintenant", "después", "despues");
        return was < 0 || now < 0 ? null : was < now;

        int Find(params string[] words) => Enumerable.Range(from, to - from).Where(i => message.WordAt(i, words)).Select(i => (int?)i).FirstOrDefault() ?? -1;
    }

    /// <summary>"15 / 20": a list, and no two columns.</summary>
    private static bool IsRow(MessageText message, int one, int other) => message.At(one + 1).IsSign('/') || (other == one + 2 && message.At(one + 1).IsSign('+'));
}
