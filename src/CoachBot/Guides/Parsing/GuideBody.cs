using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CoachBot.Guides;

/// <summary>Flattens Markdig's syntax tree to lines, in file order.</summary>
/// <remarks>Inline parsing is switched off: cells, speeches and brackets are wanted exactly as written.</remarks>
internal static class GuideBody
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="firstLine">Line of the file the body starts on, from 1.</param>
    public static IReadOnlyList<GuideLine> Read(string body, int firstLine)
    {
        var lines = new List<GuideLine>();
        Flatten(Markdown.Parse(body, Pipeline), lines, firstLine, inQuote: false);
        TableMarks.Mark(lines);
        return lines;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.BlockParsers.Find<ParagraphBlockParser>()!.Closed += KeepLines;
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += KeepLines;
        return builder.Build();
    }

    private static void KeepLines(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock leaf)
        {
            leaf.ProcessInlines = false;
        }
    }

    private static void Flatten(ContainerBlock container, List<GuideLine> lines, int firstLine, bool inQuote)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case QuoteBlock quote:
                    Flatten(quote, lines, firstLine, inQuote: true);
                    break;
                case ContainerBlock inner:
                    Flatten(inner, lines, firstLine, inQuote);
                    break;
                case ThematicBreakBlock rule:
                    lines.Add(new GuideLine(LineKind.Rule, default, firstLine + rule.Line, 0, null, inQuote, lines.Count));
                    break;
                case LeafBlock leaf:
                    AddLeaf(leaf, lines, firstLine, inQuote);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddLeaf(LeafBlock leaf, List<GuideLine> lines, int firstLine, bool inQuote)
    {
        var kind = leaf switch
        {
            HeadingBlock => LineKind.Heading,
            CodeBlock => LineKind.Code,
            _ => leaf.Parent is ListItemBlock item && ReferenceEquals(item[0], leaf) ? LineKind.Item : LineKind.Text,
        };
        var level = leaf is HeadingBlock heading ? heading.Level : 0;
        var block = lines.Count;
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i];
            var first = i == 0 && kind == LineKind.Item;
            var text = line.Slice.Text.AsMemory(line.Slice.Start, Math.Max(0, line.Slice.Length)).Trim();
            var ordinal = first && leaf.Parent!.Parent is ListBlock { IsOrdered: true } ? ((ListItemBlock)leaf.Parent).Order : (int?)null;
            lines.Add(new GuideLine(kind == LineKind.Item && !first ? LineKind.Text : kind, text, firstLine + leaf.Line + i, level, ordinal, inQuote, block));
        }
    }
}
