using CoachBot.Conversations;
using CoachBot.Wording;

namespace CoachBot.Channels.Drafts;

/// <summary>The drafts of every channel: a message is of one of them.</summary>
internal sealed class AnyDrafts(params IReadOnlyList<IDrafts> channels) : IDrafts
{
    public IDraft? For(IncomingMessage message) => channels.Select(c => c.For(message)).FirstOrDefault(d => d is not null);
}
