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

    [Fact]
    public async Task A_file_is_refused_kindly_and_the_text_beside_it_answered()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent("""{"type":"message","text":"225 base","channelData":{"clientActivityID":"up"}}""");
        activity.Headers.ContentType = new("application/vnd.microsoft.activity");
        using var file = new ByteArrayContent(new byte[2_000_000]);
        form.Add(activity, "activity", "blob");
        form.Add(file, "file", "offer.pdf");

        using var response = await ann.Http.PostAsync(new Uri($"{ann.Here}/upload?userId=x", UriKind.Relative), form);

        var id = (await WebChatPerson.ReadAsync(response)).Text("id");
        Assert.EndsWith("|u:up", id, StringComparison.Ordinal);
        await WaitUntilAsync(async () => (await ann.HistoryAsync()).Count(a => !a.IsFromUser()) == 2);
        Assert.Contains(await ann.HistoryAsync(), a => a.Text("text").Contains("paste the text", StringComparison.Ordinal));
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
