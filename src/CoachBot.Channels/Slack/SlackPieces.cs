namespace CoachBot.Channels.Slack;

/// <summary>Long text in pieces: at an empty line, else at a line, else at a space; never within a character or an entity.</summary>
public static class SlackPieces
{
    private const string More = "…";
    private const string Quote = ">";

    /// <summary>All of the text, in order; a quoted line that is broken is quoted on.</summary>
    public static IReadOnlyList<string> Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 16);
        var pieces = new List<string>();
        var rest = text.Trim('\n');
        while (rest.Length > longest)
        {
            var (end, isLine) = Border(rest, longest);
            var piece = rest[..end].TrimEnd();
            rest = rest[end..].TrimStart(isLine ? '\n' : ' ');
            if (!isLine && piece[(piece.LastIndexOf('\n') + 1)..].StartsWith(Quote, StringComparison.Ordinal))
            {
                rest = $"{Quote} {rest}";
            }

            Add(pieces, piece);
        }

        Add(pieces, rest);
        return pieces;
    }

    /// <summary>The beginning, with a mark where something is left out.</summary>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= longest ? text : text[..Whole(text, longest - 1)].TrimEnd() + More;
    }

    private static void Add(List<string> pieces, string piece)
    {
        if (!string.IsNullOrWhiteSpace(piece))
        {
            pieces.Add(piece);
        }
    }

    private static (int End, bool IsLine) Border(string text, int longest)
    {
        var head = text.AsSpan(0, longest);
        var paragraph = head.LastIndexOf("\n\n");
        var line = head.LastIndexOf('\n');
        var space = head.LastIndexOf(' ');
        return paragraph > longest / 3 ? (paragraph, true)
            : line > longest / 3 ? (line, true)
            : space > longest / 2 ? (space, false)
            : (Whole(text, longest), false);
    }

    /// <summary>The end moved back so that neither an emoji nor "&amp;amp;" is cut in two.</summary>
    private static int Whole(string text, int end)
    {
        const int LongestEntity = 5;
        var entity = text.LastIndexOf('&', end - 1, LongestEntity - 1);
        if (entity > 0 && text.IndexOf(';', entity, Math.Min(LongestEntity, text.Length - entity)) >= end)
        {
            end = entity;
        }

        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
