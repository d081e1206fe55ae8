using System.Globalization;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Slack;

/// <summary>An answer that a model words is seen to grow in a thread of a direct message.</summary>
public sealed class SlackStreamTests : IDisposable
{
    private const string Offer = "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. draft the email";
    private const string Thread = "100.1";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task It_grows_by_what_is_new_and_ends_with_the_picture_and_the_buttons()
    {
        await using var model = await SlowModel.StartAsync();
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings());

        await there.DirectAsync(Offer, thread: Thread);
        var start = (await there.Slack.NextAsync("chat.startStream")).Body;
        Assert.Equal(("D1", Thread, "U1", "T1"), (start.Text("channel"), start.Text("thread_ts"), start.Text("recipient_user_id"), start.Text("recipient_team_id")));
        Assert.StartsWith("I read", start.Text("markdown_text"), StringComparison.Ordinal);
        Assert.DoesNotContain(SlowModel.WarmerMail, start.Text("markdown_text"), StringComparison.Ordinal);

        model.Let(3);
        var grown = (await there.Slack.NextAsync("chat.appendStream")).Body;
        Assert.Contains(SlowModel.WarmerMail, grown.Text("markdown_text"), StringComparison.Ordinal);

        model.LetAll();
        var stop = (await there.Slack.NextAsync("chat.stopStream")).Body;
        var whole = string.Concat(there.Slack.Calls.Where(c => c.Method.EndsWith("Stream", StringComparison.Ordinal)).Select(c => c.Body.Text("markdown_text")));
        Assert.EndsWith("the coach's own answer.", whole, StringComparison.Ordinal);
        Assert.Equal(whole.IndexOf(SlowModel.WarmerMail, StringComparison.Ordinal), whole.LastIndexOf(SlowModel.WarmerMail, StringComparison.Ordinal));
        Assert.Contains("Levers", stop.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("feedback_buttons", stop.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.Empty(there.Slack.Posted);
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task What_was_shown_and_did_not_stand_is_replaced_by_the_answer_that_was_saved()
    {
        await using var model = await SlowModel.StartAsync("\n9| I have another offer at $400,000.");
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings());

        await there.DirectAsync(Offer, thread: Thread);
        await there.Slack.NextAsync("chat.startStream");
        model.Let(3);
        await there.Slack.NextAsync("chat.appendStream");
        model.LetAll();
        var kept = (await there.Slack.NextAsync("chat.update")).Body;

        Assert.Contains("thank you for the offer", kept.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("400,000", kept.GetRawText(), StringComparison.Ordinal);
        Assert.Single(there.Slack.Calls, c => c.Method == "chat.stopStream");
        Assert.Empty(there.Slack.Posted);
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task What_can_neither_be_ended_nor_changed_is_taken_away_and_said_anew()
    {
        await using var model = await SlowModel.StartAsync();
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings());
        there.Slack.Feels("chat.stopStream", "message_not_in_streaming_state", "message_not_in_streaming_state").Feels("chat.update", "cant_update_message");

        await there.DirectAsync(Offer, thread: Thread);
        model.LetAll();

        Assert.Contains("$255,000", (await there.Slack.NextAsync("chat.postMessage")).Body.Text("text"), StringComparison.Ordinal);
        Assert.Single(there.Slack.Calls, c => c.Method == "chat.delete");
    }

    [Theory]
    [InlineData("feature_not_enabled")]
    [InlineData("missing_scope")]
    public async Task Where_nothing_may_grow_the_answer_comes_whole(string error)
    {
        await using var model = await SlowModel.StartAsync();
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings());
        there.Slack.Feels("chat.startStream", error);

        await there.DirectAsync(Offer, thread: Thread);
        model.LetAll();

        Assert.Contains("$255,000", (await there.Slack.NextAsync("chat.postMessage")).Body.Text("text"), StringComparison.Ordinal);
        Assert.Single(there.Slack.Posted);
    }

    [Fact]
    public async Task Outside_a_thread_and_where_others_read_nothing_grows()
    {
        await using var model = await SlowModel.StartAsync();
        model.LetAll();
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings());

        await there.DirectAsync(Offer);
        await there.Slack.NextAsync("chat.postMessage");
        await there.MentionAsync(Offer, "U2", Thread);
        await there.Slack.NextAsync("chat.postEphemeral");

        Assert.DoesNotContain(there.Slack.Calls, c => c.Method.EndsWith("Stream", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_more_than_twenty_a_minute_begin_to_grow_and_the_others_come_whole()
    {
        await using var model = await SlowModel.StartAsync();
        model.LetAll();
        await using var there = await SlackWorkspace.OpenAsync(_data, null, model.Settings(("Limits:PerUserPerMinute", "1000")));

        for (var i = 0; i < 22; i++)
        {
            await there.DirectAsync(Offer.Replace("225", (200 + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), $"U{i}", Thread);
        }

        await there.Slack.NextAsync("chat.postMessage", 2);
        Assert.Equal(20, there.Slack.Calls.Count(c => c.Method == "chat.startStream"));
        Assert.Empty(there.Slack.Breaches);
    }
}
