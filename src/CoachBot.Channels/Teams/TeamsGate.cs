using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Who may post activities: a client on this computer while developing, nobody else.</summary>
public sealed partial class TeamsGate(IOptions<TeamsOptions> options, IHostEnvironment environment, ILogger<TeamsGate> log) : IHostedService
{
    private static readonly string[] RefusedHeaders =
        ["Origin", "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

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

    /// <summary>A forwarding header means that the loopback address is the proxy's, not the sender's; an Origin that a web page in the browser here sends it.</summary>
    public bool Admits(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _open
            && context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && !RefusedHeaders.Any(context.Request.Headers.ContainsKey);
    }

    /// <summary>Without tokens nobody vouches for the address replies go to: it must be on this computer too.</summary>
    public static bool IsOnThisComputer(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.IsLoopback;

    [LoggerMessage(LogLevel.Warning, "/api/messages accepts activities WITHOUT A TOKEN from this computer (Teams:AllowUnauthenticatedLoopback in Development). Never use this where others can reach it")]
    private partial void LogOpen();

    [LoggerMessage(LogLevel.Warning, "Teams:AllowUnauthenticatedLoopback is ignored: the environment is {Environment}, not Development")]
    private partial void LogIgnored(string environment);
}
