using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Storage;

/// <summary>"my call is at 3pm": the brief before, the question after; once, in the person's own time, until they are cancelled.</summary>
public sealed class ReminderTests
{
    private static readonly ConversationKey Teams = Some.Key(channel: "teams", tenant: "acme");

    private static CancellationToken Never => CancellationToken.None;

    [Theory, Engines]
    public async Task The_brief_comes_a_quarter_of_an_hour_before_the_call_and_the_question_after_it(On engine)
    {
        await using var store = TestStore.Open(engine);
        var said = await SayAsync(store, "coreweave ML eng nyc: 225 base, 350k rsu over 4. recruiter call at 5pm", "e1");
        Assert.Contains("at 4:45 PM and ask how it went at 5:30 PM", said, StringComparison.Ordinal);

        Assert.Empty(await store.Backlog.DueAsync(Never));
        store.Clock.Advance(TimeSpan.FromMinutes(125));
        var brief = await RemindAsync(store);
        Assert.Contains("CoreWeave", brief, StringComparison.Ordinal);
        Assert.Contains("Call in 15 min (5:00 PM)", brief, StringComparison.Ordinal);

        store.Clock.Advance(TimeSpan.FromMinutes(45));
        Assert.Contains("How did the call with CoreWeave go?", await RemindAsync(store), StringComparison.Ordinal);
        Assert.Empty(await store.Backlog.DueAsync(Never));
        Assert.Empty((await store.Conversations.FindAsync(Teams, Never))!.Reminders);
    }

    [Theory, Engines(SharedOnly = true)]
    public async Task Of_two_processes_that_look_at_once_one_reminds(On engine)
    {
        await using var store = TestStore.Open(engine);
        await using var other = store.Beside();
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "e1");
        store.Clock.Advance(TimeSpan.FromMinutes(126));

        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { store.Backlog.DueAsync(Never), other.Backlog.DueAsync(Never) }));

        Assert.Equal(1, (await store.Backlog.CountAsync(Never)).Waiting);
    }

    [Theory, Engines]
    public async Task A_cancelled_reminder_is_not_said_and_a_moved_call_moves_it(On engine)
    {
        await using var store = TestStore.Open(engine);
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "e1");
        await SayAsync(store, "the call is at 6pm now", "e2");
        store.Clock.Advance(TimeSpan.FromMinutes(130));
        Assert.Empty(await store.Backlog.DueAsync(Never));

        Assert.Contains("Cancelled: the brief at 5:45 PM", await SayAsync(store, "cancel the reminder", "e3"), StringComparison.Ordinal);
        store.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Empty(await store.Backlog.DueAsync(Never));
        Assert.Contains("225", await store.Erasure.ExportAsync(Teams, Never), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task One_that_comes_far_too_late_is_not_said_at_all(On engine)
    {
        await using var store = TestStore.Open(engine);
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "e1");
        store.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal([Teams], await store.Backlog.DueAsync(Never));
        while (await store.Inbox.ClaimAsync(Teams, Never) is { } due)
        {
            await Turns(store).RunAsync(due.Message, Never);
        }

        Assert.Null(await store.Outbox.ClaimAsync(Teams, Never));
        Assert.Empty((await store.Conversations.FindAsync(Teams, Never))!.Reminders);
    }

    [Theory, Engines]
    public async Task Reminders_are_exported_and_go_with_everything_else(On engine)
    {
        await using var store = TestStore.Open(engine);
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "e1");
        Assert.Contains("followUp", await store.Erasure.ExportAsync(Teams, Never), StringComparison.Ordinal);

        await store.Erasure.EraseAsync(Teams, Never);
        store.Clock.Advance(TimeSpan.FromHours(9));

        Assert.Empty(await store.Backlog.DueAsync(Never));
        Assert.Equal(0, (await store.Backlog.CountAsync(Never)).Waiting);
    }

    [Theory]
    [InlineData("delete my reminders")]
    [InlineData("don't remind me")]
    [InlineData("please stop the reminders")]
    public async Task Words_about_reminders_delete_nothing_else(string words)
    {
        await using var store = TestStore.Open(On.Sqlite);
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "e1");
        Assert.StartsWith("Cancelled", await SayAsync(store, words, "e2"), StringComparison.Ordinal);

        var kept = await store.Conversations.FindAsync(Teams, Never);
        Assert.Empty(kept!.Reminders);
        Assert.Equal("coreweave", kept.CurrentCase!.CompanySlug);
    }

    [Fact]
    public async Task In_the_web_chat_it_stands_on_the_page_and_answers_nothing()
    {
        await using var store = TestStore.Open(On.Sqlite);
        var web = Some.Key();
        await SayAsync(store, "coreweave ML eng nyc: 225 base. recruiter call at 5pm", "c1|e1", web);
        store.Clock.Advance(TimeSpan.FromMinutes(126));
        Assert.Equal([web], await store.Backlog.DueAsync(Never));
        await Turns(store).RunAsync((await store.Inbox.ClaimAsync(web, Never))!.Message, Never);

        var line = (await store.Transcript.ReadAsync(web, 0, Never))[^1];
        Assert.Contains("CoreWeave", line.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("replyToId", line.Content, StringComparison.Ordinal);
    }

    private static async Task<string> RemindAsync(TestStore store)
    {
        Assert.Equal([Teams], await store.Backlog.DueAsync(Never));
        var message = (await store.Inbox.ClaimAsync(Teams, Never))!.Message;
        Assert.Equal("there", message.ReplyAddress);
        await Turns(store).RunAsync(message, Never);
        return await DeliveredAsync(store, Teams);
    }

    private static async Task<string> SayAsync(TestStore store, string text, string eventId, ConversationKey? key = null)
    {
        key ??= Teams;
        var message = Some.Message(text, eventId, key) with { ReplyAddress = "there", SentAt = store.Clock.GetUtcNow().ToOffset(Some.Moment.Offset) };
        await store.Inbox.AcceptAsync(message, null, Never);
        var answer = (await Turns(store).RunAsync(message, Never)).Answer.Text;
        return key == Teams ? await DeliveredAsync(store, key) : answer;
    }

    private static async Task<string> DeliveredAsync(TestStore store, ConversationKey key)
    {
        var pending = (await store.Outbox.ClaimAsync(key, Never))!;
        Assert.Equal("there", pending.Address);
        await store.Outbox.DeliveredAsync(pending.Reply, null, Never);
        return pending.Reply.Answer.Text;
    }

    private static TurnHandler Turns(TestStore store)
    {
        var seeds = Path.Combine(Repository.Root, "seeds");
        var guides = GuideCatalog.Load(seeds);
        var coach = new Coach(new CoachingOptions(), CompanyFacts.Load(Path.Combine(seeds, "facts.yaml")), PayLaw.Load(Path.Combine(seeds, "law.yaml")));
        return new TurnHandler(() => guides, coach, store.Conversations);
    }
}
