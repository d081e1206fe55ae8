using System.Text.Json;
using CoachBot.Channels.Drafts;
using CoachBot.Conversations;
using CoachBot.Wording;

namespace CoachBot.Channels.Teams;

/// <summary>
/// Answers that are seen to grow in a chat with one person; elsewhere Teams takes none. What grew is ended by the answer that was saved. Nothing
/// of it is kept: after a crash the answer comes as a message of its own.
/// </summary>
/// <remarks>Rule: Teams, "Stream bot messages".</remarks>
public sealed class TeamsDrafts(TeamsConnector connector, TeamsTyping typing, TimeProvider clock) : IDrafts
{
    private readonly OpenDrafts<TeamsStream> _open = new();

    public IDraft? For(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Key.Channel != TeamsInbound.Channel
            || message.Surface != Surface.Private
            || message.ReplyAddress is null
            || JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress) is not { ExpectReplies: false } address)
        {
            return null;
        }

        return _open.Begin(message.EventId, id => new TeamsStream(connector, address, () => typing.Done(id), clock)).Feed;
    }

    /// <summary>What was begun for the message; null where nothing was.</summary>
    internal TeamsStream? Take(string eventId) => _open.Take(eventId);
}
