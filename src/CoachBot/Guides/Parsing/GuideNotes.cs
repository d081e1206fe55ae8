namespace CoachBot.Guides;

/// <summary>The lesser parts of a guide: summary, level mapping, evidence.</summary>
internal static class GuideNotes
{
    /// <summary>The first "Negotiation DNA" label with text on its line; the label without text heads the essay.</summary>
    public static string? Summary(IReadOnlyList<GuideLine> lines)
    {
        var line = lines.FirstOrDefault(l => l.Label is { IsSummary: true, Rest.Length: > 0 });
        return line is null ? null : Markup.Plain(line.Label.Rest).Replace("`", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>Text on the label's line, else the lines of its section; rows of a table stay as written.</summary>
    public static string? LevelMapping(IReadOnlyList<GuideLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Label.IsLevelMapping)
            {
                continue;
            }

            var start = i;
            var text = new List<string>();
            if (lines[i].Label.Rest.Length > 0)
            {
                text.Add(lines[i].Label.Rest);
            }

            for (i++; i < lines.Count && !Ends(lines[i], lines[start], text.Count > 0 && lines[start].Label.Rest.Length > 0); i++)
            {
                text.Add(lines[i].Text);
            }

            return text.Count == 0 ? null : Markup.Plain(string.Join('\n', text));
        }

        return null;
    }

    /// <summary>The sources, one an entry, without bullets, footnote numbers and outer brackets.</summary>
    public static IReadOnlyList<string> Evidence(IReadOnlyList<GuideLine> lines)
    {
        var evidence = new List<string>();
        var inside = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Label.IsEvidence)
            {
                inside = true;
                Add(evidence, line.Label.Rest);
            }
            else if (line.Label.IsScript || line.Label.IsLevers)
            {
                inside = false;
            }
            else if (inside && line.Kind is LineKind.Item or LineKind.Text && !IsClosingRemark(line.Text))
            {
                Add(evidence, line.Text);
            }
        }

        return evidence;
    }

    private static void Add(List<string> evidence, string text)
    {
        var plain = Markup.Plain(text).Trim();
        plain = plain.StartsWith("- ", StringComparison.Ordinal) ? plain[2..].TrimStart() : plain;
        if (plain.Length > 1 && plain[0] == '[' && plain.IndexOf(']', StringComparison.Ordinal) is > 0 and var close)
        {
            var inner = plain[1..close];
            var after = plain[(close + 1)..].Trim();
            plain = inner.All(char.IsAsciiDigit) ? after : $"{inner} {after}".Trim();
        }

        if (plain.Length > 0)
        {
            evidence.Add(plain);
        }
    }

    /// <summary>"*Last updated: ...*" under the list is no source.</summary>
    private static bool IsClosingRemark(string text) => text.StartsWith('*') && !text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith('*');

    private static bool Ends(GuideLine line, GuideLine head, bool inline)
    {
        if (inline)
        {
            return line.Block != head.Block || !line.Label.IsEmpty;
        }

        return line.Kind is LineKind.Heading or LineKind.Rule || line.Label is { IsEmpty: false, IsLevelMapping: false } && line.Kind == LineKind.Text;
    }
}
