using System.Text.RegularExpressions;

namespace CoachBot.Tests.Guides;

/// <summary>docs/guides.md lists exactly the codes there are.</summary>
public sealed partial class GuideDocsTests
{
    [Fact]
    public void Every_problem_code_is_told_in_the_docs_and_none_that_is_not_there()
    {
        var told = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides.md"))).Select(m => m.Groups[1].Value).ToList();
        var source = Path.Combine(Repository.Root, "src", "CoachBot", "Guides");
        var raised = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Equal(raised, told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-zA-Z]+\.[a-zA-Z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"""((?:guide|frontMatter|title|company|table|region|range|row|currency|base|equity|total|pay|levers|levelMapping|script|brackets|evidence|review|status)\.[a-zA-Z]+)""")]
    private static partial Regex Code();
}
