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
/// <param name="Memory">Its text without list, quote and heading marks; emphasis is kept.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Level">1 to 6 for headings, else 0.</param>
/// <param name="Ordinal">The number of a numbered list item on its first line; null elsewhere.</param>
/// <param name="InQuote">It stands in a block quote.</param>
/// <param name="Block">Lines of one paragraph share it.</param>
internal sealed record GuideLine(LineKind Kind, ReadOnlyMemory<char> Memory, int Line, int Level, int? Ordinal, bool InQuote, int Block)
{
    private GuideLabel? _label;
    private string? _text;

    /// <summary>For a look that needs no text of its own: most lines of a guide are never used.</summary>
    public ReadOnlySpan<char> Span => Memory.Span;

    public string Text => _text ??= Memory.ToString();

    /// <summary>What the line is called by its author; see <see cref="GuideLabel"/>.</summary>
    public GuideLabel Label => _label ??= GuideLabel.Of(Kind, this);
}
