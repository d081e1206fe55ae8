using System.Net;
using System.Text.Json;
using CoachBot.Channels.Teams.Trust;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Who may post activities: the Bot Connector with its token, and while developing a client on this computer without one.</summary>
public sealed partial class TeamsGate(IOptions<TeamsOptions> options, ConnectorTokens tokens, IHostEnvironment environment, ILogger<TeamsGate> log) : IHostedService
{
    private static readonly string[] RefusedHeaders =
        ["Origin", "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

    // Nobody vouches for a caller without a token: only addresses on this computer are good for replies.
    private static readonly ConnectorCaller ThisComputer = new("", []);

    private readonly bool _open = options.Value.AllowUnauthenticatedLoopback && environment.IsDevelopment();

    /// <summary>Says loudly at the start that the door is open, or that the wish for it is not granted.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_open)
        {
            LogOpen();
        }
        else if (options.Value.AllowUnauthenticatedLoopback)
        {
            LogIgnored(environment.EnvironmentName);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Null for callers to be refused. A token that is sent is always checked, even where none is needed.</summary>
    public async Task<ConnectorCaller?> AdmitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var authorization = context.Request.Headers.Authorization.ToString();
        return authorization.Length > 0 ? await tokens.CheckAsync(authorization, cancellationToken)
            : IsFromThisComputer(context) ? ThisComputer
            : null;
    }

    /// <summary>The token speaks for the activity's channel and address; without a token the address must be on this computer.</summary>
    public static bool Vouches(ConnectorCaller caller, JsonElement activity)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var address = activity.Text("serviceUrl");
        return caller == ThisComputer
            ? IsOnThisComputer(address) || activity.Text("type") != "message" || activity.Text("deliveryMode") == "expectReplies"
            : address == caller.ServiceUrl && activity.Text("channelId") is { Length: > 0 } channel && caller.Channels.Contains(channel);
    }

    /// <summary>The tenant is one we serve.</summary>
    public bool Serves(JsonElement activity) => options.Value.Serves(TeamsInbound.TenantOf(activity));

    /// <summary>Our token goes to no address in plain text, except on this computer.</summary>
    public bool MaySendTo(string serviceUrl) =>
        IsOnThisComputer(serviceUrl)
            ? _open || options.Value.IsRehearsal
            : options.Value.IsRegistered && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsOnThisComputer(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.IsLoopback;

    /// <summary>A forwarding header means that the loopback address is the proxy's, not the sender's; an Origin that a web page in the browser here sends it.</summary>
    private bool IsFromThisComputer(HttpContext context) =>
        _open
        && context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !RefusedHeaders.Any(context.Request.Headers.ContainsKey);

    [LoggerMessage(LogLevel.Warning, "/api/messages accepts activities WITHOUT A TOKEN from this computer (Teams:AllowUnauthenticatedLoopback in Development). Never use this where others can reach it")]
    private partial void LogOpen();

    [LoggerMessage(LogLevel.Warning, "Teams:AllowUnauthenticatedLoopback is ignored: the environment is {Environment}, not Development")]
    private partial void LogIgnored(string environment);
}
