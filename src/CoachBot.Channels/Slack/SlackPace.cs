namespace CoachBot.Channels.Slack;

/// <summary>
/// How fast Slack lets a workspace's methods be called: one message a second in a channel, and a pause of the whole method where it
/// answered 429. See https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
public sealed class SlackPace(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(string Workspace, string What), DateTimeOffset> _free = [];
    private readonly Lock _gate = new();

    /// <summary>Returns when the method may be called.</summary>
    /// <param name="place">The channel a message goes to; null for calls that post nothing.</param>
    public async Task WaitAsync(string workspace, string method, string? place, CancellationToken cancellationToken)
    {
        var posts = method is "chat.postMessage" or "chat.postEphemeral" && place is not null;
        while (Next(workspace, method, posts ? place : null) is { } pause)
        {
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

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
            var free = _free.GetValueOrDefault((workspace, method));
            if (place is not null && _free.GetValueOrDefault((workspace, place)) is var here && here > free)
            {
                free = here;
            }

            if (free > now)
            {
                return free - now;
            }

            if (place is not null)
            {
                Forget(now);
                _free[(workspace, place)] = now + BetweenMessages;
            }

            return null;
        }
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
