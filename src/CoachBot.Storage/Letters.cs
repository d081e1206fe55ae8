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
    /// <summary>
    /// Closes the message, saves the talk under its version and sends the reply: one command, because to a server each would be a way of its own.
    /// Where one of them was too late all are taken back with the transaction.
    /// </summary>
    /// <exception cref="MessageGoneException">The message is not open: answered by another worker, or deleted.</exception>
    /// <exception cref="StaleConversationException">Another turn saved the talk first.</exception>
    internal async Task AnswerAsync(DbConnection connection, PersonKey key, Whose whose, Conversation conversation, byte[] talk, Reply reply, long now)
    {
        var letter = LetterOf(key, whose, reply);
        var save = conversation.Version == 0 ? Sql.InsertConversation : Sql.UpdateConversation;
        var parameters = new
        {
            whose.Channel,
            whose.Tenant,
            whose.Person,
            whose.Conversation,
            Event = EventOf(reply),
            State = "answered",
            Reason = (string?)null,
            Talk = talk,
            Expected = conversation.Version,
            letter.Origin,
            letter.Document,
            Now = now,
        };
        using var results = await connection.QueryMultipleAsync($"{Sql.CloseMessage} RETURNING event;\n{save};\n{letter.Sql}", parameters);
        var closed = await results.ReadSingleOrDefaultAsync<string?>();
        var saved = await results.ReadSingleOrDefaultAsync<long?>();
        if (closed is null)
        {
            throw new MessageGoneException();
        }

        if (saved is null)
        {
            throw new StaleConversationException(conversation.Key);
        }
    }

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

    internal Task<int> SendAsync(DbConnection connection, PersonKey key, Whose whose, Reply reply, long now)
    {
        var letter = LetterOf(key, whose, reply);
        return letter.Sql.Length == 0 ? Task.FromResult(0) : RunAsync(connection, letter, whose, EventOf(reply), now);
    }

    internal Task<int> AppendAsync(DbConnection connection, PersonKey key, Whose whose, TranscriptLine line, long now) =>
        RunAsync(connection, LineOf(key, whose, line), whose, null, now);

    private static Task<int> RunAsync(DbConnection connection, Letter letter, Whose whose, string? eventHash, long now) => connection.ExecuteAsync(
        letter.Sql,
        new { whose.Channel, whose.Tenant, whose.Person, whose.Conversation, Event = eventHash, letter.Origin, letter.Document, Now = now });

    /// <summary>Onto the page where the channel has one, which is delivery; else into the outbox; nowhere where nothing is said.</summary>
    private Letter LetterOf(PersonKey key, Whose whose, Reply reply)
    {
        if (reply.IsSilent)
        {
            return new Letter("", null, null);
        }

        return pages.FirstOrDefault(p => p.Channel == whose.Channel) is { } page
            ? LineOf(key, whose, page.Render(reply))
            : new Letter(Sql.QueueReply, null, Sealed.Seal(key, StoredJson.Write(reply), Place.OfReply(whose.Channel, whose.Tenant, EventOf(reply))));
    }

    private Letter LineOf(PersonKey key, Whose whose, TranscriptLine line) =>
        new(Sql.AppendLine, vault.Names.OfOrigin(whose, line.Origin), Sealed.Seal(key, StoredJson.Write(line), Place.OfLine(whose.Channel, whose.Tenant)));

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

    /// <summary>A reply as the statement that sends it.</summary>
    /// <param name="Origin">Of a line of a transcript; null for the outbox.</param>
    private sealed record Letter(string Sql, string? Origin, byte[]? Document);
}
