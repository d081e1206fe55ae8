using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Slack;

/// <summary>Command, buttons, form, App Home, prompts, and the app being installed and taken away.</summary>
public sealed class SlackInteractionTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_command_is_acknowledged_to_its_writer_alone_and_answered_at_its_own_address()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var ack = await there.CommandAsync("coreweave offer, ML eng nyc. 225 base, 350k rsu over 4");

        Assert.Equal("ephemeral", (await ack.Content.ReadFromJsonAsync<JsonElement>()).Text("response_type"));
        var answer = await there.Slack.NextAsync("response");
        Assert.Equal("ephemeral", answer.Body.Text("response_type"));
        Assert.Contains("$255,000", answer.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task A_command_whose_address_is_used_up_is_answered_in_the_direct_messages()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        there.Slack.Feels("response", "404");

        await there.CommandAsync("225 base at coreweave");

        Assert.Equal("D9", (await there.Slack.NextAsync("chat.postMessage")).Body.Text("channel"));
    }

    [Fact]
    public async Task A_command_without_words_offers_the_form_and_the_form_is_said_like_a_message()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        using var offered = await there.CommandAsync("");
        Assert.Contains("offer_form", await offered.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await there.InteractAsync(Pressed("offer_form", "form", "D1"));
        var view = (await there.Slack.NextAsync("views.open")).Body.GetProperty("view");
        using var wrong = await there.InteractAsync(Submitted(view, ("company", "CoreWeave"), ("base", "a lot")));
        using var empty = await there.InteractAsync(Submitted(view, ("company", "CoreWeave")));
        using var right = await there.InteractAsync(Submitted(view, ("company", "CoreWeave"), ("role", "ML engineer"), ("place", "New York"), ("base", "225,000 USD"), ("equity", "350k RSUs over 4 years"), ("bonus", "10%"), ("signon", "25k")));

        var problem = await wrong.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("errors", problem.Text("response_action"));
        Assert.Contains("225,000", problem.GetProperty("errors").Text("base"), StringComparison.Ordinal);
        Assert.True((await empty.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("base", out _));
        Assert.Empty(await right.Content.ReadAsStringAsync());
        var answer = await there.Slack.NextAsync("chat.postMessage");
        foreach (var figure in (string[])["$225K", "$350K", "10%", "$25K", "$255,000", "$510,000"])
        {
            Assert.Contains(figure, answer.Body.Text("text"), StringComparison.Ordinal);
        }

        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task A_form_with_a_strangers_address_in_it_answers_its_sender_alone()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        var view = new { id = "V1", callback_id = "offer", private_metadata = """{"Team":"T1","User":"U2","Channel":"D2","Private":true,"ResponseUrl":"https://evil.example/"}""", state = State(("base", "225k")) };

        await there.InteractAsync(new { type = "view_submission", team = new { id = "T1" }, user = new { id = "U1" }, trigger_id = "9", view });

        Assert.Equal("D9", (await there.Slack.NextAsync("chat.postMessage")).Body.Text("channel"));
        Assert.Equal("U1", Assert.Single(there.Slack.Calls, c => c.Method == "conversations.open").Body.Text("users"));
    }

    [Fact]
    public async Task A_button_says_what_stands_on_it_and_in_a_channel_its_answer_is_for_the_one_who_pressed()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        await there.MentionAsync("coreweave offer, ML eng nyc. 225 base, 350k rsu over 4");
        var first = await there.Slack.NextAsync("chat.postEphemeral");
        var button = first.Body.GetProperty("blocks").EnumerateArray().Single(b => b.Text("type") == "actions").GetProperty("elements")[0];

        await there.InteractAsync(Pressed(button.Text("action_id"), button.Text("value"), "C1"));

        var second = await there.Slack.NextAsync("chat.postEphemeral", 2);
        Assert.Contains("Full script", second.Body.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain(there.Slack.Calls, c => c.Method == "chat.postMessage");
    }

    [Theory]
    [InlineData("choice.0.script", "")]
    [InlineData("somebody_elses", "Full script")]
    [InlineData("", "")]
    public async Task A_tampered_button_is_passed_over(string action, string value)
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        using var ack = await there.InteractAsync(Pressed(action, value, "D1"));
        using var tooLong = await there.InteractAsync(Pressed("choice.0.script", new string('x', 2001), "D1"));
        using var odd = await there.InteractAsync(new { type = "block_actions", team = 7, user = "x", actions = "none" });
        await Task.Delay(200);

        Assert.All((HttpResponseMessage[])[ack, tooLong, odd], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Empty(there.Slack.Posted);
    }

    [Fact]
    public async Task The_home_shows_the_persons_own_cases_and_nobody_elses()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);
        await there.DirectAsync("coreweave offer, ML eng nyc. 225 base, 350k rsu over 4");
        await there.Slack.NextAsync("chat.postMessage");

        await there.EventAsync(new { type = "app_home_opened", user = "U1", channel = "D1", tab = "home" });
        var mine = await there.Slack.NextAsync("views.publish");
        await there.EventAsync(new { type = "app_home_opened", user = "U2", channel = "D2", tab = "home" });
        var other = await there.Slack.NextAsync("views.publish", 2);

        Assert.Equal("U1", mine.Body.Text("user_id"));
        Assert.Contains("CoreWeave", mine.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("225", mine.Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("225", other.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task The_empty_place_to_talk_gets_prompts_with_and_without_a_thread()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data);

        await there.EventAsync(new { type = "app_home_opened", user = "U1", channel = "D1", tab = "messages" });
        var messages = await there.Slack.NextAsync("assistant.threads.setSuggestedPrompts");
        await there.EventAsync(new { type = "assistant_thread_started", assistant_thread = new { user_id = "U1", channel_id = "D1", thread_ts = "5.5", context = new { } } });
        var thread = await there.Slack.NextAsync("assistant.threads.setSuggestedPrompts", 2);

        Assert.False(messages.Body.TryGetProperty("thread_ts", out _));
        Assert.Equal("5.5", thread.Body.Text("thread_ts"));
        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task A_workspace_installs_the_app_once_with_its_own_state_and_loses_its_token_when_it_goes()
    {
        await using var there = await SlackWorkspace.OpenAsync(_data, null, ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "shh"));
        using var browser = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using var http = new HttpClient(browser) { BaseAddress = there.Coach.ClientOptions.BaseAddress };
        using var begun = await http.GetAsync(new Uri("/slack/install", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var state = cookie.Split('=')[1];

        using var stranger = await http.GetAsync(new Uri($"/slack/oauth/callback?code=good-code&state={state}", UriKind.Relative));
        using var first = await BackAsync(state, cookie);
        using var again = await BackAsync(state, cookie);
        await there.EventAsync(there.Message("225 base"), team: "T2");
        var post = await there.Slack.NextAsync("chat.postMessage");
        await there.EventAsync(new { type = "app_uninstalled" }, team: "T2");
        await there.EventAsync(there.Message("226 base"), team: "T2");
        await Task.Delay(500);

        Assert.Contains($"state={state}", begun.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal("xoxb-installed", post.Token);
        Assert.Single(there.Slack.Posted);
        Assert.DoesNotContain("xoxb-installed", await File.ReadAllTextAsync(_data.File("coach.db"), System.Text.Encoding.Latin1), StringComparison.Ordinal);

        async Task<HttpResponseMessage> BackAsync(string given, string held)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/slack/oauth/callback?code=good-code&state={given}", UriKind.Relative));
            request.Headers.Add("Cookie", held);
            return await http.SendAsync(request);
        }
    }

    private static object Pressed(string action, string value, string channel) => new
    {
        type = "block_actions",
        team = new { id = "T1" },
        user = new { id = "U1" },
        channel = new { id = channel },
        container = new { type = "message", message_ts = "7.7", channel_id = channel },
        trigger_id = "1.2.3",
        actions = new[] { new { action_id = action, value, action_ts = "8.8" } },
    };

    private static object Submitted(JsonElement view, params (string Id, string Value)[] fields) => new
    {
        type = "view_submission",
        team = new { id = "T1" },
        user = new { id = "U1" },
        trigger_id = "1.2.4",
        view = new { id = "V1", callback_id = view.Text("callback_id"), private_metadata = view.Text("private_metadata"), state = State(fields) },
    };

    private static object State(params (string Id, string Value)[] fields) =>
        new { values = fields.ToDictionary(f => f.Id, f => new { value = new { type = "plain_text_input", value = f.Value } }) };
}
