using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>The transcript as sealed rows in order, replayable from any sequence number after a restart.</summary>
public sealed class Transcript(Database database, Vault vault, Letters letters, TimeProvider clock) : ITranscript
{
    public async Task AppendAsync(ConversationKey key, TranscriptLine line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(line);
        var whose = vault.Names.Of(key);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await database.WriteAsync(async c => await letters.AppendAsync(c, await vault.HoldAsync(c, whose, now), whose, line, now), cancellationToken);
        database.Changed(whose.Conversation);
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ConversationKey key, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var whose = vault.Names.Of(key);
        var parameters = new { whose.Channel, whose.Tenant, whose.Person, whose.Conversation, After = after, Limit = ITranscript.MostAtOnce };
        return database.ReadAsync(
            async c =>
            {
                var entries = new List<TranscriptEntry>();
                foreach (var row in await c.QueryAsync<LineRow>(Sql.ReadLines, parameters))
                {
                    if (await vault.OpenAsync(c, whose.Channel, whose.Tenant, row.Document, Place.OfLine(whose.Channel, whose.Tenant)) is { } text)
                    {
                        var line = StoredJson.Read<TranscriptLine>(text);
                        entries.Add(new TranscriptEntry(row.Sequence, line.Origin, line.Content, DateTimeOffset.FromUnixTimeMilliseconds(row.ShownAt)));
                    }
                }

                return (IReadOnlyList<TranscriptEntry>)entries;
            },
            cancellationToken);
    }

    public IDisposable Watch(ConversationKey key, Action changed) => database.Watch(vault.Names.Of(key).Conversation, changed);
}
