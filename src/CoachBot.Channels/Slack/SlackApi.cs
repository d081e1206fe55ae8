using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>What a Web API call came to.</summary>
/// <param name="Error">Null when it worked; else Slack's own word for it ("channel_not_found"), or the status or kind of failure.</param>
/// <param name="IsPassing">The same call may work later.</param>
public sealed record SlackResult(JsonElement Body, string? Error, bool IsPassing)
{
    public bool IsGone => Error is "token_revoked" or "account_inactive" or "invalid_auth" or "token_expired" or "not_authed" or "app_uninstalled";

    public bool IsAboutBlocks => Error is "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "msg_blocks_too_long";
}

/// <summary>Slack's Web API, patiently: at the pace it allows, again where it says "later". Every answer is read, since failure comes with status 200.</summary>
public sealed class SlackApi(IHttpClientFactory clients, SlackPace pace, IOptions<SlackOptions> options, TimeProvider clock)
{
    public const string HttpClient = "slack";

    private const int Attempts = 5;

    private static readonly string[] Passing = ["ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"];

    /// <summary>A call now would not have to wait for its turn.</summary>
    public bool MayCallAtOnce(string workspace, string method) => pace.IsFree(workspace, method);

    /// <param name="workspace">The workspace or organisation the token is for; limits count by it.</param>
    public async Task<SlackResult> CallAsync(string workspace, string token, string method, JsonObject arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var place = (string?)arguments["channel"];
        for (var attempt = 1; ; attempt++)
        {
            await pace.WaitAsync(workspace, method, place, cancellationToken);
            var (result, wait) = await OnceAsync(new Uri(new Uri(options.Value.ApiUrl), method), token, arguments, cancellationToken);
            pace.Posted(workspace, method, place);
            if (wait is { } asked)
            {
                pace.Hold(workspace, method, asked);
            }

            if (!result.IsPassing || attempt == Attempts)
            {
                return result;
            }

            if (wait is null)
            {
                await Task.Delay(Pause(attempt), clock, cancellationToken);
            }
        }
    }

    /// <summary>Posts to a command's own answer address; such an address is a secret and needs no token.</summary>
    public async Task<SlackResult> RespondAsync(string responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        if (!responseUrl.StartsWith(options.Value.HooksUrl, StringComparison.Ordinal) || !Uri.TryCreate(responseUrl, UriKind.Absolute, out var uri))
        {
            return new SlackResult(default, "not Slack's address", false);
        }

        for (var attempt = 1; ; attempt++)
        {
            var (result, wait) = await OnceAsync(uri, null, message, cancellationToken);
            if (!result.IsPassing || attempt == Attempts)
            {
                return result;
            }

            await Task.Delay(wait ?? Pause(attempt), clock, cancellationToken);
        }
    }

    private async Task<(SlackResult Result, TimeSpan? Wait)> OnceAsync(Uri uri, string? token, JsonObject arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = JsonContent.Create(arguments) };
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await clients.CreateClient(HttpClient).SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (new SlackResult(default, e.GetType().Name, true), null);
        }
    }

    private static async Task<(SlackResult Result, TimeSpan? Wait)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return (new SlackResult(default, "ratelimited", true), response.Headers.RetryAfter?.Delta);
        }

        if (!response.IsSuccessStatusCode)
        {
            return (new SlackResult(default, $"status {(int)response.StatusCode}", (int)response.StatusCode >= 500), null);
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var body = Parsed(text);
        var error = body.IsTrue("ok") || text == "ok" ? null : body.Text("error") ?? "unreadable answer";
        return (new SlackResult(body, error, error is not null && Passing.Contains(error)), null);
    }

    private static JsonElement Parsed(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

#pragma warning disable CA5394 // Chance spreads the attempts of many conversations; nothing is kept secret by it.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(200 * Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble()));
#pragma warning restore CA5394
}
