namespace CoachBot.Conversations;

/// <summary>What was shown in a conversation, in order, for places that keep no history of their own.</summary>
public interface ITranscript
{
    /// <summary>Lines that one read gives; as many may mean that there are more.</summary>
    const int MostAtOnce = 500;

    /// <summary>Adds the line at the end; does nothing where a line of the same origin is there already.</summary>
    Task AppendAsync(ConversationKey key, TranscriptLine line, CancellationToken cancellationToken);

    /// <summary>The lines after a sequence number, in order; the first <see cref="MostAtOnce"/> where there are more.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ConversationKey key, long after, CancellationToken cancellationToken);

    /// <summary>Calls back whenever the conversation's transcript may have changed, by whichever worker, until disposed. It must not block.</summary>
    IDisposable Watch(ConversationKey key, Action changed);
}

/// <summary>A line to be shown.</summary>
/// <param name="Origin">What it comes from; unique within the conversation, so a repeat is recognised.</param>
/// <param name="Content">In the place's own format, opaque here.</param>
public sealed record TranscriptLine(string Origin, string Content);

/// <summary>A line that was shown.</summary>
/// <param name="Sequence">Rises within the conversation and never falls back, not even after everything was deleted.</param>
public sealed record TranscriptEntry(long Sequence, string Origin, string Content, DateTimeOffset ShownAt);
