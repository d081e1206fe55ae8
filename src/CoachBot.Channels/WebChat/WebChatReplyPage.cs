using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>A web chat reply is delivered when it stands in the transcript: that is one transaction with its turn, so exactly once.</summary>
public sealed class WebChatReplyPage : IReplyPage
{
    public string Channel => WebChatInbound.Channel;

    public TranscriptLine Render(Reply reply) => WebChatOutbound.Render(reply);
}
