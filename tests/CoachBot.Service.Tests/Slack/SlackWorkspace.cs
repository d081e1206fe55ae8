using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Channels.Slack;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Slack;

/// <summary>A workspace with the coach in it: signs and sends what Slack sends, as Slack sends it.</summary>
internal sealed class SlackWorkspace : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly HttpClient _http;
    private int _events;

    private SlackWorkspace(CoachService coach, FakeSlack slack)
    {
        Coach = coach;
        Slack = slack;
        _http = coach.Client();
    }

    public CoachService Coach { get; }

    public FakeSlack Slack { get; }

    /// <summary>The longest anything took to be acknowledged.</summary>
    public TimeSpan SlowestAck { get; private set; }

    public static async Task<SlackWorkspace> OpenAsync(TemporaryFolder data, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var slack = await FakeSlack.StartAsync();
        var coach = CoachService.Start(data, "Production", services, [
            ("Slack:SigningSecret", Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:BotTeam", "T1"),
            ("Slack:ApiUrl", $"{slack.Address}/api/"), ("Slack:HooksUrl", $"{slack.Address}/"), .. settings]);
        var there = new SlackWorkspace(coach, slack);

        // As Slack does when the address is entered; what follows is measured on a service that is warm.
        using var verified = await there.PostAsync("/slack/events", """{"type":"url_verification","challenge":"c"}""");
        there.SlowestAck = TimeSpan.Zero;
        return there;
    }

    public Task<HttpResponseMessage> DirectAsync(string text, string user = "U1", string? thread = null) =>
        EventAsync(Message(text, user, "D1", "im", thread));

    public Task<HttpResponseMessage> MentionAsync(string text, string user = "U1", string? thread = null)
    {
        var message = Message($"<@U0BOT> {text}", user, "C1", "channel", thread);
        message["type"] = "app_mention";
        return EventAsync(message);
    }

    public Dictionary<string, object?> Message(string text, string user = "U1", string channel = "D1", string kind = "im", string? thread = null) => new()
    {
        ["type"] = "message",
        ["channel"] = channel,
        ["channel_type"] = kind,
        ["user"] = user,
        ["text"] = text,
        ["ts"] = Timestamp(),
        ["thread_ts"] = thread,
    };

    public Task<HttpResponseMessage> EventAsync(object happened, string? eventId = null, string team = "T1") => PostAsync("/slack/events", Envelope(happened, eventId, team));

    public string Envelope(object happened, string? eventId = null, string team = "T1") => JsonSerializer.Serialize(new
    {
        type = "event_callback",
        team_id = team,
        api_app_id = "A1",
        event_id = eventId ?? $"Ev{Interlocked.Increment(ref _events)}",
        event_time = 1,
        @event = happened,
        authorizations = new[] { new { team_id = team, user_id = "U0BOT", is_bot = true, is_enterprise_install = false } },
    });

    public Task<HttpResponseMessage> CommandAsync(string text, string user = "U1", string trigger = "1.2.abc") => PostAsync("/slack/commands", Form(
        ("command", "/coach"), ("text", text), ("user_id", user), ("team_id", "T1"), ("channel_id", "C1"),
        ("response_url", $"{Slack.Address}/response/1"), ("trigger_id", trigger)), "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> InteractAsync(object payload) =>
        PostAsync("/slack/interactions", Form(("payload", JsonSerializer.Serialize(payload))), "application/x-www-form-urlencoded");

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, type) };
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", SlackSignature.Of(Secret, stamp, Encoding.UTF8.GetBytes(body)));

        // What is refused for its length is refused before it is sent.
        request.Headers.ExpectContinue = body.Length > 500_000;
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }

        var watch = Stopwatch.StartNew();
        var response = await _http.SendAsync(request);
        SlowestAck = watch.Elapsed > SlowestAck ? watch.Elapsed : SlowestAck;
        return response;
    }

    public async ValueTask DisposeAsync()
    {
        await Coach.DisposeAsync();
        await Slack.DisposeAsync();
        _http.Dispose();
    }

    public string Timestamp() => string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _events):000000}");

    private static string Form(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
}
