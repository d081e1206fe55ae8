using System.Globalization;
using System.Net;
using System.Text;
using CoachBot.Channels.Slack;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Slack;

/// <summary>What is no request of Slack's, or is one made to harm: the right status, nothing answered, nothing told.</summary>
public sealed class SlackGateTests : IDisposable
{
    private static readonly string[] Doors = ["/slack/events", "/slack/commands", "/slack/interactions"];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData(0, null, HttpStatusCode.OK)]
    [InlineData(-299, null, HttpStatusCode.OK)]
    [InlineData(290, null, HttpStatusCode.OK)]
    [InlineData(-302, null, HttpStatusCode.Unauthorized)]
    [InlineData(310, null, HttpStatusCode.Unauthorized)]
    [InlineData(0, "v0=0000000000000000000000000000000000000000000000000000000000000000", HttpStatusCode.Unauthorized)]
    [InlineData(0, "v1=", HttpStatusCode.Unauthorized)]
    [InlineData(0, "", HttpStatusCode.Unauthorized)]
    public async Task Only_what_Slack_signed_within_five_minutes_is_let_in(int secondsOff, string? signature, HttpStatusCode expected)
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        var body = there.Envelope(there.Message("225 base"));
        var stamp = DateTimeOffset.UtcNow.AddSeconds(secondsOff).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var right = SlackSignature.Of(SlackWorkspace.Secret, stamp, Encoding.UTF8.GetBytes(body));

        using var response = await there.PostAsync("/slack/events", body, headers: [("X-Slack-Request-Timestamp", stamp), ("X-Slack-Signature", signature ?? right)]);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Unauthorized)
        {
            await Task.Delay(200);
            Assert.Empty(there.Slack.Posted);
            Assert.Equal("1", Assert.Single(response.Headers.GetValues("X-Slack-No-Retry")));
        }
    }

    [Fact]
    public async Task A_signature_of_another_body_or_another_secret_opens_no_door()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string[] wrong =
        [
            SlackSignature.Of(SlackWorkspace.Secret, stamp, "{}"u8),
            SlackSignature.Of("another-secret-of-somebody", stamp, Encoding.UTF8.GetBytes("{\"type\":\"url_verification\",\"challenge\":\"c\"}")),
        ];

        foreach (var (door, signature) in Doors.SelectMany(d => wrong.Select(w => (d, w))))
        {
            using var response = await there.PostAsync(door, "{\"type\":\"url_verification\",\"challenge\":\"c\"}", headers: [("X-Slack-Request-Timestamp", stamp), ("X-Slack-Signature", signature)]);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Without_a_signing_secret_nobody_is_let_in()
    {
        await using var service = CoachService.Start(_data);
        foreach (var door in Doors)
        {
            using var content = new StringContent("{}");
            using var response = await service.Client().PostAsync(new Uri(door, UriKind.Relative), content);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/slack/events", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}", HttpStatusCode.OK, "{\"challenge\":\"3eZbrw\"}")]
    [InlineData("/slack/events", "ssl_check=1&token=x", HttpStatusCode.OK, "")]
    [InlineData("/slack/commands", "ssl_check=1&token=x", HttpStatusCode.OK, "")]
    [InlineData("/slack/events", "{\"type\":", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/events", "", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/events", "[1]", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/events", "{\"no\":\"type\"}", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/events", "{\"type\":\"something_new\"}", HttpStatusCode.OK, "")]
    [InlineData("/slack/events", "{\"type\":\"event_callback\"}", HttpStatusCode.OK, "")]
    [InlineData("/slack/interactions", "payload=%7Bnot", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/interactions", "", HttpStatusCode.BadRequest, "")]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22view_closed%22%7D", HttpStatusCode.OK, "")]
    [InlineData("/slack/commands", "command=%2Fcoach", HttpStatusCode.BadRequest, "")]
    public async Task Each_body_gets_the_status_the_platform_asks_for(string door, string body, HttpStatusCode expected, string answer)
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var response = await there.PostAsync(door, body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_megabyte_is_too_large_and_another_method_is_not_allowed()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var large = await there.PostAsync("/slack/events", there.Envelope(there.Message(new string('x', 1 << 20))));
        using var get = await there.Coach.Client().GetAsync(new Uri("/slack/events", UriKind.Relative));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Empty(there.Slack.Posted);
    }
}
