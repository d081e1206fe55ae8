using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Teams;

/// <summary>/api/messages: closed by default, open to a client on this computer while developing.</summary>
public sealed class TeamsTests : IDisposable
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task By_default_nobody_is_let_in()
    {
        await using var service = CoachService.Start(_data);
        await using var development = CoachService.Start(_data, "Development", null);
        await using var production = CoachService.Start(_data, ("Teams:AllowUnauthenticatedLoopback", "true"));

        foreach (var host in (CoachService[])[service, development, production])
        {
            using var response = await host.Client().PostAsJsonAsync(Messages, Message("hi"));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "1.2.3.4")]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    public async Task What_came_through_a_proxy_or_from_a_web_page_is_not_local(string header, string value)
    {
        await using var service = Local();
        using var http = service.Client();
        http.DefaultRequestHeaders.Add(header, value);

        using var response = await http.PostAsJsonAsync(Messages, Message("hi"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_message_is_accepted_at_once_and_answered_at_its_service_address()
    {
        await using var service = Local();
        await using var connector = await Connector.StartAsync();

        using var response = await service.Client().PostAsJsonAsync(Messages, Message("225 base", connector.Address));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var (path, reply) = await connector.NextAsync();
        Assert.Equal("/v3/conversations/a%3A1%2Fx%3D%3Bmessageid%3D1/activities/act%7C1", path);
        Assert.Equal("act|1", reply.Text("replyToId"));
        Assert.Equal("28:bot", reply.GetProperty("from").Text("id"));
        Assert.Equal("29:ann", reply.GetProperty("recipient").Text("id"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(reply.GetProperty("attachments").EnumerateArray()).Text("contentType"));
    }

    [Fact]
    public async Task The_same_activity_three_times_is_answered_once()
    {
        await using var service = Local();
        await using var connector = await Connector.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => service.Client().PostAsJsonAsync(Messages, Message("225 base", connector.Address))));

        await connector.NextAsync();
        await Task.Delay(300);

        Assert.Equal(0, connector.Waiting);
    }

    [Fact]
    public async Task A_connector_that_is_busy_is_asked_again()
    {
        await using var service = Local();
        await using var connector = await Connector.StartAsync(HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable);

        await service.Client().PostAsJsonAsync(Messages, Message("225 base", connector.Address));

        for (var i = 0; i < 3; i++)
        {
            await connector.NextAsync();
        }
    }

    [Fact]
    public async Task In_a_group_only_the_public_text_is_posted()
    {
        await using var service = Local();

        var reply = Assert.Single(await ExpectRepliesAsync(service, Message("<at>Coach</at> my base is 225", group: true)));

        Assert.NotEmpty(reply.Text("text"));
        Assert.DoesNotContain("225", reply.GetRawText(), StringComparison.Ordinal);
        Assert.False(reply.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_a_repeat_brings_none()
    {
        await using var service = Local();

        var replies = await ExpectRepliesAsync(service, Message("225 base"));
        var repeated = await ExpectRepliesAsync(service, Message("225 base"));

        Assert.Equal("act|1", Assert.Single(replies).Text("replyToId"));
        Assert.Empty(repeated);
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"x\",\"from\":{\"id\":\"a\"},\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"https://evil.example/\"}", HttpStatusCode.Unauthorized)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"task/fetch\"}", HttpStatusCode.NotImplemented)]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[]}", HttpStatusCode.Accepted)]
    [InlineData("{\"type\":\"installationUpdate\",\"action\":\"add\"}", HttpStatusCode.Accepted)]
    [InlineData("{\"type\":\"somethingNew\"}", HttpStatusCode.Accepted)]
    public async Task Everything_else_gets_the_status_the_protocol_asks_for(string body, HttpStatusCode expected)
    {
        await using var service = Local();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await service.Client().PostAsync(Messages, content);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        await using var service = Local();

        using var get = await service.Client().GetAsync(Messages);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
    }

    private CoachService Local() => CoachService.Start(_data, "Development", null, ("Teams:AllowUnauthenticatedLoopback", "true"));

    private static async Task<IReadOnlyList<JsonElement>> ExpectRepliesAsync(CoachService service, Dictionary<string, object?> activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await service.Client().PostAsJsonAsync(Messages, activity);
        return [.. (await WebChatPerson.ReadAsync(response)).GetProperty("activities").EnumerateArray()];
    }

    private static Dictionary<string, object?> Message(string text, string serviceUrl = "http://127.0.0.1:9/", bool group = false) => new()
    {
        ["type"] = "message",
        ["id"] = "act|1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["text"] = text,
        ["from"] = new { id = "29:ann", aadObjectId = "0001" },
        ["recipient"] = new { id = "28:bot", name = "Coach" },
        ["conversation"] = new { id = "a:1/x=;messageid=1", conversationType = group ? "groupChat" : "personal", tenantId = "t1" },
        ["entities"] = new object[] { new { type = "mention", text = "<at>Coach</at>", mentioned = new { id = "28:bot" } } },
    };
}
