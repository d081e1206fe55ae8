using System.Collections.Concurrent;
using CoachBot.Conversations;
using CoachBot.Wording;

namespace CoachBot.Channels.WebChat;

/// <summary>
/// Answers that are seen to grow on the pages open here. Nothing of it is kept: whoever comes later, or asks for the transcript, finds the answer
/// that was saved. Where the page is open in another process it is not shown growing.
/// </summary>
public sealed class WebChatDrafts : IDrafts
{
    private readonly Watchers<ConversationKey> _pages = new();
    private readonly ConcurrentDictionary<ConversationKey, GrowingAnswer> _latest = new();

    public IDraft? For(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Surface == Surface.Private && _pages.AreThere(message.Key) ? new Draft(this, message.Key, message.EventId) : null;
    }

    /// <summary>Calls back when something more of an answer is to be seen.</summary>
    internal IDisposable Watch(ConversationKey key, Action changed) => _pages.Watch(key, changed);

    /// <summary>What is to be seen of the answer that is being worded; null where none is.</summary>
    internal GrowingAnswer? Latest(ConversationKey key) => _latest.GetValueOrDefault(key);

    private sealed class Draft(WebChatDrafts drafts, ConversationKey key, string eventId) : IDraft
    {
        private readonly Lock _lock = new();
        private bool _isOver;

        public bool WasShown { get; private set; }

        public void Show(string text)
        {
            // A reply that comes too late must not be shown behind the answer.
            lock (_lock)
            {
                if (_isOver || text.Length == 0)
                {
                    return;
                }

                WasShown = true;
                drafts._latest[key] = new GrowingAnswer(eventId, text);
            }

            drafts._pages.Wake(key);
        }

        public void Close()
        {
            lock (_lock)
            {
                _isOver = true;
                drafts._latest.TryRemove(key, out _);
            }
        }
    }
}

/// <summary>An answer as far as it may be seen.</summary>
/// <param name="EventId">The message it answers.</param>
internal sealed record GrowingAnswer(string EventId, string Text);
