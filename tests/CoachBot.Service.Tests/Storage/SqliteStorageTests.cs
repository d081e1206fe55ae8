using System.Text;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using CoachBot.Storage.Json;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Service.Tests.Storage;

/// <summary>The contract and what goes beyond it: mailboxes, transcript, restarts.</summary>
public sealed class SqliteStorageTests : ConversationStoreContract, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(Some.Moment);
    private SqliteDatabase _database = null!;

    private static CancellationToken Never => CancellationToken.None;

    protected override IConversationStore Store => Conversations;

    private SqliteConversationStore Conversations => new(_database, _clock);

    private SqliteMailboxes Mailboxes => new(_database, _clock);

    private SqliteTranscript Transcript => new(_database, _clock);

    public Task InitializeAsync()
    {
        _database = SqliteDatabase.Open($"Data Source={_folder.File("data/coach.db")}");
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_currency_is_written_as_its_code_and_an_enum_by_name()
    {
        var json = StoredJson.Write(Some.FullConversation());

        Assert.Contains("\"currency\":\"USD\"", json, StringComparison.Ordinal);
        Assert.Contains("\"component\":\"base\"", json, StringComparison.Ordinal);
        Assert.Contains("\"period\":\"grantTotal\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Years\":\"7\"", json, StringComparison.Ordinal);
        Assert.Equal(json, StoredJson.Write(StoredJson.Read<Conversation>(json)));
    }

    [Fact]
    public async Task The_same_event_is_accepted_once_even_when_it_arrives_many_times_at_once()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Mailboxes.AcceptAsync(Some.Message(), new TranscriptLine("e1", "{}"), Never)));

        Assert.Single(accepted, isNew => isNew);
        Assert.Single(await Mailboxes.WaitingAsync(Never));
        Assert.Single(await Transcript.ReadAsync(Some.Key(), 0, Never));
    }

    [Fact]
    public async Task An_accepted_message_survives_a_restart_whole_and_in_order()
    {
        await Mailboxes.AcceptAsync(Some.Message("first", "e1") with { ReplyAddress = "{}" }, null, Never);
        await Mailboxes.AcceptAsync(Some.Message("second", "e2"), null, Never);

        await ReopenAsync();

        var waiting = await Mailboxes.WaitingAsync(Never);
        Assert.Equal(["first", "second"], waiting.Select(m => m.Text));
        Assert.Equal("{}", waiting[0].ReplyAddress);
        Assert.Equal(Some.Moment, waiting[0].SentAt);
    }

    [Fact]
    public async Task A_saved_turn_closes_its_message_and_leaves_the_reply_to_be_delivered()
    {
        await Mailboxes.AcceptAsync(Some.Message() with { ReplyAddress = "there" }, null, Never);
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply(), Never);

        await ReopenAsync();

        Assert.Empty(await Mailboxes.WaitingAsync(Never));
        var pending = Assert.Single(await Mailboxes.PendingAsync(Never));
        Assert.Equal("there", pending.Address);
        Assert.Equal(StoredJson.Write(Some.Reply()), StoredJson.Write(pending.Reply));

        await Mailboxes.DeliveredAsync(pending.Reply, null, Never);
        Assert.Empty(await Mailboxes.PendingAsync(Never));
        Assert.False(await Mailboxes.AcceptAsync(Some.Message(), null, Never));
    }

    [Fact]
    public async Task A_stale_save_leaves_no_reply_behind_and_harms_no_other_of_its_group()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);

        var stale = Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e2"), Never);
        var others = Enumerable.Range(0, 30).Select(i => Store.SaveAsync(Conversation.Begin(Some.Key(conversation: $"other{i}")), Some.Reply($"o{i}"), Never));

        await Task.WhenAll(others);
        await Assert.ThrowsAsync<StaleConversationException>(() => stale);
        Assert.Equal(31, (await Mailboxes.PendingAsync(Never)).Count);
    }

    [Fact]
    public async Task A_message_given_up_is_not_waiting_and_its_apology_is()
    {
        await Mailboxes.AcceptAsync(Some.Message(), null, Never);
        await Mailboxes.GiveUpAsync(Some.Message(), Some.Reply(text: "Sorry."), Never);

        Assert.Empty(await Mailboxes.WaitingAsync(Never));
        Assert.Single(await Mailboxes.PendingAsync(Never));
    }

    [Fact]
    public async Task A_transcript_is_replayed_in_order_from_any_point_after_a_restart()
    {
        for (var i = 0; i < 5; i++)
        {
            await Transcript.AppendAsync(Some.Key(), new TranscriptLine($"o{i}", $"line {i}"), Never);
        }

        await Transcript.AppendAsync(Some.Key(), new TranscriptLine("o4", "the same again"), Never);
        await ReopenAsync();

        var all = await Transcript.ReadAsync(Some.Key(), 0, Never);
        Assert.Equal(["line 0", "line 1", "line 2", "line 3", "line 4"], all.Select(e => e.Content));
        Assert.Equal(["line 3", "line 4"], (await Transcript.ReadAsync(Some.Key(), all[2].Sequence, Never)).Select(e => e.Content));
        Assert.Empty(await Transcript.ReadAsync(Some.Key(user: "dl_ben"), 0, Never));
    }

    [Fact]
    public async Task After_forgetting_only_the_receipt_is_left_and_the_sequence_has_not_fallen_back()
    {
        await Mailboxes.AcceptAsync(Some.Message("my floor is 210k", "e1") with { ReplyAddress = "there" }, new TranscriptLine("e1", "my floor is 210k"), Never);
        await Store.SaveAsync(Some.FullConversation(), Some.Reply("e1", text: "secret plan"), Never);
        var before = (await Transcript.ReadAsync(Some.Key(), 0, Never))[^1].Sequence;
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Mailboxes.AcceptAsync(Some.Message("delete my data", "e2") with { ReplyAddress = "there" }, null, Never);
        await Store.ForgetAsync(Some.Key(), Some.Reply("e2", text: "Deleted."), Never);

        var receipt = Assert.Single(await Mailboxes.PendingAsync(Never));
        Assert.Equal("there", receipt.Address);
        Assert.Empty(await Mailboxes.WaitingAsync(Never));
        await Mailboxes.DeliveredAsync(receipt.Reply, new TranscriptLine("r:e2", "Deleted."), Never);
        var line = Assert.Single(await Transcript.ReadAsync(Some.Key(), 0, Never));
        Assert.True(line.Sequence > before);
        Assert.False(await Mailboxes.AcceptAsync(Some.Message("delete my data", "e2"), null, Never));
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_person_in_the_file_or_its_log()
    {
        await Mailboxes.AcceptAsync(Some.Message("my floor is 210k"), new TranscriptLine("e1", "my floor is 210k"), Never);
        await Store.SaveAsync(Some.FullConversation(), Some.Reply(), Never);
        Assert.NotNull(await Store.FindAsync(Some.Key(), Never));

        await Conversations.EraseAsync(Some.Key(), Never);

        foreach (var file in Directory.GetFiles(_folder.File("data")))
        {
            var bytes = Encoding.Latin1.GetString(await ReadSharedAsync(file));
            Assert.DoesNotContain("dl_ann", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("210k", bytes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_in_a_sentence()
    {
        File.WriteAllText(_folder.File("file"), "");

        var e = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open($"Data Source={_folder.File("file/coach.db")}"));

        Assert.Contains("Storage:ConnectionString", e.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task ReopenAsync()
    {
        await _database.DisposeAsync();
        await InitializeAsync();
    }
}
