using System.Net;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>What else comes to the web chat: broken, crafted, huge, or no message at all.</summary>
public sealed class WebChatOddMessageTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":5}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"event\",\"name\":\"webchat/join\"}", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"conversationUpdate\"}", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"something new\"}", HttpStatusCode.OK)]
    public async Task What_is_no_message_is_refused_or_received_quietly(string body, HttpStatusCode expected)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        using var response = await ann.PostRawAsync(body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await ann.HistoryAsync());
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_too_large()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        using var response = await ann.PostAsync(new { type = "message", text = new string('a', 1_000_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"text\":null,\"value\":{\"a\":1},\"from\":\"me\",\"channelData\":7,\"localTimestamp\":\"soon\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"half \\uD83D an emoji \\uDE00\\u0000\\u202E\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"x\",\"channelData\":{\"clientActivityID\":\"../|'; drop table inbox;--\"}}")]
    public async Task Odd_messages_are_answered_too(string body)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        using var response = await ann.PostRawAsync(body);

        await ann.ReplyToAsync((await WebChatPerson.ReadAsync(response)).Text("id"));
    }

    [Fact]
    public async Task A_crafted_activity_brings_neither_markup_nor_cards_nor_another_name_into_the_transcript()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        using var response = await ann.PostAsync(new
        {
            type = "message",
            text = "<b>hi</b>",
            textFormat = "xml",
            from = new { id = "coach", name = "CoachBot", role = "bot" },
            attachments = new[] { new { contentType = "text/html", content = "<script>" } },
        });

        response.EnsureSuccessStatusCode();
        var echo = (await ann.HistoryAsync())[0];
        Assert.Equal("plain", echo.Text("textFormat"));
        Assert.StartsWith("dl_", echo.GetProperty("from").Text("id"), StringComparison.Ordinal);
        Assert.True(echo.IsFromUser());
        Assert.False(echo.TryGetProperty("attachments", out _));
    }
}
