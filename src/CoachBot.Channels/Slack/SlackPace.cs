namespace CoachBot.Channels.Slack;

/// <summary>
/// How fast Slack lets a workspace's methods be called: one message a second in a channel, so many calls a minute of each method by its tier,
/// and a pause of the whole method where it answered 429. See https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
public sealed class SlackPace(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    // Tier 3 for what is not named; methods with rules of their own are none of ours to count.
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, int> PerMinute = new()
    {
        ["chat.postEphemeral"] = Tier4,
        ["chat.startStream"] = Tier2,
        ["chat.stopStream"] = Tier2,
        ["chat.appendStream"] = Tier4,
        ["users.info"] = Tier4,
        ["views.open"] = Tier4,
        ["views.publish"] = Tier4,
        ["chat.postMessage"] = int.MaxValue,
        ["assistant.threads.setStatus"] = int.MaxValue,
    };

    private readonly Dictionary<(string Workspace, string What), DateTimeOffset> _free = [];
    private readonly Dictionary<(string Workspace, string Method), Queue<DateTimeOffset>> _lately = [];
    private readonly Lock _gate = new();

    /// <summary>Returns when the method may be called.</summary>
    /// <param name="place">The channel a message goes to; null for calls that post nothing.</param>
    public async Task WaitAsync(string workspace, string method, string? place, CancellationToken cancellationToken)
    {
        while (Next(workspace, method, Posts(method) ? place : null) is { } pause)
        {
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    /// <summary>A call that posts nothing would not have to wait now.</summary>
    public bool IsFree(string workspace, string method)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return FreeAt(workspace, method, null, now) <= now;
        }
    }

    /// <summary>The call has been answered: the second between two messages of a place counts from here, for on its way a message may have waited.</summary>
    public void Posted(string workspace, string method, string? place)
    {
        if (place is null || !Posts(method))
        {
            return;
        }

        lock (_gate)
        {
            _free[(workspace, place)] = clock.GetUtcNow() + BetweenMessages;
        }
    }

    private static bool Posts(string method) => method is "chat.postMessage" or "chat.postEphemeral";

    /// <summary>Slack said "not before".</summary>
    public void Hold(string workspace, string method, TimeSpan pause)
    {
        lock (_gate)
        {
            _free[(workspace, method)] = clock.GetUtcNow() + pause;
        }
    }

    /// <summary>How long to wait before asking again; null takes the place in the row.</summary>
    private TimeSpan? Next(string workspace, string method, string? place)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (FreeAt(workspace, method, place, now) is var free && free > now)
            {
                return free - now;
            }

            if (PerMinute.GetValueOrDefault(method, Tier3) < int.MaxValue)
            {
                Lately(workspace, method, now).Enqueue(now);
            }

            if (place is not null)
            {
                Forget(now);
                _free[(workspace, place)] = now + BetweenMessages;
            }

            return null;
        }
    }

    private DateTimeOffset FreeAt(string workspace, string method, string? place, DateTimeOffset now)
    {
        var free = _free.GetValueOrDefault((workspace, method));
        if (place is not null && _free.GetValueOrDefault((workspace, place)) is var here && here > free)
        {
            free = here;
        }

        var lately = Lately(workspace, method, now);
        return lately.Count >= PerMinute.GetValueOrDefault(method, Tier3) && lately.Peek() + Minute > free ? lately.Peek() + Minute : free;
    }

    /// <summary>When the method was called in the last minute.</summary>
    private Queue<DateTimeOffset> Lately(string workspace, string method, DateTimeOffset now)
    {
        if (!_lately.TryGetValue((workspace, method), out var lately))
        {
            _lately[(workspace, method)] = lately = new Queue<DateTimeOffset>();
        }

        while (lately.TryPeek(out var oldest) && oldest + Minute <= now)
        {
            lately.Dequeue();
        }

        return lately;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_free.Count < MostRemembered)
        {
            return;
        }

        foreach (var (what, at) in _free.ToList())
        {
            if (at <= now)
            {
                _free.Remove(what);
            }
        }
    }
}
