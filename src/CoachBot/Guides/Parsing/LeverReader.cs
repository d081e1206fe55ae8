using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Finds the levers of a guide in all their notations: numbered bold items or bold lines under a "Levers" heading, and lines or headings named "Lever 1".</summary>
internal static class LeverReader
{
    public static IReadOnlyList<Lever> Read(IReadOnlyList<GuideLine> lines)
    {
        var heads = Heads(lines);
        var levers = new List<Lever>();
        for (var i = 0; i < heads.Count; i++)
        {
            var end = LeverBody.End(lines, heads[i], i + 1 < heads.Count ? heads[i + 1].Index : lines.Count);
            var parts = SpeechParts.Of(LeverBody.Paragraphs(lines, heads[i], end));
            levers.Add(new Lever(heads[i].Number, heads[i].Title, parts.Speech, parts.Advice, lines[heads[i].Index].Line));
        }

        return levers;
    }

    /// <summary>Line of the file the first lever stands on; the largest number where there is none.</summary>
    public static int FirstLine(IReadOnlyList<GuideLine> lines) => Heads(lines).Select(h => lines[h.Index].Line).DefaultIfEmpty(int.MaxValue).Min();

    private static List<LeverHead> Heads(IReadOnlyList<GuideLine> lines)
    {
        var named = new List<LeverHead>();
        var listed = new List<LeverHead>();
        var essays = new List<LeverHead>();
        var place = LeverPlace.Elsewhere;
        var namedHere = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (LeverHead.Named(lines[i], i) is { } head && place != LeverPlace.Closed)
            {
                named.Add(head);
                namedHere = true;
            }
            else if (PlaceAfter(lines[i], place) is var next && next != place)
            {
                place = next;
                namedHere = false;
            }
            else if (!namedHere && place is (LeverPlace.List or LeverPlace.Essay) && LeverHead.Numbered(lines[i], i, place == LeverPlace.List) is { } numbered)
            {
                (place == LeverPlace.List ? listed : essays).Add(numbered);
            }
        }

        List<LeverHead> found = [.. named.Concat(listed).OrderBy(h => h.Index)];
        return found.Count > 0 ? found : essays;
    }

    private static LeverPlace PlaceAfter(GuideLine line, LeverPlace place)
    {
        var label = line.Label;
        if (label.IsEmpty)
        {
            return place;
        }

        if (label.IsScript || label.IsEvidence)
        {
            return LeverPlace.Closed;
        }

        var stands = line.Kind == LineKind.Heading || (label.Rest.Length == 0 && line.Kind == LineKind.Text && !line.InQuote && !char.IsAsciiDigit(label.Name.FirstOrDefault()));
        if (label.IsLevers && (stands || line.Kind == LineKind.Text))
        {
            return LeverPlace.List;
        }

        if (!stands || LeverHead.Numbered(line, 0, place == LeverPlace.List) is not null || LeverBody.IsSubLabel(line))
        {
            return place;
        }

        return Markup.HasWord(label.Name, "Premium") || Markup.HasWord(label.Name, "Lever") ? LeverPlace.Essay : LeverPlace.Elsewhere;
    }

    private enum LeverPlace
    {
        Elsewhere,

        /// <summary>Under a heading "... Levers".</summary>
        List,

        /// <summary>Under "... Premium" or "... Lever": numbered bold lines are the levers of guides without a list.</summary>
        Essay,

        /// <summary>Script or evidence.</summary>
        Closed,
    }
}

/// <summary>The line a lever starts on.</summary>
/// <param name="Rest">What follows the title on that line.</param>
internal sealed partial record LeverHead(int Index, int Number, string Title, string Rest, int HeadingLevel)
{
    /// <summary>"Lever 1 — Title" or "Global Lever 1: Title" as heading, bold line or numbered item.</summary>
    public static LeverHead? Named(GuideLine line, int index)
    {
        var (name, rest) = (line.Label.Name, line.Label.Rest);
        if (name.Length == 0)
        {
            if (!line.Span.Contains("Lever", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            (_, name, rest) = NumberedLabel(line);
        }

        var match = name.Contains("Lever", StringComparison.OrdinalIgnoreCase) ? LeverName().Match(name) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        return Make(index, int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value, rest, line);
    }

    /// <summary>"1. **Title:** ..." or "**1. Title**"; under a "Levers" heading also plain numbered items and headings.</summary>
    public static LeverHead? Numbered(GuideLine line, int index, bool inList)
    {
        if (line.InQuote || line.Kind is LineKind.Table or LineKind.Rule or LineKind.Code)
        {
            return null;
        }

        var label = NumberedLabel(line);
        if (label.Number is { } number && label.Name.Length > 0)
        {
            return Make(index, number, label.Name, label.After, line);
        }

        var match = line.Label.IsEmpty || !char.IsAsciiDigit(line.Label.Name[0]) || (line.Kind == LineKind.Heading && !inList) ? Match.Empty : LeadingNumber().Match(line.Label.Name);
        return match.Success ? Make(index, int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value, line.Label.Rest, line) : null;
    }

    private static LeverHead Make(int index, int number, string name, string rest, GuideLine line)
    {
        var title = Markup.Plain(name).Trim();
        var quote = line.Kind == LineKind.Heading ? title.AsSpan().IndexOfAny('"', '“') : -1;
        if (quote > 0)
        {
            // The whole lever in the heading line: Lever 1: Title — "speech"
            (title, rest) = (title[..quote].TrimEnd(' ', '—', '–', '-', ':'), title[quote..]);
        }

        return new LeverHead(index, number, title.TrimEnd(':').TrimEnd(), rest.TrimStart(' ', ':', '—', '–', '>').Trim(), line.Level);
    }

    private static (int? Number, string Name, string After) NumberedLabel(GuideLine line)
    {
        var number = line.Ordinal;
        var text = line.Span;
        if (number is null && line.Kind is LineKind.Text or LineKind.Item && text.Length > 0 && char.IsAsciiDigit(text[0]) && LeadingNumber().Match(line.Text) is { Success: true } match)
        {
            number = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            text = match.Groups[2].ValueSpan;
        }

        var label = number is null ? null : GuideLabel.OfBold(text);
        return label is null ? (null, "", "") : (number, label.Name, label.Rest);
    }

    [GeneratedRegex(@"^(?:Global )?Lever (\d{1,2})\s*(?:[:.—–-]+)\s*(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex LeverName();

    [GeneratedRegex(@"^(\d{1,2})[.)]\s+(.*)$")]
    private static partial Regex LeadingNumber();
}
