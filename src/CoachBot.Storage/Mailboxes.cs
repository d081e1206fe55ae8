using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>Messages on their way in and replies on their way out: what makes a crash between the two harmless.</summary>
public sealed class Mailboxes(Database database, Vault vault, Letters letters, DueReminders reminders, TimeProvider clock) : IInbox, IOutbox, IBacklog
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<bool> AcceptAsync(IncomingMessage message, TranscriptLine? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var whose = vault.Names.Of(message.Key);
        var eventHash = vault.Names.OfEvent(message.Key, message.EventId);
        var text = StoredJson.Write(message);
        var now = Now;
        var isNew = await database.WriteAsync(
            async c =>
            {
                var key = await vault.HoldAsync(c, whose, now, touch: true);
                var document = Sealed.Seal(key, text, Place.OfMessage(whose.Channel, whose.Tenant, eventHash));
                var row = new { whose.Channel, whose.Tenant, whose.Person, whose.Conversation, Event = eventHash, Document = document, Now = now };
                var isNew = await c.ExecuteScalarAsync<long?>(Sql.AcceptMessage, row) is not null;
                if (isNew && shown is not null)
                {
                    await letters.AppendAsync(c, key, whose, shown, now);
                }

                return isNew;
            },
            cancellationToken);
        if (isNew && shown is not null)
        {
            database.Changed(whose.Conversation);
        }

        return isNew;
    }

    Task<ClaimedMessage?> IInbox.ClaimAsync(ConversationKey key, CancellationToken cancellationToken) => ClaimMessageAsync(key, cancellationToken);

    Task<PendingReply?> IOutbox.ClaimAsync(ConversationKey key, CancellationToken cancellationToken) => ClaimReplyAsync(key, cancellationToken);

    public Task RetryAsync(IncomingMessage message, string reason, DateTimeOffset due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var row = new { message.Key.Channel, message.Key.Tenant, Event = vault.Names.OfEvent(message.Key, message.EventId), Reason = reason, Due = due.ToUnixTimeMilliseconds() };
        return database.WriteAsync(c => c.ExecuteAsync(Sql.RetryMessage, row), cancellationToken);
    }

    public Task CloseAsync(IncomingMessage message, Reply reply, CancellationToken cancellationToken) =>
        CloseAsync(message, reply, "answered", null, cancellationToken);

    public Task GiveUpAsync(IncomingMessage message, string reason, Reply apology, CancellationToken cancellationToken) =>
        CloseAsync(message, apology, "parked", reason, cancellationToken);

    public async Task DeliveredAsync(Reply reply, TranscriptLine? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var whose = vault.Names.Of(reply.Key);
        var now = Now;
        await database.WriteAsync(
            async c =>
            {
                if (shown is not null)
                {
                    await letters.AppendAsync(c, await vault.HoldAsync(c, whose, now), whose, shown, now);
                }

                return await c.ExecuteAsync(Sql.DropReply, new { whose.Channel, whose.Tenant, Event = letters.EventOf(reply) });
            },
            cancellationToken);
        if (shown is not null)
        {
            database.Changed(whose.Conversation);
        }
    }

    public Task ParkAsync(Reply reply, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var row = new { reply.Key.Channel, reply.Key.Tenant, Event = letters.EventOf(reply), Reason = reason };
        return database.WriteAsync(c => c.ExecuteAsync(Sql.ParkReply, row), cancellationToken);
    }

    public Task ResumeAsync(CancellationToken cancellationToken) => database.WriteAsync(FreeAsync, cancellationToken);

    public async Task<IReadOnlyList<ConversationKey>> DueAsync(CancellationToken cancellationToken)
    {
        if (database.IsShared)
        {
            await database.WriteAsync(FreeAsync, Lasting.Cheap, cancellationToken);
        }

        await reminders.BringInAsync(cancellationToken);

        return await database.ReadAsync(
            async c =>
            {
                var keys = new HashSet<ConversationKey>();
                foreach (var row in await c.QueryAsync<DueRow>(Sql.DueReplies, new { Now }))
                {
                    if (await vault.OpenAsync(c, row.Channel, row.Tenant, row.Document, Place.OfReply(row.Channel, row.Tenant, row.Event)) is { } text)
                    {
                        keys.Add(StoredJson.Read<Reply>(text).Key);
                    }
                }

                foreach (var row in await c.QueryAsync<DueRow>(Sql.DueMessages, new { Now }))
                {
                    if (await vault.OpenAsync(c, row.Channel, row.Tenant, row.Document, Place.OfMessage(row.Channel, row.Tenant, row.Event)) is { } text)
                    {
                        keys.Add(StoredJson.Read<IncomingMessage>(text).Key);
                    }
                }

                return (IReadOnlyList<ConversationKey>)[.. keys];
            },
            cancellationToken);
    }

    public bool IsOutage(Exception trouble) => database.IsOutage(trouble);

    public async Task<BacklogDepth> CountAsync(CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(c => c.QuerySingleAsync<DepthRow>(Sql.Depth), cancellationToken);
        return new BacklogDepth(row.Waiting, row.Parked, row.Undelivered);
    }

    private async Task<ClaimedMessage?> ClaimMessageAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var whose = vault.Names.Of(key);
        return await TakeAsync(
            async c =>
            {
                var row = await c.QuerySingleOrDefaultAsync<ClaimedRow>(database.Dialect.ClaimMessage, Claim(whose));
                return row is not null && await OpenMessageAsync(c, whose, row) is { } message ? new ClaimedMessage(message, (int)row.Attempts) : null;
            },
            cancellationToken);
    }

    private async Task<PendingReply?> ClaimReplyAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var whose = vault.Names.Of(key);
        return await TakeAsync(
            async c =>
            {
                var row = await c.QuerySingleOrDefaultAsync<ClaimedRow>(database.Dialect.ClaimReply, Claim(whose));
                return row is not null && await OpenReplyAsync(c, whose, row) is { } reply ? new PendingReply(reply, reply.Address) : null;
            },
            cancellationToken);
    }

    private async Task CloseAsync(IncomingMessage message, Reply reply, string state, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reply);
        var whose = vault.Names.Of(message.Key);
        var now = Now;
        await database.WriteAsync(
            async c =>
            {
                var key = await vault.HoldAsync(c, whose, now);
                await letters.CloseAsync(c, reply, state, reason);
                return await letters.SendAsync(c, key, whose, reply, now);
            },
            cancellationToken);
        database.Changed(whose.Conversation);
    }

    /// <summary>One process alone has nobody to mark its work for; a mark that a crash of the machine takes back does no harm.</summary>
    private Task<T> TakeAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        database.IsShared ? database.WriteAsync(work, Lasting.Cheap, cancellationToken) : database.ReadAsync(work, cancellationToken);

    private object Claim(Whose whose) => new { whose.Channel, whose.Tenant, whose.Conversation, Now, Worker = (long)database.Worker };

    private async Task<int> FreeAsync(DbConnection connection) =>
        await connection.ExecuteAsync(database.Dialect.FreeMessages, new { Now }) + await connection.ExecuteAsync(database.Dialect.FreeReplies, new { Now });

    private async Task<IncomingMessage?> OpenMessageAsync(DbConnection connection, Whose whose, ClaimedRow row)
    {
        var text = await vault.OpenAsync(connection, whose.Channel, whose.Tenant, row.Document, Place.OfMessage(whose.Channel, whose.Tenant, row.Event));
        return text is null ? null : StoredJson.Read<IncomingMessage>(text);
    }

    private async Task<Reply?> OpenReplyAsync(DbConnection connection, Whose whose, ClaimedRow row)
    {
        var text = await vault.OpenAsync(connection, whose.Channel, whose.Tenant, row.Document, Place.OfReply(whose.Channel, whose.Tenant, row.Event));
        return text is null ? null : StoredJson.Read<Reply>(text);
    }
}
