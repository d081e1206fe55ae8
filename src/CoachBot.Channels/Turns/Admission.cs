using System.Threading.RateLimiting;
using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Turns;

/// <summary>How fast one person, and one workspace, may write.</summary>
public sealed class Admission(IOptions<LimitsOptions> options) : IDisposable
{
    /// <summary>What whoever writes too fast is told.</summary>
    public const string TooFast =
        "You are writing faster than I can keep up with. Give me a minute, then send that again; everything before is kept.";

    // So far beyond the limit that a message is not even stored.
    private const int Flood = 4;

    private readonly PartitionedRateLimiter<ConversationKey> _people = PerMinute(k => $"{k.Channel}|{k.Tenant}|{k.User}", options.Value.PerUserPerMinute);
    private readonly PartitionedRateLimiter<ConversationKey> _tenants = PerMinute(k => $"{k.Channel}|{k.Tenant}", options.Value.PerTenantPerMinute);
    private readonly PartitionedRateLimiter<ConversationKey> _floods = PerMinute(k => $"{k.Channel}|{k.Tenant}|{k.User}", options.Value.PerUserPerMinute * Flood);

    /// <summary>The turn may run; counts it.</summary>
    public bool Admits(ConversationKey key) => IsWithin(_people, key) && IsWithin(_tenants, key);

    /// <summary>The message may be stored at all; counts it.</summary>
    public bool Stores(ConversationKey key) => IsWithin(_floods, key);

    public void Dispose()
    {
        _people.Dispose();
        _tenants.Dispose();
        _floods.Dispose();
    }

    private static bool IsWithin(PartitionedRateLimiter<ConversationKey> limiter, ConversationKey key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<ConversationKey> PerMinute(Func<ConversationKey, string> partition, int limit) =>
        PartitionedRateLimiter.Create<ConversationKey, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
            partition(key),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, AutoReplenishment = true }));
}
