using System.Net;
using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Slack;

/// <summary>Talking with the coach in Slack, against a stand-in that checks what Slack checks.</summary>
public sealed class SlackTalkTests : IDisposable
{
    private const string Offer = "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_direct_message_is_acknowledged_at_once_and_answered_in_the_same_place()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var ack = await there.DirectAsync(Offer);

        Assert.Equal(HttpStatusCode.OK, ack.StatusCode);
        Assert.Empty(await ack.Content.ReadAsStringAsync());
        var post = await there.Slack.NextAsync("chat.postMessage");
        Assert.Equal("D1", post.Body.Text("channel"));
        Assert.False(post.Body.TryGetProperty("thread_ts", out _));
        Assert.Contains("$255,000", post.Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("**", post.Body.GetRawText(), StringComparison.Ordinal);
        Assert.False(post.Body.GetProperty("unfurl_links").GetBoolean());
        Assert.False(post.Body.GetProperty("unfurl_media").GetBoolean());
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task A_turn_of_ten_seconds_is_acknowledged_within_one_shows_a_sign_of_life_and_brings_one_reply()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data, s => s.AddSingleton<IConversationStore>(p => new SlowStore(p.GetRequiredService<ConversationStore>(), 10 * Second)));
        var message = there.Message(Offer, thread: "100.1");

