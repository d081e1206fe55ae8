using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Service.Tests.Slack;

/// <summary>A call of the Web API as Slack saw it.</summary>
internal sealed record SlackCall(string Method, string? Token, JsonElement Body, TimeSpan At);

/// <summary>Slack's side on loopback: takes Web API calls, checks what Slack checks, and remembers everything.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Token = "xoxb-test-token";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private static readonly Dictionary<string, int> PerMinute = new() { ["chat.startStream"] = 20, ["chat.stopStream"] = 20, ["chat.appendStream"] = 100, ["chat.update"] = 50, ["chat.delete"] = 50, ["conversations.open"] = 50, ["assistant.threads.setSuggestedPrompts"] = 50, ["chat.postEphemeral"] = 100, ["views.open"] = 100, ["views.publish"] = 100, ["users.info"] = 100 };

    private readonly ConcurrentDictionary<string, TimeSpan> _lastPost = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly WebApplication _app;

    private FakeSlack()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/{method}", (Delegate)CallAsync);
        _app.MapPost("/response/{id}", (Delegate)RespondAsync);
    }

    public string Address => _app.Urls.First();

    /// <summary>What Slack would not have taken.</summary>
    public ConcurrentBag<string> Breaches { get; } = [];

    /// <summary>How a method answers next, before it answers as usual: an error word, or "429".</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Moods { get; } = new();

    /// <summary>The tokens that are good, with the workspace each is for.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new([new(Token, "T1")]);

    public int TimeZoneOffset { get; set; }

    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    /// <summary>What people see: messages posted, to all or to one, and answers to commands.</summary>
    public IReadOnlyList<SlackCall> Posted => [.. _calls.Where(c => c.Method is "chat.postMessage" or "chat.postEphemeral" or "response")];

    public static async Task<FakeSlack> StartAsync()
    {
        var slack = new FakeSlack();
        await slack._app.StartAsync();
        return slack;
    }

    public FakeSlack Feels(string method, params string[] moods)
    {
        Moods[method] = new ConcurrentQueue<string>(moods);
        return this;
    }

    /// <summary>The n-th call of the method, waited for.</summary>
    public async Task<SlackCall> NextAsync(string method, int n = 1)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(10))
        {
            if (_calls.Where(c => c.Method == method).Skip(n - 1).FirstOrDefault() is { } call)
            {
                return call;
            }
        }

        throw new TimeoutException($"{method} was not called {n} times, but: {string.Join(", ", _calls.Select(c => c.Method))}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> CallAsync(string method, HttpContext context)
    {
        if (method == "oauth.v2.access")
        {
            return await InstallAsync(context);
        }

        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var body = await context.Request.ReadFromJsonAsync<JsonElement>();
        if (!Tokens.ContainsKey(token))
        {
            return Problem("invalid_auth");
        }

        if (Moods.TryGetValue(method, out var moods) && moods.TryDequeue(out var mood))
        {
            return mood == "429" ? Later(context) : Problem(mood);
        }

        if (method is "chat.postMessage" or "chat.postEphemeral" && IsTooSoon(body))
        {
            Breaches.Add($"{method} sooner than a second after the last in that channel");
            return Later(context);
        }

        if (PerMinute.TryGetValue(method, out var most) && _calls.Count(c => c.Method == method && c.At > _clock.Elapsed - TimeSpan.FromMinutes(1)) >= most)
        {
            Breaches.Add($"{method} more than {most} times a minute");
            return Later(context);
        }

        if (method is "chat.postMessage" && _calls.Any(c => c.Method == method && c.Body.GetRawText() == body.GetRawText() && c.At > _clock.Elapsed - TimeSpan.FromSeconds(10)))
        {
            Breaches.Add("the same message twice");
        }

        _calls.Enqueue(new SlackCall(method, token, body, _clock.Elapsed));
        return Answer(method, body);
    }

    private IResult Answer(string method, JsonElement body)
    {
        var breaches = method switch
        {
            "chat.postMessage" or "chat.postEphemeral" => BlockKit.Breaches(body),
            "views.open" or "views.publish" => [.. BlockKit.BreachesOfView(body.GetProperty("view"))],
            "chat.startStream" when !body.TryGetProperty("thread_ts", out _) => ["a stream outside a thread"],
            "chat.startStream" or "chat.appendStream" when body.GetProperty("markdown_text").GetString()!.Length is 0 or > 12_000 => ["a part of no length, or too long"],
            "chat.update" => BlockKit.Breaches(body),
            "chat.stopStream" when body.TryGetProperty("blocks", out _) => [.. BlockKit.Breaches(body).Where(b => !b.StartsWith("text", StringComparison.Ordinal))],
            "assistant.threads.setSuggestedPrompts" when body.GetProperty("prompts").GetArrayLength() > 4 => ["more than 4 prompts"],
            _ => [],
        };
        foreach (var breach in breaches)
        {
            Breaches.Add($"{method}: {breach}");
        }

        return breaches.Count > 0 ? Problem("invalid_blocks") : method switch
        {
            "conversations.open" => Results.Json(new { ok = true, channel = new { id = "D9" } }),
            "users.info" => Results.Json(new { ok = true, user = new { tz_offset = TimeZoneOffset } }),
            _ => Results.Json(new { ok = true, ts = "1700000000.000200" }),
        };
    }

    private async Task<IResult> InstallAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        _calls.Enqueue(new SlackCall("oauth.v2.access", context.Request.Headers.Authorization, JsonSerializer.SerializeToElement(form.ToDictionary(f => f.Key, f => f.Value.ToString())), _clock.Elapsed));
        if (form["code"] != "good-code")
        {
            return Problem("invalid_code");
        }

        Tokens["xoxb-installed"] = "T2";
        return Results.Json(new { ok = true, access_token = "xoxb-installed", bot_user_id = "U0BOT", team = new { id = "T2", name = "Two" }, is_enterprise_install = false });
    }

    private async Task<IResult> RespondAsync(HttpContext context)
    {
        var body = await context.Request.ReadFromJsonAsync<JsonElement>();
        if (Moods.TryGetValue("response", out var moods) && moods.TryDequeue(out _))
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        foreach (var breach in BlockKit.Breaches(body))
        {
            Breaches.Add($"response: {breach}");
        }

        _calls.Enqueue(new SlackCall("response", null, body, _clock.Elapsed));
        return Results.Text("ok");
    }

    private bool IsTooSoon(JsonElement body)
    {
        var now = _clock.Elapsed;
        var channel = body.GetProperty("channel").GetString()!;
        var soon = _lastPost.TryGetValue(channel, out var last) && now - last < TimeSpan.FromSeconds(0.9);
        _lastPost[channel] = now;
        return soon;
    }

    private static IResult Later(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Results.Json(new { ok = false, error = "ratelimited" }, statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static IResult Problem(string error) => Results.Json(new { ok = false, error });
}
