using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace CoachBot.Soak;

/// <summary>A Bot Framework channel's side: takes replies and counts how often each message was answered.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _replies = new();
    private readonly WebApplication _app;

    private Connector(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/{**path}", async (HttpContext context) =>
        {
            var activity = await context.Request.ReadFromJsonAsync<JsonElement>();
            if (activity.TryGetProperty("replyToId", out var to) && activity.GetProperty("type").GetString() == "message")
            {
                _replies.GetOrAdd(activity.GetProperty("conversation").GetProperty("id").GetString()!, _ => []).Enqueue(to.GetString()!);
            }

            return Results.Json(new { id = Guid.NewGuid() }, statusCode: StatusCodes.Status201Created);
        });
    }

    public static async Task<Connector> StartAsync(int port)
    {
        var connector = new Connector(port);
        await connector._app.StartAsync();
        return connector;
    }

    public IReadOnlyList<string> RepliesIn(string conversation) => [.. _replies.GetValueOrDefault(conversation) ?? []];

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>Somebody in a Teams chat; the channel sends an activity again until it is accepted.</summary>
internal sealed class TeamsWriter(IReadOnlyList<Replica> replicas, Connector connector, int connectorPort, Tally tally) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(8) };
    private readonly string _conversation = $"a:{Guid.NewGuid():N}";
    private readonly List<string> _accepted = [];

    public async Task WriteAsync(TimeSpan pause, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"t{_accepted.Count}");
            await UntilAcceptedAsync(id);
            _accepted.Add(id);
            await Task.Delay(pause * (0.3 + (1.4 * Random.Shared.NextDouble())), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Everything accepted is answered, in order; repeats are counted, not faults by themselves.</summary>
    public async Task CheckAsync()
    {
        var patience = DateTime.UtcNow.AddSeconds(60);
        while (connector.RepliesIn(_conversation).Distinct().Count() < _accepted.Count && DateTime.UtcNow < patience)
        {
            await Task.Delay(50);
        }

        var replies = connector.RepliesIn(_conversation);
        tally.Count("Teams messages accepted", _accepted.Count);
        tally.Count("Teams repeats", replies.Count - replies.Distinct().Count());
        if (!replies.Distinct().SequenceEqual(_accepted))
        {
            tally.Fault($"Teams: {_accepted.Count} accepted, {replies.Distinct().Count()} answered, or out of order");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task UntilAcceptedAsync(string id)
    {
        var activity = new
        {
            type = "message",
            id,
            channelId = "msteams",
            serviceUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{connectorPort}/"),
            conversation = new { id = _conversation, conversationType = "personal", tenantId = "acme" },
            from = new { id = "ann", aadObjectId = "ann" },
            recipient = new { id = "bot" },
            text = "225 base",
        };
        while (true)
        {
            try
            {
                var replica = replicas[Random.Shared.Next(replicas.Count)];
                using var response = await _http.PostAsJsonAsync(new Uri(new Uri(replica.Url), "/api/messages"), activity);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }

                if ((int)response.StatusCode is < 500 and not 429)
                {
                    tally.Fault($"Teams: {(int)response.StatusCode}");
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                tally.Count("requests cut off");
            }

            await Task.Delay(40);
        }
    }
}
