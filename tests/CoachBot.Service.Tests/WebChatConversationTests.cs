using System.Net;
using System.Net.WebSockets;
using CoachBot.Channels.Turns;
using CoachBot.Channels.WebChat;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Service.Tests;

/// <summary>A conversation in the web chat, over polling and over the stream.</summary>
public sealed class WebChatConversationTests : IDisposable
{
    private const string Offer = "got the coreweave offer, ML eng nyc. 225 base";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_message_is_answered_over_polling_in_order_and_with_its_id()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.BeginAsync();

        var reply = await ann.ReplyToAsync(await ann.SayAsync(Offer, "abc"));

        var history = await ann.HistoryAsync();
        Assert.Equal(3, history.Count);
        Assert.Equal("abc", history[1].GetProperty("channelData").Text("clientActivityID"));
        Assert.Equal(Offer, history[1].Text("text"));
        Assert.Equal("bot", reply.GetProperty("from").Text("role"));
        Assert.NotEmpty(reply.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray());
        Assert.Equal(history.Select(a => a.Sequence()).Order(), history.Select(a => a.Sequence()));
        Assert.Equal(3, history.Select(a => a.Sequence()).Distinct().Count());
        Assert.Empty(await ann.HistoryAsync($"{history[2].Sequence()}"));
    }

    [Fact]
    public async Task A_message_is_answered_over_the_stream_and_what_was_missed_comes_once_after_reconnecting()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var address = (await ann.BeginAsync()).Text("streamUrl");

        using var socket = await WebChatPerson.ListenAsync(address);
        Assert.Single(await WebChatPerson.HearAsync(socket, 1));
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        var id = await ann.SayAsync(Offer);
        var heard = await WebChatPerson.HearAsync(socket, 2);
        Assert.Equal(id, heard[0].Text("id"));
        Assert.Equal(id, heard[1].Text("replyToId"));
        socket.Abort();

        var missed = await ann.SayAsync("240 base");
        await ann.ReplyToAsync(missed);
        using var again = await ann.Http.GetAsync(new Uri($"{ann.Here}?watermark={heard[1].Sequence()}", UriKind.Relative));
        using var second = await WebChatPerson.ListenAsync((await WebChatPerson.ReadAsync(again)).Text("streamUrl"));
        var replayed = await WebChatPerson.HearAsync(second, 2);
        Assert.Equal([missed], replayed.Where(a => a.IsFromUser()).Select(a => a.Text("id")));
    }

    [Theory]
    [InlineData("t=wrong")]
    [InlineData("")]
    public async Task A_stream_without_its_own_credential_does_not_open(string query)
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var address = (await ann.BeginAsync()).Text("streamUrl");

        await Assert.ThrowsAsync<WebSocketException>(() => WebChatPerson.ListenAsync($"{address.Split('?')[0]}?watermark=0&{query}"));
        await Assert.ThrowsAsync<WebSocketException>(() => WebChatPerson.ListenAsync($"{address.Split('?')[0]}?t={ann.Token}"));
    }

    [Fact]
    public async Task The_same_message_sent_again_is_answered_once_also_after_a_restart()
    {
        WebChatPerson ann;
        await using (var service = CoachService.Start(_data))
        {
            ann = await service.PersonAsync();
            await ann.BeginAsync();
            var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ann.SayAsync(Offer, "same")));
            Assert.Single(ids.Distinct());
            await ann.ReplyToAsync(ids[0]);
        }

        await using var restarted = CoachService.Start(_data);
        var back = Again(restarted, ann);
        await back.SayAsync(Offer, "same");
        await Task.Delay(200);
        Assert.Equal(3, (await back.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_restart_keeps_token_transcript_and_conversation()
    {
        WebChatPerson ann;
        await using (var service = CoachService.Start(_data))
        {
            ann = await service.PersonAsync();
            await ann.BeginAsync();
            await ann.ReplyToAsync(await ann.SayAsync(Offer));
        }

        await using var restarted = CoachService.Start(_data);
        var back = Again(restarted, ann);
        Assert.Equal(3, (await back.HistoryAsync()).Count);
        await back.ReplyToAsync(await back.SayAsync("240 base", "later"));

        var store = restarted.Services.GetRequiredService<IConversationStore>();
        var key = WebChatInbound.KeyOf(await TokenOfAsync(restarted, ann));
        Assert.Equal(2, (await store.FindAsync(key, CancellationToken.None))!.Version);
    }

    [Fact]
    public async Task A_message_accepted_before_a_crash_is_answered_after_the_start()
    {
        WebChatPerson ann;
        WebChatToken token;
        await using (var service = CoachService.Start(_data))
        {
            ann = await service.PersonAsync();
            token = await TokenOfAsync(service, ann);
        }

        var id = WebChatOutbound.ActivityId(ann.Conversation, "u:lost");
        await using (var service = CoachService.Start(_data, "Production", s => s.RemoveAll<IHostedService>()))
        {
            // A message is accepted and nothing runs after it.
            await service.Services.GetRequiredService<IInbox>().AcceptAsync(Some.Message(Offer, id, WebChatInbound.KeyOf(token)), null, CancellationToken.None);
        }

        await using var restarted = CoachService.Start(_data);
        Assert.Equal("bot", (await Again(restarted, ann).ReplyToAsync(id)).GetProperty("from").Text("role"));
    }

    [Fact]
    public async Task A_failing_turn_gives_one_kind_sentence_and_the_next_message_is_answered()
    {
        await using var service = CoachService.Start(_data, "Production", s => s.AddSingleton<IConversationStore>(p => new StumblingStore(p.GetRequiredService<ConversationStore>(), TurnRunner.MostAttempts)));
        var ann = await service.PersonAsync();

        var apology = await ann.ReplyToAsync(await ann.SayAsync("stumble"));
        var answer = await ann.ReplyToAsync(await ann.SayAsync(Offer));

        Assert.Equal(TurnRunner.Apology, apology.Text("text"));
        Assert.NotEqual(TurnRunner.Apology, answer.Text("text"));
    }

    [Fact]
    public async Task A_turn_that_fails_once_is_tried_again_and_answered()
    {
        await using var service = CoachService.Start(_data, "Production", s => s.AddSingleton<IConversationStore>(p => new StumblingStore(p.GetRequiredService<ConversationStore>(), 1)));
        var ann = await service.PersonAsync();

        var reply = await ann.ReplyToAsync(await ann.SayAsync(Offer));

        Assert.NotEqual(TurnRunner.Apology, reply.Text("text"));
    }

    [Fact]
    public async Task Many_people_and_many_messages_each_get_their_answers_in_order()
    {
        await using var service = CoachService.Start(_data);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var person = await service.PersonAsync();
            var ids = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                ids.Add(await person.SayAsync($"{200 + i} base"));
            }

            await person.ReplyToAsync(ids[^1]);
            var answered = (await person.HistoryAsync()).Where(a => !a.IsFromUser()).Select(a => a.Text("replyToId"));
            Assert.Equal(ids, answered);
        }));
    }

    [Fact]
    public async Task Deleting_leaves_nothing_and_the_conversation_can_go_on_empty()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.ReplyToAsync(await ann.SayAsync("my floor is 210k"));
        var key = WebChatInbound.KeyOf(await TokenOfAsync(service, ann));

        using var response = await ann.Http.DeleteAsync(new Uri(ann.Here, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(await ann.HistoryAsync());
        Assert.Null(await service.Services.GetRequiredService<IConversationStore>().FindAsync(key, CancellationToken.None));
        await ann.ReplyToAsync(await ann.SayAsync("hello again", "new"));
    }

    private static WebChatPerson Again(CoachService service, WebChatPerson person)
    {
        var http = service.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", person.Token);
        return new WebChatPerson(http, person.Conversation, person.Token, person.Resume);
    }

    private static Task<WebChatToken> TokenOfAsync(CoachService service, WebChatPerson person) =>
        Task.FromResult(Assert.IsType<TokenCheck.Valid>(service.Services.GetRequiredService<WebChatTokens>().Check(person.Token, TokenUse.Talk)).Token);
}
