using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>Makes reminders whose time has come into messages of the inbox: from there on they are answered once, in order, like any other.</summary>
public sealed class DueReminders(Database database, Vault vault, TimeProvider clock)
{
    internal async Task BringInAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = (await database.ReadAsync(c => c.QueryAsync<ReminderRow>(Sql.DueReminders, new { Now = now.ToUnixTimeMilliseconds() }), cancellationToken)).ToList();
        foreach (var row in due)
        {
            await database.WriteAsync(c => TakeAsync(c, row, now), cancellationToken);
        }
    }

    /// <summary>Out of the plan and into the inbox in one transaction: neither lost nor said twice, whoever else looks at the same time.</summary>
    private async Task<int> TakeAsync(DbConnection connection, ReminderRow row, DateTimeOffset now)
    {
        var taken = await connection.ExecuteScalarAsync<string?>(Sql.TakeReminder, row);
        if (taken is null || await vault.OpenAsync(connection, row.Channel, row.Tenant, row.Document, Place.OfReminder(row.Channel, row.Tenant, row.Event)) is not { } text)
        {
            return 0;
        }

        var planned = StoredJson.Read<IncomingMessage>(text);
        var message = planned with { SentAt = now.ToOffset(planned.SentAt.Offset) };
        var whose = vault.Names.Of(message.Key);
        var key = await vault.HoldAsync(connection, whose, now.ToUnixTimeMilliseconds());
        var document = Sealed.Seal(key, StoredJson.Write(message), Place.OfMessage(row.Channel, row.Tenant, row.Event));
        var accepted = new { row.Channel, row.Tenant, row.Person, row.Conversation, row.Event, Document = document, Now = now.ToUnixTimeMilliseconds() };
        return await connection.ExecuteScalarAsync<long?>(Sql.AcceptMessage, accepted) is null ? 0 : 1;
    }
}
