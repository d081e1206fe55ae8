using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoachBot.Service.Tests.Support;

/// <summary>A person in Teams, seen from the connector: sends activities with a good token.</summary>
internal sealed class TeamsPerson(CoachService service, BotCloud cloud)
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    private readonly HttpClient _http = service.Client();

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(object activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = JsonContent.Create(activity) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {cloud.Token()}");
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<ConnectorCall> AskAsync(string text, string id)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(cloud.Message(text, id))).Status);
        return await cloud.NextAsync();
    }

    /// <summary>Presses a button of a card; the answer is the inner response.</summary>
    public async Task<JsonElement> ExecuteAsync(string verb, object? data, string id, string type = "Action.Execute", string conversation = "personal")
    {
        var activity = cloud.Message("", id, conversation);
        activity.Remove("text");
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card|1";
        activity["value"] = new { action = new { type, verb, data } };
        var (status, body) = await SendAsync(activity);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonDocument.Parse(body).RootElement;
    }
}
