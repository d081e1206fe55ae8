using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace CoachBot.Benchmarks;

/// <summary>Somebody in the web chat over Direct Line who says one thing after the other and waits for each answer on the stream, as the real client does.</summary>
internal sealed class LoadPerson : IAsyncDisposable
{
    private const string Base = "/directline/v3/directline";

    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 18];
    private readonly string _activities;
    private int _said;

    private LoadPerson(HttpClient http, string conversation)
    {
        _http = http;
        _activities = $"{Base}/conversations/{conversation}/activities";
    }

    public static async Task<LoadPerson> ArriveAsync(Uri address)
    {
#pragma warning disable CA2000 // The person disposes of it.
        var http = new HttpClient { BaseAddress = address };
#pragma warning restore CA2000
        var grant = await ReadAsync(await http.PostAsync(new Uri($"{Base}/tokens/generate", UriKind.Relative), null));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", grant.GetProperty("token").GetString()!);
        var begun = await ReadAsync(await http.PostAsync(new Uri($"{Base}/conversations", UriKind.Relative), null));
        var person = new LoadPerson(http, grant.GetProperty("conversationId").GetString()!);
        await person._socket.ConnectAsync(new Uri(begun.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        return person;
    }

    /// <summary>One turn: an offer that differs from the one before.</summary>
    /// <returns>Milliseconds from the post to the answer on the stream.</returns>
    public async Task<double> TurnAsync()
    {
        var number = _said++;
        var text = number == 0 ? Example.Text : string.Create(CultureInfo.InvariantCulture, $"they now offer {150_000 + (number % 60 * 500):N0} base");
        var start = Stopwatch.GetTimestamp();
        var posted = await ReadAsync(await _http.PostAsJsonAsync(new Uri(_activities, UriKind.Relative), new { type = "message", text, channelData = new { clientActivityID = $"m{number}" } }));
        var id = posted.GetProperty("id").GetString();
        while (!await HearsAsync(id))
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _http.Dispose();
        await ValueTask.CompletedTask;
    }

    private async Task<bool> HearsAsync(string? id)
    {
        var length = 0;
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            length += result.Count;
        }
        while (!result.EndOfMessage);

        if (length == 0)
        {
            return false;
        }

        using var frame = JsonDocument.Parse(_buffer.AsMemory(0, length));
        return frame.RootElement.GetProperty("activities").EnumerateArray().Any(a => a.TryGetProperty("replyToId", out var to) && to.GetString() == id);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
