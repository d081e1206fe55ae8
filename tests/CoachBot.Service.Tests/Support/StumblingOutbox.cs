using CoachBot.Conversations;

namespace CoachBot.Service.Tests.Support;

/// <summary>Fails on the first delivery, as a store that is out for a moment would.</summary>
internal sealed class StumblingOutbox(IOutbox inner) : IOutbox
{
    private int _delivered;

    public Task<IReadOnlyList<PendingReply>> PendingAsync(CancellationToken cancellationToken) => inner.PendingAsync(cancellationToken);

    public Task DeliveredAsync(Reply reply, TranscriptLine? shown, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _delivered) == 1
            ? throw new IOException("The disk is full.")
            : inner.DeliveredAsync(reply, shown, cancellationToken);

    public Task ParkAsync(Reply reply, string reason, CancellationToken cancellationToken) => inner.ParkAsync(reply, reason, cancellationToken);
}
