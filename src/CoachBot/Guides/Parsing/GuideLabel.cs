namespace CoachBot.Guides;

/// <summary>The name a line gives itself: a heading's text or the bold words it opens with. Heading levels mean nothing in guides, so sections are told by these words alone.</summary>
/// <param name="Name">Without emphasis and closing colon; empty where the line opens with plain text.</param>
/// <param name="Rest">What follows the name on the line, emphasis kept.</param>
internal sealed record GuideLabel(string Name, string Rest)
{
    private static readonly GuideLabel None = new("", "");

    public bool IsEmpty => Name.Length == 0;

    /// <summary>Plural: "Global Levers". A single "... Lever" heads an essay, not the list.</summary>
    public bool IsLevers => Markup.HasWord(Name, "Levers");

    public bool IsScript => Name.StartsWith("Negotiate Up Strategy", StringComparison.OrdinalIgnoreCase);

    public bool IsEvidence => Name.Contains("Evidence & Sources", StringComparison.OrdinalIgnoreCase)
        || Name.Contains("Evidence and Sources", StringComparison.OrdinalIgnoreCase)
        || Name.StartsWith("Extended Evidence", StringComparison.OrdinalIgnoreCase);

    public bool IsSummary => Name.StartsWith("Negotiation DNA", StringComparison.OrdinalIgnoreCase);

    public bool IsLevelMapping => Name.Contains("Level Mapping", StringComparison.OrdinalIgnoreCase);

    public static GuideLabel Of(LineKind kind, GuideLine line) => kind switch
    {
        LineKind.Heading => new GuideLabel(Clean(Markup.Plain(line.Text)), ""),
        LineKind.Table or LineKind.Rule or LineKind.Code => None,
        _ => OfBold(line.Span),
    };

    /// <summary>Of a line that may open with bold words.</summary>
    public static GuideLabel OfBold(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("**") ? text[2..].IndexOf("**") : -1;
        return end < 0 ? None : new GuideLabel(Clean(text.Slice(2, end).ToString()), text[(end + 4)..].TrimStart(" :").ToString());
    }

    private static string Clean(string name) => name.Trim().TrimEnd(':').TrimEnd();
}
