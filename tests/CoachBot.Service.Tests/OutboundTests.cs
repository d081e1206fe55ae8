using System.Text.Json;
using CoachBot.Channels;
using CoachBot.Channels.Teams;
using CoachBot.Channels.WebChat;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>One answer, drawn for each channel.</summary>
public sealed class OutboundTests
{
    [Fact]
    public void The_web_chat_gets_the_private_text_the_choices_and_what_it_answers()
    {
        var line = WebChatOutbound.Render(Some.Reply("c1|u:7"));

        var activity = JsonDocument.Parse(line.Content).RootElement;
        Assert.Equal("r:u:7", line.Origin);
        Assert.Equal("c1|u:7", activity.Text("replyToId"));
        Assert.Equal("**What to ask**  \nAsk for 255,000.", activity.Text("text"));
        Assert.Equal("markdown", activity.Text("textFormat"));
        var choice = Assert.Single(activity.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray());
        Assert.Equal(("imBack", "Full script", "Full script"), (choice.Text("type"), choice.Text("title"), choice.Text("value")));
    }

    [Fact]
    public void Nothing_private_is_drawn_where_others_read()
    {
        var shared = Some.Reply() with { Surface = Surface.Shared };
        var address = new TeamsAddress("http://127.0.0.1/", "c", "1", "28:b", "29:a", false);

        foreach (var drawn in (string[])[WebChatOutbound.Render(shared).Content, Assert.Single(TeamsOutbound.Render(shared, address)).ToJsonString()])
        {
            Assert.DoesNotContain("255", drawn, StringComparison.Ordinal);
            Assert.DoesNotContain("suggestedActions", drawn, StringComparison.Ordinal);
            Assert.DoesNotContain("attachments", drawn, StringComparison.Ordinal);
            Assert.Contains(shared.Answer.PublicText, drawn, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("![x](https://evil.example/p.png)", "!\\[x](https://evil.example/p.png)")]
    [InlineData("**Say**\n> Thank you.\n\nThen wait.", "**Say**  \n> Thank you.\n\nThen wait.")]
    [InlineData("- a\r\n- b", "- a  \n- b")]
    [InlineData("", "")]
    public void Text_of_others_stays_text_and_lines_stay_lines(string text, string expected) =>
        Assert.Equal(expected, SafeMarkdown.Of(text));

    [Fact]
    public void The_transcript_gives_every_activity_its_id_time_and_place()
    {
        var entries = new[] { new TranscriptEntry(7, "u:1", """{"type":"message","channelData":{"clientActivityID":"1"}}""", Some.Moment) };

        var set = WebChatOutbound.ActivitySet(Some.Key(), entries, 3);

        Assert.Equal("7", (string)set["watermark"]!);
        var activity = set["activities"]![0]!;
        Assert.Equal("c1|u:1", (string)activity["id"]!);
        Assert.Equal("1", (string)activity["channelData"]!["clientActivityID"]!);
        Assert.Equal(7, (long)activity["channelData"]!["webchat:sequence-id"]!);
        Assert.Equal("3", (string)WebChatOutbound.ActivitySet(Some.Key(), [], 3)["watermark"]!);
    }
}
