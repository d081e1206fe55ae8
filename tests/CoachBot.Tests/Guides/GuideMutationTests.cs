using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Guides;
using Xunit.Abstractions;

namespace CoachBot.Tests.Guides;

/// <summary>
/// Puts one fault at a time into guides (those in a folder beside the repository, else the seeds): the codes it adds are the fault's own.
/// <c>MUTATIONS_SEED=n</c> draws other guides and rows.
/// </summary>
public sealed partial class GuideMutationTests(ITestOutputHelper output)
{
    private const int Most = 200;

    private static readonly string Folder = Repository.Beside(Path.Combine("shared", "guides")) ?? Repository.Seeds;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>What a fault must add, and what it may add besides because it follows from it (a total that no longer adds up).</summary>
    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "swap", "range.reversed", "total.notReproducible equity.unitConflict equity.unitUnknown frontMatter.figure range.wide script.aboveBands" },
        { "noTable", "table.missing", "frontMatter.region region.only region.none script.currency script.otherRow" },
        { "noScript", "script.missing", "equity.unitConflict equity.unitUnknown" },
        { "noLever", "levers.numbering", "" },
        { "noLevers", "levers.missing", "" },
        { "duplicate", "region.duplicate", "" },
        { "currency", "range.mixedCurrency", "currency.unknown row.mixedCurrency frontMatter.currency frontMatter.figure currency.place script.currency total.notReproducible equity.unitConflict equity.unitUnknown script.otherRow script.aboveBands" },
        { "noCompany", "company.empty", "company.several" },
        { "columns", "table.columns", "base.noAmount equity.noAmount total.noAmount total.notReproducible region.only script.currency script.aboveBands script.otherRow frontMatter.figure equity.unitConflict equity.unitUnknown" },
        { "bom", "guide.encoding", "" },
        { "crlf", "guide.encoding", "" },
        { "nbsp", "guide.encoding", "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_raises_its_code_and_nothing_that_does_not_follow_from_it(string fault, string code, string follows)
    {
        var allowed = follows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(code).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (path, text) in Sample())
        {
            var sound = GuideParser.Parse(path, text);
            if (sound.Guide is not { } guide || Mutated(fault, guide, text, tried) is not { } faulty)
            {
                continue;
            }

            tried++;
            var before = sound.Problems.Select(p => (p.Code, Rest(p))).ToHashSet();
            var added = GuideParser.Parse(path, faulty).Problems.Where(p => !before.Contains((p.Code, Rest(p)))).Select(p => p.Code).Distinct().ToList();
            if (!added.Contains(code) || added.Exists(c => !allowed.Contains(c)))
            {
                wrong.Add($"{path}: {string.Join(' ', added)}");
            }
        }

        output.WriteLine($"{fault}: {tried} guides of {Path.GetFileName(Folder)}, seed {Seed}");
        Assert.True(tried > 0, "No guide could be given this fault.");
        Assert.Empty(wrong);
    }

    /// <summary>The same problem of another line is the same problem: a fault may move lines.</summary>
    private static string Rest(GuideProblem problem) => problem.Message;

    private static IEnumerable<(string Path, string Text)> Sample() => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
        .OrderBy(Spread)
        .Take(Most)
        .Select(f => (Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllText(f)));

    /// <summary>A fixed order that depends on the seed.</summary>
    private static uint Spread(string file)
    {
        var hash = (uint)Seed * 2_654_435_761u;
        foreach (var c in Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file))
        {
            hash = (hash ^ c) * 16_777_619u;
        }

        return hash;
    }

    /// <summary>Null where the guide has nothing to put this fault into.</summary>
    private static string? Mutated(string fault, Guide guide, string text, int turn)
    {
        var lines = text.Split('\n').ToList();
        return fault switch
        {
            "swap" => InCell(guide, lines, turn, c => PlainRange().Match(c) is { Success: true } m ? c[..m.Groups[1].Index] + m.Groups[3].Value + m.Groups[2].Value + m.Groups[1].Value + c[(m.Groups[3].Index + m.Groups[3].Length)..] : null),
            "currency" => InCell(guide, lines, turn, c => PlainRange().Match(c) is { Success: true } m && m.Groups[3].Value[0] == '$' ? c[..m.Groups[3].Index] + "€" + m.Groups[3].Value[1..] + c[(m.Groups[3].Index + m.Groups[3].Length)..] : null),
            "columns" => InRow(guide, lines, turn, (l, at) => l[at] = l[at].TrimEnd() + " extra |"),
            "duplicate" => InRow(guide, lines, turn, (l, at) => l.Insert(at, l[at])),
            "noTable" => WithoutTable(guide, lines),
            "noScript" => guide.Scripts.Count == 1 && guide.Scripts[0].Kind != ScriptKind.Scenarios && IsOneLine(lines, guide.Scripts[0].Line) ? Joined(lines, l => l.RemoveAt(guide.Scripts[0].Line - 1)) : null,
            "noLever" => Listed(guide, lines) ? Joined(lines, l => l.RemoveAt(guide.Levers[1].Line - 1)) : null,
            "noLevers" => Listed(guide, lines) && lines.Count(NumberedLever().IsMatch) == guide.Levers.Count ? Joined(lines, l => guide.Levers.Reverse().ToList().ForEach(v => l.RemoveAt(v.Line - 1))) : null,
            "noCompany" => NoCompany(guide, lines),
            "bom" => "\uFEFF" + text,
            "crlf" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            "nbsp" => text.Replace("Negotiation DNA:** ", "Negotiation DNA:**\u00A0", StringComparison.Ordinal) is var odd && odd != text ? odd : null,
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static string? InCell(Guide guide, List<string> lines, int turn, Func<string, string?> change)
    {
        if (guide.Layout != GuideLayout.Region || guide.Regions.Count == 0)
        {
            return null;
        }

        var row = guide.Regions[turn % guide.Regions.Count];
        if (row.Base is not { High: not null, Alternate: null, OpenEnded: false } band || band.Low >= band.High || change(band.Raw) is not { } changed)
        {
            return null;
        }

        return Joined(lines, l => l[row.Line - 1] = Once(l[row.Line - 1], $"| {band.Raw} |", $"| {changed} |"));
    }

    private static string? InRow(Guide guide, List<string> lines, int turn, Action<List<string>, int> change) =>
        guide.Layout == GuideLayout.Region && guide.Regions.Count > 0 ? Joined(lines, l => change(l, guide.Regions[turn % guide.Regions.Count].Line - 1)) : null;

    private static string? WithoutTable(Guide guide, List<string> lines)
    {
        if (guide.Layout != GuideLayout.Region || guide.Regions.Count == 0 || lines.Count(l => l.StartsWith("|-", StringComparison.Ordinal) || l.StartsWith("| -", StringComparison.Ordinal) || l.StartsWith("|:", StringComparison.Ordinal)) != 1)
        {
            return null;
        }

        var first = guide.Regions[0].Line - 3;
        return Joined(lines, l => l.RemoveRange(first, guide.Regions[^1].Line - first));
    }

    private static bool Listed(Guide guide, List<string> lines) =>
        guide.Levers.Count > 3 && guide.Levers.All(l => NumberedLever().IsMatch(lines[l.Line - 1]) && IsOneLine(lines, l.Line));

    private static bool IsOneLine(List<string> lines, int line) => line >= lines.Count || lines[line].Trim() is "" or ">" || NumberedLever().IsMatch(lines[line]);

    private static string? NoCompany(Guide guide, List<string> lines)
    {
        var at = lines.FindIndex(l => l.StartsWith('#') && l.Contains($"| {guide.Company} Global Negotiation Guide", StringComparison.Ordinal));
        return at < 0 ? null : Joined(lines, l => l[at] = l[at].Replace($"| {guide.Company} Global", "| Global", StringComparison.Ordinal));
    }

    private static string Joined(List<string> lines, Action<List<string>> change)
    {
        change(lines);
        return string.Join('\n', lines);
    }

    private static string Once(string line, string old, string now)
    {
        var at = line.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? line : line[..at] + now + line[(at + old.Length)..];
    }

    [GeneratedRegex(@"^([$£€]\d[\d.,]*[KM]?)(\s?[-–]\s?)([$£€]\d[\d.,]*[KM]?)$")]
    private static partial Regex PlainRange();

    [GeneratedRegex(@"^\d\. \*\*")]
    private static partial Regex NumberedLever();
}
