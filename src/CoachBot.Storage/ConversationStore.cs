using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>Conversations as versioned, sealed documents; the reply joins the outbox, or the transcript of a page, in the same transaction.</summary>
public sealed class ConversationStore(Database database, Vault vault, Letters letters, RecentTalks recent, TimeProvider clock) : IConversationStore
{
    public bool Reminds => true;

    public async Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var whose = vault.Names.Of(key);
        var known = recent.Find(whose);
        var parameters = new { whose.Channel, whose.Tenant, whose.Person, whose.Conversation, Sealed.Mark, Known = known?.Mark ?? [] };
        return await database.ReadAsync(
            async c => await c.QuerySingleOrDefaultAsync<ConversationRow>(Sql.FindConversation, parameters) switch
            {
                null => null,
                { Document: null } row => known!.Talk with { Key = key, Version = row.Version },
                { Document: { } document } row => await OpenAsync(c, whose, document) is { } talk ? talk with { Key = key, Version = row.Version } : null,
            },
            cancellationToken);
    }

    public async Task SaveAsync(Conversation conversation, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reply);
        var whose = vault.Names.Of(conversation.Key);
        var text = StoredJson.Write(conversation);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var saved = await database.WriteAsync(
            async c =>
            {
                var key = await vault.HoldAsync(c, whose, now);
                var document = Sealed.Seal(key, text, Place.OfConversation(whose.Channel, whose.Tenant));
                await letters.AnswerAsync(c, key, whose, conversation, document, reply, now);
                if (reply.ChangesReminders)
                {
                    await letters.PlanAsync(c, key, whose, conversation.Reminders, reply);
                }

                return document;
            },
            cancellationToken);
        recent.Keep(whose, saved, conversation);
        database.Changed(whose.Conversation);
    }

    public async Task ForgetAsync(ConversationKey key, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reply);
        var whose = vault.Names.Of(key);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await database.WriteAsync(
            async c =>
            {
                var old = await vault.HoldAsync(c, whose, now);
                await letters.AnonymiseAsync(c, reply);
                await c.ExecuteAsync(Sql.Erase, whose);
                vault.Forget(old.Id);

                // The receipt is sealed with a new key: the old one is gone.
                return await letters.SendAsync(c, await vault.HoldAsync(c, whose, now), whose, reply, now);
            },
            Lasting.LeavesNoTrace,
            cancellationToken);
        recent.Forget(whose);
        database.Changed(whose.Conversation);
    }

    private async Task<Conversation?> OpenAsync(DbConnection connection, Whose whose, byte[] document)
    {
        if (await vault.OpenAsync(connection, whose.Channel, whose.Tenant, document, Place.OfConversation(whose.Channel, whose.Tenant)) is not { } text)
        {
            return null;
        }

        var talk = StoredJson.Read<Conversation>(text);
        recent.Keep(whose, document, talk);
        return talk;
    }
}
