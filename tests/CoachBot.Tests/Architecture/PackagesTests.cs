using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoachBot.Tests.Architecture;

/// <summary>docs/packages.md lists what Directory.Packages.props brings in: no more, no less, in the same versions.</summary>
public sealed partial class PackagesTests
{
    [Fact]
    public void Every_package_is_listed_with_its_version_and_licence()
    {
        var used = XDocument.Load(Path.Combine(Project.Folder, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => $"{p.Attribute("Include")!.Value} {p.Attribute("Version")!.Value}").Order(StringComparer.Ordinal);
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Project.Folder, "docs", "packages.md")))
            .Where(m => m.Groups["name"].Value != "package")
            .Select(m => $"{m.Groups["name"].Value} {m.Groups["version"].Value}").Order(StringComparer.Ordinal);

        Assert.Equal(used, listed);
    }

    [GeneratedRegex(@"^\| (?<name>[\w.]+) \| (?<version>[\d.]+) \| (?:MIT|Apache-2\.0|BSD-[23]-Clause|PostgreSQL) \| [^|]+ \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
