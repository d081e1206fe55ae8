using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>docs/channels.md: every requirement once, and every test it names is there.</summary>
public sealed partial class ChannelTableTests
{
    private const int Requirements = 76;

    private static readonly Dictionary<string, string> Sources = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(File.ReadAllText)), StringComparer.Ordinal);

    private static IReadOnlyList<(string Number, string Shown)> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "channels.md")).Select(l => Row().Match(l)).Where(m => m.Success && m.Groups["shown"].Value != "shown by").Select(m => (m.Groups["n"].Value, m.Groups["shown"].Value))];

    [Fact]
    public void Every_requirement_has_one_row()
    {
        var numbers = Rows.Where(r => char.IsAsciiDigit(r.Number[0])).SelectMany(r => r.Number.Split(", ")).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Order();

        Assert.Equal(Enumerable.Range(1, Requirements), numbers);
    }

    [Fact]
    public void Every_row_names_a_test_or_says_why_there_is_none() =>
        Assert.All(Rows, r => Assert.True(Named(r.Shown).Any() || Reasons().IsMatch(r.Shown), $"{r.Number}: {r.Shown}"));

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var missing = Rows.SelectMany(r => Missing(r.Shown).Select(m => $"{r.Number}: {m}")).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>"`Class.Test_...`", and "`...Another_...`" of the class named before it.</summary>
    private static IEnumerable<string> Missing(string shown)
    {
        var source = "";
        foreach (var name in Named(shown))
        {
            if (name.EndsWith(".mjs", StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal))
            {
                var path = Path.Combine(Repository.Root, name.Contains('/', StringComparison.Ordinal) ? name : $"tests/e2e/{name}");
                if (!Path.Exists(path))
                {
                    yield return name;
                }

                continue;
            }

            var parts = name.Trim('.').Split('.', 2, StringSplitOptions.RemoveEmptyEntries);
            if (!name.StartsWith("...", StringComparison.Ordinal) && !Sources.TryGetValue(parts[0], out source!))
            {
                yield return name;
                source = "";
            }

            var method = name.StartsWith("...", StringComparison.Ordinal) ? parts[0] : parts.ElementAtOrDefault(1);
            if (method is { Length: > 0 } && !source.Contains($" {method.Trim('.')}", StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Named(string shown) => Code().Matches(shown).Select(m => m.Groups[1].Value).Where(n => Test().IsMatch(n));

    [GeneratedRegex(@"^\| (?<n>[0-9, ]+|[a-z][^|]*?) \| (?<what>[^|]+) \| (?<shown>.+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    /// <summary>A script, a folder of tests, a class of tests, a test of the class before.</summary>
    [GeneratedRegex(@"^(?:[a-z]+\.e2e\.mjs|tests/\S+|[A-Z]\w*Tests(?:\.\w+)?\.{0,3}|\.{3}[A-Z]\w+\.{0,3}|(?:BlockKit|FakeSlack|StumblingStore))$")]
    private static partial Regex Test();

    [GeneratedRegex("not built|no such call|not shown|see 54|not driven|no answer is long enough")]
    private static partial Regex Reasons();
}
