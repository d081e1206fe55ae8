using CoachBot.Wording;

namespace CoachBot.Conversations;

/// <summary>The places that can show an answer while it is being worded.</summary>
public interface IDrafts
{
    /// <summary>Where the answer to a message can be seen to grow; null where it cannot.</summary>
    IDraft? For(IncomingMessage message);
}