        using var ack = await there.EventAsync(message, "Ev-slow");
        using var retry = await there.PostAsync("/slack/events", there.Envelope(message, "Ev-slow"), headers: [("X-Slack-Retry-Num", "1"), ("X-Slack-Retry-Reason", "http_timeout")]);
        await there.Slack.NextAsync("chat.postMessage");
        await Task.Delay(Second);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ack.StatusCode, retry.StatusCode));
        Assert.True(there.SlowestAck < Second, $"acknowledged after {there.SlowestAck}");
        Assert.Equal("100.1", Assert.Single(there.Slack.Posted).Body.Text("thread_ts"));
        var status = Assert.Single(there.Slack.Calls, c => c.Method == "assistant.threads.setStatus");
        Assert.Equal("100.1", status.Body.Text("thread_ts"));
    }

    [Fact]
    public async Task The_same_event_three_times_at_once_and_again_after_a_restart_is_answered_once()
    {
        string envelope;
        await using (var there = await SlackWorkspace.OpenAsync(_data))
        {
            envelope = there.Envelope(there.Message(Offer), "Ev-same");
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => there.PostAsync("/slack/events", envelope)));
            await there.Slack.NextAsync("chat.postMessage");
            await Task.Delay(300);
            Assert.Single(there.Slack.Posted);
        }

        await using var again = await SlackWorkspace.OpenAsync(_data);
        using var ack = await again.PostAsync("/slack/events", envelope, headers: [("X-Slack-Retry-Num", "2")]);
        await Task.Delay(500);

        Assert.Equal(HttpStatusCode.OK, ack.StatusCode);
        Assert.Empty(again.Slack.Posted);
    }

    [Fact]
    public async Task A_mention_that_comes_as_message_and_as_mention_is_answered_once_to_the_writer_alone()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        var message = there.Message($"<@U0BOT> {Offer}", channel: "C1", kind: "channel");
        var mention = new Dictionary<string, object?>(message) { ["type"] = "app_mention" };

        await there.EventAsync(message);
        await there.EventAsync(mention);
        var post = await there.Slack.NextAsync("chat.postEphemeral");
        await Task.Delay(400);

        Assert.Single(there.Slack.Posted);
        Assert.Equal(("C1", "U1"), (post.Body.Text("channel"), post.Body.Text("user")));
        Assert.Equal(message["ts"], post.Body.Text("thread_ts"));
    }

    [Fact]
    public async Task Where_nothing_can_be_shown_to_one_alone_the_answer_goes_to_the_direct_messages()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        there.Slack.Feels("chat.postEphemeral", "user_not_in_channel");

        await there.MentionAsync(Offer);
        await there.Slack.NextAsync("chat.postMessage", 2);

        var (direct, line) = (there.Slack.Posted[0], there.Slack.Posted[1]);
        Assert.Equal("U1", there.Slack.Calls.Single(c => c.Method == "conversations.open").Body.Text("users"));
        Assert.Equal("D9", direct.Body.Text("channel"));
        Assert.Contains("$255,000", direct.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("C1", line.Body.Text("channel"));
        Assert.DoesNotMatch("[0-9]", line.Body.Text("text"));
        Assert.False(line.Body.TryGetProperty("blocks", out _));
    }

    [Theory]
    [InlineData("Follow", 2)]
    [InlineData("MentionOnly", 1)]
    public async Task A_thread_is_followed_where_the_workspace_wants_it_and_only_for_who_mentioned_the_coach(string policy, int answers)
    {
        await using var there = await SlackWorkspace.OpenAsync(_data, null, ("Slack:Workspaces:T1:Threads", policy));
        await there.MentionAsync(Offer, thread: "200.1");
        await there.Slack.NextAsync("chat.postEphemeral");

        await there.EventAsync(there.Message("they said no, what now", "U1", "C1", "channel", "200.1"));
        await there.EventAsync(there.Message("my base is 300", "U2", "C1", "channel", "200.1"));
        await there.EventAsync(there.Message("lunch?", "U1", "C1", "channel", "999.1"));
        await there.EventAsync(there.Message("no thread at all", "U1", "C1", "channel"));
        if (answers == 2)
        {
            await there.Slack.NextAsync("chat.postEphemeral", 2);
        }

        await Task.Delay(400);

        Assert.Equal(answers, there.Slack.Posted.Count);
        Assert.All(there.Slack.Posted, p => Assert.Equal(("chat.postEphemeral", "U1"), (p.Method, p.Body.Text("user"))));
    }

    [Fact]
    public async Task The_call_at_three_is_at_three_where_the_person_lives()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        there.Slack.TimeZoneOffset = -5 * 3600;
        var local = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(-5)).AddHours(2);

        await there.DirectAsync($"{Offer}, recruiter call at {local.ToString("h:mm tt", System.Globalization.CultureInfo.InvariantCulture)}");

        var post = await there.Slack.NextAsync("chat.postMessage");
        Assert.Matches("Call in (1[12][0-9] min|2 h|1 h)", post.Body.Text("text"));
    }

    [Theory]
    [InlineData("""{"type":"message","subtype":"bot_message","channel":"D1","channel_type":"im","text":"225 base","ts":"1.1","bot_id":"B1"}""")]
    [InlineData("""{"type":"message","channel":"D1","channel_type":"im","user":"U0BOT","text":"225 base","ts":"1.2"}""")]
    [InlineData("""{"type":"message","channel":"D1","channel_type":"im","user":"U9","bot_id":"B9","text":"225 base","ts":"1.3"}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","hidden":true,"channel":"D1","channel_type":"im","ts":"1.4","message":{"type":"message","user":"U1","text":"226 base","ts":"1.1"}}""")]
    [InlineData("""{"type":"message","subtype":"message_deleted","hidden":true,"channel":"D1","channel_type":"im","ts":"1.5","deleted_ts":"1.1"}""")]
    [InlineData("""{"type":"message","subtype":"channel_join","channel":"C1","channel_type":"channel","user":"U1","text":"<@U1> has joined","ts":"1.6"}""")]
    [InlineData("""{"type":"reaction_added","user":"U1","reaction":"thumbsup"}""")]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"type":"message","channel":7,"channel_type":"im","user":"U1","text":["x"],"ts":{}}""")]
    [InlineData("""{"type":"app_home_opened","user":"U1","tab":"about"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task What_needs_no_answer_is_acknowledged_quietly(string happened)
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var ack = await there.EventAsync(JsonSerializer.Deserialize<JsonElement>(happened));
        await Task.Delay(200);

        Assert.Equal(HttpStatusCode.OK, ack.StatusCode);
        Assert.Empty(there.Slack.Posted);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_answered_within_the_limits()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var ack = await there.DirectAsync(string.Concat(Enumerable.Repeat("my offer é <!channel> & ", 1700))[..40_000]);

        Assert.Equal(HttpStatusCode.OK, ack.StatusCode);
        await there.Slack.NextAsync("chat.postMessage");
        Assert.Empty(there.Slack.Breaches);
        Assert.True(there.SlowestAck < Second, $"acknowledged after {there.SlowestAck}");
    }

    [Fact]
    public async Task A_busy_Slack_is_asked_again_after_the_pause_it_asks_for()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        there.Slack.Feels("chat.postMessage", "429", "internal_error");

        await there.DirectAsync(Offer);
        var first = await there.Slack.NextAsync("chat.postMessage");
        await there.DirectAsync("levers");
        var second = await there.Slack.NextAsync("chat.postMessage", 2);

        Assert.True(first.At > TimeSpan.FromSeconds(0.9), $"posted after {first.At}");
        Assert.True(second.At - first.At >= TimeSpan.FromSeconds(0.9), "two messages within a second in one channel");
        Assert.Equal(2, there.Slack.Posted.Count);
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task What_Slack_says_of_the_blocks_is_heard_and_the_words_arrive_without_them()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        there.Slack.Feels("chat.postMessage", "invalid_blocks");

        await there.DirectAsync(Offer);

        var post = await there.Slack.NextAsync("chat.postMessage");
        Assert.False(post.Body.TryGetProperty("blocks", out _));
        Assert.Contains("$255,000", post.Body.Text("text"), StringComparison.Ordinal);
    }
}
