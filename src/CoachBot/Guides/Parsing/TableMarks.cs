namespace CoachBot.Guides;

/// <summary>A pipe table as it is written.</summary>
/// <param name="Line">Of the header, from 1.</param>
internal sealed record RawTable(IReadOnlyList<string> Header, IReadOnlyList<RawRow> Rows, int Line);

/// <param name="Cells">Trimmed, emphasis kept; as many as the row has, right or wrong.</param>
internal sealed record RawRow(IReadOnlyList<string> Cells, int Line);

/// <summary>Finds pipe tables among the lines: a row of dashes and colons under a header row.</summary>
internal static class TableMarks
{
    /// <summary>Turns the lines of every table into <see cref="LineKind.Table"/>.</summary>
    public static void Mark(List<GuideLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsDelimiter(lines[i].Span) || !lines[i - 1].Span.Contains('|'))
            {
                continue;
            }

            lines[i - 1] = lines[i - 1] with { Kind = LineKind.Table };
            lines[i] = lines[i] with { Kind = LineKind.Table };
            while (i + 1 < lines.Count && lines[i + 1].Block == lines[i].Block && lines[i + 1].Span.Contains('|'))
            {
                i++;
                lines[i] = lines[i] with { Kind = LineKind.Table };
            }
        }
    }

    /// <summary>The tables in file order.</summary>
    public static IReadOnlyList<RawTable> Tables(IReadOnlyList<GuideLine> lines)
    {
        var tables = new List<RawTable>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Table || !IsDelimiter(lines[i + 1].Span))
            {
                continue;
            }

            var rows = new List<RawRow>();
            var block = lines[i].Block;
            var header = i;
            for (i += 2; i < lines.Count && lines[i].Kind == LineKind.Table && lines[i].Block == block; i++)
            {
                rows.Add(new RawRow(Split(lines[i].Span), lines[i].Line));
            }

            tables.Add(new RawTable(Split(lines[header].Span), rows, lines[header].Line));
            i--;
        }

        return tables;
    }

    private static bool IsDelimiter(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '|' or '-' or ':' && text.Contains('-') && text.Contains('|') && !text.ContainsAnyExcept("|-: \t");

    private static List<string> Split(ReadOnlySpan<char> row)
    {
        var cells = new List<string>();
        var text = row.Trim();
        text = text.StartsWith("|") ? text[1..] : text;
        text = text.EndsWith("|") && !text.EndsWith("\\|") ? text[..^1] : text;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == '|' && (i == 0 || text[i - 1] != '\\')))
            {
                cells.Add(text[start..i].Trim().ToString());
                start = i + 1;
            }
        }

        return cells;
    }
}
