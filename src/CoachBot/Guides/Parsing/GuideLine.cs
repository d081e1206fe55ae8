namespace CoachBot.Guides;

internal enum LineKind
{
    Text,
    Heading,
    Item,
    Table,
    Rule,
    Code,
}

/// <summary>A line of a guide's body with the place the syntax tree gives it.</summary>
/// <param name="Text">Without list, quote and heading marks; emphasis is kept.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Level">1 to 6 for headings, else 0.</param>
/// <param name="Ordinal">The number of a numbered list item on its first line; null elsewhere.</param>
/// <param name="InQuote">It stands in a block quote.</param>
/// <param name="Block">Lines of one paragraph share it.</param>
internal sealed record GuideLine(LineKind Kind, string Text, int Line, int Level, int? Ordinal, bool InQuote, int Block)
{
    private GuideLabel? _label;

    /// <summary>What the line is called by its author; see <see cref="GuideLabel"/>.</summary>
    public GuideLabel Label => _label ??= GuideLabel.Of(this);
}
