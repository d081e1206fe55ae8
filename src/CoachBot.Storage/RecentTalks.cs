using CoachBot.Conversations;
using CoachBot.Storage.Privacy;
using Microsoft.Extensions.Caching.Memory;

namespace CoachBot.Storage;

/// <summary>
/// The talk a person is in, as it was last saved or read here: the next message need not open and read all of it again. The database stays the truth.
/// A talk from here is used only where its row still holds the very document it was sealed in, whoever wrote that; few are kept, each for minutes.
/// </summary>
public sealed class RecentTalks : IDisposable
{
    private const int Most = 500;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _talks = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly ITimer _sweep;

    /// <remarks>A cache drops what is over when it is used; this one does so too when nobody writes any more.</remarks>
    public RecentTalks(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _sweep = clock.CreateTimer(talks => ((MemoryCache)talks!).Compact(0), _talks, BetweenSweeps, BetweenSweeps);
    }

    public void Dispose()
    {
        _sweep.Dispose();
        _talks.Dispose();
    }

    /// <summary>Null where this is not the talk the person was in last.</summary>
    internal RecentTalk? Find(Whose whose) =>
        _talks.TryGetValue((whose.Channel, whose.Tenant, whose.Person), out RecentTalk? recent) && recent!.Conversation == whose.Conversation ? recent : null;

    internal void Keep(Whose whose, byte[] document, Conversation talk) => _talks.Set(
        (whose.Channel, whose.Tenant, whose.Person),
        new RecentTalk(whose.Conversation, Sealed.MarkOf(document), talk),
        new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });

    /// <summary>The person's data are deleted.</summary>
    internal void Forget(Whose whose) => _talks.Remove((whose.Channel, whose.Tenant, whose.Person));
}

/// <param name="Conversation">Its hashed id.</param>
/// <param name="Mark">Of the document it is sealed in.</param>
internal sealed record RecentTalk(string Conversation, byte[] Mark, Conversation Talk);
