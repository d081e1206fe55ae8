using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests;

/// <summary>What the web chat draws beside words: the offer form, the band picture, the thumbs.</summary>
public sealed class WebChatFormTests : IDisposable
{
    private const string Offer = "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_form_is_asked_for_filled_in_and_read_like_a_message()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        var form = CardOf(await ann.ReplyToAsync(await ann.SayAsync("Offer form")));
        var data = form.GetProperty("actions")[0].GetProperty("data");
        var reply = await SubmitAsync(ann, "s1", new { form = "offer", id = data.Text("id"), company = "CoreWeave", role = "ML engineer", place = "New York", @base = "225k", equity = "350k", vest = "4", bonus = "10", signon = "25k" });

        Assert.DoesNotContain("Action.Execute", form.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("$255,000", reply.Text("text"), StringComparison.Ordinal);
        Assert.Contains(await ann.HistoryAsync(), a => a.IsFromUser() && a.Text("text").Contains("350k RSUs over 4 years", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_answered_once()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var values = new { form = "offer", id = "f1", company = "CoreWeave", @base = "225k" };

        await SubmitAsync(ann, "s1", values);
        using var again = await ann.PostAsync(new { type = "message", value = values, channelData = new { clientActivityID = "s2", postBack = true } });
        await Task.Delay(300);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(await ann.HistoryAsync(), a => !a.IsFromUser());
        Assert.Single(await ann.HistoryAsync(), a => a.GetProperty("channelData").TryGetProperty("clientActivityID", out var id) && id.GetString() == "s2");
    }

    [Theory]
    [InlineData("""{"form":"offer","base":"a lot"}""", "a number like")]
    [InlineData("""{"form":"offer"}""", "Fill in the company")]
    [InlineData("""{"form":"offer","base":{"a":1},"company":["x"]}""", "did not come from the form")]
    [InlineData("""{"form":"offer","company":"<script>alert(1)</script>"}""", "letters, digits and spaces")]
    [InlineData("""{"form":"offer","id":"../../x","currency":"BTC","base":"1"}""", "did not come from the form")]
    public async Task A_form_that_cannot_be_read_comes_back_with_what_to_put_right(string values, string expected)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        var card = CardOf(await SubmitAsync(ann, "s1", JsonSerializer.Deserialize<JsonElement>(values)));

        Assert.Contains(expected, card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_is_drawn_as_a_picture_that_says_itself_in_words()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        var reply = await ann.ReplyToAsync(await ann.SayAsync(Offer));

        var picture = reply.GetProperty("attachments")[0];
        Assert.Equal("image/svg+xml", picture.Text("contentType"));
        Assert.Contains("Base: offer $225K, guide $210K–$262K, ask $255K", picture.Text("name"), StringComparison.Ordinal);
        const string Head = "data:image/svg+xml;base64,";
        Assert.StartsWith(Head, picture.Text("contentUrl"), StringComparison.Ordinal);
        var svg = XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(picture.Text("contentUrl")[Head.Length..])));
        Assert.Equal(3, svg.Descendants().Count(e => e.Name.LocalName == "circle"));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "image" or "a" or "foreignObject");
    }

    [Fact]
    public async Task A_thumb_is_kept_for_its_message_and_the_last_one_counts()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var reply = await ann.ReplyToAsync(await ann.SayAsync(Offer));
        var actions = reply.GetProperty("entities")[0].GetProperty("potentialAction").EnumerateArray().Select(a => a.Text("@id")).ToList();
        var user = reply.GetProperty("recipient").Text("id");
        var votes = service.Services.GetRequiredService<Votes>();
        var key = new ConversationKey("web", "-", user, ann.Conversation);

        await VoteAsync(ann, "LikeAction", actions[0]);
        Assert.Equal(Votes.Useful, await votes.FindAsync(key, reply.Text("id"), default));
        await VoteAsync(ann, "DislikeAction", actions[1]);
        await VoteAsync(ann, "LikeAction", "LikeAction|another-conversation|r:1");
        await VoteAsync(ann, "BuyAction", $"BuyAction|{reply.Text("id")}");

        Assert.Equal(Votes.NotUseful, await votes.FindAsync(key, reply.Text("id"), default));
        Assert.Null(await votes.FindAsync(key, "another-conversation|r:1", default));
        Assert.Equal(2, (await ann.HistoryAsync()).Count);
    }

    private static JsonElement CardOf(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    private static async Task<JsonElement> SubmitAsync(WebChatPerson person, string clientId, object value)
    {
        using var response = await person.PostAsync(new { type = "message", value, channelData = new { clientActivityID = clientId, postBack = true } });
        return await person.ReplyToAsync((await WebChatPerson.ReadAsync(response)).Text("id"));
    }

    private static async Task VoteAsync(WebChatPerson person, string kind, string id)
    {
        using var response = await person.PostAsync(new { type = "event", name = "webchat:activity-status/feedback", entities = new[] { new Dictionary<string, string> { ["@type"] = kind, ["@id"] = id } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
