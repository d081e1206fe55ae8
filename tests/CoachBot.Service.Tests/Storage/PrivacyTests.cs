using System.Text;
using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using CoachBot.Storage.Engines.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Service.Tests.Storage;

/// <summary>Sealed while it is kept, gone when its person says so.</summary>
public sealed class PrivacyTests
{
    private const string Secret = "my floor is 210777 at Initech";

    private static CancellationToken Never => CancellationToken.None;

    [Theory, Engines]
    public async Task Nothing_readable_is_on_the_disk_neither_before_nor_after_forgetting(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message(Secret, "event-of-ann"), new TranscriptLine("origin-of-ann", Secret), Never);
        await store.Conversations.SaveAsync(Some.FullConversation(), Some.Reply("event-of-ann", text: Secret), Never);
        await store.TurnAsync("e9", Some.Key(channel: "teams", user: "ann@corp.example"), text: Secret);
        Assert.Contains("210777", await store.Erasure.ExportAsync(Some.Key(), Never), StringComparison.Ordinal);
        await AssertNothingReadableAsync(store);

        await store.Erasure.EraseAsync(Some.Key(), Never);
        await store.Erasure.EraseAsync(Some.Key(channel: "teams", user: "ann@corp.example"), Never);
        await AssertNothingReadableAsync(store);

        await store.RestartAsync();
        Assert.DoesNotContain("210777", await store.Erasure.ExportAsync(Some.Key(), Never), StringComparison.Ordinal);
        Assert.Empty(await store.Transcript.ReadAsync(Some.Key(), 0, Never));
    }

    [Theory, Engines]
    public async Task After_forgetting_only_the_receipt_is_left_and_the_sequence_has_not_fallen_back(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message(Secret, "e1"), new TranscriptLine("e1", Secret), Never);
        await store.Conversations.SaveAsync(Some.FullConversation(), Some.Reply("e1", text: "secret plan"), Never);
        await store.TurnAsync("e5", Some.Key(conversation: "c2"));
        await store.TurnAsync("e6", Some.Key(user: "dl_ben"));
        var before = (await store.Transcript.ReadAsync(Some.Key(), 0, Never))[^1].Sequence;
        store.Clock.Advance(TimeSpan.FromSeconds(1));

        await store.Inbox.AcceptAsync(Some.Message("delete my data", "e2"), null, Never);
        await store.Conversations.ForgetAsync(Some.Key(), Some.Reply("e2", text: "Deleted."), Never);

        var line = Assert.Single(await store.Transcript.ReadAsync(Some.Key(), 0, Never));
        Assert.Contains("Deleted.", line.Content, StringComparison.Ordinal);
        Assert.True(line.Sequence > before);
        Assert.Null(await store.Conversations.FindAsync(Some.Key(), Never));
        Assert.Null(await store.Conversations.FindAsync(Some.Key(conversation: "c2"), Never));
        Assert.NotNull(await store.Conversations.FindAsync(Some.Key(user: "dl_ben"), Never));
        Assert.False(await store.Inbox.AcceptAsync(Some.Message("delete my data", "e2"), null, Never));
        await store.TurnAsync("e3");
        Assert.Equal(1, (await store.Conversations.FindAsync(Some.Key(), Never))!.Version);
    }

    [Theory, Engines]
    public async Task Whoever_is_silent_too_long_is_forgotten_and_others_are_not(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.TurnAsync("e1");
        store.Clock.Advance(TimeSpan.FromDays(20));
        await store.TurnAsync("e2", Some.Key(user: "dl_ben"));
        store.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal(1, await store.Erasure.PurgeAsync(store.Clock.GetUtcNow().AddDays(-30), Never));
        Assert.Equal(0, await store.Erasure.PurgeAsync(store.Clock.GetUtcNow().AddDays(-30), Never));

        Assert.Null(await store.Conversations.FindAsync(Some.Key(), Never));
        Assert.NotNull(await store.Conversations.FindAsync(Some.Key(user: "dl_ben"), Never));
    }

    [Theory, Engines]
    public async Task An_export_holds_everything_and_is_json(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message(Secret, "e1"), new TranscriptLine("e1", Secret), Never);
        await store.Conversations.SaveAsync(Some.FullConversation(), Some.Reply("e1", text: "the plan"), Never);

        var export = JsonDocument.Parse(await store.Erasure.ExportAsync(Some.Key(), Never)).RootElement;

        Assert.Equal(2, export.GetProperty("transcript").GetArrayLength());
        Assert.Equal("CoreWeave", export.GetProperty("conversations")[0].GetProperty("cases")[0].GetProperty("companyName").GetString());
    }

    [Fact]
    public async Task A_document_moved_to_another_row_does_not_open()
    {
        await using var store = TestStore.Open(On.Sqlite);
        await store.Inbox.AcceptAsync(Some.Message("one", "e1"), null, Never);
        await store.Inbox.AcceptAsync(Some.Message("two", "e2"), null, Never);
        await ExecuteAsync(store, "UPDATE inbox SET document = (SELECT document FROM inbox WHERE position = 2) WHERE position = 1");

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => store.Inbox.ClaimAsync(Some.Key(), Never));
    }

    [Fact]
    public async Task Without_the_key_folder_the_start_says_so()
    {
        await using var store = TestStore.Open(On.Sqlite);
        await store.TurnAsync("e1");
        Directory.Delete(Path.Combine(store.Folder, "data", "keys"), recursive: true);
        await store.RestartAsync();

        var e = await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Conversations.FindAsync(Some.Key(), Never));

        Assert.Contains("Storage:KeyFolder", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        var e = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open($"Data Source={folder.File("file/coach.db")}"));

        Assert.Contains("Storage:ConnectionString", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_we_store_lists_every_table_and_column_and_no_other()
    {
        await using var store = TestStore.Open(On.Sqlite);
        await store.TurnAsync("e1");
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "what-we-store.md"));

        var told = page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')[1..3])
            .SelectMany(c => c[1].Split(',', StringSplitOptions.TrimEntries).Select(column => $"{c[0].Trim().Trim('`')}.{column.Trim('`')}")).Order(StringComparer.Ordinal);
        var real = (await QueryAsync(store, "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'")).Order(StringComparer.Ordinal);

        Assert.Equal(real, told);
    }

    private static async Task AssertNothingReadableAsync(TestStore store)
    {
        if (store.On == On.Postgres)
        {
            TestPostgres.Instance.Query(store.Connection, "CHECKPOINT");
        }

        var files = Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories).ToList();
        if (store.On == On.Postgres)
        {
            files.AddRange(TestPostgres.Instance.Files());
        }

        foreach (var file in files.Where(File.Exists))
        {
            var bytes = await ReadSharedAsync(file);
            foreach (var word in (string[])["210777", "Initech", "dl_ann", "ann@corp", "event-of-ann", "origin-of-ann", "secret plan", "CoreWeave"])
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} in {Path.GetFileName(file)}");
                Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) < 0, $"{word} (UTF-16) in {Path.GetFileName(file)}");
            }
        }
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
        catch (IOException)
        {
            // A socket, or gone meanwhile.
            return [];
        }
    }

    private static async Task ExecuteAsync(TestStore store, string sql)
    {
        await using var connection = new SqliteConnection(store.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> QueryAsync(TestStore store, string sql)
    {
        await using var connection = new SqliteConnection(store.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
