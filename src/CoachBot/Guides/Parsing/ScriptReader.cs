namespace CoachBot.Guides;

/// <summary>Reads the "Negotiate Up Strategy" of a guide, or the several of one that has a script a level.</summary>
internal static class ScriptReader
{
    public static IReadOnlyList<GuideScript> Read(IReadOnlyList<GuideLine> lines)
    {
        var scripts = new List<GuideScript>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Label.IsScript)
            {
                scripts.Add(lines[i].Kind == LineKind.Heading ? Scenarios(lines, i) : Spoken(lines, i));
            }
        }

        return scripts;
    }

    /// <summary>Line of the file the first script stands on; the largest number where there is none.</summary>
    public static int FirstLine(IReadOnlyList<GuideLine> lines) => lines.FirstOrDefault(l => l.Label.IsScript)?.Line ?? int.MaxValue;

    private static GuideScript Spoken(IReadOnlyList<GuideLine> lines, int start)
    {
        var head = lines[start];
        var text = head.Label.Rest;
        var paragraphs = new List<SpeechParagraph>();
        for (var i = start + 1; i < lines.Count && Continues(lines[i], head); i++)
        {
            if (lines[i].Block != lines[i - 1].Block && text.Length > 0)
            {
                paragraphs.Add(new SpeechParagraph(Markup.Plain(text).Trim(), InQuote: false));
                text = "";
            }

            text = text.Length == 0 ? lines[i].Text : $"{text} {lines[i].Text}";
        }

        paragraphs.Add(new SpeechParagraph(Markup.Plain(text).Trim(), InQuote: false));
        var parts = SpeechParts.Of(paragraphs);
        return new GuideScript(LabelOf(head.Label.Name), parts.Kind, parts.Speech, parts.Advice, head.Line);
    }

    /// <summary>A script in a block quote ends with it; one in plain paragraphs ends where anything else is named.</summary>
    private static bool Continues(GuideLine line, GuideLine head)
    {
        if (line.Label.IsScript || line.Label.IsEvidence || line.Label.IsLevers || line.Kind is LineKind.Heading or LineKind.Rule or LineKind.Table)
        {
            return false;
        }

        return head.InQuote ? line.InQuote : line.InQuote || line.Block == head.Block || line.Label.IsEmpty;
    }

    /// <summary>A heading with worked scenarios and tables under it: advice throughout.</summary>
    private static GuideScript Scenarios(IReadOnlyList<GuideLine> lines, int start)
    {
        var head = lines[start];
        var end = start + 1;
        while (end < lines.Count && !lines[end].Label.IsEvidence && !(lines[end].Kind == LineKind.Heading && lines[end].Level <= head.Level))
        {
            end++;
        }

        var quoted = lines.Skip(start + 1).Take(end - start - 1).Where(l => l.Kind != LineKind.Rule).ToList();
        if (quoted.Count > 0 && quoted.TrueForAll(l => l.InQuote))
        {
            var parts = SpeechParts.Of(quoted.Select(l => new SpeechParagraph(Markup.Plain(l.Text), InQuote: false)));
            return new GuideScript(LabelOf(head.Label.Name), parts.Kind, parts.Speech, parts.Advice, head.Line);
        }

        var advice = string.Join('\n', quoted.Select(l => Markup.Plain(l.Text)));
        return new GuideScript(null, ScriptKind.Scenarios, null, advice.Length == 0 ? null : advice, head.Line);
    }

    /// <summary>"Negotiate Up Strategy (L5 SDE II)" is labelled "L5 SDE II".</summary>
    private static string? LabelOf(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && name.EndsWith(')') ? name[(open + 1)..^1] : null;
    }
}
