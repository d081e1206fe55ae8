namespace CoachBot.Guides;

/// <summary>The lines that belong to a lever.</summary>
internal static class LeverBody
{
    /// <summary>Index behind the last line of the lever.</summary>
    public static int End(IReadOnlyList<GuideLine> lines, LeverHead head, int limit)
    {
        for (var i = head.Index + 1; i < limit; i++)
        {
            if (Ends(lines[i], head))
            {
                return i;
            }
        }

        return limit;
    }

    public static IEnumerable<SpeechParagraph> Paragraphs(IReadOnlyList<GuideLine> lines, LeverHead head, int end)
    {
        var text = head.Rest;
        var quoted = false;
        for (var i = head.Index + 1; i < end; i++)
        {
            var line = lines[i];
            var first = lines[i - 1].Block != line.Block;
            if ((first || line.InQuote != quoted) && text.Length > 0)
            {
                yield return new SpeechParagraph(Markup.Plain(text).Trim(), quoted);
                text = "";
            }

            quoted = line.InQuote;
            text = text.Length == 0 ? line.Text : $"{text} {line.Text}";
        }

        if (text.Length > 0)
        {
            yield return new SpeechParagraph(Markup.Plain(text).Trim(), quoted);
        }
    }

    /// <summary>"**Key Data Points:**": heads a part of a lever, does not end it.</summary>
    public static bool IsSubLabel(GuideLine line) =>
        line.Kind != LineKind.Heading && (line.Text.EndsWith(":**", StringComparison.Ordinal) || line.Text.EndsWith("**:", StringComparison.Ordinal)) && !line.Label.IsLevers;

    private static bool Ends(GuideLine line, LeverHead head)
    {
        if (line.Kind is LineKind.Rule or LineKind.Table || line.Label.IsScript || line.Label.IsEvidence || line.Label.IsLevers)
        {
            return true;
        }

        if (line.Kind == LineKind.Heading)
        {
            return head.HeadingLevel == 0 || line.Level <= head.HeadingLevel;
        }

        return !line.Label.IsEmpty && line.Label.Rest.Length == 0 && line.Kind == LineKind.Text && !line.InQuote && !IsSubLabel(line);
    }
}
