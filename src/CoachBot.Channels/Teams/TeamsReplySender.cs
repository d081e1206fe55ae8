using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Teams;

/// <summary>Posts replies to the address their message came with, patiently where the other side says "later".</summary>
public sealed partial class TeamsReplySender(
    IHttpClientFactory clients,
    IOutbox outbox,
    TeamsWaiters waiters,
    TimeProvider clock,
    ILogger<TeamsReplySender> log) : IReplySender
{
    public const string HttpClient = "teams";

    private const int Attempts = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    public string Channel => TeamsInbound.Channel;

    public async Task SendAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var reply = pending.Reply;
        var failure = await PostAsync(reply, pending.Address, cancellationToken);
        if (failure is null)
        {
            await outbox.DeliveredAsync(reply, null, cancellationToken);
            return;
        }

        LogParked(reply.EventId, failure);
        await outbox.ParkAsync(reply, failure, cancellationToken);
    }

    /// <summary>Null when it arrived, else why not.</summary>
    private async Task<string?> PostAsync(Reply reply, string? stored, CancellationToken cancellationToken)
    {
        if (stored is null || JsonSerializer.Deserialize<TeamsAddress>(stored) is not { } address)
        {
            return "no reply address";
        }

        if (waiters.Offer(reply))
        {
            return null;
        }

        return TeamsGate.IsOnThisComputer(address.ServiceUrl)
            ? await PostPatientlyAsync(TeamsOutbound.ReplyUri(address), TeamsOutbound.Render(reply, address), cancellationToken)
            : "the service address is not on this computer";
    }

    private async Task<string?> PostPatientlyAsync(Uri uri, JsonNode activity, CancellationToken cancellationToken)
    {
        var failure = "";
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (done, problem, wait) = await PostOnceAsync(uri, activity, cancellationToken);
            if (done)
            {
                return problem;
            }

            failure = problem!;
            await Task.Delay(wait ?? Pause(attempt), clock, cancellationToken);
        }

        return failure;
    }

    /// <summary>Done with null: arrived. Done with a problem: hopeless. Not done: worth another attempt.</summary>
    private async Task<(bool Done, string? Problem, TimeSpan? Wait)> PostOnceAsync(Uri uri, JsonNode activity, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = JsonContent.Create(activity) };
            using var response = await clients.CreateClient(HttpClient).SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? (true, null, null)
                : (!IsWorthAnother(response.StatusCode), $"status {(int)response.StatusCode}", Asked(response));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (false, e.GetType().Name, null);
        }
    }

    private static bool IsWorthAnother(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? Asked(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } asked ? (asked < LongestPause ? asked : LongestPause) : null;

#pragma warning disable CA5394 // Chance spreads the attempts of many conversations; nothing is kept secret by it.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(250 * Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble()));
#pragma warning restore CA5394

    [LoggerMessage(LogLevel.Warning, "The reply to {EventId} was set aside: {Failure}")]
    private partial void LogParked(string eventId, string failure);
}
