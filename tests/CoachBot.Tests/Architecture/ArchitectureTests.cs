using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoachBot.Tests.Architecture;

/// <summary>Rules the compiler does not know. Each failure names the file, the line and the cure.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = SourceFile.Below("src", "*.cs");

    /// <summary>Who may see whom. The three in the middle do not see each other, and the coach sees nobody.</summary>
    private static readonly Dictionary<string, string[]> Sees = new()
    {
        ["CoachBot"] = [],
        ["CoachBot.Channels"] = ["CoachBot"],
        ["CoachBot.Language"] = ["CoachBot"],
        ["CoachBot.Storage"] = ["CoachBot"],
        ["CoachBot.Service"] = ["CoachBot", "CoachBot.Channels", "CoachBot.Language", "CoachBot.Storage"],
        ["CoachBot.Cli"] = ["CoachBot", "CoachBot.Channels", "CoachBot.Language", "CoachBot.Storage"],
    };

    [Theory]
    [InlineData("DateTime.UtcNow", "take a TimeProvider")]
    [InlineData("DateTime.Now", "take a TimeProvider")]
    [InlineData("DateTimeOffset.UtcNow", "take a TimeProvider")]
    [InlineData("DateTimeOffset.Now", "take a TimeProvider")]
    [InlineData("BuildServiceProvider(", "compose once, in Program.cs")]
    [InlineData("async void", "return Task: what throws in async void ends the process")]
    [InlineData("new HttpClient(", "take an IHttpClientFactory")]
    [InlineData("Thread.Sleep(", "await Task.Delay with the TimeProvider and a cancellation token")]
    [InlineData("TODO", "do it, or open an issue and leave no note in the code")]
    public void A_banned_phrase_is_nowhere_in_the_sources(string phrase, string cure) =>
        Nothing(Sources.SelectMany(f => f.Lines(l => l.Contains(phrase, StringComparison.Ordinal))), $"\"{phrase}\": {cure}.");

    [Fact]
    public void The_coach_knows_no_channel() =>
        Nothing(Sources.Where(f => f.Owner == "CoachBot").SelectMany(f => f.Lines(ChannelWord().IsMatch)), "A channel's word in the coach: it belongs in CoachBot.Channels.");

    [Fact]
    public void Only_the_storage_knows_a_driver() =>
        Nothing(Sources.Where(f => f.Owner != "CoachBot.Storage" && !AskTheDatabaseItself.Contains(f.Path)).SelectMany(f => f.Lines(DriverWord().IsMatch)), "A driver's word outside CoachBot.Storage.");

    [Fact]
    public void Only_the_language_project_knows_a_vendor_of_models() =>
        Nothing(Sources.Where(f => f.Owner != "CoachBot.Language").SelectMany(f => f.Lines(VendorWord().IsMatch)), "A model vendor's word outside CoachBot.Language.");

    /// <summary>Opening the database before the first request and asking whether it takes writes: both name its type, neither names a driver's.</summary>
    private static readonly string[] AskTheDatabaseItself = ["src/CoachBot.Service/Hosting/HealthExtensions.cs", "src/CoachBot.Service/Hosting/StartExtensions.cs"];

    [Fact]
    public void Even_those_who_ask_the_database_itself_use_no_driver_package() =>
        Nothing(Sources.Where(f => AskTheDatabaseItself.Contains(f.Path)).SelectMany(f => f.Lines(DriverPackage().IsMatch)), "A driver's package outside CoachBot.Storage.");

    [Fact]
    public void Only_the_service_sees_the_configuration() =>
        Nothing(
            Sources.Where(f => f.Owner != "CoachBot.Service").SelectMany(f => f.Lines(l => l.Contains("IConfiguration", StringComparison.Ordinal) || l.Contains(".Configuration[", StringComparison.Ordinal))),
            "Configuration below the service: take an options class.");

    [Fact]
    public void Projects_see_each_other_in_the_allowed_direction_only()
    {
        foreach (var file in SourceFile.Below("src", "*.csproj"))
        {
            var project = Path.GetFileNameWithoutExtension(file.Path);
            Assert.True(Sees.ContainsKey(project), $"{file.Path}: a new project needs its line in the table of this test, and its reason.");
            var seen = Included(file, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));
            Nothing(seen.Except(Sees[project]).Select(s => $"{project} -> {s}"), "A reference against the direction.");
        }
    }

    [Fact]
    public void The_coach_uses_no_package_but_the_readers_of_guides_and_letters()
    {
        var coach = SourceFile.Below("src/CoachBot", "*.csproj").Single();

        Assert.Equal(["DocumentFormat.OpenXml", "Markdig", "YamlDotNet"], Included(coach, "PackageReference").Order(StringComparer.Ordinal));
        Assert.Empty(Included(coach, "FrameworkReference"));
    }

    [Fact]
    public void No_file_of_code_is_longer_than_300_lines() =>
        Nothing(
            Sources.Concat(SourceFile.Below("tests", "*.cs")).Select(f => (f.Path, Lines: f.Text.AsSpan().TrimEnd().Count('\n') + 1)).Where(f => f.Lines > 300).Select(f => $"{f.Path}: {f.Lines} lines"),
            "Too long to read at once: find the second type in it.");

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Nothing(
            Sources.SelectMany(f => TypeName().Matches(f.Text).Where(m => VagueEnd().IsMatch(m.Groups["name"].Value)).Select(m => $"{f.Path}: {m.Groups["name"].Value}")),
            "Name it after what it is.");

    [Fact]
    public void A_log_template_holds_no_text_and_no_figure() =>
        Nothing(
            Sources.SelectMany(f => LogTemplate().Matches(f.Text)
                .SelectMany(m => Placeholder().Matches(m.Groups["template"].Value))
                .Select(p => p.Groups["name"].Value)
                .Where(name => Telling().IsMatch(name) && !(name == "Message" && f.Name == "GuideShelf.cs")) // A problem of a guide file: its author's words, nobody's pay.
                .Select(name => $"{f.Path}: {{{name}}}")),
            "Logs hold ids, counts and durations.");

    [Fact]
    public void Logs_are_written_through_declared_messages_only() =>
        Nothing(Sources.SelectMany(f => f.Lines(UndeclaredLog().IsMatch)), "Declare it with [LoggerMessage] at the end of the class, so that the rule above sees it.");

    [Fact]
    public void No_committed_file_names_a_machine_or_a_registry() =>
        Nothing(SourceFile.Below("").SelectMany(f => f.Lines(l => MachinePath().IsMatch(l) || RegistryHost().IsMatch(l))), "It holds on one machine only.");

    private static void Nothing(IEnumerable<string> found, string cure)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{cure}\n{string.Join('\n', all)}");
    }

    private static IEnumerable<string> Included(SourceFile project, string element) =>
        XDocument.Parse(project.Text).Descendants(element).Select(r => (string)r.Attribute("Include")!);

    // "teams" in small letters are people, and a message may count them.
    [GeneratedRegex("(?i:slack|webchat|web chat|direct ?line|adaptive ?card|bot ?framework)|Teams|MSTeams")]
    private static partial Regex ChannelWord();

    [GeneratedRegex("using (?:OpenAI|Azure|HandlebarsDotNet|Polly|Microsoft\\.Extensions\\.AI)")]
    private static partial Regex VendorWord();

    [GeneratedRegex("sqlite|dapper|npgsql|postgres|sqlclient", RegexOptions.IgnoreCase)]
    private static partial Regex DriverWord();

    [GeneratedRegex("Microsoft\\.Data|SQLitePCL|Dapper|Npgsql")]
    private static partial Regex DriverPackage();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("(?:Manager|Helpers?|Utils?|Utility|Utilities|Processor|Info|Impl|Common)$")]
    private static partial Regex VagueEnd();

    [GeneratedRegex("\\[LoggerMessage\\([^\"]*\"(?<template>[^\"]*)\"")]
    private static partial Regex LogTemplate();

    [GeneratedRegex(@"\{(?<name>\w+)")]
    private static partial Regex Placeholder();

    // The plural is a count: "{Messages}" is how many, "{Message}" would be what it says.
    [GeneratedRegex("(?:Text|Message|Body|Content|Payload|Json|Activity|Words|Figures?|Amounts?|Money|Salary|Pay|Base|Equity|Bonus|Floor|Offer|Rival|Company|Employer|Answer|Say|Said)$", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)?\(\s*[$@""]|\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex UndeclaredLog();

    // Written with brackets so that this file does not name one itself.
    [GeneratedRegex(@"(?<![\w.:/}-])/(?:wor[k]|roo[t])\b|/(?:hom[e]|User[s])/\w|[A-Z]:\\User[s]")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry[.][a-z]|api[.]nuget[.]|/v3/index[.]json|artifactor[y]|verdacci[o]|jfro[g]|""resolved"": *""http")]
    private static partial Regex RegistryHost();
}
