using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>"Add to Slack" for any workspace: OAuth v2 with a state that is random, good once, for ten minutes, and in the browser that began.</summary>
public sealed partial class SlackInstallEndpoints(
    IChannelRecords records,
    SlackInstalls installs,
    IHttpClientFactory clients,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    ILogger<SlackInstallEndpoints> log)
{
    /// <summary>What the app may do; the same as in deploy/slack/manifest.json.</summary>
    public const string Scopes = "app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,im:history,im:read,im:write,users:read";

    private const string Cookie = "coach-slack-state";
    private const string Callback = "/slack/oauth/callback";
    private const string Kind = "state";

    private static readonly TimeSpan Good = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/slack/install", (HttpContext context, SlackInstallEndpoints install) => install.BeginAsync(context));
        endpoints.MapGet(Callback, (HttpContext context, string? code, string? state, SlackInstallEndpoints install) => install.EndAsync(context, code, state));
    }

    private async Task<IResult> BeginAsync(HttpContext context)
    {
        if (options.Value is not { ClientId: { } client, ClientSecret: not null } settings)
        {
            return Results.NotFound();
        }

        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await records.KeepAsync(KeyOf(state), "", clock.GetUtcNow() + Good, context.RequestAborted);
        context.Response.Cookies.Append(Cookie, state, new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = Good, Path = "/slack" });
        var slack = new Uri(new Uri(settings.ApiUrl), "/oauth/v2/authorize");
        return Results.Redirect($"{slack}?client_id={Uri.EscapeDataString(client)}&scope={Uri.EscapeDataString(Scopes)}&state={state}&redirect_uri={Uri.EscapeDataString(Redirect(context))}");
    }

    private async Task<IResult> EndAsync(HttpContext context, string? code, string? state)
    {
        var mine = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (state is null || mine is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(mine))
            || await records.TakeAsync(KeyOf(state), context.RequestAborted) is null)
        {
            return Page(StatusCodes.Status400BadRequest, "This link is no longer good. Please begin again from \"Add to Slack\".");
        }

        if (string.IsNullOrEmpty(code))
        {
            return Page(StatusCodes.Status200OK, "Nothing was installed.");
        }

        return await ExchangeAsync(context, code) is { } install
            ? await InstalledAsync(install, context.RequestAborted)
            : Page(StatusCodes.Status502BadGateway, "Slack did not complete the installation. Please begin again.");
    }

    private async Task<IResult> InstalledAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        await installs.KeepAsync(install, cancellationToken);
        return Page(StatusCodes.Status200OK, "Installed. Open the coach under Apps in Slack and tell it the offer.");
    }

    private async Task<SlackInstall?> ExchangeAsync(HttpContext context, string code)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Value.ApiUrl), "oauth.v2.access"))
            {
                Content = new FormUrlEncodedContent([new("code", code), new("redirect_uri", Redirect(context))]),
            };
            var pair = Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
            using var response = await clients.CreateClient(SlackApi.HttpClient).SendAsync(request, context.RequestAborted);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(context.RequestAborted), default, context.RequestAborted);
            return Read(answer.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(e.GetType().Name);
            return null;
        }
    }

    private SlackInstall? Read(JsonElement answer)
    {
        var workspace = answer.IsTrue("is_enterprise_install") ? answer.Child("enterprise").Text("id") : answer.Child("team").Text("id");
        if (answer.IsTrue("ok") && workspace is not null && answer.Text("access_token") is { } token)
        {
            return new SlackInstall(workspace, token);
        }

        LogFailed(answer.Text("error") ?? "no token");
        return null;
    }

    private string Redirect(HttpContext context) =>
        $"{options.Value.PublicUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}"}{Callback}";

    private static RecordKey KeyOf(string state) => new(SlackInbound.Channel, "-", Kind, state);

    private static IResult Page(int status, string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", Encoding.UTF8, status);

    [LoggerMessage(LogLevel.Warning, "An installation to Slack failed: {Kind}")]
    private partial void LogFailed(string kind);
}
