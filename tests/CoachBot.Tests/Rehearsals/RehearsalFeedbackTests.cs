using CoachBot.Answers;
using CoachBot.Rehearsals;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Rehearsals;

/// <summary>
/// Candidates as text files in tests/rehearsals: what each says, and by hand which points of the rubric are good and which are missed.
/// A point in neither list must not be judged at all.
/// </summary>
public sealed class RehearsalFeedbackTests
{
    private static readonly string Folder = Path.Combine(Project.Folder, "tests", "rehearsals");

    /// <summary>The sentence each judgement is told by.</summary>
    private static readonly Dictionary<RubricItem, (string[] Good, string[] Missed)> Notes = new()
    {
        [RubricItem.WalkAway] = (["You knew your walk-away number"], ["You have not named me a walk-away number"]),
        [RubricItem.Target] = (["tayed at or above your target"], ["You asked for less than your target", "You said yes below your target", "the target was never in the talk"]),
        [RubricItem.Opening] = (["You named a clear figure early"], ["You never named a figure", "Your figure came late"]),
        [RubricItem.Ambition] = (["You opened ambitiously"], ["You opened lower than your plan", "You opened far above", "late and lower than your plan", "nothing to come down from."]),
        [RubricItem.Counter] = (["You countered after their move", "You held your figure after their move"], ["you gave in instead of countering", "without a counter"]),
        [RubricItem.Rationale] = (["Your ask came with a reason", "You gave your reason right after the ask"], ["a figure without a reason", "with a need of yours and no reason", "no reason for it"]),
        [RubricItem.Close] = (["You closed with a condition"], ["You said yes on the spot", "ended without a next step"]),
        [RubricItem.FloorLeak] = (["Your walk-away number stayed with you"], ["You gave away the least you would take"]),
        [RubricItem.Apology] = (["No apology for asking"], ["You apologised for asking"]),
        [RubricItem.Silence] = (["You asked and stopped"], ["You took the ask back", "The ask drowned in words"]),
        [RubricItem.Rival] = ([], ["You named an offer you have not told me"]),
        [RubricItem.Split] = ([], ["You split the difference"]),
        [RubricItem.PresentPay] = ([], ["You told your present pay"]),
        [RubricItem.Tone] = ([], ["It sounded like a threat"]),
        [RubricItem.LeftOut] = ([], ["your plan asks for it too"]),
        [RubricItem.Concession] = ([], ["You went down for nothing in return"]),
        [RubricItem.Needs] = ([], ["What you need for your life is no reason"]),
    };

    public static TheoryData<string> Candidates() => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_twelve_candidates() => Assert.True(Candidates().Count >= 12);

    [Theory]
    [MemberData(nameof(Candidates))]
    public async Task The_feedback_is_as_a_person_would_give_it(string candidate)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, candidate + ".md"));
        var talk = new Talk();
        Answer? last = null;
        foreach (var line in lines.Where(l => l.StartsWith("> ", StringComparison.Ordinal)))
        {
            last = await talk.SayAsync(line[2..]);
            Assert.Empty(FigureLedger.Check(last));
            Assert.DoesNotContain(last.Sections, s => s.Id == "apology");
        }

        var text = last!.Text;
        Assert.True(last.Sections.Any(s => s.Id is "good" or "better"), $"{candidate}: the rehearsal has not ended.\n{text}");
        Assert.Equal(Key(lines, "good:"), Judged(text, n => n.Good));
        Assert.Equal(Key(lines, "missed:"), Judged(text, n => n.Missed));
    }

    /// <summary>Feedback and hints never say what the user keeps private, and each better line is one the ledger lets be spoken.</summary>
    [Fact]
    public async Task No_line_to_say_holds_the_walk_away_number()
    {
        var talk = new Talk();
        foreach (var line in new[] { "coreweave ML engineer nyc, 225 base, 350k rsu over 4 years", "my floor is 231 base", "play the recruiter, firm", "I can't go below 231", "hint", "I'd like 255", "hint" })
        {
            Assert.DoesNotContain((await talk.SayAsync(line)).Say, s => s.Contains("231", StringComparison.Ordinal));
        }

        Assert.DoesNotContain((await talk.SayAsync("stop")).Say, s => s.Contains("231", StringComparison.Ordinal));
    }

    private static List<RubricItem> Key(string[] lines, string name) =>
        [.. lines.First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RubricItem>).Order()];

    private static List<RubricItem> Judged(string text, Func<(string[] Good, string[] Missed), string[]> side) =>
        [.. Notes.Where(n => side(n.Value).Any(s => text.Contains(s, StringComparison.Ordinal))).Select(n => n.Key).Order()];
}
