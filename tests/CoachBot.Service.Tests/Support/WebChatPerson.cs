using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoachBot.Service.Tests.Support;

/// <summary>Somebody in the web chat, speaking Direct Line as the real client does.</summary>
internal sealed class WebChatPerson(HttpClient http, string conversation, string token, string resume)
{
    public const string Base = "/directline/v3/directline";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private int _said;

    public HttpClient Http => http;

    public string Conversation => conversation;

    public string Token => token;

    public string Resume => resume;

    public string Here => $"{Base}/conversations/{conversation}";

    public static async Task<WebChatPerson> ArriveAsync(HttpClient http)
    {
        var grant = await http.PostAsync(new Uri($"{Base}/tokens/generate", UriKind.Relative), null);
        return Holding(http, await ReadAsync(grant));
    }

    public static WebChatPerson Holding(HttpClient http, JsonElement grant)
    {
        var token = grant.GetProperty("token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new WebChatPerson(http, grant.GetProperty("conversationId").GetString()!, token, grant.GetProperty("resume").GetString()!);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> BeginAsync() =>
        await ReadAsync(await http.PostAsJsonAsync(new Uri($"{Base}/conversations", UriKind.Relative), new { }));

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        http.PostAsJsonAsync(new Uri($"{Here}/activities", UriKind.Relative), activity);

    public async Task<HttpResponseMessage> PostRawAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri($"{Here}/activities", UriKind.Relative), content);
    }

    /// <summary>Says something; the id of the activity comes back.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var id = clientActivityId ?? $"said{++_said}";
        var response = await PostAsync(new { type = "message", text, channelData = new { clientActivityID = id }, localTimezone = "America/New_York" });
        return (await ReadAsync(response)).GetProperty("id").GetString()!;
    }

    public async Task<IReadOnlyList<JsonElement>> HistoryAsync(string watermark = "")
    {
        var set = await ReadAsync(await http.GetAsync(new Uri($"{Here}/activities?watermark={watermark}", UriKind.Relative)));
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Polls until the message is answered.</summary>
    public async Task<JsonElement> ReplyToAsync(string activityId)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var reply = (await HistoryAsync()).FirstOrDefault(a => a.TryGetProperty("replyToId", out var id) && id.GetString() == activityId);
            if (reply.ValueKind == JsonValueKind.Object)
            {
                return reply;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public static async Task<ClientWebSocket> ListenAsync(string streamUrl)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>Reads frames until so many activities have come.</summary>
    public static async Task<List<JsonElement>> HearAsync(ClientWebSocket socket, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var heard = new List<JsonElement>();
        var buffer = new byte[1 << 20];
        while (heard.Count < count)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += result.Count;
            }
            while (!result.EndOfMessage);

            var frame = JsonDocument.Parse(buffer.AsSpan(0, length).ToArray()).RootElement;
            heard.AddRange(frame.GetProperty("activities").EnumerateArray());
        }

        return heard;
    }
}
