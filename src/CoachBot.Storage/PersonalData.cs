using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>A person's rights: everything out as JSON, everything deleted, and forgotten when they stay away.</summary>
public sealed class PersonalData(Database database, Vault vault, RecentTalks recent, TimeProvider clock) : IErasure
{
    public async Task EraseAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var whose = vault.Names.Of(key);
        await database.WriteAsync(c => EraseAsync(c, whose), Lasting.LeavesNoTrace, cancellationToken);
        recent.Forget(whose);
        database.Changed(whose.Conversation);
    }

    public Task<string> ExportAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var whose = vault.Names.Of(key);
        return database.ReadAsync(
            async c =>
            {
                var export = new JsonObject
                {
                    ["exportedAt"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                    ["channel"] = key.Channel,
                    ["tenant"] = key.Tenant,
                    ["user"] = key.User,
                    ["conversations"] = await ConversationsAsync(c, whose),
                    ["transcript"] = await LinesAsync(c, whose),
                };
                return export.ToJsonString(StoredJson.Readable);
            },
            cancellationToken);
    }

    public async Task<int> PurgeAsync(DateTimeOffset idleSince, CancellationToken cancellationToken)
    {
        var before = new { Before = idleSince.ToUnixTimeMilliseconds() };
        var purged = 0;
        while (true)
        {
            var idle = (await database.ReadAsync(c => c.QueryAsync<IdleRow>(Sql.Idle, before), cancellationToken)).ToList();
            foreach (var person in idle)
            {
                purged += await database.WriteAsync(c => EraseIdleAsync(c, person, before.Before), Lasting.LeavesNoTrace, cancellationToken);
            }

            if (idle.Count == 0)
            {
                await database.WriteAsync(c => c.ExecuteAsync(Sql.DropOldEvents, before), cancellationToken);
                return purged;
            }
        }
    }

    /// <summary>The row is held first: a message that arrives meanwhile waits and begins anew, or has come first and saves the person.</summary>
    private async Task<int> EraseIdleAsync(DbConnection connection, IdleRow idle, long before)
    {
        var whose = new Whose(idle.Channel, idle.Tenant, idle.Person, "");
        var row = await connection.QuerySingleOrDefaultAsync<Vault.KeyRow>(Sql.FindKey + database.Dialect.ForUpdate, whose);
        var stillIdle = await connection.ExecuteScalarAsync<long>(Sql.StillIdle, new { whose.Channel, whose.Tenant, whose.Person, Before = before });
        if (row is null || stillIdle == 0)
        {
            return 0;
        }

        await connection.ExecuteAsync(Sql.Erase, whose);
        vault.Forget(row.KeyId);
        recent.Forget(whose);
        return 1;
    }

    private async Task<int> EraseAsync(DbConnection connection, Whose whose)
    {
        var row = await connection.QuerySingleOrDefaultAsync<Vault.KeyRow>(Sql.FindKey + database.Dialect.ForUpdate, whose);
        vault.Forget(row?.KeyId);
        return await connection.ExecuteAsync(Sql.Erase, whose);
    }

    private async Task<JsonArray> ConversationsAsync(DbConnection connection, Whose whose)
    {
        var found = new JsonArray();
        foreach (var row in await connection.QueryAsync<ConversationRow>(Sql.AllConversations, whose))
        {
            if (await vault.OpenAsync(connection, whose.Channel, whose.Tenant, row.Document!, Place.OfConversation(whose.Channel, whose.Tenant)) is { } text)
            {
                found.Add(JsonNode.Parse(text));
            }
        }

        return found;
    }

    private async Task<JsonArray> LinesAsync(DbConnection connection, Whose whose)
    {
        var found = new JsonArray();
        foreach (var row in await connection.QueryAsync<LineRow>(Sql.AllLines, whose))
        {
            if (await vault.OpenAsync(connection, whose.Channel, whose.Tenant, row.Document, Place.OfLine(whose.Channel, whose.Tenant)) is { } text)
            {
                found.Add(new JsonObject
                {
                    ["shownAt"] = DateTimeOffset.FromUnixTimeMilliseconds(row.ShownAt).ToString("O", CultureInfo.InvariantCulture),
                    ["content"] = StoredJson.Read<TranscriptLine>(text).Content,
                });
            }
        }

        return found;
    }
}
