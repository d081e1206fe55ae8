using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Language.Models;
using CoachBot.Language.Tests.Support;
using CoachBot.Tests;

namespace CoachBot.Language.Tests;

/// <summary>What really goes over the wire, for every conversation of tests/conversations and for private facts told in many ways.</summary>
public sealed partial class WireTests
{
    private static readonly string[] PrivateFacts =
    [
        "my floor is 231k", "i wont go below 231", "between us the least id take is 231 base", "walk away number: 231,000", "i could live with 231 but dont tell them",
        "i make 187k today", "currently on 187 base", "my salary right now is $187,000", "at my job i get 187 plus 10%", "im at 187 now, told nobody", "187 is what i have at the moment",
        "so 240 fix, 300 papers, 30 welcome gift, and 187 is my present one", "hmm 231 or nothing", "rent is 4100 a month", "my friend there gets 265",
    ];

    public static TheoryData<string> Talks() => [.. Directory.EnumerateFiles(Path.Combine(Project.Folder, "tests", "conversations"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task No_figure_of_a_conversation_leaves(string file)
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Project.Folder, "tests", "conversations", file))).Where(l => l.StartsWith("> you: ", StringComparison.Ordinal)).Select(l => l["> you: ".Length..]);
        var asked = await SentAsync(lines);

        Assert.All(asked, a => Assert.DoesNotMatch(Digit(), Bare(a.User)));
        Assert.All(asked, a => Assert.Equal(["system", "user"], a.Roles));
    }

    [Fact]
    public async Task A_private_fact_leaves_neither_as_a_figure_nor_in_words()
    {
        foreach (var fact in PrivateFacts)
        {
            var asked = await SentAsync([Bench.Offer, fact, "full script", "levers", "email", "brief", "why these numbers", "play the recruiter", "I'd like 255 base", "hint", "pause and coach me", "stop"]);

            Assert.NotEmpty(asked);
            Assert.All(asked, a => Assert.DoesNotMatch(Digit(), Bare(a.User)));
            Assert.All(asked, a => Assert.DoesNotMatch(Words(), Bare(a.User)));
            Assert.All(asked, a => Assert.DoesNotContain(Regex.Replace(fact, "[0-9][0-9,]*", "").Trim(), a.User, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The names a request has beside the lines: nothing that says who is talking.</summary>
    [Fact]
    public async Task Who_is_talking_is_not_told()
    {
        var asked = await SentAsync([Bench.Offer, "full script"]);

        Assert.All(asked, a => Assert.Equal(["max_tokens", "messages", "model", "temperature"], a.Body.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)));
        Assert.All(asked, a => Assert.DoesNotContain("ada", a.Body.GetRawText(), StringComparison.Ordinal));
        Assert.All(asked, a => Assert.DoesNotContain("acme", a.Body.GetRawText(), StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Asked>> SentAsync(IEnumerable<string> lines)
    {
        await using var standIn = await StandIn.StartAsync((c, a) => StandIn.SayAsync(c, a.User.Trim()));
        using var metrics = new LanguageMetrics();
        var options = Bench.Options(standIn.Endpoint, 10);
        options.DailyTokensPerUser = 10_000_000;
        using var language = Bench.Language(options, metrics);
        var handler = Bench.Handler(language, new InMemoryConversationStore());
        foreach (var line in lines)
        {
            await handler.HandleAsync(Bench.Message(line), default);
        }

        return standIn.Asked;
    }

    /// <summary>Without the numbers of the lines and the marks.</summary>
    private static string Bare(string user) => Mark().Replace(LineNumber().Replace(user, ""), "");

    [GeneratedRegex("^[0-9]+\\|", RegexOptions.Multiline)]
    private static partial Regex LineNumber();

    [GeneratedRegex("⟦[0-9]+⟧")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(?:floor|walk[- ]?away|least i|live with|current(?:ly)? (?:on|pay|salary)|i make|rent|friend)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
