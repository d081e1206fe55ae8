using System.Globalization;
using System.Net.Http.Json;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Benchmarks;

/// <summary>The service with a bot registration; the token issuer, the login and the connector are on this machine.</summary>
internal sealed class TeamsLine : ILine
{
    private readonly BotCloud _cloud;
    private readonly ServiceProcess _service;
    private readonly string _token;
    private readonly Arrivals _arrivals = new();
    private int _messages;

    private TeamsLine(BotCloud cloud, ServiceProcess service)
    {
        (_cloud, _service, _token) = (cloud, service, cloud.Token());

        // "/teams/v3/conversations/{id}/activities/{message}".
        cloud.Heard = path => _arrivals.Came(path.Split('/')[4]);
    }

    public string Name => "Teams";

    /// <summary>Owned by the line, which ends with the measurement.</summary>
#pragma warning disable CA2000
    public static async Task<TeamsLine> OpenAsync(string path)
    {
        var cloud = await BotCloud.StartAsync();
        var service = new ServiceProcess(path, [.. cloud.Settings(), ("Limits:PerUserPerMinute", "100000"), ("Limits:PerTenantPerMinute", "1000000")]);
        service.Start();
        await service.GreetAsync();
        return new TeamsLine(cloud, service);
    }
#pragma warning restore CA2000

    public Task<Wait> SayAsync(int conversation, string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"a:{conversation}");
        var message = _cloud.Message(text, string.Create(CultureInfo.InvariantCulture, $"act|{Interlocked.Increment(ref _messages)}"));
        message["from"] = new { id = $"29:{id}", aadObjectId = id };
        message["conversation"] = new { id, conversationType = "personal", tenantId = BotCloud.Tenant };
        return _arrivals.TimedAsync(Uri.EscapeDataString(id), async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = JsonContent.Create(message) };
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_token}");
            return await _service.Http.SendAsync(request);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _cloud.DisposeAsync();
    }
}
