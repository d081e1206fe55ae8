using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>A person's time zone as their Slack profile says it: "the call is at 3pm" means their 3pm.</summary>
public sealed class SlackZones(SlackApi api, SlackInstalls installs, TimeProvider clock)
{
    private const int MostRemembered = 50_000;

    // An acknowledgement must not wait for a slow profile; the next message finds it here.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Good = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<(string Team, string User), (Task<TimeSpan?> Offset, DateTimeOffset Until)> _known = new();

    /// <summary>The moment in the person's own offset; as it was where Slack does not tell it in time.</summary>
    public async Task<DateTimeOffset> LocalAsync(SlackAddress address, DateTimeOffset moment)
    {
        var who = (address.Team, address.User);
        var now = clock.GetUtcNow();
        if (!_known.TryGetValue(who, out var known) || known.Until < now)
        {
            if (_known.Count > MostRemembered)
            {
                _known.Clear();
            }

            _known[who] = known = (AskAsync(address), now + Good);
        }

        try
        {
            return await known.Offset.WaitAsync(Patience, clock) is { } offset ? moment.ToOffset(offset) : moment;
        }
#pragma warning disable CA1031 // Whatever kept Slack from telling it: the clock of the server is good enough to answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not TimeoutException)
            {
                _known.TryRemove(who, out _);
            }

            return moment;
        }
    }

    private async Task<TimeSpan?> AskAsync(SlackAddress address)
    {
        if (await installs.FindAsync(address.Team, address.Enterprise, CancellationToken.None) is not { } install)
        {
            return null;
        }

        var result = await api.CallAsync(install.Workspace, install.Token, "users.info", new JsonObject { ["user"] = address.User }, CancellationToken.None);
        return result.Error is null && result.Body.Child("user")?.Child("tz_offset") is { ValueKind: JsonValueKind.Number } seconds
            && seconds.TryGetInt32(out var offset) && offset % 60 == 0 && Math.Abs(offset) <= 14 * 3600
            ? TimeSpan.FromSeconds(offset)
            : null;
    }
}
