using System.Text.RegularExpressions;

namespace CoachBot.Tests.Hostile;

/// <summary>The seeds with speeches no seed has: rivals without brackets, other currencies and notations, odd brackets, floors in other words, quotes left open, speeches of 10 kB. What is said stays clean.</summary>
public sealed partial class MutatedGuideTests
{
    public static TheoryData<string> Mutations() => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Nothing_on_a_mutated_guide_reads_wrong(string mutation)
    {
        var folder = Directory.CreateTempSubdirectory("mutated").FullName;
        try
        {
            var changed = 0;
            foreach (var file in Directory.EnumerateFiles(Project.Seeds, "*.md", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                var mutated = SpeechPattern().Replace(text, m => m.Groups["before"].Value + All[mutation](m.Groups["speech"].Value) + m.Groups["after"].Value, 1);
                changed += mutated == text ? 0 : 1;
                var path = Path.Combine(folder, Path.GetRelativePath(Project.Seeds, file));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, mutated);
            }

            Assert.True(changed > 0);
            var (trials, texts, faults) = HostileTests.Read(folder, null);
            Assert.True(trials > 0 && texts > trials);
            Assert.True(faults.Count == 0, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(10)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly Dictionary<string, Func<string, string>> All = new(StringComparer.Ordinal)
    {
        ["rival without brackets"] = s => s + " I'm leaving Meta at $448K. Quintara Labs pays $470K for this. With Quintara Labs in final rounds, I need an answer.",
        ["rivals in other words"] = s => s + " Acme Robotics has me at $460K. I've got $455K on the table from Helix AI. Two labs are courting me at $480K. Helix AI wants me to start Monday.",
        ["floor in other words"] = s => s + " I could not go under $231K. Anything south of $240K is a no for me. My line is $233K. I won't consider less than $239K. The least I'd take is $232K.",
        ["present pay"] = s => s + " I want a 30% raise over my current $210K. My base today is $215K. That is X% more, and $XXK for RSUs.",
        ["pounds"] = s => s.Replace('$', '£'),
        ["francs"] = s => s.Replace("$", "CHF ", StringComparison.Ordinal),
        ["full figures"] = s => ThousandsPattern().Replace(s, "$$$1,000"),
        ["currency codes"] = s => ThousandsPattern().Replace(s, "USD $1k"),
        ["regions in one sentence"] = s => "I'm targeting $255K in New York, £190K in London and €180K in Berlin. " + s,
        ["nested brackets"] = s => s + " My work on [X [or Y]] gives [[Z]]% at {TEAM} and <COMPANY>. I need $[[X]+20K] and __ more.",
        ["other brackets"] = s => "Thank you for the offer of ${X}K base, $<Y>K RSUs and ___% bonus. " + s.Replace('[', '{').Replace(']', '}'),
        ["quotes left open"] = s => s.Replace(". ", ".\" ", StringComparison.Ordinal) + " \"I want",
        ["ten thousand characters"] = s => string.Join(' ', Enumerable.Repeat(s, 12)),
        ["loose joints"] = s => s + " However, I need this. And it should be so. Both matter. These two reasons, plus my record, decide it. Which is why I ask.",
    };

    [GeneratedRegex("(?<before>Negotiate Up[^\\n]*?\")(?<speech>[^\"]+)(?<after>\")")]
    private static partial Regex SpeechPattern();

    [GeneratedRegex(@"\$(\d{3})K")]
    private static partial Regex ThousandsPattern();
}
