using CoachBot.Conversations;
using CoachBot.Wording;

namespace CoachBot.Channels.WebChat;

/// <summary>
/// Answers that are seen to grow on the pages open here. Nothing of it is kept: whoever comes later, or asks for the transcript, finds the answer
/// that was saved. Where the page is open in another process it is not shown growing.
/// </summary>
public sealed class WebChatDrafts : IDrafts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Page> _pages = [];

    public IDraft? For(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_lock)
        {
            return message.Surface == Surface.Private && _pages.TryGetValue(message.Key, out var page) ? new Draft(this, page, message.EventId) : null;
        }
    }

    /// <summary>Calls back when something more of an answer is to be seen.</summary>
    internal IDisposable Watch(ConversationKey key, Action changed)
    {
        lock (_lock)
        {
            if (!_pages.TryGetValue(key, out var page))
            {
                _pages[key] = page = new Page();
            }

            page.Watchers.Add(changed);
            return new Watching(this, key, changed);
        }
    }

    /// <summary>What is to be seen of the answer that is being worded; null where none is.</summary>
    internal GrowingAnswer? Latest(ConversationKey key)
    {
        lock (_lock)
        {
            return _pages.TryGetValue(key, out var page) ? page.Latest : null;
        }
    }

    private void Show(Page page, GrowingAnswer? answer)
    {
        Action[] watchers;
        lock (_lock)
        {
            page.Latest = answer;
            watchers = [.. page.Watchers];
        }

        foreach (var changed in watchers)
        {
            changed();
        }
    }

    private void Leave(ConversationKey key, Action changed)
    {
        lock (_lock)
        {
            if (_pages.TryGetValue(key, out var page) && page.Watchers.Remove(changed) && page.Watchers.Count == 0)
            {
                _pages.Remove(key);
            }
        }
    }

    private sealed class Page
    {
        public List<Action> Watchers { get; } = [];

        public GrowingAnswer? Latest { get; set; }
    }

    private sealed class Draft(WebChatDrafts drafts, Page page, string eventId) : IDraft
    {
        private volatile bool _isOver;

        public bool WasShown { get; private set; }

        public void Show(string text)
        {
            if (!_isOver && text.Length > 0)
            {
                WasShown = true;
                drafts.Show(page, new GrowingAnswer(eventId, text));
            }
        }

        public void Close()
        {
            _isOver = true;
            drafts.Show(page, null);
        }
    }

    private sealed class Watching(WebChatDrafts drafts, ConversationKey key, Action changed) : IDisposable
    {
        public void Dispose() => drafts.Leave(key, changed);
    }
}

/// <summary>An answer as far as it may be seen.</summary>
/// <param name="EventId">The message it answers.</param>
internal sealed record GrowingAnswer(string EventId, string Text);
