using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams.Trust;

namespace CoachBot.Channels.Teams;

/// <summary>What became of a call to the connector.</summary>
/// <param name="Failure">Null when it arrived, else why not, without any text of the reply.</param>
/// <param name="Status">Of the last response; null when there was none.</param>
/// <param name="Id">Of what was made, where the connector tells it.</param>
/// <param name="IsUnwanted">The person pressed "stop" while the answer was growing.</param>
public sealed record Delivery(string? Failure, HttpStatusCode? Status = null, string? Id = null, bool IsUnwanted = false)
{
    public bool Arrived => Failure is null;
}

/// <summary>Calls to the connector: with our token, never to another address than the one the message came with, patiently where the other side says "later".</summary>
public sealed class TeamsConnector(IHttpClientFactory clients, OutboundToken token, TeamsGate gate, TeamsPace pace, TimeProvider clock)
{
    public const string HttpClient = "teams";

    private const int Attempts = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>Posts an activity into the conversation the address names.</summary>
    public Task<Delivery> PostAsync(TeamsAddress address, JsonNode activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SendAsync(address, HttpMethod.Post, TeamsOutbound.ReplyUri(address), activity, Attempts, cancellationToken);
    }

    /// <summary>Puts an activity in the place of one that the bot has posted.</summary>
    public Task<Delivery> UpdateAsync(TeamsAddress address, string id, JsonNode activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SendAsync(address, HttpMethod.Put, TeamsOutbound.ReplyUri(address with { ActivityId = id }), activity, Attempts, cancellationToken);
    }

    /// <summary>Posts a part of a growing answer, which the next one holds too, or anything else that nobody misses: tried once.</summary>
    public Task<Delivery> PostOnceAsync(TeamsAddress address, JsonNode activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SendAsync(address, HttpMethod.Post, TeamsOutbound.ReplyUri(address with { ActivityId = null }), activity, 1, cancellationToken);
    }

    /// <summary>A sign of life: tried once, missed by nobody.</summary>
    public Task<Delivery> TypingAsync(TeamsAddress address, CancellationToken cancellationToken) =>
        PostOnceAsync(address, TeamsOutbound.Typing(address), cancellationToken);

    /// <summary>The bot's one-to-one conversation with the person who wrote; the connector gives the same one each time.</summary>
    /// <returns>Null when it cannot be had.</returns>
    public async Task<TeamsAddress?> PrivateAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var made = await SendAsync(address, HttpMethod.Post, TeamsOutbound.ConversationsUri(address), TeamsOutbound.PrivateConversation(address), Attempts, cancellationToken);
        return made is { Arrived: true, Id: { } id } ? address with { ConversationId = id, ActivityId = null } : null;
    }

    private async Task<Delivery> SendAsync(TeamsAddress address, HttpMethod method, Uri uri, JsonNode body, int attempts, CancellationToken cancellationToken)
    {
        if (!gate.MaySendTo(address.ServiceUrl))
        {
            return new Delivery("the service address may not be sent to");
        }

        var last = new Delivery("");
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            await pace.WaitAsync(address.ConversationId, cancellationToken);
            (last, var wait, var again) = await TryAsync(method, uri, body, cancellationToken);
            if (last.Arrived || !again)
            {
                return last;
            }

            if (attempt < attempts)
            {
                await Task.Delay(wait ?? Pause(attempt), clock, cancellationToken);
            }
        }

        return last;
    }

    private async Task<(Delivery Delivery, TimeSpan? Wait, bool Again)> TryAsync(HttpMethod method, Uri uri, JsonNode body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, uri) { Content = JsonContent.Create(body) };
            if (await token.GetAsync(cancellationToken) is { } bearer)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            }

            using var http = clients.CreateClient(HttpClient);
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? (new Delivery(null, response.StatusCode, await IdAsync(response, cancellationToken)), null, false)
                : (new Delivery($"status {(int)response.StatusCode}", response.StatusCode, IsUnwanted: await SaysStopAsync(response, cancellationToken)), Asked(response), IsWorthAnother(response.StatusCode));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (new Delivery(e.GetType().Name), null, true);
        }
    }

    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)).Text("id");
        }
        catch (JsonException)
        {
            // Not every answer has a body, and what was posted has arrived all the same.
            return null;
        }
    }

    /// <remarks>Rule: Teams, "Stream bot messages", error codes: "Content stream was canceled by user" comes with 403, as do other refusals.</remarks>
    private static async Task<bool> SaysStopAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.Forbidden
        && (await response.Content.ReadAsStringAsync(cancellationToken)).Contains("cancel", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorthAnother(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? Asked(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } asked ? (asked < LongestPause ? asked : LongestPause) : null;

#pragma warning disable CA5394 // Chance spreads the attempts of many conversations; nothing is kept secret by it.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(250 * Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble()));
#pragma warning restore CA5394
}
