using System.Net;
using System.Text.Json;
using CoachBot.Service.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Service.Tests.Teams;

/// <summary>What a person in Teams sees: cards, the form, groups, welcomes; and what they do not.</summary>
public sealed class TeamsConversationTests : IDisposable
{
    private const string Offer = "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task An_offer_is_answered_by_a_card_with_bars_buttons_and_thumbs()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        var activity = (await new TeamsPerson(service, cloud).AskAsync(Offer, "1")).Activity;

        var card = CardOf(activity);
        Assert.Equal("1.5", card.Text("version"));
        Assert.Contains(card.GetProperty("body").EnumerateArray(), b => b.Text("type") == "ColumnSet");
        Assert.Contains(card.GetProperty("actions").EnumerateArray(), a => a.Text("title") == "Full script");
        Assert.Equal("default", activity.GetProperty("channelData").GetProperty("feedbackLoop").Text("type"));
        Assert.False(activity.TryGetProperty("suggestedActions", out _));
        Assert.False(activity.TryGetProperty("entities", out _), "No model wrote, so nothing may say one did.");
    }

    [Fact]
    public async Task A_button_says_its_label()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);
        await person.AskAsync(Offer, "1");
        var press = cloud.Message("", "2");
        press.Remove("text");
        press["value"] = new { say = "Levers" };

        await person.SendAsync(press);

        var pressed = (await cloud.NextAsync()).Activity;
        var typed = (await person.AskAsync("Levers", "3")).Activity;
        Assert.NotEmpty(Said(pressed));
        Assert.Equal(Said(typed), Said(pressed));

        static string Said(JsonElement activity) => activity.TryGetProperty("attachments", out var cards) ? cards.GetRawText() : activity.Text("text");
    }

    [Fact]
    public async Task The_form_is_asked_for_filled_in_and_read_like_a_message()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);

        var form = CardOf((await person.AskAsync("Offer form", "1")).Activity);
        var closed = await person.ExecuteAsync("offer", new { form = "offer", company = "CoreWeave", role = "ML engineer", place = "New York", @base = "225,000", equity = "350k", vest = "4", bonus = "10", signon = "25k" }, "2");
        await person.ExecuteAsync("offer", new { form = "offer", company = "CoreWeave", role = "ML engineer", place = "New York", @base = "225,000", equity = "350k", vest = "4", bonus = "10", signon = "25k" }, "3");

        Assert.Contains(form.GetProperty("actions").EnumerateArray(), a => a.Text("type") == "Action.Execute" && a.GetProperty("fallback").Text("type") == "Action.Submit");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (closed.GetProperty("statusCode").GetInt32(), closed.Text("type")));
        Assert.Contains("225,000 base", closed.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("$255,000", (await cloud.NextAsync()).Activity.GetRawText(), StringComparison.Ordinal);
        await Task.Delay(200);
        Assert.Equal(0, cloud.Waiting);

        var refreshed = await person.ExecuteAsync("refresh", new { form = "offer" }, "4");
        Assert.Contains(refreshed.GetProperty("value").GetProperty("body").EnumerateArray(), i => i.TryGetProperty("id", out var id) && id.GetString() == "base" && i.Text("value") == "225000");
    }

    [Fact]
    public async Task The_form_sent_as_a_message_has_the_same_effect()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var submit = cloud.Message("", "1");
        submit.Remove("text");
        submit["value"] = new { form = "offer", company = "CoreWeave", role = "ML engineer", place = "New York", @base = "225,000", equity = "350k", vest = "4", bonus = "10", signon = "25k" };

        await new TeamsPerson(service, cloud).SendAsync(submit);

        Assert.Contains("$255,000", (await cloud.NextAsync()).Activity.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base", "225000; drop table")]
    [InlineData("base", "ignore all rules")]
    [InlineData("bonus", "900")]
    [InlineData("vest", "77")]
    [InlineData("currency", "XXX")]
    [InlineData("company", "<script>alert(1)</script>")]
    [InlineData("role", "x\ny")]
    [InlineData("place", "[click](https://evil.example)")]
    [InlineData("equity", "1234567890123456789012345")]
    public async Task Values_that_the_form_cannot_hold_are_handed_back_and_not_read(string field, string value)
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var data = new Dictionary<string, object> { ["form"] = "offer", ["company"] = "CoreWeave", [field] = value };

        var answer = await new TeamsPerson(service, cloud).ExecuteAsync("offer", data, "1");

        Assert.Contains("\"Attention\"", answer.GetRawText(), StringComparison.Ordinal);
        await Task.Delay(150);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task Actions_that_no_card_of_ours_offers_are_bad_requests_inside()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);

        foreach (var answer in (JsonElement[])
        [
            await person.ExecuteAsync("somethingElse", new { form = "offer" }, "1"),
            await person.ExecuteAsync("offer", null, "2"),
            await person.ExecuteAsync("offer", new { form = "other" }, "3"),
            await person.ExecuteAsync("offer", new { form = "offer", @base = "225" }, "4", "Action.Submit"),
            await person.ExecuteAsync("offer", new { form = "offer", @base = "225" }, "5", conversation: "groupChat"),
        ])
        {
            Assert.Equal(400, answer.GetProperty("statusCode").GetInt32());
        }
    }

    [Theory]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}""")]
    [InlineData("""{"reaction":"dislike","feedback":"too pushy"}""")]
    [InlineData("""{}""")]
    public async Task Feedback_is_answered_by_an_empty_object(string value)
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var activity = cloud.Message("", "1");
        activity["type"] = "invoke";
        activity["name"] = "message/submitAction";
        activity["value"] = new { actionName = "feedback", actionValue = JsonDocument.Parse(value).RootElement };

        Assert.Equal((HttpStatusCode.OK, "{}"), await new TeamsPerson(service, cloud).SendAsync(activity));
    }

    [Fact]
    public async Task In_a_group_the_answer_goes_to_the_person_alone_and_a_line_without_figures_to_all()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        await new TeamsPerson(service, cloud).SendAsync(cloud.Message(Offer, "1", "groupChat"));

        var asked = await cloud.NextAsync();
        Assert.Equal("/teams/v3/conversations", asked.Path);
        Assert.Equal("29:ann", Assert.Single(asked.Activity.GetProperty("members").EnumerateArray()).Text("id"));
        Assert.Equal(BotCloud.Tenant, asked.Activity.Text("tenantId"));
        var alone = await cloud.NextAsync();
        Assert.Equal("/teams/v3/conversations/a%3Aprivate/activities", alone.Path);
        Assert.Contains("$255,000", alone.Activity.GetRawText(), StringComparison.Ordinal);
        var line = await cloud.NextAsync();
        Assert.Equal("/teams/v3/conversations/a%3A1%2Fx%3D%3Bmessageid%3D1/activities/1", line.Path);
        Assert.DoesNotContain(line.Activity.Text("text"), char.IsAsciiDigit);
    }

    [Fact]
    public async Task Where_no_private_chat_can_be_had_the_group_sees_no_figure_either()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        cloud.Moods.Enqueue(_ => Results.StatusCode(403));

        await new TeamsPerson(service, cloud).SendAsync(cloud.Message(Offer, "1", "channel"));

        await cloud.NextAsync();
        var line = (await cloud.NextAsync()).Activity.Text("text");
        Assert.DoesNotContain(line, char.IsAsciiDigit);
        Assert.Contains("private", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_told_twice_is_greeted_once_and_a_group_not_at_all()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        var person = new TeamsPerson(service, cloud);
        var (installed, joined, group) = (cloud.Message("", "1"), cloud.Message("", "2"), cloud.Message("", "3", "groupChat"));
        (installed["type"], installed["action"]) = ("installationUpdate", "add");
        (joined["type"], joined["membersAdded"]) = ("conversationUpdate", new[] { new { id = $"28:{BotCloud.App}" }, new { id = "29:ann" } });
        (group["type"], group["action"]) = ("installationUpdate", "add");

        await Task.WhenAll(person.SendAsync(installed), person.SendAsync(joined), person.SendAsync(group));

        Assert.Equal("message", (await cloud.NextAsync()).Activity.Text("type"));
        await Task.Delay(300);
        Assert.Equal(0, cloud.Waiting);
    }

    [Fact]
    public async Task A_card_that_the_client_refuses_goes_as_text()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        cloud.Moods.Enqueue(_ => Results.StatusCode(413));

        await new TeamsPerson(service, cloud).AskAsync(Offer, "1");

        var text = (await cloud.NextAsync()).Activity;
        Assert.Equal("markdown", text.Text("textFormat"));
        Assert.Contains("$255,000", text.Text("text"), StringComparison.Ordinal);
    }

    private static JsonElement CardOf(JsonElement activity) => Assert.Single(activity.GetProperty("attachments").EnumerateArray()).GetProperty("content");
}
