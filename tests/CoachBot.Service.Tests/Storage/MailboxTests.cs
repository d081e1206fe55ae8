using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Storage;

/// <summary>Inbox, outbox and transcript on either engine: once, in order, across restarts and workers.</summary>
public sealed class MailboxTests
{
    private static readonly ConversationKey Teams = Some.Key(channel: "teams", tenant: "acme");

    private static CancellationToken Never => CancellationToken.None;

    [Theory, Engines]
    public async Task The_same_event_is_accepted_once_even_when_it_arrives_many_times_at_once(On engine)
    {
        await using var store = TestStore.Open(engine);

        var accepted = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => store.Inbox.AcceptAsync(Some.Message(), new TranscriptLine("e1", "{}"), Never)));

        Assert.Single(accepted, isNew => isNew);
        Assert.Equal(1, (await store.Backlog.CountAsync(Never)).Waiting);
        Assert.Single(await store.Transcript.ReadAsync(Some.Key(), 0, Never));
    }

    [Theory, Engines]
    public async Task Accepted_messages_survive_a_restart_whole_and_are_taken_in_order(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message("first", "e1") with { ReplyAddress = "there" }, null, Never);
        await store.Inbox.AcceptAsync(Some.Message("second", "e2"), null, Never);
        await store.RestartAsync();

        Assert.Equal([Some.Key()], await store.Backlog.DueAsync(Never));
        var first = (await store.Inbox.ClaimAsync(Some.Key(), Never))!.Message;
        Assert.Equal(("first", "there", Some.Moment), (first.Text, first.ReplyAddress, first.SentAt));
        await store.Conversations.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);
        Assert.Equal("second", (await store.Inbox.ClaimAsync(Some.Key(), Never))!.Message.Text);
    }

    [Theory, Engines]
    public async Task A_saved_turn_closes_its_message_and_its_reply_goes_out_before_the_next_is_taken(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message("one", "e1", Teams), null, Never);
        await store.Inbox.AcceptAsync(Some.Message("two", "e2", Teams), null, Never);
        await store.Conversations.SaveAsync(Conversation.Begin(Teams), Some.Reply("e1", Teams) with { Address = "there" }, Never);
        await store.RestartAsync();

        Assert.Null(await store.Inbox.ClaimAsync(Teams, Never));
        var pending = await store.Outbox.ClaimAsync(Teams, Never);
        Assert.Equal(("there", "e1"), (pending!.Address, pending.Reply.EventId));
        await store.Outbox.DeliveredAsync(pending.Reply, null, Never);

        Assert.Null(await store.Outbox.ClaimAsync(Teams, Never));
        Assert.Equal("two", (await store.Inbox.ClaimAsync(Teams, Never))!.Message.Text);
        Assert.False(await store.Inbox.AcceptAsync(Some.Message("one", "e1", Teams), null, Never));
    }

    [Theory, Engines]
    public async Task A_turn_that_was_answered_meanwhile_saves_nothing(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.TurnAsync("e1");
        var found = (await store.Conversations.FindAsync(Some.Key(), Never))!;

        await Assert.ThrowsAsync<MessageGoneException>(() => store.Conversations.SaveAsync(found, Some.Reply("e1"), Never));
        await store.Erasure.EraseAsync(Some.Key(), Never);
        await Assert.ThrowsAsync<MessageGoneException>(() => store.Conversations.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e2"), Never));

        Assert.Null(await store.Conversations.FindAsync(Some.Key(), Never));
        Assert.Empty(await store.Transcript.ReadAsync(Some.Key(), 0, Never));
    }

    [Theory, Engines]
    public async Task A_message_to_be_tried_again_waits_and_holds_back_what_comes_after_it(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message("one", "e1"), null, Never);
        await store.Inbox.AcceptAsync(Some.Message("two", "e2"), null, Never);
        var claimed = (await store.Inbox.ClaimAsync(Some.Key(), Never))!;
        await store.Inbox.RetryAsync(claimed.Message, "Bug", Some.Moment.AddSeconds(10), Never);

        Assert.Null(await store.Inbox.ClaimAsync(Some.Key(), Never));
        Assert.Empty(await store.Backlog.DueAsync(Never));
        store.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Single(await store.Backlog.DueAsync(Never));
        var again = (await store.Inbox.ClaimAsync(Some.Key(), Never))!;
        Assert.Equal(("one", 1), (again.Message.Text, again.Attempts));
        await store.Inbox.GiveUpAsync(again.Message, "Bug", Some.Reply(text: "Sorry."), Never);
        Assert.Equal("two", (await store.Inbox.ClaimAsync(Some.Key(), Never))!.Message.Text);
        Assert.Equal(new BacklogDepth(1, 1, 0), await store.Backlog.CountAsync(Never));
    }

    [Theory, Engines]
    public async Task A_transcript_is_replayed_in_order_from_any_point_after_a_restart(On engine)
    {
        await using var store = TestStore.Open(engine);
        for (var i = 0; i < 5; i++)
        {
            await store.Transcript.AppendAsync(Some.Key(), new TranscriptLine($"o{i}", $"line {i}"), Never);
        }

        await store.Transcript.AppendAsync(Some.Key(), new TranscriptLine("o4", "the same again"), Never);
        await store.RestartAsync();

        var all = await store.Transcript.ReadAsync(Some.Key(), 0, Never);
        Assert.Equal(["line 0", "line 1", "line 2", "line 3", "line 4"], all.Select(e => e.Content));
        Assert.Equal(["o0", "o1", "o2", "o3", "o4"], all.Select(e => e.Origin));
        Assert.Equal(["line 3", "line 4"], (await store.Transcript.ReadAsync(Some.Key(), all[2].Sequence, Never)).Select(e => e.Content));
    }

    [Theory, Engines(SharedOnly = true)]
    public async Task Two_workers_never_have_the_same_message_nor_two_of_one_conversation(On engine)
    {
        await using var store = TestStore.Open(engine);
        await using var other = store.Beside();
        await store.Inbox.AcceptAsync(Some.Message("one", "e1"), null, Never);
        await store.Inbox.AcceptAsync(Some.Message("two", "e2"), null, Never);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? store : other).Inbox.ClaimAsync(Some.Key(), Never)));

        // The worker that has it may ask again and gets the same one.
        Assert.All(claims.Where(c => c is not null), c => Assert.Equal("one", c!.Message.Text));
        Assert.True(claims.Where((_, i) => i % 2 == 0).Any(c => c is not null) ^ claims.Where((_, i) => i % 2 == 1).Any(c => c is not null));
    }

    [Theory, Engines(SharedOnly = true)]
    public async Task What_a_dead_worker_had_is_soon_free_and_what_a_living_one_has_is_not(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message("one", "e1"), null, Never);
        await using var other = store.Beside();
        Assert.NotNull(await other.Inbox.ClaimAsync(Some.Key(), Never));

        Assert.Empty(await store.Backlog.DueAsync(Never));
        Assert.Null(await store.Inbox.ClaimAsync(Some.Key(), Never));
        await other.DisposeAsync();

        // The server lets go of a closed connection's lock a moment later.
        IReadOnlyList<ConversationKey> due = [];
        for (var tries = 0; due.Count == 0 && tries < 200; tries++)
        {
            await Task.Delay(50);
            due = await store.Backlog.DueAsync(Never);
        }

        Assert.Equal([Some.Key()], due);
        Assert.NotNull(await store.Inbox.ClaimAsync(Some.Key(), Never));
    }

    [Theory, Engines(SharedOnly = true)]
    public async Task Many_that_start_at_once_on_an_empty_database_agree(On engine)
    {
        await using var store = TestStore.Open(engine);
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var other = store.Beside();
            await other.Transcript.AppendAsync(Some.Key(), new TranscriptLine(Guid.NewGuid().ToString(), "line"), Never);
            return other;
        })));

        Assert.Equal(4, (await store.Transcript.ReadAsync(Some.Key(), 0, Never)).Count);
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Theory, Engines(SharedOnly = true)]
    public async Task A_line_written_by_one_process_wakes_the_reader_at_another(On engine)
    {
        await using var store = TestStore.Open(engine);
        await using var other = store.Beside();
        var woken = new TaskCompletionSource();
        using var watching = store.Transcript.Watch(Some.Key(), () => woken.TrySetResult());

        await other.Transcript.AppendAsync(Some.Key(), new TranscriptLine("o", "line"), Never);

        await woken.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
