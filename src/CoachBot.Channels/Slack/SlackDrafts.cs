using System.Text.Json;
using CoachBot.Channels.Drafts;
using CoachBot.Conversations;
using CoachBot.Wording;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Answers that are seen to grow in a thread of a direct message: Slack lets nothing grow outside a thread, and what others read does not. What
/// grew is ended by the answer that was saved. Nothing of it is kept: after a crash the answer comes as a message of its own.
/// </summary>
public sealed class SlackDrafts(SlackApi api, SlackInstalls installs, SlackSigns signs, TimeProvider clock) : IDrafts
{
    private readonly OpenDrafts<SlackStream> _open = new();

    public IDraft? For(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Key.Channel != SlackInbound.Channel
            || message.ReplyAddress is null
            || JsonSerializer.Deserialize<SlackAddress>(message.ReplyAddress) is not { Private: true, Channel: { } channel, Thread: { } thread, ResponseUrl: null } address)
        {
            return null;
        }

        return _open.Begin(message.EventId, id => new SlackStream(api, cancel => installs.FindAsync(address.Team, address.Enterprise, cancel), address, channel, thread, () => signs.End(id), clock)).Feed;
    }

    /// <summary>What was begun for the message; null where nothing was.</summary>
    internal SlackStream? Take(string eventId) => _open.Take(eventId);
}
