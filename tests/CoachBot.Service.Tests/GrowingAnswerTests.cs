using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>An answer that a model words is seen to grow in the web chat, and the answer that is kept takes its place.</summary>
public sealed class GrowingAnswerTests : IDisposable
{
    private const string Offer = "got the coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task An_answer_grows_on_the_open_page_and_its_end_names_what_it_replaces()
    {
        await using var model = await SlowModel.StartAsync();
        await using var service = CoachService.Start(_data, model.Settings());
        var ann = await service.PersonAsync();
        using var socket = await WebChatPerson.ListenAsync((await ann.BeginAsync()).Text("streamUrl"));
        await WebChatPerson.HearAsync(socket, 1);

        var id = await ann.SayAsync(Offer);
        var begun = (await WebChatPerson.HearAsync(socket, 2))[1];
        Assert.Equal("typing", begun.Text("type"));
        Assert.Equal("streaming", begun.GetProperty("channelData").Text("streamType"));
        Assert.Equal(1, begun.GetProperty("channelData").GetProperty("streamSequence").GetInt32());
        Assert.StartsWith("I read", begun.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("love to join", begun.Text("text"), StringComparison.Ordinal);

        model.Let(2);
        var more = (await WebChatPerson.HearAsync(socket, 1))[0];
        Assert.Contains("love to join", more.Text("text"), StringComparison.Ordinal);
        Assert.Equal(begun.Text("id"), more.GetProperty("channelData").Text("streamId"));

        model.LetAll();
        var heard = await WebChatPerson.HearAsync(socket, 1);
        while (heard[^1].Text("type") != "message")
        {
            heard.AddRange(await WebChatPerson.HearAsync(socket, 1));
        }

        Assert.Equal("final", heard[^1].GetProperty("channelData").Text("streamType"));
        Assert.Equal(begun.Text("id"), heard[^1].GetProperty("channelData").Text("streamId"));
        Assert.Equal(id, heard[^1].Text("replyToId"));
        Assert.Contains("A language model chose the wording", heard[^1].Text("text"), StringComparison.Ordinal);
        Assert.Equal(heard[^1].Text("text"), (await ann.HistoryAsync())[^1].Text("text"));
    }

    [Fact]
    public async Task Without_a_model_nothing_grows_and_the_end_names_nothing()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        using var socket = await WebChatPerson.ListenAsync((await ann.BeginAsync()).Text("streamUrl"));
        await WebChatPerson.HearAsync(socket, 1);

        await ann.SayAsync(Offer);
        var heard = await WebChatPerson.HearAsync(socket, 2);

        Assert.All(heard, a => Assert.Equal("message", a.Text("type")));
        Assert.False(heard[1].GetProperty("channelData").TryGetProperty("streamType", out _), "It grew nowhere.");
    }
}
