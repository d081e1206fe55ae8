using System.Data.Common;
using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Reminders;
using CoachBot.Storage.Json;
using CoachBot.Storage.Privacy;
using Dapper;

namespace CoachBot.Storage;

/// <summary>What the steps of a turn do to inbox, outbox and transcript inside their transaction.</summary>
public sealed class Letters(Vault vault, IEnumerable<IReplyPage> pages)
{
    /// <summary>Closes the message; whoever comes second does not.</summary>
    /// <exception cref="MessageGoneException">It is not open: answered by another worker, or deleted.</exception>
    internal async Task CloseAsync(DbConnection connection, Reply reply, string state, string? reason)
    {
        var closed = await connection.ExecuteAsync(
            Sql.CloseMessage,
            new { reply.Key.Channel, reply.Key.Tenant, Event = EventOf(reply), State = state, Reason = reason });
        if (closed == 0)
        {
            throw new MessageGoneException();
        }
    }

    /// <exception cref="MessageGoneException">As above.</exception>
    internal async Task AnonymiseAsync(DbConnection connection, Reply reply)
    {
        if (await connection.ExecuteAsync(Sql.Anonymise, new { reply.Key.Channel, reply.Key.Tenant, Event = EventOf(reply) }) == 0)
        {
            throw new MessageGoneException();
        }
    }

    /// <summary>Onto the page where the channel has one, which is delivery; else into the outbox.</summary>
    internal Task<int> SendAsync(DbConnection connection, PersonKey key, Whose whose, Reply reply, long now)
    {
        if (reply.IsSilent)
        {
            return Task.FromResult(0);
        }

        if (pages.FirstOrDefault(p => p.Channel == whose.Channel) is { } page)
        {
            return AppendAsync(connection, key, whose, page.Render(reply), now);
        }

        var eventHash = EventOf(reply);
        var document = Sealed.Seal(key, StoredJson.Write(reply), Place.OfReply(whose.Channel, whose.Tenant, eventHash));
        return connection.ExecuteAsync(
            Sql.QueueReply,
            new { whose.Channel, whose.Tenant, whose.Person, whose.Conversation, Event = eventHash, Document = document, Now = now });
    }

    internal Task<int> AppendAsync(DbConnection connection, PersonKey key, Whose whose, TranscriptLine line, long now) => connection.ExecuteAsync(
        Sql.AppendLine,
        new
        {
            whose.Channel,
            whose.Tenant,
            whose.Person,
            whose.Conversation,
            Origin = vault.Names.OfOrigin(whose, line.Origin),
            Document = Sealed.Seal(key, StoredJson.Write(line), Place.OfLine(whose.Channel, whose.Tenant)),
            Now = now,
        });

    /// <summary>What is to be said later takes the place of what was planned for the conversation. Each is kept as the message it will be.</summary>
    internal async Task PlanAsync(DbConnection connection, PersonKey key, Whose whose, IReadOnlyList<Reminder> reminders, Reply reply)
    {
        await connection.ExecuteAsync(Sql.DropReminders, whose);
        foreach (var reminder in reminders)
        {
            var message = new IncomingMessage
            {
                Key = reply.Key,
                EventId = string.Create(CultureInfo.InvariantCulture, $"{reply.Key.Conversation}|reminder:{reply.Key.User}:{reminder.Kind}:{reminder.Call.ToUnixTimeSeconds()}"),
                Text = "",
                Surface = reply.Surface,
                SentAt = reminder.Due,
                Reminder = reminder,
                ReplyAddress = reply.Address,
            };
            var eventHash = vault.Names.OfEvent(reply.Key, message.EventId);
            await connection.ExecuteAsync(
                Sql.AddReminder,
                new
                {
                    whose.Channel,
                    whose.Tenant,
                    whose.Person,
                    whose.Conversation,
                    Event = eventHash,
                    Due = reminder.Due.ToUnixTimeMilliseconds(),
                    Document = Sealed.Seal(key, StoredJson.Write(message), Place.OfReminder(whose.Channel, whose.Tenant, eventHash)),
                });
        }
    }

    internal string EventOf(Reply reply) => vault.Names.OfEvent(reply.Key, reply.EventId);
}
