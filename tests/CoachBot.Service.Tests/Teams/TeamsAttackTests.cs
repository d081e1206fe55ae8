using System.Diagnostics;
using System.Net;
using System.Text;
using CoachBot.Service.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Service.Tests.Teams;

/// <summary>Bodies nobody should send, with a good token: the right status, nothing answered twice, nothing answered that should not be.</summary>
public sealed class TeamsAttackTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", HttpStatusCode.Unauthorized)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"slack\",\"serviceUrl\":\"SU\"}", HttpStatusCode.Unauthorized)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"https://other.example/\"}", HttpStatusCode.Unauthorized)]
    [InlineData("{\"type\":\"somethingNew\",\"channelId\":\"msteams\",\"serviceUrl\":\"SU\",\"conversation\":{\"tenantId\":\"TENANT\"}}", HttpStatusCode.Accepted)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"task/fetch\",\"channelId\":\"msteams\",\"serviceUrl\":\"SU\",\"conversation\":{\"tenantId\":\"TENANT\"}}", HttpStatusCode.NotImplemented)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"SU\",\"conversation\":{\"tenantId\":\"TENANT\"},\"from\":7}", HttpStatusCode.Accepted)]
    public async Task A_body_gets_the_status_the_protocol_asks_for(string body, HttpStatusCode expected)
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        var status = await PostAsync(service, cloud, body.Replace("SU", cloud.ServiceUrl, StringComparison.Ordinal).Replace("TENANT", BotCloud.Tenant, StringComparison.Ordinal));

        Assert.Equal(expected, status);
        await Task.Delay(100);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_too_large()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(service, cloud, $"{{\"type\":\"message\",\"text\":\"{new string('a', 400_000)}\"}}"));
    }

    [Fact]
    public async Task What_bots_say_and_what_was_edited_or_deleted_is_not_answered()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);
        var own = cloud.Message("225 base", "1");
        own["from"] = new { id = $"28:{BotCloud.App}" };
        var other = cloud.Message("225 base", "2");
        other["from"] = new { id = "28:another-bot" };
        var role = cloud.Message("225 base", "3");
        role["from"] = new { id = "x", role = "bot" };
        var edited = cloud.Message("225 base", "4");
        (edited["type"], edited["channelData"]) = ("messageUpdate", new { eventType = "editMessage" });
        var deleted = cloud.Message("", "5");
        (deleted["type"], deleted["channelData"]) = ("messageDelete", new { eventType = "softDeleteMessage" });

        foreach (var activity in (object[])[own, other, role, edited, deleted])
        {
            Assert.Equal(HttpStatusCode.Accepted, (await person.SendAsync(activity)).Status);
        }

        await Task.Delay(300);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task An_activity_sent_four_times_and_again_after_a_restart_is_answered_once()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using (var service = CoachService.Start(_data, cloud.Settings()))
        {
            var person = new TeamsPerson(service, cloud);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SendAsync(cloud.Message("225 base"))));
            await cloud.NextAsync();
        }

        await using (var service = CoachService.Start(_data, cloud.Settings()))
        {
            Assert.Equal(HttpStatusCode.Accepted, (await new TeamsPerson(service, cloud).SendAsync(cloud.Message("225 base"))).Status);
            await Task.Delay(300);
        }

        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_answered_once_and_within_what_a_client_takes()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        var reply = await new TeamsPerson(service, cloud).AskAsync(string.Concat(Enumerable.Repeat("my offer [x](y) <b> 225 base ", 1_380)), "1");

        Assert.InRange(reply.Activity.GetRawText().Length, 1, 25_000);
        await Task.Delay(200);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task A_connector_that_says_later_is_asked_again_when_it_said_and_one_that_says_no_is_not()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);
        cloud.Moods.Enqueue(context =>
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(429);
        });
        await person.AskAsync("hi", "1");

        var waited = Stopwatch.StartNew();
        await cloud.NextAsync();
        Assert.InRange(waited.ElapsedMilliseconds, 700, 15_000);

        cloud.Moods.Enqueue(_ => Results.StatusCode(403));
        await person.AskAsync("hi", "2");
        await Task.Delay(800);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_our_token()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        cloud.Moods.Enqueue(_ => Results.Redirect($"{cloud.ServiceUrl}elsewhere", preserveMethod: true));

        await new TeamsPerson(service, cloud).AskAsync("hi", "1");
        await Task.Delay(500);

        Assert.Equal(0, cloud.Waiting);
    }

    private static async Task<HttpStatusCode> PostAsync(CoachService service, BotCloud cloud, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {cloud.Token()}");
        using var response = await service.Client().SendAsync(request);
        return response.StatusCode;
    }
}
