using System.Text.Json;
using CoachBot.Service.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Service.Tests.Teams;

/// <summary>An answer that a model words is seen to grow in a chat with one person, as Teams wants it: "Stream bot messages".</summary>
public sealed class TeamsStreamTests : IDisposable
{
    private const string Offer = "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say";
    private const string Untrue = "\n9| I have another offer at $400,000.";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task It_grows_from_its_beginning_and_ends_as_the_answer_that_was_saved()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));

        var first = await new TeamsPerson(service, cloud).AskAsync(Offer, "1");
        Assert.Equal("typing", first.Activity.Text("type"));
        Assert.Equal(("streaming", 1), (StreamOf(first).Text("streamType"), StreamOf(first).GetProperty("streamSequence").GetInt32()));
        Assert.False(StreamOf(first).TryGetProperty("streamId", out _));
        Assert.EndsWith("/activities", first.Path, StringComparison.Ordinal);
        Assert.StartsWith("I read", first.Activity.Text("text"), StringComparison.Ordinal);

        model.Let(2);
        var second = await cloud.NextAsync();
        Assert.Equal(("m1", 2), (StreamOf(second).Text("streamId"), StreamOf(second).GetProperty("streamSequence").GetInt32()));
        Assert.StartsWith(first.Activity.Text("text"), second.Activity.Text("text"), StringComparison.Ordinal);
        Assert.Contains(SlowModel.Warmer, second.Activity.Text("text"), StringComparison.Ordinal);

        model.LetAll();
        var calls = new List<ConnectorCall> { second };
        while (calls[^1].Activity.Text("type") != "message")
        {
            calls.Add(await cloud.NextAsync());
            Assert.StartsWith(calls[^2].Activity.Text("text"), calls[^1].Activity.Text("text"), StringComparison.Ordinal);
        }

        var last = calls[^1];
        Assert.Equal(("final", "m1"), (StreamOf(last).Text("streamType"), StreamOf(last).Text("streamId")));
        Assert.False(StreamOf(last).TryGetProperty("streamSequence", out _), "The last part has no number.");
        Assert.Contains("A language model chose the wording", last.Activity.Text("text"), StringComparison.Ordinal);
        Assert.Contains("AIGeneratedContent", last.Activity.GetProperty("entities").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Full script", last.Activity.GetProperty("attachments").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("default", last.Activity.GetProperty("channelData").GetProperty("feedbackLoop").Text("type"));
        await Task.Delay(300);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task What_was_shown_and_did_not_stand_is_replaced_by_the_answer_that_was_saved()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync(Untrue);
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));

        await new TeamsPerson(service, cloud).AskAsync(Offer, "1");
        model.Let(2);
        Assert.Contains(SlowModel.Warmer, (await cloud.NextAsync()).Activity.Text("text"), StringComparison.Ordinal);
        model.LetAll();
        var call = await cloud.NextAsync();
        while (call.Activity.Text("type") != "message")
        {
            call = await cloud.NextAsync();
        }

        Assert.Equal("final", StreamOf(call).Text("streamType"));
        var kept = await cloud.NextAsync();
        Assert.EndsWith("/activities/m1", kept.Path, StringComparison.Ordinal);
        Assert.False(kept.Activity.TryGetProperty("entities", out _), "The wording is the coach's own, and no stream is open.");
        Assert.Contains("I'm keen to join.", kept.Activity.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("400,000", kept.Activity.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCodes.Status405MethodNotAllowed)]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status500InternalServerError)]
    public async Task Where_nothing_may_grow_the_answer_comes_whole(int status)
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));
        cloud.Moods.Enqueue(_ => Results.StatusCode(status));

        await new TeamsPerson(service, cloud).AskAsync(Offer, "1");
        model.LetAll();
        var answer = await cloud.NextAsync();

        Assert.Equal("message", answer.Activity.Text("type"));
        Assert.DoesNotContain("streaminfo", answer.Activity.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("$255,000", answer.Activity.GetRawText(), StringComparison.Ordinal);
        await Task.Delay(300);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task Where_its_time_is_over_the_answer_takes_the_place_of_what_grew()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));
        await new TeamsPerson(service, cloud).AskAsync(Offer, "1");
        for (var i = 0; i < 2; i++)
        {
            cloud.Moods.Enqueue(_ => Results.Json(new { error = new { code = "ContentStreamNotAllowed", message = "Content stream finished due to exceeded streaming time." } }, statusCode: StatusCodes.Status403Forbidden));
        }

        model.LetAll();
        var call = await cloud.NextAsync();
        while (!call.Path.EndsWith("/activities/m1", StringComparison.Ordinal))
        {
            call = await cloud.NextAsync();
        }

        Assert.Equal("message", call.Activity.Text("type"));
        Assert.DoesNotContain("streaminfo", call.Activity.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("$255,000", call.Activity.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_it_hears_no_more_of_it_and_the_next_question_is_answered()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));
        var person = new TeamsPerson(service, cloud);
        await person.AskAsync(Offer, "1");
        cloud.Moods.Enqueue(_ => Results.Json(new { error = new { code = "ContentStreamNotAllowed", message = "Content stream was canceled by user." } }, statusCode: StatusCodes.Status403Forbidden));

        model.LetAll();
        await cloud.NextAsync();
        await Task.Delay(2_500);
        Assert.Equal(0, cloud.Waiting);

        Assert.Equal("typing", (await person.AskAsync("they came back at 240/400/30", "2")).Activity.Text("type"));
    }

    [Fact]
    public async Task In_a_group_nothing_grows()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var model = await SlowModel.StartAsync();
        model.LetAll();
        await using var service = CoachService.Start(_data, cloud.Settings(model.Settings()));

        await new TeamsPerson(service, cloud).SendAsync(cloud.Message(Offer, "1", "groupChat"));
        var calls = new[] { await cloud.NextAsync(), await cloud.NextAsync(), await cloud.NextAsync() };

        Assert.All(calls, c => Assert.DoesNotContain("streaminfo", c.Activity.GetRawText(), StringComparison.Ordinal));
    }

    private static JsonElement StreamOf(ConnectorCall call) => call.Activity.GetProperty("entities").EnumerateArray().Single(e => e.Text("type") == "streaminfo");
}
