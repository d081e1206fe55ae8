using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>The service with a signing secret and a token; Slack's Web API is on this machine and takes everything.</summary>
internal sealed class SlackLine : ILine
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly WebApplication _slack;
    private readonly ServiceProcess _service;
    private readonly Arrivals _arrivals;
    private int _events;

    private SlackLine(WebApplication slack, ServiceProcess service, Arrivals arrivals) => (_slack, _service, _arrivals) = (slack, service, arrivals);

    public string Name => "Slack";

    /// <summary>Owned by the line, which ends with the measurement.</summary>
#pragma warning disable CA2000
    public static async Task<SlackLine> OpenAsync(string path)
    {
        var arrivals = new Arrivals();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var slack = builder.Build();
        slack.MapPost("/api/{method}", async (string method, HttpContext context) =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            if (method == "chat.postMessage")
            {
                arrivals.Came(body.RootElement.GetProperty("channel").GetString()!);
            }

            return Results.Json(new { ok = true, ts = "1.1", user = new { tz_offset = 0 } });
        });
        await slack.StartAsync();
        var address = slack.Urls.First();
        var service = new ServiceProcess(path,
        [
            ("Slack:SigningSecret", Secret), ("Slack:BotToken", "xoxb-benchmark"), ("Slack:BotTeam", "T1"), ("Slack:ApiUrl", $"{address}/api/"), ("Slack:HooksUrl", $"{address}/"),
            ("Limits:PerUserPerMinute", "100000"), ("Limits:PerTenantPerMinute", "1000000"),
        ]);
        service.Start();
        await service.GreetAsync();
        return new SlackLine(slack, service, arrivals);
    }
#pragma warning restore CA2000

    public Task<Wait> SayAsync(int conversation, string text)
    {
        var number = Interlocked.Increment(ref _events);
        var channel = string.Create(CultureInfo.InvariantCulture, $"D{conversation}");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var body = JsonSerializer.Serialize(new
        {
            type = "event_callback",
            team_id = "T1",
            api_app_id = "A1",
            event_id = string.Create(CultureInfo.InvariantCulture, $"Ev{number}"),
            event_time = now,
            @event = new { type = "message", channel, channel_type = "im", user = string.Create(CultureInfo.InvariantCulture, $"U{conversation}"), text, ts = string.Create(CultureInfo.InvariantCulture, $"{now}.{number:000000}") },
            authorizations = new[] { new { team_id = "T1", user_id = "U0BOT", is_bot = true, is_enterprise_install = false } },
        });
        return _arrivals.TimedAsync(channel, async () =>
        {
            var response = await PostAsync(body, now);
            while (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                // As Slack does; the first request's wait is counted.
                response.Dispose();
                response = await PostAsync(body, now);
            }

            return response;
        });
    }

    private async Task<HttpResponseMessage> PostAsync(string body, long now)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/slack/events", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{now}:{body}")))}");
        return await _service.Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _slack.DisposeAsync();
    }
}
